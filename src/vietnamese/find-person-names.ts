import { findBareNames, isAfterPlaceNoun } from './bare-names.ts';
import { findCalledNames, type Run } from './called-names.ts';
import { isPairIn, readWords, type Word } from './chat-words.ts';
import { isNameOfPlace } from './name-extent.ts';
import { ORDINARY_COMPOUNDS } from './ordinary-compounds.ts';

/** A stretch of a text, offsets in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** "Ng. V. A", "N.V.A": three letters with points that begin like a family name. */
const INITIALS =
  /(?<![\p{L}\d.])(?:Ng|Tr|Ph|Hg|[NTLPHVĐDB])\.\s?(?:\p{Lu}\.\s?)\p{Lu}(?![\p{L}\d]|\.\s?\p{Lu}|\.\p{L})/gu;
const ABBREVIATIONS = /^(?:V\.A\.T|T\.T\.H|P\.C\.T|B\.H\.[XY]|H\.Đ\.N|T\.D\.P|T\.P\.\s?H)/u;
/** "H'Hen Niê", "K'Brôi": a name of the highlands, whatever stands around it. */
const APOSTROPHE =
  /(?<![\p{L}\d])(?:(?:R[ơo] (?:Ch[âa]m|Lan|[ÔO]ng)|Rah Lan|Rmah|Ksor|Siu|Kp[ăa]|Nay|Kpuih|Puih|Cil|K[ơo] S[ăa]|[ĐD]inh|Bon|[ĐD]i[ểe]u|Th[ịi])\s)?[HKY]\s?['’‘ʼ]\s?\p{L}[\p{L}’']{1,11}(?:\s\p{Lu}[\p{L}’']{0,11}){0,3}/gu;

/** "Kon Sơ Hạ", "Kra Jăn Điệp": the families of the Cơ Ho and Raglai have two words. */
const TWO_WORD_FAMILIES =
  /(?<![\p{L}\d])(?:Kon S[ơoa]|Kra J[ăa]n|Li[êe]ng (?:H[óo]t|Jrang)|Bon (?:Ni[êe]ng|Y[ôo])|Pang T(?:ing|iang)|Pi N[ăa]ng|Cil Pam|R[ơo] ([ÔO]ng|Lan)|R[ơo] Ch[âa]m|K[ơo] S[ăa]|[ĐD]a C[áa]t|T[àa] Y[êe]n|L[ơo] Mu)(?:\s\p{Lu}[\p{L}\p{M}]{0,8}){1,3}(?![\p{L}\d])/gu;

/** "Giuse Nguyễn Văn Phú", "Maria Hoa": the name of a saint before one's own. */
const SAINTS =
  /(?<![\p{L}\d])(?:Giuse|Maria|Ph[êe]r[ôo]|Phaol[ôo]|Gioan|T[êe]r[êe]sa|Anna|Ant[ôo]n|Phanxic[ôo]|[ĐD]aminh|Micae|Giac[ôo]b[êe]|T[ôo]ma|Matth[êe]u|Augustin[ôo]|Gioakim|Mátta|Matta|C[êe]cilia|Lucia|Rosa|Agn[êe]s|Martin[ôo]|Stêphan[ôo]|Đa Minh|Vinh S[ơo]n)(?:\s\p{Lu}[\p{L}\p{M}]{0,7}){1,4}(?![\p{L}\d])/gu;

/** Where persons are named in the text of a message, in reading order. What is written as a name of a place or a body is left. */
export function findPersonNames(plain: string): Stretch[] {
  const words = readWords(plain);
  const called = findCalledNames(words);
  const taken = new Uint8Array(words.length);
  for (const run of called) taken.fill(1, run.from, run.to);
  const bare = findBareNames(words, (at) => taken[at] === 1);
  for (const run of bare) taken.fill(1, run.from, run.to);
  const again = findAgain(words, [...called, ...bare], taken);
  const found = [...called, ...bare, ...again].map(({ from, to }) => ({
    start: words[from]!.start,
    end: words[to - 1]!.end,
  }));
  for (const match of [
    ...plain.matchAll(INITIALS),
    ...plain.matchAll(APOSTROPHE),
    ...plain.matchAll(SAINTS),
    ...plain.matchAll(TWO_WORD_FAMILIES),
  ]) {
    if (!ABBREVIATIONS.test(match[0])) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Names that were recognised once are names where they stand alone, too: "chị Hạnh … Hạnh nói". */
function findAgain(words: readonly Word[], runs: readonly Run[], taken: Uint8Array): Run[] {
  const known = new Set(runs.map((run) => keyOf(words, run)).filter((key) => key.length > 1));
  const first = new Set([...known].map((key) => key.split(' ')[0]));
  const found: Run[] = [];
  for (let at = 0; at < words.length; at++) {
    if (taken[at] === 1 || !first.has(words[at]!.folded)) continue;
    for (let to = Math.min(words.length, at + 5); to > at; to--) {
      const isName = known.has(keyOf(words, { from: at, to })) && (to - at > 1 || isWrittenAsName(words, at));
      if (!isName || isAfterPlaceNoun(words, at) || isNameOfPlace(words, at, to)) continue;
      found.push({ from: at, to });
      break;
    }
  }
  return found;
}

const keyOf = (words: readonly Word[], { from, to }: Run) =>
  words
    .slice(from, to)
    .map((word) => word.folded)
    .join(' ');

const isWrittenAsName = (words: readonly Word[], at: number) =>
  words[at]!.capital && words[at + 1]?.capital !== true && !isPairIn(ORDINARY_COMPOUNDS, words[at], words[at + 1]);
