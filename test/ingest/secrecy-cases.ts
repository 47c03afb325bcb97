/** Documents made up for tests, some of which bear a mark of state secrecy. Each is a whole text, line by line. */
export interface SecrecyCase {
  name: string;
  secret: boolean;
  lines: string[];
}

const PARTY_HEAD = [
  'ĐẢNG ỦY XÃ SUỐI MƠ',
  '*',
  'Số 12-BC/ĐU',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'Suối Mơ, ngày 06 tháng 5 năm 2026',
];
const STATE_HEAD = [
  'ỦY BAN NHÂN DÂN',
  'XÃ SUỐI MƠ',
  'Số: 45/BC-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Suối Mơ, ngày 06 tháng 5 năm 2026',
];
const TITLE = ['BÁO CÁO', 'kết quả công tác tháng 4 năm 2026'];
const BODY = [
  'Kính gửi: Ban Thường vụ Tỉnh ủy,',
  'I. KẾT QUẢ ĐẠT ĐƯỢC',
  '1. Công tác tuyên truyền được triển khai đến từng thôn; đội ngũ cán bộ nắm chắc tình hình cơ sở.',
  '2. Mật độ dân cư ở thôn Trung tăng; các hộ nuôi ong thu được 300 lít mật ong.',
  'II. NHIỆM VỤ THÁNG 5',
  '1. Tiếp tục giữ mối liên hệ mật thiết với nhân dân; bảo mật tài khoản, đổi mật khẩu hằng quý.',
];
const FOOT = ['Nơi nhận:', '- Như trên,', '- Lưu Văn phòng.', 'T/M ĐẢNG ỦY', 'BÍ THƯ'];

const party = (...between: string[]) => [...PARTY_HEAD, ...between, ...TITLE, ...BODY, ...FOOT];
const state = (...between: string[]) => [...STATE_HEAD, ...between, ...TITLE, ...BODY, ...FOOT];
const LONG = Array.from({ length: 8 }, () => BODY).flat();
const withBody = (...extra: string[]) => [...PARTY_HEAD, ...TITLE, ...BODY, ...extra, ...FOOT];
const withCode = (code: string) => state().map((line) => (line === 'Số: 45/BC-UBND' ? code : line));
const titled = (title: string[], body: string[]) => [...STATE_HEAD, ...title, ...body, ...FOOT];

const stamps = [
  'MẬT',
  'TỐI MẬT',
  'TUYỆT MẬT',
  '[MẬT]',
  '(TỐI MẬT)',
  '« TUYỆT MẬT »',
  '* MẬT *',
  '| MẬT |',
  'MẬT.',
  'M Ậ T',
  'T Ố I   M Ậ T',
  'T U Y Ệ T  M Ậ T',
  'TỐI  MẬT',
  'MẬT - KHẨN',
  'HỎA TỐC - TỐI MẬT',
  'MẬT     Bản số: 03',
  'MAT',
  'TOI MAT',
  'TUYET MAT',
  'MẶT',
  'Mật',
  'Tối mật',
  'tuyệt mật',
  'Độ mật: Mật',
  'ĐỘ MẬT: TỐI MẬT',
  'Mức độ mật: Tuyệt mật',
  'Độ mật : MẬT',
  'DO MAT: TOI MAT',
  'Dấu chỉ độ mật: Mật',
  'TÀI LIỆU MẬT',
  'Tài liệu mật',
  'VĂN BẢN TỐI MẬT',
  'Bí mật nhà nước: độ Mật',
  'Bí mật nhà nước thuộc độ Tối mật',
  'Chỉ người có tên mới được bóc bì',
  '☐ Tuyệt mật   ☐ Tối mật   ☒ Mật',
  'Độ mật: [ ] Tuyệt mật [x] Tối mật [ ] Mật',
  'Tuyệt mật ☐ Tối mật ☑ Mật ☐',
];
const remarks = [
  'Số 12-BC/ĐU        TỐI MẬT',
  'Số 12-BC/ĐU MẬT',
  'Phân loại: Tối mật',
  'Mức độ bảo mật: Tuyệt mật',
  'Đóng dấu: MẬT',
  'TÀI LIỆU MẬT - KHÔNG PHỔ BIẾN',
  'Tài liệu mật, đề nghị không sao chụp',
  '(Văn bản tối mật – cấm sao chép)',
  'Văn bản có độ mật Tối mật, chỉ lưu hành trong Thường trực',
  'Tài liệu thuộc phạm vi bí mật nhà nước, độ mật: Mật',
  'M.Ậ.T',
  'ĐỘ MẬT : TỐI MẬT; ĐỘ KHẨN: HỎA TỐC',
  'KẾ HOẠCH (TỐI MẬT)',
  'Tài liệu này là tài liệu Mật.',
  'Độ mật: A',
  'Tài liệu phục vụ hội nghị - MẬT',
  'MẬT (thu hồi sau hội nghị)',
  'Loại văn bản: Mật',
  'MẬT ì',
  'MẬT Trang 2/5',
  'TỐI MẬT (TOP SECRET)',
];
const codes = [
  'Số: 12-BC/TU (M)',
  'Số 12-BC/TU(M)',
  'Số: 12/BC-TU (TM)',
  'Số: 07/KH-UBND (TuM)',
  'Số: 12-BC/TU (Mật)',
  'Số 12-BC/TU-M',
  'Số: .../BC-UBND (M)',
  'Số:     /BC-UBND(M)',
  'Số: 12-BC/TU [M]',
  'Số: 12-BC/TU (m)',
  'Số: 12a-BC/BTGDVTU (Tối mật)',
];

export const SECRET: SecrecyCase[] = [
  ...stamps.map((stamp) => ({ name: `stamp ${stamp}`, secret: true, lines: party(stamp) })),
  ...remarks.map((remark) => ({ name: `remark ${remark}`, secret: true, lines: withBody(...LONG, remark) })),
  ...codes.map((code) => ({ name: `code ${code}`, secret: true, lines: withCode(code) })),
  { name: 'a stamp above everything', secret: true, lines: ['TỐI MẬT', ...state()] },
  {
    name: 'a stamp on an annex far below',
    secret: true,
    lines: withBody(...BODY, ...BODY, ...BODY, ...BODY, ...BODY, ...BODY, 'PHỤ LỤC', 'MẬT', 'Danh sách'),
  },
  { name: 'a label with its value on the next line', secret: true, lines: party('Độ mật:', 'Tối mật') },
  {
    name: 'a label with its value below, far down',
    secret: true,
    lines: withBody(...LONG, 'Độ mật:', 'Mật', 'Số trang: 4'),
  },
  { name: 'a stamp broken over two lines', secret: true, lines: party('TỐI', 'MẬT') },
  {
    name: 'a cited code',
    secret: true,
    lines: withBody('Thực hiện Kế hoạch số 15-KH/TU (M) ngày 02/3/2026 của Tỉnh ủy về công tác bảo vệ.'),
  },
  {
    name: 'a statement at the end',
    secret: true,
    lines: withBody('Tài liệu này thuộc bí mật nhà nước độ Mật, không sao chụp.'),
  },
  { name: 'a statement in brackets', secret: true, lines: withBody('(Văn bản này có độ mật: Tối mật.)') },
  {
    name: 'a report about secrecy that is a secret',
    secret: true,
    lines: [...PARTY_HEAD, 'MẬT', 'BÁO CÁO', 'công tác bảo vệ bí mật nhà nước năm 2025', ...BODY, ...FOOT],
  },
  {
    name: 'a regulation about secrecy that is a secret',
    secret: true,
    lines: [
      ...PARTY_HEAD,
      'TỐI MẬT',
      'QUY ĐỊNH',
      'về bảo vệ bí mật nhà nước trong cơ quan',
      'Điều 1. Phạm vi',
      ...BODY,
    ],
  },
  {
    name: 'a report about secrecy with a secret annex',
    secret: true,
    lines: [
      ...PARTY_HEAD,
      'BÁO CÁO',
      'công tác bảo vệ bí mật nhà nước năm 2025',
      ...BODY,
      'Phụ lục 1',
      'MẬT',
      'Danh sách tài liệu',
    ],
  },
];

const LAW = [
  'LUẬT',
  'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
  'Điều 1. Phạm vi điều chỉnh',
  'Luật này quy định về bí mật nhà nước, hoạt động bảo vệ bí mật nhà nước.',
  'Điều 8. Phân loại bí mật nhà nước',
  '1. Bí mật nhà nước độ Tuyệt mật là bí mật nhà nước liên quan đến chính trị, quốc phòng.',
  '2. Bí mật nhà nước độ Tối mật là bí mật nhà nước mà nếu bị lộ có thể gây nguy hại rất nghiêm trọng.',
  '3. Bí mật nhà nước độ Mật là bí mật nhà nước mà nếu bị lộ có thể gây nguy hại nghiêm trọng.',
  'a) Tuyệt mật: 30 năm; b) Tối mật: 20 năm; c) Mật: 10 năm.',
];

export const PLAIN: SecrecyCase[] = [
  ...[
    'KHẨN',
    'THƯỢNG KHẨN',
    'HỎA TỐC',
    'HOẢ TỐC HẸN GIỜ',
    'LƯU HÀNH NỘI BỘ',
    'Tài liệu lưu hành nội bộ',
    'BẢN SAO',
    'TÀI LIỆU THU HỒI',
  ].map((stamp) => ({
    name: `stamp ${stamp}`,
    secret: false,
    lines: state(stamp),
  })),
  ...[
    'Độ mật:',
    'Độ mật: Không',
    'Độ mật: Thường',
    'ĐỘ MẬT',
    'Độ mật: ……',
    'Độ mật: Tuyệt mật, Tối mật, Mật',
    '☐ Tuyệt mật ☐ Tối mật ☐ Mật',
  ].map((line) => ({
    name: `label ${line}`,
    secret: false,
    lines: party(line),
  })),
  ...['Số: 12-BC/TU', 'Số 5-QĐ/TM', 'Số: 12/TB-TM', 'Số: 8/QĐ-MTTQ-BTT', 'Số: 3-KH/BTG (dự thảo)', 'Số 9/HD-M'].map(
    (code) => ({ name: `code ${code}`, secret: false, lines: withCode(code) }),
  ),
  ...[
    'Cán bộ phải giữ bí mật nội dung cuộc họp; không để lộ bí mật công tác.',
    'Căn cứ Luật Bảo vệ bí mật nhà nước ngày 10 tháng 12 năm 2025;',
    'Thôn Mật Sơn và khu phố Tối Mật Cầu có 120 hộ.',
    'Văn bản này quy định việc xác định độ mật.',
    'Nếu văn bản này có độ mật thì cơ quan soạn thảo đóng dấu theo quy định.',
    'Tài liệu này không thuộc bí mật nhà nước độ Mật, Tối mật hay Tuyệt mật.',
    'Bỏ phiếu kín; danh sách được niêm phong và giữ bí mật.',
    'Tổ 5/B (m) đo được chiều dài tuyến 2-ĐT (m) là 350.',
    'Đường dây nóng: 1900 1234 (mật khẩu do văn thư cấp).',
    'Cơ mật viện là cơ quan thời Nguyễn; khu mật địa nay là di tích.',
  ].map((line) => ({ name: `sentence ${line}`, secret: false, lines: withBody(line) })),
  { name: 'the law', secret: false, lines: [...STATE_HEAD, ...LAW] },
  { name: 'the law without a head', secret: false, lines: LAW },
  {
    name: 'a decree with forms that show stamps',
    secret: false,
    lines: titled(
      ['THÔNG TƯ', 'quy định mẫu dấu chỉ độ mật, mẫu văn bản về bảo vệ bí mật nhà nước'],
      [
        ...LAW.slice(2),
        ...BODY,
        'PHỤ LỤC',
        'Mẫu số 01',
        'MẪU DẤU CHỈ ĐỘ MẬT',
        'TUYỆT MẬT',
        'TỐI MẬT',
        'MẬT',
        'Mẫu số 02',
        'SỔ ĐĂNG KÝ',
        'Số: …/…-… (M)',
        'MẬT',
        'Độ mật: Mật',
      ],
    ),
  },
  {
    name: 'a list of what is secret, itself public',
    secret: false,
    lines: titled(
      ['QUYẾT ĐỊNH', 'BAN HÀNH DANH MỤC', 'BÍ MẬT NHÀ NƯỚC ĐỘ MẬT', 'THUỘC LĨNH VỰC XÂY DỰNG ĐẢNG'],
      [
        'Điều 1. Bí mật nhà nước độ Mật gồm:',
        '1. Kế hoạch chưa công khai.',
        'Điều 2. Quyết định này có hiệu lực từ ngày ký.',
      ],
    ),
  },
  {
    name: 'a title broken over lines',
    secret: false,
    lines: titled(
      ['QUY ĐỊNH', 'VỀ VIỆC GIAO NHẬN, QUẢN LÝ', 'TÀI LIỆU MẬT', 'TRONG CƠ QUAN'],
      ['Điều 1. Phạm vi', ...BODY],
    ),
  },
  {
    name: 'a title that ends in a broken word',
    secret: false,
    lines: titled(['KẾ HOẠCH', 'TẬP HUẤN CÔNG TÁC BẢO', 'MẬT', 'THÔNG TIN'], BODY),
  },
  {
    name: 'a plan to teach the law on secrecy',
    secret: false,
    lines: titled(['KẾ HOẠCH', 'tuyên truyền Luật Bảo vệ bí mật nhà nước'], [...LAW.slice(5), ...BODY]),
  },
  {
    name: 'news about a court case',
    secret: false,
    lines: [
      'Tám cán bộ bị phạt vì lưu giữ tài liệu mật sai quy định',
      '12/8/2025',
      'Cơ quan chức năng xác định một số văn bản có dấu “Mật” và “Tối mật” đã được chụp, gửi qua mạng xã hội.',
      'Theo quy định, tài liệu mật phải được quản lý riêng.',
    ],
  },
  {
    name: 'a list of three levels, one a line',
    secret: false,
    lines: withBody('Có ba độ mật:', 'Tuyệt mật', 'Tối mật', 'Mật'),
  },
  {
    name: 'letters of the Front, one word a line',
    secret: false,
    lines: ['ỦY BAN', 'MẶT', 'TRẬN TỔ QUỐC XÃ SUỐI MƠ', ...state()],
  },
  {
    name: 'a recipe',
    secret: false,
    lines: [
      'Bánh gai Suối Mơ',
      'Nguyên liệu: gạo nếp, đỗ xanh, đường, mật.',
      'Mật mía đun sôi rồi trộn bột.',
      'Bảo quản nơi mát.',
    ],
  },
  { name: 'a single word far down', secret: false, lines: withBody(...LONG, 'Mật', 'MAT', 'MẶT', 'là tên ba xóm cũ') },
  {
    name: 'a rule that explains all levels',
    secret: false,
    lines: withBody('Văn bản này nêu ba mức: độ Tuyệt mật, độ Tối mật, độ Mật.'),
  },
  {
    name: 'a rule about secrecy that gives an example',
    secret: false,
    lines: titled(
      ['QUY ĐỊNH', 'về bảo vệ bí mật nhà nước'],
      [...BODY, 'Ví dụ ghi: tài liệu này thuộc bí mật nhà nước độ Mật.'],
    ),
  },
  {
    name: 'a rule that names who signs',
    secret: false,
    lines: titled(
      ['QUY ĐỊNH', 'về bảo vệ bí mật nhà nước'],
      [...BODY, 'Văn bản mật, chỉ người có thẩm quyền ký.', 'Ghi tại dòng độ mật: Mật'],
    ),
  },
  ...[
    'Phân loại: Thường',
    'Loại văn bản: Quyết định',
    'Chiều dài, Số 2/A (m)',
    'TUYỆT MẬT: CHUYỆN MỘT BỘ PHIM',
    'Độ mật: áp dụng theo quy định',
    'Mức độ bảo mật: Cao',
    'ĐÃ GIẢI MẬT',
    'Độ khẩn: Hỏa tốc',
    'Độ mật: Không mật',
    'Xác định độ mật: Mật hoặc Tối mật',
  ].map((line) => ({
    name: `label ${line}`,
    secret: false,
    lines: party(line),
  })),
  {
    name: 'a table of counts',
    secret: false,
    lines: withBody('Loại', 'Tuyệt mật', 'Tối mật', 'Mật', 'Thường', 'Công văn đến', '0', '0', '2', '15'),
  },
  {
    name: 'a quiz',
    secret: false,
    lines: ['Câu hỏi về bí mật nhà nước', 'Câu 1. Có mấy độ?', 'A. Mật', 'B. Tối mật', 'C. Tuyệt mật'],
  },
  { name: 'nothing special', secret: false, lines: party() },
];
