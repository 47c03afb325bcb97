/**
 * Folded words and phrases that carry a question rather than its matter: particles, politeness, question words.
 * For weighing how much of a question a text covers; search itself keeps them, since df weighs them there.
 * Folding makes many of them look like words of the trade ("chú" and "chủ", "anh" and "ánh"): those only count in a phrase.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a ah u oi nhe nha nhi vay the ay kia nay nao gi ai dau sao may nhieu lau la thi ma va voi cung hay hoac cua cho o tai den ' +
    'trong ngoai tren duoi ve theo boi vi nen de ra vao len xuong lai duoc bi phai se da dang con nua roi chua khong co cac nhung ' +
    'mot it rat cuc lam nhat hon kem deu van khi luc neu xin hoi giup gium vui ko k hok kg vs j z ahn ne nek hen bot do day'
  ).split(' '),
);

const PHRASES: readonly string[] = (
  'bao nhieu|bao gio|bao lau|nhu the nao|the nao|ra sao|lam sao|vi sao|tai sao|sao lai|khi nao|luc nao|hom nao|bao gom|' +
  'cho hoi|xin hoi|cho biet|cho em hoi|cho toi hoi|em hoi|toi hoi|toi muon hoi|muon hoi|muon biet|cho toi|cho em|giup toi|giup em|' +
  'dong chi nao|nguoi nao|la nguoi|nguoi ta|anh oi|chi oi|em oi|ban oi|tro ly|cam on|chao dong chi|xin chao|chao em|chao anh|' +
  'hien nay|hien hanh|hien tai|theo quy dinh|duoc quy dinh|quy dinh gi|quy dinh ve|quy dinh nhu|quy dinh la|noi gi|noi ve|noi ro|' +
  'cu the|ro hon|chi tiet|la cai gi|cai gi|viec gi|ke ten|ke ra|ke cac|liet ke|neu cac|neu ro|moi nguoi|ra ngay|may cai|vui long|tat ca|co tat ca|ten la gi|ten gi|ho ten|la gi|la ai|goi la|bao nhieu luot|tu may den may|nghia la sao|' +
  'la sao|khoang bao nhieu|nhu vay|hom nay|cho xin|xin ten|muon xin|phai khong|dung khong|hay khong|co phai|cua co quan nao'
).split('|');

/** For each word of a folded question: does it only carry the question? */
export function markFunctionWords(words: readonly string[]): boolean[] {
  // A single letter is a slip or a habit ("v", "ạ", "e"), never what a question is about.
  const marked = words.map((word) => FUNCTION_WORDS.has(word) || /^[a-z]$/.test(word));
  for (const phrase of PHRASES) {
    const parts = phrase.split(' ');
    for (let at = 0; at + parts.length <= words.length; at++) {
      if (parts.every((part, offset) => words[at + offset] === part)) marked.fill(true, at, at + parts.length);
    }
  }
  return marked;
}
