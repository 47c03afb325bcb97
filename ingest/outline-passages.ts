import type { LocatorStep } from '../src/knowledge/passage.ts';
import type { Line } from './line.ts';
import { RANKS, type OutlineNode } from './outline.ts';
import { paragraphPassages } from './paragraphs.ts';
import { draftPassages, type PassageDraft } from './passage-draft.ts';

/** A list of one-line items up to this many characters stays whole, so that it can be quoted whole. */
const LIST_LIMIT = 3500;
/** A part with its parts up to this many characters stays whole even where some of them have several lines. */
const SMALL_PART = 1200;

interface Context {
  steps: readonly LocatorStep[];
  /** Heading of the part around, for parts without one. */
  heading: string;
  nextTable: () => number;
}

/** Passages of an outline: the smallest headed parts, lists of one-line items kept together. */
export function outlinePassages(node: OutlineNode, context: Context): PassageDraft[] {
  const steps = node.step === undefined ? context.steps : [...context.steps, node.step];
  const heading = node.heading === '' ? context.heading : node.heading;
  const place = { steps, heading, nextTable: context.nextTable, page: node.page };
  if (node.step === undefined && node.children.length > 0 && !isWholeList(node)) {
    const opening = openingPassages(node.lines, context);
    return [...opening, ...node.children.flatMap((child) => outlinePassages(child, context))];
  }
  if (node.step === undefined && node.children.length === 0) return paragraphPassages(node.lines, context);
  if (node.children.length === 0) return draftPassages(node.lines, place);
  if (isWholeList(node)) return draftPassages(wholeLines(node), place);
  const own = draftPassages(node.lines, place);
  return [...own, ...node.children.flatMap((child) => outlinePassages(child, { ...context, steps, heading }))];
}

/** What stands before the first numbered part: reasons, an introduction, time and place of a meeting. */
function openingPassages(lines: readonly Line[], context: Context): PassageDraft[] {
  if (lines.length === 0) return [];
  const opening: LocatorStep = { level: 'heading', label: 'Phần mở đầu' };
  return draftPassages(lines, {
    steps: [...context.steps, opening],
    heading: context.heading,
    nextTable: context.nextTable,
  });
}

function isWholeList(node: OutlineNode): boolean {
  const size = partLength(node);
  if (node.children.some((child) => hasTable(child)) || hasTable(node)) return false;
  if (node.children.some((child) => child.rank < RANKS.number)) return false;
  if (size <= SMALL_PART) return node.step !== undefined || node.children.every((child) => child.heading === '');
  return (
    size <= LIST_LIMIT &&
    node.children.every((child) => child.children.length === 0 && child.heading === '' && isShortItem(child))
  );
}

/** An item of one line, or of a line and its points. */
const isShortItem = (node: OutlineNode) =>
  node.lines.length === 1 ||
  (node.lines.length <= 8 && partLength(node) < 900 && node.lines.slice(1).every((line) => line.text.length < 250));

const hasTable = (node: OutlineNode): boolean =>
  node.lines.some((line) => line.table !== undefined) || node.children.some(hasTable);

function wholeLines(node: OutlineNode): Line[] {
  return [
    ...node.lines,
    ...node.children.flatMap((child): Line[] => {
      const inner = wholeLines(child);
      const page = child.page === undefined ? {} : { page: child.page };
      if (child.heading !== '') return [{ text: `${child.mark} ${child.heading}`.trim(), ...page }, ...inner];
      const [first, ...rest] = inner;
      return first === undefined ? [] : [{ ...first, text: `${child.mark} ${first.text}`.trim() }, ...rest];
    }),
  ];
}

function partLength(node: OutlineNode): number {
  const own = node.lines.reduce((sum, line) => sum + line.text.length + 1, node.heading.length);
  return node.children.reduce((sum, child) => sum + partLength(child), own);
}
