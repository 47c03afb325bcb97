import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { systemClock } from '../clock.ts';
import { AppError, toAppError } from '../errors.ts';
import { buildSegment, mergeSegments } from '../knowledge/bm25/merge-segments.ts';
import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { HistoryEvent } from '../knowledge/document-register.ts';
import type { KnowledgeRun, PublishOptions } from '../knowledge/knowledge-store.ts';
import type { Passage } from '../knowledge/passage.ts';
import { createIdSource } from '../messaging/sortable-id.ts';
import { eraseRemoved } from './erase-removed.ts';
import { insertTexts, parseBody } from './knowledge-rows.ts';
import { forgetCommitments } from './sql-commitments.ts';
import { clearGarbage, discardStaged, switchVersions } from './switch-versions.ts';
import { insertSegment, type SqlSegments } from './sql-segments.ts';
import type { Tables } from './tables.ts';

/** Passages that are gathered in memory before they are written in one transaction with one segment. */
const FLUSH_PASSAGES = 400;
const nextEventId = createIdSource(systemClock);

interface Draft {
  document: KnowledgeDocument;
  passages: readonly Passage[];
}

/** Only one run at a time: the caller holds the lease. */
export async function startSqlRun(database: Kysely<Tables>, segments: SqlSegments): Promise<KnowledgeRun> {
  const runId = randomUUID();
  const pending = new Map<string, Draft>();
  /** What has been written aside; undefined for a document that is to go. */
  const staged = new Map<string, KnowledgeDocument | undefined>();
  const changed = new Map<string, KnowledgeDocument>();
  await discardStaged(database);

  async function flush(): Promise<void> {
    if (pending.size === 0) return;
    const drafts = [...pending.values()];
    await stageDrafts(database, runId, drafts);
    for (const { document } of drafts) staged.set(document.id, document);
    pending.clear();
  }

  return {
    async put(document, passages) {
      changed.delete(document.id);
      pending.set(document.id, { document, passages });
      let gathered = 0;
      for (const draft of pending.values()) gathered += draft.passages.length;
      if (gathered >= FLUSH_PASSAGES) await flush();
    },
    async change(document) {
      const draft = pending.get(document.id);
      if (draft !== undefined) pending.set(document.id, { ...draft, document });
      else if (staged.get(document.id) === undefined) changed.set(document.id, document);
      else {
        staged.set(document.id, document);
        await database
          .updateTable('knowledge_versions')
          .set({ body: JSON.stringify(document) })
          .where('run_id', '=', runId)
          .where('document_id', '=', document.id)
          .execute();
      }
    },
    async remove(documentId) {
      pending.delete(documentId);
      changed.delete(documentId);
      await stageRemoval(database, runId, documentId);
      staged.set(documentId, undefined);
    },
    async documents() {
      const rows = await database.selectFrom('knowledge_documents').select(['id', 'body']).execute();
      const all = new Map(rows.map((row) => [row.id, parseBody(row.body)]));
      for (const [id, document] of [...changed, ...staged]) {
        if (document === undefined) all.delete(id);
        else all.set(id, document);
      }
      for (const [id, { document }] of pending) all.set(id, document);
      return [...all.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
    },
    async publish(options: PublishOptions = {}) {
      await flush();
      if (staged.size > 0 || changed.size > 0 || (options.events ?? []).length > 0) {
        await publishRun(database, { runId, staged, changed, options });
      }
      await tidy(database, segments);
    },
    async discard() {
      pending.clear();
      await discardStaged(database);
    },
  };
}

async function stageDrafts(database: Kysely<Tables>, runId: string, drafts: readonly Draft[]): Promise<void> {
  const inputs = drafts.map(({ document, passages }) => ({
    segment: buildSegment(document, passages),
    live: new Set([document.id]),
  }));
  const segment = inputs.length === 1 ? inputs[0]!.segment : mergeSegments(inputs);
  await database.transaction().execute(async (transaction) => {
    const segmentId = await insertSegment(transaction, segment);
    for (const { document, passages } of drafts) {
      await unstage(transaction, runId, document.id);
      const versionId = randomUUID();
      const textHash = await insertTexts(transaction, versionId, { document, passages });
      await transaction
        .insertInto('knowledge_versions')
        .values({
          version_id: versionId,
          document_id: document.id,
          run_id: runId,
          state: 'staged',
          path: document.path,
          body: JSON.stringify(document),
          passages: passages.length,
          segment_id: segmentId,
          text_hash: textHash,
        })
        .execute();
    }
  });
  // The driver is synchronous: without this, nothing else of this process has its turn.
  await setImmediate();
}

async function stageRemoval(database: Kysely<Tables>, runId: string, documentId: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await unstage(transaction, runId, documentId);
    const row = { document_id: documentId, run_id: runId, state: 'staged', path: '', body: null } as const;
    await transaction
      .insertInto('knowledge_versions')
      .values({ ...row, version_id: randomUUID(), passages: 0, segment_id: null, text_hash: null })
      .execute();
  });
}

/** What the run had put aside of the document before. */
async function unstage(transaction: Transaction<Tables>, runId: string, documentId: string): Promise<void> {
  await transaction
    .updateTable('knowledge_versions')
    .set({ state: 'garbage', segment_id: null })
    .where('run_id', '=', runId)
    .where('document_id', '=', documentId)
    .where('state', '=', 'staged')
    .execute();
}

interface Publication {
  runId: string;
  staged: ReadonlyMap<string, KnowledgeDocument | undefined>;
  changed: ReadonlyMap<string, KnowledgeDocument>;
  options: PublishOptions;
}

async function publishRun(database: Kysely<Tables>, publication: Publication): Promise<void> {
  const { runId, staged, changed, options } = publication;
  await database.transaction().execute(async (transaction) => {
    const own = await switchVersions(transaction, runId, { keepPrevious: options.keepPrevious ?? true });
    if (own.switched !== staged.size) {
      throw new AppError('conflict', 'Một lần nạp khác đã bắt đầu trong lúc này, nên chưa thay đổi gì. Hãy nạp lại.', {
        retryable: true,
      });
    }
    await forgetCommitments(
      transaction,
      [...staged].flatMap(([id, document]) => (document === undefined ? [id] : [])),
    );
    for (const document of changed.values()) {
      await transaction
        .updateTable('knowledge_documents')
        .set({ body: JSON.stringify(document) })
        .where('id', '=', document.id)
        .execute();
    }
    const events = [
      ...[...staged].flatMap(([id, document]) => eventOf(id, document, own.before.get(id))),
      ...(options.events ?? []),
    ];
    await insertEvents(transaction, events);
  });
}

/** What a version that begins or ends to count is called in the history. */
function eventOf(
  documentId: string,
  document: KnowledgeDocument | undefined,
  before: { path: string; code?: string } | undefined,
): HistoryEvent[] {
  if (document === undefined)
    return before === undefined ? [] : [{ documentId, what: 'removed', path: before.path, ...codeOf(before) }];
  const detail = document.contentHash.slice(0, 12);
  return [
    { documentId, what: before === undefined ? 'added' : 'updated', path: document.path, ...codeOf(document), detail },
  ];
}

const codeOf = ({ code }: { code?: string }) => (code === undefined ? {} : { code });

export async function insertEvents(transaction: Transaction<Tables>, events: readonly HistoryEvent[]): Promise<void> {
  const at = systemClock.now().toISOString();
  for (let from = 0; from < events.length; from += 500) {
    const rows = events.slice(from, from + 500).map(({ documentId, code, detail, ...event }) => ({
      ...event,
      id: nextEventId(),
      document_id: documentId,
      at,
      code: code ?? null,
      detail: detail ?? null,
    }));
    await transaction.insertInto('knowledge_history').values(rows).execute();
  }
}

/** All of it can be done later as well, by the next run. */
async function tidy(database: Kysely<Tables>, segments: SqlSegments): Promise<void> {
  try {
    await clearGarbage(database);
    while (await segments.mergeSmall());
  } catch (error) {
    if (toAppError(error).code !== 'database_busy') throw error;
  }
  await eraseRemoved(database, segments);
}
