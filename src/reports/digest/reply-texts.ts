import { COMMITMENT_SECTION } from './commitment-section-texts.ts';
import { numbersText } from './compose-commitments.ts';
import { momentText } from './compose-overview.ts';
import type { Digest } from './digest.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';
import { changeOf, formatNumber } from './inline.ts';
import { startOfDay } from './period.ts';

const TOPICS = 5;
const CODES = 5;

export const REPLY_TEXTS = {
  notAllowed: 'Việc lập báo cáo tổng hợp dành cho chuyên viên, lãnh đạo Ban.',
  notInGroup: 'Báo cáo tổng hợp chỉ gửi trong tin nhắn riêng. Đồng chí nhắn riêng cho tôi.',
  notUnderstood:
    'Tôi chưa hiểu kỳ báo cáo. Đồng chí gõ như: /tonghop 10/2026, /tonghop quý 3, /tonghop năm 2026, /tonghop 01/10/2026 đến 15/10/2026.',
  chooseOther: 'Đồng chí chọn kỳ khác.',
  file: (name: string) =>
    `Bản dự thảo và bảng tính đã lập trên máy chủ, thư mục "digests" của dữ liệu: ${name}.docx, ${name}.xlsx. Kênh này chưa gửi được tệp; đồng chí nhận tệp từ quản trị.`,
  download: (url: string, lastDay: string) =>
    `Tải bản Word và bảng tính (đến hết ngày ${lastDay}): ${url}\nLiên kết dành riêng cho đồng chí, đồng chí không chuyển tiếp; mỗi lần tải được ghi nhật ký.`,
  draftReady: (label: string) => `Đã lập dự thảo báo cáo tổng hợp ${label}.`,
  draft: 'Đây là dự thảo do máy lập, cần người kiểm tra.',
};

/** The figures in a dozen lines, for a phone. */
export function summariseDigest(digest: Digest): string {
  const { period, received, topics, answers, open, overdue, growing, asOf } = digest;
  if (received.reports === 0 && open.reports === 0)
    return [`Tổng hợp ${period.label}: không có phản ánh.`, ...commitmentLine(digest)].join('\n');
  const lines = [
    `Tổng hợp dư luận ${period.label}${running(digest)}`,
    `• Tiếp nhận: ${formatNumber(received.reports)} phản ánh, ${formatNumber(received.matters)} vụ việc${change(digest)}`,
    ...topics
      .filter(({ figure }) => figure.reports > 0)
      .slice(0, TOPICS)
      .map(
        ({ name, figure }) =>
          `   – ${name}: ${formatNumber(figure.reports)} (kỳ trước ${formatNumber(figure.before?.reports ?? 0)})`,
      ),
    `• Đã trả lời trong kỳ: ${formatNumber(answers.answered.reports)}, quá hạn ${formatNumber(answers.late.reports)}`,
    ...(answers.median === undefined
      ? []
      : [`• Một nửa được trả lời trong ${formatNumber(answers.median)} ${DIGEST_TEXTS.units[digest.unit]} trở lại`]),
    `• ${momentText(asOf, period.until)} chưa trả lời: ${formatNumber(open.matters)} vụ việc, quá hạn ${formatNumber(overdue.matters)}${list(overdue.codes)}`,
    ...(growing.length === 0
      ? []
      : [
          `• Nhiều phản ánh: ${growing
            .slice(0, CODES)
            .map(({ code, window }) => `${code} (${window.codes.length})`)
            .join(', ')}`,
        ]),
    ...commitmentLine(digest),
    REPLY_TEXTS.draft,
  ];
  return lines.join('\n');
}

function commitmentLine({ commitments }: Digest): string[] {
  if (commitments === undefined || commitments.due.length + commitments.late.length === 0) return [];
  const { due, late } = commitments;
  return [
    COMMITMENT_SECTION.summary({
      due: formatNumber(due.length),
      done: formatNumber(due.filter(({ state }) => state === 'done' || state === 'done_late').length),
      late: formatNumber(late.length),
      numbers: late.length === 0 ? '' : COMMITMENT_SECTION.numbers(numbersText(late, CODES)),
    }),
  ];
}

const list = (codes: readonly string[]) =>
  codes.length === 0 ? '' : ` (${codes.slice(0, CODES).join(', ')}${codes.length > CODES ? ' …' : ''})`;

const running = ({ asOf, period }: Digest) =>
  Date.parse(asOf) < startOfDay(period.until).getTime() ? ' (kỳ chưa hết)' : '';

function change({ received, before }: Digest): string {
  if (received.before === undefined) return '';
  if (received.before.reports === 0) {
    return received.reports === 0 ? '' : DIGEST_TEXTS.change.fromNone(before.label);
  }
  const moved = changeOf(received, received.before);
  if (moved.kind === 'same') return DIGEST_TEXTS.change.same(before.label);
  return DIGEST_TEXTS.change[moved.kind](formatNumber(moved.by), before.label, formatNumber(received.before.reports));
}
