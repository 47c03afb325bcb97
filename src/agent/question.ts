import { markFunctionWords } from '../vietnamese/function-words.ts';
import { type AskedRole, findAskedRole } from './roles.ts';

/** What kind of thing an answer must hold. */
export type QuestionKind =
  | 'clause'
  | 'item'
  | 'when'
  | 'contact'
  | 'reason'
  | 'duration'
  | 'count'
  | 'amount'
  | 'who'
  | 'agency'
  | 'place'
  | 'list'
  | 'definition'
  | 'open';

export interface Question {
  kind: QuestionKind;
  /** Number of the item that is asked for: "5" of "nội dung số 5". */
  item?: string;
  /** What such an item is called, folded: "cam ket". */
  itemNoun?: string;
  /** Folded syllables right after "bao nhiêu" or "mấy": what is counted. */
  counted?: string[];
  /** Content syllables beside the question word: what is asked about ("chu tri" of "ai chủ trì"). */
  anchors: ReadonlySet<string>;
  /** Letter of the point that is asked for, as typed: "đ" is another one than "d". */
  point?: string;
  /** Document codes that the question names, folded. */
  codes: string[];
  /** The office whose holder is asked for. */
  role?: AskedRole;
  /** Folded, repaired, single spaces, a space at both ends. */
  folded: string;
}

const NUMBER_WORDS = new Map(
  Object.entries({
    nhat: '1',
    mot: '1',
    hai: '2',
    ba: '3',
    tu: '4',
    bon: '4',
    nam: '5',
    sau: '6',
    bay: '7',
    tam: '8',
    chin: '9',
    muoi: '10',
  }),
);
const ITEM_NOUN = '(?:noi dung|nhiem vu|muc|diem|dau viec|cam ket|y|giai phap|hang muc|yeu cau|buoc|phan)';
const ITEM = new RegExp(
  ` (${ITEM_NOUN}) (?:(?:so|thu) (\\d+|${[...NUMBER_WORDS.keys()].join('|')}) |(\\d+) (?=(?:la|gi|noi|quy dinh|cua|trong|thi|ai) ))`,
);
const COUNTED = / (?:bao nhieu|may|so luong) ((?:[a-z]+ ?){1,3})/;

/** In order of precedence: the first that matches decides. Every word of the text is followed by a space. */
const PATTERNS: readonly (readonly [QuestionKind, RegExp])[] = [
  ['open', / khac .*(?:cho nao|diem nao|the nao|gi|sao) /],
  [
    'contact',
    / (?:so dien thoai|so may|hotline|duong day nong|dia chi email|thu dien tu|so zalo|dien thoai(?: [a-z]+){0,6} (?:so|la gi|bao nhieu|may|nao)|cho xin (?:[a-z]+ ){0,2}dien thoai) /,
  ],
  [
    'duration',
    / (?:bao lau|trong vong bao|may ngay (?:lam viec|thi|de|phai|duoc|ke|nua|tinh)|(?:may|bao nhieu) (?:ngay|gio|phut|thang|tuan|nam|tieng)) (?!nao)/,
  ],
  [
    'when',
    / (?:ngay may|ngay nao|ngay bao nhieu|ngay thang nao|ngay thang nam nao|khi nao|bao gio|luc nao|thang nao|thang may|nam nao|quy nao|quy may|hom nao|thu may|may gio|gio nao|buoi nao|thoi gian nao|thoi diem nao|giai doan nao|han chot|han cuoi|deadline|tu bao) /,
  ],
  [
    'when',
    / (?:han nop|thoi han|thoi gian|lich)(?: [a-z0-9]+){0,7} (?:nao|may|gi|bao gio|khi nao|the nao|la khi|den dau) /,
  ],
  [
    'place',
    / (?:o dau|tai dau|duong nao|pho nao|so may duong|tang may|nam o|cho nao|noi nao|dia diem nao|dia diem|dia chi|tru so nao|dau vay|den dau|ve dau|hoi truong nao|phong hop nao) /,
  ],
  [
    'amount',
    / (?:bao nhieu tien|bao nhieu dong|may tien|may dong|so tien|bao nhieu phan tram|ty le|(?:tien|phi|luong|phu cap|thu lao|kinh phi|ngan sach|muc phat|phat|gia)(?: [a-z0-9]+){0,10} bao nhieu) /,
  ],
  ['list', / gom (?:co )?(?:nhung |cac )?ai /],
  [
    'who',
    / (?:ai|dong chi nao|nguoi nao|can bo nao|lanh dao nao|ong nao|ba nao|nhung ai|ten gi|ten la gi|ho ten|vi nao|cho xin ten|(?:chu tich|bi thu|truong ban|truong phong|giam doc|ubnd tinh|uy ban nhan dan [a-z]+) nao) /,
  ],
  [
    'agency',
    / (?:(?:co quan|don vi|to chuc|phong ban|ban nganh|bo phan|cap|ben|(?<!van |bien |thon )ban|phong|nganh|doan the|noi) nao|don vi gi|co quan gi) /,
  ],
  ['reason', / (?:vi sao|tai sao|sao lai|ly do|do dau|nguyen nhan) /],
  ['count', / (?:bao nhieu|may|so luong|tong so|con so|dem duoc) /],
  [
    'list',
    / (?:(?:gom|bao gom) (?:nhung |cac )?[a-z ]{0,20}(?:gi|nao|ai)|co (?:nhung|cac) [a-z ]{1,30}(?:gi|nao)|nhung (?:[a-z]+ ){1,6}(?:nao|gi)|cac (?:[a-z]+ ){1,6}(?:nao|gi)|(?:giay to|muc|viec|dieu kien|truong hop) (?:gi|nao)|liet ke|ke ten|ke ra|neu cac|ke cac|neu nhung|ke nhung|neu ro|nhung gi|cac gi) /,
  ],
  // "Nhiệm vụ của cộng tác viên là gì" wants the list of them, "Giám hộ là gì" what the word means.
  [
    'list',
    / (?:nhiem vu|quyen|quyen han|trach nhiem|nghia vu|nguyen tac|yeu cau|dieu kien|thanh phan|tieu chuan|tieu chi|noi dung|cong viec|chuc nang)(?: [a-z0-9]+){0,8} (?:la gi|gi|nao|nhu the nao|the nao|ra sao) /,
  ],
  [
    'open',
    / (?:muc tieu|chu de|chu truong|ket qua|muc dich|che do|hinh thuc|bien phap|co che|trinh tu|thu tuc|cach)(?: [a-z0-9]+){1,10} (?:la gi|gi) /,
  ],
  [
    'definition',
    / (?:la gi|nghia la gi|the nao la|the nao (?:thi )?(?:duoc )?(?:goi|coi) la|the nao thi|goi la gi|duoc hieu|khai niem|dinh nghia|hieu nhu the nao|la cai gi|la nhu the nao|duoc coi la) /,
  ],
];

/**
 * Reads what is asked for from the folded question.
 * @param terms syllables of the question after repair and abbreviations, folded, in order.
 * @param typed the same as typed, where marks may matter.
 */
export function analyseQuestion(terms: readonly string[], typed: readonly string[] = terms): Question {
  const folded = ` ${terms.join(' ')} `;
  const codes = terms.filter((term) => /^\d+\S*-[a-z]/.test(term));
  const item = ITEM.exec(folded);
  if (item !== null) {
    const label = item[2] ?? item[3]!;
    // "mục 3 Điều 5" names a clause; an item stands for itself.
    return {
      kind: 'item',
      item: NUMBER_WORDS.get(label) ?? label,
      itemNoun: item[1]!,
      anchors: new Set(),
      codes,
      folded,
    };
  }
  if (/ (?:dieu|khoan) \d+ /.test(folded) && isAboutWholeClause(folded)) {
    const point = typed.find((word, index) => terms[index - 1] === 'diem' && /^[a-zđ]$/iu.test(word))?.toLowerCase();
    return { kind: 'clause', ...(point === undefined ? {} : { point }), anchors: new Set(), codes, folded };
  }
  const [kind, pattern] = PATTERNS.find(([, candidate]) => candidate.test(folded)) ?? ['open' as const, undefined];
  // Names of people are asked for, not a list of things.
  const named =
    kind === 'list' &&
    / ten .*(?:nguoi|ca nhan|cong tac vien|dong chi|can bo|ho) | (?:nguoi|ca nhan|cong tac vien|dong chi|can bo) .*ke ten /.test(
      folded,
    );
  const counted = COUNTED.exec(folded)?.[1]?.trim().split(' ');
  const role = kind === 'who' ? findAskedRole(folded) : undefined;
  return {
    kind: named ? 'who' : kind,
    anchors: findAnchors(folded, pattern),
    codes,
    ...(counted === undefined ? {} : { counted }),
    ...(role === undefined ? {} : { role }),
    folded,
  };
}

/** "Điều 7 quy chế … quy định gì", "cho xem khoản 2 điều 7": the clause itself is the answer. */
function isAboutWholeClause(folded: string): boolean {
  return (
    / (?:quy dinh (?:gi|ve|ve gi|nhu the nao|the nao|nhung gi)|noi (?:gi|ve|ve gi|the nao)|noi dung|xem|nguyen van|la gi|viet gi|the nao) /.test(
      folded,
    ) || folded.trim().split(' ').length <= 8
  );
}

/** The two content syllables before the question word and the two after it. */
function findAnchors(folded: string, pattern: RegExp | undefined): ReadonlySet<string> {
  const match = pattern?.exec(folded);
  if (match === null || match === undefined) return new Set();
  const end = match.index + match[0].length;
  const words = [...folded.matchAll(/\S+/g)];
  const carriesOnly = markFunctionWords(words.map(([word]) => word));
  const content = words.filter((_, index) => !carriesOnly[index]);
  const before = content.filter((word) => word.index <= match.index).slice(-2);
  const after = content.filter((word) => word.index >= end).slice(0, 2);
  return new Set([...before, ...after].map(([word]) => word));
}
