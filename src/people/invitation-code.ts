import { createHmac, randomInt } from 'node:crypto';

/** Letters and digits without 0 O 1 I: each is told apart from the others on paper and on a phone. */
export const CODE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 8;
export const INVITATION_HOURS = 72;
/** Nobody writes a code into a longer message; in UTF-16 units. */
const LONGEST_MESSAGE = 300;

/** Eight symbols with at least one letter and one digit, so that no word is ever taken for a code. */
export function newCode(): string {
  for (;;) {
    const code = Array.from({ length: LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
    if (isCode(code)) return code;
  }
}

/** As people get to see it: "K7MP 2RWX". */
export function formatCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** What is stored of a code: HMAC-SHA-256 in hex, worth nothing without the key. */
export function hashCode(code: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(`invitation:${code}`).digest('hex');
}

export interface TypedCode {
  /** Eight symbols in upper case. */
  code: string;
  /** "mã K7MP 2RWX"; the code and nothing else; or somewhere in a sentence, where it may be something else. */
  written: 'named' | 'alone' | 'within';
}

const NAMED =
  /(?:^|[\s,.(])m[ãa](?:\s+(?:mời|moi|số|so|liên kết|lien ket|của|cua|tôi|toi|em|mình|là|la))*\s*[:=]?\s+(.*)$/isu;
/** Polite words behind a code. */
const TAIL = /[\s,.!]+(?:đây|day|ạ|a|nhé|nhe|nha|ah)(?:\s+(?:ạ|a))?[\s.!]*$/iu;
const WITHIN = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{4}[ -]?[\p{L}\p{N}]{4}(?![\p{L}\p{N}])/gu;

/** The code that a message holds; undefined when nothing in it looks like one. */
export function findTypedCode(message: string): TypedCode | undefined {
  if (message.length > LONGEST_MESSAGE) return undefined;
  const text = message.normalize('NFKC').trim();
  const alone = readCode(text) ?? readCode(text.replace(TAIL, ''));
  if (alone !== undefined) return { code: alone, written: 'alone' };
  const rest = NAMED.exec(text)?.[1];
  if (rest !== undefined) {
    const named = readCode(rest) ?? readCode(rest.replace(TAIL, ''));
    if (named !== undefined) return { code: named, written: 'named' };
  }
  const found = [...text.matchAll(WITHIN)].map(([match]) => strip(match)).filter(isCode);
  return found.length === 1 && found[0] !== undefined ? { code: found[0], written: 'within' } : undefined;
}

function readCode(text: string): string | undefined {
  const typed = strip(text);
  return [typed, undoTelex(typed, 'UW'), undoTelex(typed, 'W')].find(isCode);
}

/** Upper case, without what people put between and around the letters. */
function strip(text: string): string {
  return text
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s\p{Cf}.,:\-–—_*"'“”‘’«»()[\]<>]/gu, '');
}

const CODE = new RegExp(`^[${CODE_ALPHABET}]{${LENGTH}}$`);

function isCode(text: string): boolean {
  return CODE.test(text) && /\d/.test(text) && /[A-Z]/.test(text);
}

const TELEX_KEYS: Record<string, string> = {
  '\u0300': 'F',
  '\u0301': 'S',
  '\u0309': 'R',
  '\u0303': 'X',
  '\u0323': 'J',
  '\u0306': 'W',
};

/** A Vietnamese keyboard makes "2RƯX" of "2RWX" and "Á" of "AS": the keys that were pressed. `horned` is what made Ư. */
function undoTelex(text: string, horned: string): string {
  return text
    .replaceAll('Đ', 'DD')
    .normalize('NFD')
    .replace(/U(\p{M}*)\u031B/gu, (_match, marks: string) => `${horned}${marks}`)
    .replace(/([AE])(\p{M}*)\u0302/gu, '$1$1$2')
    .replace(/\p{M}/gu, (mark) => TELEX_KEYS[mark] ?? mark);
}
