import { expect, test } from 'vitest';
import { cutAtWord, wholeWords } from '#src/vietnamese/cut-at-word.ts';

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
