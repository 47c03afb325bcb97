import { describe, expect, test } from 'vitest';
import { readDocument } from '#ingest/read-document.ts';
import { readPptx } from '#ingest/readers/read-pptx.ts';
import { readXlsx } from '#ingest/readers/read-xlsx.ts';
import { showValue } from '#ingest/readers/xlsx-numbers.ts';
import { makePptx, makeXlsx } from './office-files.ts';
import { makeZip } from './make-zip.ts';

const HEAD = ['STT', 'Họ và tên', 'Địa bàn', 'Ngày sinh'];

describe('a workbook', () => {
  test('its rows keep their headings, so that a cell is found with its row and column', async () => {
    const file = makeXlsx([
      {
        name: 'Sheet1',
        rows: [
          ['DANH SÁCH CỘNG TÁC VIÊN DƯ LUẬN XÃ HỘI'],
          [],
          HEAD,
          ['Khu phố Đồng Mận'],
          [1, 'Lò Thị Mây', 'Tổ 1', { value: 30_000, style: 1 }],
          [2, 'Vàng A Sử', 'Tổ 2', { value: 45_992, style: 1 }],
          ['Khu phố Bến Tre'],
          [3, 'Hà Văn Lặng', 'Tổ 5', undefined],
          [undefined, 'Người lập biểu: Nguyễn Thị Thử'],
        ],
        merges: ['A1:D1'],
      },
    ]);
    const { passages, fields } = await readDocument(file, 'danh-sach.xlsx');
    expect(fields.title).toMatch(/cộng tác viên dư luận xã hội/iu);
    expect(passages.map((passage) => passage.text).join('\n')).toContain(
      '1. Khu phố Đồng Mận; Họ và tên: Lò Thị Mây; Địa bàn: Tổ 1; Ngày sinh: 18/02/1982\n' +
        '2. Khu phố Đồng Mận; Họ và tên: Vàng A Sử; Địa bàn: Tổ 2; Ngày sinh: 01/12/2025\n' +
        '3. Khu phố Bến Tre; Họ và tên: Hà Văn Lặng; Địa bàn: Tổ 5',
    );
    expect(passages.map((passage) => passage.text).join('\n')).toContain('Người lập biểu: Nguyễn Thị Thử');
  });

  test('merged headings and merged cells reach every row and column that they cover', async () => {
    const { blocks } = await readXlsx(
      makeXlsx([
        {
          name: 'Sheet1',
          rows: [
            ['Đơn vị', 'Số phản ánh', undefined],
            [undefined, 'Đã trả lời', 'Còn lại'],
            ['Tổ 1', 4, 1],
            [undefined, 3, 0],
          ],
          merges: ['A1:A2', 'B1:C1', 'A3:A4'],
        },
      ]),
    );
    expect(blocks).toEqual([
      {
        kind: 'table',
        header: ['Đơn vị', 'Số phản ánh - Đã trả lời', 'Số phản ánh - Còn lại'],
        rows: [{ cells: ['Tổ 1', '4', '1'] }, { cells: ['Tổ 1', '3', '0'] }],
      },
    ]);
  });

  test('several sheets are headed by their names; hidden ones are left out and said', async () => {
    const rows = [
      ['Việc', 'Hạn'],
      ['Nộp báo cáo', 'ngày 20'],
    ];
    const { passages, warnings } = await readDocument(
      makeXlsx([
        { name: 'Quý I', rows },
        { name: 'Quý II', rows: [rows[0]!, ['Tổng hợp ý kiến', 'ngày 25']] },
        {
          name: 'Nháp',
          rows: [
            ['bí danh', 'x'],
            ['nội dung nháp', 'y'],
          ],
          hidden: true,
        },
      ]),
      'ke-hoach.xlsx',
    );
    const text = passages.map(({ heading, text }) => `${heading}: ${text}`).join('\n');
    expect(text).toContain('Quý I: Việc: Nộp báo cáo; Hạn: ngày 20');
    expect(text).toContain('Quý II: Việc: Tổng hợp ý kiến; Hạn: ngày 25');
    expect(text).not.toContain('nháp');
    expect(warnings).toEqual([expect.stringContaining('1 trang tính đang ẩn')]);
  });

  test.each([
    [2026, '', '2026'],
    [1_234_567.5, '#,##0.00', '1.234.567,5'],
    [1_250_000, '#,##0\\ "đồng"', '1.250.000'],
    [0.125, '0.0%', '12,5%'],
    [7, '0000', '0007'],
    [46_267, 'dd/mm/yyyy', '02/09/2026'],
    [46_267.5, 'dd/mm/yyyy hh:mm', '02/09/2026 12:00'],
    [46_267, 'mm/yyyy', '09/2026'],
    [46_267, '[$-42A]d mmmm yyyy;@', '02/09/2026'],
    [0.375, 'h:mm', '09:00'],
    [1, 'dd/mm/yyyy', '01/01/1900'],
    [0.1 + 0.2, '', '0,3'],
  ])('%d shown as %j reads %s', (value, code, shown) => {
    const formats = { codes: [code], since1904: false };
    expect(showValue({ type: 'n', value: String(value), style: 0 }, formats)).toBe(shown);
  });

  test('days of a workbook that counts from 1904 are the same days', () => {
    const cell = { type: 'n', value: '44805', style: 0 } as const;
    expect(showValue(cell, { codes: ['dd/mm/yyyy'], since1904: true })).toBe('02/09/2026');
  });

  test('what looks like a formula or a program stays text, and errors say nothing', async () => {
    const sheet =
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>=cmd|calc</x:t></x:is></x:c><x:c t="e"><x:v>#REF!</x:v></x:c>' +
      '<x:c t="str"><x:f>A1</x:f><x:v>kết quả</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const file = makeZip([
      { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="Sheet1" r:id="r1"/></sheets></workbook>' },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: '<R><Relationship Id="r1" Target="/xl/worksheets/sheet1.xml"/></R>',
      },
      { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ]);
    const { blocks } = await readXlsx(file);
    expect(blocks).toMatchObject([{ kind: 'table', rows: [{ cells: ['=cmd|calc', '', 'kết quả', 'Có'] }] }]);
  });

  test.each(['', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'])(
    'a sheet that claims a row and a column at the end of the world is not filled up to them %s',
    async (merges) => {
      const sheet =
        '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="XFD1" t="str"><v>b</v></c></row>' +
        '<row r="1048576"><c r="A1048576" t="str"><v>c</v></c></row></sheetData>';
      const file = makeZip([
        { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>' },
        {
          name: 'xl/_rels/workbook.xml.rels',
          content: '<R><Relationship Id="r1" Target="worksheets/sheet1.xml"/></R>',
        },
        { name: 'xl/worksheets/sheet1.xml', content: `${sheet}${merges}</worksheet>` },
      ]);
      const { blocks } = await readXlsx(file);
      expect(JSON.stringify(blocks).length).toBeLessThan(500);
    },
  );

  test('one that unpacks beyond all measure is refused', async () => {
    const file = makeZip([
      { name: 'xl/workbook.xml', content: '<workbook/>' },
      { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(61 << 20, ' ') },
    ]);
    await expect(readXlsx(file)).rejects.toMatchObject({ code: 'too_large' });
  });
});

describe('a presentation', () => {
  const file = makePptx([
    { title: 'Tập huấn nắm bắt dư luận xã hội', lines: ['Phường Mẫu Sơn, tháng 3 năm 2026'] },
    { lines: ['Cộng tác viên gửi báo cáo trước ngày 20 hằng tháng.'], notes: 'Nhắc lại hạn nộp hai lần.' },
    { title: 'Đang sửa', lines: ['Bản nháp chưa duyệt'], hidden: true },
    {
      title: 'Đầu mối',
      table: [
        ['Lĩnh vực', 'Cơ quan'],
        ['Môi trường', 'Phòng Kinh tế'],
      ],
    },
  ]);

  test('its slides come in the order in which they are shown, with their number as page', async () => {
    const { passages } = await readDocument(file, 'tap-huan.pptx');
    const found = passages.map(({ page, heading, text }) => `${page} ${heading}: ${text}`);
    expect(found.join('\n')).toContain(
      '2 Trang chiếu 2: Cộng tác viên gửi báo cáo trước ngày 20 hằng tháng.\nGhi chú: Nhắc lại hạn nộp hai lần.',
    );
    expect(found.at(-1)).toBe('4 Đầu mối: Lĩnh vực: Môi trường; Cơ quan: Phòng Kinh tế');
    expect(found.join('\n')).not.toMatch(/nháp|Tài liệu tập huấn/u);
  });

  test('a slide whose part is missing loses only itself', async () => {
    const broken = makeZip([
      {
        name: 'ppt/presentation.xml',
        content: '<p:presentation><p:sldId r:id="a"/><p:sldId r:id="b"/></p:presentation>',
      },
      {
        name: 'ppt/_rels/presentation.xml.rels',
        content: '<R><Relationship Id="a" Target="slides/a.xml"/><Relationship Id="b" Target="slides/b.xml"/></R>',
      },
      { name: 'ppt/slides/b.xml', content: '<p:sld><p:sp><a:p><a:t>Còn lại</a:t></a:p></p:sp></p:sld>' },
    ]);
    expect((await readPptx(broken)).blocks.map((block) => block.kind === 'text' && block.text)).toEqual([
      'Trang chiếu 2',
      'Còn lại',
    ]);
  });
});
