/** A text as people send it and the same without what hides digits and letters from rules. */
export interface ChatText {
  /** The text in NFC: what offsets given to callers count in. */
  text: string;
  /** Without invisible characters; full-width, circled and other digits and letters as the plain ones. */
  plain: string;
  /** For every unit of `plain`, and one past its end, its place in `text`. */
  places: Uint32Array;
}

// Soft hyphens, joiners, direction marks, variation selectors, the keycap that is put on a digit, tags.
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20e3\u3164\ufe00-\ufe0f\ufeff\uffa0]|\u{e0020}|[\u{e0021}-\u{e007f}]/u;
const ORDINARY = /^[\n\r\t\u0020-\u007e\u00c0-\u024f\u1e00-\u1eff]*$/u;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
/** Letters of other alphabets that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аaеeоoрpсcуyхxіiАAВBЕEКKМMНHОOРPСCТTХXοoΟOΑAΒBΕEΗHΙIΚKΜMΝNΤT'.matchAll(/(.)(.)/gu)].map(([, from, to]) => [
    from!,
    to!,
  ]),
);

/** Reads a message for rules; `places` leads back to the text in NFC. */
export function readChatText(raw: string): ChatText {
  const text = raw.normalize('NFC');
  if (ORDINARY.test(text))
    return { text, plain: text, places: Uint32Array.from({ length: text.length + 1 }, (_, i) => i) };
  let plain = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const letters = plainForm(character);
    plain += letters;
    for (let i = 0; i < letters.length; i++) places.push(at);
    at += character.length;
  }
  places.push(text.length);
  return { text, plain, places: Uint32Array.from(places) };
}

/** At most as long as the character, so that places stay in order. */
function plainForm(character: string): string {
  if (ORDINARY.test(character)) return character;
  if (INVISIBLE.test(character)) return '';
  if (SPACES.test(character)) return ' ';
  const alike = LOOKALIKES[character];
  if (alike !== undefined) return alike;
  const digit = digitOf(character);
  if (digit !== undefined) return digit;
  const wide = character.normalize('NFKC');
  return wide.length <= 2 && /^[\p{L}\p{N}@+._-]+$/u.test(wide) ? wide : character;
}

/** Decimal digits of any script stand in blocks of ten that begin with zero. */
function digitOf(character: string): string | undefined {
  if (!/^\p{Nd}$/u.test(character)) return undefined;
  const compatible = character.normalize('NFKC');
  if (/^\d$/.test(compatible)) return compatible;
  let value = 0;
  let code = character.codePointAt(0)!;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - 1))) {
    code--;
    value++;
  }
  return String(value);
}
