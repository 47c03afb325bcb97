import type { CopiedTable, CopyProgress } from '../db/copy-store.ts';
import type { StoreCheck, StoreProblem } from '../db/check-store.ts';

export const USAGE = `Cách dùng: npm run store -- copy NGUỒN ĐÍCH | check [KHO] [--json]

Chuyển toàn bộ dữ liệu của cơ quan giữa SQLite và PostgreSQL, và kiểm tra một kho dữ liệu.
  copy NGUỒN ĐÍCH  chép mọi bảng vào kho đích đang trống, đọc lại để đối chiếu số dòng và mã kiểm. Không xong thì kho
                   đích trống như trước, cứ chạy lại. Dừng máy chủ trước khi chép: tin đến sau đó không được chép.
  check [KHO]      đọc cả kho, in số dòng, mã kiểm từng bảng và những gì sai; mặc định là kho đang dùng
  --json           in một giá trị JSON ra stdout
  --help           in trang này

NGUỒN, ĐÍCH, KHO: đường dẫn tệp SQLite; địa chỉ postgres://…; chữ sqlite (tệp trong DATA_DIR); hoặc chữ DATABASE_URL
(địa chỉ trong biến đó, để mật khẩu không hiện trong lệnh). Ví dụ: npm run store -- copy sqlite DATABASE_URL
Tệp đính kèm và secret-key nằm trong DATA_DIR, không nằm trong kho: giữ nguyên hoặc chép riêng thư mục đó.

Mã thoát: 0 xong và không có gì sai; 1 không làm được hoặc có điều sai (đã nêu); 2 gõ sai lệnh.
`;

const number = (value: number) => value.toLocaleString('vi-VN');

export function formatProgress({ table, rows, total }: CopyProgress): string {
  return `${table}: ${number(rows)}/${number(total)}`;
}

export function formatCopied(tables: CopiedTable[]): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `Đã chép ${number(rows)} dòng trong ${tables.length} bảng; số dòng và mã kiểm từng bảng đều khớp.`;
}

const ENGINES = { sqlite: 'SQLite', postgresql: 'PostgreSQL' };

export function formatCheck({ engine, tables, problems }: StoreCheck): string {
  const rows = tables.map(
    ({ table, rows, hash }) => `${table.padEnd(24)}${number(rows).padStart(10)}  ${hash.slice(0, 16)}`,
  );
  const found = problems.length === 0 ? ['Không có gì sai.'] : problems.map((problem) => `SAI: ${describe(problem)}`);
  return [`Kho ${ENGINES[engine]}`, ...rows, ...found].join('\n');
}

function describe(problem: StoreProblem): string {
  switch (problem.problem) {
    case 'no_schema':
      return 'chưa có dữ liệu của Trợ lý phối hợp; chạy npm start trước';
    case 'other_version':
      return `kho thuộc phiên bản ${problem.found}, chương trình này cần ${problem.expected}`;
    case 'damaged':
      return `tệp hỏng (${problem.found}); hãy khôi phục từ bản sao lưu`;
    case 'old_server':
      return `máy chủ PostgreSQL ${problem.found} quá cũ; cần 15 trở lên`;
    case 'not_utf8':
      return `kho dùng bảng mã ${problem.found}; phải tạo kho với bảng mã UTF8`;
    case 'not_durable':
      return `máy chủ đặt ${problem.found}=off: mất điện có thể mất tin đã nhận`;
    case 'collation':
      return `cột ${problem.found} không sắp theo byte (COLLATE "C")`;
    case 'segment_missing':
      return `văn bản ${problem.found} mất chỉ mục; nạp lại văn bản đó`;
    case 'passages_missing':
      return `văn bản ${problem.found} thiếu đoạn; nạp lại văn bản đó`;
  }
}
