import type { LocatorLevel, LocatorStep } from '../src/knowledge/passage.ts';
import { endsSentence, isUpperCase } from './clean-text.ts';
import { capitalize } from '../src/vietnamese/capitalize.ts';
import { sentenceCase } from './letter-case.ts';
import type { Line } from './line.ts';
import { labelValue, parseMarker, type Marker } from './markers.ts';

/** A numbered or headed part of a text without articles, and what it holds. */
export interface OutlineNode {
  /** Undefined for the text as a whole. */
  step?: LocatorStep;
  /** How the line started: "II.", "3-"; kept for lists that stay in one passage. */
  mark: string;
  /** Heading without its number; empty when the line is text already. */
  heading: string;
  lines: Line[];
  children: OutlineNode[];
  rank: number;
  /** True when the file itself marks the line as a heading; lists inside such parts number their own lines. */
  marked: boolean;
  /** Last number of a list inside this part, 0 outside of one. */
  inner: number;
  page?: number;
}

export const RANKS = {
  part: 0.1,
  chapter: 0.2,
  section: 0.3,
  subsection: 0.4,
  capital: 1,
  roman: 2,
  number: 3,
  subnumber: 4,
} as const;
type Ranked = keyof typeof RANKS;

const LEVELS: Record<Ranked, LocatorLevel> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  subsection: 'subsection',
  capital: 'part',
  roman: 'section',
  number: 'clause',
  subnumber: 'point',
};

/** Reads the outline of `lines`: A., I., 1. and headings, each only where its numbers run on from one to the next. */
export function readOutline(lines: readonly Line[], text: string): OutlineNode {
  const root: OutlineNode = { mark: '', heading: '', lines: [], children: [], rank: 0, marked: false, inner: 0 };
  const path: OutlineNode[] = [root];
  const romans = countsUp(lines, 'roman');
  for (const line of lines) {
    const opened = openNode(line, path, romans);
    if (opened === undefined) {
      path.at(-1)!.lines.push(line);
      continue;
    }
    while (path.length > 1 && path.at(-1)!.rank >= opened.rank) path.pop();
    path.at(-1)!.children.push(opened);
    path.push(opened);
  }
  settleHeadings(root, text);
  return root;
}

/** True when the level starts at I or 1 and goes on, or starts and is followed by the next level. */
function countsUp(lines: readonly Line[], level: Ranked): boolean {
  const values = lines.flatMap((line) => {
    const marker = parseMarker(line.text);
    return marker?.level === level ? [labelValue(marker.label)] : [];
  });
  return values[0] === 1 && (values.includes(2) || lines.length < 200);
}

function openNode(line: Line, path: readonly OutlineNode[], romans: boolean): OutlineNode | undefined {
  if (line.table !== undefined) return undefined;
  const marker = parseMarker(line.text);
  if (marker !== undefined && isRanked(marker) && follows(marker, line, path)) {
    const rank = RANKS[marker.level];
    const mark = line.text.slice(0, line.text.length - marker.rest.length).trim();
    return node({ level: LEVELS[marker.level], label: marker.label }, { line, rank, mark, text: marker.rest });
  }
  if (marker === undefined && line.heading !== undefined && !romans) {
    return node(
      { level: 'heading', label: line.text },
      { line, rank: 1 + line.heading / 10, mark: '', text: line.text },
    );
  }
  return undefined;
}

interface NodeLine {
  line: Line;
  rank: number;
  mark: string;
  text: string;
}

function node(step: LocatorStep, { line, rank, mark, text }: NodeLine): OutlineNode {
  const page = line.page === undefined ? {} : { page: line.page };
  return {
    step,
    mark,
    heading: '',
    lines: text === '' ? [] : [{ ...line, text }],
    children: [],
    rank,
    marked: line.heading !== undefined,
    inner: 0,
    ...page,
  };
}

/** "1.1" stays a line of the part it is in, so that "1." is the smallest part. */
const isRanked = (marker: Marker): marker is Marker & { level: Ranked } =>
  marker.level in RANKS && marker.level !== 'subnumber';

/** A number opens a part when it is the next of its kind under the same parent, or the first one there. */
function follows(marker: Marker & { level: Ranked }, line: Line, path: readonly OutlineNode[]): boolean {
  const rank = RANKS[marker.level];
  const value = valueOf(marker.level, marker.label);
  if (marker.level === 'part' || marker.level === 'chapter') return true;
  const parent = path.findLast((node) => node.rank < rank);
  const before = parent?.children.findLast((child) => child.rank === rank);
  if (before === undefined) return value === 1;
  if (before.marked && line.heading === undefined) return false;
  const next = value === valueOf(marker.level, before.step!.label) + 1;
  const inList = value === 1 || (before.inner > 0 && value === before.inner + 1);
  // "4." may go on with the list inside part 3, or open part 4: then it looks like the part before it.
  const opens = next && (!inList || isShort(line.text) === isShort(before.lines[0]?.text ?? ''));
  if (inList && !opens) before.inner = value;
  return opens;
}

const valueOf = (level: Ranked, label: string) =>
  level === 'capital' ? 'ABCDĐEGH'.indexOf(label) + 1 : labelValue(label);

const isShort = (text: string) => text.length < 90 && !endsSentence(text);

/** Decides for each part whether its first line is a heading, and takes broken capitals below it into the heading. */
function settleHeadings(parent: OutlineNode, text: string): void {
  for (const child of parent.children) {
    const [first, ...rest] = child.lines;
    if (first !== undefined && child.step?.level === 'heading') {
      child.heading = first.text;
      child.lines = rest;
      child.step.label = sentenceCase(first.text, text);
    } else if (first !== undefined && isHeading(first, child)) {
      const { title, left } = headingLines(first, rest);
      child.heading = capitalize(sentenceCase(title, text));
      child.lines = left;
      if (child.step !== undefined && child.step.level !== 'clause') child.step.title = child.heading;
    }
    settleHeadings(child, text);
  }
}

function isHeading(line: Line, node: OutlineNode): boolean {
  if (line.heading !== undefined || isUpperCase(line.text)) return true;
  if (node.lines.length + node.children.length < 2 || line.text.length > 200) return false;
  // An intro such as "… gồm các đồng chí sau:" is text; "Về công tác tuyên truyền:" is a heading.
  if (line.text.endsWith(':')) return line.text.length < 90 && !/(?:sau|như sau|gồm|gồm có|là)\s*:$/u.test(line.text);
  return !endsSentence(line.text);
}

function headingLines(first: Line, rest: readonly Line[]): { title: string; left: Line[] } {
  let title = first.text.replace(/\s*:$/u, '');
  let taken = 0;
  while (taken < 3 && isUpperCase(title) && rest[taken] !== undefined && continuesCapitals(rest[taken]!)) {
    title += ` ${rest[taken]!.text}`;
    taken++;
  }
  return { title, left: rest.slice(taken) };
}

const continuesCapitals = (line: Line) =>
  line.table === undefined && isUpperCase(line.text) && line.text.length < 120 && parseMarker(line.text) === undefined;
