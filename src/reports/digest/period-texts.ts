const ROMAN = ['', 'I', 'II', 'III', 'IV'];

export const PERIOD_TEXTS = {
  oneOf:
    'Chọn đúng một kỳ: --month 2026-10, --quarter 2026-Q3, --year 2026, hoặc --since 2026-10-01 --until 2026-10-15.',
  month: '--month viết như 2026-10.',
  quarter: '--quarter viết như 2026-Q3.',
  year: '--year viết như 2026.',
  range: '--since và --until là ngày có thật, viết như 2026-10-01.',
  backwards: 'Ngày cuối (--until) phải sau hoặc trùng ngày đầu (--since).',
  tooLong: 'Khoảng thời gian dài nhất là 10 năm.',
  notYet: (label: string) => `Chưa đến ${label}.`,
  monthLabel: (month: number, year: number) => `tháng ${month} năm ${year}`,
  quarterLabel: (quarter: number, year: number) => `quý ${ROMAN[quarter]} năm ${year}`,
  yearLabel: (year: number) => `năm ${year}`,
  rangeLabel: (first: string, last: string) => (first === last ? `ngày ${first}` : `từ ngày ${first} đến ngày ${last}`),
  partLabel: (label: string, last: string) => `${label} tính đến ngày ${last}`,
};
