import type { Token } from '../../vietnamese/tokens.ts';

/** Words that only frame a question, folded. Longer phrases first where one begins another. */
const PHRASES: readonly string[] = [
  'theo quy dinh cua phap luat hien hanh',
  'theo quy dinh cua phap luat',
  'theo quy dinh phap luat',
  'theo quy dinh hien hanh',
  'theo quy dinh tai',
  'theo quy dinh cua',
  'theo quy dinh',
  'duoc quy dinh nhu the nao',
  'quy dinh nhu the nao',
  'duoc quy dinh the nao',
  'quy dinh the nao',
  'duoc hieu nhu the nao',
  'duoc hieu la',
  'duoc quy dinh tai',
  'quy dinh gi',
  'quy dinh ra sao',
  'noi gi',
  'khang dinh nao sau day la dung',
  'khang dinh nao sau day la sai',
  'nhan dinh nao sau day la dung',
  'nhan dinh nao sau day la sai',
  'phat bieu nao sau day la dung',
  'phat bieu nao sau day la sai',
  'truong hop nao sau day',
  'hanh vi nao sau day',
  'nao sau day',
  'nao duoi day',
  'dung hay sai',
  'dung khong',
  'phai khong',
  'hay khong',
  'co dung khong',
  'la dung',
  'la sai',
  'nhu the nao',
  'the nao la',
  'the nao',
  'ra sao',
  'la nhu the nao',
  'la bao nhieu',
  'toi da bao nhieu',
  'bao nhieu',
  'bao lau',
  'may ngay',
  'la gi',
  'gom nhung gi',
  'nhung gi',
  'lam gi',
  'la ai',
  'la khi nao',
  'khi nao',
  'ngay nao',
  'o dau',
  'cho biet',
  'cho hoi',
  'xin hoi',
  'hoi ve',
  'vi sao',
  'tai sao',
  'co phai la',
  'co phai',
  'do ai',
  'boi ai',
];

const byFirst: ReadonlyMap<string, readonly string[][]> = Map.groupBy(
  PHRASES.map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length),
  (words) => words[0]!,
);

/** For each token, whether it stands in a phrase that only frames the question. */
export function markScaffold(tokens: readonly Pick<Token, 'folded'>[]): boolean[] {
  const marked = tokens.map(() => false);
  for (let at = 0; at < tokens.length; at++) {
    const phrase = byFirst
      .get(tokens[at]!.folded)
      ?.find((words) => words.every((word, index) => tokens[at + index]?.folded === word));
    if (phrase === undefined) continue;
    marked.fill(true, at, at + phrase.length);
    at += phrase.length - 1;
  }
  return marked;
}
