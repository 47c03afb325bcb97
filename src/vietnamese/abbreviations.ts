import { fold } from './fold.ts';

/**
 * Abbreviations of the trade that stand for one thing only, folded, with the folded syllables of the long form.
 * Both documents and questions are expanded, so that either form finds the other.
 * Left out because they stand for several things or are words themselves: CT, TB, BC, HD, CV, TP, DA, XD.
 */
const LONG_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ubnd: 'uy ban nhan dan',
    hdnd: 'hoi dong nhan dan',
    mttq: 'mat tran to quoc',
    ubmttq: 'uy ban mat tran to quoc',
    gpmb: 'giai phong mat bang',
    qsdd: 'quyen su dung dat',
    gcnqsdd: 'giay chung nhan quyen su dung dat',
    dlxh: 'du luan xa hoi',
    ctv: 'cong tac vien',
    bcv: 'bao cao vien',
    ttv: 'tuyen truyen vien',
    tdp: 'to dan pho',
    kdc: 'khu dan cu',
    bqp: 'bo quoc phong',
    bca: 'bo cong an',
    chqs: 'chi huy quan su',
    bchqs: 'bo chi huy quan su',
    vksnd: 'vien kiem sat nhan dan',
    tand: 'toa an nhan dan',
    btg: 'ban tuyen giao',
    btgdv: 'ban tuyen giao va dan van',
    btgdvtw: 'ban tuyen giao va dan van trung uong',
    btv: 'ban thuong vu',
    bch: 'ban chap hanh',
    bchtw: 'ban chap hanh trung uong',
    vbqppl: 'van ban quy pham phap luat',
    qppl: 'quy pham phap luat',
    tthc: 'thu tuc hanh chinh',
    hcc: 'hanh chinh cong',
    cbcc: 'can bo cong chuc',
    ccvc: 'cong chuc vien chuc',
    cbccvc: 'can bo cong chuc vien chuc',
    bhxh: 'bao hiem xa hoi',
    bhyt: 'bao hiem y te',
    bhtn: 'bao hiem that nghiep',
    ktxh: 'kinh te xa hoi',
    vhxh: 'van hoa xa hoi',
    qpan: 'quoc phong an ninh',
    antt: 'an ninh trat tu',
    attp: 'an toan thuc pham',
    pccc: 'phong chay chua chay',
    pccccnch: 'phong chay chua chay cuu nan cuu ho',
    vsmt: 've sinh moi truong',
    ntm: 'nong thon moi',
    ctxh: 'chinh tri xa hoi',
    clb: 'cau lac bo',
    hlhpn: 'hoi lien hiep phu nu',
    lhpn: 'lien hiep phu nu',
    ccb: 'cuu chien binh',
    nct: 'nguoi cao tuoi',
    hsv: 'hoi sinh vien',
    tncs: 'thanh nien cong san',
    ldld: 'lien doan lao dong',
    cnxh: 'chu nghia xa hoi',
    xhcn: 'xa hoi chu nghia',
    cntt: 'cong nghe thong tin',
    mxh: 'mang xa hoi',
    nsnn: 'ngan sach nha nuoc',
    bvmt: 'bao ve moi truong',
    bvbmnn: 'bao ve bi mat nha nuoc',
    thcs: 'trung hoc co so',
    thpt: 'trung hoc pho thong',
    gddt: 'giao duc dao tao',
    tnmt: 'tai nguyen moi truong',
    bhld: 'bao ho lao dong',
    nld: 'nguoi lao dong',
    nsdld: 'nguoi su dung lao dong',
    hdld: 'hop dong lao dong',
    blds: 'bo luat dan su',
    blld: 'bo luat lao dong',
    blhs: 'bo luat hinh su',
    ptqd: 'phat trien quy dat',
  }).map(([short, long]) => [short, long.split(' ')]),
);

/**
 * Short forms that people type on a phone. Only questions and messages are expanded: in documents these
 * letters are something else.
 */
const TYPED_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ko: 'không',
    hok: 'không',
    hk: 'không',
    dc: 'được',
    ntn: 'như thế nào',
    bn: 'bao nhiêu',
    bnhieu: 'bao nhiêu',
    bnhiu: 'bao nhiêu',
    nhiu: 'nhiêu',
    j: 'gì',
    z: 'vậy',
    vs: 'với',
    trc: 'trước',
    ng: 'người',
    ngta: 'người ta',
    nv: 'nhiệm vụ',
    sdt: 'số điện thoại',
    dt: 'điện thoại',
    v: 'vậy',
    qd: 'quyết định',
    qc: 'quy chế',
    ctr: 'chương trình',
    ctrinh: 'chương trình',
    ctph: 'chương trình phối hợp',
    nq: 'nghị quyết',
    tbkl: 'thông báo kết luận',
    kl: 'kết luận',
    hn: 'hội nghị',
    vb: 'văn bản',
    pa: 'phản ánh',
    ctich: 'chủ tịch',
    pctich: 'phó chủ tịch',
    pct: 'phó chủ tịch',
    tp: 'thành phố',
    tx: 'thị xã',
    cd: 'công dân',
    bt: 'bồi thường',
    bc: 'báo cáo',
    dk: 'đăng ký',
    lv: 'làm việc',
    ld: 'lãnh đạo',
    vc: 'việc',
    vk: 'vợ',
    ck: 'chồng',
    hs: 'hồ sơ',
  }).map(([short, long]) => [short, long.split(' ')]),
);

/** Folded syllables of what a folded token stands for, or undefined. Safe for documents and questions. */
export function expandAbbreviation(foldedToken: string): readonly string[] | undefined {
  return LONG_FORMS.get(foldedToken);
}

const CODE_SIGNS = new Set(['qd', 'nq', 'qc', 'ctr', 'kl', 'tbkl', 'bc', 'hs']);

/**
 * A question with phone shorthand written out ("tổ ctv có mấy ng" → "tổ ctv có mấy người"), for what people type.
 * Letters of a document code ("NQ 151", "12-CTr/ĐU") stay as they are.
 */
export function expandTypedText(text: string): string {
  const months = text.replace(/(?<![\p{L}\d])t(1[0-2]|0?[1-9])(?=\/20\d\d)/giu, 'tháng $1');
  return months.replace(/(?<![\p{L}\d/.-])\p{L}{1,7}(?![\p{L}\d/-])/gu, (word, at: number) => {
    const folded = fold(word);
    // "NQ 151" is a code, "bn 1 tháng" is not.
    if (CODE_SIGNS.has(folded) && /^\s?\d/.test(months.slice(at + word.length))) return word;
    return TYPED_FORMS.get(folded)?.join(' ') ?? word;
  });
}
