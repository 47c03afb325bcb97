/** What staff of an office write to an assistant: questions about papers and people, notes of a day's work, forwarded requests. Measured once on first sight. */
export const WITH_DATA = `
Soạn giúp mình giấy mời gửi ông {{name:Trần Đình Quý}}, số nhà {{address:34}} phố Hàng Cót
Hồ sơ của bà {{name:Nguyễn Thị Thơm}} đang ở bước nào rồi
anh {{name:Toàn}} hỏi mức chi cho cộng tác viên là bao nhiêu
chị {{name:Hường}} văn phòng nhắc nộp báo cáo trước 15h
Trả lời giúp công dân {{name:Lưu Văn Đạt}} về thời hạn giải quyết đơn
mai đ/c {{name:Quang}} đi cơ sở, đ/c {{name:Huệ}} trực
Gặp anh {{name:Sơn}} lấy con dấu nhé
Phân công: {{name:Hà}} làm biên bản, {{name:Dũng}} chụp ảnh, {{name:Oanh}} lo hậu cần
Nghỉ phép: cô {{name:Bình}} 2 ngày, chú {{name:Lập}} 1 ngày
đồng chí {{name:Mạc Văn Tiệp}} được phân công theo dõi thôn 5
Danh sách cộng tác viên: {{name:Lê Thu Trang}} (tổ 1), {{name:Vũ Minh Đức}} (tổ 2), {{name:Tòng Thị Pâng}} (tổ 3)
Người liên hệ: {{name:Trịnh Hoài Nam}} - {{phone:0963 258 147}}
Đơn của hộ ông {{name:Cứ Seo Vần}} thuộc thẩm quyền cấp nào
Nhờ bạn {{name:Thư}} ở bộ phận một cửa kiểm tra giúp
theo anh {{name:Việt}} phó ban thì phải có chữ ký của bí thư
Cháu {{name:Bùi Gia Bảo}} con anh {{name:Bùi Văn Thao}} được xét học bổng không
Bác {{name:Lộc}} đảng viên 50 năm tuổi đảng có được nhận huy hiệu
chị {{name:Vân Anh}} kế toán hỏi nguồn kinh phí nào
thủ trưởng {{name:Kiên}} duyệt rồi nhé
{{name:Nguyễn Tiến Dũng}} với {{name:Lò Văn Pản}} cùng tên trong danh sách bị trùng
Xác minh giúp trường hợp {{name:H'Mai Êban}}, buôn Kô Siêr
Ông {{name:Y Bhiôk Niê}} già làng xin hỗ trợ cồng chiêng
anh {{name:Kpă Thuốt}} làm công an viên được phụ cấp không
chị {{name:Rah Lan H'Nhung}} xin vay vốn
ông {{name:Brao}} làng Kon Rờ Bàng chưa có nhà
soan giup em to trinh cho chi {{name:hoan}} nghi thai san
ho so ong {{name:vuong dinh tien}} thieu giay gi
anh {{name:cuong}} hoi han nop bao cao quy
chi {{name:ha}} ben mat tran nhan hop luc 2h
nho em {{name:ngoc}} in 20 ban
dong chi {{name:thanh}} bi thu chi bo 3 xin nghi hop
bac {{name:tue}} 85 tuoi hoi che do mung tho
gui cho {{name:Minh}} ban van hoa file nay
co {{name:xuyen}} hieu truong hoi viec sap nhap truong
chau {{name:khanh linh}} bi mat the bao hiem
vo anh {{name:dong}} hoi thu tuc nhan con nuoi
ho ba {{name:me}} thon 2 xin xac nhan ho ngheo
toi {{name:do van hao}} xin hoi ve luan chuyen can bo
em la {{name:thuy}} can bo tuyen giao moi
thay {{name:luan}} day gioi duoc khen thuong gi
anh {{name:Bac}} lai xe xin nghi om
sđt trưởng thôn: {{phone:0388.222.555}}
gọi anh {{name:Phú}} số {{phone:0 9 3 8 - 1 1 1 - 2 2 2}}
điện thoại bàn {{phone:0263-3822-345}}
số zalo: {{phone:84 96 333 4455}}
CCCD {{paper:068 195 007 788}} cấp đổi
số định danh {{paper:001206012345}} của cháu bé
tài khoản nhận phụ cấp: {{account:6300205987654}} (Agribank)
STK: {{account:19 0333 444 555}} Techcombank – {{name:Đinh Thị Lan Hương}}
xe công vụ biển {{plate:80A-012.34}} đỗ sai
biển {{plate:49E1 234.56}} của ai
nhà {{address:19B}} đường Phan Đình Phùng treo biển sai
hòm thư {{email:bichngoc-btg@hanoi.gov.vn}}
fb {{social:Tuấn Trọc}} đăng tin kích động
Telegram {{social:@phuonglan_tg}}
đồng chí {{name:Hoàng Thị Sắc}}, sinh năm {{birth:1979}}
ông {{name:Khổng Văn Lực}} sinh {{birth:3/2/1955}} đủ điều kiện chưa
`
  .trim()
  .split('\n');

export const WITHOUT_DATA = `
Soạn giúp mình giấy mời họp chi bộ tháng này
Hồ sơ đang ở bước nào rồi
mức chi cho cộng tác viên là bao nhiêu một tháng
Văn phòng nhắc nộp báo cáo trước 15h
Trả lời giúp công dân về thời hạn giải quyết đơn
Phân công: văn phòng làm biên bản, đoàn thanh niên chụp ảnh
Ai ký giấy giới thiệu sinh hoạt đảng
Quy chế phối hợp điều 5 nói gì về trách nhiệm của công an
Ban Tuyên giáo và Dân vận chủ trì hay phối hợp
Chương trình phối hợp ký ngày nào
Thời hạn gửi báo cáo quý là khi nào
Ai được phân công theo dõi địa bàn khu vực 3
đảng viên dự bị có được biểu quyết không
Chế độ phụ cấp của bí thư chi bộ
Tổ trưởng tổ dân phố được phụ cấp bao nhiêu
Chi bộ cơ quan có bao nhiêu đảng viên
Hướng dẫn 05 thay thế hướng dẫn nào
Kế hoạch tuyên truyền bầu cử đã có chưa
Nội dung sinh hoạt chuyên đề quý 4
Tài liệu học tập và làm theo Bác tháng này
Ngày thành lập Đảng có tổ chức gì không
Thẩm quyền khai trừ đảng viên thuộc cấp nào
Cách viết biên bản hội nghị
Phụ lục 2 gồm những cột nào
Lịch tiếp công dân của lãnh đạo
Hội nghị giao ban dời sang thứ Năm
báo cáo viên cấp huyện còn không
Định hướng tuyên truyền tháng 12
Công tác cán bộ nữ được quy định thế nào
Đối tượng nào được miễn đảng phí
quy trinh ket nap dang gom may buoc
ai la nguoi ky thay bi thu khi di vang
han nop bao cao quy la ngay nao
che do cong tac phi di huyen
can bo thon co duoc bao hiem khong
mau bien ban hop chi bo lay o dau
dong chi nao phu trach cong tac dan van
anh cho em xin quy che moi
chi gui giup em phu luc 1
em can file mau de lam
bac nao giu con dau
thay moi ve hop khong
co huong dan nao ve chuyen doi so chua
ong ba nao du dieu kien thi nop don
van ban nao quy dinh viec nay
chu truong sap nhap den dau
cong tac tuyen truyen mien nui
thanh phan hop gom nhung ai
tinh hinh tu tuong dang vien the nao
thong tin nay lay o dau
quyen han cua to truong
hop dong lao dong may thang
ban thuong vu hop ngay may
dang uy phuong co may ban
bao gio tong ket nam
tang luong tu thang may
trinh tu khieu nai lan hai
hoa don nop cho ai
binh xet thi dua cuoi nam
Quyết định số 238-QĐ/TW, Quy định 114-QĐ/TW
Kế hoạch số 45-KH/BTG ngày 12/9/2026
điểm b khoản 2 Điều 14
hội trường tầng 3, phòng 302
Nghị quyết Trung ương 6 khóa XIII
khu du lịch Măng Đen, xã Ia Pa, thác Dray Nur
buôn Kô Siêr, làng Kon Rờ Bàng, phường Tân Lập
Trường Chính trị Lê Duẩn mở lớp trung cấp
Học viện Nguyễn Ái Quốc chiêu sinh
`
  .trim()
  .split('\n');
