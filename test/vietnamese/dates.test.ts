import { expect, test } from 'vitest';
import { findDates, formatDay } from '#src/vietnamese/dates.ts';

test.each([
  ['Mẫu Sơn, ngày 12 tháng 3 năm 2026', ['2026-03-12']],
  ['ngay 15 thang 11', ['--11-15']],
  ['12/3/2026, 12-03-2026 và 12.3.2026', ['2026-03-12', '2026-03-12', '2026-03-12']],
  ['trước ngày 15/11 hằng năm', ['--11-15']],
  ['quý III/2026, quý 4 năm 2026', ['2026-Q3', '2026-Q4']],
  ['quý IV/2026, quý IV năm 2026, quý I', ['2026-Q4', '2026-Q4', '--Q1']],
  ['quý 3/2025, quy 1/2026, quí 2-2025, tháng 3/2025', ['2025-Q3', '2026-Q1', '2025-Q2', '2025-03']],
  ['tháng 8/2026 và tháng 9 năm 2026', ['2026-08', '2026-09']],
  ['giai đoạn từ năm 2021', ['2021']],
  ['30/2/2026', []],
  ['Nghị định 30/2020/NĐ-CP; 228/CTr-UBND; 15/15 xã; 1/2 số hộ', []],
])('dates of "%s"', (text, expected) => {
  expect(findDates(text).map((date) => date.value)).toEqual(expected);
});

test.each([
  ['2026-03-12', '12/3/2026'],
  ['2026-01-02', '02/01/2026'],
  ['2020-09-30', '30/9/2020'],
  ['2026-11-05', '05/11/2026'],
])('%s is written %s', (iso, expected) => {
  expect(formatDay(iso)).toBe(expected);
});
