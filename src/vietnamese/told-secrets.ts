/** Kinds of papers that may be classified, with and without marks. */
const PAPER =
  '(?<!\\p{L})(?:văn bản|tài liệu|công văn|báo cáo|hồ sơ|quyết định|kế hoạch|thông báo|tờ trình|kết luận|chỉ thị|chỉ lệnh|mệnh lệnh|biên bản|phương án|nghị quyết|danh sách|công điện|bức điện|bản đồ|sơ đồ|' +
  'van ban|tai lieu|cong van|bao cao|ho so|quyet dinh|ke hoach|thong bao|to trinh|ket luan|chi thi|chi lenh|menh lenh|bien ban|phuong an|nghi quyet|danh sach|cong dien|buc dien|ban do|so do)';
/** "văn bản số 5 của tỉnh ủy, loại …": what may stand between the paper and its level, nothing that ends a sentence. */
const BETWEEN = '(?:[\\s,(–-]{1,3}[\\p{L}\\d/-]{1,15}){0,7}?[\\s,(–-]{1,3}';
const MARKED = '(?:(?:tuyệt|tối) mật|(?:đóng|có|mang|in|ghi) (?:con )?dấu mật)(?!\\p{L})(?! (?:khẩu|độ|thư|mã))';
/** Without marks "tôi mất", "tối mất điện" look the same: what follows has to be about the paper. */
const PLAIN =
  '(?:tuyet mat|(?:toi|(?:dong|co|mang|in|ghi) (?:con )?dau) mat(?=\\s*[,:(]|\\s(?:ve|cua|so \\d|noi|ghi|neu|cho biet|gui|trong do|lien quan|len|di)(?!\\p{L})))(?!\\p{L})(?! khau)';
const TOLD: readonly RegExp[] = [
  new RegExp(`${PAPER}${BETWEEN}${MARKED}`, 'iu'),
  new RegExp(`${PAPER} ${PLAIN}`, 'iu'),
  new RegExp(`${PAPER}${BETWEEN}tuyet mat(?!\\p{L})`, 'iu'),
  new RegExp(`${PAPER} MẬT(?!\\p{L})(?! (?:KHẨU|ĐỘ|ONG|THƯ|MÃ))`, 'u'),
];

/** Before the paper: a rule about such papers, a lesson, or that there is none. */
const ABOUT_SUCH_PAPERS =
  /(?<!\p{L})(?:quy định|quy chế|quy trình|quản lý|bảo vệ|bảo mật|tập huấn|hướng dẫn|công tác|thời hạn|cấm|không được|phân loại|xác định|thẩm quyền|soạn thảo|tiêu hủy|sao chụp|lưu giữ|lưu trữ|giải mật|cách|nếu|trường hợp|luật|nghị định|danh mục|mỗi|mọi|thế nào là|khái niệm|không có|chưa có|không phải|không nhận|chưa nhận|không giữ|quy dinh|quy che|quy trinh|quan ly|bao ve|bao mat|tap huan|huong dan|cong tac|thoi han|cam|khong duoc|phan loai|xac dinh|tham quyen|soan thao|tieu huy|sao chup|luu giu|luu tru|giai mat|cach|neu|truong hop|luat|nghi dinh|danh muc|moi|the nao la|khai niem|khong co|chua co|khong phai|khong nhan|chua nhan|khong giu)(?!\p{L})/iu;
/** Right after it: what has to be done with all such papers. */
const RULES_FOR_THEM =
  /^[\s,]{0,2}(?:thì |thi )?(?:phải|cần|chỉ được|không được|do ai|được (?:lưu|gửi|chuyển|sao|quản|bảo|bàn)|là (?:loại|những)|phai|can|chi duoc|khong duoc|do ai|duoc (?:luu|gui|chuyen|sao|quan|bao|ban)|la (?:loai|nhung))(?!\p{L})/iu;
const ASKS =
  /\?\s*$|(?<!\p{L})(?:là gì|thế nào|như nào|ra sao|cho ai|gửi ai|ở đâu|được không|có được|khi nào|bao giờ|bao lâu|bao nhiêu|làm gì|do ai|ai được|là sao|la gi|the nao|nhu nao|ra sao|cho ai|gui ai|o dau|duoc khong|co duoc|khi nao|bao gio|bao lau|bao nhieu|lam gi|do ai|ai duoc|la sao)(?!\p{L})/iu;

/** True when a sentence tells of a classified paper, such as what stands in it; a question or a rule about such papers is none. */
export function tellsOfSecretPaper(sentence: string): boolean {
  if (!/m[aậạ]t/iu.test(sentence) || ASKS.test(sentence)) return false;
  return TOLD.some((pattern) => {
    const found = pattern.exec(sentence);
    if (found === null) return false;
    const before = sentence.slice(0, found.index);
    const after = sentence.slice(found.index + found[0].length);
    return !ABOUT_SUCH_PAPERS.test(before) && !RULES_FOR_THEM.test(after);
  });
}
