import type { KnowledgeDocument } from './document.ts';
import type { DocumentOverride } from './document-register.ts';

/** The document as an admin decided. An earlier end by another document's words still counts, see `linkDocuments`. */
export function withOverride(document: KnowledgeDocument, override: DocumentOverride | undefined): KnowledgeDocument {
  if (override === undefined) return document;
  const { access, endedOn } = override;
  return {
    ...document,
    ...(access === undefined ? {} : { access }),
    ...(endedOn === undefined ? {} : { statedEnd: endedOn, effectiveTo: endedOn }),
  };
}
