import { findDocumentCodes } from '../../vietnamese/document-codes.ts';
import { tokenize } from '../../vietnamese/tokens.ts';
import type { KnowledgeDocument } from '../document.ts';
import { documentName } from './analyse-passage.ts';
import type { Segment } from './segment.ts';

/** With what the name of a document begins, folded. Names of other texts (headlines) are no names to cite by. */
const TYPES: readonly string[] = [
  'bo luat',
  'luat',
  'hien phap',
  'phap lenh',
  'nghi dinh',
  'nghi quyet',
  'thong tu',
  'quyet dinh',
  'quy che',
  'quy dinh',
  'quy trinh',
  'quy tac',
  'dieu le',
  'noi quy',
  'chi thi',
  'chuong trinh',
  'ke hoach',
  'de an',
  'huong dan',
  'thong bao',
  'ket luan',
];

/** Syllables beyond the type that must be said for a part of a name to stand for it. */
const ENOUGH = 2;

interface NamedDocument {
  documentId: string;
  /** The attached regulation that bears the name; '' for the document itself. */
  attachment: string;
  words: readonly string[];
  typeLength: number;
}

export interface Naming {
  /** Documents meant, with the name's attachment ('' = the document itself). */
  documents: ReadonlyMap<string, string>;
  /** True when the whole name or the code was said, so that other documents are not meant. */
  exact: boolean;
  /** For each token of the question, whether it belongs to the name. */
  words: boolean[];
  /** Labels of the articles that are cited: "7", "12a". */
  articles: string[];
  /** The question is about those articles; otherwise it may mention them in passing ("trừ trường hợp quy định tại Điều 142 …"). */
  aboutArticles: boolean;
}

export interface NameIndex {
  /** By the first two words. */
  byStart: ReadonlyMap<string, readonly NamedDocument[]>;
  firstWords: ReadonlySet<string>;
  byCode: ReadonlyMap<string, readonly string[]>;
}

export function createNameIndex(documents: Iterable<KnowledgeDocument>, segments: readonly Segment[]): NameIndex {
  const names: NamedDocument[] = [];
  const codes: { code: string; documentId: string }[] = [];
  const known = new Set<string>();
  for (const document of documents) {
    known.add(document.id);
    pushNames(names, { documentId: document.id, attachment: '' }, documentName(document));
    for (const { canonical, partial } of findDocumentCodes(document.code ?? '')) {
      for (const code of new Set([canonical, partial])) codes.push({ code, documentId: document.id });
    }
  }
  for (const segment of segments) pushAttachments(names, segment, known);
  const byCode = Map.groupBy(codes, ({ code }) => code);
  return {
    byStart: Map.groupBy(names, ({ words }) => `${words[0]} ${words[1]}`),
    firstWords: new Set(names.map(({ words }) => words[0]!)),
    byCode: new Map([...byCode].map(([code, entries]) => [code, entries.map((entry) => entry.documentId)])),
  };
}

function pushAttachments(names: NamedDocument[], segment: Segment, known: ReadonlySet<string>): void {
  if (segment.attachments.length < 2) return;
  const seen = new Set<string>();
  for (let passage = 0; passage < segment.passages; passage++) {
    const attachment = segment.attachments[segment.attachment[passage]!]!;
    const documentId = segment.documentIds[segment.documentOf[passage]!]!;
    const key = `${documentId}\n${attachment}`;
    if (attachment === '' || seen.has(key) || !known.has(documentId)) continue;
    seen.add(key);
    pushNames(names, { documentId, attachment }, attachment);
  }
}

function pushNames(names: NamedDocument[], owner: { documentId: string; attachment: string }, name: string): void {
  const words = tokenize(name).map((token) => token.folded);
  while (words.length > 2 && /^(?:\d{4}|nam)$/.test(words.at(-1)!)) words.pop();
  const issued = words.indexOf('hanh', words.indexOf('ban') + 1);
  // "Quyết định ban hành Quy chế …" is known by the name of the regulation too.
  const inner = words[issued - 1] === 'ban' ? words.slice(issued + 1) : [];
  const short = words[0] === 'bo' && words[1] === 'luat' ? words.slice(1) : [];
  for (const part of [words, inner, short]) {
    const type = TYPES.find((type) => `${part.slice(0, 3).join(' ')} `.startsWith(`${type} `));
    const typeLength = type?.split(' ').length ?? 0;
    if (type !== undefined && part.length > typeLength) names.push({ ...owner, words: part, typeLength });
  }
}

/** Which documents and articles a question names. */
export function findNaming(
  index: NameIndex,
  words: readonly string[],
  codes: readonly { canonical: string }[],
): Naming {
  const naming = { documents: new Map<string, string>(), exact: false, words: words.map(() => false) };
  for (const { canonical } of codes) {
    for (const documentId of index.byCode.get(canonical) ?? []) {
      naming.documents.set(documentId, '');
      naming.exact = true;
    }
  }
  for (let at = 0; at < words.length - 1; at++) {
    if (index.firstWords.has(words[at]!)) at += matchName(index, words, at, naming);
  }
  return { ...naming, ...citedArticles(words, naming.words) };
}

/** Adds the documents whose name stands at this word; returns by how many words to skip on. */
function matchName(
  index: NameIndex,
  words: readonly string[],
  at: number,
  naming: { documents: Map<string, string>; exact: boolean; words: boolean[] },
): number {
  const candidates = index.byStart.get(`${words[at]} ${words[at + 1]}`) ?? [];
  let longest = 0;
  let meant: NamedDocument[] = [];
  for (const candidate of candidates) {
    let length = 0;
    while (length < candidate.words.length && candidate.words[length] === words[at + length]) length++;
    if (length < candidate.words.length && length < candidate.typeLength + ENOUGH) continue;
    if (length > longest) meant = [];
    if (length >= longest) meant.push(candidate);
    longest = Math.max(longest, length);
  }
  if (meant.length === 0) return 0;
  const whole = meant.filter((candidate) => candidate.words.length === longest);
  if (whole.length > 0) naming.exact = true;
  for (const { documentId, attachment } of whole.length > 0 ? whole : meant) {
    // The name of an attached regulation says more than that of the decision.
    if (attachment !== '' || !naming.documents.has(documentId)) naming.documents.set(documentId, attachment);
  }
  let end = at + longest;
  // "Bộ luật Hình sự năm 2015": the year belongs to the name.
  if (words[end] === 'nam' && /^\d{4}$/.test(words[end + 1] ?? '')) end += 2;
  else if (/^\d{4}$/.test(words[end] ?? '')) end++;
  // A part of a name may also be what the question is about.
  if (whole.length > 0) naming.words.fill(true, at, end);
  return end - at - 1;
}

/** A question that cites within its first words, or says little else, is about what it cites. */
const EARLY = 6;
const LITTLE = 8;

function citedArticles(words: readonly string[], inName: readonly boolean[]) {
  if (!words.includes('dieu')) return { articles: [], aboutArticles: false };
  const places = [...words.keys()].filter((at) => words[at] === 'dieu' && /^\d{1,4}[a-z]?$/.test(words[at + 1] ?? ''));
  const others = words.filter((_, at) => !inName[at]).length - 2 * places.length;
  return {
    articles: [...new Set(places.map((at) => words[at + 1]!))],
    aboutArticles: places.length > 0 && (places[0]! < EARLY || others <= LITTLE),
  };
}
