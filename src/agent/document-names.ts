import type { KnowledgeDocument } from '../knowledge/document.ts';
import { type DocumentCode, findDocumentCodes, findTypedCodes } from '../vietnamese/document-codes.ts';

/** What the codes in a question lead to. */
export interface NamedDocuments {
  /** Documents that the question names by code. */
  documents: KnowledgeDocument[];
  /** Codes in the question that no document of the index bears. */
  unknown: DocumentCode[];
}

/** Finds the documents whose codes the question names, however they are typed. */
export function findNamedDocuments(question: string, documents: readonly KnowledgeDocument[]): NamedDocuments {
  const typed = findTypedCodes(question);
  const named = typed.map((code) => ({ code, documents: documents.filter((document) => bearsCode(document, code)) }));
  return {
    documents: [...new Set(named.flatMap((entry) => entry.documents))],
    unknown: named.filter((entry) => entry.documents.length === 0).map((entry) => entry.code),
  };
}

/** True when the code written in `text` is the one that was typed, as far as it was typed. */
export function mentionsCode(text: string, code: DocumentCode): boolean {
  return (
    findDocumentCodes(text).some((other) => sameCode(other, code)) ||
    // Running text shortens what it has named in full: "Quyết định 238".
    (code.issuer === undefined && findTypedCodes(text).some((other) => sameCode(other, code)))
  );
}

/** Codes that are farther apart than this do not look alike. */
const FARTHEST_ALIKE = 3;

/** What may be meant by a code that does not exist, nearest first. */
export interface NearDocuments {
  documents: KnowledgeDocument[];
  /** True when their codes look like it; false when they only are of the same type. */
  alike: boolean;
}

/** Documents whose codes come nearest to one that does not exist: number, type and issuer count. */
export function nearestByCode(code: DocumentCode, documents: readonly KnowledgeDocument[], limit = 3): NearDocuments {
  const ranked = documents
    .flatMap((document) => {
      const own = document.code === undefined ? undefined : findDocumentCodes(document.code)[0];
      return own === undefined ? [] : [{ document, own, distance: codeDistance(own, code) }];
    })
    .toSorted((a, b) => a.distance - b.distance);
  const alike = ranked.filter(({ distance }) => distance <= FARTHEST_ALIKE);
  const near = alike.length > 0 ? alike : ranked.filter(({ own }) => own.type === code.type);
  return { alike: alike.length > 0, documents: near.slice(0, limit).map(({ document }) => document) };
}

function bearsCode(document: KnowledgeDocument, code: DocumentCode): boolean {
  return document.code !== undefined && findDocumentCodes(document.code).some((own) => sameCode(own, code));
}

function sameCode(own: DocumentCode, typed: DocumentCode): boolean {
  return typed.issuer === undefined ? own.partial === typed.partial : own.canonical === typed.canonical;
}

function codeDistance(a: DocumentCode, b: DocumentCode): number {
  const issuer = b.issuer === undefined || a.issuer === b.issuer ? 0 : 1.5;
  return editDistance(a.number, b.number) + (a.type === b.type ? 0 : 1.5) + issuer;
}

/** Levenshtein distance of two short strings. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
