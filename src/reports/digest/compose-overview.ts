import { localDay } from '../../clock.ts';
import { formatDay } from '../../vietnamese/dates.ts';
import type { Block, Column } from './blocks.ts';
import type { Digest, Part } from './digest.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';
import type { Figure } from './figure.ts';
import { bold, changeOf, fill, formatNumber, type Inline, mattersOf, plainOf, reportsOf } from './inline.ts';
import { addDays } from './period.ts';

const { overview, tables } = DIGEST_TEXTS;

/** Section I without its heading. */
export function composeOverview(digest: Digest, office: string): Block[] {
  return [
    body(received(digest, office)),
    ...(digest.withdrawn.reports === 0 ? [] : [body(fill(overview.withdrawn, { count: reportsOf(digest.withdrawn) }))]),
    ...opinions(digest),
    ...answers(digest),
    body(unanswered(digest)),
    { kind: 'paragraph', style: 'gap', runs: [DIGEST_TEXTS.gaps.overview] },
  ];
}

export const body = (runs: Inline[]): Block => ({ kind: 'paragraph', style: 'body', runs });
/** Leads to a list or a table. */
export const lead = (runs: Inline[]): Block => ({ kind: 'paragraph', style: 'body', runs, leads: true });

/** ", tăng 3 phản ánh so với tháng 9 năm 2026 (19)". */
export function changeText(figure: Figure, period: string): string {
  if (figure.before === undefined) return '';
  if (figure.before.reports === 0 && figure.reports > 0) return DIGEST_TEXTS.change.fromNone(period);
  const change = changeOf(figure, figure.before);
  if (change.kind === 'same') return DIGEST_TEXTS.change.same(period);
  return DIGEST_TEXTS.change[change.kind](formatNumber(change.by), period, formatNumber(figure.before.reports));
}

/** "7 phản ánh nêu ý kiến băn khoăn, 3 …". */
export function leaningsText(tendencies: Digest['tendencies']): Inline[] {
  return tendencies.flatMap(({ tendency, figure }, index) => [
    ...(index === 0 ? [] : [', ']),
    ...fill(DIGEST_TEXTS.topic.leaning, { count: reportsOf(figure), tendency }),
  ]);
}

function received({ period, received: figure, urgent, before, asOf }: Digest, office: string): Inline[] {
  const span = overview.span(formatDay(period.from), formatDay(lastDayOf(period, asOf)));
  if (figure.reports === 0) {
    return fill(overview.none, { span, office, before: formatNumber(figure.before?.reports ?? 0) });
  }
  const counts = fill(overview.received, {
    span,
    office,
    reports: reportsOf(figure),
    matters: formatNumber(figure.matters),
    change: changeText(figure, before.label),
  });
  return urgent.reports === 0 ? counts : [...counts, ...fill(overview.urgent, { urgent: reportsOf(urgent) })];
}

function opinions({ tendencies, groups, received: { reports } }: Digest): Block[] {
  if (reports === 0) return [];
  const named = groups.flatMap(({ name, figure }, index) => [
    `${index === 0 ? '' : ', '}${name} (`,
    reportsOf(figure),
    ')',
  ]);
  return [
    ...(tendencies.length === 0 ? [] : [body(fill(overview.tendencies, { list: leaningsText(tendencies) }))]),
    ...(named.length === 0 ? [] : [body(fill(overview.groups, { list: named }))]),
    { kind: 'paragraph', style: 'note', runs: [overview.caution] },
  ];
}

function answers({ answers: { answered, onTime, late, median, medianBefore, longest }, unit }: Digest): Block[] {
  if (median === undefined || longest === undefined) return [body([overview.noAnswer])];
  const days = DIGEST_TEXTS.units[unit];
  const counts = fill(overview.answered, {
    answered: reportsOf(answered),
    onTime: reportsOf(onTime),
    late: reportsOf(late),
  });
  const times = fill(overview.median, {
    median: formatNumber(median),
    unit: days,
    before: medianBefore === undefined ? '' : overview.medianBefore(formatNumber(medianBefore), days),
    longest: formatNumber(longest.days),
    code: longest.code,
  });
  return [body([...counts, ' ', ...times])];
}

function unanswered({ open, overdue, carriedOver, asOf, period }: Digest): Inline[] {
  const moment = momentText(asOf, period.until);
  if (open.reports === 0) return fill(overview.allAnswered, { moment });
  return fill(overview.open, {
    moment,
    matters: mattersOf(open),
    reports: formatNumber(open.reports),
    overdue: mattersOf(overdue),
    carried: mattersOf(carriedOver),
  });
}

/** The last day of a period, or while it runs the day up to which it was counted. */
export function lastDayOf({ from, until }: Digest['period'], asOf: string): string {
  const counted = localDay(new Date(Date.parse(asOf) - 1));
  const last = addDays(until, -1);
  return counted < from ? from : counted < last ? counted : last;
}

/** "Đến hết ngày 31/10/2026", or while the period runs "Đến 14 giờ ngày 23/10/2026". */
export function momentText(asOf: string, periodEnd: string): string {
  const local = new Date(Date.parse(asOf) + 7 * 3_600_000).toISOString();
  if (local.slice(0, 10) >= periodEnd) return overview.atEnd(formatDay(addDays(periodEnd, -1)));
  const minutes = local.slice(14, 16);
  const hour = `${Number(local.slice(11, 13))} giờ${minutes === '00' ? '' : ` ${minutes}`}`;
  return overview.atTime(hour, formatDay(local.slice(0, 10)));
}

const count = (title: string, width: number): Column => ({ title, width, align: 'center' });

/** Tables 1 to 4, those that have rows. */
export function overviewTables(digest: Digest): Record<'topics' | 'areas' | 'states' | 'agencies', Block[]> {
  const { columns } = tables;
  const { states, answers: times } = digest;
  return {
    topics: partsTable(tables.topics, columns.topic, digest.topics, digest.received),
    areas: partsTable(tables.areas, columns.area, digest.areas, digest.received),
    states:
      states.length === 0
        ? []
        : [
            {
              kind: 'table',
              caption: tables.states,
              columns: [
                { title: columns.state, width: 64, align: 'left' },
                count(columns.reports, 18),
                count(columns.matters, 18),
              ],
              rows: states.map(({ state, figure }) => [
                [DIGEST_TEXTS.states[state]],
                [reportsOf(figure)],
                [formatNumber(figure.matters)],
              ]),
            },
          ],
    agencies:
      times.byAgency.length === 0
        ? []
        : [
            {
              kind: 'table',
              caption: tables.agencies,
              columns: [
                { title: columns.agency, width: 46, align: 'left' },
                count(columns.answered, 18),
                count(columns.late, 16),
                count(tables.median(DIGEST_TEXTS.units[digest.unit]), 20),
              ],
              rows: times.byAgency.map(({ name, answered, late, median }) => [
                [name],
                [reportsOf(answered)],
                [reportsOf(late)],
                [formatNumber(median)],
              ]),
            },
          ],
  };
}

function partsTable(caption: string, title: string, parts: readonly Part[], total: Figure): Block[] {
  if (parts.length === 0) return [];
  const { columns } = tables;
  // Beside an empty period before there is nothing to compare with.
  const isCompared = (total.before?.reports ?? 0) > 0;
  const compared = ({ reports, before }: Figure): Inline[][] => [
    [formatNumber(before?.reports ?? 0)],
    [signed(reports - (before?.reports ?? 0))],
  ];
  const row = (name: Inline, figure: Figure): Inline[][] => [
    [name],
    [reportsOf(figure)],
    [formatNumber(figure.matters)],
    ...(isCompared ? compared(figure) : []),
  ];
  return [
    {
      kind: 'table',
      caption,
      columns: [
        { title, width: isCompared ? 40 : 60, align: 'left' },
        count(columns.reports, isCompared ? 15 : 20),
        count(columns.matters, isCompared ? 14 : 20),
        ...(isCompared ? [count(columns.before, 15), count(columns.change, 16)] : []),
      ],
      rows: [
        ...parts.map(({ name, figure }) => row(name, figure)),
        row(tables.total, total).map((cell) => [bold(plainOf(cell))]),
      ],
    },
  ];
}

/** With a real minus sign; a hyphen looks like a dash in a column of figures. */
const signed = (value: number) => (value > 0 ? `+${formatNumber(value)}` : formatNumber(value).replace('-', '−'));
