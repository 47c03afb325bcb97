/** Folded phrases that say the same thing in this trade; a question in one form is covered by a text in another. */
const GROUPS: readonly (readonly string[])[] = [
  ['hop', 'cuoc hop', 'hoi nghi', 'phien hop', 'buoi hop', 'giao ban'],
  ['nop', 'gui', 'bao cao'],
  ['den bu', 'boi thuong'],
  ['ba con', 'nguoi dan', 'nhan dan', 'dan', 'cong dan', 'ho dan'],
  ['chu tri', 'dieu hanh', 'dung dau', 'chiu trach nhiem chinh'],
  ['so dien thoai', 'dien thoai', 'duong day nong', 'so may', 'lien he'],
  ['tham gia', 'tham du', 'du'],
  ['moi thang', 'hang thang', 'thang nao cung'],
  ['moi quy', 'hang quy'],
  ['moi nam', 'hang nam'],
  ['moi tuan', 'hang tuan'],
  ['dinh ky', 'hang thang', 'hang quy', 'hang nam', 'hang tuan', 'thuong xuyen'],
  ['tre han', 'qua han', 'cham', 'tre'],
  ['tra loi', 'phan hoi', 'hoi am', 'tra loi bang van ban'],
  ['tiep dan', 'tiep cong dan'],
  ['het hieu luc', 'thay the', 'bai bo'],
  ['nhiem ky', 'giai doan'],
  ['tap huan', 'boi duong', 'lop hoc'],
  ['rac', 'rac thai', 've sinh moi truong'],
  ['ky ket', 'ky'],
  ['thanh lap', 'kien toan'],
  ['ra doi', 'ban hanh', 'ky ban hanh', 'duoc ky'],
  ['le ky ket', 'hoi nghi ky ket', 'ky ket'],
  ['dien ra', 'to chuc', 'tien hanh'],
  ['toi da', 'khong qua', 'nhieu nhat'],
  ['toi thieu', 'it nhat', 'tro len'],
  ['lo', 'chu tri', 'phu trach', 'chiu trach nhiem', 'thuc hien'],
  ['tieng', 'gio'],
  ['lam chu', 'chu tri'],
  ['thu', 'phi'],
  ['nguoi dai dien', 'dai dien'],
  ['xong', 'hoan thanh', 'ket thuc'],
  ['lam viec', 'gio hanh chinh'],
  ['bi thu', 'dong chi bi thu'],
  ['khen', 'khen thuong', 'tuyen duong', 'bieu duong'],
  ['phan cong', 'giao', 'duoc giao'],
  ['dau moi', 'co quan thuong truc', 'thuong truc'],
];

const BY_PHRASE: ReadonlyMap<string, readonly string[]> = new Map(
  GROUPS.flat().map((phrase) => [
    phrase,
    [...new Set(GROUPS.filter((group) => group.includes(phrase)).flat())].filter((other) => other !== phrase),
  ]),
);

/** Longest phrase in the table, in syllables. */
export const LONGEST_SYNONYM = 4;

/** Other ways to say a folded phrase; empty when none is known. */
export function synonymsOf(phrase: string): readonly string[] {
  return BY_PHRASE.get(phrase) ?? [];
}
