import { nameBriefly } from '../../agent/citations.ts';
import type { ListQuery } from '../../commitments/commitment-choice.ts';
import type { State } from '../../commitments/states.ts';
import { daysBetween, type Row, selectRows } from '../../commitments/select-commitments.ts';
import { STATE_ORDER, STATE_SIGNS, STATE_WORDS } from '../../commitments/state-words.ts';
import { formatLocator } from '../../knowledge/locator.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import { formatDay } from '../../vietnamese/dates.ts';
import { TEXTS } from './commitment-texts.ts';
import { type Desk, type Offered, partyName, type Said, todayOf, type Visible } from './desk.ts';

const PAGE = 9;
const LONGEST_ACTION = 90;
const LONGEST_TITLE = 60;

interface Listing {
  query: ListQuery;
  from: number;
  visible: readonly Visible[];
}

/** Counts first, then numbered lines with their clauses; a page at a time. */
export function showList({ query, from, visible }: Listing, desk: Desk): Said {
  const now = todayOf(desk);
  const commitments = visible.map(({ commitment }) => commitment);
  const rows = selectRows(commitments, query, now);
  const others =
    query.within === undefined || query.state !== undefined ? [] : notListed(commitments, { query, rows }, desk);
  const earlier = others.filter(({ state }) => state === 'overdue').length;
  const rest = [
    ...(earlier === 0 ? [] : [TEXTS.earlier(earlier)]),
    ...ongoingLine(others.filter(({ commitment: { due } }) => due?.rule.kind === 'ongoing').length),
  ];
  const earlierChoice: Offered[] =
    earlier === 0
      ? []
      : [{ label: TEXTS.showEarlier, choice: listChoice({ ...query, within: undefined, state: 'overdue' }) }];
  if (rows.length === 0) return showNone(query, { rest, choices: earlierChoice, visible }, desk);
  const shown = rows.slice(from, from + PAGE);
  const left = rows.length - from - shown.length;
  const onPage = new Set(shown.map(({ commitment }) => commitment));
  const sources = new Map(
    visible.filter(({ commitment }) => onPage.has(commitment)).map((one) => [one.commitment, one]),
  );
  const lines = shown.map((row, index) => `${index + 1}. ${describeRow(row, { query, sources }, desk)}`);
  return {
    text: [
      headOf(query, rows, desk),
      ...(rows.length > PAGE ? [TEXTS.page(from + 1, from + shown.length, rows.length)] : []),
      ...lines,
      ...rest,
      TEXTS.chooseHint,
    ].join('\n'),
    choices: [
      ...shown.map(({ commitment: { number } }) => ({
        label: TEXTS.label(number),
        choice: { does: 'commitment_open' as const, number },
      })),
      ...(left > 0
        ? [{ label: TEXTS.more(left), choice: { does: 'commitment_list' as const, query, from: from + PAGE } }]
        : []),
      ...earlierChoice,
    ],
  };
}

const listChoice = (query: ListQuery) => ({ does: 'commitment_list' as const, query, from: 0 });
const ongoingLine = (count: number) => (count === 0 ? [] : [TEXTS.ongoing(count)]);

/** What else those who are asked about have open. */
function notListed(
  commitments: Parameters<typeof selectRows>[0],
  { query, rows }: { query: ListQuery; rows: readonly Row[] },
  desk: Desk,
): Row[] {
  const listed = new Set(rows.map(({ commitment }) => commitment));
  const open = selectRows(commitments, { ...query, within: undefined, state: 'open' }, todayOf(desk));
  return open.filter(({ commitment }) => !listed.has(commitment));
}

function showNone(
  query: ListQuery,
  { rest, choices, visible }: { rest: string[]; choices: Offered[]; visible: readonly Visible[] },
  desk: Desk,
): Said {
  const { whose = '', to, within, state } = query;
  const what = [state === undefined ? '' : TEXTS.stateOf[state], within === undefined ? '' : `đến hạn ${within.label}`];
  const text = TEXTS.none(whose, addresseeName(to, desk), what.filter((part) => part !== '').join(' '));
  const wider: ListQuery = {
    ...(query.owners && { owners: query.owners }),
    ...(query.ownerWords && { ownerWords: query.ownerWords }),
    ...(query.whose && { whose }),
  };
  const all =
    whose === ''
      ? []
      : selectRows(
          visible.map(({ commitment }) => commitment),
          wider,
          todayOf(desk),
        );
  return {
    text: [text, ...rest].join('\n'),
    choices: [...choices, ...(all.length === 0 ? [] : [{ label: TEXTS.showAll(whose), choice: listChoice(wider) }])],
  };
}

function headOf({ whose = '', within, to, state }: ListQuery, rows: readonly Row[], desk: Desk): string {
  const counted = STATE_ORDER.map((one): [State, number] => [one, rows.filter((row) => row.state === one).length]);
  const counts = counted.filter(([, count]) => count > 0).map(([one, count]) => `${count} ${STATE_WORDS[one]}`);
  const parts = { whose, count: rows.length, within: within?.label ?? '', to: addresseeName(to, desk) };
  // With one state that was asked for there is nothing to count apart.
  if (counts.length === 1 && state !== undefined && within === undefined) {
    return TEXTS.head(parts, '').replace(/\.$/, ` ${TEXTS.stateOf[state]}.`);
  }
  return TEXTS.head(parts, counts.join(', '));
}

function addresseeName(to: ListQuery['to'], { organisation }: Desk): string {
  if (to === undefined) return '';
  return to.id === undefined ? `“${to.said ?? to.words}”` : partyName(to.id, organisation);
}

interface Describing {
  query: ListQuery;
  sources: ReadonlyMap<Row['commitment'], Visible>;
}

function describeRow(row: Row, { query, sources }: Describing, desk: Desk): string {
  const { commitment, state } = row;
  const { number, action, claims = [] } = commitment;
  const owners = query.owners?.length === 1 ? '' : `${ownersText(commitment)}: `;
  const when = [whenText(row, todayOf(desk).today), ...(claims.length > 0 ? [TEXTS.claimed] : [])].filter(
    (part) => part !== '',
  );
  const source = sources.get(commitment);
  const brackets = when.length === 0 ? '' : ` (${when.join(', ')})`;
  return `${STATE_SIGNS[state]} ${owners}${cutAtWord(action, LONGEST_ACTION)}${brackets} – ${TEXTS.line(number, source === undefined ? TEXTS.byHand : sourceOf(source))}`;
}

export function whenText({ state, day, completion, commitment }: Row, today: string): string {
  if (state === 'done' && completion !== undefined) return TEXTS.doneOn(shortDay(completion.doneOn, today));
  if (day === undefined) return commitment.due?.words ?? '';
  const due = TEXTS.due(shortDay(day, today));
  return state === 'overdue' ? `${due}, ${TEXTS.late(daysBetween(day, today))}` : due;
}

/** "25/11", with the year when it is another one. */
export function shortDay(day: string, today: string): string {
  const written = formatDay(day);
  return day.slice(0, 4) === today.slice(0, 4) ? written.replace(/\/\d{4}$/, '') : written;
}

export const ownersText = ({ owners }: Row['commitment']) =>
  owners.length === 0 ? TEXTS.noOwner : owners.map(({ name }) => name).join(', ');

/** "khoản 2 mục III Chương trình 12-CTr/ĐU-UBND ngày 20/01/2026". */
export function sourceOf({ commitment, document }: Visible): string {
  if (document === undefined) return TEXTS.byHand;
  const name = document.code === undefined ? cutAtWord(document.title, LONGEST_TITLE) : document.code;
  return [formatLocator(commitment.locator), name].filter((part) => part !== '').join(' ') || nameBriefly(document);
}
