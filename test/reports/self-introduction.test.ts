import { expect, it } from 'vitest';
import { dropSelfIntroduction } from '#src/reports/self-introduction.ts';

it.each([
  ['Em là [người dân 1] CTV tổ 4 xin báo cáo nhanh: nhân dân đồng tình.', 'nhân dân đồng tình.'],
  ['em la [người dân 1] ctv to 4, nuoc da co lai', 'nuoc da co lai'],
  ['Tôi là cộng tác viên tổ dân phố 5. Đường Lê Lợi hỏng nặng.', 'Đường Lê Lợi hỏng nặng.'],
  ['dạ em là tổ trưởng tổ 3, em báo đèn đường hỏng', 'đèn đường hỏng'],
  ['Tôi là [người dân 1], cộng tác viên khu 2, xin phản ánh việc rác tồn đọng', 'việc rác tồn đọng'],
  ['em là ctv tổ 6', ''],
  // Whom the matter concerns, and what others are, is the report.
  ['Tôi là người dân tổ 4 bị mất đất, chưa được đền bù', undefined],
  ['con là học sinh trường Nà Khoang phải lội suối', undefined],
  ['Vấn đề là cán bộ một cửa hách dịch, bắt dân chờ', undefined],
  ['cộng tác viên tổ 5 không đến nhà ai', undefined],
  ['em báo mất nước tổ 4', undefined],
  ['', undefined],
])('of “%s” is left what is reported', (text, rest) => {
  expect(dropSelfIntroduction(text)).toBe(rest ?? text);
});

it('takes no time over a long text', () => {
  const long = `em là ${'ctv tổ 4 '.repeat(3000)}`;
  const from = performance.now();
  dropSelfIntroduction(long);
  expect(performance.now() - from).toBeLessThan(200);
});
