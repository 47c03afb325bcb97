import type { Commitment } from '../commitments/commitment.ts';
import type { CommitmentFilter, CommitmentStore } from '../commitments/commitment-store.ts';
import type { Database } from './open-database.ts';
import { createSqlCommitments, readCommitment } from './sql-commitments.ts';
import type { Clock } from '../clock.ts';

interface Entry {
  commitment: Commitment;
  nextDue: string | null;
}

interface Known {
  changes: number;
  removals: number;
  /** By id. */
  entries: Map<string, Entry>;
  /** As `CommitmentStore.list` orders them. */
  sorted: Entry[];
}

/** Rows read at once; others get a turn between. */
const PAGE = 1_000;

/**
 * Reads the register as `CommitmentStore` does, from memory: each time it asks what has changed since, also by other
 * processes, and reads only that. What it gives is shared and must not be changed.
 */
export function rememberRegister(
  database: Database,
  options: { clock: Clock },
): Pick<CommitmentStore, 'list' | 'find'> {
  const store = createSqlCommitments(database, options);
  let known: Known | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const refresh = async (): Promise<Known> => {
    known = await bringUpToDate(database, known);
    return known;
  };
  return {
    find: (number) => store.find(number),
    async list(filter = {}) {
      // One after the other; who fails does not fail those behind.
      const mine = turn.then(refresh, refresh);
      turn = mine;
      return select((await mine).sorted, filter);
    },
  };
}

async function bringUpToDate(database: Database, known: Known | undefined): Promise<Known> {
  const row = await database.selectFrom('commitment_counter').select(['changes', 'removals']).executeTakeFirst();
  const { changes, removals } = row ?? { changes: 0, removals: 0 };
  if (known?.changes === changes && known.removals === removals) return known;
  const isSame = known?.removals === removals;
  const entries = isSame ? known.entries : new Map<string, Entry>();
  const since = isSame ? known.changes : -1;
  for (let last = 0; ;) {
    const rows = await database
      .selectFrom('commitment')
      .select(['id', 'number', 'next_due', 'body'])
      .where('changed', '>', since)
      .where('number', '>', last)
      .orderBy('number')
      .limit(PAGE)
      .execute();
    for (const { id, next_due: nextDue, body } of rows)
      entries.set(id, { commitment: Object.freeze(readCommitment(body)), nextDue });
    if (rows.length < PAGE) break;
    last = rows.at(-1)!.number;
  }
  return { changes, removals, entries, sorted: [...entries.values()].sort(inOrder) };
}

function inOrder(one: Entry, other: Entry): number {
  const [a, b] = [one.nextDue ?? '9999', other.nextDue ?? '9999'];
  return a === b ? one.commitment.number - other.commitment.number : a < b ? -1 : 1;
}

function select(entries: readonly Entry[], filter: CommitmentFilter): Commitment[] {
  const { decisions, owner, documentId, dueBy, differs, limit } = filter;
  return entries
    .filter(
      ({ commitment, nextDue }) =>
        (decisions === undefined || decisions.includes(commitment.decision)) &&
        (owner === undefined || commitment.owners.some(({ id }) => id === owner)) &&
        (documentId === undefined || commitment.documentId === documentId) &&
        (dueBy === undefined || (nextDue !== null && nextDue <= dueBy)) &&
        (differs !== true || commitment.difference !== undefined),
    )
    .slice(0, limit)
    .map(({ commitment }) => commitment);
}
