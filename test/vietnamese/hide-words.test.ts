import { expect, test } from 'vitest';
import { findWords, hideWords } from '#src/vietnamese/hide-words.ts';

const P1 = '[người dân 1]';

test.each([
  ['Thợ Sún Răng đổ rác', 'Sún Răng', `Thợ ${P1} đổ rác`],
  ['tho sun rang do rac, SÚN RĂNG cười', 'Sún Răng', `tho ${P1} do rac, ${P1} cười`],
  ['Sún  Răng và sún\nrăng', 'Sún Răng', `${P1} và ${P1}`],
  ['Sún Răng Vàng', 'Sún Răng Vàng', P1],
  ['sún răngs', 'Sún Răng', 'sún răngs'],
  ['Lúa chín, lúa tốt, lua xanh', 'Lúa', `${P1} chín, ${P1} tốt, lua xanh`],
  ['không có ai', 'Sún Răng', 'không có ai'],
  ['', 'Sún Răng', ''],
  ['người dân [người dân 2] kêu', 'người dân 2', 'người dân [người dân 2] kêu'],
  ['bất kỳ', '…', 'bất kỳ'],
])('%j without %j', (text, words, hidden) => {
  expect(hideWords(text, [{ words, placeholder: P1 }])).toBe(hidden);
});

test('the longer goes first, so that nothing of it is left', () => {
  const list = ['Răng', 'Sún Răng'].map((words, at) => ({ words, placeholder: `[người dân ${at + 1}]` }));
  expect(hideWords('Sún Răng, Răng', list)).toBe('[người dân 2], [người dân 1]');
});

test('a decomposed spelling is the same word', () => {
  expect(hideWords('Sún Răng ơi'.normalize('NFD'), [{ words: 'Sún Răng', placeholder: P1 }])).toBe(`${P1} ơi`);
});

test('many occurrences in a long text take no time', () => {
  const since = performance.now();
  expect(findWords('a b '.repeat(20_000), 'a b')).toHaveLength(20_000);
  expect(performance.now() - since).toBeLessThan(2_000);
});
