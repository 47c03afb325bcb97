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

/**
 * What may follow a code that was typed without its issuer. "Quyết định 45 nói gì" names a document, "quy định 3 loại
 * giấy tờ" and "tổ 4 đã nhận" do not.
 */
const FOLLOWS =
  /^\s*(?:$|[?.,;:)(!"”]|(?:của|cua|về|ve|nói|noi|là|la|(?:ngày|ngay|năm|nam)\s+(?:\d|nào|nao|mấy|may)|ban hành|ban hanh|kết luận|ket luan|có|co|quy|qui|gì|gi|thì|thi|do|được|duoc|dc|còn|con|và|va|với|voi|thay|ai|bao|như|nhu|thế|the|trên|tren|ra|từ|tu|khi|kèm|kem|hay|yêu|yeu|giao|gồm|gom|nêu|neu|cho|ký|ky|hết|het|tại|tai|để|de|đã|da|đến|den|sẽ|se|ubnd|hđnd|hdnd|tw|tu|đu|du|vậy|vay|ạ|a)(?!\p{L}))/iu;

/** Signs that are no words, so that they may stand beside a number without more. */
const CLEAR_SIGNS = new Set('qd nq kh ctr kl nd qc ttr vbhn'.split(' '));
const SIGNS_BEFORE_NUMBER = new Set([...CLEAR_SIGNS, ...'ct tb hd tt bc bb cv'.split(' ')]);

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
    if (issuer !== undefined && ISSUERS.has(issuer)) {
      if (isType.test(type)) push(found, match, { number: match[1]!, type, issuer });
      continue;
    }
    // What looked like an issuer is the next word of the question.
    const end = match.index + match[0].length - (match[3]?.length ?? 0);
    const follows = FOLLOWS.test(` ${text.slice(end)}`);
    if (CLEAR_SIGNS.has(type) && follows) push(found, trimTo(match, end), { number: match[1]!, type });
  }
  for (const match of text.matchAll(TYPED_SHORT)) {
    const type = fold(match[1]!);
    if (SIGNS_BEFORE_NUMBER.has(type) && FOLLOWS.test(afterMatch(text, match)))
      push(found, match, { number: match[2]!, type });
  }
  for (const match of text.matchAll(NAMED)) {
    const type = TYPE_NAMES.get(fold(match[1]!));
    if (type !== undefined && FOLLOWS.test(afterMatch(text, match))) push(found, match, { number: match[2]!, type });
  }
  return withoutOverlaps(found, full);
}

const afterMatch = (text: string, match: RegExpMatchArray) => text.slice(match.index! + match[0].length);

/** The match without the word that turned out not to be an issuer. */
function trimTo(match: RegExpMatchArray, end: number): RegExpMatchArray {
  const trimmed = [match[0].slice(0, end - match.index!).trimEnd()] as unknown as RegExpMatchArray;
  trimmed.index = match.index!;
  return trimmed;
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
