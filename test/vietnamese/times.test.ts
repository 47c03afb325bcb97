import { expect, test } from 'vitest';
import { findTimes } from '#src/vietnamese/times.ts';
import { readTyped } from '#src/vietnamese/typed-words.ts';

/** A Monday. */
const TODAY = '2026-11-23';
const times = (text: string) => findTimes(readTyped(text), TODAY);

test.each([
  ['sáng nay mất nước', 'sáng nay', '2026-11-23', '2026-11-23'],
  ['toi qua co chay', 'toi qua', '2026-11-22', '2026-11-22'],
  ['hôm kia sập tường', 'hôm kia', '2026-11-21', '2026-11-21'],
  ['sang mai ba con len phuong', 'sang mai', '2026-11-24', '2026-11-24'],
  ['mai cưỡng chế', 'mai', '2026-11-24', '2026-11-24'],
  ['ngày kia hết hạn', 'ngày kia', '2026-11-25', '2026-11-25'],
  ['tuần trước có mưa', 'tuần trước', '2026-11-16', '2026-11-22'],
  ['từ tháng 8 chưa trả', 'từ tháng 8', '2026-08-01', '2026-08-31'],
  ['thang 12 hứa trả', 'thang 12', '2025-12-01', '2025-12-31'],
  ['đầu tháng này', 'đầu tháng này', '2026-11-01', '2026-11-30'],
  ['họp ngày 20/11', '20/11', '2026-11-20', '2026-11-20'],
  ['đến ngày 05/01', '05/01', '2027-01-05', '2027-01-05'],
  ['ngày 12/3/2026', '12/3/2026', '2026-03-12', '2026-03-12'],
  ['tiền hỗ trợ quý 3/2025', 'quý 3/2025', '2025-07-01', '2025-09-30'],
  ['tien quy 2 chua co', 'quy 2', '2026-04-01', '2026-06-30'],
  ['thứ năm này dỡ nhà', 'thứ năm này', '2026-11-26', '2026-11-26'],
  ['thu 2 tuan sau hop', 'thu 2 tuan sau', '2026-11-30', '2026-11-30'],
  ['chủ nhật tới', 'chủ nhật tới', '2026-11-29', '2026-11-29'],
  ['quý IV chưa trả', 'quý IV', '2026-10-01', '2026-12-31'],
])('%j names its days', (text, raw, from, to) => {
  expect(times(text)).toEqual([expect.objectContaining({ raw: expect.stringContaining(raw), from, to })]);
});

test.each([
  ['mất nước 5 ngày nay', 5],
  ['hai tuần rồi', 14],
  ['cả tuần nay', 7],
  ['mấy hôm nay', 3],
])('%j says how long, but no day', (text, days) => {
  const [time] = times(text);
  expect(time).toMatchObject({ days });
  expect(time).not.toHaveProperty('from');
});

test.each(['đường Bạch Mai hỏng', 'mái nhà dột', 'hong mai khong ai sua', 'tôi qua đó xem', 'ngày 31/2', '4 tổ', ''])(
  '%j names no time',
  (text) => {
    expect(times(text)).toEqual([]);
  },
);
