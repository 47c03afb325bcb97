import { makeZip, type ZipEntry } from './make-zip.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell: text, a number, or a number with the style that shows it. */
export type CellValue = string | number | { value: number; style: number } | undefined;

export interface SheetParts {
  name: string;
  rows: CellValue[][];
  merges?: string[];
  hidden?: boolean;
  /** As the file codes it: "&CTrang &P". */
  pageHeader?: string;
}

export interface Extras {
  /** Further parts of the file, or others in place of those made here. */
  parts?: ZipEntry[];
}

/** Number formats by style: 0 general, 1 day, 2 grouped, 3 percent, 4 four digits. */
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy;@"/><numFmt numFmtId="165" formatCode="0000"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="4"/><xf numFmtId="10"/><xf numFmtId="165"/></cellXfs></styleSheet>';

const columnName = (index: number) => String.fromCharCode(65 + index);

/** A workbook as spreadsheet programs write it, with shared strings. */
export function makeXlsx(sheets: readonly SheetParts[], { parts: extra = [] }: Extras = {}): Buffer {
  const strings: string[] = [];
  const cell = (value: CellValue, reference: string): string => {
    if (value === undefined) return `<c r="${reference}"/>`;
    if (typeof value === 'string') {
      strings.push(value);
      return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
    }
    const { value: number, style } = typeof value === 'number' ? { value, style: 0 } : value;
    return `<c r="${reference}" s="${style}"><v>${number}</v></c>`;
  };
  const parts = sheets.map(({ rows, merges = [], pageHeader = '' }, at) => {
    const xml = rows
      .map(
        (row, r) =>
          `<row r="${r + 1}">${row.map((value, c) => cell(value, `${columnName(c)}${r + 1}`)).join('')}</row>`,
      )
      .join('');
    const merged = merges.map((reference) => `<mergeCell ref="${reference}"/>`).join('');
    return {
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<worksheet><sheetData>${xml}</sheetData><mergeCells>${merged}</mergeCells><headerFooter><oddHeader>${escape(pageHeader)}</oddHeader></headerFooter></worksheet>`,
    };
  });
  const list = sheets
    .map(
      (sheet, at) =>
        `<sheet name="${escape(sheet.name)}" ${sheet.hidden === true ? 'state="hidden" ' : ''}r:id="r${at + 1}"/>`,
    )
    .join('');
  const relations = sheets
    .map((_, at) => `<Relationship Id="r${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
    .join('');
  const texts = strings
    .map((text) => `<si><t>${escape(text)}</t><rPh sb="0" eb="1"><t>phiên âm</t></rPh></si>`)
    .join('');
  return makeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${RELATIONS}"><workbookPr/><sheets>${list}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${relations}</Relationships>` },
    { name: 'xl/sharedStrings.xml', content: `<sst>${texts}</sst>` },
    ...(extra.some(({ name }) => name === 'xl/styles.xml') ? [] : [{ name: 'xl/styles.xml', content: STYLES }]),
    ...parts,
    ...extra,
  ]);
}

export interface SlideParts {
  title?: string;
  lines?: string[];
  table?: string[][];
  notes?: string;
  hidden?: boolean;
  footer?: string;
  /** Font of its runs. */
  font?: string;
}

const paragraph = (text: string, font?: string) =>
  `<a:p><a:r>${font === undefined ? '' : `<a:rPr><a:latin typeface="${font}"/></a:rPr>`}<a:t>${escape(text)}</a:t></a:r></a:p>`;
const shape = (type: string, lines: readonly string[], font?: string) =>
  `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:txBody>${lines.map((line) => paragraph(line, font)).join('')}</p:txBody></p:sp>`;
const tableShape = (rows: readonly (readonly string[])[]) =>
  `<p:graphicFrame><a:tbl>${rows
    .map((row) => `<a:tr>${row.map((text) => `<a:tc><a:txBody>${paragraph(text)}</a:txBody></a:tc>`).join('')}</a:tr>`)
    .join('')}</a:tbl></p:graphicFrame>`;

/** A presentation whose slides are stored the other way round than they are shown. */
export function makePptx(slides: readonly SlideParts[], { parts: extra = [] }: Extras = {}): Buffer {
  const file = (at: number) => `slide${slides.length - at}.xml`;
  const parts = slides.flatMap((slide, at) => [
    {
      name: `ppt/slides/${file(at)}`,
      content:
        `<p:sld${slide.hidden === true ? ' show="0"' : ''}><p:cSld><p:spTree>` +
        (slide.title === undefined ? '' : shape('title', [slide.title], slide.font)) +
        (slide.lines === undefined ? '' : shape('body', slide.lines, slide.font)) +
        (slide.table === undefined ? '' : tableShape(slide.table)) +
        `${shape('sldNum', [String(at + 1)])}${shape('ftr', [slide.footer ?? 'Tài liệu tập huấn'])}</p:spTree></p:cSld></p:sld>`,
    },
    ...(slide.notes === undefined
      ? []
      : [
          {
            name: `ppt/slides/_rels/${file(at)}.rels`,
            content: `<Relationships><Relationship Id="n" Type="${RELATIONS}/notesSlide" Target="../notesSlides/notes${at}.xml"/></Relationships>`,
          },
          { name: `ppt/notesSlides/notes${at}.xml`, content: `<p:notes>${shape('body', [slide.notes])}</p:notes>` },
        ]),
  ]);
  const list = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="s${at}"/>`).join('');
  const relations = slides.map(
    (_, at) => `<Relationship Id="s${at}" Type="${RELATIONS}/slide" Target="slides/${file(at)}"/>`,
  );
  return makeZip([
    { name: 'ppt/presentation.xml', content: `<p:presentation><p:sldIdLst>${list}</p:sldIdLst></p:presentation>` },
    { name: 'ppt/_rels/presentation.xml.rels', content: `<Relationships>${relations.join('')}</Relationships>` },
    ...parts,
    ...extra,
  ]);
}
