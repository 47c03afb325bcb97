import type { LocatorStep, Passage } from '../knowledge/passage.ts';
import { splitAtSemicolons, splitSentences } from '../vietnamese/sentences.ts';

/** A clause, or a sentence or part of a sentence of a long one, that may be quoted as an answer. */
export interface Unit {
  passage: Passage;
  /** Words as they stand in the passage. */
  text: string;
  /** Index of the line in `passage.text.split('\n')`. */
  line: number;
  /** Locator of the clause or point that the unit stands in. */
  locator: LocatorStep[];
  /** Lines above that this unit depends on: the clause it is a point of, the lead of its list. */
  leads: string[];
  /** The whole sentence, when the unit is a part of one. */
  sentence: string;
  /** Lines that belong to this one, when it ends with a colon. */
  children: string[];
}

interface Line {
  text: string;
  level: number;
  step?: LocatorStep;
  /** Where the words begin, after "1. " or "a) ". */
  bodyStart: number;
}

/** Longest line that is one unit, and longest sentence that is not parted, in UTF-16 units. */
const SHORT_LINE = 350;
const LONG_SENTENCE = 260;
/** Level of a line without a marker. */
const PLAIN = 4;
const OVER_CLAUSES = 0.5;
const IN_CLAUSE = 1.5;

const MARKERS: readonly { level: number; step: LocatorStep['level'] | undefined; pattern: RegExp }[] = [
  { level: 2, step: 'point', pattern: /^(\d{1,2}\.\d{1,2})(?:\.\s|-\s?|\)\s|\s)/ },
  { level: 1, step: 'clause', pattern: /^(\d{1,3})(?:\.\s|-\s|\/\s|\)\s)/ },
  { level: 2, step: 'point', pattern: /^([a-zđ])(?:\)\s?|\.\s|\/\s)/u },
  { level: 2, step: 'item', pattern: /^\((\d{1,2})\)\s?/ },
  { level: 3, step: undefined, pattern: /^([-–•+*])\s/ },
];

/** All units of a passage, in reading order. */
export function splitUnits(passage: Passage): Unit[] {
  const lines = passage.text.split('\n').map(readLine);
  const open: Line[] = [];
  return lines.flatMap((line, index) => {
    // A plain line with a colon opens the clauses that follow it, or, inside a clause, its points.
    if (line.step === undefined && line.text.endsWith(':')) {
      line.level = open.some((lead) => lead.step?.level === 'clause') ? IN_CLAUSE : OVER_CLAUSES;
    }
    while (open.length > 0 && isOver(open.at(-1)!, line)) open.pop();
    const leads = open.map((lead) => lead.text);
    const steps = [...open, line].flatMap((entry) => entry.step ?? []);
    const children = childrenOf(lines, index);
    // A line without a number opens a list only when it says so with a colon.
    if (line.step !== undefined || line.text.endsWith(':')) open.push(line);
    const base = {
      passage,
      line: index,
      locator: [...passage.locator, ...dropKnown(steps, passage.locator)],
      leads,
      children,
    };
    // A row means nothing without its other cells.
    const parts = isTable(passage) ? [{ text: line.text, sentence: line.text }] : splitLine(line);
    return parts.map(({ text, sentence }) => ({ ...base, text, sentence }));
  });
}

function isTable(passage: Passage): boolean {
  return passage.locator.some((step) => step.level === 'table' || step.level === 'row');
}

/** A running list "(1) … (6) …" is over where plain text goes on; a clause or point goes on. */
function isOver(lead: Line, line: Line): boolean {
  return lead.level >= line.level || (lead.step?.level === 'item' && line.step === undefined && line.level === PLAIN);
}

function readLine(text: string): Line {
  for (const { level, step, pattern } of MARKERS) {
    const match = pattern.exec(text);
    if (match !== null) {
      return {
        text,
        level,
        bodyStart: match[0].length,
        ...(step === undefined ? {} : { step: { level: step, label: match[1]! } }),
      };
    }
  }
  // Plain text after a list line still belongs below the heading, not below the list.
  return { text, level: PLAIN, bodyStart: 0 };
}

function childrenOf(lines: readonly Line[], index: number): string[] {
  const line = lines[index]!;
  if (!/[:?]$/.test(line.text) && line.step === undefined) return [];
  const rest = lines.slice(index + 1);
  const end = rest.findIndex(
    (other) =>
      other.level <= line.level || (line.text.endsWith(':') && other.level === PLAIN && !other.text.endsWith(':')),
  );
  return (end === -1 ? rest : rest.slice(0, end)).map((child) => child.text);
}

/** Passages of one clause already name it in their own locator. */
function dropKnown(steps: LocatorStep[], known: readonly LocatorStep[]): LocatorStep[] {
  return steps.filter((step) => !known.some((other) => other.level === step.level && other.label === step.label));
}

/** A short clause is quoted whole: its sentences explain each other. */
function splitLine(line: Line): { text: string; sentence: string }[] {
  if (line.text.length <= SHORT_LINE)
    return line.text.trim() === '' ? [] : [{ text: line.text.trim(), sentence: line.text.trim() }];
  return splitSentences(line.text).flatMap((sentence) => {
    if (sentence.text.length <= LONG_SENTENCE || sentence.text.endsWith(':')) {
      return [{ text: sentence.text, sentence: sentence.text }];
    }
    return splitAtSemicolons(line.text, sentence).map((part) => ({ text: part.text, sentence: sentence.text }));
  });
}

/** A row of a table, as its cells are written with their headings: "Ngày: 3/10; Người trực: …". */
export function isTableRow(text: string): boolean {
  return /^[^;]+: [^;]+; [^;]+: /u.test(text);
}
