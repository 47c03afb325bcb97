import { expect, test } from 'vitest';
import { placeOnPages } from '#ingest/word-pages.ts';

const passage = (text: string, heading = '') => ({ text, heading });
const pagesOf = (passages: { text: string; heading: string; page?: number }[], pages: string[]) =>
  placeOnPages(passages, pages).map(({ page }) => page);

const FIRST = 'Quy chế này quy định việc phối hợp giữa Ban và Ủy ban nhân dân phường.';
const SECOND = 'Người đứng đầu trả lời phản ánh trong năm ngày làm việc kể từ ngày nhận.';

test('passages are found on their pages whatever the breaks of lines and marks', () => {
  const pages = [
    `1\nĐiều 1. Phạm vi ${FIRST.replaceAll(' ', '\n')}`,
    `2 Điều 2. Thời hạn ${SECOND.normalize('NFD').toUpperCase()}`,
  ];
  expect(pagesOf([passage(FIRST, 'Phạm vi'), passage(SECOND, 'Thời hạn')], pages)).toEqual([1, 2]);
});

test('a passage whose heading stands at the foot of a page begins there', () => {
  expect(pagesOf([passage(SECOND, 'Thời hạn')], ['Mở đầu. Điều 2. Thời hạn', SECOND])).toEqual([1]);
});

test('a text that comes twice is found the second time further on', () => {
  const pages = [FIRST, SECOND, FIRST];
  expect(pagesOf([passage(FIRST), passage(SECOND), passage(FIRST)], pages)).toEqual([1, 2, 3]);
});

test('one that is not there, or too short to tell, has no page and loses the others none', () => {
  expect(
    pagesOf(
      [passage('Không có ở đâu trong văn bản được in ra cả.'), passage('Họp.'), passage(SECOND)],
      ['Họp.', SECOND],
    ),
  ).toEqual([undefined, undefined, 2]);
});

test('a passage whose beginning is printed otherwise is found by what follows', () => {
  const text = `${'a'.repeat(60)} ${SECOND}`;
  expect(pagesOf([passage(text)], [FIRST, `khác ${SECOND}`])).toEqual([2]);
});
