import { fold } from './fold.ts';

/** Folded shorthand that stands for one thing only in messages, with its long form. Safe to write out for others to read. */
const SURE: Record<string, string> = {
  ko: 'không',
  kg: 'không',
  hok: 'không',
  khg: 'không',
  dc: 'được',
  bcon: 'bà con',
  ngta: 'người ta',
  trc: 'trước',
  vs: 'với',
  wa: 'quá',
  lun: 'luôn',
  nhiu: 'nhiều',
  nhìu: 'nhiều',
  cx: 'cũng',
  mn: 'mọi người',
  hnay: 'hôm nay',
  hqua: 'hôm qua',
  bgio: 'bao giờ',
  bjo: 'bao giờ',
  ntn: 'như thế nào',
  ubnd: 'Ủy ban nhân dân',
  hdnd: 'Hội đồng nhân dân',
  mttq: 'Mặt trận Tổ quốc',
  gpmb: 'giải phóng mặt bằng',
  tdc: 'tái định cư',
  gcnqsdd: 'giấy chứng nhận quyền sử dụng đất',
  qsdd: 'quyền sử dụng đất',
  tdp: 'tổ dân phố',
  kdc: 'khu dân cư',
  ctv: 'cộng tác viên',
  dlxh: 'dư luận xã hội',
  tthc: 'thủ tục hành chính',
  dvc: 'dịch vụ công',
  bhxh: 'bảo hiểm xã hội',
  bhyt: 'bảo hiểm y tế',
  antt: 'an ninh trật tự',
  atgt: 'an toàn giao thông',
  attp: 'an toàn thực phẩm',
  vsattp: 'vệ sinh an toàn thực phẩm',
  vsmt: 'vệ sinh môi trường',
  pccc: 'phòng cháy, chữa cháy',
  sxh: 'sốt xuất huyết',
  nvh: 'nhà văn hóa',
  thcs: 'trung học cơ sở',
  thpt: 'trung học phổ thông',
  mxh: 'mạng xã hội',
  cccd: 'căn cước công dân',
  csgt: 'cảnh sát giao thông',
  ttv: 'tuyên truyền viên',
  cbcc: 'cán bộ, công chức',
  ktra: 'kiểm tra',
  gthong: 'giao thông',
  bvmt: 'bảo vệ môi trường',
  gdtx: 'giáo dục thường xuyên',
};

/** Shorthand that may mean something else: read so when a message is understood, never written out. */
const LIKELY: Record<string, string> = {
  k: 'không',
  dk: 'được',
  kh: 'không',
  hk: 'không',
  ng: 'người',
  nc: 'nước',
  dg: 'đường',
  duog: 'đường',
  r: 'rồi',
  rui: 'rồi',
  j: 'gì',
  z: 'vậy',
  v: 'vậy',
  e: 'em',
  a: 'anh',
  bt: 'bồi thường',
  hs: 'học sinh',
  gv: 'giáo viên',
  ld: 'lãnh đạo',
  kp: 'khu phố',
  nta: 'người ta',
  lm: 'làm',
  ch: 'chưa',
  chx: 'chưa',
  bh: 'bao giờ',
  nx: 'nữa',
  qh: 'quy hoạch',
  fb: 'facebook',
  bv: 'bệnh viện',
  dv: 'đảng viên',
  cb: 'cán bộ',
  bc: 'báo cáo',
  pa: 'phản ánh',
  sdt: 'số điện thoại',
  ubp: 'Ủy ban phường',
  cty: 'công ty',
  ccn: 'cụm công nghiệp',
  kcn: 'khu công nghiệp',
  ql: 'quốc lộ',
};

/** The long form in words with their marks, or undefined. */
export function readShorthand(word: string): string | undefined {
  const folded = fold(word);
  return SURE[folded] ?? LIKELY[folded];
}

/**
 * The text with sure shorthand written out; codes ("45-QĐ/ĐU"), links and placeholders ("[người dân 1]") stay.
 * Of "k" only that between words counts, not that of "50 k".
 */
export function writeOutShorthand(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{M}\d/.@:_-])(\p{L}{1,8})(?![\p{L}\p{M}\d/@_-]|\.\p{L})/gu,
    (word, _letters, at: number) => {
      const folded = fold(word);
      const long = folded === 'k' && !/\d\s?$/.test(text.slice(0, at)) ? 'không' : SURE[folded];
      // A word with marks is itself: "đức" is no "duc", "đk" is đăng ký or điều kiện.
      if (long === undefined || (fold(word) !== word.toLowerCase() && !PLAIN_D.test(word))) return word;
      const starts = at === 0 || /[.!?]\s*$/.test(text.slice(0, at));
      return starts ? long.charAt(0).toUpperCase() + long.slice(1) : long;
    },
  );
}

/** Shorthand whose only mark is the bar of đ: "đc", "tđc", "TTHC". */
const PLAIN_D = /^(?:đc|hđnd|tđc|gcnqsdđ|qsdđ)$/iu;
