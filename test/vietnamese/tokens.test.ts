import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/vietnamese/fold.ts';
import { tokenize } from '../../src/vietnamese/tokens.ts';

const folded = (text: string) => tokenize(text).map((token) => token.folded);

test.each([
  ['Ủy ban nhân dân', 'uy ban nhan dan'],
  ['Đường ĐƯỜNG đường ðường Ðường', 'duong duong duong duong duong'],
  ['45-QĐ/ĐU ngày 12/3/2026', '45 qd du ngay 12 3 2026'],
  ['Super_Bowl_50', 'super bowl 50'],
  ['  …!?  ', ''],
  ['kỳ họp\u00a0thứ 5', 'ky hop thu 5'],
  ['Điểm đ) khoản 2', 'diem d khoan 2'],
  ['👍 tốt 👍🏽lắm', 'tot lam'],
  ['\ud800 nửa \udc00', 'nua'],
])('%j is cut into %j', (text, expected) => {
  expect(folded(text).join(' ')).toBe(expected);
});

test.each([
  ['hoà', 'hòa'],
  ['thuỷ', 'thủy'],
  ['QUÝ', 'quý'],
  ['Hiệu lực'.normalize('NFD'), 'Hiệu lực'],
  ['tiếng việt'.normalize('NFD'), 'Tiếng Việt'],
])('%s and %s are spelt alike', (one, other) => {
  const marked = (text: string) => tokenize(text).map((token) => token.marked);
  expect(marked(one)).toEqual(marked(other));
});

test('marks that tell words apart stay apart', () => {
  const marked = ['ma', 'má', 'mà', 'mả', 'mã', 'mạ', 'mâ', 'mă', 'da', 'đa', 'đà'].map(
    (text) => tokenize(text)[0]!.marked,
  );
  expect(new Set(marked).size).toBe(marked.length);
});

test('offsets are those of the text as given', () => {
  const text = 'Quy chế'.normalize('NFD') + ', (điều 7)';
  expect(tokenize(text).map(({ start, end }) => text.slice(start, end).normalize('NFC'))).toEqual([
    'Quy',
    'chế',
    'điều',
    '7',
  ]);
});

test('a phrase begins at the start, after punctuation and after a line end, not after a hyphen or slash', () => {
  const starts = tokenize('một hai, ba\nbốn (năm) sáu-bảy/tám: chín').filter((token) => token.phraseStart);
  expect(starts.map((token) => token.folded)).toEqual(['mot', 'ba', 'bon', 'nam', 'sau', 'chin']);
});

test('whatever the text, tokens stand in order, hold no space, and fold like fold()', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      let last = 0;
      for (const { folded, start, end } of tokenize(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(folded).not.toMatch(/\s/);
        expect(folded.length).toBeGreaterThan(0);
        // A letter that is nothing but a mark folds to nothing; it stays as it is.
        expect(folded).toBe(fold(text.slice(start, end)) || text.slice(start, end));
        last = end;
      }
    }),
  );
});
