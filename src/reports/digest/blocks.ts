import type { ChartSpec } from './chart-spec.ts';
import type { Inline } from './inline.ts';

/** A digest as it reads, before it becomes a document. */
export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  /**
   * `item` is a point of a list; `gap` a place that people have to fill; `note` small print. `leads`: nothing by itself,
   * so that it stands on one page with what follows.
   */
  | { kind: 'paragraph'; style: 'body' | 'item' | 'gap' | 'note'; runs: Inline[]; leads?: boolean }
  | { kind: 'table'; caption: string; columns: Column[]; rows: Inline[][][]; small?: boolean }
  | { kind: 'chart'; chart: ChartSpec }
  | { kind: 'page_break' };

export interface Column {
  title: string;
  /** Share of the width, in percent. */
  width: number;
  align: 'left' | 'center' | 'right';
}
