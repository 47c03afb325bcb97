/**
 * Folded syllables that carry a question rather than its matter: particles, pronouns, politeness, question words.
 * For weighing how much of a question a passage covers; search itself keeps them, since df weighs them there.
 * A syllable that is also a noun of the trade ("ban", "dan", "an") is not here.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a ah u o oi nhe nha nhi ha vay the ay y do kia nay day nao gi ai dau sao may bao nhieu lau la thi ma va voi cung hay hoac ' +
    'cua cho o tai tu den toi trong ngoai tren duoi ve theo boi vi nen de bang qua ra vao len xuong lai duoc bi phai se da dang ' +
    'can nen con nua roi chua khong co cac nhung moi mot nhieu it rat cuc lam qua nhat hon kem deu van chi khi luc neu thi ' +
    'xin hoi giup gium dum minh em anh chi toi tui bac chu co biet muon hieu gium ho cam on chao vui long lam on ' +
    'nhu the nao ntn ko k hok kg dc đc vs j z ah uhm a ne nek hen ban oi ad admin bot tro ly dong chi cai ta ' +
    'quy dinh gom bao han noi ro cu the hien nay hien hanh theo quy dinh so thu'
  ).split(/\s+/),
);
