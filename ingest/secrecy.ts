import { AppError } from '../src/errors.ts';

const STAMPS = new Set(['MẬT', 'TỐIMẬT', 'TUYỆTMẬT', 'ĐỘMẬTMẬT', 'ĐỘMẬTTỐIMẬT', 'ĐỘMẬTTUYỆTMẬT']);
const CODE = /\d+\s*[-/]\s*\p{L}+(?:[-/]\p{L}+)*\s*\((?:M|TM|TUM|Mật|Tối mật|Tuyệt mật)\)/u;

/**
 * Throws AppError `state_secret` when a line is a secrecy stamp or a code carries one. "Lưu hành nội bộ" and urgency
 * stamps are no secrets. The message names neither the text nor the stamp's place.
 */
export function refuseSecrets(lines: readonly string[]): void {
  const head = lines.slice(0, 60);
  if (lines.some((line) => line.length < 40 && isStamp(line)) || head.some((line) => CODE.test(line))) {
    throw new AppError(
      'state_secret',
      'Văn bản có dấu chỉ độ mật nên không được nạp và không được lưu. Hãy chuyển tệp này khỏi thư mục và quản lý theo quy định về bảo vệ bí mật nhà nước.',
    );
  }
}

/** Stamps stand alone on a line, in capitals, sometimes in brackets or with spaces between the letters. */
function isStamp(line: string): boolean {
  const label = line.replace(/^\s*độ mật\s*:/iu, '');
  return STAMPS.has(label.replace(/\P{L}/gu, ''));
}
