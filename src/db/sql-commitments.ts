import type { Kysely, Transaction } from 'kysely';
import { type Clock, localDay } from '../clock.ts';
import type { Commitment } from '../commitments/commitment.ts';
import type { CommitmentFilter, CommitmentStore } from '../commitments/commitment-store.ts';
import { nextOpen } from '../commitments/states.ts';
import { AppError } from '../errors.ts';
import { enterSection } from './engine.ts';
import { BATCH } from './knowledge-rows.ts';
import type { Database } from './open-database.ts';
import type { Tables } from './tables.ts';

const SECTION = 'commitment';
/** Written here and nowhere else, so not checked again: lists are long. */
export const readCommitment = (body: string) => JSON.parse(body) as Commitment;

/** The register in the database. Changes come one after the other, so that no number is given twice and no change lost. */
export function createSqlCommitments(database: Database, { clock }: { clock: Clock }): CommitmentStore {
  const within = <T>(work: (transaction: Transaction<Tables>) => Promise<T>) =>
    database.transaction().execute(async (transaction) => {
      await enterSection(transaction, SECTION);
      return work(transaction);
    });
  return {
    async list(filter = {}) {
      const rows = await select(database, filter).execute();
      return rows.map(({ body }) => readCommitment(body));
    },
    find: (number) => findOne(database, number),
    add: (draft) =>
      within(async (transaction) => {
        const [commitment] = await number(transaction, [draft]);
        await write(transaction, [commitment!], clock);
        return commitment!;
      }),
    change: (wanted, change) =>
      database.transaction().execute((transaction) => changeCommitment(transaction, wanted, { change, clock })),
    enterAll: ({ added, changes }) =>
      within(async (transaction) => {
        await write(transaction, await number(transaction, added), clock);
        for (const { number: wanted, change } of changes)
          await changeCommitment(transaction, wanted, { change, clock });
      }),
    async sources() {
      const rows = await database.selectFrom('commitment_source').selectAll().execute();
      return new Map(rows.map((row) => [row.document_id, row.fingerprint]));
    },
    replaceSource: ({ documentId, fingerprint }, work) =>
      within(async (transaction) => {
        const rows = await select(transaction, { documentId }).execute();
        const result = work(rows.map(({ body }) => readCommitment(body)));
        await remove(
          transaction,
          result.removed.map(({ id }) => id),
        );
        if (result.removed.length > 0) await count(transaction, 'removals');
        await write(transaction, [...result.kept, ...(await number(transaction, result.added))], clock);
        await transaction
          .insertInto('commitment_source')
          .values({ document_id: documentId, fingerprint })
          .onConflict((known) => known.column('document_id').doUpdateSet({ fingerprint }))
          .execute();
        return result;
      }),
    forgetSources: (documentIds) => within((transaction) => forgetCommitments(transaction, documentIds)),
  };
}

/** As `CommitmentStore.change`, as part of a transaction that does more. */
export async function changeCommitment(
  transaction: Kysely<Tables>,
  wanted: number,
  { change, clock }: { change: (commitment: Commitment) => Commitment; clock: Clock },
): Promise<Commitment> {
  await enterSection(transaction, SECTION);
  const before = await findOne(transaction, wanted);
  if (before === undefined) throw new AppError('not_found', `Không có cam kết số ${wanted}.`);
  const after = change(before);
  if (after !== before) await write(transaction, [after], clock);
  return after;
}

function select(database: Kysely<Tables>, { decisions, owner, documentId, dueBy, differs, limit }: CommitmentFilter) {
  let query = database.selectFrom('commitment').select('body');
  if (decisions !== undefined) query = query.where('decision', 'in', [...decisions, '']);
  if (documentId !== undefined) query = query.where('document_id', '=', documentId);
  if (dueBy !== undefined) query = query.where('next_due', '<=', dueBy);
  if (differs === true) query = query.where('differs', '=', 1);
  if (owner !== undefined) {
    query = query.where('id', 'in', (owned) =>
      owned.selectFrom('commitment_owner').select('commitment_id').where('party_id', '=', owner),
    );
  }
  if (limit !== undefined) query = query.limit(limit);
  return query.orderBy((column) => column.fn.coalesce('next_due', column.val('9999'))).orderBy('number');
}

async function findOne(database: Kysely<Tables>, wanted: number): Promise<Commitment | undefined> {
  if (!Number.isSafeInteger(wanted) || wanted < 1 || wanted > 2_000_000_000) return undefined;
  const row = await database.selectFrom('commitment').select('body').where('number', '=', wanted).executeTakeFirst();
  return row === undefined ? undefined : readCommitment(row.body);
}

/** Gives the next numbers. */
async function number(
  transaction: Transaction<Tables>,
  drafts: readonly Omit<Commitment, 'number'>[],
): Promise<Commitment[]> {
  if (drafts.length === 0) return [];
  const row = await transaction.selectFrom('commitment_counter').select('next_number').executeTakeFirst();
  const next = row?.next_number ?? 1;
  const after = { next_number: next + drafts.length };
  await transaction
    .insertInto('commitment_counter')
    .values({ id: 1, ...after })
    .onConflict((known) => known.column('id').doUpdateSet(after))
    .execute();
  return drafts.map((draft, index) => ({ ...draft, number: next + index }));
}

async function write(transaction: Kysely<Tables>, commitments: readonly Commitment[], clock: Clock): Promise<void> {
  if (commitments.length === 0) return;
  const now = clock.now();
  const changed = await count(transaction, 'changes');
  const ids = commitments.map(({ id }) => id);
  await remove(transaction, ids);
  const rows = commitments.map((commitment) => ({
    id: commitment.id,
    number: commitment.number,
    document_id: commitment.documentId ?? null,
    decision: commitment.decision,
    next_due: nextOpen(commitment, { today: localDay(now) })?.day ?? null,
    differs: commitment.difference === undefined ? (0 as const) : (1 as const),
    body: JSON.stringify(commitment),
    updated_at: now.toISOString(),
    changed,
  }));
  const owners = commitments.flatMap(({ id, owners: parties }) =>
    [...new Set(parties.flatMap((party) => party.id ?? []))].map((party_id) => ({ commitment_id: id, party_id })),
  );
  for (let from = 0; from < rows.length; from += BATCH)
    await transaction
      .insertInto('commitment')
      .values(rows.slice(from, from + BATCH))
      .execute();
  for (let from = 0; from < owners.length; from += BATCH)
    await transaction
      .insertInto('commitment_owner')
      .values(owners.slice(from, from + BATCH))
      .execute();
}

/** Whoever remembers the register sees by it that something is new, or gone. */
async function count(transaction: Kysely<Tables>, what: 'changes' | 'removals'): Promise<number> {
  const row = await transaction
    .insertInto('commitment_counter')
    .values({ id: 1, next_number: 1, [what]: 1 })
    .onConflict((known) =>
      known.column('id').doUpdateSet((table) => ({ [what]: table(`commitment_counter.${what}`, '+', 1) })),
    )
    .returning(what)
    .executeTakeFirstOrThrow();
  return row[what];
}

async function remove(transaction: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH);
    await transaction.deleteFrom('commitment_owner').where('commitment_id', 'in', some).execute();
    await transaction.deleteFrom('commitment').where('id', 'in', some).execute();
  }
}

/** Part of the transaction that removes documents: their words may not stay in the register. */
export async function forgetCommitments(
  transaction: Transaction<Tables>,
  documentIds: readonly string[],
): Promise<void> {
  for (let from = 0; from < documentIds.length; from += BATCH) {
    const some = documentIds.slice(from, from + BATCH);
    await transaction
      .deleteFrom('commitment_owner')
      .where('commitment_id', 'in', (gone) =>
        gone.selectFrom('commitment').select('id').where('document_id', 'in', some),
      )
      .execute();
    const { numDeletedRows } = await transaction
      .deleteFrom('commitment')
      .where('document_id', 'in', some)
      .executeTakeFirstOrThrow();
    if (numDeletedRows > 0n) await count(transaction, 'removals');
    await transaction.deleteFrom('commitment_source').where('document_id', 'in', some).execute();
  }
}
