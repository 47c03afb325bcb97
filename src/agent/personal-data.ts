/** Personal data taken out of a text: what stands for it, and what it was. */
export interface HiddenData {
  kind: string;
  placeholder: string;
  original: string;
}

/** Takes personal data out of texts that leave the office, and puts it back. */
export interface Redaction {
  hidePersonalData(text: string): { text: string; hidden: HiddenData[] };
  restorePersonalData(text: string, hidden: readonly HiddenData[]): string;
}

/** The personal data of one question: hidden wherever it is shown to a model, put back in what comes from there. */
export interface HiddenQuestion {
  text: string;
  hide: (text: string) => string;
  restore: (text: string) => string;
}

const wholeWords = (text: string) =>
  new RegExp(`(?<![\\p{L}\\d])${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\d])`, 'gu');

export function hideQuestion(question: string, redaction: Redaction): HiddenQuestion {
  const { text, hidden } = redaction.hidePersonalData(question);
  // The longest first: a name may stand within another one.
  const known = hidden
    .filter(({ original }) => original.length > 1)
    .toSorted((a, b) => b.original.length - a.original.length);
  return {
    text,
    hide: (other) =>
      known.reduce((kept, { original, placeholder }) => kept.replace(wholeWords(original), () => placeholder), other),
    restore: (other) => redaction.restorePersonalData(other, hidden),
  };
}
