import type { Passage } from '../knowledge/passage.ts';
import { checkExtraction, type CheckOptions } from './check-extraction.ts';
import type { Commitment, FoundCommitment } from './commitment.ts';
import { likeness, wordsOf } from './reconcile.ts';

/** Words in common from which on two actions of one passage are the same: of all words, or of the shorter's. */
const SAME = { ofAll: 0.5, ofShorter: 0.75 };

/** What the rules found stays as it is; of what a model found, what they have not found in the same passage is added. */
export function mergeFound(byRules: readonly FoundCommitment[], byModel: readonly FoundCommitment[]) {
  const merged = [...byRules];
  for (const one of byModel) {
    if (!merged.some((other) => other.passageId === one.passageId && isSame(other.action, one.action)))
      merged.push(one);
  }
  return merged;
}

function isSame(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const common = [...words].filter((word) => others.has(word)).length;
  return likeness(words, others) >= SAME.ofAll || common >= Math.min(words.size, others.size) * SAME.ofShorter;
}

/** Of what a model found in an earlier text, what the passages of the newest still say word for word. */
export function stillSaid(
  kept: readonly Commitment[],
  passages: readonly Passage[],
  options: Omit<CheckOptions, 'passage'>,
): FoundCommitment[] {
  return kept
    .filter(({ by }) => by === 'model')
    .flatMap((commitment) => {
      const { owners, partners, action, due, addressee } = commitment.found ?? commitment;
      const answer = {
        owner: owners[0]?.name,
        partners: partners.map(({ name }) => name),
        action,
        due: due?.words,
        addressee: addressee?.name,
        quote: commitment.quote,
      };
      const own = (passage: Passage) => Number(passage.id === commitment.passageId);
      for (const passage of passages.toSorted((a, b) => own(b) - own(a))) {
        const [found] = checkExtraction({ commitments: [answer] }, { ...options, passage }).commitments;
        if (found !== undefined) return [found];
      }
      return [];
    });
}
