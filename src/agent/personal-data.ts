import type { HiddenData } from '../vietnamese/personal-data.ts';
import { tokenize } from '../vietnamese/tokens.ts';

/** Takes personal data out of texts that leave the office, and puts it back. */
export interface Redaction {
  /** @param known what other texts hid: the same person keeps the same placeholder, and no placeholder is used twice. */
  hidePersonalData(text: string, known?: readonly HiddenData[]): { text: string; hidden: HiddenData[] };
  restorePersonalData(text: string, hidden: readonly HiddenData[]): string;
}

/** The personal data of one question: hidden wherever it is shown to a model, put back in what comes from there. */
export interface HiddenQuestion {
  text: string;
  hide: (text: string) => string;
  restore: (text: string) => string;
}

/**
 * @param before what was typed and asked before. A follow-up that is written out takes names over and leaves the word
 *   behind ("cô", "ông") that tells them, so what those texts hide is hidden in it too.
 */
export function hideQuestion(question: string, redaction: Redaction, before: readonly string[] = []): HiddenQuestion {
  const earlier = before.reduce<readonly HiddenData[]>(
    (known, text) => merge(known, redaction.hidePersonalData(text, known).hidden),
    [],
  );
  const { text, hidden } = redaction.hidePersonalData(hideKnown(question, earlier), earlier);
  const known = merge(earlier, hidden).filter(({ original }) => original.length > 1);
  return {
    text,
    hide: (other) =>
      longestFirst(known).reduce(
        (kept, { original, placeholder }) => kept.replace(wholeWords(original), () => placeholder),
        other,
      ),
    restore: (other) => redaction.restorePersonalData(other, known),
  };
}

const wholeWords = (text: string) =>
  new RegExp(`(?<![\\p{L}\\d])${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\d])`, 'gu');

/** A name may stand within another one. */
const longestFirst = (known: readonly HiddenData[]) => known.toSorted((a, b) => b.original.length - a.original.length);

function merge(known: readonly HiddenData[], found: readonly HiddenData[]): HiddenData[] {
  const placeholders = new Set(known.map(({ placeholder }) => placeholder));
  return [...known, ...found.filter(({ placeholder }) => !placeholders.has(placeholder))];
}

/** Hides it in any spelling: where a question is written out, marks and capitals are restored. */
function hideKnown(text: string, known: readonly HiddenData[]): string {
  return longestFirst(known).reduce((kept, { original, placeholder }) => {
    const wanted = tokenize(original);
    // One syllable alone is many words without its marks.
    const spelling = wanted.length === 1 ? 'marked' : 'folded';
    const tokens = tokenize(kept);
    const starts = tokens.flatMap((_, at) =>
      wanted.length > 0 && wanted.every((word, index) => tokens[at + index]?.[spelling] === word[spelling]) ? [at] : [],
    );
    return starts.reduceRight((rest, at) => {
      const end = tokens[at + wanted.length - 1]!.end;
      return `${rest.slice(0, tokens[at]!.start)}${placeholder}${rest.slice(end)}`;
    }, kept);
  }, text.normalize('NFC'));
}
