import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { Passage } from '../knowledge/passage.ts';
import { checkExtraction } from './check-extraction.ts';
import type { FoundCommitment } from './commitment.ts';
import { formatFingerprint, modelMark, parseFingerprint } from './fingerprint.ts';
import { mayHold } from './find-commitments.ts';
import { mergeFound, stillSaid } from './merge-found.ts';
import { type SyncOptions, isOverOn, readByRules, replaceWith } from './sync-commitments.ts';

/** A model that fills in `COMMITMENTS_FORM` for one passage. */
export interface PassageReader {
  /** Model and prompt: with others the documents are read anew. */
  name: string;
  /** True when what is handed to it stays within the office. */
  local: boolean;
  /** Undefined for a passage that it will never read. Rejects when it gives nothing this time. */
  read(passage: Passage, signal: AbortSignal): Promise<{ answer: unknown } | undefined>;
}

export interface ModelReadOptions extends SyncOptions {
  reader: PassageReader;
  signal?: AbortSignal;
  onDocument?: (done: number, of: number) => void;
}

export interface ModelReadReport {
  /** Documents that were read to the end. */
  documents: number;
  /** Commitments that only the model found; they wait for an officer's yes. */
  added: number;
  /** Documents that are left for the next time. */
  left: number;
  /** What the model failed with last. */
  error?: unknown;
}

/** Passages that lie before the model at once. */
const AT_ONCE = 4;
/** Documents in a row at which the model fails until it is left alone. */
const MOST_FAILURES = 2;
/** Shorter ones, in UTF-16 units, hold no commitment. */
const LEAST_TEXT = 40;

/**
 * Lets a model read what it has not read yet, after `syncCommitments`, and adds what it found beside the rules. A model
 * that fails costs nothing but its part: the document stays as it was, and is read the next time.
 */
export async function readWithModel(options: ModelReadOptions): Promise<ModelReadReport> {
  const { knowledge, commitments, reader, signal = new AbortController().signal, onDocument } = options;
  const report: ModelReadReport = { documents: 0, added: 0, left: 0 };
  const known = await commitments.sources();
  const unread = (await knowledge.listDocuments()).filter((document) => {
    const { rules, model } = parseFingerprint(known.get(document.id));
    return rules !== undefined && isForModel(document, options) && model !== modelMark(document, reader.name);
  });
  let failures = 0;
  for (const [index, document] of unread.entries()) {
    if (failures >= MOST_FAILURES) {
      report.left += unread.length - index;
      break;
    }
    const outcome = await readDocument(document, known.get(document.id)!, { ...options, signal });
    report.added += outcome.added;
    if (outcome.isRead) report.documents++;
    else report.left++;
    if ('error' in outcome) report.error = outcome.error;
    failures = 'error' in outcome ? failures + 1 : 0;
    onDocument?.(index + 1, unread.length);
  }
  return report;
}

/**
 * What may hold none is not searched, one that is over asks for none. Some stay within the office: those that are marked,
 * and those of one unit, since nobody of it has asked.
 */
const isForModel = (document: KnowledgeDocument, { reader, today }: ModelReadOptions) => {
  const mayLeave = document.model !== 'local-only' && !document.access.startsWith('unit:');
  return mayHold(document) && !isOverOn(document, today) && (reader.local || mayLeave);
};

async function readDocument(
  document: KnowledgeDocument,
  stored: string,
  options: ModelReadOptions & { signal: AbortSignal },
): Promise<{ added: number; isRead: boolean; error?: unknown }> {
  const { knowledge, commitments, reader, resolve } = options;
  const passages = await knowledge.documentPassages(document.id);
  const { found, error } = await readPassages(document, passages, options);
  // Another run may have read a newer text, or forgotten it, while the model was at this one.
  if ((await commitments.sources()).get(document.id) !== stored) return { added: 0, isRead: false };
  const { rules = '' } = parseFingerprint(stored);
  const isRead = error === undefined;
  const fingerprint = isRead ? formatFingerprint({ rules, model: modelMark(document, reader.name) }) : stored;
  const byRules = readByRules(document, passages, options);
  const result = await replaceWith(document, fingerprint, options, (kept) => {
    const before = isRead ? [] : stillSaid(kept, passages, { issuedOn: document.issuedOn, resolve });
    return mergeFound(byRules, [...found, ...before]);
  });
  return { added: result.added.length, isRead, ...(isRead ? {} : { error }) };
}

/** What the model says of the passages and they hold; with `error` it was not asked of all. */
async function readPassages(
  document: KnowledgeDocument,
  passages: readonly Passage[],
  { reader, resolve, signal }: ModelReadOptions & { signal: AbortSignal },
): Promise<{ found: FoundCommitment[]; error?: unknown }> {
  const long = passages.filter(({ text }) => text.length >= LEAST_TEXT);
  const found: FoundCommitment[] = [];
  for (let from = 0; from < long.length; from += AT_ONCE) {
    const some = long.slice(from, from + AT_ONCE);
    const answers = await Promise.allSettled(some.map((passage) => reader.read(passage, signal)));
    for (const [index, answer] of answers.entries()) {
      if (answer.status === 'rejected' || answer.value === undefined) continue;
      const passage = some[index]!;
      found.push(
        ...checkExtraction(answer.value.answer, { passage, issuedOn: document.issuedOn, resolve }).commitments,
      );
    }
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed !== undefined) return { found, error: failed.reason ?? new Error('no reason') };
  }
  return { found };
}
