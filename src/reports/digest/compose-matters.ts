import { capitalize } from '../../vietnamese/capitalize.ts';
import { formatDay } from '../../vietnamese/dates.ts';
import type { Block } from './blocks.ts';
import { COMMITMENT_SECTION } from './commitment-section-texts.ts';
import { composeCommitments } from './compose-commitments.ts';
import { body, changeText, lead, leaningsText } from './compose-overview.ts';
import type { Digest, MatterLine, TopicPart } from './digest.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';
import { bold, fill, formatNumber, type Inline, reportsOf } from './inline.ts';
import { periodAfter } from './period.ts';

const { topic, prominent, proposals, tables } = DIGEST_TEXTS;

/** A document stays readable; the sheet has the rest. */
const MATTERS_PER_TOPIC = 5;
const ROWS = 25;
const PROPOSALS_PER_ADDRESSEE = 8;
const CODES_IN_TEXT = 10;
const AREAS_IN_TEXT = 3;
const CODES_OF_PROPOSAL = 5;

const item = (runs: Inline[]): Block => ({ kind: 'paragraph', style: 'item', runs });

/** Section II without its heading. */
export function composeTopics({ topics, before }: Digest): Block[] {
  const parts = topics.filter(({ figure }) => figure.reports > 0);
  if (parts.length === 0) return [body([topic.empty])];
  return parts.flatMap((part, index) => [
    { kind: 'heading', level: 2, text: DIGEST_TEXTS.part(index + 1, part.name) },
    lead(topicSummary(part, before.label)),
    ...part.matters.slice(0, MATTERS_PER_TOPIC).map((line) => item(matterText(line))),
    ...more(part.matters.length - MATTERS_PER_TOPIC, topic.more),
  ]);
}

function topicSummary({ figure, tendencies = [] }: TopicPart, before: string): Inline[] {
  const counts = fill(topic.count, {
    reports: reportsOf(figure),
    matters: formatNumber(figure.matters),
    change: changeText(figure, before),
  });
  if (tendencies.length === 0) return counts;
  return [...counts, ' ', ...fill(topic.tendencies, { list: leaningsText(tendencies) })];
}

/** "Nhiều ý kiến ở Tổ dân phố 4: … (PA-26-000123 và 2 phản ánh cùng vụ việc)". */
function matterText({ code, codes, summary, areas, breadth, urgent }: MatterLine): Inline[] {
  const who = breadth === undefined ? topic.noBreadth : DIGEST_TEXTS.breadths[breadth];
  return [
    ...(urgent ? [bold(tables.urgent)] : []),
    areas.includes(DIGEST_TEXTS.wholeArea) ? topic.everywhere(who) : topic.matter(who, areas),
    open(summary),
    topic.codes(code, codes.length - 1),
  ];
}

/** Without its full stop, which comes behind the codes. */
const open = (sentence: string) => sentence.replace(/(?<!\.)\.$/u, '');

const more = (count: number, text: (count: string) => string): Block[] =>
  count > 0 ? [{ kind: 'paragraph', style: 'note', runs: [text(formatNumber(count))] }] : [];

/** Section III without its heading. */
export function composeProminent(digest: Digest): Block[] {
  const { headings } = DIGEST_TEXTS;
  return [
    subheading(1, headings.growing),
    ...growingBlocks(digest),
    subheading(2, headings.open),
    ...openBlocks(digest),
    ...commitmentBlocks(digest),
    subheading(digest.commitments === undefined ? 3 : 4, headings.forecast),
    ...forecast(digest),
    { kind: 'paragraph', style: 'gap', runs: [DIGEST_TEXTS.gaps.forecast] },
  ];
}

const subheading = (n: number, text: string): Block => ({
  kind: 'heading',
  level: 2,
  text: DIGEST_TEXTS.part(n, text),
});

function commitmentBlocks({ commitments, period, asOf }: Digest): Block[] {
  if (commitments === undefined) return [];
  return [
    subheading(3, COMMITMENT_SECTION.heading),
    ...composeCommitments({ commitments, period, next: periodAfter(period), asOf }),
  ];
}

function growingBlocks({ growing, growth, urgent, rising, before }: Digest): Block[] {
  const { columns } = tables;
  const rule = {
    count: formatNumber(growing.length),
    reports: formatNumber(growth.reports),
    days: formatNumber(growth.days),
    areas: growth.areas > 1 ? prominent.fromAreas(growth.areas) : '',
  };
  const risen = rising.flatMap(({ name, figure }, index) => [
    index === 0 ? '' : '; ',
    ...fill(prominent.risingItem, {
      name,
      reports: reportsOf(figure),
      before: formatNumber(figure.before?.reports ?? 0),
    }),
  ]);
  const codes = codesText(urgent.codes);
  return [
    body(fill(growing.length === 0 ? prominent.noGrowing : prominent.growing, rule)),
    ...(growing.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: tables.growing,
            columns: [
              { title: columns.code, width: 17, align: 'left' as const },
              { title: columns.summary, width: 35, align: 'left' as const },
              { title: columns.area, width: 20, align: 'left' as const },
              { title: columns.reports, width: 12, align: 'center' as const },
              { title: columns.window, width: 16, align: 'center' as const },
            ],
            rows: growing
              .slice(0, ROWS)
              .map((line) => [
                [line.code],
                matterCell(line),
                [line.areas.join(', ')],
                [formatNumber(line.window.codes.length)],
                [tables.span(formatDay(line.window.from), formatDay(line.window.to))],
              ]),
          },
          ...more(growing.length - ROWS, tables.more),
        ]),
    ...(urgent.reports === 0 ? [] : [body(fill(prominent.urgent, { count: reportsOf(urgent), codes }))]),
    ...(rising.length === 0 ? [] : [body(fill(prominent.rising, { period: before.label, list: risen }))]),
  ];
}

const matterCell = ({ urgent, summary }: MatterLine): Inline[] => [
  ...(urgent ? [bold(tables.urgent)] : []),
  shorten(summary),
];

const SHORT = 220;
const shorten = (text: string) => {
  if (text.length <= SHORT) return text;
  const cut = text.slice(0, SHORT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHORT / 2))} …`;
};

/** The first codes, and how many more there are. */
export function codesText(codes: readonly string[], limit = CODES_IN_TEXT): string {
  const shown = codes.slice(0, limit).join(', ');
  return codes.length <= limit ? shown : `${shown} ${DIGEST_TEXTS.appendix.more(formatNumber(codes.length - limit))}`;
}

function openBlocks({ openMatters }: Digest): Block[] {
  if (openMatters.length === 0) return [body([prominent.noOpen])];
  const { columns } = tables;
  return [
    {
      kind: 'table',
      caption: tables.open,
      columns: [
        { title: columns.code, width: 17, align: 'left' },
        { title: columns.summary, width: 33, align: 'left' },
        { title: columns.area, width: 16, align: 'left' },
        { title: columns.agency, width: 19, align: 'left' },
        { title: columns.due, width: 15, align: 'center' },
      ],
      rows: openMatters
        .slice(0, ROWS)
        .map((line) => [[line.code], matterCell(line), [line.areas.join(', ')], [agencyText(line)], [dueText(line)]]),
    },
    ...more(openMatters.length - ROWS, tables.more),
  ];
}

const agencyText = ({ agency }: MatterLine) => agency ?? DIGEST_TEXTS.unknown.agency;
function dueText({ agency, due, overdue }: MatterLine): string {
  if (due === undefined) return '';
  const text = agency === undefined ? tables.handOver(formatDay(due)) : formatDay(due);
  return overdue ? tables.overdue(text) : text;
}

/** Says nothing of the future: only what is still under way. */
function forecast({ growing, openMatters }: Digest): Block[] {
  const open = new Set(openMatters.map(({ code }) => code));
  const codes = [...growing.filter(({ code }) => open.has(code)), ...openMatters.filter(({ overdue }) => overdue)].map(
    ({ code }) => code,
  );
  return codes.length === 0 ? [] : [body(fill(prominent.watch, { codes: codesText([...new Set(codes)]) }))];
}

/** Section IV without its heading. */
export function composeProposals({ proposals: groups }: Digest): Block[] {
  const gap: Block = { kind: 'paragraph', style: 'gap', runs: [DIGEST_TEXTS.gaps.proposals] };
  if (groups.length === 0) return [body([proposals.none]), gap];
  return [
    body([proposals.intro]),
    ...groups.flatMap(({ addressee, figure, items }, index): Block[] => [
      { kind: 'heading', level: 2, text: proposals.head(index + 1, addressee) },
      lead(fill(topic.count, { reports: reportsOf(figure), matters: formatNumber(figure.matters), change: '' })),
      ...items
        .slice(0, PROPOSALS_PER_ADDRESSEE)
        .map(({ text, areas, codes }) =>
          item([
            capitalize(open(text)),
            proposals.source(areas.slice(0, AREAS_IN_TEXT), codesText(codes, CODES_OF_PROPOSAL)),
          ]),
        ),
      ...more(items.length - PROPOSALS_PER_ADDRESSEE, proposals.more),
    ]),
    gap,
  ];
}
