import type { KnowledgeDocument } from './document.ts';

export type Effectiveness = 'in_force' | 'not_yet' | 'ended';

/** How a document stands on a day (ISO). What says nothing of its beginning or end is in force. */
export function effectivenessOn(
  document: Pick<KnowledgeDocument, 'effectiveFrom' | 'effectiveTo'>,
  day: string,
): Effectiveness {
  if (document.effectiveTo !== undefined && document.effectiveTo <= day) return 'ended';
  if (document.effectiveFrom !== undefined && document.effectiveFrom > day) return 'not_yet';
  return 'in_force';
}
