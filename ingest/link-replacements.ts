import type { DocumentReference, KnowledgeDocument } from '../src/knowledge/document.ts';
import type { KnowledgeStore } from '../src/knowledge/knowledge-store.ts';
import { createKnownDocuments, type KnownDocuments } from './known-documents.ts';

/**
 * Works out anew which documents of the store have been replaced by others there, and from when, and writes those for
 * which that changed. It does not matter which of the two came first, and a link goes when its document goes.
 */
export async function linkReplacements(store: KnowledgeStore): Promise<void> {
  const documents = await store.listDocuments();
  const known = createKnownDocuments(documents);
  const replacedBy = new Map<string, KnowledgeDocument>();
  for (const document of documents) {
    for (const reference of document.replaces) {
      const old = findReplaced(reference, document, known);
      const other = old === undefined ? undefined : replacedBy.get(old.id);
      // Where two claim to replace it, it ended with the first.
      if (old !== undefined && (other === undefined || startOf(document) < startOf(other)))
        replacedBy.set(old.id, document);
    }
  }
  for (const document of documents) {
    const linked = withReplacement(document, replacedBy.get(document.id));
    if (linked.supersededBy === document.supersededBy && linked.effectiveTo === document.effectiveTo) continue;
    await store.replaceDocument(linked, await store.documentPassages(document.id));
  }
}

const startOf = (document: KnowledgeDocument) => document.effectiveFrom ?? document.issuedOn ?? '9999-12-31';

/** The document meant: same code, the day where one is named, never a later one. Codes come back every year or term. */
function findReplaced(
  reference: DocumentReference,
  by: KnowledgeDocument,
  known: KnownDocuments,
): KnowledgeDocument | undefined {
  const candidates = known
    .withCode(reference.code)
    .filter(
      (document) =>
        document.id !== by.id &&
        (reference.issuedOn === undefined ||
          document.issuedOn === undefined ||
          document.issuedOn === reference.issuedOn) &&
        (document.issuedOn ?? '') <= startOf(by),
    );
  return candidates.toSorted((a, b) => (a.issuedOn ?? '').localeCompare(b.issuedOn ?? '')).at(-1);
}

function withReplacement(document: KnowledgeDocument, by: KnowledgeDocument | undefined): KnowledgeDocument {
  const { supersededBy: _, effectiveTo: __, ...own } = document;
  const start = by?.effectiveFrom ?? by?.issuedOn;
  const ends = [document.statedEnd, start].filter((day) => day !== undefined).toSorted();
  return {
    ...own,
    ...(ends[0] === undefined ? {} : { effectiveTo: ends[0] }),
    ...(by === undefined ? {} : { supersededBy: by.id }),
  };
}
