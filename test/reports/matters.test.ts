import { expect, test } from 'vitest';
import { findUrgency } from '#src/reports/find-urgency.ts';
import { findMatters } from '#src/reports/matters/matter-book.ts';
import { findWordings, makeWordingBook } from '#src/reports/matters/wordings.ts';
import { findTimes } from '#src/vietnamese/times.ts';
import { readTyped } from '#src/vietnamese/typed-words.ts';
import { organisation, reader } from './reader.ts';

const BOOK = makeWordingBook([
  ['road', 'ổ gà, đường/ngõ + hỏng/nát'],
  ['water', 'nước bẩn, nước + bẩn/đục'],
  ['waste', 'xả nước bẩn'],
  ['school', 'trường + cháu/học sinh + nôn'],
]);
const labels = (text: string) => [...new Set(findWordings(readTyped(text), BOOK).map(({ label }) => label))];

test.each([
  ['đường làng ta nay đã hỏng', ['road']],
  ['hỏng hết cả con đường', ['road']],
  ['duong lang hong', ['road']],
  ['đường thì tốt. Máy bơm hỏng', []],
  ['đường từ nhà tôi ra đến chỗ cái máy bơm của xã hỏng', []],
  ['đường dây điện hỏng', []],
  ['nước đục', ['water']],
  ['quán xả nước bẩn', ['waste']],
  ['lời của nhà nước thì đục', []],
  ['hai cháu ở trường bị nôn', ['school']],
  ['trường bị nôn nóng', []],
  ['', []],
  ['🙂🙂', []],
])('%j is read as %j', (text, expected) => {
  expect(labels(text)).toEqual(expected);
});

test('three parts say more than two, and a part that may be another word without its marks says less', () => {
  const weight = (text: string) => Math.max(...findWordings(readTyped(text), BOOK).map((hit) => hit.weight));
  expect(weight('trường có cháu bị nôn')).toBeGreaterThan(weight('đường hỏng'));
  expect(weight('nuoc duc')).toBeLessThan(weight('nước đục'));
});

test('a word within the name of a place is none of a matter', () => {
  const typed = readTyped('Cầu Đá gãy hết cây');
  const whole = [{ at: 0, length: 2, landmark: false }];
  const names = (places: typeof whole) => findMatters(typed, places).map(({ label }) => label.name);
  expect(names([])).toContain('cầu treo');
  expect(names(whole)).not.toContain('cầu treo');
  // A landmark may be what is complained of.
  const landmark = readTyped('cầu treo Nà Mẫu gãy');
  expect(findMatters(landmark, [{ at: 0, length: 4, landmark: true }]).map(({ label }) => label.name)).toContain(
    'cầu treo',
  );
});

test('every matter is of a topic that the sample office has, and topics that it has not say nothing', () => {
  const ids = new Set(organisation.topics.map(({ id }) => id));
  const found = findMatters(readTyped('đường hỏng, rác đầy, mất nước, nợ lương, mất trộm, trạm y tế hết thuốc'), []);
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter(({ label }) => !ids.has(label.topic))).toEqual([]);
});

const urgency = (text: string) => {
  const typed = readTyped(text);
  return findUrgency(typed, findTimes(typed, '2026-11-23'), '2026-11-23').urgent;
};

test.each([
  ['con rể xách can xăng dọa đốt nhà mẹ vợ', true],
  ['nước ngập tới ngực, có người bị cuốn', true],
  ['mấy chục hộ mong chủ tịch bố trí một buổi tiếp trực tiếp', true],
  ['thứ năm này phải dỡ nhà mà chưa có chỗ ở', true],
  ['hai hộ không ai bị thương', false],
  ['từ ngày đường ống bị lũ cuốn bà con gánh nước', false],
  ['trên mạng đồn có bắt cóc trẻ em', false],
  ['năm ngoái cháy nhà kho', false],
  ['nhieu nguoi du choi tien ao roi mat sach tien', false],
])('%j: urgent is %j', (text, expected) => {
  expect(urgency(text)).toBe(expected);
});

test.each([
  ['cái đèn tui báo đó, họ thay rồi', 'addition', { recentReport: {} }],
  ['bữa giờ gửi phản ánh mà chưa nghe ai trả lời tui', 'other', {}],
  ['con gì mà ăn trụi lá ngô ở Nà Khoang', 'report', {}],
  ['tháng nào cũng hứa mà trợ cấp các cụ tổ 2 chưa có', 'report', {}],
  ['chuyện mấy cái bóng đèn', 'answer', { openQuestion: 'what' }],
  ['ơ thế thời hạn trả lời là bao nhiêu ngày?', 'question', { openQuestion: 'what' }],
  ['bot này trả lời lung tung quá', 'other', {}],
  ['hộ nghèo được hỗ trợ bao nhiêu tiền', 'question', {}],
] as const)('%j is understood as %s', (text, kind, context) => {
  expect(reader.classifyMessage(text, context).kind).toBe(kind);
});

test('a long hostile message is read in no time', () => {
  const started = performance.now();
  reader.extractReport('nước điện đường rác không có ai mất '.repeat(600), { today: '2026-11-23' });
  expect(performance.now() - started).toBeLessThan(3000);
});
