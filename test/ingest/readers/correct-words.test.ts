import { expect, test } from 'vitest';
import { correctWords } from '#ingest/readers/ocr/correct-words.ts';
import { gatherVocabulary } from '#ingest/readers/ocr/vocabulary.ts';

async function* texts(...all: string[]): AsyncGenerator<string> {
  for (const text of all) yield await Promise.resolve(text);
}

const TEXT =
  'Cộng tác viên nắm bắt dư luận xã hội trên địa bàn phường, báo cáo trước ngày 20. Chủ quyền quốc gia là thiêng liêng; cuộc họp của quốc hội.';
const vocabulary = await gatherVocabulary(texts(TEXT, TEXT));

/** The line as it is after correction; words in `doubt` were read at 50 percent. */
function correct(line: string, ...doubt: string[]): string {
  const words = line.split(' ').map((text, i) => ({
    text,
    left: i,
    right: i + 1,
    top: 0,
    bottom: 1,
    confidence: doubt.includes(text) ? 50 : 96,
  }));
  return correctWords(words, vocabulary)
    .map((word) => word.text)
    .join(' ');
}

test.each([
  ['nắm bắt dư luân xã hội', 'luân', 'nắm bắt dư luận xã hội'],
  ['chủ quyền quôc gia là', 'quôc', 'chủ quyền quốc gia là'],
  ['trên địa bảnn phường, báo', 'bảnn', 'trên địa bảnn phường, báo'],
  ['trên địa bànn phường, báo', 'bànn', 'trên địa bàn phường, báo'],
  ['trên địa bàn phưng, báo', 'phưng,', 'trên địa bàn phường, báo'],
])('%s', (read, doubtful, right) => {
  expect(correct(read, doubtful)).toBe(right);
});

test('what was read surely stays, also when the texts do not know it', () => {
  expect(correct('nắm bắt dư luân xã hội')).toBe('nắm bắt dư luân xã hội');
});

test('the dictionary alone is not enough: the neighbours have to agree', () => {
  expect(correct('phong trào luân phiên trong', 'luân')).toBe('phong trào luân phiên trong');
  expect(correct('dư luân phiên', 'luân')).toBe('dư luân phiên');
  expect(correct('luân', 'luân')).toBe('luân');
});

test('neighbours beyond the end of a phrase do not count', () => {
  expect(correct('dư, luân xã hội', 'luân')).toBe('dư, luận xã hội');
  expect(correct('dư luân. xã hội', 'luân.')).toBe('dư luận. xã hội');
});

test.each([
  ['nắm bắt dư Luân xã hội', 'Luân'],
  ['báo cáo trước ngày 2O.', '2O.'],
  ['Quyết định 45-QĐ/ĐU', '45-QĐ/ĐU'],
  ['ngày 05/8/2O26 tại', '05/8/2O26'],
  ['dư LUÂN xã hội', 'LUÂN'],
])('names, numbers, codes and days stay as they were read: %s', (read, doubtful) => {
  expect(correct(read, doubtful)).toBe(read);
});

test('a word that was written only once is no measure, and the texts are not read without end', async () => {
  const once = await gatherVocabulary(texts('dư luạn xã hội'));
  expect(once.syllables.has('luạn')).toBe(false);
  let given = 0;
  async function* endless(): AsyncGenerator<string> {
    for (;;) {
      given++;
      yield await Promise.resolve('dư luận '.repeat(1000));
    }
  }
  await gatherVocabulary(endless());
  expect(given).toBeLessThan(1000);
});
