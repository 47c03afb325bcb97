import type { Block, TableBlock } from './block.ts';
import { isDecoration } from './clean-text.ts';

/** No paragraph is longer; what is, has lost its line ends. Also keeps patterns from running over megabytes. */
export const LINE_LIMIT = 6000;

/** A line of the document, or a table between lines. */
export interface Line {
  text: string;
  heading?: number;
  page?: number;
  table?: TableBlock;
}

/** Blocks as lines; lines that only draw are left out. */
export function toLines(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block): Line[] => {
    const page = block.page === undefined ? {} : { page: block.page };
    if (block.kind === 'table') return [{ text: '', table: block, ...page }];
    if (isDecoration(block.text)) return [];
    const heading = block.heading === undefined ? {} : { heading: block.heading };
    return cutLong(block.text).map((text) => ({ text, ...heading, ...page }));
  });
}

/** A longer line, cut after sentences, else between words, else anywhere. */
export function cutLong(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > LINE_LIMIT) {
    const head = rest.slice(0, LINE_LIMIT);
    const stop = Math.max(head.lastIndexOf('. '), head.lastIndexOf('; '));
    const space = head.lastIndexOf(' ');
    const at = stop > LINE_LIMIT / 2 ? stop + 1 : space > LINE_LIMIT / 2 ? space : LINE_LIMIT;
    parts.push(head.slice(0, at).trim());
    rest = rest.slice(at).trimStart();
  }
  return [...parts, rest];
}
