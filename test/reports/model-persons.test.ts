import { expect, test } from 'vitest';
import { findPersons } from '#src/reports/model-persons.ts';
import { reader } from './reader.ts';

const TEXT =
  'Rác tổ 4 gần chợ Đồng Mận đổ bừa bãi cả tuần, thợ hồ Sún Răng hay đổ trộm ban đêm, bà con nhắc mấy lần mà lão còi xóm dưới không nghe, đề nghị phường xử lý';
const find = (said: string[], text = TEXT) =>
  findPersons(text, said, { rules: reader.rules, keep: ['Công ty Hòa Phát'] });

test.each([
  ['a nickname', 'Sún Răng'],
  ['without its marks', 'sun rang'],
  ['in small letters', 'lão còi xóm dưới'],
])('%s that stands in the text is hidden', (_, words) => {
  expect(find([words])).toEqual([{ words, placeholder: '[người dân 1]' }]);
});

test.each([
  ['nobody', ''],
  ['who is not in it', 'Tư Còi'],
  ['half a word', 'Sún Ră'],
  ['a place of the office', 'Đồng Mận'],
  ['with a place', 'Rác tổ 4'],
  ['an area', 'tổ 4'],
  ['words of the matter', 'đổ bừa bãi'],
  ['people', 'bà con'],
  ['a request', 'đề nghị'],
  ['one small word', 'phường'],
  ['the whole text', TEXT],
  ['a placeholder', '[người dân 1]'],
])('%s is not hidden: %j', (_, words) => {
  expect(find([words])).toEqual([]);
});

test('what the office is called is nobody', () => {
  const text = `${TEXT}, xe của Công ty Hòa Phát chở đi`;
  expect(find(['Công ty Hòa Phát'], text)).toEqual([]);
  expect(find(['Hòa Phát'], text)).toHaveLength(1);
});

test('much of the text is not hidden at all', () => {
  expect(find(['Sún Răng hay đổ trộm ban đêm', 'nhắc mấy lần mà', 'lão còi xóm dưới không nghe'])).toEqual([]);
});

test('numbers go on behind those that stand there, and a shorter name is the same person', () => {
  const text = `Theo [người dân 3] thì ${TEXT}`;
  expect(find(['Sún Răng', 'thợ hồ Sún Răng', 'lão còi xóm dưới'], text)).toEqual([
    { words: 'lão còi xóm dưới', placeholder: '[người dân 4]' },
    { words: 'thợ hồ Sún Răng', placeholder: '[người dân 5]' },
    { words: 'Sún Răng', placeholder: '[người dân 5]' },
  ]);
});

const LONG = `${TEXT}. ${'Bà con tổ 4 đề nghị phường sớm dọn sạch rác và lắp thêm thùng ở đầu ngõ. '.repeat(12)}`;

test('a flood of entries is cut', () => {
  const names = 'Tí Tèo Bờm Cuội Mít Na Ổi Xoài Cam Quýt Bưởi Chanh'.split(' ').map((name) => `Sún ${name}`);
  expect(find(names, `${LONG} ${names.join(', ')}`)).toHaveLength(8);
});

test('nobody is called by half a page', () => {
  const words = `lão còi xóm dưới ${'hay nói leo '.repeat(6)}`.trim();
  expect(find([words], `${LONG} ${words}`)).toEqual([]);
});
