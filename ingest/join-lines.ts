import { cleanLine, endsSentence, isDecoration, isUpperCase } from './clean-text.ts';
import { LINE_LIMIT } from './line.ts';
import { startsItem } from './markers.ts';

/**
 * Lines of a plain text, cleaned, blank ones left out, with paragraphs that were broken at a fixed width put together
 * again. Nothing is joined in a text whose lines are as long as its paragraphs.
 */
export function joinBrokenLines(lines: readonly string[]): string[] {
  const clean = lines.map(cleanLine);
  const width = brokenAt(clean);
  const paragraphs: string[][] = [];
  let size = 0;
  for (const [at, line] of clean.entries()) {
    if (line === '') continue;
    const before = clean[at - 1] ?? '';
    const full = width !== undefined && before.length >= width * 0.7;
    const joins =
      before !== '' && size < LINE_LIMIT && (isTornReference(before, line) || (full && continues(before, line)));
    if (joins) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
    size = joins ? size + line.length : line.length;
  }
  return paragraphs.map(joinLines);
}

/** Lines of one paragraph; a code broken after its dash ("134/QĐ-" / "UBND") stays in one piece. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => (/(?:^|\s)\d\S*-$/u.test(text.slice(-30)) ? text + line : `${text} ${line}`));
}

/** True when `line` reads as the rest of `last`: no new item, no new heading, no sentence that had ended. */
export function continues(last: string, line: string): boolean {
  if (startsItem(line) || isDecoration(line) || isDecoration(last)) return false;
  if (/^\p{Ll}/u.test(line)) return !/[;:]$/u.test(last);
  return !endsSentence(last) && isUpperCase(last) === isUpperCase(line);
}

/** "… quy định tại khoản 2" / "Điều 3 của Luật …" is one line whatever the width. */
const isTornReference = (last: string, line: string) =>
  /\s(?:tại|theo|của|các|khoản \d{1,2}|điểm \p{Ll})$/u.test(last) &&
  /^(?:\p{Ll}|Điều \d+\s(?:của|này|và|Luật|Nghị|Quy|Quyết))/u.test(line) &&
  !/^điểm\s|^[a-zđ]\)/u.test(line);

/** The width that lines were broken at; undefined when long lines show that they were not. */
function brokenAt(lines: readonly string[]): number | undefined {
  const lengths = lines.filter((line) => line !== '').map((line) => line.length);
  const longest = Math.max(0, ...lengths.slice(0, 100_000));
  if (lengths.length < 6 || longest > 130 || longest < 50) return undefined;
  const followed = lines.filter(
    (line, i) => line.length > longest * 0.7 && !endsSentence(line) && /^\p{Ll}/u.test(lines[i + 1] ?? ''),
  ).length;
  return followed >= 3 && followed >= lengths.filter((length) => length > longest * 0.7).length * 0.2
    ? longest
    : undefined;
}
