import { carriesAnswer } from './answerable.ts';
import { foldText } from './coverage.ts';
import type { Evidence } from './evidence.ts';
import type { Question } from './question.ts';

/** A list that fits nearly as well as the best may be the one that is meant. */
const NEAR = 1;

type FoundItem =
  { outcome: 'found'; evidence: Evidence; text: string } | { outcome: 'absent'; evidence: Evidence; count: number };

/**
 * The item with the number asked for, in the list that the question fits best; how many items that list has when none
 * that fits goes so far.
 */
export function findItem(question: Question, ranked: readonly Evidence[]): FoundItem | undefined {
  const lists = groupByList(ranked)
    .filter((items) => items.some((item) => carriesAnswer(question, item)))
    .map((items) => ({ items, worth: fitOfList(question, items) }))
    .toSorted((a, b) => b.worth - a.worth);
  const best = lists[0];
  if (best === undefined) return undefined;
  for (const { items } of lists.filter((list) => list.worth > best.worth - NEAR)) {
    const item = items.find((candidate) => labelOf(candidate) === question.item);
    if (item === undefined) continue;
    const line = item.unit.passage.text.split('\n')[item.unit.line]!;
    return { outcome: 'found', evidence: item, text: [line, ...item.unit.children].join('\n') };
  }
  if (best.items.length < 2) return undefined;
  const count = Math.max(...best.items.map((entry) => Number(labelOf(entry))));
  return { outcome: 'absent', evidence: best.items[0]!, count };
}

/** The best of the items, and more where they are called what the question calls them ("cam kết số 5"). */
function fitOfList({ itemNoun }: Question, items: readonly Evidence[]): number {
  const called = items.some(({ unit }) =>
    foldText([unit.text, unit.passage.heading, ...unit.leads].join('\n')).joined.includes(` ${itemNoun} `),
  );
  return Math.max(...items.map((item) => item.score)) + (called ? NEAR : 0);
}

/** Numbered units that stand in one list: the same passage and depth, or sibling passages of one section. */
function groupByList(ranked: readonly Evidence[]): Evidence[][] {
  const groups = new Map<string, Evidence[]>();
  for (const evidence of ranked) {
    if (!/^\d+$/.test(labelOf(evidence) ?? '')) continue;
    const { locator, passage } = evidence.unit;
    const key = `${passage.documentId} ${locator
      .slice(0, -1)
      .map((step) => `${step.level}${step.label}`)
      .join('/')} ${locator.at(-1)!.level}`;
    groups.set(key, [...(groups.get(key) ?? []), evidence]);
  }
  return [...groups.values()];
}

function labelOf(evidence: Evidence): string | undefined {
  const last = evidence.unit.locator.at(-1);
  return last !== undefined && ['item', 'clause', 'point'].includes(last.level) ? last.label : undefined;
}
