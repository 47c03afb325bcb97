import { tmpdir } from 'node:os';
import { basename, extname } from 'node:path';
import type { LocatorStep } from '../src/knowledge/passage.ts';
import { AppError } from '../src/errors.ts';
import { capitalize } from '../src/vietnamese/capitalize.ts';
import { toLines, type Line } from './line.ts';
import { documentFields, newsFields, type DocumentFields } from './metadata.ts';
import { readNews } from './news.ts';
import { outlinePassages } from './outline-passages.ts';
import { readOutline } from './outline.ts';
import type { PassageDraft } from './passage-draft.ts';
import { markLowConfidence } from './low-confidence.ts';
import { readContent, type Content } from './read-content.ts';
import { looksLikeOldEncoding } from './readers/decode-text.ts';
import { createReaderTools, type ReaderTools } from './readers/reader-tools.ts';
import { splitScopes } from './scopes.ts';
import { refuseSecrets } from './secrecy.ts';
import { draftDocument } from './structure.ts';

/** A passage as the text gives it; its id follows from the document's. */
export interface ReadPassage {
  locator: LocatorStep[];
  heading: string;
  text: string;
  page?: number;
  /** True when it was read from a picture and may be misread. */
  lowConfidence?: boolean;
}

export interface ReadDocument {
  fields: DocumentFields;
  passages: ReadPassage[];
  /** What a clerk should know although the file was read, in Vietnamese. */
  warnings: string[];
}

export interface ReadOptions {
  /** Programs of the system that readers may use; without it only npm packages are used, and `pdftotext` if it runs. */
  tools?: ReaderTools;
}

/**
 * Reads a file that is wholly in memory. `name` gives the extension, and a title where the text has none.
 * Throws AppError with a reason in Vietnamese that says what to do.
 */
export async function readDocument(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ReadDocument> {
  const content = await readWithTools(bytes, name, options.tools);
  const lines = toLines(content.blocks);
  const texts = lines.flatMap((line) =>
    line.table === undefined ? [line.text] : [...line.table.header, ...line.table.rows.flatMap((row) => row.cells)],
  );
  refuseSecrets([...(content.margins ?? []), ...texts]);
  const text = texts.join('\n');
  if (text.slice(0, 10_000).replace(/\P{L}/gu, '').length < 8) {
    throw new AppError('empty_file', 'Tệp không có chữ, hoặc gần như không có. Hãy kiểm tra lại tệp gốc.');
  }
  if (looksLikeOldEncoding(text)) {
    throw new AppError(
      'unsupported_format',
      'Văn bản dùng bảng mã cũ (TCVN3 hoặc VNI). Hãy chuyển sang Unicode (Unikey: Ctrl+Shift+F6), lưu lại rồi nạp lại.',
    );
  }
  const read = structureDocument(lines, { name, pageTitle: content.title ?? '' });
  const passages = markLowConfidence(read.passages, content.lowPages ?? []);
  const fields = { ...(content.date === undefined ? {} : { issuedOn: content.date }), ...read.fields };
  return { fields, passages, warnings: content.warnings ?? [] };
}

async function readWithTools(bytes: Uint8Array, name: string, tools: ReaderTools | undefined): Promise<Content> {
  if (tools !== undefined) return readContent(bytes, name, tools);
  const plain = createReaderTools({ commands: { pdftotext: 'pdftotext' }, tempRoot: tmpdir() });
  try {
    return await readContent(bytes, name, plain);
  } finally {
    plain.close();
  }
}

const NOWHERE = { steps: [], heading: '' };

function structureDocument(
  lines: readonly Line[],
  { name, pageTitle }: { name: string; pageTitle: string },
): Omit<ReadDocument, 'warnings'> {
  const news = readNews(lines, pageTitle);
  if (news !== undefined) {
    const outline = readOutline(news.lines, '');
    let tables = 0;
    const drafts = outlinePassages(outline, { ...NOWHERE, nextTable: () => ++tables });
    return { fields: newsFields(news), passages: finish(drafts) };
  }
  const scopes = splitScopes(lines);
  const text = lines.map((line) => line.text).join('\n');
  const found = draftDocument(scopes, text);
  // A text that is nothing but a head is still a text.
  const drafts =
    found.length > 0 ? found : outlinePassages(readOutline(lines, text), { ...NOWHERE, nextTable: () => 1 });
  const fields = documentFields(scopes, pageTitle.length > 8 ? pageTitle : titleFromName(name));
  return { fields, passages: finish(drafts) };
}

function finish(drafts: readonly PassageDraft[]): ReadPassage[] {
  return drafts.flatMap((draft) => {
    // A heading without any text below it is the text.
    const lines = draft.lines.filter((line) => line !== '');
    const text = lines.length > 0 ? lines.join('\n') : draft.heading;
    const heading = lines.length > 0 ? draft.heading : '';
    if (text === '') return [];
    return [{ locator: draft.steps, heading, text, ...(draft.page === undefined ? {} : { page: draft.page }) }];
  });
}

const titleFromName = (name: string) =>
  capitalize(basename(name, extname(name)).normalize('NFC').replace(/[_]+/gu, ' ').trim());
