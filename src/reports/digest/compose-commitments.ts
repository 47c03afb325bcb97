import { capitalize } from '../../vietnamese/capitalize.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import { formatDay } from '../../vietnamese/dates.ts';
import type { Block } from './blocks.ts';
import { COMMITMENT_SECTION as TEXTS } from './commitment-section-texts.ts';
import { body, lead, momentText } from './compose-overview.ts';
import type { CommitmentLine, DigestCommitments } from './digest-commitments.ts';
import { fill, formatNumber, type Inline } from './inline.ts';
import type { Period } from './period.ts';

const ROWS = 15;
const LONGEST_ACTION = 180;
const NUMBERS_IN_TEXT = 15;
const STATES = ['done', 'done_late', 'late', 'open'] as const;

interface SectionInput {
  commitments: DigestCommitments;
  period: Period;
  next: Period;
  asOf: string;
}

/** How the programmes and conclusions were carried out, without its heading. Every count names what it counts. */
export function composeCommitments({ commitments, period, next: after, asOf }: SectionInput): Block[] {
  const { due, late, next } = commitments;
  const moment = momentText(asOf, period.until);
  const restricted = [...due, ...late, ...next].filter((line) => line.restricted);
  return [
    body(due.length === 0 ? [TEXTS.noneDue] : dueText(due)),
    body(fill(late.length === 0 ? TEXTS.noLate : TEXTS.late, { moment, count: formatNumber(late.length) })),
    ...tableOf(TEXTS.tables.late, late),
    ...(next.length === 0
      ? []
      : [
          lead(fill(TEXTS.next, { period: after.label, count: formatNumber(next.length) })),
          ...tableOf(TEXTS.tables.next(after.label), next),
        ]),
    ...(restricted.length === 0
      ? []
      : [{ kind: 'paragraph' as const, style: 'gap' as const, runs: [TEXTS.restricted(numbersText(restricted))] }]),
  ];
}

function dueText(due: readonly CommitmentLine[]): Inline[] {
  const said = fill(TEXTS.due, { count: formatNumber(due.length), list: counts(due) });
  const isRepeated = new Set(due.map(({ number }) => number)).size < due.length;
  return isRepeated ? [...said, TEXTS.eachTime] : said;
}

function counts(due: readonly CommitmentLine[]): Inline[] {
  const parts = STATES.flatMap((state) => {
    const lines = due.filter((line) => line.state === state);
    if (lines.length === 0) return [];
    return [`${TEXTS.counts[state](formatNumber(lines.length))}${TEXTS.numbers(numbersText(lines))}`];
  });
  return [parts.join('; ')];
}

/** "1, 5, 12 và 3 việc khác". */
export function numbersText(lines: readonly CommitmentLine[], limit = NUMBERS_IN_TEXT): string {
  const numbers = [...new Set(lines.map(({ number }) => number))];
  const shown = numbers.slice(0, limit).join(', ');
  return numbers.length <= limit ? shown : `${shown}${TEXTS.moreNumbers(formatNumber(numbers.length - limit))}`;
}

function tableOf(caption: string, lines: readonly CommitmentLine[]): Block[] {
  if (lines.length === 0) return [];
  const { tables } = TEXTS;
  const left = lines.length - ROWS;
  return [
    {
      kind: 'table',
      caption,
      columns: [
        { title: tables.number, width: 9, align: 'center' },
        { title: tables.action, width: 34, align: 'left' },
        { title: tables.owners, width: 20, align: 'left' },
        { title: tables.due, width: 14, align: 'center' },
        { title: tables.source, width: 23, align: 'left' },
      ],
      rows: lines
        .slice(0, ROWS)
        .map((line) => [[String(line.number)], [actionText(line)], [line.owners], [dayText(line)], [line.source]]),
    },
    ...(left <= 0
      ? []
      : [{ kind: 'paragraph' as const, style: 'note' as const, runs: [tables.more(formatNumber(left))] }]),
  ];
}

const actionText = ({ action }: CommitmentLine) => capitalize(cutAtWord(action, LONGEST_ACTION));
const dayText = ({ due, missed }: CommitmentLine) =>
  missed === undefined ? formatDay(due) : TEXTS.tables.missed(formatDay(due), formatNumber(missed));
