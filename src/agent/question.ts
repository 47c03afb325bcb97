/** What kind of thing an answer must hold. */
export type QuestionKind =
  | 'clause'
  | 'item'
  | 'when'
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
  /** Folded syllables right after "bao nhiêu" or "mấy": what is counted. */
  counted?: string[];
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
const ITEM_NOUN = '(?:noi dung|nhiem vu|muc|diem|viec|cam ket|y|giai phap|hang muc|dau viec|yeu cau|buoc|phan)';
const ITEM = new RegExp(
  ` (?:${ITEM_NOUN} (?:so|thu) (\\d+|${[...NUMBER_WORDS.keys()].join('|')})|${ITEM_NOUN} (\\d+)) `,
);
const COUNTED = / (?:bao nhieu|may|so luong) ((?:[a-z]+ ?){1,3})/;
const UNIT_OF_TIME = '(?:ngay|gio|phut|thang|nam|tuan|quy)';

/** In order of precedence: the first that matches decides. */
const PATTERNS: readonly (readonly [QuestionKind, RegExp])[] = [
  ['duration', new RegExp(` (?:bao lau|trong vong bao|(?:may|bao nhieu) (?:ngay|gio|phut|thang|tuan|nam)(?! nao))`)],
  [
    'when',
    / (?:ngay may|ngay nao|ngay bao nhieu|ngay thang nao|khi nao|bao gio|luc nao|thang nao|thang may|nam nao|quy nao|hom nao|thu may|may gio|gio nao|buoi nao|thoi gian nao|thoi diem nao|giai doan nao|luc may gio|vao ngay|han chot|han cuoi|deadline|chua? han|tu bao|dinh ky the nao) /,
  ],
  ['when', / (?:han nop|thoi gian|lich|thoi han|han) .*(?:nao|may|gi|la|the nao|khi|sao) /],
  [
    'place',
    / (?:o dau|tai dau|cho nao|noi nao|dia diem nao|dia diem|dia chi|phong nao|tru so nao|dau vay|den dau|ve dau) /,
  ],
  [
    'who',
    / (?:ai|dong chi nao|nguoi nao|can bo nao|lanh dao nao|ong nao|ba nao|nhung ai|ten gi|ten la gi|ho ten|vi nao) /,
  ],
  [
    'agency',
    / (?:(?:co quan|don vi|to chuc|phong ban|ban nganh|bo phan|cap|ben|ban|phong|nganh|doan the|noi) nao|don vi gi|co quan gi) /,
  ],
  [
    'list',
    / (?:(?:gom|bao gom|co) (?:nhung |cac )?(?:gi|noi dung nao|muc nao|ai|cai gi)|nhung (?:[a-z]+ ){1,5}(?:nao|gi)|cac (?:[a-z]+ ){1,5}(?:nao|gi)|(?:liet ke|ke ten|ke ra|neu cac|ke cac|neu nhung|ke nhung|neu ro)) /,
  ],
  [
    'amount',
    / (?:bao nhieu tien|bao nhieu dong|muc [a-z ]*(?:bao nhieu|the nao)|so tien|kinh phi|ty le|bao nhieu phan tram) /,
  ],
  ['count', / (?:bao nhieu|may (?!ngay)|so luong|tong so|con so) /],
  [
    'definition',
    / (?:la gi|nghia la gi|the nao la|duoc hieu|khai niem|dinh nghia|hieu nhu the nao|la cai gi|la nhu the nao) /,
  ],
  ['list', / (?:nhung gi|cac gi|gom|nhung noi dung|cac noi dung) /],
];

/**
 * Reads what is asked for from the folded question.
 * @param terms syllables of the question after repair and abbreviations, folded, in order.
 */
export function analyseQuestion(terms: readonly string[]): Question {
  const folded = ` ${terms.join(' ')} `;
  const item = ITEM.exec(folded);
  if (item !== null) {
    const label = item[1] ?? item[2]!;
    // "mục 3 Điều 5" names a clause; an item stands for itself.
    return { kind: 'item', item: NUMBER_WORDS.get(label) ?? label, folded };
  }
  if (/ (?:dieu|khoan) \d+ /.test(folded) && isAboutWholeClause(folded)) return { kind: 'clause', folded };
  const kind = PATTERNS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'open';
  const counted = COUNTED.exec(folded)?.[1]?.trim().split(' ');
  return { kind, ...(counted === undefined ? {} : { counted }), folded };
}

/** "Điều 7 quy chế … quy định gì", "cho xem khoản 2 điều 7": the clause itself is the answer. */
function isAboutWholeClause(folded: string): boolean {
  return (
    / (?:quy dinh (?:gi|ve|ve gi|nhu the nao|the nao|nhung gi)|noi (?:gi|ve|ve gi|the nao)|noi dung|xem|nguyen van|la gi|viet gi|the nao) /.test(
      folded,
    ) || folded.trim().split(' ').length <= 8
  );
}

export const TIME_UNIT = UNIT_OF_TIME;
