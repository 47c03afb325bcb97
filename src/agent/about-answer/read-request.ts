import { findWords, readMessage, textOf } from '../follow-up/message-words.ts';
import { POLITE_END, POLITE_START } from '../follow-up/phrases.ts';

/** What is wanted of the last answer. `about` is as typed: the matter to compare or to outline. */
export interface MatterRequest {
  wants: 'compare' | 'outline';
  text: string;
  about?: string;
}
export type AboutRequest = { wants: 'shorter' | 'simpler' | 'verbatim' } | MatterRequest;

const HELP =
  '(?:giup(?: toi| minh| em| anh| chi| do)?|ho|dum|cho toi|cho em|cho minh|cho|hay|lam on|xin|vui long|noi|tra loi|viet|dien dat)';
const MORE =
  '(?:hon|di|thoi|lai|nua|chut|mot chut|ty|ti|mot ti|xiu|duoc khong|giup|giup toi|nhe|a|cau tren|cau nay|cau tra loi(?: tren| nay| do)?)';
const whole = (core: string) => new RegExp(`^ (?:${HELP} )*(?:${core})(?: ${MORE})* $`);

const SHORTER = whole(
  '(?:ngan|gon|ngan gon|tom gon|rut gon|rut ngan|tom lai|tom tat|van tat|suc tich|dai qua(?: noi)? (?:ngan|gon)|noi dai qua|dai qua)',
);
const SIMPLER = whole(
  '(?:giai thich|giai nghia|dien giai|cat nghia)(?: (?:ro|de hieu|ky|tu ngu|them|don gian|cho de hieu|them cho de hieu|cho ro))*|(?:mot cach )?(?:de hieu|don gian)|(?:toi |em |minh )?(?:chua|khong) hieu(?: lam| ro)?|nghia la (?:sao|gi|the nao)|la sao|kho hieu(?: qua)?',
);
const VERBATIM = whole(
  '(?:trich|xem|cho xem|doc|gui|dua|chep)?(?: lai)? ?(?:nguyen van|toan van|day du|ca khoan|ca dieu|van ban goc)(?: (?:khoan|dieu|doan|cau|van ban)(?: do| nay| tren)?)?',
);
const COMPARE =
  /^ (?:(?:giup|hay|xin|cho|lam on|toi|em|muon|anh|chi) )*(?:so sanh|doi chieu)(?= )| (?:hai|2) van ban(?: (?:nay|do|tren|kia))? (?:co gi )?khac(?: nhau)?| khac (?:gi|nhau cho nao|cho nao|the nao)(?: so)? voi (?:van ban cu|quyet dinh|quy che|ban cu|chuong trinh|ke hoach) /;
const OUTLINE =
  /^ (?:(?:giup|hay|xin|cho|lam on|toi|em|muon|nho|anh|chi|minh) )*(?:soan|lap|viet|lam|xay dung|len|goi y|du thao)?(?: (?:giup|ho|dum|cho)(?: (?:toi|em|minh|anh|chi))?)?(?: (?:mot|1|cai|ban))* ?(?:dan y|de cuong|dan bai)(?= )/;
/** What introduces the matter. */
const ABOUT = / (?:ve viec|ve|noi ve|lien quan den|o diem|doi voi) /;

/** What the message wants done with the last answer; undefined for anything else, also for a question of its own. */
export function readAboutAnswer(message: string): AboutRequest | undefined {
  const typed = readMessage(message);
  if (typed.words.length === 0 || typed.words.length > 40) return undefined;
  const plain = ` ${typed.words.map((word) => word.replace(/_$/, '')).join(' ')} `;
  const bare = trim(plain);
  if (SHORTER.test(bare)) return { wants: 'shorter' };
  if (SIMPLER.test(bare)) return { wants: 'simpler' };
  if (VERBATIM.test(bare)) return { wants: 'verbatim' };
  const wants = COMPARE.test(plain) ? ('compare' as const) : OUTLINE.test(plain) ? ('outline' as const) : undefined;
  if (wants === undefined) return undefined;
  const folded = { ...typed, plain };
  const start = findWords(folded, ABOUT);
  const about = start === undefined ? undefined : textOf(typed, start.to).trim();
  return { wants, text: typed.text, ...(about === undefined || about === '' ? {} : { about }) };
}

/** Without politeness, but never without anything. */
function trim(plain: string): string {
  const start = plain.replace(POLITE_START, ' ');
  const both = start.replace(POLITE_END, ' ');
  return both.trim() === '' ? (start.trim() === '' ? plain : start) : both;
}
