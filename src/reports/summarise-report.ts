import { capitalize } from '../vietnamese/capitalize.ts';
import { cutAtWord } from '../vietnamese/cut-at-word.ts';
import { writeOutShorthand } from '../vietnamese/phone-shorthand.ts';
import { splitSentences } from '../vietnamese/sentences.ts';
import { dropReportPrefix } from './classify-message.ts';
import { dropSelfIntroduction } from './self-introduction.ts';

/** Longest summary, in UTF-16 units: it has to fit one screen of a phone with the rest of the draft. */
const LONGEST = 360;
const ENOUGH = 60;
const SENTENCES = 2;

const ADDRESSEE =
  '(?:anh chị|các anh chị|các anh|các chị|anh|chị|em|bác|chú|cô|cháu|sếp|ban|các đồng chí|đồng chí|đ/c|đc|thủ trưởng|lãnh đạo|quý ban|quý cơ quan|trợ lý|bot|ad|admin|mọi người|cả nhà|anh em)';
const ME = '(?:em|e|tôi|toi|mình|minh|cháu|con|tui|bên em|tổ em)';
/** What stands before the matter: greeting, addressee, "em xin báo cáo". Removed again and again until nothing goes. */
const OPENINGS: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:dạ|da|vâng|vang|ừ|à|ờ|ơ|alo+|a lô|thưa|thua|kính thưa|kính gửi|kinh gui|gửi|xin chào|chào|chao|hi|hello)\\s*)(?:${ADDRESSEE}\\s*)*(?:ạ|a|ơi|oi)?\\s*[,:.!;-]*\\s+`,
    'iu',
  ),
  new RegExp(`^(?:${ADDRESSEE})\\s+(?:ơi|oi|à)\\s*[,:.!-]*\\s*`, 'iu'),
  new RegExp(
    `^(?:${ME}\\s+)?(?:xin |xin phép |muốn )?(?:báo cáo|bao cao|bc|phản ánh|phan anh|báo|thông tin|trình bày|gửi|có ý kiến|nêu)(?: nhanh| lại| với| tới| đến| cho)*\\s+(?:${ADDRESSEE})(?:\\s+(?:ạ|a|là|biết|rõ))*\\s*[,:.-]*\\s+`,
    'iu',
  ),
  new RegExp(
    `^${ME}\\s+(?:xin |xin phép |muốn )?(?:báo cáo|bao cao|bc|phản ánh|phan anh|trình bày|nêu)(?: nhanh| lại)?\\s*(?:ạ|là|như sau|rằng)?\\s*[,:.-]*\\s+`,
    'iu',
  ),
  new RegExp(`^${ME} (?:là|la)(?: \\S+){1,6} (?:đây|day)(?: ạ| a)?[\\s,.:-]*`, 'iu'),
  /^(?:xin |xin phép )?(?:báo cáo|bao cao|bc|phản ánh|phan anh)(?: nhanh)?\s*[,:]\s+/iu,
  /^(?:bc|báo cáo|bao cao)\s+(?:đ\/c|đc|đồng chí|sếp|anh|chị)\s*[,:.-]*\s+/iu,
  /^(?:ờ|ừm|ừ|à|ơ|thì|thi|là|la|ạ|nói chung|kiểu|cái)\s+(?=(?:ờ|ừm|ừ|à|ơ|thì|là|cái|nói chung)\s)/iu,
  /^(?:ờ|ừm|ơ)[\s,.]+/iu,
];
const COURTESY =
  /^(?:(?:em|tôi|mình|xin|chúng tôi|rất|kính|chân thành|trân trọng|trân trọng báo cáo|thay mặt)\s*)*(?:cảm ơn|cám ơn|cam on|kính chúc|chúc|trân trọng|tran trong|trân trọng báo cáo|kính báo|hết|mong (?:sớm )?nhận được|(?:kính )?mong (?:các |quý |lãnh đạo )?(?:anh|đồng chí|ban|cấp trên|chị)?(?: chị)?(?: \S+){0,2} quan tâm)(?!\p{L})[^.!?\n]{0,60}$/iu;
/** Who told of it, hidden already, says nothing of the matter: ", chị [người dân 1] [số điện thoại 1] nói vậy". */
const ATTRIBUTION =
  /(?:^|[\s,;.–-]+)(?:(?:theo|nghe|do|có|co)\s+)?(?:(?:anh|chị|chi|ông|ong|bà|ba|cô|co|chú|chu|bác|bac|em|cháu|chau|cụ|cu|dì|di|thím|thim|đ\/c|đồng chí|dong chi)\s+)?\[người dân \d+\](?:\s*,?\s*(?:(?:số|so|sđt|sdt|đt|dt|điện thoại|dien thoai)\s*)?\[[^\]\d]+ \d+\])*\s+(?:nói|noi|kể|ke|báo|bao|bảo|cho biết|cho biet|gọi báo|goi bao|gọi|goi|phản ánh|phan anh)(?:\s+(?:vậy|vay|thế|the|lại|lai|tin|ạ|như thế|nhu the|như vậy|nhu vay))*\s*[.!]*$/iu;
const ADDRESSEE_ALONE = new RegExp(`^${ADDRESSEE}$`, 'iu');
const isCourtesy = (sentence: string) => COURTESY.test(sentence) || ADDRESSEE_ALONE.test(sentence);
const CLOSING =
  /[\s,.;-]+(?:(?:anh|chị|các anh|em|đồng chí) (?:xem|nhờ|báo|giúp|cho)(?: \S+){0,8}|báo giúp em(?: \S+){0,3}|nhé|nhe|nha|ạ|với ạ|giúp em(?: với)?|giùm|help)\s*[.!]*$/iu;
/** Sounds of speech within a sentence. */
const FILLERS = /(?<=\s)(?:ờ|ừm|ơ|à|ạ|ấy ạ|nhé ạ)(?=\s)/giu;
const TAG = /<\/?[a-z!][^<>]{0,200}>/giu;
const PICTURES = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f/gu;
const UNSEEN = /[[\p{Cc}\p{Cf}]--[\n]]/gv;

/** The message without greeting, courtesies, emoji, tags and links, sentence by sentence; shorthand written out. */
export function cleanSentences(text: string): string[] {
  const plain = dropReportPrefix(text)
    .replace(TAG, ' ')
    .replace(/\b(?:https?:\/\/|www\.)\S*[^\s.,!?]/giu, ' ')
    .replace(PICTURES, ' ')
    .replace(UNSEEN, '')
    .replace(/([!?.,])\1+/gu, '$1');
  return plain
    .split(/\n+/u)
    .flatMap((line) => splitSentences(line.replace(/^\s*(?:[-*•+–]|\d{1,2}[.)])\s+/u, '')))
    .map(({ text: sentence }) => cleanSentence(sentence))
    .filter((sentence) => /\p{L}{2}/u.test(sentence) && !isCourtesy(sentence.replace(/[.!?]+$/u, '')))
    .filter((sentence, at, all) => all.indexOf(sentence) === at);
}

function cleanSentence(raw: string): string {
  let sentence = dropSelfIntroduction(raw.replace(FILLERS, ' ').replace(/\s+/gu, ' ').trim());
  for (let round = 0; round < 6; round++) {
    const shorter = OPENINGS.reduce((left, opening) => left.replace(opening, ''), sentence).trim();
    if (shorter === sentence || !/\p{L}{2}/u.test(shorter)) break;
    sentence = shorter;
  }
  sentence = dropSelfIntroduction(sentence);
  const trimmed = sentence.replace(CLOSING, '').trim();
  if (/\p{L}{2}/u.test(trimmed)) sentence = trimmed;
  sentence = sentence.replace(ATTRIBUTION, '').trim();
  return writeOutShorthand(sentence);
}

/**
 * One or two sentences in the person's own words: those that say most of the matter, in their order. `weigh` says how much a
 * sentence says; nothing is added but long forms, capitals and full stops. Empty when the text holds no words.
 */
export function summarise(text: string, weigh: (sentence: string) => number): string {
  const sentences = cleanSentences(text);
  const best = sentences
    .map((sentence, at) => ({ sentence, at, weight: weigh(sentence) - at * 0.01 }))
    .toSorted((one, other) => other.weight - one.weight);
  const chosen: typeof best = [];
  let length = 0;
  for (const candidate of best) {
    if (chosen.length === SENTENCES || (chosen.length > 0 && candidate.weight < 1 && length >= ENOUGH)) break;
    if (chosen.length > 0 && length + candidate.sentence.length > LONGEST) continue;
    chosen.push(candidate);
    length += candidate.sentence.length;
  }
  const ordered = chosen.toSorted((one, other) => one.at - other.at).map(({ sentence }) => finish(sentence));
  return cutAtWord(ordered.join(' '), LONGEST);
}

function finish(sentence: string): string {
  const bare = sentence.replace(/\s+(?=[.,;!?])/gu, '').replace(/[\s,;:-]+$/u, '');
  return capitalize(/[.!?…]$/u.test(bare) ? bare : `${bare}.`);
}
