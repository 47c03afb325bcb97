import { expect, test } from 'vitest';
import { splitUnits } from '#src/agent/passage-units.ts';
import type { Passage } from '#src/knowledge/passage.ts';

function passage(text: string, locator: Passage['locator'] = [{ level: 'article', label: '7' }]): Passage {
  return { id: 'd:0', documentId: 'd', position: 0, locator, heading: '', text };
}

const steps = (text: string) =>
  splitUnits(passage(text)).map((unit) => [
    unit.text,
    unit.locator.map((step) => `${step.level} ${step.label}`).join(', '),
  ]);

test('clauses and points know where they stand', () => {
  expect(steps('1. Thời hạn là:\na) 5 ngày;\nđ) 10 ngày.\n2. Quá hạn thì báo cáo. Nêu tại giao ban.')).toEqual([
    ['1. Thời hạn là:', 'article 7, clause 1'],
    ['a) 5 ngày;', 'article 7, clause 1, point a'],
    ['đ) 10 ngày.', 'article 7, clause 1, point đ'],
    ['2. Quá hạn thì báo cáo. Nêu tại giao ban.', 'article 7, clause 2'],
  ]);
});

test('a point carries the words of the clause that it belongs to, and a clause its points', () => {
  const units = splitUnits(passage('1. Hồ sơ gồm:\na) Đơn;\nb) Căn cước.\n2. Nộp tại bộ phận một cửa.'));
  expect(units[0]!.children).toEqual(['a) Đơn;', 'b) Căn cước.']);
  expect(units[1]!.leads).toEqual(['1. Hồ sơ gồm:']);
  expect(units[3]!.leads).toEqual([]);
});

test('items of a running list hang on the sentence that opens it', () => {
  const units = splitUnits(passage('Chương trình gồm 2 nội dung:\n(1) Tuyên truyền.\n(2) Đối thoại.', []));
  expect(units[0]!.children).toEqual(['(1) Tuyên truyền.', '(2) Đối thoại.']);
  expect(units[2]!.locator).toEqual([{ level: 'item', label: '2' }]);
  expect(units[2]!.leads).toEqual(['Chương trình gồm 2 nội dung:']);
});

test('a clause that is its own passage is not named twice', () => {
  const units = splitUnits(passage('2. Thời hạn 5 ngày.', [{ level: 'clause', label: '2' }]));
  expect(units[0]!.locator).toEqual([{ level: 'clause', label: '2' }]);
});

test('parts of a very long sentence remember the whole', () => {
  const long = `Đã ${'làm việc này, '.repeat(16)}ban hành 22 văn bản; ${'mở lớp, '.repeat(16)}gồm 19 lớp.`;
  const units = splitUnits(passage(long));
  expect(units).toHaveLength(2);
  expect(units[1]!.sentence).toBe(long);
});

test.each(['', '\n\n', '1. ', 'a)', '(1)', ':'])('nothing breaks on "%s"', (text) => {
  expect(() => splitUnits(passage(text))).not.toThrow();
});
