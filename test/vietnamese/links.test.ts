import { expect, test } from 'vitest';
import { findLinks } from '#src/vietnamese/links.ts';

test.each([
  ['xem https://a.vn/x?y=1, nhé', ['https://a.vn/x?y=1']],
  ['vào www.vay-nhanh.example.', ['www.vay-nhanh.example']],
  ['vay-nhanh.com và bit.ly/abc', ['vay-nhanh.com', 'bit.ly/abc']],
  ['gửi ban@phuong.gov.vn giúp', ['ban@phuong.gov.vn']],
  ['HTTP://A.VN', ['HTTP://A.VN']],
])('%j holds %j', (text, links) => expect(findLinks(text)).toEqual(links));

test.each([
  'Đèn hỏng.bà con kêu',
  'ngày 30/11/2026',
  'Quyết định 12/QĐ-UBND',
  '1.200.000 đồng',
  'TP.HCM',
  'v.v.',
  '2.vn1',
  '@lan',
])('%j holds none', (text) => expect(findLinks(text)).toEqual([]));

test('a long run of letters takes no time', () => {
  const since = performance.now();
  expect(findLinks(`${'a.'.repeat(50_000)}b ${'@'.repeat(20_000)} ${'a'.repeat(50_000)}`)).toEqual([]);
  expect(performance.now() - since).toBeLessThan(2_000);
});
