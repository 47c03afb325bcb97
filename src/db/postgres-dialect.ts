/* The one file that knows node-postgres; `sqlite-dialect.ts` stands beside it. */
import { PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { Pool, types, type PoolClient } from 'pg';
import { AppError } from '../errors.ts';
import { explainPostgresFailure, isConnectionLost } from './postgres-failure.ts';

const CONNECTIONS = 10;
/** How long to wait for a connection, and for what another process holds: as long as SQLite's busy timeout. */
const BUSY_TIMEOUT_MS = 5000;
/** A statement or a pause within a transaction that takes longer belongs to a process or a network that is gone. */
const LONGEST_MS = 60_000;
const INT8 = 20;
const BYTEA = 17;

export interface PostgresOptions {
  /** Default 10. */
  connections?: number;
  /** Default 5,000 ms. */
  busyTimeoutMs?: number;
}

/** Throws AppError `config_invalid` when the address cannot be read; connects at the first query. */
export function createPostgresDialect(url: string, options: PostgresOptions = {}): PostgresDialect {
  const pool = createPool(url, options);
  // Without listeners, a connection that breaks would end the process; the next query on it fails, and says so.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const guarded: PostgresPool = {
    options: {},
    connect: () => pool.connect().then(guardClient, rethrow),
    end: () => pool.end(),
  };
  return new PostgresDialect({ pool: guarded });
}

function createPool(
  url: string,
  { connections = CONNECTIONS, busyTimeoutMs = BUSY_TIMEOUT_MS }: PostgresOptions,
): Pool {
  try {
    return new Pool({
      connectionString: url,
      application_name: 'phoihop',
      max: connections,
      connectionTimeoutMillis: busyTimeoutMs,
      lock_timeout: busyTimeoutMs,
      query_timeout: LONGEST_MS,
      idle_in_transaction_session_timeout: LONGEST_MS,
      keepAlive: true,
      types: { getTypeParser },
    });
  } catch {
    // The error of the parser quotes the address, which holds a password.
    throw new AppError('config_invalid', 'DATABASE_URL: phải là địa chỉ dạng postgres://tên:mật_khẩu@máy_chủ/kho');
  }
}

/** Numbers and bytes come as SQLite gives them: counts as numbers, bytes with memory of their own. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  const parse = types.getTypeParser(oid, format) as (value: string) => unknown;
  if (oid === INT8) return Number;
  if (oid === BYTEA) return (value: string) => new Uint8Array(parse(value) as Uint8Array);
  return parse;
};

function guardClient(client: PoolClient): PostgresPoolClient {
  let lost = false;
  const query = async (text: string, parameters: readonly unknown[]) => {
    try {
      return await client.query(text, parameters.map(storable));
    } catch (error) {
      lost ||= isConnectionLost(error);
      throw explainPostgresFailure(error);
    }
  };
  return {
    // Kysely asks for rows alone; cursors need a setting that is not made.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy === true || lost),
  };
}

/** PostgreSQL's text cannot hold the character NUL, which SQLite's can: what a person sent must not be lost for it. */
function storable(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? withoutNul(value) : value;
}

export function withoutNul(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}

function rethrow(error: unknown): never {
  throw explainPostgresFailure(error);
}
