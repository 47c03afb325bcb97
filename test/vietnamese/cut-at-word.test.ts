import { expect, test } from 'vitest';
import { cutAtWord, cutForLine, wholeWords } from '#src/vietnamese/cut-at-word.ts';

test.each([
  ['Quy chế phối hợp', 16, 'Quy chế phối hợp'],
  ['Quy chế phối hợp', 15, 'Quy chế phối …'],
  ['Quy chế phối hợp', 7, 'Quy chế …'],
  ['Quychếphốihợp', 5, 'Quych …'],
  ['', 5, ''],
])('"%s" within %i is "%s"', (text, longest, expected) => {
  expect(cutAtWord(text, longest)).toBe(expected);
});

test('text without spaces is never cut inside a character', () => {
  expect(wholeWords('📄📄📄', 3)).toBe('📄');
});

test.each([
  ['Bà con kêu nhiều.', 50, 'Bà con kêu nhiều'],
  ['Bà con kêu nhiều…, ', 50, 'Bà con kêu nhiều'],
  ['Bà con kêu. Rác nhiều', 12, 'Bà con kêu …'],
  ['Bao giờ sửa?', 50, 'Bao giờ sửa?'],
  ['Chờ TP. Hồ', 50, 'Chờ TP. Hồ'],
  ['...', 50, ''],
  ['', 5, ''],
])('"%s" within %i goes on in a line as "%s"', (text, longest, expected) => {
  expect(cutForLine(text, longest)).toBe(expected);
});
