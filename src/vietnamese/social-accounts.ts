import { isIn, readWords } from './chat-words.ts';
import type { Stretch } from './find-person-names.ts';
import { listWords } from './word-list.ts';
import { FAMILY_NAMES, MIDDLE_NAMES, SURE_FAMILY_NAMES } from './name-lists.ts';
import { isGivenName } from './given-names.ts';

const LINK =
  /(?<![\p{L}\d@.])(?:https?:\/\/)?(?:www\.|m\.|web\.|vi-vn\.)?(?:facebook\.com|fb\.com|fb\.me|m\.me|zalo\.me|chat\.zalo\.me|t\.me|telegram\.me|tiktok\.com|vt\.tiktok\.com|instagram\.com|youtube\.com|twitter\.com|x\.com|threads\.net|fb\.watch)\/[^\s,;)"”]{1,300}/giu;
const HANDLE = /(?<![\p{L}\d._%+@-])@[\p{L}\d_](?:[\p{L}\d._-]{1,38}[\p{L}\d_])(?![\p{L}\d@])/gu;
const NETWORK =
  /(?<![\p{L}\d])(?:facebook|face book|facbook|fb|phây búc|phây|fây|face|zalo|tiktok|tik tok|tóp tóp|telegram|tele|instagram|insta|ig|messenger|nick|nickname|acc|youtube)(?![\p{L}\d])/giu;
const LINKING =
  /^(?:\s|:|-|"|“|'|tên|ten|là|la|của|cua|nick|acc|tài khoản|tai khoan|trang|cá nhân|ca nhan|em|tôi|toi|mình|minh|có|co|đăng|bạn|ban|chủ|người|dùng|này|fb|facebook|zalo)(?![\p{L}\d])|^[\s:"“'-]/iu;
/** A made-up name: letters with figures, points or lines in it. */
const MADE_UP =
  /^(?=[\p{L}\d._-]*\p{L})(?=[\p{L}\d._-]*[\d._])[\p{L}\d](?:[\p{L}\d._-]{2,38})[\p{L}\d](?![\p{L}\d@/])/u;

const NO_ACCOUNT = listWords(
  'công trường nhóm trang hội phường xã ubnd ban báo đài mặt đoàn thành tổ khu chợ bệnh sở bộ tuyên cộng cổng',
);

/** Accounts on social networks: links, handles, and names said to be accounts. */
export function findSocialAccounts(plain: string): Stretch[] {
  const found: Stretch[] = [];
  for (const pattern of [LINK, HANDLE]) {
    for (const match of plain.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].replace(/[.,!?]+$/u, '').length });
  }
  for (const match of plain.matchAll(NETWORK)) {
    const account = accountAt(plain, match.index + match[0].length);
    if (account !== undefined) found.push(account);
  }
  return found;
}

function accountAt(plain: string, from: number): Stretch | undefined {
  let start = from;
  for (let i = 0; i < 8; i++) {
    const link = LINKING.exec(plain.slice(start, start + 20));
    if (link === null) break;
    start += link[0].length;
  }
  const rest = plain.slice(start, start + 60);
  const made = MADE_UP.exec(rest);
  if (made !== null && /\p{L}/u.test(made[0]) && !/^\d+[hpgk]?$|^t\d+$|^\d+\/\d+/iu.test(made[0]))
    return { start, end: start + made[0].length };
  if (!/^\p{L}/u.test(rest) || !mayBeName(rest)) return undefined;
  const [name, capitals] = [nameAt(rest, start), capitalsAt(rest, start)];
  return (capitals?.end ?? 0) > (name?.end ?? 0) ? capitals : name;
}

/** A look at the first word alone, since most accounts that are spoken of are not named. */
function mayBeName(rest: string): boolean {
  const [first] = readWords(/^[\p{L}\p{M}]+/u.exec(rest)?.[0] ?? '');
  return (
    first !== undefined &&
    (first.capital || isGivenName(first) || isIn(FAMILY_NAMES, first) || isIn(MIDDLE_NAMES, first))
  );
}

/** "fb Lan Nguyen", "facebook Hoa Hồng Nhỏ": two or more words of names. */
function nameAt(rest: string, start: number): Stretch | undefined {
  const words = readWords(rest);
  let count = 0;
  while (count < 4) {
    const word = words[count];
    if (word === undefined || (count > 0 && (word.phraseStart || word.gap !== ' ')) || (count === 0 && word.start > 0))
      break;
    if (!isGivenName(word) && !isIn(FAMILY_NAMES, word) && !isIn(MIDDLE_NAMES, word)) break;
    if (!word.capital && count > 1) break;
    count++;
  }
  if (count < 2) return undefined;
  const run = words.slice(0, count);
  if (!run[0]!.capital && run[0]!.loose && (count < 3 || !isIn(SURE_FAMILY_NAMES, run[0]))) return undefined;
  const isFamily = isIn(FAMILY_NAMES, run[0]) || isIn(FAMILY_NAMES, run.at(-1));
  return isFamily || run.every((word) => word.capital) ? { start, end: start + run.at(-1)!.end } : undefined;
}

/** "face Bé Xíu": what is written like a name behind the word is one, however odd. */
function capitalsAt(rest: string, start: number): Stretch | undefined {
  const words = readWords(rest);
  let count = 0;
  while (
    count < 4 &&
    words[count]?.capital === true &&
    (count === 0 ? words[0]!.start === 0 : words[count]!.gap === ' ')
  )
    count++;
  if (count < 2 || isIn(NO_ACCOUNT, words[0])) return undefined;
  return { start, end: start + words[count - 1]!.end };
}
