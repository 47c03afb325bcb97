import { expect, test } from 'vitest';
import { analyseQuestion } from '#src/agent/question.ts';

const analyse = (question: string) => analyseQuestion(question.split(' '));

test.each([
  ['cong tac vien nop bao cao ngay nao', 'when'],
  ['bao gio phai doi thoai xong', 'when'],
  ['han nop bao cao la khi nao', 'when'],
  ['co quan xu ly de qua han thi sao', 'open'],
  ['quy che quy dinh may ngay phai tra loi', 'duration'],
  ['gia han toi da bao lau', 'duration'],
  ['ban hanh bao nhieu van ban', 'count'],
  ['chuong trinh gom may noi dung', 'count'],
  ['tien rac mot thang bao nhieu mot ho', 'amount'],
  ['ai chu tri hoi nghi', 'who'],
  ['chu tich hoi dong nhan dan thanh pho ten gi', 'who'],
  ['ke ten cac ca nhan duoc khen thuong', 'who'],
  ['co quan nao chu tri', 'agency'],
  ['hoi nghi hop o dau', 'place'],
  ['so dien thoai phong tiep cong dan', 'contact'],
  ['vi sao cham chi tra', 'reason'],
  ['ho so gom nhung gi', 'list'],
  ['the nao la van de noi com', 'definition'],
  ['nhiem vu cua cong tac vien la gi', 'list'],
  ['giam ho la gi', 'definition'],
  ['to cao khac phan anh o cho nao', 'open'],
  ['noi dung so 5 la gi', 'item'],
  ['noi dung thu ba noi gi', 'item'],
  ['nhiem vu 6 thang cuoi nam gom may noi dung', 'count'],
  ['dieu 7 quy che phoi hop quy dinh gi', 'clause'],
  ['khoan 2 dieu 7', 'clause'],
  ['', 'open'],
])('"%s" asks for %s', (question, kind) => {
  expect(analyse(question).kind).toBe(kind);
});

test('an item is known by its number, in figures or in words', () => {
  expect(analyse('noi dung so 5 la gi').item).toBe('5');
  expect(analyse('noi dung thu ba la gi').item).toBe('3');
});

test('what is counted and what is asked about are read from beside the question word', () => {
  expect(analyse('ban hanh bao nhieu van ban').counted).toEqual(['van', 'ban']);
  expect([...analyse('ai chu tri hoi nghi giao ban').anchors]).toEqual(['chu', 'tri']);
});

test('codes of documents are told apart', () => {
  expect(analyse('45-qd/du ban hanh ngay nao').codes).toEqual(['45-qd/du']);
});
