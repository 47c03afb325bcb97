import { formatSource } from '../agent/citations.ts';
import type { AccessLevel } from '../knowledge/document.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { Reply } from '../messaging/message.ts';
import { ASSISTANT_TEXTS } from './assistant-texts.ts';

/** The whole clauses behind the last answer, as far as the person may still see them. */
export async function showPassages(
  passageIds: readonly string[],
  access: readonly AccessLevel[],
  store: KnowledgeStore,
): Promise<Reply[]> {
  const documents = new Map((await store.listDocuments()).map((document) => [document.id, document]));
  const passages = await store.findPassages([...new Set(passageIds)]);
  const replies = passages.flatMap((passage) => {
    const document = documents.get(passage.documentId);
    if (document === undefined || !access.includes(document.access)) return [];
    const source = ASSISTANT_TEXTS.page(formatSource(document, passage.locator), passage.page);
    const heading = passage.heading === '' ? '' : `${passage.heading}\n`;
    return [{ text: `${heading}${passage.text}\n(${source})` }];
  });
  return replies.length > 0 ? replies : [{ text: ASSISTANT_TEXTS.passageGone }];
}
