import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { deflateSync } from 'node:zlib';

/** How far a frame is wrapped: as it is, zlib, AES-GCM + zlib, AES-GCM. */
export type FrameEncryption = 0 | 1 | 2 | 3;
export type FrameCommand = readonly [cmd: number, subCmd: number];

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body: string;
}

export const replyJson = (value: unknown, headers: Record<string, string> = {}): Reply => ({
  headers,
  body: JSON.stringify(value),
});

export function sendReply(response: ServerResponse, { status = 200, headers = {}, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** `[version u8][cmd u16 LE][subCmd u8]` and JSON. */
export function encodeFrame([cmd, subCmd]: FrameCommand, body: string): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt8(1, 0);
  head.writeUInt16LE(cmd, 1);
  head.writeUInt8(subCmd, 3);
  return Buffer.concat([head, Buffer.from(body)]);
}

/** What stands in a frame, under the key that the socket was given. */
export function wrapFrame(inner: string, encrypt: FrameEncryption, key: Buffer): string {
  if (encrypt === 0) return JSON.stringify({ encrypt, data: inner });
  if (encrypt === 1) return JSON.stringify({ encrypt, data: deflateSync(inner).toString('base64') });
  const plain = encrypt === 2 ? deflateSync(inner) : Buffer.from(inner);
  return JSON.stringify({ encrypt, data: encodeURIComponent(encryptGcm(key, plain).toString('base64')) });
}

/** The key of the login, mixed from what the client sends beside it. */
export function mixLoginKey(zcid: string, zcidExt: string): Buffer {
  const digest = createHash('md5').update(zcidExt).digest('hex').toUpperCase();
  const every = (text: string, rest: 0 | 1) => text.split('').filter((_, index) => index % 2 === rest);
  const parts = [every(digest, 0).slice(0, 8), every(zcid, 0).slice(0, 12), every(zcid, 1).reverse().slice(0, 12)];
  return Buffer.from(parts.flat().join(''));
}

export function encryptCbc(key: Buffer, text: string): string {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, Buffer.alloc(16));
  return Buffer.concat([cipher.update(text), cipher.final()]).toString('base64');
}

export function decryptCbc(key: Buffer, data: string): string {
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, Buffer.alloc(16));
  return Buffer.concat([decipher.update(data, 'base64'), decipher.final()]).toString();
}

/** `iv ‖ additional data ‖ cipher text ‖ tag`, 16 bytes each but the text. */
function encryptGcm(key: Buffer, plain: Buffer): Buffer {
  const iv = randomBytes(16);
  const extra = randomBytes(16);
  const cipher = createCipheriv('aes-128-gcm', key, iv, { authTagLength: 16 });
  cipher.setAAD(extra);
  return Buffer.concat([iv, extra, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}
