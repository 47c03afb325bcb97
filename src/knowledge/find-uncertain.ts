import { fold } from '../vietnamese/fold.ts';
import type { KnowledgeDocument, UnclearWords } from './document.ts';
import { effectivenessOn } from './effectiveness.ts';
import { canonicalCode, identityOf } from './identity.ts';
import { linkDocuments } from './link-documents.ts';

export type UncertainKind =
  | UnclearWords['kind']
  | 'ambiguous_reference'
  | 'replaced_without_day'
  | 'period_over'
  | 'issuer_dissolved'
  | 'identity_incomplete';

/** Something about a document's force that a person has to decide. */
export interface Uncertainty {
  document: KnowledgeDocument;
  kind: UncertainKind;
  /** Words of the text, or names of the documents concerned. */
  detail: string;
}

interface Circumstances {
  /** ISO. */
  today: string;
  /** Names of agencies and places that ended on 1 July 2025, as organisation.yaml has them. */
  formerNames: readonly string[];
}

/** From then on there are two tiers: no districts, and new communes. */
const TWO_TIERS_FROM = '2025-07-01';
const DISTRICT_LEVEL = /(?<![\p{L}])(?:huyện|quận|thị xã|thị trấn)(?![\p{L}])/iu;

/** What cannot be worked out from the documents and is therefore not guessed. What has ended needs no decision. */
export function findUncertain(documents: readonly KnowledgeDocument[], circumstances: Circumstances): Uncertainty[] {
  const { today, formerNames } = circumstances;
  const inForce = (document: KnowledgeDocument) => effectivenessOn(document, today) !== 'ended';
  const former = formerNames.map((name) => fold(name));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const own = documents.filter(inForce).flatMap((document): Uncertainty[] => {
    const successor = byId.get(document.supersededBy ?? document.repealedBy ?? '');
    return [
      ...(document.unclear ?? []).map(({ kind, words }) => ({ document, kind, detail: words })),
      ...(successor === undefined || document.effectiveTo !== undefined
        ? []
        : [{ document, kind: 'replaced_without_day' as const, detail: nameOf(successor) }]),
      ...periodOver(document, today),
      ...issuerDissolved(document, former),
    ];
  });
  const ambiguous = linkDocuments(documents).ambiguous.map(({ from, reference, candidates }) => ({
    document: from,
    kind: 'ambiguous_reference' as const,
    detail: `${reference.code}: ${candidates.map(nameOf).join('; ')}`,
  }));
  return [...own, ...ambiguous, ...incompleteTwins(documents)].toSorted((a, b) =>
    a.document.path < b.document.path ? -1 : a.document.path > b.document.path ? 1 : 0,
  );
}

/** Programmes end with their period; whether a regulation "giai đoạn 2021 - 2025" does, its text has to say. */
function periodOver(document: KnowledgeDocument, today: string): Uncertainty[] {
  if (document.effectiveTo !== undefined) return [];
  const span = /(?:giai đoạn|nhiệm kỳ)[^\d]{0,12}((?:19|20)\d\d)\s*(?:[-–—]|đến)[^\d]{0,6}((?:19|20)\d\d)/iu.exec(
    document.title,
  );
  const last = document.period?.to ?? (span === null ? undefined : Number(span[2]));
  if (last === undefined || `${last + 1}-01-01` > today) return [];
  return [{ document, kind: 'period_over', detail: span?.[0] ?? `năm ${last}` }];
}

function issuerDissolved(document: KnowledgeDocument, former: readonly string[]): Uncertainty[] {
  const { issuer, issuedOn } = document;
  if (issuer === undefined || issuedOn === undefined || issuedOn >= TWO_TIERS_FROM) return [];
  const folded = ` ${fold(issuer)} `;
  const gone = DISTRICT_LEVEL.test(issuer) || former.some((name) => folded.includes(` ${name} `));
  return gone ? [{ document, kind: 'issuer_dissolved', detail: issuer }] : [];
}

/** One code on several documents, where issuer or day is missing on one of them. */
function incompleteTwins(documents: readonly KnowledgeDocument[]): Uncertainty[] {
  const byCode = Map.groupBy(documents, (document) => canonicalCode(document) ?? '');
  byCode.delete('');
  return [...byCode.values()].flatMap((same) =>
    same
      .filter((document) => same.length > 1 && identityOf(document) === undefined)
      .map((document) => ({
        document,
        kind: 'identity_incomplete' as const,
        detail: same
          .filter((other) => other !== document)
          .map(nameOf)
          .join('; '),
      })),
  );
}

const nameOf = ({ code, path }: KnowledgeDocument) => (code === undefined ? path : `${code} (${path})`);
