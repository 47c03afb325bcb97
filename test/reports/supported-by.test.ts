import { expect, test } from 'vitest';
import { supportedBy } from '#src/reports/supported-by.ts';
import { reader, TODAY } from './reader.ts';

const TEXT =
  'to 4 dan keu den bu cham tra tu thang 8, sang mai ba ho len phuong, [người dân 1] noi mat 1.200 m2, duong Hoang Dieu';
const check = supportedBy(TEXT, { gazetteer: reader.rules.gazetteer, today: TODAY });

test.each([
  'Tiền đền bù ở tổ dân phố 4 chậm chi trả từ tháng 8.',
  'Sáng 24/11/2026, ba hộ lên phường.',
  '[người dân 1] mất 1200 m2 ở đường Hoàng Diệu.',
  'Người dân đề nghị Ủy ban nhân dân phường xem xét.',
  '',
])('%j rests on the message', (sentence) => {
  expect(check(sentence)).toEqual([]);
});

test.each([
  ['number', 'Có 15 hộ bị ảnh hưởng.', '15'],
  ['number', 'Có bốn hộ kéo lên phường, năm người ốm.', '5'],
  ['date', 'Sự việc xảy ra ngày 12/10/2026.', '12/10/2026'],
  ['place', 'Người dân tổ 5 bức xúc.', 'tổ 5'],
  ['place', 'Người dân Đồng Mận bức xúc.', 'Đồng Mận'],
  ['name', 'Dự án do Công ty Hòa Phát làm.', 'Hòa Phát'],
  ['placeholder', '[người dân 2] nói vậy.', '[người dân 2]'],
  ['percentage', 'Khoảng 80% số hộ bức xúc.', '80%'],
])('a %s that is not in it is found: %s', (kind, sentence, value) => {
  expect(check(sentence)).toContainEqual({ kind, value: expect.stringContaining(value) });
});

test('a candidate of a name in the text is supported, another area is not', () => {
  const street = supportedBy('đường Bạch Mai ngập', { gazetteer: reader.rules.gazetteer, today: TODAY });
  expect(street('Tổ 1 ngập nước.').map(({ kind }) => kind)).not.toContain('place');
  expect(street('Tổ 6 ngập nước.').map(({ kind }) => kind)).toContain('place');
});
