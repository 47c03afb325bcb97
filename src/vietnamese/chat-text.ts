/** A text as people send it and the same without what hides digits and letters from rules. */
export interface ChatText {
  /** The text in NFC: what offsets given to callers count in. */
  text: string;
  /** Without invisible characters; full-width, circled and other digits and letters as the plain ones. */
  plain: string;
  /** For every unit of `plain`, and one past its end, its place in `text`. */
  places: Uint32Array;
}

/** Soft hyphens, joiners, direction marks, variation selectors, tags; and the keycap that is put on a figure. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\u20e3/u;
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
