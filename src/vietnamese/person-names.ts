/** Titles that a name follows. */
const TITLE =
  '(?<!\\p{L})(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à|Chủ tịch|Phó Chủ tịch|Bí thư|Phó Bí thư|Trưởng [Bb]an|Phó Trưởng [Bb]an|Trưởng phòng|Chánh Văn phòng|Giám đốc|Tổ trưởng|Tổ phó|Đội trưởng|Thư ký)';
/** Capitalised words of offices and bodies, which no name begins with. */
const NO_NAME =
  '(?!(?:Phó|Chủ|Bí|Trưởng|Ủy|Uỷ|Ban|Hội|Tổ|Đảng|Thường|Chánh|Giám|Trung|Mặt|Nhân|Thành|Tỉnh|Thị|Phường|Xã|Viện|Tòa|Phòng|Sở|Bộ|Đội|Khối)\\s)';
/** What names a place: "phường Mẫu Sơn" after an office is where it is, not who holds it. */
const NOT_IN_PLACE =
  '(?<!(?:phường|xã|tỉnh|huyện|quận|thành phố|thị xã|thị trấn|thôn|bản|tổ dân phố|khu phố|khối phố)\\s(?:\\p{Lu}\\p{Ll}+\\s)*)';
const NAME = '\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}*){1,4}';
/** Common family names, most of the Kinh and of the northern uplands. */
const FAMILY =
  '(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Lương|Đào|Đinh|Trịnh|Mai|Lâm|Đoàn|Tô|Hà|Cao|Chu|Tạ|Thái|Lưu|Triệu|Nông|Vi|Lò|Quách|Vương|Tăng|Kiều|Lục|Ma|Hứa|Giàng|Thào|Sùng|Vàng|La|Bế|Hầu|Mùa|Cầm|Phùng|Khuất|Thân|Ninh|Nghiêm|Từ|Tống|Bạch|Cù|Đàm|Mạc|Âu|Lù|Chẩu)';
const PERSON = new RegExp(
  `${TITLE}[^.;:\\n]{0,60}?[\\s:-]${NOT_IN_PLACE}${NO_NAME}${NAME}|(?<!\\p{L})${FAMILY}\\s\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+){1,3}`,
  'u',
);

/** True when a text names a person: a name after a title or office, or a family name with at least two more syllables. */
export function holdsPersonName(text: string): boolean {
  return PERSON.test(text);
}
