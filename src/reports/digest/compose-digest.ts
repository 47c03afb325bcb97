import type { Block } from './blocks.ts';
import type { ChartSpec } from './chart-spec.ts';
import { composeProminent, composeProposals, composeTopics, codesText } from './compose-matters.ts';
import { composeOverview, lastDayOf, overviewTables } from './compose-overview.ts';
import type { Digest, Part } from './digest.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';
import type { Tally } from './figure.ts';
import { formatNumber, type Inline } from './inline.ts';
import { formatDay } from '../../vietnamese/dates.ts';
import { addDays } from './period.ts';

export interface ComposeOptions {
  /** Name of the office that writes. */
  office: string;
  /** Sentences that were checked, for the sections that people would write themselves. */
  prose?: Partial<Record<ProseSection, readonly string[]>>;
}

export const PROSE_SECTIONS = ['overview', 'forecast'] as const;
export type ProseSection = (typeof PROSE_SECTIONS)[number];

/** More codes than this behind one figure are in the sheet only; as many words as the reader can use. */
const CODES_IN_APPENDIX = 60;
const CHART_ROWS = 12;
const { headings } = DIGEST_TEXTS;

/** The digest as it reads: sections I to IV, and an appendix with the codes behind each figure. Pure. */
export function composeDigest(
  digest: Digest,
  { office, prose = {} }: ComposeOptions,
): { body: Block[]; appendix: Block[] } {
  const tables = overviewTables(digest);
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
  return {
    body: numberTables([
      heading(headings.overview),
      ...withProse(composeOverview(digest, office), prose.overview),
      ...tables.topics,
      ...partsChart(DIGEST_TEXTS.charts.topics, digest.topics, digest.received),
      ...tables.areas,
      ...partsChart(DIGEST_TEXTS.charts.areas, digest.areas, digest.received),
      ...timelineChart(digest),
      ...tables.states,
      ...tables.agencies,
      heading(headings.topics),
      ...composeTopics(digest),
      heading(headings.prominent),
      ...withProse(composeProminent(digest), prose.forecast),
      heading(headings.proposals),
      ...composeProposals(digest),
    ]),
    appendix: composeAppendix(digest),
  };
}

/** Tables that have nothing to show are left out, and leave no gap in the numbers. */
function numberTables(blocks: readonly Block[]): Block[] {
  let number = 0;
  return blocks.map((block) => {
    if (block.kind !== 'table' || block.caption === '') return block;
    return { ...block, caption: DIGEST_TEXTS.tables.caption(++number, block.caption) };
  });
}

/** Drafted sentences stand before the place that people fill, and do not take it away. */
function withProse(blocks: Block[], sentences: readonly string[] = []): Block[] {
  if (sentences.length === 0) return blocks;
  const drafted: Block[] = [
    { kind: 'paragraph', style: 'note', runs: [DIGEST_TEXTS.draftedBy] },
    { kind: 'paragraph', style: 'body', runs: [sentences.join(' ')] },
  ];
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.style === 'gap' ? [...drafted, block] : [block],
  );
}

/** Beside an empty period before there is nothing to compare with. */
function partsChart(title: string, parts: readonly Part[], total: Tally & { before?: Tally }): Block[] {
  if (parts.length < 2) return [];
  const isCompared = (total.before?.reports ?? 0) > 0;
  const { now, before, others } = DIGEST_TEXTS.charts;
  const values = ({ figure }: Part) => [figure.reports, ...(isCompared ? [figure.before?.reports ?? 0] : [])];
  const sorted = parts.toSorted((one, other) => other.figure.reports - one.figure.reports);
  // One that is left has room of its own.
  const shown = sorted.length === CHART_ROWS + 1 ? CHART_ROWS + 1 : CHART_ROWS;
  const rest = sorted.slice(shown);
  const rows: ChartSpec['rows'] = sorted.slice(0, shown).map((part) => ({ name: part.name, values: values(part) }));
  if (rest.length > 0) {
    const sums = (isCompared ? [0, 1] : [0]).map((at) => rest.reduce((sum, part) => sum + values(part)[at]!, 0));
    rows.push({ name: others(rest.length), values: sums });
  }
  return [{ kind: 'chart', chart: { shape: 'bars', title, series: isCompared ? [now, before] : [now], rows } }];
}

function timelineChart({ timeline: slices, received, period, asOf }: Digest): Block[] {
  const last = lastDayOf(period, asOf);
  const timeline = slices.filter(({ from }) => from <= last);
  if (received.reports === 0 || timeline.length < 2) return [];
  const rows = timeline.map(({ from, until, figure }) => ({ name: sliceName(from, until), values: [figure.reports] }));
  const { timeline: title, now } = DIGEST_TEXTS.charts;
  return [{ kind: 'chart', chart: { shape: 'columns', title, series: [now], rows } }];
}

/** "05/10", "01–07/10", "10/2026" or "2026". */
function sliceName(from: string, until: string): string {
  const last = addDays(until, -1);
  const dayMonth = (day: string) => formatDay(day).slice(0, -5);
  const [year, month, day] = from.split('-') as [string, string, string];
  if (from === last) return dayMonth(from);
  if (last.slice(0, 7) !== from.slice(0, 7))
    return last.slice(0, 4) === year && month === '01' && last.endsWith('12-31')
      ? year
      : `${dayMonth(from)}–${dayMonth(last)}`;
  return day === '01' && until.endsWith('-01') ? `${Number(month)}/${year}` : `${day}–${dayMonth(last)}`;
}

function composeAppendix({ figures, unreadable }: Digest): Block[] {
  const { appendix } = DIGEST_TEXTS;
  const rows = figures
    .filter(({ reports }) => reports > 0)
    .map((figure) => [[figure.id], [figure.label], [formatNumber(figure.reports)], [codesOf(figure)]]);
  return [
    { kind: 'heading', level: 1, text: headings.appendix },
    ...[
      appendix.intro,
      DIGEST_TEXTS.machine,
      DIGEST_TEXTS.counting,
      DIGEST_TEXTS.smallCells,
      ...(unreadable === 0 ? [] : [DIGEST_TEXTS.unreadable(formatNumber(unreadable))]),
    ].map((text): Block => ({ kind: 'paragraph', style: 'note', runs: [text] })),
    ...(rows.length === 0 ? [] : [appendixTable(rows)]),
  ];
}

const appendixTable = (rows: Inline[][][]): Block => ({
  kind: 'table',
  caption: '',
  small: true,
  columns: [
    { title: DIGEST_TEXTS.tables.columns.figure, width: 8, align: 'center' },
    { title: DIGEST_TEXTS.tables.columns.what, width: 28, align: 'left' },
    { title: DIGEST_TEXTS.tables.columns.reports, width: 11, align: 'center' },
    { title: DIGEST_TEXTS.tables.columns.codes, width: 53, align: 'left' },
  ],
  rows,
});

function codesOf({ codes, unnamed = 0 }: Tally): string {
  const { appendix } = DIGEST_TEXTS;
  const parts = [
    ...(codes.length === 0 ? [] : [codesText(codes, CODES_IN_APPENDIX)]),
    ...(unnamed === 0 ? [] : [appendix.unnamed(formatNumber(unnamed))]),
  ];
  return parts.join('; ');
}
