import type { AuditEntry } from '../../reports/report-store.ts';
import { FOLLOW_TEXTS } from '../../assistant/reports/follow-texts.ts';
import type { ActorRole, HistoryEntry, Report } from '../../reports/report.ts';
import { STATE_TEXTS } from '../../reports/report-texts.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';

export const USAGE = `Cách dùng: npm run reports -- LỆNH … [--json]

Phản ánh dư luận: xem, giao, trả lời; dữ liệu cá nhân của người dùng; nhật ký.
  list [--state TRẠNG_THÁI] [--agency ID] [--limit N]   phản ánh, mới nhất trước; mặc định 50
  show MÃ [--who]             một phản ánh và quá trình; --who: ai gửi (ghi vào nhật ký)
  check MÃ                    ghi là đã kiểm tra
  assign MÃ CƠ_QUAN           giao cơ quan xử lý; CƠ_QUAN là id trong organisation.yaml
  answer MÃ "nội dung" [--close]                        ghi trả lời, báo người gửi; --close: kết thúc luôn
  close MÃ                    kết thúc phản ánh đã có trả lời
  ask MÃ "câu hỏi"            hỏi lại người gửi, không cho biết ai hỏi
  refuse MÃ "thuộc cơ quan nào"                         báo người gửi là không thuộc thẩm quyền
  return MÃ "còn thiếu gì"    trả lại cơ quan vì trả lời chưa đạt
  extend MÃ "lý do"           gia hạn trả lời, một lần
  reopen MÃ "lý do"           mở lại phản ánh đã có trả lời hoặc đã kết thúc
  join MÃ MÃ_CHÍNH            gộp vào phản ánh cùng nội dung
  unjoin MÃ                   tách ra lại
  contacts                    đầu mối của các cơ quan xử lý
  contact CƠ_QUAN MÃ_NGƯỜI [--off]                      đặt hoặc bỏ đầu mối
  single-line MÃ_NGƯỜI [--off]                          cộng tác viên đơn tuyến
  retention [--dry-run]       theo mục retention của organisation.yaml: xóa phản ánh đã kết thúc hết hạn lưu và
                              tệp tổng hợp trong DATA_DIR/digests cũ hơn hạn đó (reportMonths), bỏ tên người gửi
                              của phản ánh đã kết thúc lâu (senderMonths); --dry-run: chỉ cho biết. Máy chủ cũng tự làm
  export-person MÃ_NGƯỜI      toàn bộ dữ liệu về một người, JSON ra stdout (ghi vào nhật ký)
  delete-person MÃ_NGƯỜI      gỡ quyền và xóa dữ liệu về một người; phản ánh còn lại không rõ ai gửi
  audit [--person MÃ_NGƯỜI] [--limit N]                 ai đã xem danh tính, xuất, xóa dữ liệu
  --json                      in một giá trị JSON ra stdout
  --help                      in trang này

MÃ viết gọn cũng được: "pa 26 123". MÃ_NGƯỜI: xem npm run people -- list.
TRẠNG_THÁI: ${Object.entries(STATE_TEXTS)
  .map(([state, words]) => `${state} (${words})`)
  .join(', ')}
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
  retention: (count: number, before: string) => `Hết hạn lưu: ${count} phản ánh đã kết thúc, nhận trước ${before}.`,
  senders: (count: number, before: string) => `Bỏ người gửi: ${count} phản ánh đã kết thúc trước ${before}.`,
  digests: (count: number, before: string) => `Tệp tổng hợp cũ: ${count} tệp, lưu trước ${before}.`,
  andMore: (count: number) => `  … và ${count} mục nữa (xem đủ: --json)`,
  removed: (count: number, senders: number, digests: number) =>
    `Đã xóa ${count} phản ánh và ${digests} tệp, bỏ người gửi của ${senders} phản ánh.`,
  moreReports: (limit: number) => `Còn nữa, mới in ${limit} phản ánh đầu; xem thêm: --limit N.`,
  state: (refused: string, state: string) => `${refused} Tình trạng: ${state}.`,
  agency: (name: string) => `• Cơ quan xử lý: ${name}`,
  due: (day: string) => `• Hạn: ${day}`,
  answer: (text: string) => `• Trả lời: ${text}`,
  photo: (path: string) => `• Tệp ảnh: ${path}`,
  photosGone: (count: number) => `• ${count} ảnh không còn lưu.`,
  joinedTo: (code: string) => `• Gộp vào: ${code}`,
  joined: (codes: string) => `• Gộp: ${codes}`,
  dryRun: 'Chạy thử: chưa xóa gì.',
  deadline: (by: string) => `Hạn trả lời yêu cầu về dữ liệu cá nhân: ${by} (2 ngày làm việc, tính từ hôm nay).`,
  personRemoved: (id: string, reports: number) =>
    `Đã gỡ quyền và xóa dữ liệu của ${id}; ${reports} phản ánh còn lại không rõ ai gửi. Phần chưa dùng của tệp được ghi đè trong đêm.`,
  noAudit: 'Nhật ký chưa có gì.',
} as const;

/** What people wrote is shown, never obeyed by the terminal. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');

export const formatReport = ({ code, state, urgent, receivedAt, agencyId, summary }: Report): string =>
  [
    code,
    formatTime(receivedAt),
    `${STATE_TEXTS[state]}${urgent ? ', khẩn' : ''}`,
    agencyId ?? '-',
    plain(cutAtWord(summary, 80)),
  ].join('  ');

const ROLE_TEXTS: Record<ActorRole, string> = {
  reporter: 'người gửi',
  officer: 'chuyên viên',
  agency: 'cơ quan xử lý',
  admin: 'quản trị',
  system: 'tự động',
};

export const formatEntry = ({ at, by, action, to, why, agencyId }: HistoryEntry): string =>
  [
    `  ${formatTime(at)}`,
    ROLE_TEXTS[by.role],
    FOLLOW_TEXTS.history[action] ?? action,
    STATE_TEXTS[to],
    ...(agencyId === undefined ? [] : [agencyId]),
    ...(why === undefined ? [] : [`“${plain(cutAtWord(why, 200))}”`]),
  ].join('  ');

const AUDIT_TEXTS: Record<string, string> = {
  view_reporter: 'xem người gửi',
  export_person: 'xuất dữ liệu cá nhân',
  delete_person: 'xóa dữ liệu cá nhân',
  single_line_on: 'đặt đơn tuyến',
  single_line_off: 'bỏ đơn tuyến',
  retention: 'xóa vì hết hạn lưu',
  digest: 'xuất báo cáo tổng hợp',
};

export const formatAudit = ({ at, actor, action, code, personId, detail }: AuditEntry): string =>
  [
    formatTime(at),
    actor,
    AUDIT_TEXTS[action] ?? action,
    code ?? '-',
    personId ?? '-',
    ...(detail === undefined ? [] : [plain(detail)]),
  ].join('  ');

/** Of each line of a report. */
export const formatLine = (line: string): string => plain(line);

/** "24/11/2026 08:00" */
export function formatTime(iso: string): string {
  const [day = '', time = ''] = new Date(iso).toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).split(' ');
  return `${day.split('-').toReversed().join('/')} ${time.slice(0, 5)}`;
}
