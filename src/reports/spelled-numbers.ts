import type { PhraseHit } from '../vietnamese/phrases.ts';
import { tokenize } from '../vietnamese/tokens.ts';
import type { TypedText } from '../vietnamese/typed-words.ts';

/** From 1; transcripts of speech write "tổ bốn". */
const SPELLED = 'một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười, mười một, mười hai'.split(', ');
const DIGITS = tokenize(SPELLED.join(' '));
/** "tổ bốn nhà", "khu ba mươi hộ": how many, no name. */
const COUNTED = tokenize(
  'người nhà hộ căn cháu đứa em chục trăm nghìn ngàn triệu tỉ tỷ tháng tuần ngày hôm buổi giờ phút lần con cái chiếc đợt vụ bữa mét rưỡi cây vài mươi lăm tư',
);
const COUNTED_MARKED = new Set([...DIGITS, ...COUNTED].map(({ marked }) => marked));
const COUNTED_FOLDED = new Set([...DIGITS, ...COUNTED].map(({ folded }) => folded));
/** What makes another word of the number: "tổ năm nay", "tổ một số", "khu hai bên đường". */
const OTHER_WORD: Record<string, RegExp> = {
  mot: /^(?:so|nua|it|minh|cach|chut|loat|mat|trong|lat|noi)$/,
  hai: /^(?:ben|dau|bo|phia|vo|me|cha|mat|chan|tay)$/,
  nam: /^(?:nay|ngoai|truoc|sau|toi|kia|nao|hoc|xua|moi|qua)$/,
  muoi: /^mot$/,
};
/** The same for words of which the marks were left out: "to nam giua duong" (nằm), "to sau nha" (sau), "to ba con" (bà con). */
const UNMARKED_WORD: Record<string, RegExp> = {
  ba: /^(?:ay|cu|chi|me|lao|gia|noi|ngoai)$/,
  bon: /^(?:minh|toi|no|tre|chung|tui|kia|nay|bon)$/,
  nam: /^(?:giua|tren|duoi|sat|o|cho|ngay|ngang|chan|vien|do|trong|canh|ben|doc|gan|nu|gioi|cuoi|het)$/,
  sau: /^(?:truong|khi|do|nay|lung|mua|bao|lu|tet|cua|luc|vuon|hoi|le|dai|khe|benh|rieng|hoam|rong|cung|vai|quan|uy)$/,
  bay: /^(?:lau|ra|vao|len|gom|ban|qua)$/,
  tam: /^(?:thoi|giu|ung|ngung|dung|nghi|bo|su|tinh|tu|huyet|tru|vang|hoan|dinh)$/,
};
/** "cây to nằm", "hố to sau nhà": big, in messages without marks. */
const BIG =
  /^(?:cay|ho|nha|tieng|da|mua|gio|lua|song|nuoc|rat|qua|kha|that|hon|con|duong|lo|cong|dong|chay|nut|vet|keu|noi|hat|loa|cuc|xe|may|bien|tang)$/;

/** The number in words, "4" is "bốn"; undefined from 13 on. */
export const spellNumber = (digits: string): string | undefined => SPELLED[Number(digits) - 1];

/** True when a name that ends in a number in words is none where it stands. */
export function isNoName({ words, accented }: TypedText, { at, length, text }: PhraseHit<unknown>): boolean {
  const last = text.split(' ').at(-1)!;
  if (!SPELLED.includes(last)) return false;
  const word = words[at + length - 1]!;
  // "tổ sau" is no "tổ sáu" where people write their marks.
  if (accented && word.marked !== tokenize(last)[0]!.marked) return true;
  const before = words[at - 1];
  if (
    !accented &&
    length === 2 &&
    words[at]!.folded === 'to' &&
    before !== undefined &&
    !words[at]!.phraseStart &&
    BIG.test(before.folded)
  )
    return true;
  const [next, after] = [words[at + length], words[at + length + 1]];
  if (next === undefined || next.phraseStart) return false;
  if (next.folded === 'nguoi' && after?.folded === 'dan') return false;
  const isCount = accented ? COUNTED_MARKED.has(next.marked) : COUNTED_FOLDED.has(next.folded);
  const others = [OTHER_WORD, ...(accented ? [] : [UNMARKED_WORD])];
  return isCount || others.some((known) => known[word.folded]?.test(next.folded) === true);
}
