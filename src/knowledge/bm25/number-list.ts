/** A growing list of unsigned 32-bit numbers: postings of a large office do not fit ordinary arrays. */
export class NumberList {
  data: Uint32Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.data = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.data.length) {
      const grown = new Uint32Array(this.data.length * 2);
      grown.set(this.data);
      this.data = grown;
    }
    this.data[this.length++] = value;
  }

  addToLast(value: number): void {
    this.data[this.length - 1]! += value;
  }

  /** A copy of what was pushed, no longer than it needs to be. */
  toArray(): Uint32Array<ArrayBuffer> {
    return this.data.slice(0, this.length);
  }
}

/** Gives every pair of numbers a number of its own, counting from 0 in order of first sight. Open addressing. */
export class PairNumbers {
  readonly first = new NumberList();
  readonly second = new NumberList();
  #slots = new Uint32Array(4096);

  get size(): number {
    return this.first.length;
  }

  numberOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    for (let at = hashPair(first, second) & mask; ; at = (at + 1) & mask) {
      const held = this.#slots[at]!;
      if (held === 0) return this.#add(first, second, at);
      if (this.first.data[held - 1] === first && this.second.data[held - 1] === second) return held - 1;
    }
  }

  #add(first: number, second: number, at: number): number {
    this.first.push(first);
    this.second.push(second);
    this.#slots[at] = this.size;
    const number = this.size - 1;
    if (this.size * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let at = hashPair(this.first.data[number]!, this.second.data[number]!) & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = number + 1;
    }
    this.#slots = slots;
  }
}

function hashPair(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
