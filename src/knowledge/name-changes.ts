import { fold } from '../vietnamese/fold.ts';

/** A place or an agency with the names it had before. */
export interface Renamed {
  name: string;
  oldNames: readonly string[];
}

/** A question with one name for another, and which stands for which. */
export interface OtherName {
  question: string;
  /** As the person wrote it. */
  asked: string;
  other: string;
  /** True when the person used the name of before. */
  wasOld: boolean;
}

const MOST = 3;

/** Reads what a question means by names of before and of now; at most three readings, the longest name first. */
export function createNameChanges(renamed: readonly Renamed[]): (question: string) => OtherName[] {
  const pairs = renamed.flatMap(({ name, oldNames }) =>
    oldNames.flatMap((old) => {
      // "Khu phố 4, thị trấn Mẫu Sơn" is "khu phố 4" in the mouths of people.
      const short = old.split(',')[0]!.trim();
      const olds = [...new Set([old, old.replace(',', ''), short])].filter((form) => fold(form) !== fold(name));
      return olds.flatMap((form) => [
        { asked: form, other: name, wasOld: true },
        { asked: name, other: short, wasOld: false },
      ]);
    }),
  );
  const usable = pairs
    .filter(({ asked, other }) => fold(asked) !== fold(other))
    .toSorted((a, b) => b.asked.length - a.asked.length)
    .map((pair) => ({ ...pair, pattern: patternOf(pair.asked) }));
  return (question) => {
    const folded = foldKeepingLength(question);
    const found: OtherName[] = [];
    for (const { pattern, other, wasOld } of usable) {
      const match = pattern.exec(folded);
      if (match === null) continue;
      const asked = question.slice(match.index, match.index + match[0].length);
      const rewritten = question.slice(0, match.index) + other + question.slice(match.index + match[0].length);
      const known = found.some((entry) => entry.question === rewritten || fold(entry.asked).includes(fold(asked)));
      const sameName = found.some((entry) => fold(entry.asked) === fold(asked) && entry.question !== rewritten);
      if (!known || sameName) found.push({ question: rewritten, asked, other, wasOld });
      if (found.length >= MOST) break;
    }
    return found;
  };
}

const patternOf = (name: string) => {
  const words = foldKeepingLength(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s,-]+')}(?![\\p{L}\\p{N}])`, 'u');
};

/** Letter by letter, so that a place in the folded text is the same place in the text (which is NFC). */
const foldKeepingLength = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => {
    const folded = fold(text[at]!);
    return folded.length === 1 ? folded : text[at]!;
  }).join('');
