import { createHash } from 'node:crypto';
import type { Commitment, Decision, EnteredField, FoundFields, Party } from '../../commitments/commitment.ts';
import { findDue } from '../../commitments/find-due.ts';
import type { NewCommitment } from '../../commitments/reconcile.ts';
import { applyChange } from '../../commitments/states.ts';
import { AppError } from '../../errors.ts';
import { findDates } from '../../vietnamese/dates.ts';
import { COLUMNS, DECISION_WORDS, TEXTS } from './commitments-texts.ts';
import { namesOf } from './describe-commitments.ts';
import type { SheetColumn, SheetRow } from './read-sheet.ts';

export interface ImportPlan {
  added: NewCommitment[];
  /** What each is after the sheet, by number; only those that differ. */
  changes: { number: number; change: (commitment: Commitment) => Commitment }[];
  unchanged: number;
  problems: { row: number; problem: string }[];
}

interface ImportOptions {
  resolve: (name: string) => string | undefined;
  /** ISO. */
  today: string;
  by: string;
}

const LONGEST_CELL = 4_000;
const ROW = TEXTS.row;

/** What an edited sheet asks for, checked row by row; nothing of it may be done while there are problems. Pure. */
export function planImport(rows: readonly SheetRow[], kept: readonly Commitment[], options: ImportOptions): ImportPlan {
  const plan: ImportPlan = { added: [], changes: [], unchanged: 0, problems: [] };
  const byNumber = new Map(kept.map((commitment) => [commitment.number, commitment]));
  const ids = new Set(kept.map(({ id }) => id));
  const seen = new Set<number>();
  for (const row of rows) {
    try {
      readRow(row, { byNumber, ids, seen, plan, options });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      plan.problems.push({ row: row.row, problem: error.message });
    }
  }
  return plan;
}

interface RowContext {
  byNumber: ReadonlyMap<number, Commitment>;
  ids: ReadonlySet<string>;
  seen: Set<number>;
  plan: ImportPlan;
  options: ImportOptions;
}

function readRow(row: SheetRow, { byNumber, ids, seen, plan, options }: RowContext): void {
  const { cells } = row;
  const long = (Object.keys(cells) as SheetColumn[]).find((column) => cells[column].length > LONGEST_CELL);
  if (long !== undefined) throw wrong(ROW.long(COLUMNS[long]));
  if (cells.action === '') throw wrong(ROW.action);
  if (cells.number === '') {
    const draft = readNew(row, options);
    // The same sheet twice: its new rows are there already.
    if (ids.has(draft.id) || plan.added.some(({ id }) => id === draft.id)) plan.unchanged++;
    else plan.added.push(draft);
    return;
  }
  if (!/^\d{1,9}$/.test(cells.number)) throw wrong(ROW.number);
  const number = Number(cells.number);
  const commitment = byNumber.get(number);
  if (commitment === undefined) throw wrong(ROW.unknown(number));
  if (seen.has(number)) throw wrong(ROW.twice(number));
  seen.add(number);
  const change = (before: Commitment) => changeOne(before, row, options);
  // Here only to be checked; it is done again on what is kept by then.
  if (change(commitment) === commitment) plan.unchanged++;
  else plan.changes.push({ number, change });
}

function changeOne(commitment: Commitment, row: SheetRow, options: ImportOptions): Commitment {
  const { fields, clear } = readFields(commitment, row, options);
  const entered =
    Object.keys(fields).length + clear.length === 0
      ? commitment
      : applyChange(commitment, { change: 'enter', fields, clear, by: options.by });
  return decide(entered, row, options);
}

/** Fields whose cell says something else than what is kept. */
function readFields(commitment: Commitment, { cells, has }: SheetRow, options: ImportOptions) {
  const fields: Partial<FoundFields> = {};
  const clear: EnteredField[] = [];
  const differs = (column: SheetColumn, now: string) =>
    has.has(column) && cells[column] !== now.normalize('NFC').trim();
  if (differs('owners', namesOf(commitment.owners))) fields.owners = readParties(cells.owners, options);
  if (differs('partners', namesOf(commitment.partners))) fields.partners = readParties(cells.partners, options);
  if (differs('action', commitment.action)) fields.action = cells.action;
  if (differs('due', commitment.due?.words ?? '')) {
    if (cells.due === '') clear.push('due');
    else fields.due = readDue(cells.due, options);
  }
  if (differs('addressee', commitment.addressee?.name ?? '')) {
    if (cells.addressee === '') clear.push('addressee');
    else fields.addressee = readParties(cells.addressee, options)[0]!;
  }
  return { fields, clear };
}

function decide(commitment: Commitment, { cells }: SheetRow, { by }: ImportOptions): Commitment {
  const wanted = readDecision(cells.decision) ?? commitment.decision;
  const doneOn = cells.doneOn === '' ? undefined : readDay(cells.doneOn, 'doneOn');
  const dueOn = cells.dueOn === '' ? undefined : readDay(cells.dueOn, 'dueOn');
  if (doneOn !== undefined && (wanted === 'done' || dueOn !== undefined)) {
    const ref = cells.evidence === '' ? {} : { ref: cells.evidence };
    const kind = cells.evidence === '' ? ('date' as const) : ('document' as const);
    return applyChange(commitment, {
      change: 'complete',
      ...(dueOn === undefined ? {} : { dueOn }),
      doneOn,
      evidence: { kind, ...ref },
      by,
    });
  }
  if (dueOn !== undefined && doneOn === undefined) throw wrong(ROW.doneOn);
  if (wanted === commitment.decision) return commitment;
  switch (wanted) {
    case 'confirmed':
      return applyChange(commitment, { change: commitment.decision === 'dropped' ? 'restore' : 'confirm', by });
    case 'dropped':
      return applyChange(commitment, { change: 'drop', reason: cells.reason, by });
    case 'done':
      throw wrong(ROW.doneOn);
    case 'proposed':
      throw wrong(ROW.back);
    case 'superseded':
      throw wrong(ROW.superseded);
  }
}

function readNew({ cells }: SheetRow, options: ImportOptions): NewCommitment {
  const decision = readDecision(cells.decision) ?? 'confirmed';
  if (decision !== 'confirmed' && decision !== 'proposed')
    throw wrong(ROW.decision([DECISION_WORDS.confirmed, DECISION_WORDS.proposed]));
  const addressee = readParties(cells.addressee, options)[0];
  // Without the day: the same sheet read again next week is the same sheet.
  const id = createHash('sha256')
    .update(JSON.stringify(['entered', cells]))
    .digest('hex')
    .slice(0, 16);
  return {
    id,
    locator: [],
    owners: readParties(cells.owners, options),
    partners: readParties(cells.partners, options),
    action: cells.action,
    ...(cells.due === '' ? {} : { due: readDue(cells.due, options) }),
    ...(addressee === undefined ? {} : { addressee }),
    quote: '',
    confidence: 1,
    decision,
    decidedBy: options.by,
    entered: ['owners', 'partners', 'action', 'due', 'addressee'],
    completions: [],
    startsOn: options.today,
  };
}

const readParties = (text: string, { resolve }: ImportOptions): Party[] =>
  text
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const id = resolve(name);
      return id === undefined ? { name } : { name, id };
    });

function readDue(text: string, { today }: ImportOptions) {
  const due = findDue(text, { termOnly: true, issuedOn: today });
  if (due === undefined) throw wrong(ROW.due);
  // As it was typed, so that the next export shows it and the next import finds it unchanged.
  return { words: text, rule: due.rule };
}

function readDecision(text: string): Decision | undefined {
  if (text === '') return undefined;
  const entries = Object.entries(DECISION_WORDS) as [Decision, string][];
  const found = entries.find(([, word]) => word === text.toLowerCase());
  if (found === undefined) throw wrong(ROW.decision(Object.values(DECISION_WORDS)));
  return found[0];
}

/** How spreadsheets count days in cells without a date's format. */
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const SERIAL_START = Date.UTC(1899, 11, 30);

function readDay(text: string, column: SheetColumn): string {
  if (SERIAL.test(text))
    return new Date(SERIAL_START + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10);
  const iso = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : findDates(text)[0]?.value;
  if (iso === undefined || !/^\d{4}-\d\d-\d\d$/.test(iso)) throw wrong(ROW.day(COLUMNS[column]));
  return iso;
}

const wrong = (problem: string) => new AppError('message_invalid', problem);
