import { leadingVerb } from './action-verbs.ts';
import { readSubject, startsWithParty } from './org-names.ts';

/** A part of a sentence that says what is to be done. */
export interface Assignment {
  /** assigned: by somebody to somebody. subject: the owner is the subject. bare: the verb comes first. */
  how: 'assigned' | 'subject' | 'bare';
  owner?: string;
  /** From the verb to the end, as written. */
  action: string;
}

const CONDITION =
  /^(?:nếu|trường hợp|trong trường hợp|khi có|khi phát sinh|khi cần|quá thời hạn|trong quá trình|trên đây là|biên bản|hội nghị kết thúc)(?!\p{L})/iu;
const CLOSING =
  /(?:thông báo|báo)(?:\s+\S+){0,12}?\s+(?:để\s+)?(?:các\s+)?(?:cơ quan|đơn vị|phòng|đồng chí|chi bộ|địa phương|các)?(?:\s+\S+){0,8}?\s*(?:được\s+)?biết(?: và|,)?\s+(?:tổ chức |triển khai |nghiêm túc )?(?:thực hiện|chỉ đạo)|^(?:đề nghị|yêu cầu) các [^.;]{0,80}(?:nghiêm túc|quan tâm) (?:triển khai |tổ chức )?thực hiện(?: các nội dung| kế hoạch| chương trình| thông báo)?[^.;]{0,20}[./]*$|thi hành (?:quyết định|thông báo) này/iu;
const LEADS =
  /^(?:đồng thời|bên cạnh đó|mặt khác|ngoài ra|trong đó|cùng với đó|theo đó|vì vậy|do đó|do vậy|sau đó|song song|và|cụ thể|riêng|nhất là)(?:\s+là)?\s*[,:]?\s+/iu;
const TOPIC = /^(?:\d+\.\s*)?(?:về|đối với)\s[^:;]{2,150}:\s+/iu;
const TIME_LEAD =
  /^(?:từ|trước|trong|đến|vào|hết|chậm nhất)(?:\s+(?:hết|là|ngày|đầu|cuối))*\s+(?:ngày|tháng|quý|năm|tuần)\s+[\dIVX][\d/IVX.]*(?:\s+(?:năm|tháng)\s+\d+)*\s+(?=\p{Ll})/iu;
/** "Định kỳ ngày 18 hằng tháng trao đổi …", "Mỗi học kỳ gửi …". */
const RHYTHM_LEAD =
  /^(?:(?:định kỳ\s+)?(?:vào\s+)?(?:(?:ngày\s+)?\d{1,2}\s+)?(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý|năm|học kỳ|kỳ|đợt)|định kỳ(?:\s+(?:ngày\s+)?\d{1,2}(?:\s+tháng)?)?(?:\s+(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý|năm))?)(?:\s+một lần)?\s+(?=\p{Ll})/iu;
const COMMA_LEAD =
  /^(?:trong|trước|từ|đến|hằng|hàng|định kỳ|vào|chậm nhất|mỗi|sau|ngay|căn cứ|trên cơ sở|để|nhằm|theo|thực hiện|giữa|cuối|đầu|thời gian tới|nhiệm vụ|phương hướng|khi|với|về|phát biểu|kết luận|tại|thay mặt|qua|lãnh đạo|đại diện|thường trực|đồng chí|đ\/c|tháng|quý|năm)(?!\p{L})/iu;
const LONGEST_LEAD = 320;

/** Without the words of time, topic and order that it begins with. */
export function stripLeads(text: string): string {
  let rest = text.trim();
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(LEADS, '').replace(TOPIC, '').replace(TIME_LEAD, '');
    if (!isStart(rest)) rest = rest.replace(RHYTHM_LEAD, '');
    if (!isStart(rest) && COMMA_LEAD.test(rest)) rest = afterComma(rest) ?? rest;
  }
  return rest;
}

const DIRECTIVE =
  /(?<![\p{L}])(giao(?: nhiệm vụ)?(?: cho)?|phân công|yêu cầu|đề nghị|ủy quyền(?: cho)?|uỷ quyền(?: cho)?)(?:\s*:)?\s+/giu;
const isStart = (text: string) =>
  startsWithParty(text) || leadingVerb(text) !== undefined || /^(?:giao|phân công|yêu cầu|đề nghị)\s/iu.test(text);

/** What follows the first comma behind which a sentence may begin. */
function afterComma(text: string): string | undefined {
  for (const match of text.matchAll(/,\s+/g)) {
    if (match.index > LONGEST_LEAD || /[;:]/.test(text.slice(0, match.index))) return undefined;
    const rest = text.slice(match.index + match[0].length);
    const isMain =
      readSubject(rest) !== undefined || leadingVerb(rest) !== undefined || /^(?:giao|yêu cầu|đề nghị)\s/iu.test(rest);
    if (isMain) return rest;
  }
  return undefined;
}

/** People who propose but cannot assign. */
const SPEAKS_FOR_PEOPLE =
  /(?:ý kiến|đại biểu|cử tri|người dân|bà con|các hộ|hộ dân|đại diện (?:chi bộ|tổ|thôn|bản|khu|hộ|nhân dân|hội|đoàn))/iu;
const LEADS_MEETING = /kết luận|chỉ đạo|chủ trì|(?<!\p{L})(?:Bí thư|Chủ tịch)(?!\p{L})/u;
const NOUN_BEFORE =
  /(?<!\p{L})(?:theo|được|đã|của|có|sự|mục đích,|những|các|nhiệm vụ|đơn|văn bản|nội dung|đáp ứng|theo đúng|ý kiến|kiến nghị,|với|đúng|xét|thời hạn|ngày|lệnh)\s+$/iu;

interface ReadOptions {
  /** In running text an assignment may stand anywhere in the sentence. */
  running?: boolean;
  /** Of a list of things to be done, so that any words may say what. */
  listed?: boolean;
}

/** What a sentence, or a part of one, says is to be done; undefined when it says no such thing, or only on a condition. */
export function readAssignment(
  sentence: string,
  { running = false, listed = false }: ReadOptions = {},
): Assignment | undefined {
  if (CONDITION.test(sentence) || CLOSING.test(sentence)) return undefined;
  const assigned = readDirective(sentence, running);
  if (assigned !== undefined) return assigned;
  const text = stripLeads(sentence);
  if (CONDITION.test(text) && !/^khi [^,]+,\s+(?:phải|cần)/iu.test(text)) return undefined;
  const subject = readSubject(text);
  if (subject !== undefined) {
    const action = trimAction(text.slice(subject.verbAt));
    // In running text who speaks is not who does it.
    if (running && /^(?:đề nghị|yêu cầu|giao)\s/iu.test(action)) return undefined;
    return isWorth(action) ? { how: 'subject', owner: subject.name, action } : undefined;
  }
  const verb = leadingVerb(text);
  const action = trimAction(text);
  if ((verb === undefined && !listed && !PASSIVE.test(text)) || !isWorth(action)) return undefined;
  return { how: 'bare', action };
}

/** "Hội nghị sơ kết được tổ chức trước …". */
const PASSIVE =
  /^\p{Lu}[\p{L}\s,-]{5,80}\s(?:phải )?được\s+(?:tổ chức|gửi|hoàn thành|tiến hành|thực hiện|công khai|báo cáo|cập nhật)(?!\p{L})/u;

function readDirective(sentence: string, running: boolean): Assignment | undefined {
  for (const match of sentence.matchAll(DIRECTIVE)) {
    const before = sentence.slice(0, match.index);
    if (NOUN_BEFORE.test(before) || (SPEAKS_FOR_PEOPLE.test(before) && !LEADS_MEETING.test(before))) continue;
    if (!running && !mayLeadTo(before)) return undefined;
    const rest = sentence.slice(match.index + match[0].length);
    const subject = readSubject(rest);
    if (subject !== undefined) {
      const action = trimAction(rest.slice(subject.verbAt));
      if (isWorth(action)) return { how: 'assigned', owner: subject.name, action };
    }
    if (!running && leadingVerb(rest) !== undefined) {
      return { how: 'assigned', action: trimAction(rest) };
    }
  }
  return undefined;
}

/** Before "giao …" of an item stands nothing, who assigns, or a topic; not another verb's sentence. */
function mayLeadTo(before: string): boolean {
  const text = stripLeads(`${before.trim()} `).trim();
  if (text === '' || /[:,]$/.test(text)) return true;
  return startsWithParty(text) && readSubject(`${text} giao việc`)?.name === text;
}

/** What is agreed with, told, or only leads to a list. */
const NO_ACTION =
  /^(?:cơ bản )?(?:thống nhất|đồng ý|nhất trí|tán thành|ghi nhận|đánh giá cao|hoan nghênh)\s+(?:với|cao|chủ trương|sự|những|các ý kiến|tinh thần|nội dung (?:báo cáo|tờ trình))|^(?:báo cáo|phát biểu|trình bày|kết luận|nêu)\s*:|(?:các|những|một số)\s[^:;.]{0,60}(?:sau(?: đây)?|như sau)$/iu;

/** A verb alone is no commitment. */
const isWorth = (action: string) => action.split(/\s+/).length >= 3 && !NO_ACTION.test(action);

export const trimAction = (text: string) => text.replace(/[\s.;,:/…]+$/u, '').trim();

const OWNER_VERB =
  /^(?:trực tiếp\s+)?(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|làm [Tt]ổ trưởng|làm Trưởng|đảm nhiệm|theo dõi)/u;

/** "Phòng Kinh tế chủ trì.": who is responsible, said behind the action. */
export function readOwnerAlone(part: string): string | undefined {
  const text = part.trim();
  const subject = readSubject(text);
  if (subject === undefined) return undefined;
  const said = trimAction(text.slice(subject.verbAt)).replace(/\)$/, '');
  return OWNER_VERB.test(said) && said.split(/\s+/).length <= 5 ? subject.name : undefined;
}

/** "… do đồng chí … chủ trì", "(Phòng Kinh tế chủ trì)": who is responsible, said within the action. */
export function readOwnerWithin(text: string): string | undefined {
  for (const match of text.matchAll(/(?<!\p{L})do\s+/gu)) {
    const rest = text.slice(match.index + match[0].length);
    const subject = readSubject(rest);
    if (subject !== undefined && OWNER_VERB.test(rest.slice(subject.verbAt))) return subject.name;
  }
  for (const match of text.matchAll(/\(([^()]{5,160})\)/gu)) {
    const owner = readOwnerAlone(match[1]!.split(/[;,]\s(?=hoàn thành|xong|trước)/u)[0]!);
    if (owner !== undefined) return owner;
  }
  return undefined;
}
