import { createHash } from 'node:crypto';
import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { CommitmentStore } from './commitment-store.ts';
import { findCommitments, mayHold } from './find-commitments.ts';
import { type ChangedFields, reconcile } from './reconcile.ts';

/** Raised when the rules change, so that every document is read again. */
const RULES_VERSION = 2;

interface SyncOptions {
  knowledge: Pick<KnowledgeStore, 'listDocuments' | 'documentPassages'>;
  commitments: CommitmentStore;
  resolve: (name: string) => string | undefined;
  /** Names that `resolve` knows, in any form that changes when they do. */
  names: string;
  /** ISO. */
  today: string;
}

export interface SyncReport {
  /** Documents that were read. */
  documents: number;
  added: number;
  /** Of those added, how many wait for an officer's yes. */
  proposed: number;
  removed: number;
  changed: ChangedFields[];
  /** Numbers of those that officers had touched and that their document no longer says. */
  gone: number[];
}

/**
 * Brings the register in line with the documents as they are now: new and changed ones are read, those that are gone are
 * forgotten. Costs one query when nothing changed, and takes up what an interrupted run left.
 */
export async function syncCommitments(options: SyncOptions): Promise<SyncReport> {
  const { knowledge, commitments, resolve, names, today } = options;
  const report: SyncReport = { documents: 0, added: 0, proposed: 0, removed: 0, changed: [], gone: [] };
  const documents = await knowledge.listDocuments();
  const known = await commitments.sources();
  for (const document of documents) {
    const isOver = isOverOn(document, today);
    const fingerprint = fingerprintOf(document, { names, isOver });
    if (known.get(document.id) === fingerprint) continue;
    const passages = mayHold(document) ? await knowledge.documentPassages(document.id) : [];
    const found = findCommitments(document, passages, { resolve });
    const endsOn = document.effectiveTo === undefined ? {} : { endsOn: document.effectiveTo };
    const result = await commitments.replaceSource({ documentId: document.id, fingerprint }, (kept) =>
      reconcile(kept, found, { today, isOver, ...endsOn }),
    );
    report.documents++;
    report.added += result.added.length;
    report.proposed += result.added.filter(({ decision }) => decision === 'proposed').length;
    report.removed += result.removed.length;
    report.changed.push(...result.changed);
    report.gone.push(...result.gone.map(({ number }) => number));
  }
  const present = new Set(documents.map(({ id }) => id));
  const forgotten = [...known.keys()].filter((id) => !present.has(id));
  if (forgotten.length > 0) await commitments.forgetSources(forgotten);
  return report;
}

const isOverOn = ({ supersededBy, repealedBy, effectiveTo }: KnowledgeDocument, today: string) =>
  supersededBy !== undefined || repealedBy !== undefined || (effectiveTo !== undefined && effectiveTo <= today);

interface Circumstances {
  names: string;
  isOver: boolean;
}

function fingerprintOf(document: KnowledgeDocument, { names, isOver }: Circumstances): string {
  const { contentHash, kind, typeName, issuedOn, effectiveTo } = document;
  const all = [RULES_VERSION, contentHash, kind, typeName, issuedOn, effectiveTo, isOver, names];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 32);
}
