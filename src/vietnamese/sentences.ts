/** A stretch of a text, with offsets in UTF-16 units. */
export interface Span {
  text: string;
  start: number;
  end: number;
}

/** What stands before a full stop without ending the sentence, lower case. */
const ABBREVIATIONS = new Set(
  'tp tx tt tr đ/c ts ths gs pgs bs ks cn ls ktt kt tm tl tuq q p stt vd mr mrs st no art sđd nxb v.v v.đ'.split(' '),
);

const END = /[.!?…]+["”’)\]]*(?=\s)/gu;
const STARTS_SENTENCE = /^\s+["“‘([–-]?\s?[\p{Lu}\d]/u;

/** Sentences of one line of text, in order, trimmed. A numbered start ("1. ", "a) ") belongs to its sentence. */
export function splitSentences(line: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of line.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!STARTS_SENTENCE.test(line.slice(end, end + 6)) || isAbbreviated(line.slice(start, match.index))) continue;
    pushSpan(spans, line, { start, end });
    start = end;
  }
  pushSpan(spans, line, { start, end: line.length });
  return spans;
}

/** The parts of a long sentence between semicolons outside brackets; the sentence itself when there is only one part. */
export function splitAtSemicolons(line: string, span: Span): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  let depth = 0;
  for (let i = span.start; i < span.end; i++) {
    const char = line[i]!;
    if (char === '(' || char === '“') depth++;
    else if (char === ')' || char === '”') depth = Math.max(0, depth - 1);
    else if (char === ';' && depth === 0) {
      pushSpan(parts, line, { start, end: i });
      start = i + 1;
    }
  }
  pushSpan(parts, line, { start, end: span.end });
  return parts;
}

function isAbbreviated(before: string): boolean {
  const last = /(\S+)$/u.exec(before)?.[1]?.replace(/^["“‘([]+/u, '') ?? '';
  // "1." at the start of a clause, an initial ("Nguyễn A.") or an abbreviation.
  return (
    (/^\d{1,2}(?:\.\d{1,2})*$/.test(last) && before.trim() === last) ||
    /^\p{Lu}$/u.test(last) ||
    ABBREVIATIONS.has(last.toLowerCase())
  );
}

function pushSpan(spans: Span[], line: string, range: { start: number; end: number }): void {
  const raw = line.slice(range.start, range.end);
  const text = raw.trim();
  if (text === '') return;
  const start = range.start + raw.indexOf(text);
  spans.push({ text, start, end: start + text.length });
}
