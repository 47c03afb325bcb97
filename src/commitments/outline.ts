import type { LocatorStep } from '../knowledge/passage.ts';
import { readLabelledParts, startsWithLabel } from './table-row.ts';

/** A line of a passage with the lines below it. */
export interface LineNode {
  /** As it stands in the passage. */
  text: string;
  /** Without "1. ", "a) ", "- ". */
  body: string;
  step?: LocatorStep;
  children: LineNode[];
}

const PLAIN = 5;
/** In UTF-16 units. A longer line is no list item; what follows is left to people. */
const LONGEST_LINE = 12_000;
const MARKERS: readonly { level: number; step: LocatorStep['level'] | undefined; pattern: RegExp }[] = [
  { level: 0, step: 'section', pattern: /^([IVX]{1,5})(?:\.\s|-\s|\/\s|\)\s)/ },
  { level: 2, step: 'point', pattern: /^(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)(?:\.\s|-\s?|\)\s|\s)/ },
  { level: 1, step: 'clause', pattern: /^(\d{1,3})(?:\.\s|-\s|\/\s|\)\s)/ },
  { level: 3, step: 'point', pattern: /^([a-zđ])(?:\)\s?|\.\s|\/\s)/u },
  { level: 3, step: 'item', pattern: /^\((\d{1,2})\)\s?/ },
  { level: 1.5, step: undefined, pattern: /^(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là\s*[,:]?\s/ },
  { level: 1.5, step: undefined, pattern: /^Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\s*[,:]\s/ },
  { level: 4, step: undefined, pattern: /^[-–•*]\s?/ },
  { level: 4.5, step: undefined, pattern: /^\+\s?/ },
];

interface Leveled extends LineNode {
  level: number;
}

/** The lines of a passage as a tree, by their numbering. Lines without a number stand below one that leads to them with a colon. */
export function readOutline(text: string): LineNode[] {
  const root: LineNode[] = [];
  const open: Leveled[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const node = readLine(line.trim().slice(0, LONGEST_LINE));
    const above = open.at(-1);
    if (node.level === PLAIN && above?.step !== undefined && above.children.length === 0 && continuesItem(node.text)) {
      above.text += `\n${node.text}`;
      above.body += `\n${node.text}`;
      continue;
    }
    if (node.level === PLAIN) closeForPlain(open);
    else while (open.length > 0 && open.at(-1)!.level >= node.level) open.pop();
    (open.at(-1)?.children ?? root).push(node);
    if (node.level < PLAIN || node.text.endsWith(':')) open.push(node);
  }
  return root;
}

/** "Đơn vị thực hiện: … Thời gian: …" below an item says who and when of the item. */
function continuesItem(text: string): boolean {
  const parts = readLabelledParts(text);
  return parts !== undefined && startsWithLabel(text) && (parts.owner ?? parts.due ?? parts.partner) !== undefined;
}

/** Plain text goes on below a line that ends with a colon or is a heading; else it belongs to the whole. */
function closeForPlain(open: Leveled[]): void {
  while (open.length > 0) {
    const last = open.at(-1)!;
    if (last.level < 1 && last.children.some((child) => child.body !== child.text)) {
      open.pop();
      continue;
    }
    const leads =
      last.level < PLAIN && (last.text.endsWith(':') || (!/[.;,]$/.test(last.text) && last.text.length < 120));
    if (leads) return;
    open.pop();
  }
}

function readLine(text: string): Leveled {
  for (const { level, step, pattern } of MARKERS) {
    const match = pattern.exec(text);
    if (match === null || match[0].length >= text.length) continue;
    const named = step === undefined ? {} : { step: { level: step, label: match[1]! } };
    return { text, body: text.slice(match[0].length).trim(), level, children: [], ...named };
  }
  // A line that leads to a list stands above its items.
  return { text, body: text, level: text.endsWith(':') ? 0.5 : PLAIN, children: [] };
}
