import { AppError, toAppError } from '../src/errors.ts';

/** What went wrong with a file, for a clerk. */
export function explainError(error: unknown): { code: string; message: string } {
  if (error instanceof AppError) return error;
  if (error instanceof RangeError) {
    return {
      code: 'too_large',
      message: 'Tệp quá phức tạp để đọc. Hãy tách thành nhiều tệp nhỏ hơn, hoặc lưu lại đơn giản hơn.',
    };
  }
  const code = (error as { code?: unknown }).code;
  if (code === 'EACCES' || code === 'EPERM')
    return {
      code: 'unreadable_file',
      message: 'Không có quyền đọc tệp. Kiểm tra quyền của tệp, hoặc tệp đang bị khóa.',
    };
  if (/database is locked/iu.test(toAppError(error).message))
    return { code: 'database_busy', message: 'Kho văn bản đang bận. Hãy nạp lại sau ít phút.' };
  if (code === 'ENOENT')
    return { code: 'not_found', message: 'Tệp vừa bị xóa hoặc đổi tên trong khi nạp. Hãy nạp lại.' };
  if (code === 'EIO' || code === 'EBUSY')
    return { code: 'unreadable_file', message: 'Không đọc được tệp (lỗi ổ đĩa hoặc ổ mạng). Hãy thử lại.' };
  return {
    code: toAppError(error).code,
    message: `Lỗi khi đọc tệp: ${toAppError(error).message}. Hãy báo bộ phận kỹ thuật.`,
  };
}
