import type { LocatorStep } from '../src/knowledge/passage.ts';
import { endsSentence, isUpperCase } from './clean-text.ts';
import { isDecidingLine } from './head.ts';
import { capitalize } from '../src/vietnamese/capitalize.ts';
import { sentenceCase } from './letter-case.ts';
import type { Line } from './line.ts';
import { labelValue, parseMarker, type Marker, type MarkerLevel } from './markers.ts';
import { draftPassages, type PassageDraft } from './passage-draft.ts';

const ABOVE_ARTICLE = ['part', 'chapter', 'section', 'subsection'] as const;
type AboveArticle = (typeof ABOVE_ARTICLE)[number];

interface Context {
  steps: readonly LocatorStep[];
  text: string;
  nextTable: () => number;
}

/** Indexes of the lines that open an article; lines that only mention one are left out. */
export function articleStarts(lines: readonly Line[]): number[] {
  const starts: number[] = [];
  let last = 0;
  for (const [at, line] of lines.entries()) {
    const marker = parseMarker(line.text);
    if (marker?.level !== 'article') continue;
    const number = labelValue(marker.label);
    const before = lines[at - 1]?.text ?? '';
    const mentioned =
      /\s(?:tại|theo|của|và|với|các|khoản \d+|điểm \p{L})$/u.test(before) ||
      (number <= last && marker.label === String(number) && number !== 1);
    const heads = marker.rest !== '' || line.heading !== undefined || line.text.length < 12;
    if (mentioned || !heads || /^(?:này|của|và|,)/u.test(marker.rest)) continue;
    starts.push(at);
    last = number;
  }
  return starts;
}

/** One passage for each Điều, with the Phần, Chương, Mục and Tiểu mục it stands in. */
export function articlePassages(lines: readonly Line[], starts: readonly number[], context: Context): PassageDraft[] {
  const articles = new Set(starts);
  const above = new Map<AboveArticle, LocatorStep>();
  const drafts: PassageDraft[] = [];
  let step: LocatorStep | undefined;
  let run: Line[] = [];
  const end = () => {
    drafts.push(...closeRun(run, step, { ...context, steps: [...context.steps, ...inOrder(above)] }));
    run = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const marker = parseMarker(line.text);
    const level = marker === undefined ? undefined : aboveArticle(marker, line);
    if (articles.has(at)) {
      end();
      step = { level: 'article', label: marker!.label };
      run = [{ ...line, text: marker!.rest }];
    } else if (level !== undefined && marker !== undefined && leadsToArticle(lines, at, articles)) {
      end();
      const title = readTitle(lines, at, marker.rest);
      for (const lower of ABOVE_ARTICLE.slice(ABOVE_ARTICLE.indexOf(level))) above.delete(lower);
      above.set(level, namedStep(level, marker.label, sentenceCase(title.text, context.text)));
      step = undefined;
      at = title.end - 1;
    } else run.push(line);
  }
  end();
  return drafts;
}

function aboveArticle(marker: Marker, line: Line): AboveArticle | undefined {
  const levels: Partial<Record<MarkerLevel, AboveArticle>> = {
    part: 'part',
    chapter: 'chapter',
    section: 'section',
    subsection: 'subsection',
    capital: 'part',
    roman: 'section',
  };
  const level = levels[marker.level];
  if (marker.level === 'roman' || marker.level === 'capital')
    return isUpperCase(line.text) || line.heading !== undefined ? level : undefined;
  return level;
}

/** Between a chapter's heading and its first article stand only other headings. */
function leadsToArticle(lines: readonly Line[], at: number, articles: ReadonlySet<number>): boolean {
  for (let i = at + 1; i < Math.min(lines.length, at + 10); i++) {
    if (articles.has(i)) return true;
    if (lines[i]!.text.length > 250 || lines[i]!.table !== undefined) return false;
  }
  return false;
}

/** The heading of a chapter: on its own line or the lines below. */
function readTitle(lines: readonly Line[], at: number, rest: string): { text: string; end: number } {
  const parts = rest === '' ? [] : [rest];
  let end = at + 1;
  for (; end < lines.length && end < at + 5; end++) {
    const line = lines[end]!;
    if (line.table !== undefined || parseMarker(line.text) !== undefined || endsSentence(line.text)) break;
    if (parts.length > 0 && !(isUpperCase(parts.at(-1)!) && isUpperCase(line.text))) break;
    parts.push(line.text);
  }
  return { text: parts.join(' '), end };
}

const namedStep = (level: AboveArticle, label: string, title: string): LocatorStep => ({
  level,
  label,
  ...(title === '' ? {} : { title: capitalize(title) }),
});

const inOrder = (above: ReadonlyMap<AboveArticle, LocatorStep>) =>
  ABOVE_ARTICLE.flatMap((level) => above.get(level) ?? []);

function closeRun(run: readonly Line[], step: LocatorStep | undefined, context: Context): PassageDraft[] {
  const place = { nextTable: context.nextTable };
  if (step === undefined) {
    const text = run.filter((line) => !isDecidingLine(line.text));
    const opening: LocatorStep = { level: 'heading', label: 'Phần mở đầu' };
    return draftPassages(text, { ...place, steps: [...context.steps, opening], heading: '' });
  }
  const [first, ...rest] = run;
  const page = first?.page;
  const steps = [...context.steps, step];
  const heading = first === undefined ? '' : articleHeading(first.text, rest);
  if (heading === undefined) return draftPassages(run, { ...place, steps, heading: '', page });
  // "Điều 7" alone on its line, its heading on the next.
  if (heading === '' && rest[0] !== undefined && isLooseHeading(rest)) {
    return draftPassages(rest.slice(1), { ...place, steps, heading: rest[0].text, page });
  }
  return draftPassages(rest, { ...place, steps, heading, page });
}

/** The heading on an article's own line; undefined when that line is text already. */
export function articleHeading(line: string, rest: readonly Line[]): string | undefined {
  if (line === '') return '';
  if (rest.length === 0 || line.length > 300 || /[;:]$/u.test(line)) return undefined;
  if (!/[.!?]$/u.test(line)) return line;
  const numbered = parseMarker(rest[0]!.text)?.level === 'number';
  return numbered && line.length < 100 && !/[.;:]\s/u.test(line) ? line.slice(0, -1) : undefined;
}

function isLooseHeading(rest: readonly Line[]): boolean {
  const first = rest[0]!;
  return (
    rest.length > 1 &&
    first.table === undefined &&
    first.text.length < 200 &&
    !endsSentence(first.text) &&
    parseMarker(first.text) === undefined
  );
}
