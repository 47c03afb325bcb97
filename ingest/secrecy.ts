import { AppError } from '../src/errors.ts';
import type { KnowledgeDocument } from '../src/knowledge/document.ts';
import { readStamp } from '../src/vietnamese/secrecy-stamp.ts';
import { findSecrecyMark } from '../src/vietnamese/secrecy.ts';
import { INTERNAL_ONLY_WARNING, STATE_SECRET_REASON } from './reading-texts.ts';
import { BEYOND_ONE_BYTE, decodePiece } from './legacy-fonts/readings.ts';
import { nameHoldsMark } from './secret-names.ts';
import type { Line } from './line.ts';

export interface SecrecyCheck {
  /** Lines of the text in reading order; see `linesWithCells`. */
  lines: readonly string[];
  /** Page margins, stamps, WordArt, hidden text: everything that is no line of the text. */
  margins?: readonly string[];
}

/**
 * Throws AppError `state_secret` when the text or what stands around it bears a mark of state secrecy. The reason names
 * neither the text nor the place of the mark.
 */
export function refuseSecrets({ lines, margins = [] }: SecrecyCheck): void {
  const marked = readingsOf({ margins, lines }).some(
    (read) =>
      findSecrecyMark(read.margins, { margin: true }) !== undefined || findSecrecyMark(read.lines) !== undefined,
  );
  if (marked) throw new AppError('state_secret', STATE_SECRET_REASON);
}

/** In two letters for each, as VNI has them. */
const LONGEST_STAMP = 160;
const isCoded = (line: string) =>
  line.length <= LONGEST_STAMP && /[\u00a1-\u00ff]/u.test(line) && !BEYOND_ONE_BYTE.test(line);

/** As it stands, and with what TCVN3 or VNI make a stamp of: a stamp alone is too short to tell its code by its spelling. */
function readingsOf({ lines, margins }: Required<SecrecyCheck>): Required<SecrecyCheck>[] {
  const readAs = (encoding: 'tcvn3' | 'vni'): Required<SecrecyCheck>[] => {
    let stamps = 0;
    const read = (line: string) => {
      const decoded = isCoded(line) ? decodePiece({ text: line }, encoding) : line;
      if (decoded === line || readStamp(decoded) === undefined) return line;
      stamps++;
      return decoded;
    };
    const check = { lines: lines.map(read), margins: margins.map(read) };
    return stamps === 0 ? [] : [check];
  };
  return [{ lines, margins }, ...readAs('tcvn3'), ...readAs('vni')];
}

/** Throws AppError `state_secret` when the name of the file or of a folder above it bears a mark; before the file is opened. */
export function refuseSecretName(path: string): void {
  if (nameHoldsMark(path)) throw new AppError('state_secret', STATE_SECRET_REASON);
}

/** The same for what a person wrote beside a file: title and code are stored, too. */
export const refuseSecretSidecar = (yaml: string): void =>
  refuseSecrets({
    lines: yaml.split('\n').map((line) => line.replace(/^\s*\w+:\s*/u, '').replace(/^["']|["']$/gu, '')),
  });

/** Lines, cells of tables as lines of their own; a cell below the heading "Độ mật" says so. */
export function linesWithCells(lines: readonly Line[]): string[] {
  return lines.flatMap(({ text, table }) => {
    if (table === undefined) return [text];
    const levels = table.header.findIndex((heading) => /độ mật/iu.test(heading));
    const cells = table.rows.flatMap((row) =>
      row.cells.flatMap((cell, column) => [...cell.split('\n'), ...(column === levels ? [`Độ mật: ${cell}`] : [])]),
    );
    return [...table.header, ...cells];
  });
}

/** True for a document that its head or its margins keep inside the offices. */
export const isInternalOnly = ({ lines, margins = [] }: SecrecyCheck): boolean =>
  [...margins, ...lines.slice(0, 40)].some(
    (line) =>
      line.length < 120 &&
      /^\W*(?:tài liệu |văn bản |chỉ )?l[ưu]u h[àa]nh n[ộo]i b[ộo](?!\p{L})[^.]{0,60}$/iu.test(line),
  );

/** Whatever an option or a sidecar says, what is for the offices alone is not made public. Gives a warning when that changes it. */
export function keepInternal(document: KnowledgeDocument, internalOnly: boolean | undefined): string[] {
  if (internalOnly !== true || document.access !== 'public') return [];
  document.access = 'internal';
  return [INTERNAL_ONLY_WARNING];
}
