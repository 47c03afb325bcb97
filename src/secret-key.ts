import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from './errors.ts';

const BYTES = 32;

/**
 * The key of this installation, `secret-key` in the data folder: 32 random bytes that only its owner may read, made at
 * first use. Two processes that start at once get the same. Throws AppError `config_invalid` when it cannot be used.
 */
export function readSecretKey(dataDir: string): Buffer {
  const path = join(dataDir, 'secret-key');
  try {
    if (!existsSync(path)) makeKey(dataDir, path);
    else if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
    const key = readFileSync(path);
    if (key.length === BYTES) return key;
  } catch (error) {
    throw new AppError('config_invalid', 'Không đọc hoặc không tạo được tệp secret-key trong DATA_DIR.', {
      cause: error,
    });
  }
  throw new AppError(
    'config_invalid',
    'Tệp secret-key trong DATA_DIR đã hỏng. Khôi phục từ bản sao lưu; nếu không có, xóa tệp này và cấp lại mã mời.',
  );
}

/** Written under another name first: nobody ever reads half a key, and the first of two keeps. */
function makeKey(dataDir: string, path: string): void {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, randomBytes(BYTES), { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
