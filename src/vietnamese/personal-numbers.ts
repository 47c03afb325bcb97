import type { Stretch } from './find-person-names.ts';

const F = '[\\s:.,\\-–—#()]{0,4}';
const GROUPED = (min: number, max: number) => `\\d(?:[\\s.-]?\\d){${min - 1},${max - 1}}`;
const END = '(?![\\p{L}\\d]|[.,]\\d)';

/** Words that announce a paper, then its number. At most three short words may stand between. */
const PAPER_WORDS =
  '(?:cccd|cmnd|cmtnd|cmt|cccđ|căn cước(?: công dân)?|can cuoc(?: cong dan)?|chứng minh(?: thư| nhân dân)?|chung minh(?: thu| nhan dan)?|định danh(?: cá nhân)?|dinh danh(?: ca nhan)?|giấy tờ tùy thân|gplx|giấy phép lái xe|giay phep lai xe|bằng lái(?: xe)?|bang lai(?: xe)?|số thẻ|so the|bhyt|bảo hiểm số|bao hiem so|bảo hiểm y tế|bhxh|bảo hiểm xã hội|sổ bảo hiểm|so bao hiem|mã số bảo hiểm)';
const BETWEEN =
  '(?:\\s?(?:là|la|số|so|của|cua|em|tôi|toi|anh|chị|chi|mình|minh|ông|ong|bà|ba|cháu|chau|bố|bo|mẹ|me|vợ|vo|chồng|chong|con|bác|bac|cô|chú|có|co|mã|ma|gắn chip|thẻ|the|mới|moi|cũ|cu|này|nay|:|\\.|,|-|\\())';
const PAPER = new RegExp(
  `(?<![\\p{L}\\d])${PAPER_WORDS}(?:${BETWEEN}){0,6}${F}(?<number>(?:[A-Z]{2}\\s?)?${GROUPED(9, 15)})${END}`,
  'giu',
);
const PASSPORT = new RegExp(
  `(?<![\\p{L}\\d])(?:hộ chiếu|ho chieu|passport|pass port|visa)(?:${BETWEEN}){0,6}${F}(?<number>[A-Z]{1,2}\\s?\\d(?:[\\s.]?\\d){5,8})${END}`,
  'giu',
);
/** A citizen's number: province 001–096, century and sex, year, six figures. It needs no words around it. */
const CITIZEN = new RegExp(
  `(?<![\\p{L}\\d.,/-])(?<number>0(?:[0-8]\\d|9[0-6])[\\s.-]?[0-3]\\d{2}[\\s.-]?\\d{3}[\\s.-]?\\d{3})(?![\\p{L}\\d/]|[.,-]\\d)`,
  'gu',
);

const BANKS =
  '(?:vietcombank|vcb|agribank|agri|bidv|vietinbank|viettinbank|ctg|mbbank|mb bank|mb|techcombank|tcb|acb|sacombank|stb|vpbank|vp bank|tpbank|tp bank|shb|vib|hdbank|lpbank|lienvietpostbank|seabank|ocb|msb|eximbank|momo|zalopay|viettelpay|viettel money|ngân hàng|ngan hang|nh)';
const ACCOUNT_WORDS = `(?:stk|số tài khoản|so tai khoan|số tk|so tk|tài khoản|tai khoan|tknh|tk|account|chuyển khoản|chuyen khoan|ck vào|ck vao|ck|${BANKS})`;
const ACCOUNT = new RegExp(
  `(?<![\\p{L}\\d])${ACCOUNT_WORDS}(?:${F}(?:số|so|là|la|của|cua|em|tôi|toi|anh|chị|chi|tên|mình|minh|này|nay|vào|vao|cho|qua|tài khoản|tai khoan|tk|stk|chi nhánh|cn|ông|bà|quỹ|quy|${BANKS})(?![\\p{L}\\d])){0,6}${F}(?<number>${GROUPED(6, 19)})${END}(?!\\s?(?:đ|d|vnd|vnđ|đồng|dong|triệu|trieu|tr|nghìn|ngàn|k|tỷ|ty|%)(?![\\p{L}\\d]))`,
  'giu',
);
const NAMED_ACCOUNT = new RegExp(
  `(?<![\\p{L}\\d])(?:stk|số tài khoản|so tai khoan|số tk|so tk)(?:\\s\\p{L}{1,8}){0,4}${F}(?<number>(?:\\d{3}[A-Z])?${GROUPED(6, 19)})${END}`,
  'giu',
);
const BEFORE_BANK = new RegExp(
  `(?<![\\p{L}\\d.,/-])(?<number>\\d{8,16})${F}(?:tại |tai |của |nh |ngân hàng |ngan hang )?${BANKS}(?![\\p{L}\\d])`,
  'giu',
);
const UNIT = /^\s?(?:đ|d|vnd|vnđ|đồng|dong|triệu|trieu|nghìn|tỷ|ty)(?!\p{L})/iu;
const MONEY = /^\d{1,3}(?:[.,\s]\d{3})+$/;

/** A card of the health insurance: two letters, then ten or thirteen figures. */
const INSURED =
  /(?<![\p{L}\d])(?<number>(?:DN|HX|CH|NN|TK|HC|XK|HT|TB|NO|CT|XB|TN|CS|XN|MS|HD|TE|CC|CK|CB|KC|BT|HN|DT|DK|XD|TS|TC|TQ|TA|TY|HG|LS|PV|CN|HS|SV|GB|GD|QN|CA|CY|XV|TL)\s?\d(?:\s?\d){12})(?![\p{L}\d])/gu;

/** Identity cards, passports, driving licences, insurance numbers. */
export function findPaperNumbers(plain: string): Stretch[] {
  return [PAPER, PASSPORT, CITIZEN, INSURED]
    .flatMap((pattern) => numbersOf(plain, pattern))
    .filter(({ start, end }) => !MONEY.test(plain.slice(start, end)) || !UNIT.test(plain.slice(end, end + 10)));
}

/** Bank accounts and wallets, by the words around them. Sums of money are none. */
export function findBankAccounts(plain: string): Stretch[] {
  return [ACCOUNT, NAMED_ACCOUNT, BEFORE_BANK]
    .flatMap((pattern) => numbersOf(plain, pattern))
    .filter(
      ({ start, end }) =>
        !MONEY.test(plain.slice(start, end)) || /^\d{3}[. ]\d{3}[. ]\d{3}[. ]?\d+/.test(plain.slice(start, end)),
    );
}

function numbersOf(plain: string, pattern: RegExp): Stretch[] {
  return [...plain.matchAll(pattern)].map((match) => {
    const number = match.groups!['number']!;
    const start = match.index + match[0].indexOf(number);
    return { start, end: start + number.length };
  });
}

const EMAIL =
  /(?<![\p{L}\d._%+@-])[\p{L}\d][\p{L}\d._%+-]{0,63}\s?(?:@|\(at\)|\[at\]|\(a còng\)|\sa còng\s|\sa cong\s|\sat\s(?=gmail|yahoo|hotmail|outlook))\s?[a-z\d][a-z\d-]{0,40}(?:\s?(?:\.|\(dot\)|\schấm\s|\scham\s)\s?[a-z\d-]{2,20}){0,3}\s?(?:\.|\(dot\)|\schấm\s|\scham\s)\s?(?:com|vn|net|org|edu|gov|info|biz|me|io|co|us|uk|asia|email)(?![\p{L}\d])/giu;
const EMAIL_SIGN = /@|\(at\)|\[at\]|a c[òo]ng|\sat\s/iu;

/** E-mail addresses, also with "(at)", "a còng" and spaces. */
export function findEmails(plain: string): Stretch[] {
  if (!EMAIL_SIGN.test(plain)) return [];
  return [...plain.matchAll(EMAIL)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const PLATE_WORDS =
  '(?:biển số(?: xe)?|bien so(?: xe)?|biển kiểm soát|bien kiem soat|bks|bsx|biển xe|bien xe|biển|bien|mang biển|xe)';
/** A plate after its words, as loosely as people type it: four figures and more, letters first or second. */
const NAMED_PLATE = new RegExp(
  `(?<![\\p{L}\\d])${PLATE_WORDS}(?:${F}(?:số|so|là|la|kiểm soát|của|máy|may|ô tô|o to|oto|tải|tai|con|mang|bks|biển|wave|dream|sirius|vision|exciter|sh|lead|bồn|ben|khách|khach|taxi|ba gác|bán tải|điện|hơi)){0,5}${F}(?<number>(?:[1-9]\\d[\\s.-]{0,2}[A-ZĐ]{1,2}[\\s.-]{0,2}\\d?|[A-Z]{2})[\\s.-]{0,3}\\d{2,3}[\\s.-]?\\d{2}(?:[\\s.-]?\\d{1,2})?)(?![\\p{L}\\d])`,
  'giu',
);
const PLATE =
  /(?<![\p{L}\d/.-])[1-9]\d\s?-?\s?(?!\p{L}?[Mm][23]\s)[A-ZĐ]{1,2}\d?\s?[-.]?\s?\d{3}\.?\d{2}(?![\p{L}\d/]|[.,]\d)/gu;
const SMALL_PLATE =
  /(?<![\p{L}\d/.-])[1-9]\d\s?-?\s?[a-hklnpstuvxyz]\d?\s?[-\s.]\s?\d{3}[.]\d{2}(?![\p{L}\d/]|[.,]\d)|(?<![\p{L}\d/.-])[1-9]\d[a-hklnpstuvxyz]\d?-?\d{5}(?![\p{L}\d/]|[.,]\d)/gu;

/** "29b một hai ba bốn năm", as a telephone writes down what is said. */
const SPOKEN_PLATE =
  /(?<![\p{L}\d/.-])[1-9]\d\s?[a-z]\d?(?:\s(?:một|mot|hai|ba|bốn|bon|tư|tu|năm|nam|lăm|lam|sáu|sau|bảy|bay|tám|tam|chín|chin|không|khong)){4,5}(?!\p{L})/giu;

/** Plates of cars and motorcycles. */
export function findPlates(plain: string): Stretch[] {
  const found = numbersOf(plain, NAMED_PLATE);
  for (const pattern of [PLATE, SMALL_PLATE, SPOKEN_PLATE]) {
    for (const match of plain.matchAll(pattern)) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const DAY =
  '(?:ng[àa]y\\s)?(?:m[ồô]ng\\s|m[ùu]ng\\s)?(?:[0-3]?\\d)\\s?(?:[/.-]|\\sth[áa]ng\\s)\\s?(?:[01]?\\d)(?:\\s?(?:[/.-]|,?\\sn[ăa]m\\s)\\s?(?:(?:19|20)\\d\\d|\\d\\d))?';
const YEAR = '(?:19[2-9]\\d|20[0-2]\\d)';
const MONTH = `(?:0?[1-9]|1[0-2])\\s?[/.-]\\s?${YEAR}`;
/** Two figures of a year, unless they count something. */
const SHORT_YEAR =
  "'?[2-9]\\d(?=\\s?(?:[,.;)]|$)|\\s(?!tuổi|tuoi|người|nguoi|hộ|ho |cháu|chau|em |trẻ|tre |con |bé|be |%|phần|phan|triệu|trieu|đồng|dong|học|hoc|sinh viên|đến|den |trở|tro ))";
const BORN = new RegExp(
  `(?<![\\p{L}\\d])(?<!(?:hồi|hoi|tái|tai|phát|phat|hy|khai|học|hoc|thí|thi|vệ|ve|dưỡng|mưu|nhân|dân)\\s)(?:sinh\\s(?:ng[àa]y|n[ăa]m|v[àa]o(?:\\s(?:ng[àa]y|n[ăa]m))?)|sinh|ng[àa]y\\ssinh|n[ăa]m\\ssinh|ng[àa]y th[áa]ng n[ăa]m sinh|s\\.?n|n\\.?s|ntns|dob)${F}(?:là |la )?(?<number>${DAY}|${MONTH}|${YEAR}|(?<!(?:\\sv[àa]o|(?<!\\p{L})sinh)\\s?:?\\s?)${SHORT_YEAR}|'?[3-9]\\d(?=\\s?(?:[,.;)]|$)))(?![\\p{L}\\d]|[/.-]\\d)`,
  'giu',
);
const IN_BRACKETS = new RegExp(`(?<=\\p{L}\\s?)\\((?:sn|ns|sinh năm|sinh|sinh nam)?\\s?(?<number>${YEAR})\\)`, 'giu');
/** "Bà Phùng Thị Sợi, 15-02-1953", "ông Đàm 1945". */
const BEHIND =
  /(?<=\p{L})[ ,–-]{1,3}(?<number>(?:[0-3]?\d\s?[/.-]\s?[01]?\d\s?[/.-]\s?)?(?:19[2-9]\d|200\d))(?![\p{L}\d]|[/.-]\d|\s?(?:đ|đồng|m2|hộ|người|cây)(?!\p{L}))/gu;
/** A year of birth that marks off a group, not a person: "trẻ sinh năm 2019". */
const GROUP_BEFORE =
  /(?<!\p{L})(?:trẻ|tre|trẻ em|tre em|các cháu|cac chau|học sinh|hoc sinh|công dân|cong dan|những người|nhung nguoi|người|thanh niên|thanh nien|nam|nữ|phụ nữ|phu nu|đối tượng|doi tuong|ai|các em|cac em|các bé|lứa|thế hệ)\s$/iu;

/** Dates and years of birth. A year in brackets counts only behind a name, which `isName` tells by its end. */
export function findBirthDates(plain: string, isNameEnd: (end: number) => boolean): Stretch[] {
  const found: Stretch[] = [];
  for (const match of plain.matchAll(BORN)) {
    const number = match.groups!['number']!;
    const end = match.index + match[0].length;
    if (!GROUP_BEFORE.test(plain.slice(Math.max(0, match.index - 16), match.index)))
      found.push({ start: end - number.length, end });
  }
  for (const match of plain.matchAll(IN_BRACKETS)) {
    const before = plain.slice(0, match.index).trimEnd().length;
    if (isNameEnd(before))
      found.push({
        start: match.index + match[0].indexOf(match.groups!['number']!),
        end: match.index + match[0].length - 1,
      });
  }
  for (const match of plain.matchAll(BEHIND)) {
    if (isNameEnd(match.index))
      found.push({
        start: match.index + match[0].length - match.groups!['number']!.length,
        end: match.index + match[0].length,
      });
  }
  return found;
}
