import { expect, test } from 'vitest';
import { readDocument } from '#ingest/read-document.ts';
import { broken, line, makeDocx, numbered, table } from './docx-files.ts';
import { outlineOf } from './read-lines.ts';

const read = async (...parts: Parameters<typeof makeDocx>[0]) => readDocument(await makeDocx(parts), 'van-ban.docx');

test("Word's own numbers are read as if they were typed", async () => {
  const found = await read(
    line('QUY ĐỊNH'),
    line('về xe công'),
    numbered(0, 'Phạm vi'),
    numbered(1, 'Áp dụng cho:'),
    numbered(2, 'Xe con;'),
    numbered(2, 'Xe máy.'),
    numbered(1, 'Không áp dụng cho xe đạp.'),
    numbered(0, 'Quản lý'),
    numbered(1, 'Giao Văn phòng.'),
  );
  expect(outlineOf(found)).toEqual(['Điều 1 <Phạm vi> 1. Áp dụng cho:', 'Điều 2 <Quản lý> 1. Giao Văn phòng.']);
  expect(found.passages[0]!.text).toBe('1. Áp dụng cho:\na) Xe con;\nb) Xe máy.\n2. Không áp dụng cho xe đạp.');
});

test('a line break inside a paragraph ends a line, and glues nothing', async () => {
  const { fields } = await read(
    broken('ỦY BAN NHÂN DÂN', 'XÃ SUỐI MƠ'),
    line('Số: 5/KH-UBND'),
    broken('KẾ HOẠCH', 'Trồng cây năm 2027'),
    line('Trồng 200 cây dọc đường liên thôn.'),
  );
  expect(fields).toMatchObject({
    issuer: 'Ủy ban nhân dân xã Suối Mơ',
    typeName: 'Kế hoạch',
    title: 'Trồng cây năm 2027',
  });
});

test('head and signature set side by side in tables are read column by column', async () => {
  const { fields, passages } = await read(
    table([
      ['ĐẢNG ỦY XÃ SUỐI MƠ', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
      ['Số 7-TB/ĐU', 'Suối Mơ, ngày 09 tháng 6 năm 2026'],
    ]),
    line('THÔNG BÁO'),
    line('về lịch trực'),
    line('Mỗi ngày có hai đồng chí trực tại trụ sở.'),
    table([['Nơi nhận: Các chi bộ', 'T/M ĐẢNG ỦY']]),
  );
  expect(fields).toMatchObject({
    code: '7-TB/ĐU',
    issuedOn: '2026-06-09',
    place: 'Suối Mơ',
    issuer: 'Đảng ủy xã Suối Mơ',
  });
  expect(passages.map((passage) => passage.text)).toEqual(['Mỗi ngày có hai đồng chí trực tại trụ sở.']);
});

test('each row of a table carries its headings, merged cells in every row', async () => {
  const { passages } = await read(
    line('Danh bạ cơ quan'),
    table([
      ['STT', 'Cơ quan', 'Bộ phận', 'Điện thoại'],
      ['1', { text: 'Đảng ủy', rowSpan: 2 }, 'Văn thư', '0200 000 111'],
      ['2', 'Lái xe', '0200 000 112'],
    ]),
  );
  expect(passages.map((passage) => passage.text)).toEqual([
    '1. Cơ quan: Đảng ủy; Bộ phận: Văn thư; Điện thoại: 0200 000 111\n2. Cơ quan: Đảng ủy; Bộ phận: Lái xe; Điện thoại: 0200 000 112',
  ]);
});

test('a long table is cut into passages of twenty rows', async () => {
  const rows = Array.from({ length: 45 }, (_, i) => [`${i + 1}`, `Tổ dân phố số ${i + 1}`]);
  const { passages } = await read(line('Danh sách tổ dân phố'), table([['STT', 'Tên tổ'], ...rows]));
  expect(passages.map((passage) => passage.text.split('\n').length)).toEqual([20, 20, 5]);
  expect(passages[2]!.text.split('\n').at(-1)).toBe('45. Tên tổ: Tổ dân phố số 45');
});
