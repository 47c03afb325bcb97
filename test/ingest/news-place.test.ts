import { expect, test } from 'vitest';
import { findPlace } from '#ingest/news-place.ts';

test.each([
  [['Hội nghị tổ chức tại thị xã Nà Lầu sáng nay.'], 'Nà Lầu'],
  [['UBND thành phố họp.', 'Cổng thông tin Thành phố Suối Ngà'], 'Suối Ngà'],
  [['Thu Hà', 'Trung tâm TT&VH Khe Bưởi'], 'Khe Bưởi'],
  [['Phường Mẫu Sơn họp.', 'Về phường Mẫu Sơn và xã Đồng Mận.'], 'Mẫu Sơn'],
  [['thời tiết các vùng', 'TP Hồ Chí Minh'], undefined],
  [['Ủy ban nhân dân phường họp.'], undefined],
  [[], undefined],
])('the place of %o is %s', (lines, expected) => {
  expect(findPlace(lines)).toBe(expected);
});
