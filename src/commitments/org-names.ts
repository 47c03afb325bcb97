import { findVerb, leadingVerb } from './action-verbs.ts';

/** With what the names of bodies and offices begin; small letters where people write them so. */
const ALONE =
  'Ban(?! hành)|Ủy ban|Uỷ ban|UBND|UBMTTQ|HĐND|MTTQ|Mặt trận|Hội đồng|Thường trực|Thường vụ|Đảng ủy|Đảng uỷ|Thành ủy|Tỉnh ủy|Thị ủy|Huyện ủy|Quận ủy|Đảng bộ|[Cc]hi bộ|[Cc]hi ủy|[Cc]ấp ủy|[Cc]ấp uỷ|' +
  'Văn phòng|Phòng(?!,? chống| ngừa)|Sở (?=\\p{Lu})|Trung tâm|Chi nhánh|Chi cục|Cục|Công an|Quân sự|Trạm|[Hh]ội(?= (?:\\p{Lu}|nông|phụ|cựu|người))|Liên đoàn|Công đoàn|[Đđ]oàn [Tt]hanh niên|[Đđ]oàn (?:kiểm tra|giám sát|công tác|khảo sát|thanh tra|liên ngành)|Đoàn(?! kết)|[Tt]ổ(?= (?:công tác|dân|cộng|bảo vệ|tuần tra|an ninh|quản lý|tự|giúp|hòa|kiểm tra|giám sát|thẩm định|tuyên truyền|phản ứng|vận động|\\p{Lu}))|Đội|' +
  'Trường(?! hợp)|Nhà trường|Tòa án|TAND|Viện kiểm sát|Viện Kiểm sát|VKSND|Kho bạc|Bảo hiểm xã hội|BHXH|Thuế|Đài|Hợp tác xã|HTX|Công ty|Ngân hàng|Bưu điện|Điện lực|Thanh tra (?=tỉnh|nhà|\\p{Lu})|Khối|' +
  'Thôn|Bản|Khu phố|Xóm|(?:thôn|bản|xóm|ấp|khu phố|tổ dân phố) (?=\\p{Lu}|\\d)|[Đđ]ảng (?:ủy|uỷ) viên|Đảng viên|[Ủủ]y viên(?= Ban| được)|[Tt]rưởng thôn|[Tt]rưởng bản|[Tt]ổ trưởng|[Bb]í thư|Chủ tịch|Phó [Cc]hủ tịch|[Tt]rưởng (?:[Bb]an|[Pp]hòng|[Cc]ông an)|Phó [Tt]rưởng|[Gg]iám đốc|[Hh]iệu trưởng|Chánh|[Tt]rưởng (?:các|phòng)|' +
  '[Đđ]ồng chí|[Đđ]/c|[Cc]án bộ|[Cc]ông chức|[Cc]ộng tác viên|[Gg]iáo viên|[Bb]áo cáo viên|[Cc]ơ quan (?:thường trực|tham mưu|chuyên môn|chủ trì|soạn thảo|được giao)|[Nn]gười đứng đầu|[Tt]hủ trưởng|[Ll]ãnh đạo|' +
  '[Hh]ai bên|[Hh]ai cơ quan|[Hh]ai đơn vị|[Cc]hính quyền|[Bb]ộ phận|[Hh]ợp tác xã|BTGDV|Ban TG|VP|CA|TTHCC|Ban Chỉ huy|UBKT|Xã(?! hội)|Phường|UB|CTV|Chi hội|[Cc]hi đoàn|Liên minh|Quỹ|Hạt|Đồn|Bệnh viện|Ngành|Bộ (?=\\p{Lu})';
const COUNTED =
  '(?:[Cc]ác|[Nn]hững|[Tt]ừng|[Mm]ỗi|[Tt]oàn thể|[Hh]ai|[Bb]a|[Bb]ốn|\\d{1,2})\\s+(?:cơ quan|đơn vị|phòng|ban|ngành|sở|trung tâm|chi bộ|chi ủy|đảng bộ|cấp ủy|tổ chức|đoàn thể|hội|địa phương|xã|phường|thôn|bản|tổ|khu phố|khu dân cư|trường|bên|đồng chí|thành viên|cộng tác viên|báo cáo viên|cán bộ|công chức|cấp|doanh nghiệp|hộ|lực lượng|CTV|BCV|cụm|xóm|ấp|khối phố|khối|chi đoàn|chi hội|thành phần|bộ phận|tuyên truyền viên|Ban|Phòng|ông|bà|nhà trường|hợp tác xã)';
const HEAD = new RegExp(
  `^(?:[Đđ]ại diện\\s+)?(?:(?:Lãnh đạo|lãnh đạo|Thủ trưởng|thủ trưởng)\\s+)?(?:${COUNTED}|${ALONE})(?![\\p{Ll}])`,
  'u',
);
/** "Tổ kiểm tra", "Ban chỉ đạo": a name whose second word is a verb elsewhere. */
const NAMED_BY_VERB =
  /^(?:(?:(?:[Cc]ác|[Nn]hững|[Mm]ỗi|[Tt]ừng)\s+)?(?:[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|[Đđ]ồng chí|[Cc]hi bộ|[Cc]á nhân|[Đđ]ảng viên|[Đđ]ảng (?:ủy|uỷ) viên|[Ủủ]y viên)(?:, (?:đơn vị|cá nhân|tổ chức))*\s+được\s+(?:giao(?! (?:chủ trì|phụ trách))|giám sát|kiểm tra|thanh tra|phân công|mời|khảo sát)|(?:[Tt]ổ|[Đđ]oàn|[Đđ]ội|[Bb]an|[Nn]hóm|[Bb]ộ phận)\s+(?:kiểm tra|khảo sát|thanh tra|giám sát|công tác|giúp việc|tuyên truyền|tuần tra|bảo vệ(?: (?:rừng|dân phố|môi trường|an ninh trật tự))?|tự quản|hòa giải|vận động|thẩm định|quản lý|chỉ đạo|tổ chức(?=\s+\p{Lu})|tiếp nhận|tiếp công dân|phản ứng nhanh))/u;
const LONGEST = 260;

/** True when the text begins as the name of a body, an office or a group of them. */
export function startsWithParty(text: string): boolean {
  return HEAD.test(text);
}

export interface Subject {
  /** As written. */
  name: string;
  /** Where the verb begins. */
  verbAt: number;
}

/** "Ban Tuyên giáo và Dân vận, Văn phòng Đảng ủy chủ trì …": who is to do it, up to the verb. */
export function readSubject(text: string): Subject | undefined {
  if (!startsWithParty(text)) return undefined;
  const own = NAMED_BY_VERB.exec(text)?.[0].length ?? HEAD.exec(text)![0].length;
  const verbAt = findVerb(text, own);
  const standing = readStanding(text);
  if (standing !== undefined) return standing;
  if (verbAt === undefined) return undefined;
  const before = text.slice(0, verbAt);
  if (
    before.length > LONGEST ||
    /[:;]|\.\s/.test(before) ||
    /(?<!\p{L})(?:đã|đang|là|được|do)(?!\p{L})/u.test(before.slice(NAMED_BY_VERB.exec(text)?.[0].length ?? 0))
  )
    return undefined;
  const name = trimName(before);
  return name === '' ? undefined : { name, verbAt };
}

/** "Ban … là cơ quan thường trực của Chương trình, theo dõi, đôn đốc …": what the body is, then what it does. */
function readStanding(text: string): Subject | undefined {
  const match = /^([^,;:.]{3,120}?) là (?:cơ quan|đơn vị|đầu mối|bộ phận)[^,;:.]{0,80},\s+/u.exec(text);
  if (match === null || leadingVerb(text.slice(match[0].length)) === undefined) return undefined;
  return { name: trimName(match[1]!), verbAt: match[0].length };
}

/** The text as a name and nothing more: "Ban Tuyên giáo và Dân vận:". */
export function readPartyOnly(text: string): string | undefined {
  const name = trimName(text.replace(/[:.;,]+\s*$/u, ''));
  if (!startsWithParty(name) || name.length > LONGEST || /[:;]|\.\s/.test(name)) return undefined;
  const own = NAMED_BY_VERB.exec(name)?.[0].length ?? 0;
  return findVerb(name, Math.max(own, 1)) === undefined ? name : undefined;
}

/** The longest beginning that is a name, for what follows "phối hợp với", "gửi", "trình". */
export function readPartyPrefix(text: string): string | undefined {
  if (!startsWithParty(text)) return undefined;
  const own = NAMED_BY_VERB.exec(text)?.[0].length ?? HEAD.exec(text)![0].length;
  const ends = [
    findVerb(text, own),
    text.search(/[;:(]|\.(?:\s|$)/u),
    text.search(
      /,?\s(?:trước|trong|để|theo|về|về việc|khi|sau|kết quả|thông tin|báo cáo|bằng|vào|tại|qua|hằng|hàng|định kỳ|chậm nhất|cho ý kiến|danh sách|kèm|nhằm|đến|từ|gồm|làm|là|giải pháp|chủ trương|phê duyệt|công tác)(?!\p{L})/u,
    ),
  ].filter((at) => at !== undefined && at > 0) as number[];
  return trimName(text.slice(0, Math.min(text.length, ...ends))) || undefined;
}

/** Several parties of one name: "Ban Tuyên giáo và Dân vận, các chi bộ" are two. Parts that are no name of their own stay together. */
export function splitParties(name: string): string[] {
  const parts: string[] = [];
  for (const piece of name.split(/(,\s+|;\s+|\s+và\s+|\s+cùng\s+|\s+-\s+)/u)) {
    const joins = /^(?:,\s+|;\s+|\s+và\s+|\s+cùng\s+|\s+-\s+)$/u.test(piece);
    if (joins || parts.length === 0) parts.push(piece);
    else if (startsNewParty(piece, parts[0]!)) parts.push(piece);
    else parts.push(`${parts.pop()!}${piece}`);
  }
  return parts
    .reduce<string[]>((all, piece) => join(all, piece), [])
    .map(trimName)
    .filter((part) => part !== '');
}

/** A joining word belongs to the name when no new name follows it. */
function join(all: string[], piece: string): string[] {
  const joined = /^(?:,\s+|;\s+|\s+và\s+|\s+cùng\s+|\s+-\s+)([\s\S]*)$/u.exec(piece);
  if (joined === null || all.length === 0) return [...all, piece];
  return joined[1] === '' ? all : [...all.slice(0, -1), `${all.at(-1)!}${piece}`];
}

const NEW_PARTY =
  /^(?:các|những|từng|mỗi|Ban|Ủy ban|Uỷ ban|UBND|HĐND|MTTQ|Mặt trận|Văn phòng|Phòng|Trung tâm|Chi nhánh|Công an|Trạm|Hội|Đoàn|Tổ|Đảng ủy|Thường trực|Sở|Trường|Khối|Tòa án|Viện|Bí thư|Chủ tịch|Đài|Kho bạc|đồng chí|cấp ủy|chi bộ|Thôn|Bản|Hợp tác xã|Liên đoàn)(?!\p{L})/u;

/** "phòng, ban, đơn vị" under "Các" are one; "Hội đồng nhân dân và Ủy ban nhân dân" of one "Văn phòng" too. */
function startsNewParty(piece: string, first: string): boolean {
  if (!NEW_PARTY.test(piece)) return false;
  return !(/^Văn phòng (?:HĐND|Hội đồng)/u.test(first) && /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)/u.test(piece));
}

function trimName(text: string): string {
  return text
    .replace(/^\s*(?:đại diện|Đại diện)\s+/u, '')
    .replace(/[\s,–-]+$/u, '')
    .trim();
}
