import { AppError } from '../../src/errors.ts';
import type { Block } from '../block.ts';
import { cleanLine } from '../clean-text.ts';
import { decodeParagraphs, joinSpans, type Span } from '../legacy-fonts/decode-paragraphs.ts';
import { COMMENTS_WARNING, HIDDEN_TEXT_WARNING, oldEncodingWarning } from '../reading-texts.ts';
import { refuseTooLong } from '../text-limit.ts';
import { readLooks, readTheme } from './docx-looks.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { readStyles } from './docx-styles.ts';
import { DocxWalker, type DocxParts } from './docx-walker.ts';
import { walkXml } from './xml-events.ts';
import { readZipParts } from './zip-parts.ts';

export interface DocxContent {
  blocks: Block[];
  /** Lines of page headers and footers, of WordArt and of the file's properties: no part of the text, but a stamp may stand there. */
  margins: string[];
  warnings: string[];
}

const WANTED =
  /^(?:word\/(?:document\d*|numbering|styles|footnotes|endnotes|comments|header\d*|footer\d*|theme\/theme1)|docProps\/(?:core|custom|app))\.xml$/u;

type Parts = ReadonlyMap<string, string>;

/** A Word document: paragraphs with their automatic numbers, tables, text boxes and footnotes, in reading order. */
export async function readDocx(bytes: Uint8Array): Promise<DocxContent> {
  let size = 0;
  const files = await readZipParts(bytes, (name, partSize) => {
    if (!WANTED.test(name)) return false;
    size += partSize;
    // Word spends some ten bytes on a letter.
    refuseTooLong(size / 15);
    return true;
  });
  const parts: Parts = new Map([...files].map(([name, content]) => [name, content.toString('utf8')]));
  // The first reading only collects: in which code a paragraph stands can be told when all are known.
  const collected: (readonly Span[])[] = [];
  const first = readParts(parts, (spans) => {
    collected.push(spans);
    return joinSpans(spans);
  });
  const { texts, encodings } = decodeParagraphs(collected);
  const asIs = texts.every((text, i) => text === joinSpans(collected[i]!));
  let at = 0;
  const { blocks, margins, hidden } = asIs ? first : readParts(parts, () => texts[at++]!);
  const commented = lettersIn([plainText(parts.get('word/comments.xml') ?? '')]) > 0;
  const warnings = [
    ...(encodings.length === 0 ? [] : [oldEncodingWarning(encodings)]),
    ...(lettersIn(hidden) < ENOUGH_LETTERS ? [] : [HIDDEN_TEXT_WARNING]),
    ...(commented ? [COMMENTS_WARNING] : []),
  ];
  return { blocks, margins: [...margins, ...hidden.map(cleanLine)], warnings };
}

/** White full stops and spaces hold a layout together; words are hidden on purpose. */
const ENOUGH_LETTERS = 4;
const lettersIn = (texts: readonly string[]) => texts.join('').match(/\p{L}/gu)?.length ?? 0;

function readParts(parts: Parts, decode: DocxParts['decode']) {
  const part = (name: string) => parts.get(`word/${name}.xml`);
  const main = part('document') ?? part('document2');
  if (main === undefined) {
    throw new AppError(
      'unsupported_format',
      'Tệp nén này không phải văn bản Word (.docx). Hãy mở bằng phần mềm đã tạo ra nó và lưu lại thành .docx.',
    );
  }
  const theme = readTheme(part('theme/theme1'));
  const common = {
    styles: readStyles(part('styles')),
    looks: readLooks(part('styles'), theme),
    theme,
    decode,
  };
  const read = (xml: string, notes: ReadonlyMap<string, string>) => {
    const walker = new DocxWalker({ ...common, notes, numbering: new DocxNumbering(part('numbering')) });
    return { walker, whole: walkXml(xml, walker) };
  };
  const notes = new Map(
    (['footnote', 'endnote'] as const).flatMap((kind) =>
      splitNotes(part(`${kind}s`) ?? '', kind).map(([id, xml]) => [id, linesOf(read(xml, new Map()).walker).join(' ')]),
    ),
  );
  const { walker, whole } = read(main, notes);
  if (!whole) throw new AppError('damaged_file', 'Nội dung tệp Word bị hỏng. Hãy mở bằng Word, lưu lại rồi nạp lại.');
  const margins = [...parts.keys()]
    .filter((name) => /(?:header|footer)\d*\.xml$/u.test(name))
    .map((name) => read(parts.get(name)!, new Map()).walker);
  const properties = [...parts].filter(([name]) => name.startsWith('docProps/')).map(([, xml]) => plainText(xml));
  return {
    blocks: walker.finish(),
    hidden: [walker, ...margins].flatMap((each) => each.hidden),
    margins: [...margins.flatMap(linesOf), ...walker.drawn, ...properties.flatMap((text) => text.split('\n'))].filter(
      (line) => line !== '',
    ),
  };
}

/** All lines of a part, those of tables cell by cell, and what is drawn over it. */
const linesOf = (walker: DocxWalker): string[] => [
  ...walker
    .finish()
    .flatMap((block) =>
      block.kind === 'text' ? [block.text] : [...block.header, ...block.rows.flatMap((row) => row.cells)],
    ),
  ...walker.drawn,
];

/** The notes of a part by "w:footnote:3". */
function splitNotes(xml: string, kind: 'footnote' | 'endnote'): [string, string][] {
  const notes = xml.matchAll(new RegExp(`<w:${kind}\\b[^>]*\\bw:id="(-?\\d+)"[^>]*>([^]*?)</w:${kind}>`, 'gu'));
  return [...notes].map(([, id, content]) => [`w:${kind}:${id}`, content!]);
}

/** The text of an XML file, an element a line. */
function plainText(xml: string): string {
  const texts: string[] = [];
  walkXml(xml, { open: () => undefined, close: () => undefined, text: (text) => void texts.push(cleanLine(text)) });
  return texts.join('\n');
}
