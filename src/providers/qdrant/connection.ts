import { QdrantClient } from '@qdrant/js-client-rest';
import { z } from 'zod';
import { AppError } from '../../errors.ts';

export interface QdrantSettings {
  /** http(s), with a path when a proxy serves Qdrant below one; the port is that of the scheme unless it says another. */
  url: string;
  apiKey?: string;
  /** Alias that is searched; the collections behind it are called `<collection>_v<n>`. */
  collection: string;
  /** How long a search may take. 2000 unless said. */
  searchTimeoutMs?: number;
  /** How long a change may take. 60000 unless said. */
  writeTimeoutMs?: number;
}

export interface Connection {
  /** Searching: gives up early. `what` names the call in errors. */
  read<Result>(what: string, call: (client: QdrantClient) => Promise<Result>): Promise<Result>;
  write<Result>(what: string, call: (client: QdrantClient) => Promise<Result>): Promise<Result>;
}

/** Why a call failed, as far as it may be told: no address, no key, nothing of the request. */
export interface Failure {
  /** Of HTTP; absent when no answer came. */
  status?: number;
  /** "ECONNREFUSED", "timeout" … */
  reason: string;
}

export function connect(settings: QdrantSettings): Connection {
  const { searchTimeoutMs = 2000, writeTimeoutMs = 60_000 } = settings;
  const reader = createClient(settings, searchTimeoutMs);
  const writer = createClient(settings, writeTimeoutMs);
  return {
    read: (what, call) => attempt(what, () => call(reader)),
    write: (what, call) => attempt(what, () => call(writer)),
  };
}

/** The client turns ports 80 and 443 of an address into 6333 and drops its path, so the parts are given one by one. */
function createClient({ url, apiKey }: QdrantSettings, timeout: number): QdrantClient {
  const { protocol, hostname, port, pathname } = new URL(url);
  const https = protocol === 'https:';
  return new QdrantClient({
    host: hostname,
    port: port === '' ? (https ? 443 : 80) : Number(port),
    https,
    prefix: pathname.replace(/\/+$/, ''),
    timeout,
    // As a header of our own: given as `apiKey` it makes the client write to the console.
    headers: { 'api-key': apiKey },
    // Its check writes to the console, too, and nobody waits for it.
    checkCompatibility: false,
  });
}

/** A kept connection that the server has just closed; every call of ours may be made twice. */
const STALE = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

async function attempt<Result>(what: string, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call().catch((error: unknown) => {
      if (STALE.has(readFailure(error).reason)) return call();
      throw error;
    });
  } catch (error) {
    if (error instanceof AppError) throw error;
    const { status, reason } = readFailure(error);
    const said = status === undefined ? reason : `HTTP ${status}`;
    throw new AppError('search_unavailable', `Qdrant, ${what}: ${said}`, {
      retryable: true,
      cause: { status, reason } satisfies Failure,
    });
  }
}

const thrown = z.object({
  name: z.string().optional(),
  status: z.number().optional(),
  code: z.string().optional(),
  cause: z.object({ code: z.string().optional() }).optional(),
});

/** Errors of the client are told apart by their fields: their classes are not exported, some are called "Error". */
function readFailure(error: unknown): Failure {
  const known = error instanceof Error ? thrown.safeParse(error).data : undefined;
  if (known?.status !== undefined) return { status: known.status, reason: 'refused' };
  if (known?.name === 'QdrantClientTimeoutError') return { reason: 'timeout' };
  if (known?.name === 'QdrantClientResourceExhaustedError') return { status: 429, reason: 'refused' };
  return { reason: known?.cause?.code ?? known?.code ?? known?.name ?? 'unknown' };
}

/** The HTTP status behind an error of `read` and `write`. */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof AppError)) return undefined;
  return z.object({ status: z.number() }).safeParse(error.cause).data?.status;
}

const updated = z.object({ status: z.string() });

/** With `wait` a change that takes too long is answered 200 with "wait_timeout": then it is not known to be done. */
export function requireCompleted(what: string, result: unknown): void {
  const status = updated.safeParse(result).data?.status;
  if (status === 'completed') return;
  throw new AppError('search_unavailable', `Qdrant, ${what}: ${status ?? 'no status'}`, { retryable: true });
}
