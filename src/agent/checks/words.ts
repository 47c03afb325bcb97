import { expandAbbreviation } from '../../vietnamese/abbreviations.ts';
import { LONGEST_SYNONYM, synonymsOf } from '../../vietnamese/synonyms.ts';
import { type Token, tokenize } from '../../vietnamese/tokens.ts';

/**
 * Words that join or introduce and state nothing by themselves, with their marks. What turns a statement round (không,
 * chưa, cấm, trước, sau, trên, dưới, ngoài, chỉ, tối đa …) is not among them: it has to stand in the source.
 */
const FRAME_WORDS =
  'à ạ vậy thế này kia đó đây nào gì ai thì là mà và với cùng hay hoặc của cho ở tại đến trong về theo bởi vì nên để ra ' +
  'vào lên khi lúc nếu các những một mỗi cả đều cũng vẫn đã đang sẽ rồi lại nữa thêm như gồm bao được bị do từ việc sự ' +
  'cuộc có rằng thuộc tức nghĩa cụ thể nêu quy định văn bản đồng chí nội dung căn cứ yêu cầu người cần phải đối với ' +
  'trường hợp ngày tháng năm số điều khoản điểm mục chương phụ lục hiện hành liên quan thông tin dưới dạng bằng kể tính';
const FRAME: ReadonlySet<string> = new Set(tokenize(FRAME_WORDS.replace(' dưới dạng', '')).map(({ marked }) => marked));
/** "như sau", "sau đây", "nêu trên": here the words point within the text and compare nothing. */
const POINTING = /(?<!\p{L})(?:như sau|sau đây|dưới đây|nêu trên|trên đây|ở trên)(?!\p{L})/giu;

/** A syllable of a sentence that states something. */
export type Word = Token;

/** The syllables of a text that state something, numbers left out. */
export function contentWords(text: string): Word[] {
  const plain = text.replace(POINTING, (match) => ' '.repeat(match.length));
  return tokenize(plain).filter(({ marked, folded }) => !FRAME.has(marked) && !/^\d+$/.test(folded) && folded !== '');
}

/** What a source says, ready to be asked for words. */
export interface SourceWords {
  marked: ReadonlySet<string>;
  /** Marked spellings by folded syllable. */
  spellings: ReadonlyMap<string, ReadonlySet<string>>;
  /** Folded, with what abbreviations stand for, a space at both ends. */
  joined: string;
}

export function readSource(text: string): SourceWords {
  const tokens = tokenize(text);
  const spellings = new Map<string, Set<string>>();
  for (const { folded, marked } of tokens) {
    const known = spellings.get(folded);
    if (known === undefined) spellings.set(folded, new Set([marked]));
    else known.add(marked);
  }
  const folded = tokens.flatMap((token) => [token.folded, ...(expandAbbreviation(token.folded) ?? [])]);
  return { marked: new Set(tokens.map(({ marked }) => marked)), spellings, joined: ` ${folded.join(' ')} ` };
}

/** The words of a sentence that a source does not say, in this spelling, as an abbreviation or as a synonym. */
export function unsaidWords(words: readonly Word[], source: SourceWords): Word[] {
  return words.filter((_, index) => !says(source, words, index));
}

function says(source: SourceWords, words: readonly Word[], index: number): boolean {
  const { marked, folded } = words[index]!;
  if (source.marked.has(marked)) return true;
  const full = expandAbbreviation(folded);
  if (full !== undefined && source.joined.includes(` ${full.join(' ')} `)) return true;
  // What only an abbreviation of the source stands for has no spelling there.
  if (!source.spellings.has(folded) && source.joined.includes(` ${folded} `)) return true;
  return hasSynonym(source, words, index);
}

/** A synonym counts for a phrase around the word, of up to four syllables that follow each other. */
function hasSynonym(source: SourceWords, words: readonly Word[], index: number): boolean {
  for (let length = 1; length <= LONGEST_SYNONYM; length++) {
    for (let start = Math.max(0, index - length + 1); start <= index && start + length <= words.length; start++) {
      const phrase = words.slice(start, start + length).map(({ folded }) => folded);
      if (synonymsOf(phrase.join(' ')).some((other) => source.joined.includes(` ${other} `))) return true;
    }
  }
  return false;
}

/** Share of the pairs of neighbouring words that follow each other in the source too; 1 when there are none. */
export function sharedPairs(words: readonly Word[], source: string): number {
  const pairs = pairsOf(words);
  if (pairs.length === 0) return 1;
  const known = new Set(pairsOf(contentWords(source)));
  return pairs.filter((pair) => known.has(pair)).length / pairs.length;
}

const pairsOf = (words: readonly Word[]) =>
  words.slice(1).map((word, index) => `${words[index]!.folded} ${word.folded}`);
