import type { KnowledgeDocument } from '../src/knowledge/document.ts';
import { canonicalCode, identityOf } from '../src/knowledge/identity.ts';

/** The documents of the store while files are read, found by id and by code without looking at each. */
export interface KnownDocuments {
  get(id: string): KnowledgeDocument | undefined;
  all(): KnowledgeDocument[];
  put(document: KnowledgeDocument): void;
  remove(id: string): void;
  /** The one whose text came from the file. */
  atPath(path: string): KnowledgeDocument | undefined;
  /** Those that bear a code, given in its canonical form. */
  withCode(code: string): KnowledgeDocument[];
  /** The one that is this document, see `identityOf`. */
  withIdentity(identity: string): KnowledgeDocument | undefined;
}

export function createKnownDocuments(documents: readonly KnowledgeDocument[]): KnownDocuments {
  const byId = new Map<string, KnowledgeDocument>();
  const byPath = new Map<string, string>();
  const byIdentity = new Map<string, Set<string>>();
  const byCode = new Map<string, Map<string, KnowledgeDocument>>();
  const remove = (id: string): void => {
    const document = byId.get(id);
    byId.delete(id);
    if (document === undefined) return;
    byCode.get(canonicalCode(document) ?? '')?.delete(id);
    byIdentity.get(identityOf(document) ?? '')?.delete(id);
    if (byPath.get(document.path) === id) byPath.delete(document.path);
  };
  const put = (document: KnowledgeDocument): void => {
    remove(document.id);
    byId.set(document.id, document);
    byPath.set(document.path, document.id);
    const identity = identityOf(document);
    if (identity !== undefined) byIdentity.set(identity, (byIdentity.get(identity) ?? new Set()).add(document.id));
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
    atPath: (path) => byId.get(byPath.get(path) ?? ''),
    withIdentity: (identity) => byId.get([...(byIdentity.get(identity) ?? [])][0] ?? ''),
    withCode: (code) => [...(byCode.get(code)?.values() ?? [])],
  };
}
