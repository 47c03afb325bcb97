import { createProducts, LANES } from './dot-kernel.ts';

export interface Found {
  /** Best first; of equals, the older label. */
  labels: Uint32Array<ArrayBuffer>;
  /** Cosines. */
  similarities: Float32Array<ArrayBuffer>;
}

export interface Rows {
  /** One for each row, never used twice. */
  labels: Uint32Array;
  /** Number of the document each row belongs to. */
  documents: Uint32Array;
  /** Row after row, `dimensions` numbers each. */
  vectors: Float32Array;
}

/** Rows of numbers in one memory, and exact search over them. */
export interface VectorMatrix {
  readonly rows: number;
  /** Adds rows; false when the memory (4 GB) has no room for them. */
  add(rows: Rows): boolean;
  remove(labels: Uint32Array): void;
  /** The nearest rows of documents that `allowed` marks with 1, at most `limit`. */
  search(query: Float32Array, request: { allowed: Uint8Array; limit: number }): Found;
}

const PAGE = 65_536;
const MOST_PAGES = 65_536;
/** Rows whose products are computed before the best are picked. */
const BLOCK = 4096;
/** Longest vector there is room for: see the layout below. */
export const MOST_DIMENSIONS = 8192;
/** In bytes: the query, the products of a block, then the rows. */
const QUERY_AT = 0;
const PRODUCTS_AT = MOST_DIMENSIONS * 4;
const ROWS_AT = PAGE;

/** A matrix for vectors of one length, which are made unit vectors as they come. */
export function createVectorMatrix(dimensions: number): VectorMatrix {
  const width = Math.ceil(dimensions / LANES) * LANES;
  const memory = new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES });
  const products = createProducts(memory);
  let labels = new Uint32Array(BLOCK);
  let documents = new Uint32Array(BLOCK);
  const rowOf = new Map<number, number>();

  function makeRoom(rows: number): boolean {
    const pages = Math.ceil((ROWS_AT + rows * width * 4) / PAGE);
    const present = memory.buffer.byteLength / PAGE;
    if (pages > MOST_PAGES) return false;
    // Asking for an eighth more than needed, so that growing is rare.
    if (pages > present) memory.grow(Math.min(MOST_PAGES, Math.max(pages, Math.ceil(present * 1.125))) - present);
    if (rows > labels.length) {
      const length = Math.max(rows, labels.length * 2);
      labels = copyInto(new Uint32Array(length), labels);
      documents = copyInto(new Uint32Array(length), documents);
    }
    return true;
  }

  const rowAt = (row: number) => new Float32Array(memory.buffer, ROWS_AT + row * width * 4, width);

  return {
    get rows() {
      return rowOf.size;
    },
    add(added) {
      const first = rowOf.size;
      if (!makeRoom(first + added.labels.length)) return false;
      added.labels.forEach((label, index) => {
        const row = first + index;
        writeUnit(rowAt(row), added.vectors.subarray(index * dimensions, (index + 1) * dimensions));
        labels[row] = label;
        documents[row] = added.documents[index]!;
        rowOf.set(label, row);
      });
      return true;
    },
    remove(gone) {
      for (const label of gone) {
        const row = rowOf.get(label);
        if (row === undefined) continue;
        // The last row takes the place of the one that leaves.
        const last = rowOf.size - 1;
        rowAt(row).set(rowAt(last));
        labels[row] = labels[last]!;
        documents[row] = documents[last]!;
        rowOf.set(labels[row], row);
        rowOf.delete(label);
      }
    },
    search(query, { allowed, limit }) {
      if (query.length !== dimensions) throw new RangeError(`a query of ${query.length} numbers, not ${dimensions}`);
      writeUnit(new Float32Array(memory.buffer, QUERY_AT, width), query);
      const best = createBest(limit);
      const computed = new Float32Array(memory.buffer, PRODUCTS_AT, BLOCK);
      for (let row = 0; row < rowOf.size;) {
        if (allowed[documents[row]!] !== 1) {
          row++;
          continue;
        }
        const from = row;
        const most = Math.min(rowOf.size, from + BLOCK);
        while (row < most && allowed[documents[row]!] === 1) row++;
        const end = PRODUCTS_AT + (row - from) * 4;
        products(QUERY_AT, ROWS_AT + from * width * 4, end, PRODUCTS_AT, width * 4);
        for (let at = from; at < row; at++) best.add(labels[at]!, computed[at - from]!);
      }
      return best.found();
    },
  };
}

function copyInto(target: Uint32Array<ArrayBuffer>, source: Uint32Array): Uint32Array<ArrayBuffer> {
  target.set(source);
  return target;
}

/** The vector at length 1, zeros behind it. */
function writeUnit(target: Float32Array, vector: Float32Array): void {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  target.fill(0, vector.length);
  for (let at = 0; at < vector.length; at++) target[at] = vector[at]! * scale;
}

function createBest(limit: number) {
  const labels = new Uint32Array(limit);
  const similarities = new Float32Array(limit);
  let length = 0;
  const isAfter = (at: number, label: number, similarity: number) =>
    similarities[at]! < similarity || (similarities[at] === similarity && labels[at]! > label);
  return {
    add(label: number, similarity: number): void {
      if (length === limit && (limit === 0 || !isAfter(limit - 1, label, similarity))) return;
      if (length < limit) length++;
      let at = length - 1;
      for (; at > 0 && isAfter(at - 1, label, similarity); at--) {
        labels[at] = labels[at - 1]!;
        similarities[at] = similarities[at - 1]!;
      }
      labels[at] = label;
      similarities[at] = similarity;
    },
    found: (): Found => ({ labels: labels.slice(0, length), similarities: similarities.slice(0, length) }),
  };
}
