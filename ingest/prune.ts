import type { KnowledgeDocument } from '../src/knowledge/document.ts';
import { showPath, type FoundFile } from './find-files.ts';
import type { IngestContext } from './ingest-context.ts';

/** An empty folder under which the index knows more documents than this is taken for a share that is not there. */
const EMPTY_FOLDER_LIMIT = 5;

interface Copies {
  files: readonly FoundFile[];
  /** Reads a file once more. */
  again: (file: FoundFile) => Promise<void>;
}

const isBelow = (path: string, folder: string) =>
  folder === '' ? !path.startsWith('/') : path === folder || path.startsWith(`${folder}/`);

/** Removes documents at or below the paths that no file stands for any more. */
export async function prune(paths: readonly string[], copies: Copies, context: IngestContext): Promise<void> {
  const { run, known, ledger, present, unknown, take } = context;
  for (const folder of new Set(paths.map((path) => showPath(path)))) {
    if (unknown.includes(folder)) continue;
    const gone = known
      .all()
      .filter(
        (document) =>
          isBelow(document.path, folder) &&
          !present.has(document.path) &&
          !unknown.some((place) => isBelow(document.path, place)),
      );
    if (gone.length > EMPTY_FOLDER_LIMIT && ![...present].some((path) => isBelow(path, folder))) {
      const reason = `Thư mục trống trong khi kho còn ${gone.length} văn bản của nó, nên không xóa gì. Kiểm tra ổ mạng đã được kết nối.`;
      take({ path: folder, outcome: 'failed', code: 'not_found', reason });
      continue;
    }
    for (const document of gone) {
      if (await takenOverByCopy(document, copies, context)) continue;
      await run.remove(document.id);
      known.remove(document.id);
      ledger.forget(document.path);
      take({ path: document.path, outcome: 'removed' });
    }
  }
}

/** Another file that is the same document steps in. */
async function takenOverByCopy(
  document: KnowledgeDocument,
  { files, again }: Copies,
  { known, ledger }: IngestContext,
): Promise<boolean> {
  for (const { path, stamp: _, ...record } of ledger.of(document.id)) {
    const file = files.find((candidate) => isBelow(path, candidate.path));
    if (path === document.path || file === undefined) continue;
    ledger.note({ ...record, path, stamp: '', documentHash: 'gone', contentHash: '' });
    await again(file);
    if (known.get(document.id)?.path !== document.path) return true;
  }
  return false;
}
