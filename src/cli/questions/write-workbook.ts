import { AppError } from '../../errors.ts';
import type { DocumentGroup } from './group-questions.ts';
import { CLI_TEXTS, COLUMNS } from './questions-texts.ts';

/** Cells that a spreadsheet, or the CSV made of it, would take for a formula. */
const FORMULA = /^[=+\-@\t\r|%]/;

/** What people typed, as text that no spreadsheet runs. Control characters would make the file unreadable. */
export function asCell(text: string): string {
  const clean = text.replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, ' ').toWellFormed();
  return FORMULA.test(clean.trimStart()) ? `'${clean}` : clean;
}

/** Writes the list as an Excel workbook. Throws AppError `unreadable_file` where the path cannot be written. */
export async function writeWorkbook(path: string, groups: readonly DocumentGroup[]): Promise<void> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet('Câu hỏi', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...COLUMNS]).font = { bold: true };
  for (const { document, issuer, lines } of groups) {
    for (const line of lines) {
      const approved = line.approved === undefined ? '' : `${line.approved.answer} (${line.approved.state})`;
      const texts = [document, issuer ?? '', line.question, line.status].map(asCell);
      const rest = [formatDay(line.lastAskedAt), line.comments.join('\n'), approved, line.id].map(asCell);
      sheet.addRow([...texts, line.count, ...rest]);
    }
  }
  [36, 28, 60, 22, 8, 12, 40, 50, 24].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
    sheet.getColumn(index + 1).alignment = { wrapText: true, vertical: 'top' };
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: COLUMNS.length } };
  try {
    await workbook.xlsx.writeFile(path);
  } catch (error) {
    throw new AppError('unreadable_file', CLI_TEXTS.cannotWrite(path), { cause: error });
  }
}

export function formatDay(iso: string): string {
  return new Date(iso).toLocaleDateString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
}
