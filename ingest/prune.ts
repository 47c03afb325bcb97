import type { KnowledgeStore } from '../src/knowledge/knowledge-store.ts';
import { showPath } from './find-files.ts';
import type { KnownDocuments } from './known-documents.ts';
import type { FileRow, IngestOptions } from './outcome.ts';

/** An empty folder under which the index knows more documents than this is taken for a share that is not there. */
const EMPTY_FOLDER_LIMIT = 5;

interface Found {
  store: KnowledgeStore;
  options: IngestOptions;
  known: KnownDocuments;
  /** Shown paths of the documents that were found. */
  present: ReadonlySet<string>;
  /** Shown paths below which nothing may be taken for gone. */
  unknown: readonly string[];
}

/** Removes documents at or below the paths that no file stands for any more. */
export async function prune(paths: readonly string[], found: Found): Promise<FileRow[]> {
  const { store, options, known, present, unknown } = found;
  const isBelow = (path: string, folder: string) =>
    folder === '' ? !path.startsWith('/') : path === folder || path.startsWith(`${folder}/`);
  const rows: FileRow[] = [];
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
      rows.push({ path: folder, outcome: 'failed', code: 'not_found', reason });
      continue;
    }
    for (const document of gone) {
      if (options.dryRun !== true) await store.removeDocument(document.id);
      known.remove(document.id);
      rows.push({ path: document.path, outcome: 'removed' });
    }
  }
  return rows;
}
