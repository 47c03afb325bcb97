import { expect, test } from 'vitest';
import { findPhrases, makePhraseBook } from '#src/vietnamese/phrases.ts';
import { writeOutShorthand } from '#src/vietnamese/phone-shorthand.ts';
import { readTyped } from '#src/vietnamese/typed-words.ts';

test.each([
  ['shorthand', 'k ai dc hoi', ' khong ai duoc hoi '],
  ['Telex keys left standing', 'ddoanj dduwowngf tooor 4', ' doan duong to 4 '],
  ['VNI keys left standing', 'nguoi72 dan', ' nguoi dan '],
  ['a number stuck to its word', 'tdp4, ngo12', ' to dan pho 4 | ngo 12 '],
  ['an amount of money', 'gia 5 k mot can', ' gia 5 k mot can '],
  ['a placeholder', '[người dân 1] noi vay', ' noi vay '],
  ['a link', 'xem https://a.example/den-bu nhe', ' xem | nhe '],
  ['HTML', '<b onclick="x">rác</b> thải', ' rac | thai '],
  ['NFD', 'rác thải'.normalize('NFD'), ' rac thai '],
])('%s is read as it was meant', (_, text, joined) => {
  expect(readTyped(text).joined).toBe(joined);
});

test('a message counts as accented when most of its words are', () => {
  expect(readTyped('đường làng hỏng nặng').accented).toBe(true);
  expect(readTyped('duong lang hong nặng').accented).toBe(false);
});

test('a place in the joined words leads back to what was typed', () => {
  const typed = readTyped('Dân tdp4 kêu: k có nước');
  const at = typed.wordAt(typed.joined.indexOf('keu'));
  expect(typed.text.slice(typed.words[at]!.start, typed.words[at]!.end)).toBe('kêu');
});

test.each([['', '?!', '🙂🙂', '[người dân 1]', 'https://a.example']])('%j holds no words', (text) => {
  expect(readTyped(text)).toMatchObject({ words: [], accented: false });
});

const book = makePhraseBook([
  ['cau', ['cầu', 'cầu treo']],
  ['duong', ['đường', 'ổ gà']],
  ['x', ['rơi']],
]);
const found = (text: string) => findPhrases(readTyped(text), book).map((hit) => hit.text);

test.each([
  ['the longest phrase', 'cầu treo hỏng', ['cầu treo']],
  ['a phrase without marks', 'cau treo hong, o ga', ['cầu treo', 'ổ gà']],
  ['a mark left out', 'câu treo hỏng nặng', ['cầu treo']],
  ['hook for tilde', 'ỗ gà to quá', ['ổ gà']],
])('%s is found', (_, text, phrases) => {
  expect(found(text)).toEqual(phrases);
});

test.each([
  ['another word with other marks', 'câu nói đó của ông dương'],
  ['a phrase across a stop', 'cái cầu. Treo biển lên'.replace('cầu', 'câu')],
  ['a word that others have as well', 'thuốc lá là ở gả'],
])('%s is not found', (_, text) => {
  expect(found(text)).toEqual([]);
});

test('a single syllable without marks that is mostly another word is weak', () => {
  const weak = (text: string) => findPhrases(readTyped(text), book).map((hit) => hit.weak);
  expect(weak('xong roi nhe')).toEqual([true]);
  expect(weak('đá rơi xuống')).toEqual([false]);
});

test.each([
  ['GPMB chậm, dân k đồng ý', 'Giải phóng mặt bằng chậm, dân không đồng ý'],
  ['chưa đc cấp ở TDP 4', 'chưa được cấp ở tổ dân phố 4'],
  ['giá 50 k một suất', 'giá 50 k một suất'],
  ['Quyết định 45-QĐ/ĐU, a@dc.vn, https://dc.vn', 'Quyết định 45-QĐ/ĐU, a@dc.vn, https://dc.vn'],
  ['đức và đk', 'đức và đk'],
])('of %j only sure shorthand is written out', (text, written) => {
  expect(writeOutShorthand(text)).toBe(written);
});
