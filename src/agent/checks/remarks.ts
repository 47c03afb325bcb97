import { denialsAgree } from './negation.ts';
import { datesAgree, figuresAgree } from './figures.ts';
import { holdsMarkup, linksAgree, namesAgree } from './outside.ts';
import { contentWords, readSource, unsaidWords } from './words.ts';

const LONGEST_MISSING = 160;
const LONGEST_FOLLOW_UP = 200;

/** What the documents are said not to tell, in words of the question only; undefined when it says anything else. */
export function checkMissing(missing: string | undefined, question: string): string | undefined {
  if (missing === undefined || missing.length > LONGEST_MISSING) return undefined;
  const plain = missing.replace(/[.\s]+$/u, '');
  const lower = plain.charAt(0).toLowerCase() + plain.slice(1);
  return standsIn(plain, question) ? lower : undefined;
}

/** A question that the person may put next, made of words of the passages and of the question; undefined for all else. */
export function checkFollowUp(followUp: string | undefined, known: string): string | undefined {
  if (followUp === undefined || followUp.length > LONGEST_FOLLOW_UP) return undefined;
  if (!followUp.endsWith('?') || /[.!?:]\s/.test(followUp) || /[“”"]/u.test(followUp)) return undefined;
  return standsIn(followUp, known) ? followUp : undefined;
}

function standsIn(text: string, known: string): boolean {
  const words = contentWords(text);
  return (
    words.length > 0 &&
    !holdsMarkup(text) &&
    linksAgree(text, known) &&
    namesAgree(text, known) &&
    figuresAgree(text, known) &&
    datesAgree(text, known) &&
    denialsAgree(text, known) &&
    unsaidWords(words, readSource(known)).length === 0
  );
}
