import type { Stretch } from './find-person-names.ts';

const HOUSE = '\\d{1,4}[A-Za-zĐđ]?\\d?(?:\\s?/\\s?\\d{1,4}[A-Za-z]?){0,4}';
const LANE = `(?:,?\\s?(?:ngõ|ngo|ngách|ngach|hẻm|hem|kiệt|kiet|nghách|xẹc)\\s(?:số\\s|so\\s)?${HOUSE})`;
const AFTER = '(?![\\p{L}\\d]|[.,]\\d)';
/** "số nhà 12", "nhà số 12", "sn 12", with the lanes behind it. */
const NAMED_HOUSE = new RegExp(
  `(?<![\\p{L}\\d])(?:số nhà|so nha|nhà số|nha so|sn|s\\/n|nhà sn|nha sn)[\\s:.]{0,3}(?<number>${HOUSE}${LANE}{0,4})${AFTER}`,
  'giu',
);
/** "12 ngõ 34", "nhà 12 ngách 5/6 ngõ 7": a number before a lane is a house. */
const HOUSE_IN_LANE = new RegExp(
  `(?<![\\p{L}\\d/.,-]|(?:tổ|to|khu|thôn|thon|kp|tdp|phường|quận|quan|điều|khoản)\\s)(?<number>${HOUSE}${LANE}{1,4})${AFTER}`,
  'giu',
);
const PERSON = '(?:em|tôi|toi|mình|minh|cháu|chau|anh|chị|chi|ông|ong|bà|ba|cô|chú|bác)';
/** "nhà em 47/2", "47/2 hẻm cụt": a number behind a stroke is a house, unless a date is meant. */
const HOUSE_WITH_STROKE =
  /(?<![\p{L}\d/.,-])(?<number>\d{1,4}[A-Z]?(?:\/\d{1,4}[A-Z]?){1,4})(?=,?\s(?:hẻm|hem|ngõ|ngo|ngách|ngach|kiệt|kiet)(?!\p{L}))/giu;
const HOUSE_OF_PERSON = new RegExp(
  `(?<![\\p{L}\\d])(?:nhà|nha)\\s${PERSON}\\s(?:ở |o |số |so )?(?<number>\\d{1,4}[A-Za-z]?(?:\\/\\d{1,4}[A-Za-z]?){1,4})${AFTER}`,
  'giu',
);
const STREET =
  '(?:,?\\s?(?:đường|duong|phố|pho|đ\\.|quốc lộ|ql)\\s?(?!dây|day|ống|ong|điện|dien|dân|dan|nước|sá|phường|cao|liên)[\\p{L}\\d])';
const LIVES = '(?:ở|o|tại|tai|nhà|nha|địa chỉ|dia chi|đ\\/c|dc|đc|trú|trọ|thuê)';
/** "ở số 15 đường X", "nhà 15 phố X"; "ở 15/3 đường X". */
const HOUSE_ON_STREET = new RegExp(
  `(?<![\\p{L}\\d])${LIVES}[\\s:.]{1,3}(?:(?:ở|tại|số|so|nhà|nha|tại nhà)\\s){0,2}(?<number>${HOUSE})(?=${STREET}|\\s(?-i:\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+))`,
  'giu',
);
const NUMBERED_STREET = new RegExp(
  `(?<![\\p{L}\\d])(?:số|so)\\s(?<number>${HOUSE})(?=${STREET}|\\s(?-i:\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+))`,
  'giu',
);
const FLAT =
  /(?<![\p{L}\d])(?:căn hộ|can ho|căn|phòng|phong|p\.?)\s?(?:số\s|so\s)?(?<number>[A-Z]?\d{3,4}[A-Z]?)(?=[\s,-]{1,3}(?:chung cư|chung cu|tòa|toà|toa|nhà [A-Z]\d|block|cc|ct\d|khu tập thể|khu tap the|tập thể))/giu;
/** The word of an office in front: its address is no person's. */
const OFFICE_BEFORE =
  /(?:trụ sở|tru so|ubnd|ủy ban|uy ban|hđnd|công ty|cong ty|cty|cơ quan|co quan|trường|truong|trung tâm|trung tam|nhà văn hóa|nha van hoa|nvh|trạm|tram|chi nhánh|chi nhanh|bệnh viện|benh vien|công an|cong an|văn phòng|van phong|bộ phận|điểm|cửa hàng|quán|siêu thị|chợ|chùa|ban quản lý|bưu điện|ngân hàng|tòa án|phòng khám|cây xăng|quyết định|quyet dinh|nghị định|nghị quyết|công văn|thông báo|kế hoạch|chỉ thị|văn bản)[^.,;\n]{0,30}$/iu;
const DECREE_BEFORE =
  /(?:quyết định|quyet dinh|nghị định|nghi dinh|nghị quyết|nghi quyet|công văn|cong van|thông báo|thong bao|kế hoạch|ke hoach|chỉ thị|chi thi|văn bản|van ban|thông tư|thong tu|luật|luat|hướng dẫn|xe|tuyến|tuyen|cột|cot|hố|trạm|lô|cổng|cống|km)\s(?:số\s|so\s)?$/iu;

/** House numbers with their lanes; the street stays. Numbers of documents, hamlets and offices are none. */
export function findHomeAddresses(plain: string): Stretch[] {
  if (!/\d/.test(plain)) return [];
  const found: Stretch[] = [];
  for (const pattern of [
    NAMED_HOUSE,
    HOUSE_IN_LANE,
    HOUSE_WITH_STROKE,
    HOUSE_OF_PERSON,
    HOUSE_ON_STREET,
    NUMBERED_STREET,
    FLAT,
  ]) {
    for (const match of plain.matchAll(pattern)) {
      const number = match.groups!['number']!;
      const start = match.index + match[0].lastIndexOf(number);
      const before = plain.slice(Math.max(0, match.index - 45), match.index);
      const isYear = pattern === NAMED_HOUSE && /^s/i.test(match[0]) && /^(?:19|20)\d\d$/.test(number);
      if (isYear || DECREE_BEFORE.test(plain.slice(Math.max(0, start - 20), start))) continue;
      const isOffice = OFFICE_BEFORE.test(pattern === HOUSE_ON_STREET ? `${before}${match[0].slice(0, 5)}` : before);
      if (!isOffice || pattern === FLAT) found.push({ start, end: start + number.trimEnd().length });
    }
  }
  return found;
}
