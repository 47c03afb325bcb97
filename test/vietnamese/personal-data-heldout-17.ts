/** The same mixture once more, another district: half with marks, a third without, some posts and lists. Measured once on first sight. */
export const WITH_DATA = `
Nhà ông {{name:Bách}} phá tường chung cư làm cửa sau, bà con lo sập
Chị {{name:Quyên}} bán bún ốc đổ nước thải xuống cống thoát nước mưa
anh {{name:Đỗ Văn Khương}} tổ 14 chưa nhận được tiền bồi thường hoa màu
Cô {{name:Nga}} hiệu phó bảo phụ huynh tự đóng mái che
ông {{name:Sửu}} và bà {{name:Dần}} tuổi cao không đi làm căn cước được
em {{name:Phạm Khánh Vy}} lớp 5A đạt giải mà không được thưởng
bác {{name:Chính}} trưởng ban công tác mặt trận vận động rất khéo
Hộ {{name:Lê Văn Nụ}} xin miễn giảm tiền nước
dạ em {{name:Trúc}} ở khu 4 ạ, đèn đường trước nhà em tắt
bé {{name:Minh Thư}} bị lạc ở hội chợ đã tìm thấy mẹ
Trong cuộc họp có {{name:Hùng}}, {{name:Lan}} và {{name:Phượng}} không đồng ý
Đại diện nhóm: chị {{name:Mỹ Lệ}}, anh {{name:Trí}}
Nghe {{name:Tùng}} nói phường sắp có chủ tịch mới
gửi anh {{name:Thế Anh}} bên đoàn thể duyệt giúp
Chủ quán tên {{name:Khải}} thách thức tổ dân phố
Bí thư {{name:Lê Hồng Quân}} đã trực tiếp xuống xem
ông {{name:Vừ Chông Pao}} dân bản Huồi Tụ xin giống gừng
{{name:Lô Thị Nguyệt}}, {{name:Vi Văn Quế}} cùng bản bị lũ cuốn nhà
già {{name:Kon Sơ Hạ}} ở Lạc Dương góp ý về rừng
ông {{name:K'Breo}} xin trồng cà phê
anh {{name:Đen}} xe ba gác chở sắt nhô ra đường
chi {{name:hoai}} ban thuoc tay ban gia cao
ong {{name:long}} xay chuong trai sat giếng nha em
ba {{name:phuong}} to 9 hoi ve luong huu
anh {{name:tuan}} voi anh {{name:tam}} danh nhau o quan nhau
co {{name:lieu}} day tieng anh o trung tam lua hoc phi
chu {{name:binh}} bao ve cho thu tien xe sai gia
chau {{name:tuan anh}} bi duoi nuoc may ma cuu duoc
bac {{name:vinh}} to truong to 5 lam viec cong tam
em {{name:thao}} mat vi o ben xe
ong {{name:do van luong}} khong cho thi cong qua dat nha minh
{{name:tran thi hanh}} thon 8 de nghi cap lai so ho ngheo
nha ba {{name:tu}} chay luc 3h sang
vo anh {{name:cuong}} lam don xin ly hon
nghe chi {{name:nguyet}} bao mai cup dien ca ngay
dong chi {{name:bao}} pho bi thu chu tri hop
lien he voi em {{name:huong}} so {{phone:0344 556 677}}
toi la {{name:quang}} to truong to 12
con ong {{name:dung}} lai xe gay tai nan
thay {{name:hai}} day the duc la mang hoc sinh
me anh {{name:viet}} bi tai bien chua lam duoc the
chi {{name:kim anh}} ke toan hop tac xa nghi viec
Anh {{name:Dung}} noi chua nhan duoc giay moi
gap {{name:Hien}} o phong mot cua
Sđt: {{phone:0829 345 111}} (chị {{name:Diễm}} – kế toán)
Số bàn {{phone:0238.384.5678}}
{{phone:09 8765 4321}} là số của thôn trưởng
alo vào {{phone:0562-223-344}} gặp {{name:Sang}}
CC: {{paper:040302001122}} hết hạn năm 2027
số cmt cũ {{paper:187654321}}
gplx {{paper:400123456789}} bị giữ
nhận qua stk {{account:3600205112233}} agribank {{name:Lê Thị Mận}}
tk vcb {{account:0101001234567}}
xe bồn {{plate:37C-456.12}} xả cặn ra mương
xe wave {{plate:37-L2 1234}} đỗ chắn cửa
nhà {{address:15 ngõ 7}} đường Phong Định Cảng
số {{address:102A}} đường Lê Lợi xây vượt tầng
{{email:le.hoa_vinh@gmail.com}} là địa chỉ nhận kết quả
fb {{social:Mẹ Bống}} đăng bài bóc phốt trường
tiktok {{social:@anhba.xunghe}} nói bậy
cụ {{name:Phan Bá Trạc}} sinh năm {{birth:1936}}
con em sinh ngày {{birth:15/08/2021}} chưa đi học
`
  .trim()
  .split('\n');

export const WITHOUT_DATA = `
Có nhà phá tường chung cư làm cửa sau, bà con lo sập
Hàng bún ốc đổ nước thải xuống cống thoát nước mưa
Tổ 14 chưa nhận được tiền bồi thường hoa màu
Nhà trường bảo phụ huynh tự đóng mái che
người già tuổi cao không đi làm căn cước được
học sinh đạt giải mà không được thưởng
Trưởng ban công tác mặt trận vận động rất khéo
đèn đường khu 4 tắt hết
một cháu bé bị lạc ở hội chợ đã tìm thấy mẹ
Trong cuộc họp nhiều ý kiến không đồng ý
Đại diện nhóm hộ gửi đơn tập thể
nghe nói phường sắp có chủ tịch mới
Chủ quán thách thức tổ dân phố
Lãnh đạo đã trực tiếp xuống xem
dân bản Huồi Tụ xin giống gừng
bà con dân tộc thiểu số góp ý về rừng
xe ba gác chở sắt nhô ra đường
ông bảo vệ mở cổng trễ
bà lao công quét dọn sạch sẽ
chị nhân viên thu ngân nhiệt tình
anh lái xe tải ngủ gật
cô y tá tiêm đau
thầy giáo chủ nhiệm nghiêm khắc
các bác cựu chiến binh trồng cây
chú công an hướng dẫn tận tình
em nhỏ bị bỏng nước sôi
hieu thuoc tay ban gia cao
chuong trai heo sat gieng nuoc sinh hoat
hoi ve luong huu bi cat
danh nhau o quan nhau luc khuya
trung tam tieng anh lua hoc phi
bao ve cho thu tien xe sai gia
hoc sinh bi duoi nuoc may ma cuu duoc
mat vi o ben xe vi nhieu moc tui
khong cho thi cong qua dat nha minh
de nghi cap lai so ho ngheo
chay nha luc 3h sang
lam don xin ly hon o dau
mai cup dien ca ngay
hop tac xa nghi viec thu mua
chua nhan duoc giay moi
anh em cong nhan dinh cong
chi phi mai tang ai lo
ba con tieu thuong bo cho
ong khoi nha may gach den kit
co dip la ho lan chiem
thay giao vien nghi nhieu qua
chu thau bo tron
cau vuot di bo khong ai di
bac nao co mau don cho xin
cu thong bao roi lai hoan
em bao nhieu lan roi
em tuoi rau bang nuoc ban
di doi dan vung lu
mo mang du lich cong dong
vo kich tuyen truyen hay
chong sat lo bo song
con phai cho bao lau
be boi bo hoang
hang chuc ho bi cat nuoc
phuong an nao cung kho
tien do du an cham
sang kien hay can nhan rong
loi ich nhom trong dau thau
nghia trang het cho chon
quynh huong hoc sinh bo hoc tang
linh dong cho dan nop sau
thanh toan cham tien cong
trang phuc dan toc gia cao
hanh lang giao thong bi lan
giang duong xuong cap
Đường Phong Định Cảng, cầu Bến Thủy, chợ Vinh
Trường THPT Huỳnh Thúc Kháng, bệnh viện Ba Lan
công ty Trung Đức, nhà máy bia Vinh
quảng trường Hồ Chí Minh, núi Quyết
xã Hưng Hòa, phường Bến Thủy, khối Yên Sơn
siêu thị Intimex, khách sạn Phượng Hoàng
chùa Cần Linh, đền Ông Hoàng Mười
Hội Người cao tuổi xin kinh phí
Thường trực Đảng ủy đã có ý kiến
Nghị quyết 18, Kết luận 126, Công văn 22
giá điện 2.204 đồng/kWh
từ 15/8 đến 20/8/2026
năm 2027 hết hạn giấy phép
37 hộ, 142 khẩu, 12,5 ha
km 3+200 đường tỉnh 542
lô 15, thửa 102, tờ 7
`
  .trim()
  .split('\n');
