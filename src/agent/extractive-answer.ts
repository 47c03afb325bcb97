import type { SearchTerm } from '../knowledge/knowledge-index.ts';
import { carriesAnswer } from './answerable.ts';
import type { Quotation } from './answer.ts';
import { isEnumeration } from './answer-slots.ts';
import { contentTerms } from './coverage.ts';
import { type Evidence, type RetrievedPassage, weighEvidence } from './evidence.ts';
import { findItem } from './list-items.ts';
import { splitUnits } from './passage-units.ts';
import { analyseQuestion, type Question } from './question.ts';

/** What the passages say to a question, in their own words. */
export type Extract =
  | { outcome: 'answered'; quotations: Quotation[]; evidence: Evidence }
  | { outcome: 'no_such_item'; item: string; count: number; evidence: Evidence }
  | { outcome: 'not_found'; nearest?: Evidence };

/** Longest quotation, in UTF-16 units: two messages on Zalo. */
const LONGEST_QUOTE = 3400;

/** Picks from the retrieved passages what answers the question, or finds that they do not carry the answer. */
export function extractAnswer(terms: readonly SearchTerm[], found: readonly RetrievedPassage[]): Extract {
  const question = analyseQuestion(terms.map((term) => term.folded));
  const content = contentTerms(terms);
  const ranked = weighEvidence(question, content, found);
  const best = ranked[0];
  if (best === undefined) return { outcome: 'not_found' };
  if (question.kind === 'clause') return quoteClause(question, ranked);
  if (question.kind === 'item') return quoteItem(question, ranked);
  if (!carriesAnswer(question, best)) return { outcome: 'not_found', nearest: best };
  return { outcome: 'answered', quotations: [quote(question, best)], evidence: best };
}

/** The unit, or the list that it opens or stands in when a list is asked for. */
function quote(question: Question, evidence: Evidence): Quotation {
  const { unit } = evidence;
  const opensList = unit.text.endsWith(':') || (question.kind === 'list' && unit.children.length > 0);
  if (opensList && unit.children.length > 0) return quotation(evidence, [unit.text, ...unit.children].join('\n'));
  const wantsWhole = question.kind === 'list' && unit.sentence !== unit.text && isEnumeration(unit.sentence);
  return quotation(evidence, wantsWhole ? unit.sentence : unit.text);
}

function quotation(evidence: Evidence, text: string): Quotation {
  const { passage, locator } = evidence.unit;
  return { passageId: passage.id, documentId: passage.documentId, locator, quote: cutAtLine(text) };
}

function cutAtLine(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const cut = text.lastIndexOf('\n', LONGEST_QUOTE);
  return text.slice(0, cut > 0 ? cut : text.lastIndexOf(' ', LONGEST_QUOTE));
}

/** "Điều 7", "khoản 2 Điều 7": the clause as it stands. */
function quoteClause(question: Question, ranked: readonly Evidence[]): Extract {
  const article = / dieu (\d+[a-z]?) /.exec(question.folded)?.[1];
  const clause = / khoan (\d+) /.exec(question.folded)?.[1];
  const point = / diem ([a-z]) /.exec(question.folded)?.[1];
  const wanted = ranked.filter(({ unit }) =>
    (
      [
        ['article', article],
        ['clause', clause],
        ['point', point],
      ] as const
    ).every(
      ([level, label]) =>
        label === undefined || unit.locator.some((step) => step.level === level && step.label.toLowerCase() === label),
    ),
  );
  const best = wanted.toSorted((a, b) => b.relevance - a.relevance || b.covered - a.covered)[0];
  if (best === undefined) return { outcome: 'not_found', ...(ranked[0] === undefined ? {} : { nearest: ranked[0] }) };
  const { passage } = best.unit;
  if (clause === undefined && point === undefined) {
    return {
      outcome: 'answered',
      evidence: best,
      quotations: [{ ...quotation(best, passage.text), locator: passage.locator }],
    };
  }
  const first = splitUnits(passage).find((unit) => unit.line === best.unit.line)!;
  const text = [passage.text.split('\n')[first.line]!, ...first.children].join('\n');
  return { outcome: 'answered', evidence: best, quotations: [quotation(best, text)] };
}

/** "Nội dung số 5": the item of the list that the question means. */
function quoteItem(question: Question, ranked: readonly Evidence[]): Extract {
  const found = findItem(question, ranked);
  if (found === undefined) return { outcome: 'not_found', ...(ranked[0] === undefined ? {} : { nearest: ranked[0] }) };
  if (found.outcome === 'absent') {
    return { outcome: 'no_such_item', item: question.item!, count: found.count, evidence: found.evidence };
  }
  return { outcome: 'answered', evidence: found.evidence, quotations: [quotation(found.evidence, found.text)] };
}
