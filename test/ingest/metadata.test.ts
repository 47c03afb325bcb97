import { expect, test } from 'vitest';
import { readLines } from './read-lines.ts';

const state = (type: string, title: string, body: string) => `ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 31/${type === 'KẾ HOẠCH' ? 'KH' : 'QĐ'}-UBND
Suối Mơ, ngày 3 tháng 02 năm 2026
${type}
${title}
${body}
Nơi nhận:
- Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Vi Thị Bảy`;

test('the head of a State document', async () => {
  const { fields } = await readLines(
    state(
      'KẾ HOẠCH',
      'Phòng, chống thiên tai giai đoạn 2026 - 2030',
      'I. MỤC ĐÍCH\nBảo vệ người dân.\nII. KINH PHÍ\nTừ ngân sách.',
    ),
  );
  expect(fields).toEqual({
    kind: 'programme',
    title: 'Phòng, chống thiên tai giai đoạn 2026 - 2030',
    typeName: 'Kế hoạch',
    code: '31/KH-UBND',
    issuer: 'Ủy ban nhân dân xã Suối Mơ',
    issuedOn: '2026-02-03',
    place: 'Suối Mơ',
    signer: 'Vi Thị Bảy',
    period: { from: 2026, to: 2030 },
    effectiveFrom: '2026-02-03',
    effectiveTo: '2031-01-01',
    statedEnd: '2031-01-01',
    replaces: [],
  });
});

test.each([
  ['kể từ ngày ký', 'Quyết định này có hiệu lực kể từ ngày ký.', '2026-02-03', []],
  ['a day in figures', 'Quyết định này có hiệu lực từ ngày 01/3/2026.', '2026-03-01', []],
  ['a day in words', 'Quyết định này có hiệu lực thi hành kể từ ngày 15 tháng 4 năm 2026.', '2026-04-15', []],
  [
    'what it replaces',
    'Quyết định này có hiệu lực từ ngày 01/3/2026 và thay thế Quyết định số 17/QĐ-UBND ngày 5/8/2025 của Ủy ban nhân dân xã.',
    '2026-03-01',
    [{ code: '17-qd/ubnd', issuedOn: '2025-08-05' }],
  ],
  [
    'a part that it repeals is not the whole',
    'Quyết định này bãi bỏ Điều 5 Quyết định số 8/QĐ-UBND.',
    '2026-02-03',
    [],
  ],
])('effect: %s', async (_, sentence, from, replaces) => {
  const { fields } = await readLines(
    state('QUYẾT ĐỊNH', 'Về việc quản lý chợ', `Điều 1. Giao Ban Quản lý chợ.\nĐiều 2. ${sentence}`),
  );
  expect(fields).toMatchObject({ effectiveFrom: from, replaces });
});

test('what the reasons say others replaced is not what this one replaces', async () => {
  const body =
    'Căn cứ Quy định số 399-QĐ/TW ngày 09/01/2026 thay thế Quy định số 66-QĐ/TW ngày 06/02/2017;\nĐiều 1. Giao Ban Quản lý chợ.';
  const { fields } = await readLines(state('QUYẾT ĐỊNH', 'Về việc quản lý chợ', body));
  expect(fields.replaces).toEqual([]);
  expect(fields.issuedOn).toBe('2026-02-03');
});

test('a regulation on its own is cited by the decision it was issued with', async () => {
  const { fields } = await readLines(
    'QUY CHẾ\nLÀM VIỆC CỦA BAN QUẢN LÝ CHỢ\n(Ban hành kèm theo Quyết định số 31/QĐ-UBND ngày 03/02/2026 của Ủy ban nhân dân xã Suối Mơ)\nĐiều 1. Phạm vi\nÁp dụng tại chợ xã.',
  );
  expect(fields).toMatchObject({
    typeName: 'Quy chế',
    title: 'làm việc của ban quản lý chợ',
    code: '31/QĐ-UBND',
    issuedOn: '2026-02-03',
    issuer: 'Ủy ban nhân dân xã Suối Mơ',
  });
});

test('what a web page puts above the letterhead does not hide it', async () => {
  const page = `Quyết định 31/QĐ-UBND\nNội dung toàn văn Quyết định 31/QĐ-UBND\n${state('QUYẾT ĐỊNH', 'Về việc quản lý chợ', 'Điều 1. Giao Ban Quản lý chợ.')}`;
  const { fields } = await readLines(page);
  expect(fields).toMatchObject({ code: '31/QĐ-UBND', title: 'Về việc quản lý chợ', issuedOn: '2026-02-03' });
});

test.each([
  ['THÔNG BÁO', 'kết luận của Bí thư Đảng ủy tại hội nghị giao ban', 'meeting_summary'],
  ['THÔNG BÁO', 'về lịch tiếp công dân', 'regulation'],
  ['BIÊN BẢN', 'họp thôn', 'meeting_summary'],
  ['CHƯƠNG TRÌNH PHỐI HỢP', 'giữa hai cơ quan', 'programme'],
  ['ĐỀ ÁN', 'nâng cao chất lượng', 'programme'],
  ['QUY CHẾ', 'làm việc', 'regulation'],
])('%s %s is a %s', async (type, title, kind) => {
  const { fields } = await readLines(`${type}\n${title}\nI. NỘI DUNG\nĐọc và làm theo.\nII. TỔ CHỨC\nGiao Văn phòng.`);
  expect(fields).toMatchObject({ kind, title });
});

test.each([
  ['BỘ LUẬT DÂN SỰ 2015', 'Bộ luật Dân sự 2015'],
  ['LUẬT TỔ CHỨC CHÍNH QUYỀN ĐỊA PHƯƠNG', 'Luật Tổ chức chính quyền địa phương'],
])('the law %s keeps its type in its title', async (line, title) => {
  const { fields } = await readLines(`${line}\nĐiều 1. Phạm vi\nLuật này quy định việc chung.`);
  expect(fields.title).toBe(title);
  expect(fields.typeName).toBeUndefined();
});
