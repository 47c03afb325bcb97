import { capitalize } from '../../vietnamese/capitalize.ts';
import { tokenize } from '../../vietnamese/tokens.ts';

/** Shortest run of syllables that is taken to be the same words: one alone may be any of several. */
const SHORTEST_RUN = 2;

/** Gives the words of a text typed without marks the spelling that they have in `reference`, run by run. */
export function restoreMarks(text: string, reference: string): string {
  const typed = tokenize(text);
  const known = tokenize(reference);
  const places = new Map<string, number[]>();
  known.forEach(({ folded }, index) => places.set(folded, [...(places.get(folded) ?? []), index]));
  let result = '';
  let copied = 0;
  for (let at = 0; at < typed.length;) {
    const run = longestRun(typed, at, { known, places });
    if (run === undefined || run.length < SHORTEST_RUN) {
      at++;
      continue;
    }
    for (let offset = 0; offset < run.length; offset++) {
      const own = typed[at + offset]!;
      const { start, end } = known[run.from + offset]!;
      const word = reference.slice(start, end).normalize('NFC');
      const typedWord = text.slice(own.start, own.end);
      const isBare = own.marked === own.folded;
      // Capitals inside names stay; those that only begin a sentence do not.
      const named = /^\p{Lu}/u.test(word) && !known[run.from + offset]!.phraseStart;
      const spelt = named ? word : capitalize(word.toLowerCase(), /^\p{Lu}/u.test(typedWord));
      result += text.slice(copied, own.start) + (isBare ? spelt : typedWord);
      copied = own.end;
    }
    at += run.length;
  }
  return result + text.slice(copied);
}

type Tokens = ReturnType<typeof tokenize>;

function longestRun(typed: Tokens, at: number, { known, places }: { known: Tokens; places: Map<string, number[]> }) {
  let best: { from: number; length: number } | undefined;
  for (const from of places.get(typed[at]!.folded) ?? []) {
    let length = 0;
    while (typed[at + length] !== undefined && typed[at + length]!.folded === known[from + length]?.folded) length++;
    if (best === undefined || length > best.length) best = { from, length };
  }
  return best;
}
