import { expandTypedText } from '../../vietnamese/abbreviations.ts';
import { FUNCTION_WORDS, markFunctionWords } from '../../vietnamese/function-words.ts';
import { tokenize } from '../../vietnamese/tokens.ts';

/** A message cut into words, for patterns that tell words apart by their marks where it has marks. */
export interface MessageWords {
  /** What was cut: shorthand written out. */
  text: string;
  /** Folded; a word that only looks like one of `REFERRING` has "_" behind it. */
  words: readonly string[];
  /** " a b c ". */
  plain: string;
  spans: readonly { start: number; end: number }[];
}

/** Words that refer back, and that many other words look like without their marks ("còn" and "con", "đó" and "do"). */
const REFERRING: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    the: ['thế'],
    vay: ['vậy'],
    con: ['còn'],
    do: ['đó'],
    nay: ['này', 'nầy'],
    no: ['nó'],
    ay: ['ấy'],
    ho: ['họ'],
    thi: ['thì'],
    sao: ['sao'],
    dau: ['đâu'],
    ai: ['ai'],
    gi: ['gì'],
    ra: ['ra'],
    roi: ['rồi'],
  }).map(([folded, words]) => [folded, words.map((word) => tokenize(word)[0]!.marked)]),
);

export function readMessage(message: string): MessageWords {
  // "k" alone at the end is "không"; elsewhere it may be a point of a clause.
  const typed = message
    .normalize('NFC')
    .replace(/(?<=\s)(?:k|hông|hong|kg|khg)(?=[\s?.!]*(?:ạ|a|vậy|vay|nhỉ)?[\s?.!]*$)/iu, 'không');
  const text = expandTypedText(typed).replace(/\s+/g, ' ').trim();
  const tokens = tokenize(text);
  const marked = tokens.filter((token) => token.marked !== token.folded).length;
  const withMarks = marked * 3 >= tokens.length && marked > 0;
  const words = tokens.map((token) => {
    const referring = REFERRING.get(token.folded);
    return withMarks && referring !== undefined && !referring.includes(token.marked)
      ? `${token.folded}_`
      : token.folded;
  });
  return { text, words, plain: ` ${words.join(' ')} `, spans: tokens.map(({ start, end }) => ({ start, end })) };
}

/** The words from one to another, as they were written. */
export function textOf({ text, spans }: MessageWords, from: number, to = spans.length): string {
  return from >= to ? '' : text.slice(spans[from]!.start, spans[to - 1]!.end);
}

/** Where a pattern over `plain` matches, in words. */
export function findWords({ plain }: MessageWords, pattern: RegExp): { from: number; to: number } | undefined {
  const match = pattern.exec(plain);
  if (match === null) return undefined;
  const from = plain.slice(0, match.index + 1).split(' ').length - 2;
  return { from, to: from + match[0].trim().split(' ').length };
}

/** The message without some of its words. */
export function withoutWords(message: MessageWords, { from, to }: { from: number; to: number }): MessageWords {
  return readMessage([textOf(message, 0, from), textOf(message, to)].filter((part) => part !== '').join(' '));
}

/** Only the words from one to another. */
export function onlyWords(message: MessageWords, from: number, to = message.words.length): MessageWords {
  return {
    text: message.text,
    words: message.words.slice(from, to),
    plain: ` ${message.words.slice(from, to).join(' ')} `,
    spans: message.spans.slice(from, to),
  };
}

/** Marks the words that carry the question rather than its matter; a look-alike of one of them carries matter. */
export function carryOnly({ words }: MessageWords): boolean[] {
  const marked = markFunctionWords(words.map((word) => word.replace(/_$/, '')));
  return words.map((word, index) => marked[index]! && !(word.endsWith('_') && FUNCTION_WORDS.has(word.slice(0, -1))));
}
