import { tmpdir } from 'node:os';
import type { LocatorStep } from '../src/knowledge/passage.ts';
import { AppError } from '../src/errors.ts';
import { speaksToModel } from '../src/vietnamese/model-speech.ts';
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
import { OLD_ENCODING_REASON, SPEAKS_TO_MODEL_WARNING } from './reading-texts.ts';
import { splitScopes } from './scopes.ts';
import { isInternalOnly, linesWithCells, refuseSecretName, refuseSecrets } from './secrecy.ts';
import { draftDocument } from './structure.ts';
import { titleFromName } from './title-from-name.ts';
import { placeOnPages } from './word-pages.ts';

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
  /** True when the text says "lưu hành nội bộ": it may not be made public. */
  internalOnly?: boolean;
}

export interface ReadOptions {
  /** Programs of the system that readers may use; without it only npm packages are used, and `pdftotext` if it runs. */
  tools?: ReaderTools;
  /** True: Word documents are printed by LibreOffice to know their pages, which takes a second for each. */
  pages?: boolean;
}

/**
 * Reads a file that is wholly in memory. `name` gives the extension, and a title where the text has none.
 * Throws AppError with a reason in Vietnamese that says what to do.
 */
export async function readDocument(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ReadDocument> {
  refuseSecretName(name);
  const content = await readWithTools(bytes, name, options);
  const lines = toLines(content.blocks);
  const texts = linesWithCells(lines);
  const margins = [content.title ?? '', ...(content.margins ?? [])];
  refuseSecrets({ lines: texts, margins });
  const text = texts.join('\n');
  if (text.slice(0, 10_000).replace(/\P{L}/gu, '').length < 8) {
    throw new AppError('empty_file', 'Tệp không có chữ, hoặc gần như không có. Hãy kiểm tra lại tệp gốc.');
  }
  if (looksLikeOldEncoding(text)) {
    throw new AppError('unsupported_format', OLD_ENCODING_REASON);
  }
  const read = structureDocument(lines, { name, pageTitle: content.title ?? '' });
  const placed = content.printed === undefined ? read.passages : placeOnPages(read.passages, content.printed);
  const passages = markLowConfidence(placed, content.lowPages ?? []);
  const fields = { ...(content.date === undefined ? {} : { issuedOn: content.date }), ...read.fields };
  const internalOnly = isInternalOnly({ lines: texts, margins });
  const warnings = [...(content.warnings ?? []), ...(speaksToModel(text) ? [SPEAKS_TO_MODEL_WARNING] : [])];
  return { fields, passages, warnings, ...(internalOnly ? { internalOnly } : {}) };
}

async function readWithTools(bytes: Uint8Array, name: string, { tools, pages }: ReadOptions): Promise<Content> {
  if (tools !== undefined) return readContent(bytes, name, { tools, pages: pages === true });
  const plain = createReaderTools({ commands: { pdftotext: 'pdftotext' }, tempRoot: tmpdir() });
  try {
    return await readContent(bytes, name, { tools: plain, pages: false });
  } finally {
    plain.close();
  }
}

const NOWHERE = { steps: [], heading: '' };

function structureDocument(
  lines: readonly Line[],
  { name, pageTitle }: { name: string; pageTitle: string },
): Pick<ReadDocument, 'fields' | 'passages'> {
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
