import { lookup } from 'node:dns';
import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { z } from 'zod';
import { AppError } from '../../errors.ts';

/** As far as grammy and we use it. */
interface Init {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Of any library: only that it can be listened to counts. */
  signal?: { aborted: boolean; addEventListener(type: 'abort', listener: () => void): void };
}

/** What every answer of the Bot API looks like. */
const envelope = z.union([
  z.looseObject({ ok: z.literal(true), result: z.unknown() }),
  z.looseObject({ ok: z.literal(false), error_code: z.int(), description: z.string() }),
]);

const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/**
 * A `fetch` for grammy that knows whether a failed request may have reached the other side: it throws AppError
 * `channel_unreachable` when it certainly did not, `channel_ambiguous` when it may have. Neither names the address,
 * which holds the token. It uses node's common agents, so that a proxy set for the process is used too.
 */
export async function fetchTelegram(address: string, init: Init = {}): Promise<{ json(): Promise<unknown> }> {
  const answer = await exchange(new URL(address), init);
  return { json: async () => answer };
}

async function exchange(url: URL, init: Init): Promise<unknown> {
  const state = { written: false };
  const { response, text } = await readAnswer(url, init, state).catch((error: unknown) => {
    throw networkFailure(url, error, state.written);
  });
  const parsed = envelope.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  // Not Telegram: a proxy, a gateway, a page that says the site is blocked. Only a gateway's timeout leaves doubt.
  const status = response.statusCode ?? 0;
  throw failure(`${url.host} answered ${status}, not as the Bot API does`, status === 504);
}

async function readAnswer(
  url: URL,
  init: Init,
  state: { written: boolean },
): Promise<{ response: IncomingMessage; text: string }> {
  const response = await open(url, init, state);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) throw new Error('answer too long');
    chunks.push(chunk);
  }
  return { response, text: Buffer.concat(chunks).toString('utf8') };
}

function open(url: URL, init: Init, state: { written: boolean }): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const make = url.protocol === 'https:' ? requestHttps : requestHttp;
  const { connection: _ours, ...headers } = init.headers ?? {};
  const length = { 'content-length': String(Buffer.byteLength(init.body ?? '')) };
  const request = make(
    url,
    { method: init.method ?? 'GET', headers: { ...headers, ...length }, lookup: lookupIpv4First },
    resolve,
  );
  const abort = () => request.destroy(new Error('aborted'));
  if (init.signal?.aborted === true) abort();
  init.signal?.addEventListener('abort', abort);
  noteWhenWritten(request, url, state);
  request.on('error', reject).end(init.body);
  return promise;
}

/** Nothing of a request leaves before its connection stands; with https, before the handshake is over. */
function noteWhenWritten(request: ClientRequest, url: URL, state: { written: boolean }): void {
  const note = () => {
    state.written = true;
  };
  request.once('socket', (socket) => {
    if (!request.reusedSocket) socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', note);
  });
  // A connection kept from before, or one through a proxy, stands before we are told of it.
  request.once('finish', note);
}

/** Rented machines often have an IPv6 address that leads nowhere; node still tries it when IPv4 does not answer. */
const lookupIpv4First: LookupFunction = (host, options, callback) =>
  lookup(host, { ...options, order: 'ipv4first' }, callback);

function networkFailure(url: URL, error: unknown, written: boolean): AppError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const reason = code ?? (error instanceof Error ? error.message : 'failed');
  return failure(`${url.host}: ${reason}`, written);
}

function failure(message: string, ambiguous: boolean): AppError {
  return new AppError(ambiguous ? 'channel_ambiguous' : 'channel_unreachable', message, { retryable: !ambiguous });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
