import { fold } from './fold.ts';

/** A document's number and sign, "45-QĐ/ĐU" (Party) or "228/CTr-UBND" (State), also as people type it. */
export interface DocumentCode {
  /** As written. */
  raw: string;
  number: string;
  /** Folded type sign: "qd", "ctr", "kh". */
  type: string;
  /** Folded issuer sign: "tw", "ubnd", "dd-ubnd"; absent when only number and type were written. */
  issuer?: string;
  /** Folded "45-qd/du" in Party order whatever was written, so that both styles compare equal. */
  canonical: string;
  /** Folded "45-qd". */
  partial: string;
  /** Offsets in UTF-16 units. */
  start: number;
  end: number;
}

/** Type signs of Party and State documents (NĐ 30/2020 phụ lục III; Quy định 399-QĐ/TW), folded. */
const TYPES = 'nqlt|nq|qdi|qd|qyd|qc|ct|ctr|kh|da|da|pa|bc|bb|ttr|tb|hd|cv|cd|kl|tt|td|vbhn|nd|l|qh|gm|ttlt|pl';

const TYPE_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'quyet dinh': 'qd',
    'quy dinh': 'qd',
    'nghi quyet': 'nq',
    'ke hoach': 'kh',
    'chuong trinh': 'ctr',
    'chi thi': 'ct',
    'thong bao': 'tb',
    'ket luan': 'kl',
    'huong dan': 'hd',
    'de an': 'da',
    'bao cao': 'bc',
    'nghi dinh': 'nd',
    'thong tu': 'tt',
    'to trinh': 'ttr',
    'cong van': 'cv',
    'quy che': 'qc',
  }),
);

// Folding may change a text's length, so codes are sought in the text itself, with both cases and đ in the class.
const SIGN = '[\\p{L}]{1,8}';
const DASH = '\\s?[-–—]\\s?';
const PARTY = new RegExp(
  `(?<![\\p{L}\\d/.-])(\\d{1,5})${DASH}(${SIGN})\\s?/\\s?(${SIGN}(?:${DASH}${SIGN}){0,3})`,
  'giu',
);
const STATE = new RegExp(
  `(?<![\\p{L}\\d.-])(\\d{1,5})\\s?/\\s?(?:(\\d{4})\\s?/\\s?)?(${SIGN})(?:${DASH}(${SIGN}\\d{0,2}(?:${DASH}${SIGN}){0,3}))?`,
  'giu',
);
const TYPED_SHORT = new RegExp(
  `(?<![\\p{L}\\d/-])(${SIGN})\\s?(?:s[oôố]́?\\s?)?[:.]?\\s?(\\d{1,5})(?![\\p{L}\\d/]|-\\p{L})`,
  'giu',
);
const NUMBER_FIRST = new RegExp(
  `(?<![\\p{L}\\d/.-])(\\d{1,5})(?:\\s?-\\s?|\\s)(${SIGN})(?:[\\s/-]\\s?(${SIGN}))?(?![\\p{L}\\d])`,
  'giu',
);
const NAMED = new RegExp(
  `(?<![\\p{L}\\d])(\\p{L}{2,6}\\s\\p{L}{2,6})\\s(?:s[oốô]\\s)?(\\d{1,5})(?![\\p{L}\\d/]|-\\p{L})`,
  'giu',
);

const isType = new RegExp(`^(?:${TYPES})$`);
const ISSUERS = new Set(
  'tw du tu dtu hu tutu ubnd hdnd mttq bt btgdv btgdvtu btgdvtw vptw vptu qh ttg cp ub vp'.split(' '),
);

/** Document codes written in full, as documents write them: "45-QĐ/ĐU", "Số: 228/CTr-UBND", "91/2015/QH13". */
export function findDocumentCodes(text: string): DocumentCode[] {
  const found: DocumentCode[] = [];
  for (const match of text.matchAll(PARTY)) {
    push(found, match, { number: match[1]!, type: match[2]!, issuer: match[3]! });
  }
  for (const match of text.matchAll(STATE)) {
    const [, number, year, type, issuer] = match as unknown as [string, string, string?, string?, string?];
    if (year === undefined && issuer === undefined) continue;
    push(found, match, {
      number,
      type: type!,
      ...(issuer === undefined ? {} : { issuer }),
      ...(year === undefined ? {} : { year }),
    });
  }
  return withoutOverlaps(found);
}

/**
 * Codes as people type them: also "qd 238", "238 qd tw", "quyết định 238", "QĐ số 45". A number alone is no code.
 * Only for questions and messages: running text of documents says "kế hoạch 3 năm" without meaning a code.
 */
export function findTypedCodes(text: string): DocumentCode[] {
  const full = findDocumentCodes(text);
  const found: DocumentCode[] = [];
  for (const match of text.matchAll(NUMBER_FIRST)) {
    const type = fold(match[2]!);
    const issuer = match[3] === undefined ? undefined : fold(match[3]);
    if (!isType.test(type) || type.length < 2 || (issuer !== undefined && !ISSUERS.has(issuer))) continue;
    push(found, match, { number: match[1]!, type, ...(issuer === undefined ? {} : { issuer }) });
  }
  for (const match of text.matchAll(TYPED_SHORT)) {
    const type = fold(match[1]!);
    if (isType.test(type) && type.length >= 2) push(found, match, { number: match[2]!, type });
  }
  for (const match of text.matchAll(NAMED)) {
    const type = TYPE_NAMES.get(fold(match[1]!));
    if (type !== undefined) push(found, match, { number: match[2]!, type });
  }
  return withoutOverlaps(found, full);
}

interface Parts {
  number: string;
  type: string;
  issuer?: string;
  year?: string;
}

function push(found: DocumentCode[], match: RegExpMatchArray, parts: Parts): void {
  const number = parts.number.replace(/^0+(?=\d)/, '');
  const type = fold(parts.type);
  const issuer = parts.issuer === undefined ? undefined : fold(parts.issuer).replace(/\s?[-–—]\s?/g, '-');
  const year = parts.year === undefined ? '' : `/${parts.year}`;
  const partial = `${number}${year}-${type}`;
  found.push({
    raw: match[0].trim(),
    number,
    type,
    ...(issuer === undefined ? {} : { issuer }),
    canonical: issuer === undefined ? partial : `${partial}/${issuer}`,
    partial,
    start: match.index!,
    end: match.index! + match[0].trimEnd().length,
  });
}

/** In reading order; where two readings overlap, the one already kept, then the longer one. */
function withoutOverlaps(codes: DocumentCode[], already: readonly DocumentCode[] = []): DocumentCode[] {
  const kept = [...already];
  for (const code of codes.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => code.start < other.end && other.start < code.end)) kept.push(code);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
