import { listWords } from './word-list.ts';

/** What a person is to others, without an office. */
export const NOUNS = listWords(`
mẹ|bố|con|bé|cu|cái|con gái|con trai|nhà|hộ|hộ ông|bạn|gia đình|gđ|bác sĩ|bác sỹ|y tá|y sĩ|cô giáo|thầy giáo|hiệu trưởng|hiệu phó|kế toán|thủ quỹ|luật sư|kỹ sư|hàng xóm|nhà báo|chủ quán
chủ nhà|chủ hộ|chủ thầu|lái xe|tài xế|bệnh nhân|nạn nhân|học sinh|sinh viên|liệt sĩ|liệt sỹ|thương binh|cháu ngoại|cháu nội|sếp|thằng|em họ|chị họ|anh họ|mế|bu|bạn tôi|lão|mụ|đứa
cha|má|mạ|tía|nhỏ|hộ dân|các hộ|hộ gia đình|ba em|ba cháu|ba tôi|má em|má tôi|mẹ em|mẹ tôi|bố em|bố tôi|con em|con tôi|vợ em|vợ tôi|chồng em|chồng tôi|linh mục|mục sư|hòa thượng|thượng tọa|đại đức|thợ|nhân viên|điều dưỡng|nữ hộ sinh|thôn đội|y sỹ|bđ|cựu binh|chị dâu|anh rể|em dâu|em rể|con dâu|con rể|thông gia|bạn học|bạn em|cô dì|sư|sãi cả|thầy mo|amí|ama|aduôn|aê|thầy cúng|thầy lang|bà mụ|cụ ông|cụ bà
`);

/** What a person holds. */
export const TITLES = listWords(`
chủ tịch|phó chủ tịch|bí thư|phó bí thư|trưởng thôn|trưởng bản|trưởng ấp|trưởng khu|trưởng xóm|tổ trưởng|tổ phó|giám đốc|phó giám đốc|trưởng phòng|phó phòng|công an viên|địa chính|cán bộ|công an
trung úy|thượng úy|đại úy|thiếu tá|trung tá|thượng tá|đại tá|chuyên viên|đại biểu|đối tượng|nghi phạm|ct|pct|trưởng công an|trưởng ban|phó ban|công dân|trưởng trạm|già làng|thượng sĩ|bí thư chi bộ
thôn trưởng|buôn trưởng|trưởng buôn|phó thôn|phó bản|chi hội trưởng|chi hội phó|hội trưởng|hội phó|viện trưởng|chánh văn phòng|phó văn phòng|kiểm lâm|thượng tướng|trung sĩ|thiếu úy|thôn phó|bí thư đoàn|phó trưởng thôn|phó trưởng ban|ủy viên|bí thư chi đoàn|trưởng ban công tác mặt trận|trưởng ban mặt trận|cộng tác viên|ctv|tuyên truyền viên|hòa giải viên|phó hiệu trưởng|tổng phụ trách|văn thư|tư pháp
thủ trưởng|chỉ huy|chỉ huy trưởng|chỉ huy phó|tiểu đội trưởng|trợ lý|đội trưởng|đội phó|kế toán trưởng|nhóm trưởng|lớp trưởng|bí thư đảng ủy|phó bí thư thường trực|phó chủ tịch thường trực|chánh án|tộc trưởng|trưởng họ|trưởng họ tộc|trưởng tộc|trụ trì|phó công an|phó trưởng công an|tổng giám đốc|chủ nhiệm|phó chủ nhiệm|thường trực|người có uy tín|hội viên|đảng viên|cựu chiến binh|đoàn viên|chủ trọ|chủ lò|chủ xưởng|chủ cơ sở|chủ tàu|chủ xe|chủ vườn|chủ đất
`);

/** What an office is held in, in small letters. */
export const BODIES = listWords(`
hội|chi hội|chi bộ|chi đoàn|đoàn|đảng ủy|phường|xã|ủy ban|uỷ ban|ubnd|hđnd|mặt trận|mttq|tổ|tdp|khu|kp|khu phố|thôn|bản|xóm|ấp|buôn|tổ dân phố|hội phụ nữ|phụ nữ|hội nông dân|nông dân|cựu chiến binh|hội cựu chiến binh|ccb|người cao tuổi
hội người cao tuổi|thanh niên|đoàn thanh niên|trường|khu vực|công đoàn|hợp tác xã|htx|trạm|y tế|trạm y tế|công an|huyện|tỉnh|cũ|mới|phụ trách|văn hóa|kinh tế|tư pháp|hộ tịch|địa chính|xây dựng|đô thị|của|là|tên|tên là|nhà trường|ban|liên gia|dân phố|khối|cụm|bên|ở|bên ubnd|cơ sở
`);

/** What tells who is meant, behind a name: "chị Hoa tổ trưởng", "em Trâm giáo viên", "ông Tư sát nhà em". */
export const JOBS = listWords(`
giáo viên|hiệu trưởng|hiệu phó|bác sĩ|bác sỹ|y tá|y sĩ|y sỹ|kế toán|thủ quỹ|văn thư|thư ký|địa chính|tư pháp|điện lực|công an|dân quân|kiểm lâm|bảo vệ|lái xe|tài xế|xe ôm|thợ điện|thợ hồ|thợ may|thợ mộc|thợ xây|thợ hàn|thợ sửa|chủ quán|chủ nhà
chủ trọ|chủ hộ|chủ xe|chủ lò|chủ thầu|hàng xóm|cựu chiến binh|ccb|thương binh|bệnh binh|nông dân|công nhân|sinh viên|học sinh|phụ huynh|ctv|cộng tác viên|học lớp|học trường|hội phụ nữ|hội nông dân|chi hội|mặt trận|phụ nữ|cán bộ|văn hóa xã|văn hóa phường|một cửa
bên thuế|bên điện|bên nước|bên phường|bên xã|bên hội|bên đoàn|bên công an|bên tư pháp|bên địa chính|bên văn phòng|bên y tế|bên tổ|đầu ngõ|cuối ngõ|đầu xóm|cuối xóm|đầu làng|cuối làng|đầu hẻm|cuối hẻm|đầu bản|cuối bản|đầu thôn|cuối thôn|cuối chợ|đầu chợ|đầu cầu|đối diện
cạnh nhà|cạnh đình|cạnh chùa|cạnh chợ|cạnh trường|sát nhà|sát vách|gần nhà|nhà đối diện|người dao|người mông|người thái|người tày|người nùng|người kinh|người dân tộc|hợp tác xã|hưu trí|già làng|buôn bán|bán thuốc|bán gạo|bán bia|bán phở|bán trà|bán quán|bán vé số|bán dạo|bán hoa|bán trái cây|bán tạp hóa|bán đồ|mở tiệm|mở quán|may áo
kỹ sư|luật sư|nhà báo|nhân viên|chuyên viên|quản lý|trưởng trạm|trưởng xóm|thôn phó|trạm trưởng|trạm y tế|văn phòng|phường đội|xã đội|thôn đội|dân phòng|bị sốt|bị đau|bị bệnh|bị liệt|bị tâm thần|bị té|bị giật|bị sét|bị rắn|bị ong|bị tai nạn|bị chìm|bị lũ|bị cuốn|bị cháy|bị sập|bị gãy|bị trừ|bị kỷ luật|bị mù|bị câm
`);
