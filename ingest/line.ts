import type { Block, TableBlock } from './block.ts';
import { isDecoration } from './clean-text.ts';

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
    return [{ text: block.text, ...(block.heading === undefined ? {} : { heading: block.heading }), ...page }];
  });
}
