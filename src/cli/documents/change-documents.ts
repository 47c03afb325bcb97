import { linkReplacements } from '../../../ingest/link-replacements.ts';
import { forgetPrevious, stagePrevious } from '../../db/roll-back.ts';
import { createSqlSegments } from '../../db/sql-segments.ts';
import { eraseRemoved } from '../../db/erase-removed.ts';
import type { Database } from '../../db/open-database.ts';
import type { AccessLevel, KnowledgeDocument } from '../../knowledge/document.ts';
import type { DocumentOverride, DocumentRegister, HistoryEvent } from '../../knowledge/document-register.ts';
import { overrideKey } from '../../knowledge/identity.ts';
import type { KnowledgeStore } from '../../knowledge/knowledge-store.ts';
import { withOverride } from '../../knowledge/overrides.ts';

export interface Shelves {
  database: Database;
  store: KnowledgeStore;
  register: DocumentRegister;
}

interface Decision {
  override: DocumentOverride;
  event: Pick<HistoryEvent, 'what' | 'detail'>;
  /** The document without an earlier decision of this kind. */
  bare?: KnowledgeDocument;
}

/** Kept first, so that a later ingest applies it also when this is broken off before the document changes. */
async function decide(document: KnowledgeDocument, decision: Decision, { store, register }: Shelves): Promise<void> {
  await register.setOverride(overrideKey(document), decision.override);
  const run = await store.startRun();
  await run.change(withOverride(decision.bare ?? document, decision.override));
  await linkReplacements(run);
  const { id: documentId, path, code } = document;
  const event = { documentId, path, ...(code === undefined ? {} : { code }), ...decision.event };
  await run.publish({ events: [event] });
}

const overrideOf = async (document: KnowledgeDocument, { register }: Shelves): Promise<DocumentOverride> =>
  (await register.listOverrides()).get(overrideKey(document)) ?? {};

/** No longer in force from that day on. */
export async function retireDocument(document: KnowledgeDocument, endedOn: string, shelves: Shelves): Promise<void> {
  const override = { ...(await overrideOf(document, shelves)), endedOn };
  await decide(document, { override, event: { what: 'retired', detail: endedOn } }, shelves);
}

/** Takes `retireDocument` back; false when there is nothing to take back. The text's own end counts after the next ingest. */
export async function unretireDocument(document: KnowledgeDocument, shelves: Shelves): Promise<boolean> {
  const { endedOn, ...override } = await overrideOf(document, shelves);
  if (endedOn === undefined) return false;
  const { statedEnd: _, effectiveTo: __, ...rest } = document;
  // Without its hash it is read again, which brings back the end that the text itself states.
  const bare = { ...rest, contentHash: '' };
  await decide(document, { override, event: { what: 'unretired' }, bare }, shelves);
  return true;
}

export async function changeAccess(document: KnowledgeDocument, access: AccessLevel, shelves: Shelves): Promise<void> {
  const override = { ...(await overrideOf(document, shelves)), access };
  const detail = `${document.access} → ${access}`;
  await decide(document, { override, event: { what: 'access', detail } }, shelves);
}

/** As it was before the last run; how many documents that concerns. Files as they are now stay out until they change. */
export async function rollBack({ database, store, register }: Shelves): Promise<number> {
  const run = await store.startRun();
  const { versions, events } = await stagePrevious(database, run);
  if (versions.length === 0) return 0;
  await linkReplacements(run);
  await run.publish({ keepPrevious: false, events });
  const hashes = new Map(versions.map(({ documentId, hash }) => [documentId, hash ?? '']));
  const records = (await register.listFiles()).filter((record) => hashes.has(record.documentId));
  await register.saveFiles(records.map((record) => ({ ...record, documentHash: hashes.get(record.documentId)! })));
  return versions.length;
}

/** Gives up what `rollBack` needs; how many versions. */
export async function forgetOldVersions({ database }: Shelves): Promise<number> {
  const forgotten = await forgetPrevious(database);
  await eraseRemoved(database, createSqlSegments(database));
  return forgotten;
}
