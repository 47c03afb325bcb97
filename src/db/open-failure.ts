import { AppError } from '../errors.ts';

const WRONG_PLACE = 'đường dẫn đi qua một tệp, không phải thư mục';
const NO_RIGHT = 'không có quyền ghi vào đó';
const FULL = 'ổ đĩa đã đầy';
const NO_DATABASE = 'tệp đang có ở đó không phải cơ sở dữ liệu, hoặc đã hỏng; hãy khôi phục từ bản sao lưu';

const BY_SYSTEM_CODE: Record<string, string> = {
  EEXIST: WRONG_PLACE,
  ENOTDIR: WRONG_PLACE,
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EROFS: NO_RIGHT,
  ENOSPC: FULL,
};
/** SQLite's primary result codes READONLY, CORRUPT, FULL, CANTOPEN, NOTADB. */
const BY_SQLITE_CODE: Record<number, string> = {
  8: NO_RIGHT,
  11: NO_DATABASE,
  13: FULL,
  14: NO_RIGHT,
  26: NO_DATABASE,
};

/** Why the database file cannot be used, where a person can mend it: AppError `config_invalid`; else the error itself. */
export function explainOpenFailure(error: unknown): unknown {
  const reason = reasonOf(error);
  if (reason === undefined) return error;
  return new AppError('config_invalid', `Không dùng được thư mục dữ liệu (DATA_DIR): ${reason}.`, { cause: error });
}

function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  const known = typeof errcode === 'number' ? BY_SQLITE_CODE[errcode % 256] : BY_SYSTEM_CODE[String(code)];
  return known ?? reasonOf(error.cause);
}
