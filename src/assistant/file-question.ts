import type { ConversationState } from '../messaging/message.ts';
import { fold } from '../vietnamese/fold.ts';
import { type AttachmentState, readAttachmentState } from './attachment-state.ts';

export type FileQuestion =
  | { asks: 'no_file' }
  | { asks: 'summary'; fileId: string }
  /** `question` is without the words that name the file. */
  | { asks: 'question'; fileId: string; question: string }
  /** An article or a clause of it as it stands: "7" and "2" of "khoản 2 Điều 7". */
  | { asks: 'article'; fileId: string; article: string; clause?: string }
  /** When, by whom and under which number the document was issued. */
  | { asks: 'issue'; fileId: string }
  /** Whether the file speaks of something: `words` as they were typed. */
  | { asks: 'mention'; fileId: string; words: string };

/** For how long after a file "văn bản này", "trong đó" mean the file. */
const NEAR_MS = 30 * 60_000;

const FILE = '(?:tep(?: tin)?|file|tap tin)(?: (?:word|pdf|van ban|tai lieu))?';
const PAPER =
  '(?:van ban|tai lieu|cong van|quyet dinh|quy che|quy dinh|ke hoach|chuong trinh|to trinh|bao cao|thong bao|huong dan|nghi quyet|bien ban|du thao|hop dong|ket luan|phu luc)';
const JUST_SENT = '(?:(?:toi|em|minh|anh|chi) )?(?:vua|moi)(?: (?:moi|roi|gui|nhan|xong|dua|chuyen))+';
const BEFORE = '(?:(?:o trong|trong|theo|o|cua|ve|tai|noi dung|cai|o cai) )*';
const reference = (words: string) => new RegExp(` (?:${BEFORE})(?:${words})(?= )`);

/** Means a file that was sent, whenever that was. */
const CLEAR = reference(
  `${FILE} (?:nay|do|kia|ay|tren|o tren|dinh kem|${JUST_SENT}|(?:toi|em|minh|anh|chi) gui)|${PAPER} (?:dinh kem|${JUST_SENT})`,
);
/** The same where no file was sent: words that cannot mean a paper of the library. */
const CLEAR_WITHOUT_FILE = reference(`${FILE} (?:nay|do|kia|ay|${JUST_SENT}|(?:toi|em|minh|anh|chi) gui)`);
/** Means the file only while it is fresh in mind. */
const VAGUE = reference(`(?:${PAPER}|cai|ban) (?:nay|do|kia|ay)|trong (?:nay|do|day)|vua gui`);

const SUMMARY = /(?:^| )(?:tom tat|tom luoc|noi dung chinh|y chinh)(?: |$)/;
const WHAT_IT_SAYS =
  /^(?:noi|viet|ve|la|co|gom|quy dinh)(?: (?:ve|nhung|cac|noi dung|viec|dieu|van de|chu yeu|la))* gi$|^noi gi$/;
const POLITE = new Set(
  'cho toi minh em giup ho dum voi di a nhe nha xin hay dong chi oi vui long lam on ngan gon nhanh lai the vay nao thi la cua trong ve noi dung chinh cac y tom tat luoc ban tro ly'.split(
    ' ',
  ),
);
const ARTICLE = /^(?:khoan (?<clause>\d+) )?dieu (?<article>\d+[a-z]?)$/;
const FORCE =
  /^(?:bat dau )?(?:co )?hieu luc(?: thi hanh)?(?: (?:tu|den|ke tu))?(?: (?:ngay|khi|bao|luc|thoi gian))? (?:nao|gio)$/;
const CLAUSE_FRAME = new Set('noi quy dinh viet ghi gi nguyen toan van xem doc neu'.split(' '));
const ISSUE =
  /^(?:do )?(?:ai|co quan nao|dong chi nao) (?:ky|ban hanh)$|^(?:duoc )?(?:ky|ban hanh) (?:ngay|khi|luc|hom) ?(?:nao|may)$|^(?:la )?(?:so|so hieu|so ky hieu) (?:bao nhieu|may|gi|la gi|nao)$|^nguoi ky la ai$/;
const PART = /(?:^| )(?:dieu|khoan|muc|chuong|phan|diem|phu luc) (?:\d+|[ivx]+|[a-d])(?: |$)/;

const PLACE = '(?:(?:nhung |cac )?(?:dieu|khoan|muc|cho|doan|phan|chuong|noi dung|cau)(?: nao)? )?';
const MENTION = new RegExp(
  `^(?:thi )?(?:co )?${PLACE}(?:co )?(?:(?:noi|quy dinh|viet)(?: gi| ro| cu the)? (?:ve|den|toi)|(?:nhac|neu|de cap|ghi)(?: gi)?(?: ve| den| toi)?|(?:ve|lien quan(?: den| toi| ve)?)) (?<words>.+)$`,
);
const ENDING = /(?: (?:hay khong|khong|chua|ko|khg|k|a|vay|the|nhi|ha))+$/;

/** True when a message is about a file that was sent rather than about the office's documents. */
export function isFileQuestion(text: string, state: ConversationState, now: Date): boolean {
  return readFileQuestion(text, { files: readAttachmentState(state).files, now }) !== undefined;
}

interface FileContext {
  files: AttachmentState['files'];
  now: Date;
  /** The words came together with a file, so they need not name it. */
  caption?: boolean;
}

/** What a message asks of a file; undefined when it is not about one. */
export function readFileQuestion(text: string, { files, now, caption = false }: FileContext): FileQuestion | undefined {
  const words = readWords(text);
  const found = CLEAR.exec(words.folded);
  const latest = files.at(-1);
  if (latest === undefined) return CLEAR_WITHOUT_FILE.test(words.folded) ? { asks: 'no_file' } : undefined;
  const fresh = caption || now.getTime() - Date.parse(latest.at) <= NEAR_MS;
  const match = found ?? (fresh ? VAGUE.exec(words.folded) : null);
  const named = nameMatch(words.folded, files);
  if (match === null && named === undefined && !caption && !isBareSummary(words.folded)) return undefined;
  const fileId = (named?.file ?? latest).id;
  const rest = cutOut(text, words, match ?? named?.match ?? null);
  return readRest(rest, fileId, match === null && named === undefined && caption);
}

function readRest(rest: string, fileId: string, unnamed: boolean): FileQuestion | undefined {
  const { folded } = readWords(rest);
  const plain = folded.trim();
  const left = plain.split(' ').filter((word) => word !== '' && !POLITE.has(word));
  const found = ARTICLE.exec(left.filter((word) => !CLAUSE_FRAME.has(word)).join(' '))?.groups;
  if (found?.article !== undefined) {
    const clause = found.clause === undefined ? {} : { clause: found.clause };
    return { asks: 'article', fileId, article: found.article, ...clause };
  }
  if (FORCE.test(plain)) return { asks: 'mention', fileId, words: 'hiệu lực' };
  if (PART.test(plain)) return { asks: 'question', fileId, question: rest };
  if (ISSUE.test(plain)) return { asks: 'issue', fileId };
  if (SUMMARY.test(plain) && left.every((word) => word === 'gi')) return { asks: 'summary', fileId };
  if (!unnamed && left.length === 0) return { asks: 'summary', fileId };
  if (WHAT_IT_SAYS.test(plain.replace(ENDING, ''))) return { asks: 'summary', fileId };
  const mention = readMention(rest);
  if (mention !== undefined) return { asks: 'mention', fileId, words: mention };
  if (unnamed && !looksLikeQuestion(rest, plain)) return undefined;
  return { asks: 'question', fileId, question: rest };
}

const QUESTION_WORDS =
  /(?:^| )(?:gi|nao|bao nhieu|may|ai|dau|khi nao|bao gio|bao lau|the nao|ra sao|tai sao|vi sao|khong|chua)(?: |$)/;

/** A caption is only taken for a question when it is one: "em gửi tệp" is not. */
const looksLikeQuestion = (text: string, folded: string) => text.includes('?') || QUESTION_WORDS.test(folded);

function isBareSummary(folded: string): boolean {
  return SUMMARY.test(folded) && folded.split(' ').every((word) => word === '' || POLITE.has(word));
}

/** "có điều nào về kinh phí không" → "kinh phí". */
function readMention(text: string): string | undefined {
  const words = readWords(text);
  const plain = words.folded.trim();
  const asked = plain.replace(ENDING, '');
  const found = MENTION.exec(asked)?.groups?.words;
  const asks =
    /^(?:thi )?co /.test(plain) || / nao /.test(` ${plain} `) || / gi /.test(` ${plain} `) || asked !== plain;
  if (found === undefined || !asks || /(?:^| )(?:gi|nao|bao nhieu|may|ai|dau|the nao)$/.test(found)) return undefined;
  const count = found.split(' ').length;
  const last = asked.split(' ').length;
  const spans = words.spans.slice(last - count, last);
  return text.slice(spans[0]?.start, spans.at(-1)?.end);
}

interface Words {
  /** Folded words with single spaces between them and at both ends. */
  folded: string;
  /** Where each stands in the text. */
  spans: { start: number; end: number }[];
}

function readWords(text: string): Words {
  const matches = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[./-][\p{L}\p{M}\p{N}]+)*/gu)];
  return {
    folded: ` ${matches.map((match) => fold(match[0])).join(' ')} `,
    spans: matches.map((match) => ({ start: match.index, end: match.index + match[0].length })),
  };
}

/** The text without the matched words. */
function cutOut(text: string, { folded, spans }: Words, match: Pick<RegExpExecArray, 'index' | 0> | null): string {
  if (match === null) return text.trim();
  const first = folded.slice(0, match.index + 1).split(' ').length - 2;
  const count = match[0].trim().split(' ').length;
  const start = spans[first]?.start ?? 0;
  const end = spans[first + count - 1]?.end ?? text.length;
  return `${text.slice(0, start)} ${text.slice(end)}`
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:?!]+/, '')
    .trim();
}

/** A file that is named in full, with its extension, is meant even if it is not the last one. */
function nameMatch(folded: string, files: AttachmentState['files']) {
  for (const file of files.toReversed()) {
    const name = readWords(file.name).folded.trim();
    const at = /\.\w+$/.test(file.name) ? folded.indexOf(` ${name} `) : -1;
    if (at < 0) continue;
    const before = / (?:(?:o trong|trong|theo|cua|o) )?(?:tep|file|tap tin)$/.exec(folded.slice(0, at))?.[0] ?? '';
    return { file, match: { index: at - before.length, 0: `${before} ${name}` } };
  }
  return undefined;
}
