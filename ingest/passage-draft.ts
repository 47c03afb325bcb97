import type { LocatorStep } from '../src/knowledge/passage.ts';
import { LINE_LIMIT, type Line } from './line.ts';
import { splitRunningList } from './running-list.ts';
import { tableLines, tablePieces } from './table-text.ts';

/** A passage before it has its place in the document. */
export interface PassageDraft {
  steps: LocatorStep[];
  heading: string;
  lines: string[];
  page?: number;
}

/** A passage longer than this is cut between lines; lines are never longer. */
const PASSAGE_LIMIT = LINE_LIMIT;

interface DraftPlace {
  steps: readonly LocatorStep[];
  heading: string;
  page?: number | undefined;
  /** Numbers the tables of the document. */
  nextTable: () => number;
}

/**
 * Lines and tables of one part as passages: together where they fit, else each table for itself and the lines cut at
 * the limit.
 */
export function draftPassages(lines: readonly Line[], place: DraftPlace): PassageDraft[] {
  const page = place.page ?? lines[0]?.page;
  const draft = (steps: readonly LocatorStep[], texts: string[], at = page): PassageDraft => ({
    steps: [...steps],
    heading: place.heading,
    lines: texts,
    ...(at === undefined ? {} : { page: at }),
  });
  const all = lines.flatMap((line) =>
    line.table === undefined ? splitRunningList(line.text) : tableLines(line.table),
  );
  const tables = lines.filter((line) => line.table !== undefined);
  const rows = tables.reduce((sum, line) => sum + line.table!.rows.length, 0);
  if (length(all) <= PASSAGE_LIMIT && (tables.length === 0 || (tables.length === 1 && rows <= 20))) {
    if (all.length > 0 && tables.length > 0) place.nextTable();
    return all.length === 0 ? [] : [draft(place.steps, all)];
  }
  const drafts: PassageDraft[] = [];
  let run: Line[] = [];
  const endRun = () => {
    drafts.push(...cutLines(run).map((piece) => draft(place.steps, piece.texts, piece.page ?? page)));
    run = [];
  };
  for (const line of lines) {
    if (line.table === undefined) run.push(line);
    else {
      endRun();
      const steps: LocatorStep[] = [...place.steps, { level: 'table', label: String(place.nextTable()) }];
      drafts.push(...tablePieces(line.table).map((piece) => draft(steps, piece, line.page ?? page)));
    }
  }
  endRun();
  return drafts;
}

function cutLines(lines: readonly Line[]): { texts: string[]; page?: number | undefined }[] {
  const pieces: { texts: string[]; page?: number | undefined }[] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    for (const text of splitRunningList(line.text)) {
      if (size + text.length > PASSAGE_LIMIT) {
        pieces.push({ texts: [], page: line.page });
        size = 0;
      }
      pieces.at(-1)!.texts.push(text);
      size += text.length + 1;
    }
  }
  return pieces;
}

const length = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length + 1, 0);
