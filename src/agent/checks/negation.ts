import { type Token, tokenize } from '../../vietnamese/tokens.ts';
import { contentWords } from './words.ts';

const DENYING = new Set(tokenize('không chưa chẳng cấm trừ miễn đừng ngừng dừng').map(({ marked }) => marked));
/** How far a denial reaches, in syllables. */
const REACH = 4;

interface Denial {
  /** The first word after the denial that states something. */
  denied: string;
  deniedAt: number;
}

function findDenials(tokens: readonly Token[], content: ReadonlySet<number>): Denial[] {
  return tokens.flatMap((token, index) => {
    if (!DENYING.has(token.marked)) return [];
    for (let at = index + 1; at < tokens.length && at <= index + REACH; at++) {
      if (content.has(tokens[at]!.start)) return [{ denied: tokens[at]!.marked, deniedAt: at }];
    }
    return [];
  });
}

function read(text: string) {
  const tokens = tokenize(text);
  const content = new Set(contentWords(text).map(({ start }) => start));
  const denials = findDenials(tokens, content);
  const deniedAt = new Set(denials.map((denial) => denial.deniedAt));
  /** Words that are stated, not denied. */
  const stated = new Set(
    tokens.filter((token, index) => content.has(token.start) && !deniedAt.has(index)).map(({ marked }) => marked),
  );
  return { denied: new Set(denials.map(({ denied }) => denied)), stated };
}

/** False when the sentence denies what the source states, or states what it only denies. */
export function denialsAgree(sentence: string, source: string): boolean {
  const said = read(sentence);
  const known = read(source);
  const invented = [...said.denied].some((word) => !known.denied.has(word));
  const dropped = [...known.denied].some(
    (word) => said.stated.has(word) && !said.denied.has(word) && !known.stated.has(word),
  );
  return !invented && !dropped;
}
