/** A text levelled for comparing: lower case, one space for any white space, plain quotes and dashes. */
interface Levelled {
  text: string;
  /** Offset in the original of each character of `text`. */
  from: number[];
}

const INVISIBLE = /[\u200b-\u200f\u2060-\u2064\u00ad\ufeff]/u;

function level(original: string): Levelled {
  let text = '';
  const from: number[] = [];
  for (let at = 0; at < original.length; at++) {
    const plain = levelCharacter(original[at]!);
    if (plain === '' || (plain === ' ' && (text === '' || text.endsWith(' ')))) continue;
    for (const unit of plain) {
      text += unit;
      from.push(at);
    }
  }
  return { text, from };
}

function levelCharacter(character: string): string {
  if (INVISIBLE.test(character)) return '';
  if (/\s/u.test(character)) return ' ';
  if (/["“”„«»]/u.test(character)) return '"';
  if (/['‘’‚]/u.test(character)) return "'";
  if (/[-–—‐‑−]/u.test(character)) return '-';
  if (character === '…') return '...';
  return character.toLowerCase();
}

/**
 * The words of `text` that a quotation means, as they stand there; white space, capitals and typography may differ.
 * Undefined when they do not stand in it. Both are NFC.
 */
export function findQuotation(quotation: string, text: string): string | undefined {
  const wanted = level(quotation.normalize('NFC').replace(/^[\s"“”«»…]+|[\s"“”«»…]+$/gu, '')).text.trim();
  if (wanted === '') return undefined;
  const { text: levelled, from } = level(text);
  const at = levelled.indexOf(wanted);
  if (at === -1) return undefined;
  return text.slice(from[at], from[at + wanted.length - 1]! + 1);
}
