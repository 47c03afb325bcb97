import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from './errors.ts';

const VERSION = 'v1';
const ALGORITHM = 'aes-256-gcm';

/**
 * Encrypts under a key of at least 16 random bytes (AES-256-GCM, a subkey for this use). `purpose` is bound to the
 * result: what was sealed for one opens for no other.
 */
export function sealText(text: string, key: Uint8Array, purpose: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(ALGORITHM, subkey(key), nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

/** Throws AppError `config_invalid` when it was sealed under another key or for another purpose, or was changed. */
export function openText(sealed: string, key: Uint8Array, purpose: string): string {
  const [version, nonce = '', body = ''] = sealed.split('.');
  const bytes = Buffer.from(body, 'base64url');
  try {
    if (version !== VERSION) throw new Error('unknown version');
    const decipher = createDecipheriv(ALGORITHM, subkey(key), Buffer.from(nonce, 'base64url'))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
  } catch (error) {
    throw new AppError('config_invalid', 'Không mở được dữ liệu đã mã hóa: khóa đã đổi hoặc dữ liệu đã hỏng.', {
      cause: error,
    });
  }
}

const subkey = (key: Uint8Array) => Buffer.from(hkdfSync('sha256', key, '', 'phoihop sealed text', 32));
