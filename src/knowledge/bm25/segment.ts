/**
 * A segment: the postings of some documents, never changed once written. All numbers stand in one buffer, which is
 * stored as it is and read back as it is, so that a start rebuilds nothing.
 */

/** Uint32 sections in the order they stand in the buffer. `p` = one for each passage, `d` = one for each document. */
export const SECTIONS = [
  'documentStart', // d + 1: first passage of each document
  'documentOf', // p
  'position', // p: place of the passage in its document
  'article', // p: index into header.articles
  'attachment', // p: index into header.attachments
  'titleStart', // p: into tokens
  'titleEnd', // p
  'start', // p: into tokens: codes, then heading, then body
  'end', // p
  'codeCount', // p
  'headingCount', // p
  'length', // p: 2 × title + 2 × heading + body, syllables
  'pairLength', // p: the same for pairs of syllables
  'fixedPairs', // p: pairs of title and heading, counted once
  'clauseStart', // p + 1: into clauseFrom; every passage has at least one khoản
  'clauseFrom', // khoản: into tokens, where it begins
  'clauseTokens', // khoản: its syllables
  'clausePairs', // khoản: its pairs
  'lineStart', // khoản + 1: into lineFrom
  'lineFrom', // line: into tokens, where it begins
  'tokens', // marked syllable << FLAG_BITS | flags
  'foldOf', // marked syllable → folded syllable
  'postingStart', // folded syllable + 1 → postings
  'postings', // passage << TF_BITS | pseudo frequency
  'pairStart', // folded syllable + 1 → pairs that begin with it
  'pairSecond', // pair → second syllable, ascending within one first
  'pairPostingStart', // pair + 1 → pairPostings
  'pairPostings',
] as const;

export type SectionName = (typeof SECTIONS)[number];

export const TF_BITS = 8;
export const TF_MAX = 255;
const FORMAT_VERSION = 1;
const MAGIC = 0x31474553;

export interface SegmentHeader {
  version: number;
  documentIds: string[];
  articles: string[];
  attachments: string[];
  marked: string[];
  folded: string[];
  lengths: number[];
}

export type Segment = Record<SectionName, Uint32Array<ArrayBuffer>> & {
  documentIds: readonly string[];
  /** Labels of articles; '' stands first and means none. */
  articles: readonly string[];
  attachments: readonly string[];
  marked: readonly string[];
  folded: readonly string[];
  markedIds: ReadonlyMap<string, number>;
  foldedIds: ReadonlyMap<string, number>;
  passages: number;
  bytes: Uint8Array<ArrayBuffer>;
};

/** A code is a term of its own; the sign keeps it apart from syllables. */
export const codeTerm = (code: string): string => `#${code}`;

export function encodeSegment(
  parts: Omit<SegmentHeader, 'version' | 'lengths'> & { sections: Record<SectionName, Uint32Array> },
): Segment {
  const { sections, ...names } = parts;
  const lengths = SECTIONS.map((name) => sections[name].length);
  const header = new TextEncoder().encode(JSON.stringify({ version: FORMAT_VERSION, ...names, lengths }));
  const headerRoom = Math.ceil(header.length / 4) * 4;
  const total = lengths.reduce((sum, length) => sum + length * 4, 8 + headerRoom);
  const bytes = new Uint8Array(total);
  new Uint32Array(bytes.buffer, 0, 2).set([MAGIC, header.length]);
  bytes.set(header, 8);
  let at = 8 + headerRoom;
  for (const name of SECTIONS) {
    new Uint32Array(bytes.buffer, at, sections[name].length).set(sections[name]);
    at += sections[name].length * 4;
  }
  return openSegment(bytes);
}

/** The segment over these bytes; throws when they are not one of this version. Copies no postings. */
export function openSegment(bytes: Uint8Array<ArrayBuffer>): Segment {
  if (bytes.byteOffset % 4 !== 0) return openSegment(bytes.slice());
  const [magic, headerLength] = new Uint32Array(bytes.buffer, bytes.byteOffset, 2);
  if (magic !== MAGIC || headerLength === undefined) throw new Error('not a segment of postings');
  const text = new TextDecoder().decode(bytes.subarray(8, 8 + headerLength));
  const header = JSON.parse(text) as SegmentHeader;
  if (header.version !== FORMAT_VERSION) throw new Error(`segment of version ${header.version}`);
  const sections = {} as Record<SectionName, Uint32Array<ArrayBuffer>>;
  let at = bytes.byteOffset + 8 + Math.ceil(headerLength / 4) * 4;
  SECTIONS.forEach((name, index) => {
    sections[name] = new Uint32Array(bytes.buffer, at, header.lengths[index]);
    at += header.lengths[index]! * 4;
  });
  const { documentIds, articles, attachments, marked, folded } = header;
  const names = { documentIds, articles, attachments, marked, folded };
  return { ...sections, ...names, ...numberNames(names), passages: sections.documentOf.length, bytes };
}

function numberNames(names: { marked: readonly string[]; folded: readonly string[] }) {
  return {
    markedIds: new Map(names.marked.map((name, id) => [name, id])),
    foldedIds: new Map(names.folded.map((name, id) => [name, id])),
  };
}

/** The pair's number in the segment, or -1. */
export function findPair(segment: Segment, first: number, second: number): number {
  let low = segment.pairStart[first]!;
  let high = segment.pairStart[first + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const held = segment.pairSecond[middle]!;
    if (held === second) return middle;
    if (held < second) low = middle + 1;
    else high = middle;
  }
  return -1;
}

/** Stretches of `tokens` between which no pair is made: title, codes, heading, body. */
export function fieldsOf(segment: Segment, passage: number): { from: number; to: number }[] {
  const start = segment.start[passage]!;
  const heading = start + segment.codeCount[passage]!;
  const body = heading + segment.headingCount[passage]!;
  return [
    { from: segment.titleStart[passage]!, to: segment.titleEnd[passage]! },
    { from: start, to: heading },
    { from: heading, to: body },
    { from: body, to: segment.end[passage]! },
  ];
}
