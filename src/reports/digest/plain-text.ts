import type { DigestReport } from './digest-report.ts';

const LONGEST = 2_000;
/** Not allowed in XML, or changing how what follows is read (marks of direction, fillers without width). */
const UNFIT = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu;

/** One line that any document can hold: composed letters, no control characters, at most 2,000 characters. */
export function plainText(text: string): string {
  const line = text.normalize('NFC').replace(UNFIT, '').replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).toWellFormed()}…`;
}

/** A report of which every word can stand in a document; words that are empty then are left out. */
export function plainReport(report: DigestReport): DigestReport {
  const { proposal, addressee, joinedTo, groups, ...rest } = report;
  const said = (key: string, text: string | undefined) => {
    const plain = text === undefined ? '' : plainText(text);
    return plain === '' ? {} : { [key]: plain };
  };
  const named = (groups ?? []).map(plainText).filter((group) => group !== '');
  return {
    ...rest,
    code: plainText(report.code),
    summary: plainText(report.summary),
    ...said('proposal', proposal),
    ...said('addressee', addressee),
    ...said('joinedTo', joinedTo),
    ...(named.length === 0 ? {} : { groups: named }),
  };
}
