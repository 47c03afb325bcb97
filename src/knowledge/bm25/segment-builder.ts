import {
  CLAUSE_START,
  FLAG_BITS,
  LINE_START,
  PHRASE_START,
  type AnalysedPassage,
  type Term,
} from './analyse-passage.ts';
import { NumberList, PairNumbers } from './number-list.ts';
import { FIELD_WEIGHT } from './parameters.ts';
import { codeTerm, encodeSegment, SECTIONS, TF_BITS, TF_MAX, type SectionName, type Segment } from './segment.ts';

interface Names {
  list: string[];
  ids: Map<string, number>;
}

function idOf(names: Names, name: string): number {
  const known = names.ids.get(name);
  if (known !== undefined) return known;
  names.ids.set(name, names.list.length);
  return names.list.push(name) - 1;
}

const createNames = (first?: string): Names => {
  const names: Names = { list: [], ids: new Map() };
  if (first !== undefined) idOf(names, first);
  return names;
};

/** Counts how often each number of one passage occurs; reused from passage to passage. */
class Frequencies {
  readonly seen = new NumberList();
  #counts = new Uint32Array(1024);

  add(id: number, weight: number): void {
    if (id >= this.#counts.length) {
      const grown = new Uint32Array(Math.max(id + 1, this.#counts.length * 2));
      grown.set(this.#counts);
      this.#counts = grown;
    }
    if (this.#counts[id] === 0) this.seen.push(id);
    this.#counts[id]! += weight;
  }

  /** Moves the counts into the lists of postings and starts anew. */
  drain(passage: number, ids: NumberList, postings: NumberList): void {
    for (let index = 0; index < this.seen.length; index++) {
      const id = this.seen.data[index]!;
      ids.push(id);
      postings.push((passage << TF_BITS) | Math.min(this.#counts[id]!, TF_MAX));
      this.#counts[id] = 0;
    }
    this.seen.length = 0;
  }
}

/** Builds a segment passage by passage; a passage belongs to the document added last. */
export class SegmentBuilder {
  readonly #lists = Object.fromEntries(SECTIONS.map((name) => [name, new NumberList(64)])) as Record<
    SectionName,
    NumberList
  >;
  readonly #documentIds: string[] = [];
  readonly #articles = createNames('');
  readonly #attachments = createNames('');
  readonly #marked = createNames();
  readonly #folded = createNames();
  readonly #pairs = new PairNumbers();
  readonly #terms = new Frequencies();
  readonly #pairTerms = new Frequencies();
  readonly #termIds = new NumberList();
  readonly #pairIds = new NumberList();
  readonly #rawPostings = new NumberList();
  readonly #rawPairPostings = new NumberList();

  get passages(): number {
    return this.#lists.documentOf.length;
  }

  addDocument(documentId: string): void {
    this.#lists.documentStart.push(this.passages);
    this.#documentIds.push(documentId);
  }

  addPassage(passage: AnalysedPassage): void {
    const title = passage.title.map((term) => this.#tokenOf(term));
    const heading = passage.heading.map((term) => this.#tokenOf(term));
    const body = passage.body.map((term) => this.#tokenOf(term));
    const codes = passage.codes.map((code) =>
      this.#tokenOf({ folded: codeTerm(code), marked: codeTerm(code), flags: 1 }),
    );
    this.addTokens({ ...passage, title, heading, body, codes });
  }

  /** Like addPassage, with syllables already numbered by `numberTerm`. */
  addTokens(passage: TokenPassage): void {
    const lists = this.#lists;
    const at = this.passages;
    lists.documentOf.push(this.#documentIds.length - 1);
    lists.position.push(passage.position);
    lists.article.push(idOf(this.#articles, passage.article));
    lists.attachment.push(idOf(this.#attachments, passage.attachment));
    this.#writeTitle(passage.title);
    lists.start.push(lists.tokens.length);
    lists.codeCount.push(passage.codes.length);
    lists.headingCount.push(passage.heading.length);
    for (const field of [passage.codes, passage.heading, passage.body])
      for (const token of field) lists.tokens.push(token);
    lists.end.push(lists.tokens.length);
    this.#writeClauses(passage.body);
    for (const code of passage.codes) this.#terms.add(lists.foldOf.data[code >>> FLAG_BITS]!, 1);
    this.#count(passage);
    this.#terms.drain(at, this.#termIds, this.#rawPostings);
    this.#pairTerms.drain(at, this.#pairIds, this.#rawPairPostings);
  }

  /** The number under which a syllable is stored. */
  numberTerm(marked: string, folded: string): number {
    const id = idOf(this.#marked, marked);
    if (id === this.#lists.foldOf.length) this.#lists.foldOf.push(idOf(this.#folded, folded));
    return id;
  }

  finish(): Segment {
    const lists = this.#lists;
    lists.documentStart.push(this.passages);
    lists.clauseStart.push(lists.clauseFrom.length);
    lists.lineStart.push(lists.lineFrom.length);
    const sections = Object.fromEntries(SECTIONS.map((name) => [name, lists[name].toArray()])) as Record<
      SectionName,
      Uint32Array
    >;
    const vocabulary = this.#folded.list.length;
    const sorted = groupById(this.#termIds, this.#rawPostings, vocabulary);
    sections.postingStart = sorted.starts;
    sections.postings = sorted.values;
    Object.assign(sections, this.#sortPairs(vocabulary));
    return encodeSegment({
      documentIds: this.#documentIds,
      articles: this.#articles.list,
      attachments: this.#attachments.list,
      marked: this.#marked.list,
      folded: this.#folded.list,
      sections,
    });
  }

  #tokenOf(term: Term): number {
    return (this.numberTerm(term.marked, term.folded) << FLAG_BITS) | term.flags;
  }

  /** Passages of one document mostly share their title; it is written once for all that follow each other. */
  #writeTitle(title: readonly number[]): void {
    const { titleStart, titleEnd, tokens } = this.#lists;
    const last = titleStart.length - 1;
    if (last >= 0) {
      const from = titleStart.data[last]!;
      const to = titleEnd.data[last]!;
      if (to - from === title.length && title.every((token, index) => tokens.data[from + index] === token)) {
        titleStart.push(from);
        titleEnd.push(to);
        return;
      }
    }
    titleStart.push(tokens.length);
    for (const token of title) tokens.push(token);
    titleEnd.push(tokens.length);
  }

  #count({ title, heading, body }: TokenPassage): void {
    const lists = this.#lists;
    const titlePairs = this.#countField(title, FIELD_WEIGHT);
    const headingPairs = this.#countField(heading, FIELD_WEIGHT);
    const bodyPairs = this.#countField(body, 1);
    const fixed = title.length + heading.length;
    const fixedPairs = titlePairs + headingPairs;
    lists.length.push(FIELD_WEIGHT * fixed + body.length);
    lists.pairLength.push(FIELD_WEIGHT * fixedPairs + bodyPairs);
    lists.fixedPairs.push(fixedPairs);
  }

  /** Where the khoản and lines of the body stand; what stands before the first khoản counts as one. */
  #writeClauses(body: readonly number[]): void {
    const { clauseStart, clauseFrom, clauseTokens, clausePairs, lineStart, lineFrom, tokens } = this.#lists;
    clauseStart.push(clauseFrom.length);
    const begin = tokens.length - body.length;
    for (let at = 0; at === 0 || at < body.length; at++) {
      const token = body[at] ?? 0;
      if (at === 0 || (token & CLAUSE_START) !== 0) {
        clauseFrom.push(begin + at);
        clauseTokens.push(0);
        clausePairs.push(0);
        lineStart.push(lineFrom.length);
      }
      if (body.length === 0) break;
      if (at === 0 || (token & (LINE_START | CLAUSE_START)) !== 0) lineFrom.push(begin + at);
      clauseTokens.addToLast(1);
      if (at > 0 && (token & PHRASE_START) === 0) clausePairs.addToLast(1);
    }
  }

  /** Counts syllables and pairs of one field; returns how many pairs it has. */
  #countField(tokens: readonly number[], weight: number): number {
    const foldOf = this.#lists.foldOf.data;
    let pairs = 0;
    let before = -1;
    for (const token of tokens) {
      const id = foldOf[token >>> FLAG_BITS]!;
      this.#terms.add(id, weight);
      if (before >= 0 && (token & PHRASE_START) === 0) {
        this.#pairTerms.add(this.#pairs.numberOf(before, id), weight);
        pairs++;
      }
      before = id;
    }
    return pairs;
  }

  /** Pairs ordered by first and second syllable, with their postings. */
  #sortPairs(vocabulary: number) {
    const count = this.#pairs.size;
    const byFirst = groupById(this.#pairs.first, sequence(count), vocabulary);
    const { second } = this.#pairs;
    const rank = new Uint32Array(count);
    const pairSecond = new Uint32Array(count);
    for (let first = 0; first < vocabulary; first++) {
      const from = byFirst.starts[first]!;
      const group = byFirst.values.subarray(from, byFirst.starts[first + 1]);
      group.sort((a, b) => second.data[a]! - second.data[b]!);
      group.forEach((pair, index) => {
        rank[pair] = from + index;
        pairSecond[from + index] = second.data[pair]!;
      });
    }
    for (let index = 0; index < this.#pairIds.length; index++) {
      this.#pairIds.data[index] = rank[this.#pairIds.data[index]!]!;
    }
    const postings = groupById(this.#pairIds, this.#rawPairPostings, count);
    return { pairStart: byFirst.starts, pairSecond, pairPostingStart: postings.starts, pairPostings: postings.values };
  }
}

export interface TokenPassage extends Pick<AnalysedPassage, 'position' | 'article' | 'attachment'> {
  /** Marked syllable << FLAG_BITS | flags. */
  title: readonly number[];
  heading: readonly number[];
  body: readonly number[];
  codes: readonly number[];
}

function sequence(count: number): NumberList {
  const list = new NumberList(Math.max(count, 1));
  for (let number = 0; number < count; number++) list.push(number);
  return list;
}

/** Values grouped by id, in the order given within a group: a counting sort. */
function groupById(ids: NumberList, values: NumberList, groups: number) {
  const starts = new Uint32Array(groups + 1);
  for (let index = 0; index < ids.length; index++) starts[ids.data[index]! + 1]!++;
  for (let group = 0; group < groups; group++) starts[group + 1]! += starts[group]!;
  const next = starts.slice();
  const grouped = new Uint32Array(ids.length);
  for (let index = 0; index < ids.length; index++) {
    const id = ids.data[index]!;
    grouped[next[id]!++] = values.data[index]!;
  }
  return { starts, values: grouped };
}
