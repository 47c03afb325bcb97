import { carriesAnswer } from './answerable.ts';
import type { Evidence } from './evidence.ts';
import type { Question } from './question.ts';

type FoundItem =
  { outcome: 'found'; evidence: Evidence; text: string } | { outcome: 'absent'; evidence: Evidence; count: number };

/** Lists whose lead the question fits: the item with the number asked for, or how many items there are. */
export function findItem(question: Question, ranked: readonly Evidence[]): FoundItem | undefined {
  const lists = groupByList(ranked);
  const fitting = lists
    .map((items) => ({ items, worth: Math.max(...items.map((item) => item.score)) }))
    .toSorted((a, b) => b.worth - a.worth);
  for (const { items } of fitting) {
    const item = items.find((candidate) => labelOf(candidate) === question.item);
    const carried = items.some((candidate) => carriesAnswer(question, candidate));
    if (item === undefined) {
      if (!carried || items.length < 2) continue;
      return {
        outcome: 'absent',
        evidence: items[0]!,
        count: Math.max(...items.map((entry) => Number(labelOf(entry)))),
      };
    }
    if (!carried) continue;
    const line = item.unit.passage.text.split('\n')[item.unit.line]!;
    return { outcome: 'found', evidence: item, text: [line, ...item.unit.children].join('\n') };
  }
  return undefined;
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
