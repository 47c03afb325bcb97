/** What a reader makes of a file, in reading order, before anybody asks what the text means. */
export type Block = TextBlock | TableBlock;

/** One line as the document means it: a paragraph, heading or list item, never a line broken by the page's width. */
export interface TextBlock {
  kind: 'text';
  /** NFC, one line, single spaces. A list item starts with its number, letter or "- ". */
  text: string;
  /** 1 to 6 where the file says that this is a heading. */
  heading?: number;
  /** From 1, where the reader knows pages. */
  page?: number;
}

export interface TableBlock {
  kind: 'table';
  /** Cells of the heading row; two heading rows are joined. Empty when the table has none. */
  header: string[];
  /** Every row has as many cells as the widest. A cell merged over rows stands in each of them. */
  rows: TableRow[];
  page?: number;
}

/** A cell may hold several lines. `group` is true for a row that is one cell over the whole width. */
export interface TableRow {
  cells: string[];
  group?: boolean;
}

export const textBlock = (text: string, rest: Omit<TextBlock, 'kind' | 'text'> = {}): TextBlock => ({
  kind: 'text',
  text,
  ...rest,
});
