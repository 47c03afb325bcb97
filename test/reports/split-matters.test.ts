import { expect, test } from 'vitest';
import { reader } from './reader.ts';

const parts = (text: string) => reader.splitMatters(text).map((matter) => matter.text);

test.each([
  ['a numbered list', '1. Đền bù chậm chi trả\n2. Đèn đường hỏng', ['Đền bù chậm chi trả', 'Đèn đường hỏng']],
  ['dashes', '- Bãi rác bốc mùi hôi\n- Trạm y tế hết thuốc', ['Bãi rác bốc mùi hôi', 'Trạm y tế hết thuốc']],
  ['a semicolon', 'den bu cham; den duong hong', ['den bu cham', 'den duong hong']],
  ['a turning word', 'đền bù chậm quá, ngoài ra đèn đường hỏng', ['đền bù chậm quá', 'đèn đường hỏng']],
  [
    'the same trouble in two places',
    'tổ 3 rác không ai dọn, còn vụ rác tổ 5 cũng không ai dọn',
    ['tổ 3 rác không ai dọn', 'rác tổ 5 cũng không ai dọn'],
  ],
  ['numbers with a verb', '1 la rac k ai don. 2 la dien cup lien tuc', ['rac k ai don.', 'dien cup lien tuc']],
  [
    'an announced list',
    'Có 2 việc: đường tổ 5 hỏng; đèn ở chợ Mẫu Sơn tắt cả tuần',
    ['đường tổ 5 hỏng', 'đèn ở chợ Mẫu Sơn tắt cả tuần'],
  ],
  ['a list whose items name no trouble', '- nước máy đục\n- rác ngõ 12', ['nước máy đục', 'rác ngõ 12']],
])('%s parts two matters', (_, text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test.each([
  'Cống tắc gây ngập. Đường đi lại khó khăn.',
  'Bãi rác bốc mùi hôi. Ngoài ra ruồi bay đầy. Đề nghị phường dọn rác.',
  'Em chào anh. Em báo cáo: đèn đường hỏng. Em cảm ơn.',
  'đèn đường hỏng',
  'Tổ 4 là nơi ngập nặng nhất; nước vào nhà 12 hộ; bà con kêu nhiều',
  '1. Đường hỏng 2. Đường hỏng',
  '',
  '1. \n2. \n3.',
])('%j is one matter', (text) => {
  expect(parts(text)).toEqual([text.trim()]);
});

test('a part without a place has the only one that the message names', () => {
  const matters = reader.splitMatters('Tổ 4 có hai việc: 1. Đền bù chậm chi trả. 2. Đèn đường hỏng.');
  expect(matters.map(({ areaIds }) => areaIds)).toEqual([['tdp-4'], ['tdp-4']]);
  const two = reader.splitMatters('đền bù tổ 4 chậm; đèn đường tổ 5 hỏng; rác không ai dọn');
  expect(two.map(({ areaIds }) => areaIds)).toEqual([['tdp-4'], ['tdp-5'], []]);
});

test('a list of more than six is not taken apart', () => {
  const text = [
    'đền bù chậm',
    'đèn đường hỏng',
    'rác bốc mùi',
    'mất điện',
    'mất trộm',
    'hết thuốc',
    'học phí tăng cao',
    'hồ sơ khai sinh chậm',
  ]
    .map((line, at) => `${at + 1}. ${line}`)
    .join('\n');
  expect(parts(text)).toHaveLength(1);
});

test('the prefix belongs to no part', () => {
  expect(parts('Báo cáo: đền bù chậm; đèn đường hỏng')).toEqual(['đền bù chậm', 'đèn đường hỏng']);
});
