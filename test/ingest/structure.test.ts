import { expect, test } from 'vitest';
import { outlineOf, readLines } from './read-lines.ts';

const DECISION = `ĐẢNG BỘ TỈNH HÒA AN
ĐẢNG ỦY XÃ SUỐI MƠ
*
Số 09-QĐ/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Suối Mơ, ngày 04 tháng 5 năm 2026
QUYẾT ĐỊNH
ban hành Quy chế bảo quản hồ sơ
-----
- Căn cứ Điều lệ Đảng;
BAN THƯỜNG VỤ ĐẢNG ỦY QUYẾT ĐỊNH
Điều 1. Ban hành kèm theo Quyết định này Quy chế bảo quản hồ sơ.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Nơi nhận:
- Như Điều 1,
- Lưu Văn phòng.
T/M BAN THƯỜNG VỤ
BÍ THƯ
(Đã ký)
Lò Văn Tám
QUY CHẾ
bảo quản hồ sơ
(ban hành kèm theo Quyết định số 09-QĐ/ĐU, ngày 04/5/2026 của Ban Thường vụ Đảng ủy)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Quy chế này quy định việc bảo quản hồ sơ.
Chương II
TRÁCH NHIỆM
Mục 1
VĂN PHÒNG
Điều 2. Văn thư
1. Lập sổ:
a) Sổ đến;
đ) Sổ đi.
2. Giữ chìa khóa.
Mục 2. CHI BỘ
Điều 3
Nộp hồ sơ
Nộp trước ngày 10 hằng tháng, theo quy định tại khoản 2
Điều 2 của Quy chế này.
PHỤ LỤC I
DANH MỤC SỔ
1. Sổ đến
2. Sổ đi`;

test('a decision and the regulation attached to it each have their own Điều 1', async () => {
  expect(outlineOf(await readLines(DECISION))).toEqual([
    'phần mở đầu <> - Căn cứ Điều lệ Đảng;',
    'Điều 1 <> Ban hành kèm theo Quyết định này Quy chế bảo quản hồ sơ.',
    'Điều 2 <> Quyết định này có hiệu lực kể từ ngày ký.',
    'phần chữ ký <Người ký> T/M BAN THƯỜNG VỤ BÍ THƯ Lò Văn Tám',
    '+ Điều 1 <Phạm vi> Quy chế này quy định việc bảo quản hồ sơ.',
    '+ Điều 2 <Văn thư> 1. Lập sổ:',
    '+ Điều 3 <Nộp hồ sơ> Nộp trước ngày 10 hằng tháng, theo quy định tại khoản 2 Điều 2 của Quy chế này.',
    '+ Phụ lục I <Danh mục sổ> 1. Sổ đến',
  ]);
});

test('an article keeps its chapter and section, and its clauses and points as lines', async () => {
  const { passages } = await readLines(DECISION);
  expect(passages[5]).toEqual({
    locator: [
      { level: 'attachment', label: 'Quy chế bảo quản hồ sơ' },
      { level: 'chapter', label: 'II', title: 'Trách nhiệm' },
      { level: 'section', label: '1', title: 'Văn phòng' },
      { level: 'article', label: '2' },
    ],
    heading: 'Văn thư',
    text: '1. Lập sổ:\na) Sổ đến;\nđ) Sổ đi.\n2. Giữ chìa khóa.',
  });
});

const structures: [string, string, string[]][] = [
  [
    'Party style with I-, 1-, 1.1-',
    `NGHỊ QUYẾT
về chuyển đổi số
I- TÌNH HÌNH
1- Kết quả
1.1- Đã có mạng ở mọi thôn.
2- Hạn chế
Còn hai bản chưa có điện.
II- NHIỆM VỤ
Phủ sóng toàn xã trong năm 2027.`,
    ['mục I <Tình hình> 1- Kết quả', 'mục II <Nhiệm vụ> Phủ sóng toàn xã trong năm 2027.'],
  ],
  [
    'a plan whose numbered parts have bodies is cut at the numbers',
    `KẾ HOẠCH
Trồng cây năm 2027
I. NỘI DUNG
1. Địa điểm
${'Trồng dọc đường liên thôn, mỗi thôn một đoạn. '.repeat(16)}
2. Thời gian
${'Từ ngày 05/02 đến ngày 20/02, các ngày trong tuần. '.repeat(16)}
II. KINH PHÍ
Từ ngân sách xã.`,
    [
      `khoản 1 mục I <Địa điểm> ${'Trồng dọc đường liên thôn, mỗi thôn một đoạn. '.repeat(16).trim()}`,
      `khoản 2 mục I <Thời gian> ${'Từ ngày 05/02 đến ngày 20/02, các ngày trong tuần. '.repeat(16).trim()}`,
      'mục II <Kinh phí> Từ ngân sách xã.',
    ],
  ],
  [
    'a list inside a numbered part does not open new parts',
    `# Sổ tay
## 1. Chuẩn bị
1. Đọc mẫu.
2. Gọi điện.
## 2. Gửi
Gửi trước ngày 20.`,
    ['mục 1 <Chuẩn bị> 1. Đọc mẫu.', 'mục 2 <Gửi> Gửi trước ngày 20.'],
  ],
  [
    'headings without numbers',
    `# Nội quy
## Giờ làm việc
Từ 7 giờ 30.
## Trực ban
Mỗi ngày hai người.`,
    ['mục “Giờ làm việc” <Giờ làm việc> Từ 7 giờ 30.', 'mục “Trực ban” <Trực ban> Mỗi ngày hai người.'],
  ],
  [
    'a sentence that only mentions an article opens none',
    `QUY ĐỊNH
về xe công
Điều 1. Phạm vi
Áp dụng theo
Điều 7 của Luật này và các văn bản khác.
Điều 2. Quản lý
Giao Văn phòng quản lý.`,
    [
      'Điều 1 <Phạm vi> Áp dụng theo Điều 7 của Luật này và các văn bản khác.',
      'Điều 2 <Quản lý> Giao Văn phòng quản lý.',
    ],
  ],
  [
    'plain paragraphs are counted, a list stays with the line that opens it',
    `Giấy mời họp thôn
Kính mời bà con dự họp thôn vào tối thứ Bảy tại nhà văn hóa.
Nội dung gồm:
- Bàn việc làm đường;
- Bầu trưởng thôn.
Đề nghị bà con đến đúng giờ.`,
    [
      'đoạn 1 <> Kính mời bà con dự họp thôn vào tối thứ Bảy tại nhà văn hóa.',
      'đoạn 2 <> Nội dung gồm:',
      'đoạn 3 <> Đề nghị bà con đến đúng giờ.',
    ],
  ],
];

test.each(structures)('%s', async (_, text, expected) => {
  expect(outlineOf(await readLines(text, text.startsWith('#') ? 'a.md' : 'a.txt'))).toEqual(expected);
});

test.each([
  ['(1) (2)', 'Gồm 2 nội dung: (1) Đọc sách. (2) Chép lại.', ['Gồm 2 nội dung:', '(1) Đọc sách.', '(2) Chép lại.']],
  ['1) 2)', 'Gồm: 1) đọc sách báo; 2) chép lại.', ['Gồm:', '1) đọc sách báo;', '2) chép lại.']],
  ['một là', 'Yêu cầu: Một là, đọc sách. Hai là, chép lại.', ['Yêu cầu:', 'Một là, đọc sách.', 'Hai là, chép lại.']],
  ['references', 'Theo khoản (1) và (2) của mục này.', ['Theo khoản (1) và (2) của mục này.']],
])('a running list with %s becomes a line for each item', async (_, line, expected) => {
  const { passages } = await readLines(`Bài đọc thêm của lớp\n${line}\n`);
  expect(passages[0]!.text.split('\n')).toEqual(expected);
});

test('a passage too long is cut between lines and keeps its place', async () => {
  const paragraph = 'Hộ gia đình tự phân loại rác tại nguồn và giao cho tổ thu gom đúng giờ. '.repeat(10).trim();
  const { passages } = await readLines(`QUY ĐỊNH\nvề rác\nĐiều 1. Phân loại\n${`${paragraph}\n`.repeat(20)}`);
  expect(passages.length).toBeGreaterThan(2);
  expect(passages.every((passage) => passage.text.length <= 6000 && passage.heading === 'Phân loại')).toBe(true);
  expect(passages.map((passage) => passage.text).join('\n')).toBe(Array(20).fill(paragraph).join('\n'));
});
