import { expect, test } from 'vitest';
import type { MessageContext } from '#src/reports/classify-message.ts';
import { reader } from './reader.ts';

const kind = (text: string, context: MessageContext = {}) => reader.classifyMessage(text, context).kind;

test.each(['báo cáo: xin chào', '/baocao quy chế là gì?', 'Phản ánh: 👍', 'PHẢN ÁNH : rác', 'bc: tổ 4'.toUpperCase()])(
  'what begins with a prefix is surely a report: %s',
  (text) => {
    expect(reader.classifyMessage(text)).toEqual({ kind: 'report', certain: true, why: 'prefix' });
  },
);

test.each(['báo cáo tháng nộp ngày nào?', 'phản ánh khẩn xử lý trong mấy giờ', 'bcd: abc'])(
  '%j only looks like a prefix',
  (text) => {
    expect(reader.classifyMessage(text).why).not.toBe('prefix');
  },
);

test.each<[string, MessageContext, string]>([
  ['tổ 4', { openQuestion: 'area' }, 'answer'],
  ['tổ 4', {}, 'other'],
  ['bỏ qua', { openQuestion: 'what' }, 'answer'],
  ['1', { openQuestion: 'choice' }, 'answer'],
  ['1', {}, 'other'],
  ['quy chế quy định mấy ngày phải trả lời?', { openQuestion: 'area' }, 'question'],
  ['quy chế quy định mấy ngày phải trả lời?', { openDraft: {} }, 'question'],
  [
    'bãi rác Đồng Mận bốc mùi hôi thối cả tuần nay, bà con kêu nhiều, đề nghị phường xử lý sớm',
    { openQuestion: 'area' },
    'report',
  ],
  ['khoảng 20 hộ bị như vậy', { openDraft: {} }, 'addition'],
  ['bổ sung: khoảng 20 hộ', {}, 'addition'],
  ['PA-26-000123 có thêm 3 hộ nữa', {}, 'addition'],
  ['PA-26-000123 đến đâu rồi', {}, 'other'],
  ['cảm ơn em', { openDraft: {} }, 'other'],
])('%j after %j is %s', (text, context, expected) => {
  expect(kind(text, context)).toBe(expected);
});

test('another matter in another place is no addition to the open draft', () => {
  const draft = { openDraft: { topic: 'dat-dai', areaIds: ['tdp-4'] } };
  expect(kind('trạm biến áp ở xóm Bến bị nổ, cả xóm mất điện', draft)).toBe('report');
  expect(kind('tiền đền bù chậm nhất là mấy nhà đầu tổ 4', draft)).toBe('addition');
});

test('a question of the people is a report, the same of the collaborator a question', () => {
  expect(reader.classifyMessage('bà con tổ 4 hỏi bao giờ trả tiền đền bù')).toMatchObject({
    kind: 'report',
    why: 'people_ask',
  });
  expect(kind('bao giờ chi trả tiền đền bù đợt 2?')).toBe('question');
});

test('a month without anything is told apart', () => {
  expect(reader.classifyMessage('Tháng này tổ 4 không có vấn đề gì nổi lên').why).toBe('nil_report');
});

test.each([
  ['no words', '🙂🙂', 'no_words'],
  ['nothing', '', 'no_words'],
  ['a link', 'https://a.example/x', 'no_words'],
  ['another language', 'please send me the annual budget report tomorrow', 'foreign'],
  ['an insult', 'đồ ngu', 'insult'],
  ['one word of a topic', 'rác', 'too_little'],
])('%s is something else', (_, text, why) => {
  expect(reader.classifyMessage(text)).toMatchObject({ kind: 'other', why });
});

test('an insult does not hide the matter beside it', () => {
  expect(kind('làm ăn ngu thế à, rác tổ 3 bốn ngày không ai dọn')).toBe('report');
});

test.each([
  ['20,000 characters', 'tổ 4 mất nước, bà con kêu nhiều. '.repeat(700)],
  ['20,000 characters without a space', 'a'.repeat(20_000)],
  ['spaces', ' '.repeat(20_000)],
  ['brackets', '['.repeat(20_000)],
  ['tags', '<a '.repeat(6_000)],
  ['words that begin patterns', 'muốn gặp '.repeat(2_500)],
  ['a wall of stops', '. '.repeat(10_000)],
])('%s are read within a second', (_, text) => {
  const started = performance.now();
  reader.classifyMessage(text);
  reader.extractReport(text, { today: '2026-11-23' });
  reader.splitMatters(text);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test.each([
  'chuong trinh phoi hop nam nay co may noi dung',
  'chương trình phối hợp năm nay có mấy nội dung',
  'Nghị quyết vừa rồi của Đảng ủy có mấy chỉ tiêu lớn',
  'ban chi dao cua phuong minh co may dong chi',
  'kế hoạch phối hợp quý tư gồm mấy phần việc chính',
  'quy che phoi hop giua ban va ubnd chia may chuong',
])('how many there are is a question, whatever stands before: %s', (text) => {
  expect(kind(text)).toBe('question');
});

test.each([
  'tổ 4 có mấy hộ bị ngập sâu',
  'dau ngo to 4 co may thanh nien say ruou gay roi',
  'xóm Bến có mấy đứa đua xe cả đêm, dân không ngủ được',
  'khu Đồng Mận có mấy nhà mất điện từ tối qua',
])('a few to whom something happens are a report: %s', (text) => {
  expect(kind(text)).toBe('report');
});

test('a machine is not counted', () => {
  expect(kind('nha van hoa to 4 co may bom')).not.toBe('question');
  expect(kind('hop tac xa cua phuong co may gat')).not.toBe('question');
});

test.each(['thủ tục làm cc ở đâu', 'thu tuc lam cc o dau', 'cc bản sao ở phường mấy ngày xong'])(
  'cc is a paper, not an insult: %s',
  (text) => {
    expect(reader.classifyMessage(text)).toMatchObject({ kind: 'question' });
  },
);

test.each(['đồ ngu', 'ngu vcl', 'đkm trả lời vô dụng'])('an insult is still one: %s', (text) => {
  expect(reader.classifyMessage(text).why).toBe('insult');
});

test.each([
  'Please help me find the document',
  'The road to the hospital is broken',
  'what is the deadline for the monthly report',
  'How can I send a complaint?',
  'I do not understand this, can you speak English',
  'où est le bureau du parti dans la ville',
  '¿Dónde está la oficina del partido?',
  'Ich habe eine Frage zu dem Dokument',
])('another language is told apart: %s', (text) => {
  expect(reader.classifyMessage(text)).toEqual({ kind: 'other', certain: true, why: 'foreign' });
});

test.each([
  'alo',
  'ok la',
  'toi la can bo to 4',
  'tooi muoons hoir veef quy cheess',
  'link zoom hop to 4 o dau',
  'file word cua em bi loi font',
  'app bao please wait hoai khong vao duoc',
  'mo fb len thay thong bao do',
  'de em hoi lai nha may',
  'an com di',
])('Vietnamese is no other language, however it is typed: %s', (text) => {
  expect(reader.classifyMessage(text).why).not.toBe('foreign');
});
