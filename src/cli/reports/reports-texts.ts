import type { AuditEntry } from '../../reports/report-store.ts';
import type { HistoryEntry, Report } from '../../reports/report.ts';
import { STATE_TEXTS } from '../../reports/report-texts.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';

export const USAGE = `Cách dùng: npm run reports -- LỆNH … [--json]

Phản ánh dư luận: xem, giao, trả lời; dữ liệu cá nhân của người dùng; nhật ký.
  list [--state TRẠNG_THÁI] [--agency ID] [--limit N]   phản ánh, mới nhất trước; mặc định 50
  show MÃ [--who]             một phản ánh và quá trình; --who: ai gửi (ghi vào nhật ký)
  assign MÃ CƠ_QUAN           giao cơ quan xử lý; CƠ_QUAN là id trong organisation.yaml
  answer MÃ "nội dung" [--close]                        ghi trả lời, báo người gửi; --close: kết thúc luôn
  close MÃ                    kết thúc phản ánh đã có trả lời
  join MÃ MÃ_CHÍNH            gộp vào phản ánh cùng nội dung
  unjoin MÃ                   tách ra lại
  contacts                    đầu mối của các cơ quan xử lý
  contact CƠ_QUAN MÃ_NGƯỜI [--off]                      đặt hoặc bỏ đầu mối
  single-line MÃ_NGƯỜI [--off]                          cộng tác viên đơn tuyến
  retention --dry-run         cho biết phản ánh nào sắp xóa vì hết hạn lưu; không có --dry-run: xóa ngay
  export-person MÃ_NGƯỜI      toàn bộ dữ liệu về một người, JSON (ghi vào nhật ký)
  delete-person MÃ_NGƯỜI      gỡ quyền và xóa dữ liệu về một người; phản ánh còn lại không rõ ai gửi
  audit [--person MÃ_NGƯỜI] [--limit N]                 ai đã xem danh tính, xuất, xóa dữ liệu
  --json                      in một giá trị JSON ra stdout
  --help                      in trang này

TRẠNG_THÁI: received, checked, assigned, in_progress, answered, closed, duplicate, not_responsible, withdrawn, reopened
Mã thoát: 0 xong; 1 không làm được (đã nêu lý do); 2 gõ sai lệnh.
`;

export const REPORTS_TEXTS = {
  none: 'Không có phản ánh nào.',
  unknown: (code: string) => `Không có phản ánh nào mang mã ${code}.`,
  unknownAgency: (id: string, ids: readonly string[]) => `Không có cơ quan "${id}". Các cơ quan: ${ids.join(', ')}.`,
  unknownPerson: (id: string) => `Không có người nào mang mã ${id}, hoặc đã thu hồi quyền.`,
  sender: (who: string) => `Người gửi: ${who}`,
  noSender: 'Người gửi: không còn được lưu.',
  noSenderKnown: 'Người gửi: chưa xác định (kênh không hỏi danh tính).',
  noContacts: 'Chưa có đầu mối nào.',
  contactSet: (agency: string, person: string) => `${person} là đầu mối của ${agency}.`,
  contactOff: (agency: string, person: string) => `${person} không còn là đầu mối của ${agency}.`,
  singleLineOn: (person: string) => `${person} là cộng tác viên đơn tuyến: chỉ quản trị xem được danh tính.`,
  singleLineOff: (person: string) => `${person} không còn là cộng tác viên đơn tuyến.`,
  retention: (count: number, before: string) => `${count} phản ánh đã kết thúc, nhận trước ${before}, hết hạn lưu.`,
  removed: (count: number) => `Đã xóa ${count} phản ánh.`,
  dryRun: 'Chạy thử: chưa xóa gì.',
  deadline: (by: string) => `Hạn trả lời yêu cầu về dữ liệu cá nhân: ${by} (2 ngày làm việc, tính từ hôm nay).`,
  personRemoved: (id: string, reports: number) =>
    `Đã gỡ quyền và xóa dữ liệu của ${id}; ${reports} phản ánh còn lại không rõ ai gửi. Phần chưa dùng của tệp được ghi đè trong đêm.`,
  noAudit: 'Nhật ký chưa có gì.',
} as const;

export const formatReport = ({ code, state, urgent, receivedAt, agencyId, summary }: Report): string =>
  [
    code,
    formatTime(receivedAt),
    `${STATE_TEXTS[state]}${urgent ? ', khẩn' : ''}`,
    agencyId ?? '-',
    cutAtWord(summary, 80),
  ].join('  ');

export const formatEntry = ({ at, by, action, to, why, agencyId }: HistoryEntry): string =>
  [
    `  ${formatTime(at)}`,
    by.role,
    action,
    STATE_TEXTS[to],
    ...(agencyId === undefined ? [] : [agencyId]),
    ...(why === undefined ? [] : [`“${cutAtWord(why, 200)}”`]),
  ].join('  ');

export const formatAudit = ({ at, actor, action, code, personId, detail }: AuditEntry): string =>
  [formatTime(at), actor, action, code ?? '-', personId ?? '-', ...(detail === undefined ? [] : [detail])].join('  ');

/** "24/11/2026 08:00" */
function formatTime(iso: string): string {
  const [day = '', time = ''] = new Date(iso).toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).split(' ');
  return `${day.split('-').toReversed().join('/')} ${time.slice(0, 5)}`;
}
