import type { KnowledgeRun } from '../src/knowledge/knowledge-store.ts';
import { linkDocuments } from '../src/knowledge/link-documents.ts';

/** Has the run write what follows for each document from what the others say of it. */
export async function linkReplacements(run: KnowledgeRun): Promise<void> {
  const { changed } = linkDocuments(await run.documents());
  for (const document of changed) await run.change(document);
}
