/**
 * Solar days of the two lunar holidays, Vietnamese calendar (UTC+7, Quyết định 121-CP ngày 08/8/1967): the first day of
 * Tết (1/1) and Giỗ Tổ Hùng Vương (10/3). A test computes them again from the moon and the sun; in 2030 China's day differs.
 */
const LUNAR_HOLIDAYS: Record<number, { newYear: string; hungKings: string }> = {
  2025: { newYear: '2025-01-29', hungKings: '2025-04-07' },
  2026: { newYear: '2026-02-17', hungKings: '2026-04-26' },
  2027: { newYear: '2027-02-06', hungKings: '2027-04-16' },
  2028: { newYear: '2028-01-26', hungKings: '2028-04-04' },
  2029: { newYear: '2029-02-13', hungKings: '2029-04-23' },
  2030: { newYear: '2030-02-02', hungKings: '2030-04-12' },
  2031: { newYear: '2031-01-23', hungKings: '2031-04-01' },
  2032: { newYear: '2032-02-11', hungKings: '2032-04-19' },
  2033: { newYear: '2033-01-31', hungKings: '2033-04-09' },
  2034: { newYear: '2034-02-19', hungKings: '2034-04-28' },
  2035: { newYear: '2035-02-08', hungKings: '2035-04-17' },
};

/** ISO days of a year's lunar holidays; undefined outside 2025–2035. */
export function lunarHolidays(year: number): { newYear: string; hungKings: string } | undefined {
  return LUNAR_HOLIDAYS[year];
}
