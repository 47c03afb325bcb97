/**
 * The text, cut after its last whole word within `longest` UTF-16 units and marked with "…"; as it is when it is no
 * longer than that. Text without spaces is cut between two characters.
 */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${wholeWords(text, longest)} …`;
}

/** The same without the mark, for words that have to stay as they stand in the document. */
export function wholeWords(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.slice(0, longest + 1).search(/\s\S*$/);
  if (space > 0) return text.slice(0, space);
  // Never half of a surrogate pair.
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}

const LINE_END = /[\s.,;:…]+$/u;

/** Like `cutAtWord`, for text that a line goes on after: without the full stop, comma or colon at its end. */
export function cutForLine(text: string, longest: number): string {
  const whole = text.replace(LINE_END, '');
  return whole.length <= longest ? whole : `${wholeWords(whole, longest).replace(LINE_END, '')} …`;
}
