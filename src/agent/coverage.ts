import type { SearchTerm } from '../knowledge/knowledge-index.ts';
import { expandAbbreviation } from '../vietnamese/abbreviations.ts';
import { FUNCTION_WORDS } from '../vietnamese/function-words.ts';
import { LONGEST_SYNONYM, synonymsOf } from '../vietnamese/synonyms.ts';
import { tokenize } from '../vietnamese/tokens.ts';

/** A syllable of the question that an answer has to account for. */
export interface ContentTerm {
  folded: string;
  weight: number;
  /** Folded phrases that stand for this syllable and its neighbours just as well. */
  synonyms: string[];
  /** The folded syllable right before it in the question, function word or not. */
  before?: string;
}

/** Folded syllables of a stretch of text, ready to be asked for syllables, pairs and phrases. */
export interface FoldedText {
  tokens: string[];
  syllables: ReadonlySet<string>;
  /** " a b c " for phrase look-up. */
  joined: string;
}

export function foldText(text: string): FoldedText {
  const tokens = tokenize(text).flatMap((token) => expandAbbreviation(token.folded) ?? [token.folded]);
  return { tokens, syllables: new Set(tokens), joined: ` ${tokens.join(' ')} ` };
}

export const NO_TEXT: FoldedText = { tokens: [], syllables: new Set(), joined: ' ' };

/** The terms of the question that carry its matter, weighted by how rare they are. */
export function contentTerms(terms: readonly SearchTerm[]): ContentTerm[] {
  const folded = terms.map((term) => term.folded);
  const synonyms = synonymsAt(folded);
  const content = terms.flatMap((term, index) => {
    const carries = !term.scaffold && !FUNCTION_WORDS.has(term.folded);
    if (!carries) return [];
    return [
      {
        folded: term.folded,
        weight: term.idf,
        synonyms: synonyms[index]!,
        ...(index > 0 ? { before: folded[index - 1]! } : {}),
      },
    ];
  });
  // "Ai?" or "Bao nhiêu?" alone: whatever there is has to do.
  if (content.length > 0) return content;
  return terms.map((term) => ({ folded: term.folded, weight: term.idf, synonyms: [] }));
}

/** For each position, the phrases that may stand in for the phrase of the question that covers it. */
function synonymsAt(tokens: readonly string[]): string[][] {
  const found: string[][] = tokens.map(() => []);
  for (let start = 0; start < tokens.length; start++) {
    for (let length = 1; length <= LONGEST_SYNONYM && start + length <= tokens.length; length++) {
      const others = synonymsOf(tokens.slice(start, start + length).join(' '));
      for (let at = start; at < start + length; at++) found[at]!.push(...others);
    }
  }
  return found;
}

/** 1 when the syllable stands there, 0.8 when a synonym of its phrase does, else 0. */
export function termMatch(term: ContentTerm, text: FoldedText): number {
  if (text.syllables.has(term.folded)) return 1;
  return term.synonyms.some((phrase) => text.joined.includes(` ${phrase} `)) ? 0.8 : 0;
}
