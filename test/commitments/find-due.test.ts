import { describe, expect, test } from 'vitest';
import { findDue } from '#src/commitments/find-due.ts';
import { describeRule } from './score-commitments.ts';

const read = (text: string, issuedOn = '2026-03-12') => describeRule(findDue(text, { issuedOn })?.rule);

describe('terms in a sentence', () => {
  test.each([
    ['niêm yết công khai trước ngày 15/5/2026', '2026-05-15'],
    ['hoàn thành trước 30/9', '2026-09-30'],
    ['xong trước ngày 20 tháng 8 năm 2026', '2026-08-20'],
    ['chậm nhất ngày 25/7/2026 phải bàn giao', '2026-07-25'],
    ['gửi trước 17 giờ ngày 20/6/2026', '2026-06-20'],
    ['gửi trước 17h00 ngày 20/6/2026', '2026-06-20'],
    ['hoàn thành trong tháng 5/2026', '2026-05-31'],
    ['hoàn thành trong tháng 2/2028', '2028-02-29'],
    ['hoàn thành trong tháng 11', '2026-11-30'],
    ['ban hành trong nửa đầu tháng 4', '2026-04-15'],
    ['trình trong quý III/2026', '2026-09-30'],
    ['trình trong quý IV', '2026-12-31'],
    ['nhân rộng đến hết năm 2028', '2028-12-31'],
    ['hoàn thành trước tháng 11/2026', '2026-10-31'],
    ['từ ngày 27/11/2026 đến hết ngày 04/12/2026', '2026-12-04'],
    ['từ ngày 01/10/2026 tăng tần suất thu gom', '2026-10-01'],
    ['lớp thứ nhất trong tháng 4, lớp thứ hai trong tháng 9 năm 2026', '2026-04-30,2026-09-30'],
    ['báo cáo trước ngày 10/6 và trước ngày 30/11', '2026-06-10,2026-11-30'],
    ['báo cáo trong giao ban quý II', '2026-06-30'],
    ['báo cáo kết quả trong tuần 2 tháng 10/2026', '2026-10-14'],
    ['xong trong tuần cuối tháng 4', '2026-04-30'],
    ['báo cáo kết quả chậm nhất 30/5', '2026-05-30'],
    ['nộp muộn nhất là 30/5.', '2026-05-30'],
    ['xử lý 5 phản ánh quá hạn trước ngày 25/4/2026', '2026-04-25'],
    ['mỗi quý 01 buổi, bắt đầu từ quý II', 'quarter:3-31'],
    ['tăng lên 03 lần/tuần từ ngày 01/10/2026', '2026-10-01'],
    ['thông tin lại tại cuộc họp tổ dân phố tháng 10', '2026-10-31'],
  ])('%s', (text, due) => expect(read(text)).toBe(due));

  test('a year that is left out is the next one after the document', () => {
    expect(read('hoàn thành trước ngày 15/01', '2025-12-20')).toBe('2026-01-15');
    expect(read('hoàn thành trong tháng 3', '2025-12-20')).toBe('2026-03-31');
    expect(read('hoàn thành trong quý I', '2025-11-20')).toBe('2026-03-31');
    expect(read('hoàn thành trước ngày 05/3', '2026-03-12')).toBe('2026-03-05');
    expect(findDue('hoàn thành trước ngày 15/01')).toBeUndefined();
  });

  test.each([
    ['dates of other documents', 'thực hiện Quyết định số 45-QĐ/ĐU, ngày 12/3/2026 của Đảng ủy'],
    ['dates of other documents in words', 'theo Quyết định số 134/QĐ-UBND ngày 15 tháng 7 năm 2026'],
    ['a year that is only a name', 'triển khai Kế hoạch công tác năm 2026'],
    ['a quarter that is compared with', 'tăng 4 phản ánh so với quý II'],
    ['how long something lasts', 'tổ chức hội chợ trong 05 ngày tại sân vận động'],
    ['how much within how long', 'tiếp công dân ít nhất 02 ngày trong một buổi'],
    ['the ordinary budget', 'bố trí từ nguồn chi thường xuyên'],
    ['what often happens', 'rà soát các điểm thường xảy ra mất trật tự'],
    ['impossible days', 'hoàn thành trước ngày 31/02/2026'],
    ['nothing', ''],
  ])('%s are no term', (_, text) => expect(read(text)).toBeNull());
});

describe('rhythms', () => {
  test.each([
    ['ngày 05 hằng tháng', 'month:5'],
    ['trước ngày 25 hàng tháng', 'month:25'],
    ['hằng tháng trước ngày 24, để gửi Ban trước ngày 25', 'month:24'],
    ['định kỳ hằng tháng (trước ngày 20)', 'month:20'],
    ['vào ngày 10 và ngày 25 hằng tháng', 'month:10,25'],
    ['trước ngày 05 tháng sau', 'month:5'],
    ['từ ngày 15 đến ngày 20 hằng tháng', 'month:20'],
    ['vào tuần đầu hằng tháng', 'month:7'],
    ['hằng tháng báo cáo Thường trực', 'month:31'],
    ['ít nhất 02 tin, bài mỗi tháng', 'month:31'],
    ['trước ngày 10 của tháng cuối quý', 'quarter:3-10'],
    ['Hằng quý, trong 15 ngày đầu của tháng đầu quý sau', 'quarter:1-15'],
    ['vào tuần cuối của tháng cuối quý', 'quarter:3-31'],
    ['mỗi quý một lần', 'quarter:3-31'],
    ['3 tháng một lần', 'quarter:3-31'],
    ['định kỳ 6 tháng một lần', 'half_year:6-31'],
    ['sơ kết 6 tháng, năm', 'half_year:6-31'],
    ['trước ngày 15 tháng 12 hằng năm', 'year:12-15'],
    ['trước ngày 15/6 và 15/12 hằng năm', 'year:6-15,12-15'],
    ['vào tháng 5 và tháng 11 hằng năm', 'year:5-31,11-31'],
    ['mỗi năm một lần vào tháng 12', 'year:12-31'],
    ['hằng năm tổng kết', 'year:12-31'],
    ['thứ Sáu hằng tuần', 'week:5'],
    ['phát sóng hằng tuần', 'week:5'],
    ['thường xuyên theo dõi', 'ongoing'],
  ])('%s', (text, due) => expect(read(text)).toBe(due));

  test('months that do not exist are no rhythm', () => {
    expect(read('trước ngày 15/13 hằng năm')).not.toContain('13');
  });
});

test.each([
  ['trong thời hạn 05 ngày làm việc kể từ khi nhận', 'within:5 working_day'],
  ['trả lời trong 03 ngày làm việc', 'within:3 working_day'],
  ['giải trình trong 10 ngày kể từ ngày nhận được văn bản', 'within:10 day'],
  ['trong vòng 24 giờ', 'within:24 hour'],
  ['chậm nhất 15 ngày trước ngày khai mạc', 'within:15 day'],
  ['ít nhất 07 ngày trước khi công bố', 'within:7 day'],
  ['gửi sau mỗi đợt tiếp xúc cử tri 07 ngày làm việc', 'within:7 working_day'],
])('so long after something: %s', (text, due) => expect(read(text)).toBe(due));

test('the words of a term stand in the text', () => {
  for (const text of [
    'gửi trước ngày 25 hằng tháng về Ban',
    'trong tháng 4, và trong tháng 9 năm 2026',
    'mỗi quý một lần',
  ]) {
    expect(text).toContain(findDue(text, { issuedOn: '2026-01-01' })!.words);
  }
});

test('in a column for the term alone every date counts', () => {
  const inColumn = (text: string) => describeRule(findDue(text, { termOnly: true, issuedOn: '2026-01-20' })?.rule);
  expect(inColumn('Tháng 4/2026')).toBe('2026-04-30');
  expect(inColumn('25/4/2026')).toBe('2026-04-25');
  expect(inColumn('Quý II và quý IV/2026')).toBe('2026-06-30,2026-12-31');
  expect(inColumn('Năm 2026')).toBe('2026-12-31');
  expect(inColumn('theo yêu cầu')).toBeNull();
});
