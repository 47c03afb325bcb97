import type { DocumentReference, KnowledgeDocument } from './document.ts';
import { canonicalCode, issuerKey } from './identity.ts';

/** A reference that fits several documents, so that none of them is taken. */
export interface AmbiguousReference {
  from: KnowledgeDocument;
  reference: DocumentReference;
  candidates: KnowledgeDocument[];
}

export interface DocumentLinks {
  /** Documents whose `effectiveTo`, `supersededBy`, `repealedBy` or `amendedBy` is not what it was. */
  changed: KnowledgeDocument[];
  ambiguous: AmbiguousReference[];
}

interface Ending {
  by: KnowledgeDocument;
  how: 'supersededBy' | 'repealedBy';
}

/**
 * Works out anew which documents have been replaced, repealed or amended by others of them, and from when. It does not
 * matter which of two came first, and a link goes when its document goes.
 */
export function linkDocuments(documents: readonly KnowledgeDocument[]): DocumentLinks {
  const byCode = Map.groupBy(documents, (document) => canonicalCode(document) ?? '');
  const endings = new Map<string, Ending>();
  const amendments = new Map<string, KnowledgeDocument[]>();
  const ambiguous: AmbiguousReference[] = [];
  const resolve = (reference: DocumentReference, from: KnowledgeDocument): KnowledgeDocument | undefined => {
    const candidates = findMeant(reference, from, byCode.get(reference.code) ?? []);
    if (candidates.length > 1) ambiguous.push({ from, reference, candidates });
    return candidates.length === 1 ? candidates[0] : undefined;
  };
  for (const document of documents) {
    for (const how of ['supersededBy', 'repealedBy'] as const) {
      for (const reference of (how === 'supersededBy' ? document.replaces : document.repeals) ?? []) {
        const old = resolve(reference, document);
        if (old === undefined) continue;
        const other = endings.get(old.id)?.by;
        // Where two claim to end it, it ended with the first.
        if (other === undefined || startOf(document) < startOf(other)) endings.set(old.id, { by: document, how });
      }
    }
    for (const reference of document.amends ?? []) {
      const old = resolve(reference, document);
      if (old !== undefined) amendments.set(old.id, [...(amendments.get(old.id) ?? []), document]);
    }
  }
  const changed = documents.flatMap((document) => {
    const linked = withLinks(document, endings.get(document.id), amendments.get(document.id) ?? []);
    return sameLinks(linked, document) ? [] : [linked];
  });
  return { changed, ambiguous };
}

const startOf = (document: KnowledgeDocument) => document.effectiveFrom ?? document.issuedOn ?? '9999-12-31';

/**
 * Which documents a reference may mean: same code, the day and the issuer where they are named, never a later one.
 * Without a day, codes that came back are told apart by the issuer of the document that speaks.
 */
function findMeant(
  reference: DocumentReference,
  from: KnowledgeDocument,
  sameCode: readonly KnowledgeDocument[],
): KnowledgeDocument[] {
  const dated = sameCode.filter(
    (document) =>
      document.id !== from.id &&
      (reference.issuedOn === undefined ||
        document.issuedOn === undefined ||
        document.issuedOn === reference.issuedOn) &&
      (document.issuedOn ?? '') <= startOf(from),
  );
  const named = dated.filter((document) => mayBeIssuer(reference.issuer, document.issuer));
  // Number and day together say enough; organs are named in many ways.
  const fitting =
    dated.length === 1 && dated[0]!.issuedOn !== undefined && reference.issuedOn !== undefined ? dated : named;
  if (fitting.length <= 1 || from.issuer === undefined) return fitting;
  const own = fitting.filter(
    (document) => document.issuer !== undefined && issuerKey(document.issuer) === issuerKey(from.issuer!),
  );
  return reference.issuer === undefined && own.length > 0 ? own : fitting;
}

/** References shorten what they have named before: "Ủy ban nhân dân xã" is that of xã Suối Mơ. */
function mayBeIssuer(named: string | undefined, issuer: string | undefined): boolean {
  if (named === undefined || issuer === undefined) return true;
  const [short, long] = [issuerKey(named), issuerKey(issuer)];
  return ` ${long} `.includes(` ${short} `) || ` ${short} `.includes(` ${long} `);
}

function withLinks(
  document: KnowledgeDocument,
  ending: Ending | undefined,
  amendments: readonly KnowledgeDocument[],
): KnowledgeDocument {
  const { supersededBy: _, repealedBy: __, amendedBy: ___, effectiveTo: ____, ...own } = document;
  const start = ending?.by.effectiveFrom ?? ending?.by.issuedOn;
  const ends = [document.statedEnd, start].filter((day) => day !== undefined).toSorted();
  const amendedBy = [...new Set(amendments)].toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1)).map(({ id }) => id);
  return {
    ...own,
    ...(ends[0] === undefined ? {} : { effectiveTo: ends[0] }),
    ...(ending === undefined ? {} : { [ending.how]: ending.by.id }),
    ...(amendedBy.length === 0 ? {} : { amendedBy }),
  };
}

function sameLinks(a: KnowledgeDocument, b: KnowledgeDocument): boolean {
  return (
    a.supersededBy === b.supersededBy &&
    a.repealedBy === b.repealedBy &&
    a.effectiveTo === b.effectiveTo &&
    (a.amendedBy ?? []).join() === (b.amendedBy ?? []).join()
  );
}
