import { findPhrases, type PhraseHit } from '../vietnamese/phrases.ts';
import type { TypedText } from '../vietnamese/typed-words.ts';
import { PEOPLE_WORDS } from './kind-words.ts';
import { AMOUNTS, BREADTH_WORDS, GROUP_WORDS, NEGATION_BEFORE, SOURCE_WORDS, TENDENCY_WORDS } from './opinion-words.ts';
import { BREADTHS, type Breadth, type ReportSource, type Tendency } from './report-draft.ts';

/** What the message says of people's mind: nothing where it says nothing. */
export interface Opinion {
  tendency?: Tendency;
  breadth?: Breadth;
  groups: string[];
  source?: ReportSource;
}

export function findOpinion(typed: TypedText): Opinion {
  const tendency = findTendency(typed);
  const breadth = findBreadth(typed);
  const source = findSource(typed);
  return {
    ...(tendency === undefined ? {} : { tendency }),
    ...(breadth === undefined ? {} : { breadth }),
    groups: [...new Set(findPhrases(typed, GROUP_WORDS).map((hit) => hit.label))],
    ...(source === undefined ? {} : { source }),
  };
}

/** Who opposes and worries opposes; who agrees but worries, worries. */
function findTendency(typed: TypedText): Tendency | undefined {
  const found = new Set(
    findPhrases(typed, TENDENCY_WORDS)
      .filter((hit) => !hit.weak && !isThanksToUs(typed, hit))
      .map((hit) => (hit.label === 'tán thành' && isNegated(typed, hit) ? 'phản đối' : hit.label)),
  );
  return (['phản đối', 'băn khoăn', 'tán thành'] as const).find((label) => found.has(label));
}

/** The collaborator's own courtesy: "Em cảm ơn!", "cảm ơn anh". */
function isThanksToUs(typed: TypedText, hit: PhraseHit<unknown>): boolean {
  if (hit.text !== 'cảm ơn' && hit.text !== 'biết ơn') return false;
  const { before, after } = around(typed, hit);
  return (
    /(?:\| |^ )(?:(?:xin|em|toi|minh|rat|tran trong|chan thanh) ){0,2}$/.test(before) &&
    !/^(?:nha nuoc|dang|phuong|chinh)/.test(after)
  );
}

function isNegated(typed: TypedText, hit: PhraseHit<unknown>): boolean {
  return NEGATION_BEFORE.test(around(typed, hit).before);
}

function around(typed: TypedText, hit: PhraseHit<unknown>): { before: string; after: string } {
  const line = (from: number, to: number) =>
    typed.words
      .slice(Math.max(0, from), to)
      .map((word) => (word.phraseStart ? `| ${word.folded}` : word.folded))
      .join(' ');
  return {
    before: ` ${line(hit.at - 5, hit.at)} ${typed.words[hit.at]!.phraseStart ? '| ' : ''}`.replace(/^ {2}/, ' '),
    after: line(hit.at + hit.length, hit.at + hit.length + 4),
  };
}

/** The widest word said of people; "nhiều" of things ("nhiều ổ gà") says nothing of them. */
function findBreadth(typed: TypedText): Breadth | undefined {
  const found = new Set(findPhrases(typed, BREADTH_WORDS).map((hit) => hit.label));
  const people = new Set(findPhrases(typed, PEOPLE_WORDS).map(({ at }) => at));
  for (const { label, at, length } of findPhrases(typed, AMOUNTS)) {
    const next = at + length;
    if (people.has(next) && !typed.words[next]!.phraseStart) found.add(label);
  }
  return BREADTHS.toReversed().find((breadth) => found.has(breadth));
}

function findSource(typed: TypedText): ReportSource | undefined {
  const found = new Set(findPhrases(typed, SOURCE_WORDS).map((hit) => hit.label));
  return (['mạng xã hội', 'hội nghị', 'trực tiếp'] as const).find((source) => found.has(source));
}
