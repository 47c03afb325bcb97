import { tokenize } from '../../vietnamese/tokens.ts';
import { contentWords } from './words.ts';

const DENYING = new Set(tokenize('không chưa chẳng cấm trừ miễn đừng ngừng dừng').map(({ marked }) => marked));
/** How far a denial reaches, in syllables. */
const REACH = 4;

/** The first word after each denial that states something. */
function findDenied(text: string): Set<string> {
  const tokens = tokenize(text);
  const content = new Set(contentWords(text).map(({ start }) => start));
  const denied = tokens.flatMap((token, index) => {
    if (!DENYING.has(token.marked)) return [];
    return tokens.slice(index + 1, index + 1 + REACH).find(({ start }) => content.has(start))?.marked ?? [];
  });
  return new Set(denied);
}

/** Pairs of neighbouring syllables that follow a denial, and those that stand without one. */
function readPairs(text: string) {
  const tokens = tokenize(text);
  const denied = new Set<string>();
  const stated = new Set<string>();
  tokens.slice(1).forEach((token, index) => {
    const isDenied = [tokens[index - 1], tokens[index - 2]].some(
      (before) => before !== undefined && DENYING.has(before.marked),
    );
    (isDenied ? denied : stated).add(`${tokens[index]!.marked} ${token.marked}`);
  });
  return { denied, stated };
}

/** False when the sentence denies what the source does not, or states what it only denies. */
export function denialsAgree(sentence: string, source: string): boolean {
  const denied = findDenied(source);
  if ([...findDenied(sentence)].some((word) => !denied.has(word))) return false;
  const said = readPairs(sentence);
  const known = readPairs(source);
  return ![...said.stated].some((pair) => known.denied.has(pair) && !known.stated.has(pair) && !said.denied.has(pair));
}
