import { formatSource } from '../agent/citations.ts';
import { notesOn } from '../agent/write-answer.ts';
import { type Clock, localDay } from '../clock.ts';
import type { AccessLevel } from '../knowledge/document.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { Reply } from '../messaging/message.ts';
import { ASSISTANT_TEXTS } from './assistant-texts.ts';

/** The whole clauses behind the last answer, as far as the person may still see them. */
export async function showPassages(
  passageIds: readonly string[],
  access: readonly AccessLevel[],
  { store, clock }: { store: KnowledgeStore; clock: Clock },
): Promise<Reply[]> {
  const visible = (await store.listDocuments()).filter((document) => access.includes(document.access));
  const library = new Map(visible.map((document) => [document.id, document]));
  const today = localDay(clock.now());
  const passages = await store.findPassages([...new Set(passageIds)]);
  const replies = passages.flatMap((passage) => {
    const document = library.get(passage.documentId);
    if (document === undefined) return [];
    const source = ASSISTANT_TEXTS.page(formatSource(document, passage.locator), passage.page);
    const heading = passage.heading === '' ? '' : `${passage.heading}\n`;
    // Perhaps asked for long after the answer, or passed on without it.
    const notes = notesOn(passage, { document, library, today });
    return [{ text: [`${heading}${passage.text}`, `(${source})`, ...notes].join('\n') }];
  });
  return replies.length > 0 ? replies : [{ text: ASSISTANT_TEXTS.passageGone }];
}
