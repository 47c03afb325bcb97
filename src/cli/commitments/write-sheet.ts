import type { Commitment } from '../../commitments/commitment.ts';
import { nextOpen, stateOn } from '../../commitments/states.ts';
import { STATE_WORDS } from '../../commitments/state-words.ts';
import { formatLocator } from '../../knowledge/locator.ts';
import { formatDay } from '../../vietnamese/dates.ts';
import { COLUMNS, DECISION_WORDS, TEXTS } from './commitments-texts.ts';
import { differenceOf, namesOf, type Office } from './describe-commitments.ts';

type Column = keyof typeof COLUMNS;

const WIDTHS: Partial<Record<Column, number>> = { number: 6, action: 60, quote: 60, owners: 32, partners: 28, due: 26 };
/** Read back by `import`; the others only explain. */
const EDITABLE: ReadonlySet<Column> = new Set([
  'owners',
  'partners',
  'action',
  'due',
  'addressee',
  'decision',
  'reason',
  'dueOn',
  'doneOn',
  'evidence',
]);

/** The register as an .xlsx file: columns to be edited have a coloured heading. */
export async function writeSheet(commitments: readonly Commitment[], office: Office): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const sheet = book.addWorksheet(TEXTS.sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  const columns = Object.entries(COLUMNS) as [Column, string][];
  sheet.columns = columns.map(([key, header]) => ({ key, header, width: WIDTHS[key] ?? 18 }));
  for (const commitment of commitments) {
    const row = sheet.addRow(rowOf(commitment, office));
    row.alignment = { vertical: 'top', wrapText: true };
  }
  const header = sheet.getRow(1);
  header.font = { bold: true };
  for (const [index, [key]] of columns.entries()) {
    const argb = EDITABLE.has(key) ? 'FFD9EAD3' : 'FFEEEEEE';
    header.getCell(index + 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function rowOf(commitment: Commitment, office: Office): Record<Column, string | number> {
  const document = commitment.documentId === undefined ? undefined : office.documents.get(commitment.documentId);
  const next = nextOpen(commitment, office);
  return {
    number: commitment.number,
    owners: namesOf(commitment.owners),
    partners: namesOf(commitment.partners),
    action: commitment.action,
    due: commitment.due?.words ?? '',
    addressee: commitment.addressee?.name ?? '',
    decision: DECISION_WORDS[commitment.decision],
    reason: commitment.reason ?? '',
    // Filled in by who reports something as done; what was done before is not asked again.
    dueOn: '',
    doneOn: '',
    evidence: '',
    state: STATE_WORDS[stateOn(commitment, office)],
    next: next === undefined ? '' : formatDay(next.day),
    document: document === undefined ? '' : (document.code ?? document.title),
    place: formatLocator(commitment.locator),
    quote: commitment.quote,
    confidence: commitment.confidence,
    note: commitment.difference === undefined ? '' : differenceOf(commitment.difference),
  };
}
