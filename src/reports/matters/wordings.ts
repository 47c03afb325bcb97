import { findAllPhrases, findPhrases, makePhraseBook, type PhraseBook } from '../../vietnamese/phrases.ts';
import type { TypedText } from '../../vietnamese/typed-words.ts';
import { OTHER_COMPOUNDS } from './other-compounds.ts';

/** A label's wordings as one looks them up: see `MatterWords` for how they are written. */
export type WordingBook<Label> = PhraseBook<readonly Part<Label>[]>;

export interface WordingHit<Label> {
  label: Label;
  /** Words from `at`, so many as `length`, with what stands between the parts. */
  at: number;
  length: number;
  /** How surely it is said: about 1 for a syllable, 2 for two, 2.3 for parts found together. */
  weight: number;
  /** True when parts were found together ("đường … hỏng"). */
  joined: boolean;
}

interface Wording<Label> {
  label: Label;
  parts: number;
}

interface Part<Label> {
  wording: Wording<Label>;
  part: number;
}

interface Found {
  at: number;
  end: number;
  weak: boolean;
}

/** Parts of a wording stand at most so many words apart. */
const GAP = 6;
const LENGTH_WEIGHTS = [0, 0.9, 2, 2.7, 3.1];
/** By the number of parts. */
const JOINED = [0, 0, 2.3, 3];
const WEAK = 0.3;
const WEAK_PARTS = 0.6;
const COMPOUNDS = makePhraseBook([['', OTHER_COMPOUNDS] as const]);

const split = (text: string, separator: string) => text.split(separator).map((part) => part.trim());

/** Makes a book of `[label, wordings]`. */
export function makeWordingBook<Label>(entries: Iterable<readonly [Label, string]>): WordingBook<Label> {
  const meant = new Map<string, Part<Label>[]>();
  for (const [label, wordings] of entries) {
    for (const text of split(wordings, ',')) {
      const parts = split(text, '+');
      const wording = { label, parts: parts.length };
      parts.forEach((alternatives, part) => {
        for (const phrase of split(alternatives, '/'))
          meant.set(phrase, [...(meant.get(phrase) ?? []), { wording, part }]);
      });
    }
  }
  return makePhraseBook([...meant].map(([phrase, parts]) => [parts, [phrase]] as const));
}

/**
 * Wordings of the book in a message, also within and over each other; parts in one sentence, in any order. What is part
 * of one of the `names` counts for nothing.
 */
export function findWordings<Label>(
  typed: TypedText,
  book: WordingBook<Label>,
  names: readonly { at: number; length: number }[] = [],
): WordingHit<Label>[] {
  const compounds = findPhrases(typed, COMPOUNDS);
  const sentences = numberSentences(typed);
  const direct: WordingHit<Label>[] = [];
  const parts = new Map<Wording<Label>, Found[][]>();
  for (const { label, at, length, weak } of findAllPhrases(typed, book)) {
    if (compounds.some((it) => it.at <= at && at + length <= it.at + it.length && it.length > length)) continue;
    if (names.some((it) => it.at <= at && at + length <= it.at + it.length)) continue;
    for (const { wording, part } of label) {
      if (wording.parts === 1) {
        const weight = LENGTH_WEIGHTS[Math.min(length, 4)]! * (weak ? WEAK : 1);
        direct.push({ label: wording.label, at, length, weight, joined: false });
        continue;
      }
      const found = parts.get(wording) ?? Array.from({ length: wording.parts }, () => []);
      found[part]!.push({ at, end: at + length, weak });
      parts.set(wording, found);
    }
  }
  const joined = [...parts].flatMap(([wording, found]) => joinParts(wording, found, sentences));
  // "xả nước bẩn" is no "nước bẩn".
  return [...direct, ...joined].filter(
    ({ at, length }) => !direct.some((it) => it.at <= at && at + length <= it.at + it.length && it.length > length),
  );
}

function joinParts<Label>(
  { label, parts }: Wording<Label>,
  found: Found[][],
  sentences: readonly number[],
): WordingHit<Label>[] {
  const [first, ...rest] = found;
  return first!.flatMap((start) => {
    let [at, end, weak] = [start.at, start.end, start.weak];
    for (const options of rest) {
      const away = (it: Found) => Math.max(at - it.end, it.at - end);
      const near = options
        .filter((it) => (it.end <= at || it.at >= end) && sentences[it.at] === sentences[at] && away(it) <= GAP)
        .toSorted((one, other) => away(one) - away(other))[0];
      if (near === undefined) return [];
      [at, end, weak] = [Math.min(at, near.at), Math.max(end, near.end), weak || near.weak];
    }
    return [
      { label, at, length: end - at, weight: JOINED[Math.min(parts, 3)]! * (weak ? WEAK_PARTS : 1), joined: true },
    ];
  });
}

/** For each word the number of its sentence. */
function numberSentences({ text, words }: TypedText): number[] {
  let sentence = 0;
  return words.map((word, at) => {
    if (at > 0 && /[.;!?\n]/.test(text.slice(words[at - 1]!.end, word.start))) sentence++;
    return sentence;
  });
}
