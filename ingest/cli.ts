import { z } from 'zod';
import { DOCUMENT_KINDS, type AccessLevel, type DocumentKind } from '../src/knowledge/document.ts';
import { parseCommandLine } from '../src/command-line.ts';
import { AppError } from '../src/errors.ts';
import type { FileRow, IngestSummary } from './run-ingest.ts';
import { ACCESS } from './sidecar.ts';

export const USAGE = `Cách dùng: npm run ingest -- PATH… [--access public|internal|unit:MÃ] [--kind LOẠI] [--dry-run] [--prune] [--pages] [--json]
           [--watch [--every GIÂY]]

Nạp văn bản vào kho: tệp hoặc thư mục. Đọc .txt .md .html .mht .docx .doc .rtf .odt .xlsx .xls .ods .pptx .ppt .odp,
.pdf (có chữ hoặc bản quét), ảnh .png .jpg .tif .webp, thư .eml và tệp nén .zip (mỗi văn bản bên trong là một văn bản).
Có LibreOffice, poppler, tesseract (tiếng Việt) thì dùng. Tệp không đổi thì không nạp lại.
Bảng mã cũ TCVN3, VNI được chuyển sang Unicode. Văn bản có dấu độ mật bị từ chối và không được lưu.
Tệp TÊN.yaml đặt cạnh văn bản ghi đè thông tin của văn bản đó (title, kind, code, issuedOn, access …).

  --access    ai được xem, khi tệp kèm không nói: public, internal (mặc định) hoặc unit:MÃ-ĐƠN-VỊ;
              văn bản đã dành riêng cho một đơn vị thì không nói gì là giữ nguyên
  --kind      loại văn bản: ${DOCUMENT_KINDS.join(', ')}; không ghi thì tự nhận
  --dry-run   chỉ nói sẽ làm gì, không ghi vào kho; có EMBEDDING_MODEL thì ước tính số token và chi phí
  --prune     xóa hẳn khỏi kho những văn bản dưới PATH mà tệp không còn
  --pages     ghi số trang của tệp Word để trích dẫn (cần LibreOffice, thêm khoảng 1 giây mỗi tệp)
  --watch     nạp rồi theo dõi PATH, nạp lại khi có thay đổi, cho đến khi dừng bằng Ctrl+C
  --every     khi theo dõi, bao lâu tự xem lại thư mục một lần (ổ mạng không báo thay đổi); mặc định 30 giây
  --json      in một giá trị JSON ra stdout: added, updated, unchanged, removed, failed, passages, ms (có EMBEDDING_MODEL thì thêm embedding)
  --help      in trang này

Văn bản mới và văn bản sửa chỉ được dùng khi cả lần nạp đã xong; dừng giữa chừng thì kho vẫn như cũ.
Quay lại trước lần nạp cuối: npm run documents -- rollback. Hai lệnh nạp cùng lúc thì lệnh sau chờ.

Mã thoát: 0 xong; 1 có tệp không nạp được (đã nêu tên và lý do); 2 gõ sai lệnh.
`;

export interface IngestCommand {
  paths: string[];
  access?: AccessLevel;
  kind?: DocumentKind;
  dryRun: boolean;
  prune: boolean;
  pages: boolean;
  json: boolean;
  watch: boolean;
  /** Seconds. */
  every: number;
}

/** Reads the command line; "help" when that is all that was asked. Throws AppError `usage`. */
export function parseCommand(args: readonly string[]): IngestCommand | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  if (positionals.length === 0) throw new AppError('usage', 'Chưa ghi tệp hoặc thư mục nào để nạp.');
  const access = check(ACCESS, values.access, '--access');
  const kind = check(
    z.enum(DOCUMENT_KINDS, { error: `phải là một trong: ${DOCUMENT_KINDS.join(', ')}` }),
    values.kind,
    '--kind',
  );
  return {
    paths: positionals,
    ...(access === undefined ? {} : { access: access as AccessLevel }),
    ...(kind === undefined ? {} : { kind }),
    dryRun: values['dry-run'],
    prune: values.prune,
    pages: values.pages,
    json: values.json,
    ...parseWatch(values),
  };
}

interface WatchValues {
  watch: boolean;
  every?: string | undefined;
  json: boolean;
  'dry-run': boolean;
}

function parseWatch({ watch, every, json, ...values }: WatchValues): { watch: boolean; every: number } {
  if (every !== undefined && !/^[1-9]\d{0,4}$/u.test(every))
    throw new AppError('usage', '--every phải là số giây, từ 1 đến 99999.');
  if (every !== undefined && !watch) throw new AppError('usage', '--every chỉ dùng cùng với --watch.');
  if (watch && (json || values['dry-run']))
    throw new AppError('usage', '--watch không dùng cùng --json hay --dry-run.');
  return { watch, every: Number(every ?? 30) };
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    access: { type: 'string' },
    kind: { type: 'string' },
    'dry-run': flag,
    prune: flag,
    pages: flag,
    json: flag,
    watch: flag,
    every: { type: 'string' },
    help: flag,
  } as const;
  return parseCommandLine({ args: [...args], options, allowPositionals: true });
}

function check<T>(schema: z.ZodType<T>, value: string | undefined, name: string): T | undefined {
  if (value === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError('usage', `${name} ${parsed.error.issues[0]!.message}.`);
}

const WORDS = { added: 'thêm', updated: 'sửa', unchanged: 'giữ', removed: 'xóa', failed: 'LỖI' } as const;

/** One row for a file: what became of it, its path, and why or how much. */
export function formatRow(row: FileRow): string {
  const detail =
    row.outcome === 'failed' ? `: ${row.reason}` : row.passages === undefined ? '' : ` (${row.passages} đoạn)`;
  const warnings = (row.warnings ?? []).map((warning) => `\n      lưu ý: ${warning}`);
  return `${WORDS[row.outcome].padEnd(5)} ${printable(row.path)}${detail}${warnings.join('')}`;
}

/** A file's name may hold anything, also what moves the cursor of a terminal. */
const printable = (path: string) => path.replace(/\p{Cc}/gu, '?');

/** The closing line for people. */
export function formatSummary(summary: IngestSummary, dryRun: boolean): string {
  const { added, updated, unchanged, removed, failed, passages, ms } = summary;
  const counts = `${added} thêm, ${updated} sửa, ${unchanged} không đổi, ${removed} xóa, ${failed.length} lỗi`;
  const seconds = (ms / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
  return `${dryRun ? 'Chạy thử, chưa ghi gì: ' : ''}${counts}; ${passages} đoạn; ${seconds} giây.`;
}
