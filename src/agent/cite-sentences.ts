import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import { capitalize } from '../vietnamese/capitalize.ts';
import type { Quotation } from './answer.ts';
import { verifyCitations, type VerifiedCitation } from './citations.ts';
import type { VerifiedSentence } from './verify-answer.ts';

/** A sentence that may be shown. */
export interface CitedSentence {
  text: string;
  /** Numbers of its citations; the first is what it rests on most. */
  cited: number[];
  /** Of that first one. */
  passageId: string;
  documentId: string;
}

export interface CitedSentences {
  shown: CitedSentence[];
  verified: VerifiedCitation[];
}

/** Numbers the sources of the sentences in the order of their use; a sentence whose sources are gone is left out. */
export async function citeSentences(
  sentences: readonly VerifiedSentence[],
  { library, store }: { library: ReadonlyMap<string, KnowledgeDocument>; store: KnowledgeStore },
): Promise<CitedSentences> {
  const quotations = uniqueQuotations(sentences);
  const verified = await verifyCitations(quotations, library, store);
  const numbers = numberQuotations(quotations, verified);
  const shown = sentences.flatMap(({ text, quotations: own }) => {
    const there = own.filter((one) => numbers.has(keyOf(one)));
    const [first] = there;
    if (first === undefined) return [];
    const cited = [...new Set(there.map((one) => numbers.get(keyOf(one))!))];
    return [{ text: finish(text), cited, passageId: first.passageId, documentId: first.documentId }];
  });
  return { shown, verified };
}

const keyOf = ({ passageId, locator }: Quotation) => `${passageId} ${JSON.stringify(locator)}`;

/** One for each clause, in the order of use: the first words that were quoted of it. */
function uniqueQuotations(sentences: readonly VerifiedSentence[]): Quotation[] {
  const byClause = new Map<string, Quotation>();
  for (const quotation of sentences.flatMap((sentence) => sentence.quotations)) {
    if (!byClause.has(keyOf(quotation))) byClause.set(keyOf(quotation), quotation);
  }
  return [...byClause.values()];
}

/** The check may leave some out, and numbers the others through. */
function numberQuotations(
  quotations: readonly Quotation[],
  verified: readonly VerifiedCitation[],
): Map<string, number> {
  const numbers = new Map<string, number>();
  let next = 0;
  for (const quotation of quotations) {
    const candidate = verified[next];
    if (candidate?.passageId !== quotation.passageId || candidate.citation.quote !== quotation.quote) continue;
    numbers.set(keyOf(quotation), candidate.citation.n);
    next++;
  }
  return numbers;
}

function finish(text: string): string {
  const sentence = capitalize(text, true);
  return /[.!?…:”"]$/u.test(sentence) ? sentence : `${sentence.replace(/[,;]$/, '')}.`;
}
