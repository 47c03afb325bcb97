import { capitalize } from '../vietnamese/capitalize.ts';
import { cutAtWord } from '../vietnamese/cut-at-word.ts';

const LONGEST = 240;
/** Where a wish begins; what asks our own officer for attention is no wish of the people. */
const WISH =
  /(?<!\p{L})(?:đề nghị|de nghi|kiến nghị|kien nghi|đề xuất|de xuat|đề đạt|mong muốn|mong muon|mong(?! các anh quan tâm| nhận)|yêu cầu|yeu cau|nguyện vọng|nguyen vong|cần sớm|can som|nên có|nen co|xin(?= (?:được|hỗ trợ|mở|phường|ủy ban|sửa|lắp|cấp|điểm|xác nhận|hoãn|dc|duoc|ho tro|cap|lap)))(?!\p{L})[^.!?;\n]*/iu;
const TAIL = /[\s,:-]+(?:nhé|ạ|với ạ|giúp em|kính mong|keo(?: \S+)*)?$/iu;

/** What people propose, in their words, from cleaned sentences; undefined when they propose nothing. */
export function findProposal(sentences: readonly string[]): string | undefined {
  for (const sentence of sentences) {
    const wish = WISH.exec(sentence)?.[0].replace(TAIL, '').trim();
    // The word alone proposes nothing.
    if (wish !== undefined && wish.split(/\s+/u).length > 2) return cutAtWord(capitalize(wish), LONGEST);
  }
  return undefined;
}
