/** Plain reports and questions of another ward and another hand: half with marks, a third without, some posts. Measured once on first sight. */
export const WITH_DATA = `
Anh {{name:Quốc Anh}} phường đội mời thanh niên khám tuyển mà không gửi giấy
bà {{name:Thịnh}} bán trà đá cạnh trạm xe buýt bị tịch thu ghế
cụ {{name:Phạm Thị Rật}} ở một mình trong căn nhà dột
Nhà bác {{name:Hưởng}} nuôi bồ câu phân rơi sang mái nhà tôi
chị {{name:Đào}} tổ trưởng tổ 11 đi vận động từng nhà rất nhiệt tình
cháu {{name:Đăng}} con anh {{name:Tuyên}} bị điện giật ở bốt điện
thầy {{name:Vượng}} dạy thể dục bắt học sinh chạy dưới nắng
ông {{name:Tám Thành}} lấp rạch cất nhà
y sĩ {{name:Hồng}} ở trạm tiêm nhầm thuốc
kỹ thuật viên {{name:Duy}} của nhà mạng kéo cáp bừa bãi
Trong đơn có chữ ký của {{name:Lê Thị Nhuần}}, {{name:Hoàng Trọng Tuyển}} và 12 hộ khác
Tổ hòa giải gồm bà {{name:Liễu}}, ông {{name:Khánh}}, chị {{name:Sim}}
gửi {{name:Hương}}: mai nộp hộ chị bản kê nhé
{{name:Tuấn Anh}} ơi lịch họp đổi sang thứ 4 à
em {{name:Giàng Thị Súa}} lớp 9 bị ép lấy chồng
trưởng bản {{name:Lầu A Chứ}} báo nứt đất sau núi
{{name:Hà Thị Ón}} và con trai {{name:Hà Văn Tiếp}} mất tích khi đi rừng
bí thư đoàn xã {{name:Nam}} phát động dọn suối
chị {{name:Cúc}} nhà 3 đời làm nón xin mở lớp dạy nghề
vợ anh {{name:Phấn}} sinh đôi xin hỗ trợ
Anh {{name:Tín}} thợ cơ khí hàn cắt lúc nửa đêm
ong {{name:kien}} xay nha lan ra mat duong 1m
ba {{name:ha}} to 2 xin cap lai the bao hiem
chi {{name:thanh}} to pho bao da lap danh sach
anh {{name:hoa}} sua dien bi tru tien
em {{name:ngan}} sinh vien hoi vay von hoc tap
hom truoc ong {{name:lam}} noi se sua cong ma chua thay
chau {{name:nhi}} bi cho can o san nha van hoa
bac {{name:tien}} cuu chien binh phan doi viec chat cay
gap co {{name:van}} o bo phan mot cua nho giai quyet
nha ong {{name:sinh}} chua chay duoc nua dem
vo chong anh {{name:cong}} chi {{name:lien}} cho vay nang lai
dong chi {{name:dao}} bi thu chi bo vua mat
thay {{name:son}} hieu truong thu tien dieu hoa
to truong {{name:ngoc}} giai thich ro rang
{{name:pham van do}} xin xac nhan tinh trang hon nhan
toi ten {{name:loan}}, dan to 6
con trai ba {{name:tuyet}} nghien game bo hoc
gia dinh ong {{name:ho van lai}} chua co dat o
anh {{name:Thanh}} voi anh {{name:Tinh}} cung xin hien dat
Bac {{name:Thu}} gop y viec dat ten duong
alo anh, em {{name:Trình}} đây, nước lên tới thềm rồi
sđt chị chủ tịch hội: {{phone:0973 001 122}}
liên hệ {{phone:0705.123.456}} gặp {{name:Vinh}}
gọi {{phone:+84 (0) 353 222 111}} xác minh
số cũ {{phone:0168 222 3333}} không liên lạc được
số máy {{phone:không ba bảy bảy một một hai hai ba ba}} gọi dọa nạt
CMND {{paper:162 345 678}} cấp tại Nam Định
số căn cước {{paper:036300007788}} nhập sai
mã bảo hiểm xã hội {{paper:3620123456}} bị trùng
tài khoản {{account:105 8765 4321}} Vietinbank nhận trợ cấp
xe tải {{plate:18H-012.34}} đổ đất ra đê
biển {{plate:18B1 99999}} đi ngược chiều
nhà tôi số {{address:66/2}} phố Vọng
tại số nhà {{address:12B ngõ 9}} có tụ điểm đánh bạc
địa chỉ email: {{email:phuong.nt@namdinh.gov.vn}}
Facebook "{{social:Nam Định Quê Tôi}}" đăng clip đánh nhau
zalo tên {{social:Thảo Vy}} gạ bán đất dự án
bà {{name:Nhẫn}}, sinh năm {{birth:1950}}, bị cắt lương hưu
cháu tôi sinh {{birth:01/06/2020}} chưa tiêm đủ mũi
`
  .trim()
  .split('\n');

export const WITHOUT_DATA = `
Ban chỉ huy quân sự phường mời thanh niên khám tuyển
hàng trà đá cạnh trạm xe buýt bị tịch thu ghế
có cụ già ở một mình trong căn nhà dột
hàng xóm nuôi bồ câu phân rơi sang mái nhà tôi
tổ trưởng tổ 11 đi vận động từng nhà rất nhiệt tình
trẻ con chơi gần bốt điện rất nguy hiểm
học sinh phải chạy dưới nắng giờ thể dục
có người lấp rạch cất nhà
trạm y tế tiêm nhầm thuốc cho cháu bé
nhà mạng kéo cáp bừa bãi
đơn có chữ ký của 14 hộ
Tổ hòa giải có 5 người, toàn là cán bộ hưu
mai nộp bản kê nhé các đồng chí
lịch họp đổi sang thứ 4 phải không anh
học sinh lớp 9 bị ép lấy chồng
bản trên núi nứt đất, dân phải dời
hai mẹ con đi rừng chưa về
đoàn xã phát động dọn suối
làng nghề làm nón xin mở lớp dạy nghề
xưởng cơ khí hàn cắt lúc nửa đêm
cảm ơn phường đã sửa đường cho dân
cô bác trong xóm mong có nước sạch
anh em thợ hồ bị quỵt lương
chị dâu em hỏi thủ tục nhập hộ khẩu
ông bà nội cháu trên 80 tuổi
co ai biet bao gio xong duong khong
xay nha lan ra mat duong 1m
lap danh sach chua dung nguoi
hom truoc noi se sua cong ma chua thay
cho can nguoi o san nha van hoa
phan doi viec chat cay xanh
bo phan mot cua giai quyet cham
chua chay duoc nua dem moi co nguoi den
cho vay nang lai hoanh hanh
truong thu tien dieu hoa cao
giai thich ro rang cho dan hieu
thu tuc xac nhan tinh trang hon nhan
thanh nien nghien game bo hoc
mot so gia dinh chua co dat o
ho hien dat lam duong duoc khen
gop y viec dat ten duong
nuoc len toi them nha roi
anh chi em cong nhan thieu cho o
chi biet keu troi
ong dan khong giai thich noi
ba nam cho doi mon moi
cu nhu vay thi dan bo di het
co le phai lam don gui tinh
cau lac bo cau long cua phuong
thay vi lap cong thi nen nao vet
bac lai xe buyt tot bung
chu xe khong chiu boi thuong
em di lam ve khuya so lam
dong dat nhe dem qua khong ai sao
quang duong nay khong co den
tuyen duong moi trong cay gi
hanh chinh cong lam tot hon truoc
minh nghi nen cong khai
duc tin cua dan bi loi dung
hung thu dam nguoi chua bat duoc
lan chiem long duong de xe
xuan ve duong hoa dep lam
kim tiem vut day cong vien
tam ly hoang mang vi tin don
vinh danh nguoi tot viec tot
Trường THPT Lê Hồng Phong, chợ Rồng, cầu Đò Quan
đường Trần Hưng Đạo, phố Hàng Tiện, hồ Vị Xuyên
Công ty Dệt may Sơn Nam cắt giảm lao động
Nhà thờ Khoái Đồng, chùa Vọng Cung
Bệnh viện Nhi, Khoa Ngoại quá tải
tiệm vàng Phú Quý, hiệu sách Tiền Phong
khu công nghiệp Hòa Xá, cụm An Xá
xã Mỹ Phúc, thôn Bồi Đông, xóm Trại
Đội thanh niên xung kích trực bão
Hội Khuyến học trao 30 suất quà
Sở Xây dựng trả lời chưa thỏa đáng
Quyết định 45/2025/QĐ-UBND điều 7
phí 30.000đ/tháng, 360.000đ/năm
từ 6h00 ngày 1/12 đến 18h00 ngày 3/12
dài 1.200 m, rộng 3,5 m
hồ sơ 000.19.24.H40-261015-0031
tổng đài 1022 nhánh 3
kỳ họp thứ 12, khóa 19, nhiệm kỳ 2026-2031
`
  .trim()
  .split('\n');
