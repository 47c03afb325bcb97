import type { SearchTerm } from '../knowledge/knowledge-index.ts';
import { fold } from '../vietnamese/fold.ts';
import { FUNCTION_WORDS } from '../vietnamese/function-words.ts';
import { isSyllable } from '../vietnamese/syllables.ts';
import { decodeTyping } from '../vietnamese/telex.ts';

/** A syllable of the question as the answering side reads it. */
export interface QuestionTerm extends SearchTerm {
  /** What was typed, folded, when search took it for another syllable although it is one by itself. */
  instead?: string;
}

/**
 * Search repairs every syllable that the documents do not know, question words among them ("mấy" → "xây"), and rightly so:
 * it costs nothing there. To understand the question, and to notice that what it asks for is nowhere, the typed word counts.
 */
export function readTerms(terms: readonly SearchTerm[]): QuestionTerm[] {
  return terms.map((term) => {
    const typed = fold(term.typed);
    if (typed === term.folded || !/^[a-z]+$/.test(typed)) return term;
    if (FUNCTION_WORDS.has(typed)) return { ...term, folded: typed };
    if (!isSyllable(typed)) {
      const meant = decodeTyping(typed).find((reading) => FUNCTION_WORDS.has(reading));
      return meant === undefined || term.passages > 0 ? term : { ...term, folded: meant };
    }
    // An abbreviation gives several terms of one typed word; a repair gives one.
    const isRepair = terms.filter((other) => other.typed === term.typed).length === 1;
    return isRepair ? { ...term, instead: typed } : term;
  });
}
