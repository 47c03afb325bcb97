import type { LocatorStep } from '../knowledge/passage.ts';
import type { SearchTerm } from '../knowledge/knowledge-index.ts';
import { wholeWords } from '../vietnamese/cut-at-word.ts';
import { fold } from '../vietnamese/fold.ts';
import { carriesAnswer, fitsKind } from './answerable.ts';
import type { Quotation } from './answer.ts';
import { isEnumeration } from './answer-slots.ts';
import { type ContentTerm, contentTerms } from './coverage.ts';
import { type Evidence, type RetrievedPassage, weighEvidence } from './evidence.ts';
import { findItem } from './list-items.ts';
import { splitUnits, type Unit } from './passage-units.ts';
import { analyseQuestion, type Question } from './question.ts';
import { readTerms } from './question-terms.ts';

/** What the passages say to a question, in their own words. */
export type Extract =
  | { outcome: 'answered'; quotations: Quotation[]; evidence: Evidence }
  | { outcome: 'no_such_item'; item: string; count: number; evidence: Evidence }
  | { outcome: 'not_found'; nearest?: Evidence }
  /** Too little is said to know what is asked: nothing, one word, or a clause without its document. */
  | { outcome: 'unclear'; clause?: string };

/** Longest quotation, in UTF-16 units: two messages on Zalo. */
const LONGEST_QUOTE = 3400;
/** Clauses of an article up to this length are listed whole. */
const LONGEST_LIST = 1600;
/** How far below the best unit one may score that answers when the best lacks what is asked for. */
const NEAR = 0.4;
/** A second unit whose score is this near is quoted too. */
const CLOSE = 0.3;

/** Picks from the retrieved passages what answers the question, or finds that they do not carry the answer. */
export function extractAnswer(terms: readonly SearchTerm[], found: readonly RetrievedPassage[]): Extract {
  const read = readTerms(terms);
  const question = analyseQuestion(
    read.map((term) => term.instead ?? term.folded),
    read.map((term) => term.typed),
  );
  // The number of an item stands before the item, not beside the words that the question puts it to.
  const content = contentTerms(read).filter((term) => question.kind !== 'item' || term.folded !== question.item);
  const unclear = findUnclear(question, content, found);
  if (unclear !== undefined) return unclear;
  const ranked = weighEvidence(question, content, found);
  const best = ranked[0];
  if (best === undefined) return { outcome: 'not_found' };
  if (question.kind === 'clause') return quoteClause(question, ranked);
  if (question.kind === 'item') return quoteItem(question, ranked);
  const reach = fitsKind(question, best) ? 0 : NEAR;
  const answer = ranked.find((one) => one.score >= best.score - reach && carriesAnswer(question, one));
  if (answer === undefined) return { outcome: 'not_found', nearest: best };
  const second = ranked.find(
    (one) => one !== answer && one.score > answer.score - CLOSE && carriesAnswer(question, one),
  );
  const quoted = [answer, ...(second === undefined ? [] : [second])].map((one) => quote(question, one));
  return { outcome: 'answered', quotations: dropRepeats(quoted), evidence: answer };
}

/** "khoản 2 Điều 7" as officials write it; empty when neither is named. */
function nameClause({ folded }: Question): string {
  const clause = / khoan (\d+) /.exec(folded)?.[1];
  const article = / dieu (\d+[a-z]?) /.exec(folded)?.[1];
  return [
    ...(clause === undefined ? [] : [`khoản ${clause}`]),
    ...(article === undefined ? [] : [`Điều ${article}`]),
  ].join(' ');
}

/** One word is no question, unless it is a code; nor is "Điều 7" while several documents have one. */
function findUnclear(
  question: Question,
  content: readonly ContentTerm[],
  found: readonly RetrievedPassage[],
): Extract | undefined {
  if (question.kind === 'item' || question.codes.length > 0) return undefined;
  const matter = content.filter(({ folded }) => !/^(?:dieu|khoan|diem|muc|\d+|[a-z])$/.test(folded));
  if (question.kind !== 'clause') return matter.length < 2 ? { outcome: 'unclear' } : undefined;
  const clause = nameClause(question);
  const documents = new Set(found.map(({ document }) => document.id));
  if (matter.length > 0 || clause === '' || documents.size < 2) return undefined;
  return { outcome: 'unclear', clause };
}

/** A quotation that stands in another one says nothing more. */
function dropRepeats(quotations: readonly Quotation[]): Quotation[] {
  return quotations.filter(
    ({ quote: words }, index) =>
      !quotations.some(
        (other, at) => at !== index && (at < index || other.quote !== words) && other.quote.includes(words),
      ),
  );
}

/** The unit with what it needs to be understood; the whole list when a list is asked for. */
export function quote(question: Question, evidence: Evidence): Quotation {
  const { unit } = evidence;
  const line = unit.passage.text.split('\n')[unit.line]!;
  if (question.kind === 'list') {
    const list = wholeList(unit);
    if (list !== undefined) return { ...quotation(evidence, list.text), locator: list.locator };
    if (unit.sentence !== unit.text && isEnumeration(unit.sentence)) return quotation(evidence, unit.sentence);
  }
  if (unit.children.length > 0 && (unit.text.endsWith(':') || unit.text.endsWith('?'))) {
    return quotation(evidence, [line, ...unit.children].join('\n'));
  }
  return quotation(evidence, withoutMarker(unit.text));
}

/** The number of a clause is in its citation. */
function withoutMarker(text: string): string {
  return text.replace(/^(?:\d{1,3}(?:\.\d{1,2})?[.)/-]\s?|\p{L}\)\s?|[-–•+*]\s)(?=\p{L})/u, '');
}

/** The list that a unit opens or stands in: below a line with a colon, or the clauses of a short article, whose heading opens them. */
function wholeList(unit: Unit): { text: string; locator: LocatorStep[] } | undefined {
  const { passage } = unit;
  const units = splitUnits(passage);
  const lead =
    unit.children.length > 0
      ? unit
      : units.findLast((other) => other.line < unit.line && other.text === unit.leads.at(-1));
  if (lead !== undefined && lead.children.length > 0) {
    return { text: [passage.text.split('\n')[lead.line]!, ...lead.children].join('\n'), locator: lead.locator };
  }
  const stands = unit.locator.length > passage.locator.length && unit.leads.length === 0;
  return stands && passage.text.length <= LONGEST_LIST ? { text: passage.text, locator: passage.locator } : undefined;
}

function quotation(evidence: Evidence, text: string): Quotation {
  const { passage, locator } = evidence.unit;
  const { quote: words, left } = cutAtLine(text);
  const where = { passageId: passage.id, documentId: passage.documentId, locator };
  return { ...where, quote: words, ...(left === 0 ? {} : { left }) };
}

function cutAtLine(text: string): { quote: string; left: number } {
  if (text.length <= LONGEST_QUOTE) return { quote: text, left: 0 };
  const cut = text.lastIndexOf('\n', LONGEST_QUOTE);
  if (cut <= 0) return { quote: wholeWords(text, LONGEST_QUOTE), left: 0 };
  return { quote: text.slice(0, cut), left: text.slice(cut + 1).split('\n').length };
}

/** "Điều 7", "khoản 2 Điều 7": the clause as it stands. */
function quoteClause(question: Question, ranked: readonly Evidence[]): Extract {
  const article = / dieu (\d+[a-z]?) /.exec(question.folded)?.[1];
  const clause = / khoan (\d+) /.exec(question.folded)?.[1];
  const point = question.point;
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
  const best = wanted.toSorted(
    (a, b) => attachmentFit(question, b) - attachmentFit(question, a) || b.score - a.score,
  )[0];
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

/** "Điều 1 Quy chế …" is in the regulation attached to a decision, "Điều 1 Quyết định …" in the decision itself. */
function attachmentFit(question: Question, { unit, document }: Evidence): number {
  const attachment = unit.locator.find((step) => step.level === 'attachment')?.label;
  const said = / (quy che|quy dinh tam thoi|noi quy|dieu le|phu luc) /.exec(question.folded)?.[1];
  if (said === undefined) return attachment === undefined ? 1 : 0;
  return fold(attachment ?? document.title).startsWith(said) ? 1 : 0;
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
