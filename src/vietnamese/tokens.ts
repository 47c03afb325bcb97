import { fold } from './fold.ts';
import { BREAK, LETTERS, MARK, UNKNOWN, WORD, classOf } from './letters.ts';

/** A run of letters and digits: in Vietnamese a syllable. */
export interface Token {
  /** Lower case, no marks: what is searched. */
  folded: string;
  /** Lower case with its marks, the tone moved to the end, so that hoà, hòa and their NFD spellings are one. For comparing only. */
  marked: string;
  /** Offsets into the text that was cut, in UTF-16 units. */
  start: number;
  end: number;
  /** True when a phrase begins here: the first token, or punctuation or a line end stands before it. */
  phraseStart: boolean;
}

/** Cuts a text into syllables. Takes NFC and NFD; offsets are those of the text as given. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const { classes } = LETTERS;
  let phraseStart = true;
  let at = 0;
  while (at < text.length) {
    const kind = classes[text.charCodeAt(at)]! || classOf(text.charCodeAt(at));
    if (kind !== WORD) {
      if (kind === BREAK) phraseStart = true;
      at++;
      continue;
    }
    const start = at;
    let end = at + 1;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      const inside = classes[code]! || classOf(code);
      if (inside !== WORD && inside !== MARK) break;
    }
    tokens.push(makeToken(text, start, { end, phraseStart }));
    phraseStart = false;
    at = end;
  }
  return tokens;
}

function makeToken(text: string, start: number, rest: { end: number; phraseStart: boolean }): Token {
  const { end, phraseStart } = rest;
  let folded = '';
  let quality = '';
  let tone = 0;
  let plain = true;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    const base = code < LETTERS.folded.length ? LETTERS.folded[code]! : UNKNOWN;
    if (base === UNKNOWN) return makeRareToken(text, start, rest);
    if (base !== code) plain = false;
    folded += String.fromCharCode(base);
    quality += String.fromCharCode(LETTERS.quality[code]!);
    if (LETTERS.tone[code] !== 0) tone = LETTERS.tone[code]!;
  }
  if (plain) return { folded, marked: folded, start, end, phraseStart };
  const marked = tone === 0 ? quality : quality + String.fromCharCode(tone);
  return { folded, marked, start, end, phraseStart };
}

/** NFD spellings and letters outside Latin. */
function makeRareToken(text: string, start: number, rest: { end: number; phraseStart: boolean }): Token {
  const { end, phraseStart } = rest;
  const raw = text.slice(start, end);
  const composed = raw.normalize('NFC');
  const inTables = Array.from(composed).every((unit) => (LETTERS.folded[unit.charCodeAt(0)] ?? UNKNOWN) !== UNKNOWN);
  if (composed !== raw && inTables) {
    return { ...makeToken(composed, 0, { end: composed.length, phraseStart }), start, end };
  }
  const folded = fold(raw);
  return { folded: folded === '' ? raw : folded, marked: composed.toLowerCase(), start, end, phraseStart };
}
