import type { Reply } from './message.ts';

/** Where a text may be cut, best first: after a blank line, a line, a sentence, a clause, a word. */
const BREAKS = [/\n\s*\n\s*/g, /\n\s*/g, /(?<=[.!?…]["”»)]*)\s+/g, /(?<=[;:,])\s+/g, /\s+/g];

/**
 * Cuts a text into parts of at most `limit` UTF-16 units (at least 2), by meaning: at the end of a paragraph, else of a line,
 * of a sentence, of a clause, of a word; within a word only when the word alone is longer. White space at the cuts is dropped.
 */
export function splitText(text: string, limit: number): string[] {
  if (text.length <= limit) return [text];
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const { end, next } = findCut(rest, limit);
    parts.push(rest.slice(0, end));
    rest = rest.slice(next);
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

/** A reply in parts; choices and citations stay with the last one. */
export function splitReply(reply: Reply, limit: number): Reply[] {
  const texts = splitText(reply.text, limit);
  const last = texts.length - 1;
  return texts.map((text, index) => (index === last ? { ...reply, text } : { text }));
}

/** `end` of the part and start of what follows. A finer break is taken when the coarser would leave the part under a third full. */
function findCut(text: string, limit: number): { end: number; next: number } {
  let fallback: { end: number; next: number } | undefined;
  for (const pattern of BREAKS) {
    const cut = lastBreak(text, pattern, limit);
    if (cut === undefined) continue;
    if (cut.end >= limit / 3) return cut;
    fallback ??= cut;
  }
  return fallback ?? cutWord(text, limit);
}

function lastBreak(text: string, pattern: RegExp, limit: number): { end: number; next: number } | undefined {
  let found: { end: number; next: number } | undefined;
  // One unit more than fits: the break itself may stand just behind the part.
  for (const match of text.slice(0, limit + 1).matchAll(pattern)) {
    if (match.index > 0) found = { end: match.index, next: match.index + match[0].length };
  }
  if (found === undefined) return undefined;
  // The white space may go on behind what was looked at.
  const more = /^\s*/.exec(text.slice(found.next))?.[0].length ?? 0;
  return { end: found.end, next: found.next + more };
}

/** Between two characters as people see them (a letter with its combining marks, an emoji), if one of them can fit. */
function cutWord(text: string, limit: number): { end: number; next: number } {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter('vi').segment(text.slice(0, limit + 32))) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  if (end === 0) end = isHighSurrogate(text.charCodeAt(limit - 1)) ? limit - 1 : limit;
  return { end, next: end };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
