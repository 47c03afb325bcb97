import type { KnowledgeDocument } from '../src/knowledge/document.ts';
import { findDocumentCodes } from '../src/vietnamese/document-codes.ts';

/** The documents of the store while files are read, found by id and by code without looking at each. */
export interface KnownDocuments {
  get(id: string): KnowledgeDocument | undefined;
  all(): KnowledgeDocument[];
  put(document: KnowledgeDocument): void;
  remove(id: string): void;
  /** Those that bear a code, given in its canonical form. */
  withCode(code: string): KnowledgeDocument[];
}

export function createKnownDocuments(documents: readonly KnowledgeDocument[]): KnownDocuments {
  const byId = new Map<string, KnowledgeDocument>();
  const byCode = new Map<string, Map<string, KnowledgeDocument>>();
  const remove = (id: string): void => {
    const document = byId.get(id);
    byId.delete(id);
    if (document !== undefined) byCode.get(canonicalCode(document) ?? '')?.delete(id);
  };
  const put = (document: KnowledgeDocument): void => {
    remove(document.id);
    byId.set(document.id, document);
    const code = canonicalCode(document);
    if (code === undefined) return;
    const same = byCode.get(code) ?? new Map<string, KnowledgeDocument>();
    byCode.set(code, same.set(document.id, document));
  };
  for (const document of documents) put(document);
  return {
    get: (id) => byId.get(id),
    all: () => [...byId.values()],
    put,
    remove,
    withCode: (code) => [...(byCode.get(code)?.values() ?? [])],
  };
}

/** The form in which codes are compared; undefined for a document without one. */
export function canonicalCode(document: KnowledgeDocument): string | undefined {
  return document.code === undefined ? undefined : findDocumentCodes(document.code)[0]?.canonical;
}
