import { findPersonalData, type PersonalDataKind, type PersonalDataSpan } from '#src/vietnamese/personal-data.ts';

/** A message without its marks, and where the marks stood. */
export interface LabelledMessage {
  text: string;
  spans: PersonalDataSpan[];
}

/** Reads "chi {{name:Hanh}} noi". */
export function readLabelled(line: string): LabelledMessage {
  const source = line.normalize('NFC');
  const spans: PersonalDataSpan[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(/\{\{(\w+):([^{}]+)\}\}/gu)) {
    text += source.slice(from, match.index);
    spans.push({ kind: match[1]! as PersonalDataKind, start: text.length, end: text.length + match[2]!.length });
    text += match[2]!;
    from = match.index + match[0].length;
  }
  return { text: text + source.slice(from), spans };
}

export interface Figures {
  messages: number;
  spans: number;
  /** Marked pieces of which no letter or figure is left. */
  found: number;
  /** Messages in which a letter or figure outside the marks was hidden. */
  overHidden: number;
  /** What went wrong, a line each. */
  mistakes: string[];
}

/** Compares what is found with the marks, letter by letter; the kind does not count. */
export function measure(lines: readonly string[]): Figures {
  const figures: Figures = { messages: lines.length, spans: 0, found: 0, overHidden: 0, mistakes: [] };
  for (const { text, spans } of lines.map(readLabelled)) {
    const found = findPersonalData(text);
    const isHidden = (at: number) => found.some((span) => at >= span.start && at < span.end);
    const isMarked = (at: number) => spans.some((span) => at >= span.start && at < span.end);
    const signs = Array.from({ length: text.length }, (_, at) => at).filter((at) => /[\p{L}\p{N}]/u.test(text[at]!));
    for (const span of spans) {
      figures.spans++;
      const isWhole = signs.filter((at) => at >= span.start && at < span.end).every(isHidden);
      if (isWhole) figures.found++;
      else figures.mistakes.push(`missed "${text.slice(span.start, span.end)}" in: ${text}`);
    }
    const wrong = signs.filter((at) => isHidden(at) && !isMarked(at));
    if (wrong.length === 0) continue;
    figures.overHidden++;
    const pieces = found.map((span) => text.slice(span.start, span.end)).join(' | ');
    figures.mistakes.push(`hid "${pieces}" in: ${text}`);
  }
  return figures;
}
