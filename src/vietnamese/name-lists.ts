import { listWords } from './word-list.ts';

/** Given names of the Kinh and of other peoples; also what people are called by birth order in the south. */
export const GIVEN_NAMES = listWords(`
An Anh Ba Biên Bách Bé Bình Bích Bính Bông Bạch Bảo Bảy Bắc Bằng Bền Bốn Chi Chinh Chiêu Chiến Chung Chuyên Chuyền Chánh Châm Châu Chí Chín
Chính Chúc Chương Chấn Cát Công Cúc Cương Cường Cảnh Cần Cẩm Danh Dinh Diên Diễm Diện Diệp Diệu Doan Doanh Dung Duy Duyên Duyệt Dân Dũng
Dương Dần Dậu Giang Giàu Giáp Giới Gái Gấm Hai Hiên Hiến Hiếu Hiền Hiển Hiện Hiệp Hiệu Hoa Hoan Hoài Hoàn Hoàng Hoán Hoạch Hoạt Huy Huyên
Huyền Huân Huấn Huế Huệ Huỳnh Hà Hành Hào Hân Hòa Hùng Hưng Hương Hướng Hường Hạ Hạnh Hải Hảo Hậu Hằng Hồng Hội Hợi Hợp Hữu Kha Khang Khanh
Khiêm Khoa Khoan Khuyên Khuê Khuông Khá Khánh Khôi Khương Khải Khảm Kim Kiên Kiều Kiệm Kính Kỳ Lam Lan Lanh Linh Liêm Liên Liễu Loan Long
Luyên Luyến Luyện Luân Luận Luật Ly Lài Lành Lâm Lân Lê Lý Lĩnh Lũy Lưu Lương Lượng Lạc Lập Lệ Lịch Lộ Lộc Lợi Lụa Lữ Lực Mai Minh Miên Miền
My Mây Mão Mùi Mơ Mười Mạnh Mẫn Mận Mừng Mỹ Na Nam Nga Nghiêm Nghiệp Nghĩa Nghị Ngoan Nguyên Nguyệt Ngà Ngát Ngân Ngọ Ngọc Nhi Nhiên Nho Nhu
Nhung Nhàn Nhâm Nhân Như Nhượng Nhạn Nhẫn Nhật Nhị Ninh Năm Năng Nở Nụ Oanh Phi Phiến Phong Phát Phú Phúc Phương Phước Phượng Phấn Phẩm
Phụng Quang Quyên Quyết Quyền Quân Quý Quảng Quế Quốc Quỳ Quỳnh San Sang Sen Sinh Son Song Soạn Sáng Sáu Sâm Sĩ Sơn Sương Sửu Sự Tam Thanh
Thi Thiên Thiết Thiện Thiệu Thoa Thoan Thoại Thu Thuyên Thuyết Thuần Thuận Thuật Thành Thái Thân Thêm Thêu Thìn Thông Thùy Thúy Thăng Thơ
Thơm Thư Thương Thường Thưởng Thạc Thạch Thạnh Thạo Thảo Thập Thắm Thắng Thế Thịnh Thọ Thỏa Thụ Thục Thụy Thủy Thức Tiên Tiến Tiếp Tiệp Toan
Toàn Toán Toản Trai Trang Trinh Triều Triển Triệu Trung Truyền Trà Tráng Trâm Trân Trình Trí Trúc Trường Trịnh Trọng Trực Tuy Tuyên Tuyến
Tuyết Tuyền Tuyển Tuân Tuấn Tuất Tuệ Tài Tám Tâm Tân Tèo Tình Tí Tín Tính Tùng Tú Tý Tư Tường Tạo Tấn Tịnh Tố Tứ Tỵ Uyên Vi Vinh Viên Viễn
Việt Vui Vy Vân Văn Vĩnh Vũ Vương Vượng Vịnh Vọng Vững Vỹ Xinh Xoan Xuyên Xuyến Xuân Yên Yến Ái Ánh Ân Út Ý Đan Đang Điền Điểm Điệp Đoan
Đoàn Đào Đính Đô Đông Đăng Đại Đạo Đạt Định Đồng Đỗ Đức Ước
Quỳnh Kiệt Triết Khiết Khoát Thy Nghi Vĩ Thiều Đài Nhơn Nương Nhuận Nhường Toại Duệ Uyển Bửu Khuyến Hoành Trác Ngạn Khuê Huynh Hưởng Quyến Mẫu Mậu Mến Lượm Lựu Nhài Thoan Xuyên Sỹ Khởi Kiện Huề Oánh Thuyền Luyến Vỵ Tòng Đượm Tiềm
`);

/** Given names of the country that are everyday words as well: only their marks and a capital or a salutation tell them. */
export const COUNTRY_GIVEN_NAMES = listWords(`
Nhã Nhạ Tươi Đôn Lài Tước Thám Xá Mót Lớn Nhỏ Đực Cu Mít Ổi Bưởi Cam Chanh Khế Quýt Nhót Dừa Dâu Tơ Vóc Bống Cún Bi Bin Tôm Tép Sò Muối Kẹo Chắt Mơ Ngâu Súng Cải Ngò Gừng Cốm Xoài Kén Tằm Vải Vòng Ngọt Bùi Rinh Đẹp Nhặt Rớt Rơi Lượt Đỏ Trắng Đen Xanh Tím Nâu Tỏ Hè Hết Thôi Chót Nhớn Choắt
Còi Tẹo Tủn Cầu Điềm Khoái Ruyến Huyến Tiệm Tỉnh Vạn Vẻ Đỉnh Bộ Cừ Cử Cự Dụ Dự Du Đạm Đậu Đề Đoái Đốc Đường Giản Gắng Gương Hãn Hoằng Kiểm Kiếm Lạng Mẽ Mẹo Mộc Muộn Nghênh Ngoãn Ngót Ngư Nhạc Nhất Nhiễu Nuôi Phán Phiệt Phổ Quát Rạng Sắc Sản Soát Sức Tác
Thản Thẻ Thể Tích Tiểu Tới Triệt Trụ Tụ Uẩn Ứng Vấn Viền Vực Vựng Xuất Đệ Độ Dạ Băng Mi Mộng Nữ Lễ Khắc Kỷ Pháp Tạ Tất Bá Chuẩn Cơ Cẩn Dụng Giác Liệt Ngôn Nhiệm Siêu Thúc Uy Đắc Sao Sa Trầm Tùy Túy Đàn Đình Lành Được Bòn Sỹ Khang Nhu Thoảng Chuốt Chung Sáo Yểng Khướu Ngỗng Bền Vóc Lành Sửng Thung Khiên Ấm Ất Giáp Đinh Mậu Kỷ Canh Tân Quý Ngần Ngoan Nết Na Bưởi Thưa Thoa Nụ Búp Lá Cành Cội Nguồn Suối Nguội Bộ Béo Gầy Lùn Mập Ròm Còi Cụt Điếc Cao Già Trẻ Hói Cận Râu Sún Méo Móm Thọt Lác
`);

/** Given names of the highlands that without marks and capitals are everyday words. */
export const RARE_GIVEN_NAMES = listWords(`
Páo Dế Sử Súa Pao Chua Lử Mỷ Mẩy Dợ Tủa Chớ Nủ Khua Xay Ửng Panh Pánh Ỏm Ín Inh Ọi Ơn Đượm Thiềng Chài Thoong Xôm Khăm Bun Phón Sửu Tỏn Mủi Nhục Sên Phủ Chứ Pá Tả Nỏ Dơ Pó Sếnh Lềnh Tếnh Dính Vảng Say
`);

export const FAMILY_NAMES = listWords(`
Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lương Đào Đinh Trịnh Mai Lâm Đoàn Tô Hà Cao Chu Châu Tạ Thái Lưu
Triệu Nông Vi Lò Lường Quàng Quách Vương Tăng Kiều Lục Ma Hứa Giàng Thào Sùng Vàng La Bế Hầu Mùa Cầm Phùng Khuất Thân Ninh Nghiêm Từ Tống
Bạch Cù Đàm Mạc Âu Lù Chẩu Lầu Cứ Hờ Ly Lừu Cháng Vừ Và Xồng Lỳ Cà Tòng Bạc Điêu Đèo Hạng Tẩn Phàn Chảo Lã Lại Doãn Đồng Giáp Giang Khổng
Kim Lạc Liễu Mã Nhâm Nhữ Ôn Phí Phó Sầm Sái Tào Thạch Tiêu Tôn Trương Ung Uông Văn Viên Vy Danh Sơn Cung Diệp Đới Hán Hàn Khương Lăng Lộ
Lữ Nghê Bàn Bàng Đậu Đường Hoa Cấn Chử Dư Tề Tưởng Thiều Ứng Cát Thẩm Vừa Sình Thền Ngải Củng Lồ Vù Tráng Mua Dình Sồng Sòng Phàng Khàng Hảng Kháng Chang Điểu Lèng Chíu Phùn Chìu Voòng Tằng Chướng Chăng Vòng Nình Lềnh Tỷ Lùng Quan Nùng Mè Bùa Tao Lự Lô Kha Ngân Xeo Cụt Moong Pịt Khoàng Pờ Sừng Hù Chìn Vì Đàng Thập Trượng Neang Chau Liêu Mấu Katơr Chamaléa Pinăng Bling Ating Kring Xiêng Hôih Ích
`);

/** Family names that are hardly ever another word, also without marks and in small letters. */
export const SURE_FAMILY_NAMES = listWords(
  'Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Bùi Ngô Đinh Trịnh Vũ Võ Đặng Đỗ Hồ Dương Quách Vương Tống Đoàn Trương Giàng Lường Quàng Thào',
);

/** Before "thi" and "van" nothing else than family names. */
export const SUREST_FAMILY_NAMES = listWords('Nguyễn Trần Phạm Huỳnh Hoàng Bùi Ngô Quách Vương Giàng Lường Quàng');

/** With these "A", "Seo", "Láo", "Mí" are middle names. */
export const HIGHLAND_FAMILY_NAMES = listWords(
  'Vàng Giàng Thào Sùng Lầu Cứ Hờ Ly Lừu Cháng Vừ Và Xồng Lỳ Lý Hạng Tẩn Phàn Chảo Ma Mùa Mua Sình Thền Củng Vù Tráng Hầu Lù Lồ Dình Hoàng Cư Chẩu Ngải Lò Phàng Khàng Tủa Sòng Sồng Hảng Kháng Chang Tao Vừa Lý Và Vàng Hờ Cháng Giàng Phùn Chìu Tằng Vòng Mùa Vạ Thao Sa Sềnh Lô Kha Ngân Moong Cụt Vi Lữ Pờ Khoàng',
);
export const HIGHLAND_MIDDLE_NAMES = listWords('A Seo Láo Mí Nhè Pà Chẩn');

/** Second syllables of names, between the family name and the given name. */
export const MIDDLE_NAMES = listWords(`
Thị Văn Đức Hữu Đình Xuân Ngọc Minh Thanh Thu Kim Quang Công Duy Bá Thế Trọng Quốc Gia Bảo Khánh Hồng Thúy Bích Mỹ Phương Như Diệu Tuấn Anh Hoài
Tiến Mạnh Việt Viết Đăng Trung Hải Chí Phúc Tấn Phú Nhật Huy Hoàng Khắc Sỹ Cao Danh Thành Vĩnh Trường Ái Cẩm Lan Diễm Ánh Ích Đại
Nguyên Doãn Tất Tôn Nữ Thùy Huyền Quỳnh Tường Hương Bình Chính Cảnh Đắc Hà Hùng Nhất Sơn Tùng Vũ Yến Trần Lê Nguyễn Phạm Hạnh Thảo Ngân Tú Hiền
Phù Khánh Linh Thái Thiên Vân Trà Hạ Mai Tuyết Lệ Uyên Thục Trúc Khả Quý Quyết Nam Lâm Long Bạch Đông
`);

/** After these anything is a given name. */
export const SURE_MIDDLE_NAMES = listWords('Thị Văn');

/** Names of families and clans of the highlands, which stand last. */
export const CLAN_NAMES = listWords(
  'Niê Mlô Êban Ksor Kpă Siu Byă Kbuôr Ayun Rmah Nay Rơ Alê Kđoh Buôn Hmok Hwing Bkrông Knul Kniên Kdăm Adrơng Êñuôl Enuôl Ênuôl Krông Zơrâm Arất Bríu Hlong Điểu Rcom Hiao Puih Kpuih Rah Touneh Rơ-ông Alăng Arâl Pơloong Coor Hốih Kray Lơmu Kơsă Cil Cill Bdap Hđok Hdơk Niêng Êya Ađrơng Kbuor',
);

/** By birth order, and what may follow as a by-name: "Ba Đen", "Tư Râu". */
/** Clan names that without a capital are everyday words, and countries that are given names as well. */
export const CAPITAL_CLANS = new Set(['nay', 'ro', 'buon', 'rmah']);
export const COUNTRIES = listWords('Anh Mỹ Đức Nga Ý Nhật Hàn Việt Nam');

export const BIRTH_ORDER = listWords('Hai Ba Tư Bốn Năm Sáu Bảy Tám Chín Mười Út Cả');
export const BY_NAMES = listWords(
  'Đen Râu Lùn Mập Gầy Béo Ròm Sún Còi Cò Tèo Hói Lúa Thẹo Gù Cụt Què Điếc Lé Sẹo Trọc Đồ Tàng Lớn Nhỏ Hến Ốc Cua Tôm',
);

/** Given names that are adverbs and adjectives too, with their marks; next to these a sentence about a person is wanted. */
export const EVERYDAY_GIVEN = listWords(`
ba tư hai năm sáu bảy tám chín mười bốn bé mai sáng thế thêm thường tính toàn trình trong trực vui vững ý hòa hoàn hợp hướng hành hội khá khoan liên lưu mạnh miền mừng nam năng nghiêm nhân nhật như phong
phát quyết riêng song tân thạo thông thuận thức bảo bằng cần chuyên chung chính công danh dân điểm đại giàu gái hạ hàng hậu hoạt an cảnh đan điền đường đoàn giáp khảm luật nở chương nghiệp phiến sương tập
tiên trai tuy văn viên việt vọng bền sự đồng lịch nguyên thành trọng trường trang tình tài yên thắng hiến tiến tiếp luyện soạn đăng đạt lập duyệt tuyển truyền mẫu hưởng thuyền khởi kiện đài huề nghi
`);

/** Given names that are verbs as well: "em thi", "anh thu", "bà hiến". In small letters only talk about speaking tells them apart. */
export const VERB_GIVEN = listWords(
  'thi thu sinh định sang tới đính hiện chúc đang khuyên thưởng tạo trưởng học bảo cần thêm toàn tính tưởng',
);

/** Folded given names that without marks are everyday words. */
export const EVERYDAY_FOLDED = new Set(
  (
    'an ba bac bao bang be bien bon cam can canh cat chau chi chien chin chinh chuyen chuong cong danh dan dau dien dieu dinh doan dong dung duong dai dao dat ' +
    'diem gai giang giap giau ha hai hang hanh hao hau hien hiep hoa hoai hoan hoi hop hong hung huong huu kha khai khang khoa khoi kien kiem kim kinh ky lam lan lanh ' +
    'lap le lich lien linh loan long loc loi luan luong luu ly mai manh man may mien minh mo mui muoi my na nam nang nga ngan nghi nghia no nho nhan nhi nhat ninh ' +
    'nu phan phat phi phong phu phuc phuong quan quang quy quyen quyet que san sang sam sau sen si son song tai tam tan tao thach thai thanh thao thang than ' +
    'thap the them thiet thieu tho thoa thong thuan thuc thuong thu thuy ti nhung pham luc khoan ty quoc tham trinh hoat nguyen nghiem doanh trien binh huy thuat nhien thuyet chan trieu tran gam tram thien thoai khuyen duc hoang cuong tien tiep tin tinh to toan trang tra trai tri trong trung truc truong truyen tu tuan tung ' +
    'tuong tuyen ut uoc van vang vi vien viet vinh vong vu vui vung vuong xinh xuan y yen dang hoc tuy bay sau ben luat su nhu chung mau tong thuyen vy trac nghi quynh khue huynh'
  ).split(' '),
);

/** Folded given names that typed in small letters without marks never are names. */
export const NEVER_FOLDED = new Set(
  'lo gioi cham han kham ngo lieu lac thac lua phien chieu nham hoach chua do hoi oi on in cho cu lai tao trai su khi may bong la ai u ta chuc khap tuy cung da hay'.split(
    ' ',
  ),
);

/** Of these, the words that are not names whatever follows. */
export const HARD_NEVER_FOLDED = new Set(
  'ai do oi hoi in on la u ta cho da hay khi cu cung su tao chua chuc may bong lai'.split(' '),
);

/** The same for words that are verbs or little words: only talk about speaking tells a name. */
export const VERB_FOLDED = new Set(
  'lam dang chung trong nhu sau thi toi van thu sinh hoc nhan sang viet hop nho mo ky hieu dinh tin the tiep tien dat tra nghi them tim'.split(
    ' ',
  ),
);

/** Persons whose names stand on streets, schools and squares; their bare names are places. */
export const NAMES_OF_PLACES = listWords(`
Nguyễn Trãi|Lê Lợi|Trần Phú|Lý Thường Kiệt|Trần Hưng Đạo|Quang Trung|Nguyễn Huệ|Lê Duẩn|Phan Chu Trinh|Phan Châu Trinh|Phan Bội Châu|Hồ Chí Minh|Võ Nguyên Giáp
Nguyễn Văn Cừ|Nguyễn Văn Linh|Hoàng Văn Thụ|Lê Hồng Phong|Ngô Quyền|Đinh Tiên Hoàng|Lê Thánh Tông|Lý Thái Tổ|Lý Nam Đế|Trần Quốc Toản|Nguyễn Du|Nguyễn Đình Chiểu
Lê Quý Đôn|Chu Văn An|Nguyễn Bỉnh Khiêm|Phạm Ngũ Lão|Võ Thị Sáu|Nguyễn Thị Minh Khai|Nguyễn Văn Trỗi|Lê Văn Tám|Kim Đồng|Tôn Đức Thắng|Trường Chinh|Phạm Văn Đồng
Nguyễn Tất Thành|Hoàng Diệu|Hoàng Hoa Thám|Nguyễn Thái Học|Lương Thế Vinh|Lương Văn Tụy|Trần Quang Khải|Trần Nhân Tông|Trần Khánh Dư|Trần Bình Trọng|Nguyễn Công Trứ
Nguyễn Khuyến|Hồ Xuân Hương|Tô Hiệu|Tô Hiến Thành|Tố Hữu|Xuân Diệu|Nam Cao|Ngô Gia Tự|Hà Huy Tập|Lê Thanh Nghị|Lê Đại Hành|Lê Hoàn|Bà Triệu|Hai Bà Trưng|Bùi Thị Xuân
Nguyễn Lương Bằng|Phan Đình Phùng|Phan Đình Giót|Tô Vĩnh Diện|Bế Văn Đàn|Cù Chính Lan|La Văn Cầu|Võ Văn Kiệt|Võ Văn Tần|Nguyễn Chí Thanh|Nguyễn Hữu Thọ|Đào Duy Từ|Đào Duy Anh
Cao Bá Quát|Mạc Đĩnh Chi|Lê Chân|Lạc Long Quân|Âu Cơ|Hùng Vương|An Dương Vương|Đào Tấn|Nguyễn Xiển|Nguyễn Phong Sắc|Trần Duy Hưng|Lê Văn Lương|Nguyễn Hữu Huân|Yết Kiêu|Dã Tượng
Ông Ích Khiêm|Cô Giang|Cô Bắc|Bà Huyện Thanh Quan|Nguyễn Thiện Thuật|Nguyễn Viết Xuân|Trần Quang Diệu|Trần Cao Vân|Huỳnh Thúc Kháng|Phùng Hưng|Nguyễn Biểu|Đặng Thai Mai|Lê Lai
Lê Mã Lương|Hoàng Quốc Việt|Hoàng Sâm|Đội Cấn|Đội Cung|Lương Ngọc Quyến|Bắc Sơn|Nguyễn Hữu Cảnh|Nguyễn Ái Quốc|Lê Trọng Tấn|Văn Tiến Dũng|Chu Huy Mân|Hoàng Minh Giám|Vũ Trọng Phụng
`);

/** Two-syllable names of provinces, towns and countries that begin like a person's name. */
export const PLACES = listWords(`
Hà Nội|Hà Giang|Hà Nam|Hà Tĩnh|Hà Đông|Hải Phòng|Hải Dương|Hải Hậu|Hải An|Cao Bằng|Cao Lãnh|Cao Lộc|Thái Bình|Thái Nguyên|Thái Lan|Thái Thụy|Lâm Đồng|Lâm Thao|Đồng Nai|Đồng Tháp
Đồng Hới|Mai Châu|Mai Sơn|Mai Dịch|Từ Liêm|Từ Sơn|Yên Bái|Yên Bình|Yên Sơn|Yên Thế|Yên Phong|Yên Mô|Yên Định|Kim Sơn|Kim Bảng|Kim Thành|Kim Bôi|Hoa Lư|Văn Lâm|Văn Giang|Văn Chấn
Văn Bàn|Văn Quan|Văn Lãng|Vũ Thư|Vũ Quang|Đà Nẵng|Đà Lạt|Cần Thơ|Sài Gòn|Việt Nam|Trung Quốc|Hàn Quốc|Nhật Bản|Lào Cai|Lai Châu|Sơn La|Sơn Tây|Sơn Dương|Lạng Sơn|Mẫu Sơn|Bắc Giang
Bắc Ninh|Bắc Kạn|Bắc Cạn|Bắc Sơn|Bắc Hà|Quảng Ninh|Quảng Nam|Quảng Bình|Quảng Ngãi|Quảng Trị|Quảng Yên|Nam Định|Nam Đàn|Nam Sách|Nam Trực|Ninh Bình|Ninh Thuận|Ninh Giang|Thanh Hóa
Thanh Hoá|Thanh Xuân|Thanh Trì|Thanh Oai|Thanh Hà|Thanh Miện|Thanh Liêm|Thanh Sơn|Thanh Thủy|Nghệ An|Phú Thọ|Phú Yên|Phú Bình|Phú Lương|Phú Quốc|Phú Xuyên|Vĩnh Phúc|Vĩnh Long|Vĩnh Yên
Vĩnh Tường|Vĩnh Bảo|Tuyên Quang|Hòa Bình|Hoà Bình|Hưng Yên|Hưng Hà|Hưng Nguyên|Điện Biên|Bình Định|Bình Dương|Bình Thuận|Bình Phước|Bình Giang|Bình Lục|Bình Liêu|An Giang|An Dương
An Lão|An Khê|Tiền Giang|Hậu Giang|Kiên Giang|Long An|Long Biên|Long Xuyên|Tây Ninh|Tây Hồ|Trà Vinh|Sóc Sơn|Sóc Trăng|Bạc Liêu|Cà Mau|Gia Lai|Gia Lâm|Gia Lộc|Gia Bình|Kon Tum|Đắk Lắk
Khánh Hòa|Khánh Hoà|Bến Tre|Lộc Bình|Lộc Ninh|Lý Nhân|Lý Sơn|Đoan Hùng|Tam Đảo|Tam Dương|Tam Nông|Tam Kỳ|Tam Điệp|Lương Sơn|Lương Tài|Lương Văn|Đan Phượng|Đông Anh|Đông Hưng|Đông Triều
Đông Hà|Đông Sơn|Tân Yên|Tân Sơn|Tân Lạc|Tân Kỳ|Tân Biên|Chi Lăng|Hữu Lũng|Đinh Lập|Đình Lập|Bảo Lạc|Bảo Lâm|Bảo Yên|Bảo Thắng|Nguyên Bình|Trùng Khánh|Quảng Uyên|Phục Hòa|Ngân Sơn
Do Thái|Hoa Kỳ|Hà Lan|Ba Lan|Nam Phi|Bắc Phi|Bắc Mỹ|Nam Mỹ|Thụy Sĩ|Vương quốc|Nghị viện|Ba Đình|Ba Vì|Ba Bể|Bà Rịa|Bà Đen|Bà Nà|Bác Hồ|Cô Tô|Châu Âu|Châu Á|Hoàng Sa|Trường Sa|Hoàng Mai|Hoàng Su|Phan Thiết|Phan Rang|Hồ Tây|Hồ Gươm|Hồ Núi|Đinh Hương|Võ Nhai|Đại Từ|Đồng Hỷ
Đồng Văn|Đồng Đăng|Đồng Mận|Nà Mẫu|Lục Ngạn|Lục Nam|Lục Yên|Việt Yên|Việt Trì|Hiệp Hòa|Tiên Lãng|Tiên Du|Tiên Yên|Quế Võ|Quế Sơn|Thuận Thành|Mỹ Đức|Mỹ Đình|Mỹ Hào|Mỹ Tho|Mỹ Lộc|Ứng Hòa
`);
