import { expect, test } from 'vitest';
import { publishedOn } from '#ingest/news.ts';
import { outlineOf, readLines } from './read-lines.ts';

const LEAD =
  'Sáng 12/7, Ban Tuyên giáo tổ chức hội nghị sơ kết công tác phối hợp 6 tháng đầu năm. Đồng chí Lò Văn Tám, Trưởng Ban Tuyên giáo chủ trì hội nghị; dự hội nghị có lãnh đạo các ngành.';
const HEADLINE = 'Sơ kết công tác phối hợp giữa Ban Tuyên giáo với các cơ quan nhà nước';

test.each([
  ['Ngày đăng 11/01/2021 | 12:59  | View count: 122', '2021-01-11'],
  ['15:15, 25/02/2022', '2022-02-25'],
  ['Print Thứ Năm, 22/07/2021 20:00 Gốc', '2021-07-22'],
  ['20/05/2022 15:55', '2022-05-20'],
  ['(Cập nhật lúc: 12/07/2021 08:23:00 AM)', '2021-07-12'],
  ['12 Tháng 7, 2021', '2021-07-12'],
  ['Tác giả: Bình Minh | Ngày đăng: 12-07-2021 | Lượt xem: 1.203', '2021-07-12'],
  ['Suối Mơ, ngày 12 tháng 7 năm 2021', undefined],
  ['Hạn cuối nộp hồ sơ là ngày 12/07/2021', undefined],
  ['Thời gian: 8 giờ ngày 12/7/2021', undefined],
])('%s: published on %s', (line, day) => {
  expect(publishedOn(line)).toBe(day);
});

const pages: [string, string][] = [
  [
    'menu and weather above',
    `thời tiết các vùng\nHà Nội\nĐà Nẵng\nĐảng - đoàn thể\n${HEADLINE}\nNgày đăng 12/07/2021 | 07:26\n${LEAD}\nHội nghị bế mạc.`,
  ],
  ['headline below the date', `Tin hoạt động\n12/07/2021 09:15\n${HEADLINE}\n${LEAD}\nHội nghị bế mạc.`],
  [
    'headline only in the box below',
    `Print Thứ Hai, 12/07/2021 20:00 Gốc\n${LEAD}\nHội nghị bế mạc.\nTiện ích thông tin\nQR CODE: ${HEADLINE}\nTin khác`,
  ],
  [
    'box of other news beside the text',
    `${HEADLINE}\n12/07/2021 09:15\nTin khác\nTrao quà cho hộ nghèo\n${LEAD}\nHội nghị bế mạc.`,
  ],
  [
    'other news below',
    `${HEADLINE}\n12/07/2021 09:15\n${LEAD}\nHội nghị bế mạc.\nÝ kiến bạn đọc\nTrao quà cho hộ nghèo (11/07/2021)`,
  ],
];

test.each(pages)('a saved page with %s keeps its text and loses the rest', async (_, page) => {
  const read = await readLines(page);
  expect(read.fields).toMatchObject({ kind: 'meeting_summary', title: HEADLINE, issuedOn: '2021-07-12', replaces: [] });
  expect(read.fields.effectiveTo).toBeUndefined();
  expect(outlineOf(read)).toEqual([`đoạn 1 <> ${LEAD}`, 'đoạn 2 <> Hội nghị bế mạc.']);
});

test.each([
  [
    'the day in the headline',
    `${HEADLINE} (12/07/2021 17:50)\n${LEAD}\nHội nghị bế mạc.\nKhai mạc lớp học hè (11/07/2021)`,
  ],
  ['the day beside the section', `${HEADLINE}\nThời sự 12-07-2021\n${LEAD}\nHội nghị bế mạc.`],
  [
    'breadcrumbs and a counter',
    `Trang chủ    Thực tiễn    ${HEADLINE}\nThứ hai, 12 Tháng 7 2021 16:22\n7331 Lượt xem\n${HEADLINE}\n${LEAD}\nHội nghị bế mạc.`,
  ],
  [
    'no day but the one in the text',
    `${HEADLINE}\n${LEAD.replace('12/7', '12/7/2021')}\nHội nghị bế mạc.\nCác tin khác`,
  ],
])('a news item with %s', async (_, page) => {
  const read = await readLines(page);
  expect(read.fields).toMatchObject({ kind: 'meeting_summary', title: HEADLINE, issuedOn: '2021-07-12' });
  expect(read.passages.map((passage) => passage.text.replace('12/7/2021', '12/7'))).toEqual([LEAD, 'Hội nghị bế mạc.']);
});

test.each([
  [
    'a handbook',
    '# Sổ tay trực ban\n\nCập nhật: 01/10/2026\n\n## 1. Nhận ca\n\nNgười trực đến trước 15 phút và ký vào sổ giao ca.\n\n## 2. Giao ca\n\nBàn giao chìa khóa và điện thoại trực.',
    'so-tay.md',
  ],
  [
    'minutes',
    'BIÊN BẢN\nHọp thôn Nà Lơi\nThời gian: 19 giờ 30, ngày 12/7/2026\nĐịa điểm: nhà văn hóa thôn, có 45 hộ dân dự họp.\nCác hộ thống nhất góp công làm đường.',
    'a.txt',
  ],
])('%s with a day near its start is no news', async (_, text, name) => {
  const { fields } = await readLines(text, name);
  expect(fields.issuedOn).toBeUndefined();
});

test('captions stand with the paragraph before them, once, and are not counted', async () => {
  const caption = 'Quang cảnh hội nghị';
  const { passages } = await readLines(`${HEADLINE}\n12/07/2021 09:15\n${LEAD}\n${caption}\n${caption}.\n${LEAD}`);
  expect(passages.map((passage) => passage.text)).toEqual([`${LEAD}\n${caption}`, LEAD]);
});

test('a web page loses menus, scripts and link lists, and keeps its table', async () => {
  const html = `<html><head><title>${HEADLINE} - Cổng thông tin</title><script>var a="rác"</script></head><body>
    <div class="main-menu"><a href="/">Trang chủ</a></div>
    <div><ul><li><a href="1">Giới thiệu về xã</a></li><li><a href="2">Văn bản mới</a></li><li><a href="3">Liên hệ</a></li></ul></div>
    <div class="content"><h1>${HEADLINE}</h1><span>Thứ hai, 12/07/2021 | 09:15</span><p>${LEAD}</p>
    <table><tr><th>Ngành</th><th>Việc</th></tr><tr><td>Y tế</td><td>Tiêm chủng</td></tr></table></div>
    <div id="tin-khac"><p>Khánh thành cầu Nà Lơi</p></div></body></html>`;
  const { fields, passages } = await readLines(html, 'trang.html');
  expect(fields).toMatchObject({ title: HEADLINE, issuedOn: '2021-07-12' });
  expect(passages.map((passage) => passage.text)).toEqual([LEAD, 'Ngành: Y tế; Việc: Tiêm chủng']);
});
