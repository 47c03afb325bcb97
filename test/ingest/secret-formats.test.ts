import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '#src/knowledge/memory-knowledge.ts';
import { readDocument } from '#ingest/read-document.ts';
import { runIngest, type FileRow } from '#ingest/run-ingest.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeZip } from './make-zip.ts';
import { makePptx, makeXlsx } from './office-files.ts';
import { toTcvn3, toTcvn3Capitals } from './old-encodings.ts';
import { planted } from './secret-files.ts';
import { makeLetter, SECRET_OFFICE_FILES } from './secret-office-files.ts';
import { bareTools } from './system-tools.ts';

async function rowsOf(name: string, content: Buffer): Promise<{ rows: FileRow[]; stored: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'mat-'));
  const tools = bareTools();
  try {
    writeFileSync(join(folder, name), content);
    const store = createMemoryStore();
    const rows: FileRow[] = [];
    await runIngest({ store, paths: [folder], options: { tools }, report: { file: (row) => rows.push(row) } });
    const documents = await store.listDocuments();
    const passages = await Promise.all(documents.map(({ id }) => store.documentPassages(id)));
    const short = rows.map((row) => ({ ...row, path: row.path.slice(folder.length + 1) }));
    return { rows: short, stored: JSON.stringify([documents, passages]) };
  } finally {
    tools.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each(SECRET_OFFICE_FILES)(
  '$name is refused before anything of it is stored',
  async ({ name, content, refused }) => {
    const { rows, stored } = await rowsOf(name, content(planted(1)));
    expect(rows.filter(({ outcome }) => outcome === 'failed')).toEqual([
      expect.objectContaining({ path: refused ?? name, code: 'state_secret' }),
    ]);
    expect(stored).not.toContain('Chim Sẻ');
  },
);

test('what is written beside an archive counts for the documents inside', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mat-'));
  writeFileSync(join(folder, 'a.zip'), makeZip([{ name: 'b.txt', content: `Báo cáo tháng 4\n${planted(1)}` }]));
  writeFileSync(join(folder, 'a.yaml'), 'title: Tài liệu mật');
  const store = createMemoryStore();
  const { failed } = await runIngest({ store, paths: [folder], options: {}, report: { file: () => undefined } });
  rmSync(folder, { recursive: true, force: true });
  expect(failed.map(({ path, code }) => `${path.slice(folder.length + 1)}: ${code}`)).toEqual([
    'a.zip/b.txt: state_secret',
  ]);
  expect(await store.listDocuments()).toEqual([]);
});

describe('what only looks like a mark is read', () => {
  const text = 'Các đồng chí được giao chịu trách nhiệm thực hiện đúng thời hạn nêu trên.';
  test.each([
    [
      'an urgent sheet',
      'a.xlsx',
      makeXlsx([{ name: 'Tháng 4', rows: [['HỎA TỐC'], ['Việc', 'Hạn'], [text, '5 ngày']] }]),
    ],
    [
      'a choice of levels on a hidden sheet',
      'a.xlsx',
      makeXlsx([
        { name: 'Danh mục', rows: [['Thường'], ['Mật'], ['Tối mật'], ['Tuyệt mật']], hidden: true },
        {
          name: 'Tháng 4',
          rows: [
            ['Việc', 'Hạn'],
            [text, '5 ngày'],
          ],
        },
      ]),
    ],
    [
      'slides about secrecy',
      'a.pptx',
      makePptx([{ title: 'Bảo vệ bí mật nhà nước', lines: [text, 'Có ba mức: Tuyệt mật, Tối mật, Mật.'] }]),
    ],
    ['a letter about honey', 'a.eml', makeLetter(`Mật ong hoa nhãn năm nay được mùa. ${text}`)],
  ])('%s', async (_, name, content) => {
    expect((await rowsOf(name, content)).rows.map(({ outcome }) => outcome)).toEqual(['added']);
  });
});

test('"lưu hành nội bộ" on the master of slides keeps them from the public', async () => {
  const part = {
    name: 'ppt/slideMasters/slideMaster1.xml',
    content: '<p:sldMaster><a:p><a:r><a:t>Lưu hành nội bộ</a:t></a:r></a:p></p:sldMaster>',
  };
  const slides = makePptx([{ title: 'Kế hoạch', lines: ['Triển khai trong quý II theo phân công.'] }], {
    parts: [part],
  });
  expect((await readDocument(slides, 'a.pptx')).internalOnly).toBe(true);
});

describe('old codes in sheets, slides and letters', () => {
  const LINES = ['Phòng Kinh tế', 'Hướng dẫn thủ tục', 'Tiếp nhận phản ánh', 'Trả lời người dân'];
  const coded = LINES.map(toTcvn3);
  const OLD_STYLES =
    '<styleSheet><fonts><font><name val=".VnTime"/></font><font><name val="Arial"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>';
  const textOf = async (bytes: Buffer, name: string) => {
    const tools = bareTools();
    const { fields, passages, warnings } = await readDocument(bytes, name, { tools }).finally(() => tools.close());
    return { text: [fields.title, ...passages.map(({ heading, text }) => `${heading}\n${text}`)].join('\n'), warnings };
  };
  /** The lines that are not found, and the warning if it is. Capitals with tone marks are small letters in TCVN3. */
  const lacking = ({ text, warnings }: { text: string; warnings: string[] }) => [
    ...LINES.filter((line) => !text.toLowerCase().includes(line.toLowerCase())),
    ...(warnings.length === 1 && warnings[0]!.includes('TCVN3') ? [] : ['warning']),
  ];

  test('a sheet by the fonts of its cells, however few words it has', async () => {
    const rows = [['Việc', 'Hạn'].map(toTcvn3), ...coded.map((text, i) => [text, i + 1])];
    const sheet = makeXlsx([{ name: 'Sheet1', rows }], { parts: [{ name: 'xl/styles.xml', content: OLD_STYLES }] });
    expect(lacking(await textOf(sheet, 'a.xlsx'))).toEqual([]);
  });

  test('capitals that only the font of a cell draws', async () => {
    const rows = [['a', 'b'], ...LINES.map((text, i) => [toTcvn3Capitals(text), i + 1])];
    const styles = OLD_STYLES.replace('.VnTime', '.VnTimeH');
    const sheet = makeXlsx([{ name: 'Sheet1', rows }], { parts: [{ name: 'xl/styles.xml', content: styles }] });
    expect((await textOf(sheet, 'a.xlsx')).text).toContain('TIẾP NHẬN PHẢN ÁNH');
  });

  test('a sheet by the fonts of runs within its cells', async () => {
    const run = (text: string, font: string) => `<r><rPr><rFont val="${font}"/></rPr><t>${text}</t></r>`;
    const cells = LINES.map((text) => `${run(toTcvn3Capitals(text), '.VnArialH')}<r><t> (sao)</t></r>`);
    const rows = cells.map((_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c></row>`).join('');
    const sheet = makeXlsx([{ name: 'Sheet1', rows: [] }], {
      parts: [
        { name: 'xl/sharedStrings.xml', content: `<sst>${cells.map((cell) => `<si>${cell}</si>`).join('')}</sst>` },
        { name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
      ],
    });
    const { text, warnings } = await textOf(sheet, 'a.xlsx');
    expect(text).toContain('TIẾP NHẬN PHẢN ÁNH (sao)');
    expect(warnings).toEqual([expect.stringContaining('TCVN3')]);
  });

  test('a sheet without fonts by its spelling', async () => {
    const rows = [...coded, ...coded].map((text) => [text, 'x']);
    expect(lacking(await textOf(makeXlsx([{ name: 'Sheet1', rows: [['a', 'b'], ...rows] }]), 'a.xlsx'))).toEqual([]);
  });

  test('slides by the fonts of their runs', async () => {
    expect(
      lacking(await textOf(makePptx([{ title: toTcvn3('Quy trình'), lines: coded, font: '.VnTime' }]), 'a.pptx')),
    ).toEqual([]);
  });

  test('capitals that only the font of a run on a slide draws', async () => {
    const slides = makePptx([{ lines: LINES.map(toTcvn3Capitals), font: '.VnTimeH' }]);
    expect((await textOf(slides, 'a.pptx')).text).toContain('TIẾP NHẬN PHẢN ÁNH');
  });

  test('slides without fonts by their spelling', async () => {
    expect(lacking(await textOf(makePptx([{ lines: coded }, { lines: coded }]), 'a.pptx'))).toEqual([]);
  });

  test('a letter and its subject', async () => {
    const found = await textOf(
      makeLetter([...coded, ...coded].join('\r\n'), { subject: toTcvn3('Lịch tiếp công dân tháng tư') }),
      'a.eml',
    );
    expect(lacking(found)).toEqual([]);
    expect(found.text.toLowerCase()).toContain('lịch tiếp công dân');
  });

  test('a letter with a page, and its subject', async () => {
    const html = coded.map((text) => `<p style="font-family:.VnTime">${text}</p>`).join('');
    const found = await textOf(makeLetter('', { subject: toTcvn3('Lịch tiếp công dân tháng tư'), html }), 'a.eml');
    expect(lacking(found)).toEqual([]);
    expect(found.text.toLowerCase()).toContain('lịch tiếp công dân');
  });

  test('a letter in bytes of TCVN3 that says it is UTF-8 is refused, not stored without its letters', async () => {
    const head =
      'Subject: Ke hoach\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n';
    const letter = Buffer.from(head + [...coded, ...coded].join('\r\n'), 'latin1');
    await expect(textOf(letter, 'a.eml')).rejects.toMatchObject({ code: 'unsupported_format' });
  });

  test('a letter in bytes of TCVN3 with the code of Western letters is read', async () => {
    const head = 'Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: 8bit\r\n\r\n';
    expect(lacking(await textOf(Buffer.from(head + [...coded, ...coded].join('\r\n'), 'latin1'), 'a.eml'))).toEqual([]);
  });
});
