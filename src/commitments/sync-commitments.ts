import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { Commitment, FoundCommitment } from './commitment.ts';
import type { CommitmentStore } from './commitment-store.ts';
import { findCommitments, mayHold } from './find-commitments.ts';
import { formatFingerprint, parseFingerprint, rulesMark } from './fingerprint.ts';
import { mergeFound, stillSaid } from './merge-found.ts';
import { type ChangedFields, reconcile, type Reconciled } from './reconcile.ts';

export interface SyncOptions {
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
    const rules = rulesMark(document, { names, isOver: isOverOn(document, today) });
    const before = parseFingerprint(known.get(document.id));
    if (before.rules === rules) continue;
    const passages = mayHold(document) ? await knowledge.documentPassages(document.id) : [];
    const byRules = readByRules(document, passages, options);
    const fingerprint = formatFingerprint({ ...before, rules });
    const result = await replaceWith(document, fingerprint, options, (kept) =>
      mergeFound(byRules, stillSaid(kept, passages, { issuedOn: document.issuedOn, resolve })),
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

export const isOverOn = ({ supersededBy, repealedBy, effectiveTo }: KnowledgeDocument, today: string) =>
  supersededBy !== undefined || repealedBy !== undefined || (effectiveTo !== undefined && effectiveTo <= today);

export const readByRules = (
  document: KnowledgeDocument,
  passages: readonly Passage[],
  { resolve }: Pick<SyncOptions, 'resolve'>,
): FoundCommitment[] => findCommitments(document, passages, { resolve });

/** Puts what is found now in the place of what is kept of a document; `find` sees what is kept. */
export function replaceWith(
  document: KnowledgeDocument,
  fingerprint: string,
  { commitments, today }: Pick<SyncOptions, 'commitments' | 'today'>,
  find: (kept: readonly Commitment[]) => FoundCommitment[],
): Promise<Reconciled> {
  const endsOn = document.effectiveTo === undefined ? {} : { endsOn: document.effectiveTo };
  return commitments.replaceSource({ documentId: document.id, fingerprint }, (kept) =>
    reconcile(kept, find(kept), { today, isOver: isOverOn(document, today), ...endsOn }),
  );
}
