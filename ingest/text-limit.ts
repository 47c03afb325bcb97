import { AppError } from '../src/errors.ts';

/** Some 1,000 pages; the longest codes have half a million. Reading more at once would take too much memory. */
export const MOST_CHARACTERS = 2_000_000;

/** Throws AppError `too_large` for a text of more characters than are read at once. */
export function refuseTooLong(characters: number): void {
  if (characters > MOST_CHARACTERS) {
    throw new AppError(
      'too_large',
      'Văn bản quá dài để đọc một lần. Hãy tách thành nhiều tệp, mỗi tệp không quá 400 trang, rồi nạp lại.',
    );
  }
}
