import { AppError } from '../errors.ts';

/** Of node's sockets and name lookups. */
const UNREACHABLE = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)$/;
/** What node-postgres says of a connection that is gone; these errors have no code. */
const CONNECTION_GONE =
  /^Connection terminated|^timeout exceeded when trying to connect|^Query read timeout|not queryable|^Client was closed/;
/** Connection exceptions, and a server that stops, starts or is a read-only copy. */
const SERVER_AWAY = /^08(?!P01)|^57P0[1235]$|^25006$|^25P03$/;
/** Rolled back or deadlocked, waited too long for a lock or a connection, cancelled. */
const BUSY = /^40|^55P03$|^53300$|^57014$/;
const FULL = /^53100$|^58030$/;
const UNIQUE_VIOLATION = '23505';
/** Wrong user or password, no such database, no right. */
const REFUSED: Record<string, string> = {
  '28000': 'máy chủ PostgreSQL không cho tài khoản này vào',
  '28P01': 'sai tên hoặc mật khẩu PostgreSQL',
  '3D000': 'máy chủ PostgreSQL không có cơ sở dữ liệu mang tên đó',
  '42501': 'tài khoản PostgreSQL không đủ quyền',
};

/**
 * What a failed statement or connection means. The server's words may quote what a person wrote (`detail`), and
 * node-postgres' errors may hold addresses, so neither goes further: of the original only its code is kept.
 */
export function explainPostgresFailure(error: unknown): Error {
  if (error instanceof AppError) return error;
  const code = textOf(error, 'code');
  if (isConnectionLost(error)) {
    return retryable('database_busy', 'Chưa kết nối được máy chủ PostgreSQL, hoặc kết nối vừa mất.', code);
  }
  if (BUSY.test(code)) return retryable('database_busy', 'Cơ sở dữ liệu đang bận vì một tiến trình khác.', code);
  if (FULL.test(code)) return retryable('database_full', 'Không ghi được cơ sở dữ liệu: ổ đĩa đầy hoặc hỏng.', code);
  if (code === UNIQUE_VIOLATION) {
    const where = textOf(error, 'constraint') || textOf(error, 'table');
    return retryable('conflict', `another was faster (${where})`, code);
  }
  return refusal(error, code);
}

/** True when the connection on which it happened cannot be used again. */
export function isConnectionLost(error: unknown): boolean {
  const code = textOf(error, 'code');
  if (code !== '') return UNREACHABLE.test(code) || SERVER_AWAY.test(code);
  return error instanceof Error && CONNECTION_GONE.test(error.message);
}

/** Where a person can mend it: AppError `config_invalid`; else the error itself. */
export function explainPostgresOpenFailure(error: unknown): unknown {
  const reason = reasonOf(error);
  if (reason === undefined) return error;
  return new AppError('config_invalid', `Không dùng được kho PostgreSQL (DATABASE_URL): ${reason}.`, { cause: error });
}

function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return REFUSED[textOf(error, 'code')] ?? reasonOf(error.cause);
}

function retryable(code: 'database_busy' | 'database_full' | 'conflict', message: string, sqlState: string): AppError {
  return new AppError(code, message, { retryable: true, cause: new Error(`PostgreSQL ${sqlState || 'connection'}`) });
}

function refusal(error: unknown, code: string): Error {
  const place = ['table', 'column', 'constraint'].map((name) => textOf(error, name)).filter((name) => name !== '');
  const what = code === '' ? (error instanceof Error ? error.name : 'unknown failure') : code;
  const explained = new Error(`PostgreSQL refused a statement: ${[what, ...place].join(' ')}`);
  return Object.assign(explained, code === '' ? {} : { code });
}

function textOf(error: unknown, name: string): string {
  if (typeof error !== 'object' || error === null) return '';
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : '';
}
