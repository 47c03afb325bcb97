import { expandAbbreviation } from '../vietnamese/abbreviations.ts';
import { findDocumentCodes } from '../vietnamese/document-codes.ts';
import { fold } from '../vietnamese/fold.ts';
import type { KnowledgeDocument } from './document.ts';

type Named = Pick<KnowledgeDocument, 'id' | 'code' | 'issuer' | 'issuedOn' | 'typeName'>;

/** The form in which codes are compared; undefined for a document without one. */
export function canonicalCode(document: Pick<KnowledgeDocument, 'code'>): string | undefined {
  return document.code === undefined ? undefined : findDocumentCodes(document.code)[0]?.canonical;
}

/**
 * What makes a document this one: code, issuer and day, since codes come back every year and term. A regulation in a
 * file of its own bears the code of the decision it was issued with, so the type belongs to it. Undefined where one of
 * them is not known: then nobody can say that it is the same as another.
 */
export function identityOf(document: Omit<Named, 'id'>): string | undefined {
  const code = canonicalCode(document);
  const { issuer, issuedOn, typeName = '' } = document;
  if (code === undefined || issuer === undefined || issuedOn === undefined) return undefined;
  return [code, issuerKey(issuer), issuedOn, fold(typeName)].join('|');
}

/** Under which decisions of an admin on the document are kept: a renamed or moved file does not lose them. */
export function overrideKey(document: Named): string {
  return identityOf(document) ?? `id:${document.id}`;
}

/** Those who sign for a body. */
const ORGANS =
  /^(?:ban thuong vu|ban chap hanh|thuong truc|chu tich|bi thu) (?=dang uy|tinh uy|thanh uy|dang bo|uy ban|hoi dong)/;

/** "UBND phường Mẫu Sơn" and "Ủy ban nhân dân phường Mẫu Sơn" are one. */
export function issuerKey(issuer: string): string {
  const words = fold(issuer).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .flatMap((word) => expandAbbreviation(word) ?? [word])
    .join(' ')
    .replace(ORGANS, '');
}
