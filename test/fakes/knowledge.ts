import type { KnowledgeDocument } from '../../src/knowledge/document.ts';
import type { LocatorStep, Passage } from '../../src/knowledge/passage.ts';

/** A document with what a test does not care about filled in. */
export function makeDocument(fields: Partial<KnowledgeDocument> & { id: string }): KnowledgeDocument {
  return {
    path: `${fields.id}.docx`,
    kind: 'regulation',
    title: `Văn bản ${fields.id}`,
    access: 'internal',
    replaces: [],
    contentHash: fields.id,
    ...fields,
  };
}

export interface PassageText {
  text: string;
  heading?: string;
  article?: string;
  attachment?: string;
  lowConfidence?: boolean;
}

/** Passages of a document, numbered in order. */
export function makePassages(documentId: string, texts: readonly (string | PassageText)[]): Passage[] {
  return texts.map((given, position) => {
    const { text, heading = '', article, attachment, ...more } = typeof given === 'string' ? { text: given } : given;
    const locator: LocatorStep[] = [];
    if (attachment !== undefined) locator.push({ level: 'attachment', label: attachment });
    if (article !== undefined) locator.push({ level: 'article', label: article });
    return { id: `${documentId}:${position}`, documentId, position, locator, heading, text, ...more };
  });
}
