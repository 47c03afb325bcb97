import type { KnowledgeDocument } from '../document.ts';
import type { SearchFilter } from '../knowledge-index.ts';

/** Whether the document may be found at all. Days are compared as ISO text. */
export function passesFilter(document: KnowledgeDocument, filter: SearchFilter): boolean {
  const { access, kinds, documentIds, inForceOn, endedOn, issuedFrom, issuedTo } = filter;
  const { effectiveFrom, effectiveTo, issuedOn } = document;
  if (access !== undefined && !access.includes(document.access)) return false;
  if (kinds !== undefined && !kinds.includes(document.kind)) return false;
  if (documentIds !== undefined && !documentIds.includes(document.id)) return false;
  if (inForceOn !== undefined && effectiveFrom !== undefined && effectiveFrom > inForceOn) return false;
  if (inForceOn !== undefined && effectiveTo !== undefined && effectiveTo <= inForceOn) return false;
  if (endedOn !== undefined && (effectiveTo === undefined || effectiveTo > endedOn)) return false;
  if (issuedFrom !== undefined && (issuedOn === undefined || issuedOn < issuedFrom)) return false;
  return issuedTo === undefined || (issuedOn !== undefined && issuedOn <= issuedTo);
}
