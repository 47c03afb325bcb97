import type { Decision, EnteredField } from '../../commitments/commitment.ts';
import { FIELD_WORDS, STATE_WORDS } from '../../commitments/state-words.ts';
import type { State } from '../../commitments/states.ts';

export const USAGE = `Cách dùng: npm run commitments -- LỆNH [--json]

Xem và quản lý sổ cam kết: ai phải làm gì, khi nào, theo văn bản nào.
  list [--state TRẠNG-THÁI] [--owner MÃ] [--due NGÀY] [--differs] [--all]
                        các cam kết đang theo dõi, đếm trước, liệt kê sau
                        --state: proposed (chờ duyệt), confirmed (chưa rõ hạn), on_track, due_soon, overdue, done, dropped, superseded
                        --owner: mã bộ phận, cơ quan, địa bàn trong organisation.yaml; --due: đến hạn muộn nhất ngày này
                        --differs: chỉ những cam kết mà văn bản nay nói khác; --all: cả việc đã xong, đã bỏ, hết hiệu lực
  confirm SỐ… | --all   duyệt các cam kết chờ duyệt
  export TỆP.xlsx       ghi sổ ra bảng tính để sửa
  import TỆP.xlsx [--dry-run]   đọc lại bảng tính đã sửa; có dòng sai thì không ghi gì, và nói sai ở đâu
  calendar MÃ [--revoke]   tạo đường dẫn lịch (.ics) của một bộ phận, cơ quan; --revoke: hủy mọi đường dẫn đã cấp
  --json                in một giá trị JSON ra stdout
  --help                in trang này

Điều đã sửa bằng import vẫn giữ khi nạp lại văn bản; chỗ văn bản nay nói khác được đánh dấu.
Mã thoát: 0 xong; 1 không làm được (đã nêu lý do); 2 gõ sai lệnh.
`;

/** What was decided of a commitment, in the sheet; both ways. */
export const DECISION_WORDS: Record<Decision, string> = {
  proposed: STATE_WORDS.proposed,
  confirmed: 'đã duyệt',
  done: STATE_WORDS.done,
  dropped: STATE_WORDS.dropped,
  superseded: STATE_WORDS.superseded,
};

/** Columns of the sheet, in order. */
export const COLUMNS = {
  number: 'Số',
  owners: 'Cơ quan chủ trì',
  partners: 'Cơ quan phối hợp',
  action: 'Nội dung',
  due: 'Thời hạn',
  addressee: 'Nơi nhận',
  decision: 'Quyết định',
  reason: 'Lý do không thực hiện',
  dueOn: 'Kỳ hạn đã xong',
  doneOn: 'Ngày xong',
  evidence: 'Bằng chứng',
  state: 'Tình trạng',
  next: 'Hạn tới',
  document: 'Văn bản',
  place: 'Vị trí',
  quote: 'Nguyên văn',
  confidence: 'Độ tin cậy',
  note: 'Lưu ý',
} as const;

export const TEXTS = {
  sheet: 'Cam kết',
  calendar: (url: string) =>
    `${url}\nAi có đường dẫn này đều xem được lịch; chỉ hiện một lần. Hủy: npm run commitments -- calendar MÃ --revoke`,
  calendarRevoked: (count: number) => `Đã hủy ${count} đường dẫn lịch.`,
  none: 'Chưa có cam kết nào.',
  moreLines: (left: number) =>
    `… và ${left} cam kết khác: thêm --owner, --state, --due để thu hẹp, hoặc --json, export để có đủ.`,
  noDatabase: 'Chưa có cơ sở dữ liệu trong DATA_DIR. Chạy npm start trước.',
  noOwner: 'chưa rõ cơ quan chủ trì',
  noDue: 'không nêu thời hạn',
  gone: 'văn bản không còn nội dung này',
  changed: (fields: readonly EnteredField[]) =>
    `văn bản nay nói khác về ${fields.map((field) => FIELD_WORDS[field]).join(', ')}`,
  counts: (counts: readonly [State, number][]) =>
    counts.map(([state, count]) => `${count} ${STATE_WORDS[state]}`).join(', '),
  confirmed: (count: number) => `Đã duyệt ${count} cam kết.`,
  exported: (count: number, path: string) => `Đã ghi ${count} cam kết vào ${path}.`,
  imported: ({ added, changed, unchanged }: { added: number; changed: number; unchanged: number }, dryRun: boolean) =>
    `${dryRun ? 'Chạy thử, chưa ghi gì: ' : ''}${added} thêm, ${changed} sửa, ${unchanged} không đổi.`,
  wrongRows: (rows: readonly { row: number; problem: string }[]) =>
    ['Bảng tính có dòng chưa đúng, chưa ghi gì:', ...rows.map(({ row, problem }) => `- dòng ${row}: ${problem}`)].join(
      '\n',
    ),
  unknownOwner: (id: string) => `Không có bộ phận, cơ quan hay địa bàn nào có mã "${id}".`,
  badDay: 'phải là ngày có thật, viết như 2026-03-12 hoặc 12/3/2026.',
  row: {
    number: 'cột Số phải là số của một cam kết, hoặc để trống để thêm mới',
    unknown: (number: number) => `không có cam kết số ${number}`,
    twice: (number: number) => `số ${number} đã có ở dòng trên`,
    action: 'thiếu nội dung',
    long: (column: string) => `cột ${column} dài quá 4.000 chữ`,
    due: 'không hiểu thời hạn; viết như "trước ngày 25 hằng tháng", "trước ngày 15/11/2026", "thường xuyên"',
    decision: (words: readonly string[]) => `cột Quyết định phải là một trong: ${words.join(', ')}`,
    superseded: 'chỉ văn bản mới làm cam kết hết hiệu lực, không ghi tay được',
    back: 'không đưa trở lại "chờ duyệt" được',
    day: (column: string) => `cột ${column} phải là ngày có thật, viết như 12/3/2026`,
    doneOn: 'đã xong thì phải ghi Ngày xong',
  },
} as const;
