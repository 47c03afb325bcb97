import { lookup } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { AppError } from '../errors.ts';

export interface DownloadOptions {
  /** Host names, each with all names below it. An address in figures counts only when it is named itself. */
  allowedHosts: readonly string[];
  maxBytes: number;
  signal: AbortSignal;
}

const MAX_REDIRECTS = 3;
const REFUSALS = {
  host: 'Tôi không tải được ảnh, tệp này vì nó nằm ngoài máy chủ của kênh. Đồng chí gửi lại trực tiếp giúp tôi.',
  tooLarge: (maxBytes: number) =>
    `Ảnh, tệp lớn quá (tối đa ${Math.floor(maxBytes / 1024 / 1024)} MB). Đồng chí gửi bản nhỏ hơn giúp tôi.`,
  gone: 'Tôi không tải được ảnh, tệp này, có thể đã hết hạn. Đồng chí gửi lại giúp tôi.',
} as const;

/**
 * Fetches what somebody sent from its platform's servers: from allowed hosts only, never from an address within a
 * private network unless it is named in figures, also when redirected. Throws AppError `attachment_refused` with a
 * sentence for the person, or `channel_unreachable` (retryable).
 */
export async function downloadMedia(address: string, options: DownloadOptions): Promise<Uint8Array> {
  let url = parseAddress(address);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    assertAllowed(url, options.allowedHosts);
    const response = await open(url, options);
    const status = response.statusCode ?? 0;
    if (status >= 300 && status < 400 && response.headers.location !== undefined) {
      response.destroy();
      url = parseAddress(response.headers.location, url);
      continue;
    }
    if (status === 200) return readBody(response, options.maxBytes);
    response.destroy();
    if (status === 429 || status >= 500) throw unreachable(`the media server answered ${status}`);
    throw new AppError('attachment_refused', REFUSALS.gone);
  }
  throw new AppError('attachment_refused', REFUSALS.gone);
}

function parseAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new AppError('attachment_refused', REFUSALS.gone);
  return new URL(address, base);
}

function assertAllowed(url: URL, allowedHosts: readonly string[]): void {
  const host = bareHost(url);
  const allowed = allowedHosts.some((name) => host === name || (!ipaddr.isValid(host) && host.endsWith(`.${name}`)));
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && ipaddr.isValid(host));
  if (!allowed || !secure || url.username !== '') throw new AppError('attachment_refused', REFUSALS.host);
}

/** Without the brackets of IPv6. */
const bareHost = (url: URL) => url.hostname.toLowerCase().replace(/^\[|\]$/g, '');

function open(url: URL, { signal }: DownloadOptions): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    request(url, { signal, lookup: lookupPublic, headers: { accept: '*/*' } }, resolve)
      .on('error', (error) => reject(error instanceof AppError ? error : unreachable('the media server', error)))
      .end();
  });
}

/** Resolves a name and leaves out what is not on the public internet; node checks no address that has none. */
const lookupPublic: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '');
    const open = addresses.filter(({ address }) => ipaddr.process(address).range() === 'unicast');
    const [first] = open;
    if (first === undefined) return callback(new AppError('attachment_refused', REFUSALS.host), '');
    if (options.all === true) callback(null, open);
    else callback(null, first.address, first.family);
  });
};

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new AppError('attachment_refused', REFUSALS.tooLarge(maxBytes));
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) {
    response.destroy();
    throw tooLarge();
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    response.destroy();
    throw error instanceof AppError ? error : unreachable('the media server broke off', error);
  }
  return Buffer.concat(chunks);
}

function unreachable(what: string, cause?: unknown): AppError {
  return new AppError('channel_unreachable', what, { retryable: true, cause });
}
