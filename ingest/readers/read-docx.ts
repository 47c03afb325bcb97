import { AppError } from '../../src/errors.ts';
import type { Block } from '../block.ts';
import { normalizeText } from '../clean-text.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { readStyles } from './docx-styles.ts';
import { DocxWalker } from './docx-walker.ts';
import { walkXml } from './xml-events.ts';
import { readZipParts } from './zip-parts.ts';

export interface DocxContent {
  blocks: Block[];
  /** Lines of page headers and footers: not part of the text, but a stamp may stand there. */
  margins: string[];
}

const WANTED = /^word\/(?:document\d*|numbering|styles|footnotes|endnotes|header\d*|footer\d*)\.xml$/u;

/** A Word document: paragraphs with their automatic numbers, tables, text boxes and footnotes, in reading order. */
export async function readDocx(bytes: Uint8Array): Promise<DocxContent> {
  const parts = await readZipParts(bytes, (name) => WANTED.test(name));
  const part = (name: string) => parts.get(`word/${name}.xml`)?.toString('utf8');
  const main = part('document') ?? part('document2');
  if (main === undefined) {
    throw new AppError(
      'unsupported_format',
      'Tệp nén này không phải văn bản Word (.docx). Hãy mở bằng phần mềm đã tạo ra nó và lưu lại thành .docx.',
    );
  }
  const styles = readStyles(part('styles'));
  const numbering = new DocxNumbering(part('numbering'));
  const notes = new Map([...readNotes(part('footnotes'), 'w:footnote'), ...readNotes(part('endnotes'), 'w:endnote')]);
  const walker = new DocxWalker({ styles, numbering, notes });
  if (!walkXml(main, walker)) {
    throw new AppError('damaged_file', 'Nội dung tệp Word bị hỏng. Hãy mở bằng Word, lưu lại rồi nạp lại.');
  }
  const margins = [...parts.keys()]
    .filter((name) => /(?:header|footer)\d*\.xml$/u.test(name))
    .flatMap((name) => plainLines(parts.get(name)!.toString('utf8')));
  return { blocks: walker.finish(), margins };
}

/** Footnotes by "w:footnote:3", as one line each. */
function readNotes(xml: string | undefined, element: 'w:footnote' | 'w:endnote'): [string, string][] {
  const notes: [string, string][] = [];
  let text = '';
  let id = '';
  let inText = false;
  if (xml === undefined) return notes;
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === element) [id, text] = [attribute('w:id') ?? '', ''];
      inText = name === 'w:t';
    },
    close: (name) => {
      if (name === 'w:t') inText = false;
      else if (name === 'w:p') text += ' ';
      else if (name === element && text.trim() !== '') notes.push([`${element}:${id}`, text]);
    },
    text: (piece) => {
      if (inText) text += piece;
    },
  });
  return notes;
}

function plainLines(xml: string): string[] {
  let text = '';
  let inText = false;
  walkXml(xml, {
    open: (name) => {
      inText = name === 'w:t';
    },
    close: (name) => {
      if (name === 'w:t') inText = false;
      else if (name === 'w:p') text += '\n';
    },
    text: (piece) => {
      if (inText) text += piece;
    },
  });
  return normalizeText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
