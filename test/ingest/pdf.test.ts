import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '#ingest/read-document.ts';
import { pdfBlocks } from '#ingest/readers/pdf-blocks.ts';
import type { PdfPage, PdfWord } from '#ingest/readers/pdf-page.ts';
import { makePdf } from './pdf-file.ts';
import { bareTools, commands, systemTools } from './system-tools.ts';

const LETTER = 6;
const HEIGHT = 16;

/** Words of a line that starts at `left`; two spaces or more in the text are columns of blank letters. */
function lineAt(left: number, top: number, text: string): PdfWord[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    left: left + match.index * LETTER,
    right: left + (match.index + match[0].length) * LETTER - 3,
    top,
    bottom: top + HEIGHT,
  }));
}

/** Pages of lines, a `[left, text]` for each; "" leaves a line out. */
function makePages(...pages: (readonly [number, string])[][]): PdfPage[] {
  return pages.map((lines, i) => ({
    number: i + 1,
    width: 595,
    height: 842,
    words: lines.flatMap(([left, text], n) => lineAt(left, 100 + n * 18, text)),
  }));
}

const LONG_A = 'Người đứng đầu chịu trách nhiệm tiếp nhận và trả lời phản ánh của người dân trong';
const textsOf = (pages: PdfPage[]) => pdfBlocks(pages).map((block) => (block.kind === 'text' ? block.text : block));

test('lines broken by the width of the page become paragraphs again, over pages too', () => {
  const pages = makePages(
    [
      [60, 'Điều 1. Trách nhiệm'],
      [60, `1. ${LONG_A.slice(0, -3)}`],
      [60, 'thời hạn năm ngày làm việc.'],
      [60, `2. ${LONG_A.slice(0, -3)}`],
    ],
    [
      [60, 'các ngày nghỉ.'],
      [60, '3. Báo cáo hằng tháng.'],
    ],
  );
  expect(textsOf(pages)).toEqual([
    'Điều 1. Trách nhiệm',
    `1. ${LONG_A.slice(0, -3)} thời hạn năm ngày làm việc.`,
    `2. ${LONG_A.slice(0, -3)} các ngày nghỉ.`,
    '3. Báo cáo hằng tháng.',
  ]);
});

test('page numbers and running heads are left out', () => {
  const pages = makePages(...[1, 2, 3, 4].map((n) => [[60, `Nội dung của trang số ${n}.`] as const]));
  for (const page of pages) {
    page.words.push(
      ...lineAt(290, 40, String(page.number)),
      ...lineAt(60, 800, `Sổ tay nghiệp vụ, trang ${page.number}`),
    );
  }
  expect(textsOf(pages)).toEqual([1, 2, 3, 4].map((n) => `Nội dung của trang số ${n}.`));
});

test('a code broken after its dash stays in one piece', () => {
  const pages = makePages([
    [60, `${LONG_A.slice(0, 60)} theo Quyết định số 134/QĐ-`],
    [60, 'UBND của Ủy ban nhân dân.'],
  ]);
  expect(textsOf(pages)).toEqual([`${LONG_A.slice(0, 60)} theo Quyết định số 134/QĐ-UBND của Ủy ban nhân dân.`]);
});

test('columns of a table are found by the white space between them, rows by their numbers', () => {
  const pages = makePages([
    [60, 'STT    Nội dung việc phải làm        Cơ quan chủ trì'],
    [60, '1      Kiểm tra cầu treo ở bản       Phòng Kinh tế'],
    [60, '       và cắm biển                   '],
    [60, '2      Thu gom rác                   Hợp tác xã'],
  ]);
  expect(textsOf(pages)).toEqual([
    {
      kind: 'table',
      header: ['STT', 'Nội dung việc phải làm', 'Cơ quan chủ trì'],
      rows: [
        { cells: ['1', 'Kiểm tra cầu treo ở bản và cắm biển', 'Phòng Kinh tế'] },
        { cells: ['2', 'Thu gom rác', 'Hợp tác xã'] },
      ],
      page: 1,
    },
  ]);
});

const SAMPLES = 'samples/documents';
const pdfs = readdirSync(SAMPLES).filter((name) => name.endsWith('.pdf'));
const poppler = commands.pdftotext !== undefined;

test.skipIf(!poppler).each(pdfs)('%s reads the same with and without poppler', async (name) => {
  const bytes = readFileSync(`${SAMPLES}/${name}`);
  const without = await readDocument(bytes, name, { tools: bareTools() });
  expect(without).toEqual(await readDocument(bytes, name, { tools: systemTools() }));
});

test.skipIf(!poppler)(
  'a PDF with more text than is read at once is refused before its words are looked at',
  async () => {
    const page = Array.from({ length: 45 }, (_, n) => ({
      text: `Dòng ${n} trả lời phản ánh của người dân nêu trên.`,
      x: 60,
      y: 800 - n * 16,
    }));
    const pages = Array.from({ length: 700 }, () => page);
    const tools = systemTools();
    await expect(readDocument(makePdf(pages), 'a.pdf', { tools })).rejects.toMatchObject({ code: 'too_large' });
    tools.close();
  },
);
