import { describe, expect, test } from 'vitest';
import { readFollowUp } from '#src/agent/follow-up/read-follow-up.ts';
import { restoreMarks } from '#src/agent/follow-up/restore-marks.ts';
import { rewriteFollowUp, topicOf } from '#src/agent/follow-up/rewrite-follow-up.ts';
import type { Turn } from '#src/conversations/turns.ts';
import { REFERS_BACK, REFERS_BACK_UNSEEN, STANDS_ALONE, STANDS_ALONE_UNSEEN } from './follow-up-set.ts';

const recognised = (messages: readonly string[]) => messages.filter((message) => readFollowUp(message) !== undefined);

describe('what refers back', () => {
  test('the sets hold each message once, and as many that stand by themselves', () => {
    const all = [...REFERS_BACK, ...STANDS_ALONE, ...REFERS_BACK_UNSEEN, ...STANDS_ALONE_UNSEEN];
    expect(new Set(all).size).toBe(all.length);
    expect(REFERS_BACK.length + STANDS_ALONE.length).toBeGreaterThanOrEqual(80);
    expect(STANDS_ALONE.length).toBeGreaterThanOrEqual(REFERS_BACK.length);
  });

  test('of the set all is recognised, and nothing that stands by itself is taken for a follow-up', () => {
    expect(REFERS_BACK.filter((message) => readFollowUp(message) === undefined)).toEqual([]);
    expect(recognised(STANDS_ALONE)).toEqual([]);
  });

  test('of what was written after the rules, five of six are recognised and nothing else', () => {
    expect(recognised(REFERS_BACK_UNSEEN).length).toBeGreaterThanOrEqual(25);
    expect(recognised(STANDS_ALONE_UNSEEN)).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['signs', '?!…'],
    ['a smile', '😀'],
    ['only an opening', 'thế'],
    ['politeness', 'dạ vâng ạ'],
    ['a wall of text', 'còn '.repeat(5000)],
    ['a whole story', `việc đó ${'thì tổ dân phố đã báo lên phường rồi '.repeat(4)}`],
    ['hostile markup', '<script>alert(1)</script>'],
    ['half a character', '\ud83d'],
  ])('%s is no follow-up', (_what, text) => {
    expect(readFollowUp(text)).toBeUndefined();
  });

  test.each([
    ['con thuong binh duoc mien hoc phi khong', 'Còn thương binh thì sao?'],
    ['vay von ngan hang chinh sach can giay to gi', 'Vậy thì cần giấy tờ gì?'],
    ['Nợ tiền sử dụng đất thì xử lý thế nào?', 'nó quy định gì'],
  ])('words that only look alike are told apart: "%s", "%s"', (alone, back) => {
    expect(readFollowUp(alone)).toBeUndefined();
    expect(readFollowUp(back)).toBeDefined();
  });

  test('a message that says itself what it means by "đó" stands by itself', () => {
    expect(readFollowUp('Nhận phản ánh rồi thì phản ánh đó chuyển cho ai?')).toBeUndefined();
    expect(readFollowUp('phản ánh đó chuyển cho ai?')).toMatchObject({ kind: 'pointing', noun: 'phan anh' });
  });
});

const place = {
  passageId: 'qc:11',
  documentId: 'qc',
  name: 'Quy chế phối hợp',
  code: '45-QĐ/ĐU',
  article: '7',
  clause: '2',
};
const turn = (question: string, change: Partial<Turn> = {}): Turn => ({
  id: 'i1',
  at: '2026-11-22T01:00:00.000Z',
  question,
  outcome: 'answered',
  mode: 'extractive',
  places: [place],
  ...change,
});
const REFERENCE = 'Thời hạn trả lời phản ánh\nCơ quan được giao xử lý trả lời bằng văn bản; đối với vụ việc phức tạp …';
const write = (message: string, ...turns: Turn[]) =>
  rewriteFollowUp(readFollowUp(message)!, { turns, reference: REFERENCE });
const DAYS = 'quy che phoi hop quy dinh may ngay phai tra loi phan anh';

describe('a follow-up is written out', () => {
  test.each([
    [DAYS, 'thế quá hạn thì sao?', 'Quá hạn chưa trả lời phản ánh thì xử lý thế nào theo Quy chế phối hợp (45-QĐ/ĐU)?'],
    [DAYS, 'the qua han thi sao', 'Quá hạn chưa trả lời phản ánh thì xử lý thế nào theo Quy chế phối hợp (45-QĐ/ĐU)?'],
    [DAYS, 'khoản 3 nói gì', 'Khoản 3 Điều 7 Quy chế phối hợp (45-QĐ/ĐU) quy định gì?'],
    [DAYS, 'Điều 8 thì sao?', 'Điều 8 Quy chế phối hợp (45-QĐ/ĐU) quy định gì?'],
    [DAYS, 'điểm b là gì', 'Điểm b khoản 2 Điều 7 Quy chế phối hợp (45-QĐ/ĐU) quy định gì?'],
    [DAYS, 'khoản đó áp dụng cho ai', 'Khoản 2 Điều 7 Quy chế phối hợp (45-QĐ/ĐU) áp dụng cho ai?'],
    [DAYS, 'quy chế này áp dụng từ khi nào?', 'Quy chế phối hợp (45-QĐ/ĐU) áp dụng từ khi nào?'],
    [DAYS, 'nội dung số 5 là gì?', 'Nội dung số 5 trong Quy chế phối hợp (45-QĐ/ĐU) là gì?'],
    [
      DAYS,
      'vụ việc phức tạp thì sao',
      'Quy chế phối hợp quy định mấy ngày phải trả lời phản ánh đối với vụ việc phức tạp?',
    ],
    ['Lịch tiếp công dân tháng 11', 'còn tháng 12?', 'Lịch tiếp công dân tháng 12?'],
    ['Tổ 4 có bao nhiêu hộ bị thu hồi đất?', 'con to 5 thi sao', 'Tổ 5 có bao nhiêu hộ bị thu hồi đất?'],
    ['Cộng tác viên nộp báo cáo ngày nào?', 'còn Ban Tuyên giáo thì sao', 'Ban Tuyên giáo nộp báo cáo ngày nào?'],
    [
      'Cộng tác viên nộp báo cáo ngày nào?',
      'nộp chậm thì sao',
      'Cộng tác viên nộp chậm báo cáo thì xử lý thế nào theo Quy chế phối hợp (45-QĐ/ĐU)?',
    ],
    [
      'Quyết định 61-QĐ/ĐU quy định gì về nộp báo cáo?',
      'con quyet dinh 17 thi sao',
      'Quyết định 17 quy định gì về nộp báo cáo?',
    ],
    [
      'Phản ánh khẩn thì Ban phải báo cơ quan xử lý trong mấy giờ?',
      'cơ quan đó phải làm gì',
      'Cơ quan xử lý phải làm gì theo Quy chế phối hợp (45-QĐ/ĐU)?',
    ],
  ])('after "%s", "%s" is "%s"', (before, message, written) => {
    expect(write(message, turn(before))?.questions[0]).toBe(written);
  });

  test('first within the document of the last answer, then anywhere', () => {
    expect(write('gia hạn được không', turn('Vụ việc phức tạp trả lời trong mấy ngày?'))?.questions).toEqual([
      'Vụ việc phức tạp trả lời: gia hạn được không theo Quy chế phối hợp (45-QĐ/ĐU)?',
      'Vụ việc phức tạp trả lời: gia hạn được không?',
    ]);
  });

  test('where several documents answered none of them is meant', () => {
    const both = turn(DAYS, { places: [place, { ...place, passageId: 'x:1', documentId: 'x' }] });
    expect(write('thế quá hạn thì sao', both)?.questions).toEqual(['Quá hạn chưa trả lời phản ánh thì xử lý thế nào?']);
  });

  test('after a refusal the document before it is still meant', () => {
    const refused = turn('Phụ cấp bao nhiêu?', { outcome: 'not_found', places: [] });
    expect(write('thế ai ký?', turn(DAYS), refused)).toMatchObject({ fact: { documentId: 'qc', asks: 'signer' } });
  });

  test('without a document, or without anything before it, nothing is written out', () => {
    for (const message of ['thế ai ký?', 'khoản 2 nói gì', 'văn bản đó còn hiệu lực không']) {
      expect(write(message, turn(DAYS, { places: [] }))).toBeUndefined();
      expect(write(message)).toBeUndefined();
    }
  });

  test('a follow-up of a follow-up names its document once', () => {
    const [first] = write('thế quá hạn thì sao', turn(DAYS))!.questions;
    expect(write('ai chịu trách nhiệm', turn(first!))!.questions[0]!.match(/Quy chế phối hợp/g)).toHaveLength(1);
  });

  test('what was typed without marks takes the spelling of what was cited, run by run', () => {
    expect(restoreMarks('tra loi phan anh o dau', 'Thời hạn trả lời phản ánh')).toBe('trả lời phản ánh o dau');
    expect(restoreMarks('Phan anh', 'phản ánh')).toBe('Phản ánh');
    expect(restoreMarks('phản anh', 'phản ánh')).toBe('phản ánh');
    expect(restoreMarks('tiền phạt', 'tiện phát')).toBe('tiền phạt');
  });

  test.each([
    [DAYS, 'tra loi phan anh'],
    ['Cộng tác viên nộp báo cáo ngày nào?', 'Cộng tác viên nộp báo cáo'],
    ['Theo Quy chế phối hợp quy định, ai chủ trì giao ban quý?', 'chủ trì giao ban quý'],
    ['Ai?', 'Ai'],
    ['', ''],
  ])('the matter of "%s" is "%s"', (question, topic) => {
    expect(topicOf(question)).toBe(topic);
  });
});
