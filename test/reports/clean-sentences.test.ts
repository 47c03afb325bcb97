import { expect, it } from 'vitest';
import { cleanSentences } from '#src/reports/summarise-report.ts';

it.each([
  ['Đèn đường tổ 5 hỏng, chị [người dân 1] [số điện thoại 1] nói vậy', ['Đèn đường tổ 5 hỏng']],
  ['Mương tắc. chi [người dân 1] số [số điện thoại 1] báo lại ạ.', ['Mương tắc']],
  ['Mất nước ba ngày, theo ông [người dân 1] kể', ['Mất nước ba ngày']],
  // Whom it happens to is the matter.
  ['Nước ngập nhà bà [người dân 1]', ['Nước ngập nhà bà [người dân 1]']],
  ['Bà con nói giá đất thấp', ['Bà con nói giá đất thấp']],
  [
    'ông [người dân 1] kêu đau bụng sau khi uống nước giếng',
    ['ông [người dân 1] kêu đau bụng sau khi uống nước giếng'],
  ],
])('of “%s” who told of it is left out', (text, sentences) => {
  expect(cleanSentences(text)).toEqual(sentences);
});

it('keeps a sentence once, however often it is said, and no bare greeting', () => {
  expect(cleanSentences('Kính gửi Ban. Đường hỏng. Đường hỏng. Đường hỏng.')).toEqual(['Đường hỏng.']);
});
