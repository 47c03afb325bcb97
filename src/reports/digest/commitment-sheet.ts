import { COMMITMENT_SECTION } from './commitment-section-texts.ts';
import type { CommitmentLine, DigestCommitments } from './digest-commitments.ts';
import { formatNumber } from './inline.ts';
import { day, type SheetColumn, yes } from './sheet-column.ts';

const { sheet, tables, states } = COMMITMENT_SECTION;

interface CommitmentRow extends Partial<CommitmentLine> {
  part: string;
}

/** Of each part; a register of weekly duties has a hundred thousand days in a year, and nobody reads them. */
const MOST_ROWS = 5_000;

export const commitmentRows = (commitments: DigestCommitments): CommitmentRow[] =>
  (['due', 'late', 'next'] as const).flatMap((key): CommitmentRow[] => {
    const [lines, part] = [commitments[key], sheet.parts[key]];
    const left = lines.length - MOST_ROWS;
    return [
      ...lines.slice(0, MOST_ROWS).map((line) => ({ ...line, part })),
      ...(left > 0 ? [{ part, action: sheet.more(formatNumber(left)) }] : []),
    ];
  });

export const commitmentColumns: SheetColumn<CommitmentRow>[] = [
  { title: sheet.part, width: 20, value: ({ part }) => part },
  { title: tables.number, width: 9, format: 'number', value: ({ number }) => number },
  { title: tables.action, width: 70, value: ({ action }) => action },
  { title: tables.owners, width: 34, value: ({ owners }) => owners },
  { title: tables.due, width: 12, format: 'day', value: ({ due }) => day(due) },
  { title: sheet.doneOn, width: 12, format: 'day', value: ({ doneOn }) => day(doneOn) },
  { title: sheet.state, width: 16, value: ({ state }) => (state === undefined ? undefined : states[state]) },
  { title: sheet.missed, width: 12, format: 'number', value: ({ missed }) => missed },
  { title: tables.source, width: 40, value: ({ source }) => source },
  { title: sheet.restricted, width: 14, value: ({ restricted }) => yes(restricted === true) },
];
