import type { KeptAttachment } from '../attachments/attachment.ts';
import type { FileStore } from '../attachments/file-store.ts';
import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import { createMemoryKnowledge } from '../knowledge/memory-knowledge.ts';
import type { Passage } from '../knowledge/passage.ts';

/** What a reader makes of a file. */
export interface FileContent {
  fields: Omit<KnowledgeDocument, 'id' | 'path' | 'access' | 'contentHash' | 'supersededBy'>;
  passages: Pick<Passage, 'locator' | 'heading' | 'text' | 'page'>[];
  /** In Vietnamese, for the person. */
  warnings: string[];
}

/**
 * Reads a file that is wholly in memory; `name` helps only where the bytes do not tell. Throws AppError with a reason in
 * Vietnamese, `state_secret` for what bears a secrecy stamp.
 */
export type ReadFile = (bytes: Uint8Array, name: string) => Promise<FileContent>;

/** A file that can be asked: an index of its own, which nothing else is in. */
export interface OpenFile {
  document: KnowledgeDocument;
  passages: Passage[];
  store: KnowledgeStore;
  index: KnowledgeIndex;
}

export interface OpenFiles {
  /** Undefined when the bytes are not kept any more. Throws what the reader and the disk throw. */
  open(attachment: KeptAttachment): Promise<OpenFile | undefined>;
  /** Takes over what was read already. */
  hold(attachment: Pick<KeptAttachment, 'sha256' | 'name'>, content: FileContent): Promise<OpenFile>;
}

export interface OpenFilesOptions {
  files: FileStore;
  readFile: ReadFile;
  /** How many files are held; 8 unless said. */
  limit?: number;
}

/** The files that were asked last, read and indexed in memory, by their hash. */
export function createOpenFiles({ files, readFile, limit = 8 }: OpenFilesOptions): OpenFiles {
  const held = new Map<string, Promise<OpenFile | undefined>>();

  function keep(sha256: string, opening: Promise<OpenFile | undefined>): void {
    held.delete(sha256);
    held.set(sha256, opening);
    for (const oldest of held.keys()) {
      if (held.size <= limit) break;
      held.delete(oldest);
    }
  }

  function forget(sha256: string, opening: Promise<OpenFile | undefined>): void {
    if (held.get(sha256) === opening) held.delete(sha256);
  }

  async function read(attachment: KeptAttachment): Promise<OpenFile | undefined> {
    const bytes = await files.get(attachment.sha256);
    if (bytes === undefined) return undefined;
    return indexContent(attachment, await readFile(bytes, attachment.name ?? ''));
  }

  return {
    async open(attachment) {
      const { sha256 } = attachment;
      const opening = held.get(sha256) ?? read(attachment);
      keep(sha256, opening);
      try {
        const file = await opening;
        if (file === undefined) forget(sha256, opening);
        return file;
      } catch (error) {
        forget(sha256, opening);
        throw error;
      }
    },
    hold(attachment, content) {
      const opening = indexContent(attachment, content);
      keep(attachment.sha256, opening);
      return opening;
    },
  };
}

async function indexContent(
  { sha256, name = '' }: Pick<KeptAttachment, 'sha256' | 'name'>,
  content: FileContent,
): Promise<OpenFile> {
  const id = sha256.slice(0, 16);
  const document: KnowledgeDocument = { ...content.fields, id, path: name, access: 'internal', contentHash: sha256 };
  const passages = content.passages.map((passage, position) => ({
    ...passage,
    id: `${id}:${position}`,
    documentId: id,
    position,
  }));
  const { store, index } = await createMemoryKnowledge();
  await store.replaceDocument(document, passages);
  await index.refresh();
  return { document, passages, store, index };
}
