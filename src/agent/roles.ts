import { fold } from '../vietnamese/fold.ts';
import { foldText } from './coverage.ts';

/** Offices that one person holds, folded; "pho" before them is read apart. */
const ROLES = [
  'chu tich',
  'bi thu',
  'truong ban',
  'truong phong',
  'giam doc',
  'to truong',
  'to pho',
  'chanh van phong',
  'vien truong',
  'chanh an',
  'truong cong an',
  'chi huy truong',
  'nguoi phat ngon',
  'thu ky',
  'doi truong',
  'hieu truong',
];
const ROLE = new RegExp(` ((?:pho )?)(${ROLES.join('|')}) `);
/** Words after which the name of the body that the office belongs to is over. */
const OVER = new Set(
  'la ve cuoc buoi phien ten ai du tham dinh chi dao phat bieu ky ho co khong nao chu tri va trong khi o tai gi hien nam ngay thang ban hanh tiep cua duoc luc vao da se phu trach'.split(
    ' ',
  ),
);
const LONGEST_BODY = 6;
/** Bodies of the Party and the State with their level; a place that follows is told by the document, not beside the office. */
const BODY =
  /^((?:(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|uy ban mat tran to quoc(?: viet nam)?|tuyen giao(?: va dan van)?|to chuc|dan van|noi chinh) )?(?:tinh uy|thanh uy|thi uy|quan uy|huyen uy|dang uy|trung uong|tinh|thanh pho|thi xa|huyen|quan|phuong|xa)) /;

/** Offices whose holder a person is, not another office: "Trưởng Ban" is somebody, "Tổ trưởng" may be the "Phó Chủ tịch". */
const HELD_BY_PERSON =
  /^(?:chu tich|bi thu|truong ban|truong phong|giam doc|chanh van phong|vien truong|chanh an|truong cong an|chi huy truong|hieu truong)$/;

/** An office asked for by name: "Chủ tịch HĐND thành phố là ai". */
export interface AskedRole {
  deputy: boolean;
  /** Folded office: "chu tich". */
  role: string;
  /** Folded syllables of the body, as far as the question gives it: "hoi dong nhan dan thanh pho". */
  body: string[];
}

/** The office that a question asks for the holder of. */
export function findAskedRole(folded: string): AskedRole | undefined {
  const match = ROLE.exec(folded);
  if (match === null) return undefined;
  const rest = folded
    .slice(match.index + match[0].length)
    .trim()
    .split(' ');
  const end = rest.findIndex((word) => OVER.has(word) && word !== 'ban');
  const body = rest.slice(0, Math.min(end === -1 ? rest.length : end, LONGEST_BODY)).filter((word) => word !== '');
  const known = BODY.exec(`${body.join(' ')} `)?.[1]?.split(' ');
  return { deputy: match[1] !== '', role: match[2]!, body: known ?? body };
}

/** True when only the name of a person answers who holds the office. */
export function wantsPerson({ role }: AskedRole): boolean {
  return HELD_BY_PERSON.test(role);
}

/**
 * True when the text names this very office: not its deputy's, and of the body that was asked for. Words may stand
 * between ("Phó Chủ tịch Thường trực HĐND tỉnh"). Where the text leaves the body out ("… làm Tổ trưởng"), `around` has to name it.
 */
export function namesRole(text: string, around: string, asked: AskedRole): boolean {
  const pattern = new RegExp(`(?<![a-z])(pho )?${asked.role}(?![a-z])([^,;.()–]{0,60})`, 'g');
  return [...fold(text).matchAll(pattern)].some((match) => {
    if ((match[1] !== undefined) !== asked.deputy) return false;
    const following = foldText(match[2]!).words;
    // "Tổ trưởng là …", "… làm Tổ trưởng": what follows is the holder or nothing, the body is named elsewhere.
    if (following.length === 0 || /^(?:la|do|gom)$/.test(following[0]!)) {
      return holdsInOrder([...foldText(text).words, ...foldText(around).words], asked.body);
    }
    return holdsInOrder(following, asked.body);
  });
}

function holdsInOrder(text: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  for (const word of text) if (word === words[at]) at++;
  return at === words.length;
}
