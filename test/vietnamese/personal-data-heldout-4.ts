/** Written after the rules had been mended for the third held-out set, and measured once before anything was changed for it. */
export const WITH_DATA = `
ba {{name:Lien}} ban com noi phuong dep via he ma khong cho cho moi
Anh {{name:Đoàn Văn Hậu}} tổ 10 bị cắt nước 5 ngày
các bác {{name:Thịnh}}, {{name:Cảnh}}, {{name:Lực}} đều chưa nhận quà tết
chi {{name:Thuong}} cong nhan may bi no luong
em trai tôi tên {{name:Khánh}} bị bắt nộp phạt oan
cô {{name:Nguyệt}} thư viện trường nghỉ hưu nên đóng cửa thư viện
{{name:Phàn Láo Tả}} ở Pò Lầu chưa có đường xe máy
ong {{name:Dan}} o sat vach nha em nuoi cho du
hoi giup chu {{name:Tin}} to 2 ve tien nguoi cao tuoi
bà {{name:Sáu Lùn}} thu tiền hụi rồi trốn
anh {{name:Giáp}} lái máy xúc làm đứt cáp
vo {{name:Hung}} sinh con chua duoc tien thai san
Tôi là {{name:Lương Thị Kim Chi}}, {{phone:0977.000.123}}
{{name:Ma Văn Kẻo}} xin cấp lại thẻ bhyt
so cu {{phone:01234567890}} doi thanh {{phone:0834567890}}
hotline nhà xe là {{phone:0939 39 39 39}}
gọi số {{phone:O9 78 12 34 56}} nhé
chị {{name:Uyên}} bưu điện trả lương hưu thiếu
con {{name:Thảo}} nhà bà {{name:Vân}} đi làm xa gửi tiền về bị lừa
bạn {{name:Phúc}} lớp 8C bị đuối sức khi lao động
{{name:Lê Thị Hồng Gấm}} xin xác nhận độc thân
cán bộ tên {{name:Thành}} hách dịch
thay {{name:Khoa}} day toan day them tai nha
cô {{name:Hằng}} với thầy {{name:Quân}} dạy rất tốt
anh {{name:Vàng Seo Lử}} và vợ là {{name:Giàng Thị Sua}} chưa có hộ khẩu
ho ong {{name:Nong Van Thuc}} o Na Khoang thieu gao
chi {{name:Ha}} o ngo 5 noi cong tac
bác {{name:An}} gái 70 tuổi vẫn phải đi gùi nước
em {{name:Mỹ Duyên}} xin học bổng
nghe anh {{name:Thi}} kể cầu yếu lắm
stk: {{account:060012345678}} sacombank, ctk {{name:Lâm Thị Bích Phượng}}
số tk {{account:3120205123456}} agribank của quỹ khuyến học
xe {{plate:15H-012.34}} chở đất rơi vãi
bien so xe la {{plate:30k-567.89}}
ông chủ xe {{plate:89c12345}} chửi dân
cccd: {{paper:038 301 004 567}}
giấy chứng minh {{paper:142536475}} cũ nát
nhà số {{address:3}} tổ 5 nuôi lợn hôi
nhà {{address:17 ngõ 2}} sửa nhà đổ vật liệu
chung cư A2, căn hộ {{address:0904}} tòa A2 thấm nước
{{email:hoa.le+phuong@vnn.vn}}
face {{social:Bé Xíu}} chửi phường
fb: {{social:facebook.com/profile.php?id=1000123}}
ngày sinh {{birth:05-06-1972}} ghi nhầm thành 1927
cụ {{name:Chắt}} sn {{birth:1935}} chưa có bảo hiểm
đ/c {{name:Đàm Thị Hiên}} phụ trách tổ 6 báo cáo
ong {{name:Khanh}} voi ong {{name:Doanh}} tranh nhau cai ao
chú {{name:Lượng}} xin làm lại đường ống
`
  .trim()
  .split('\n');

export const WITHOUT_DATA = `
co phong hop nao trong khong
co su co dien o to 3
ba bon nha bi toc mai
ba tram ho dan thieu nuoc
chi phai nop gi nua khong
chi biet cho doi thoi
anh nang gay gat nen lua chay
anh can bo mot cua nhiet tinh
em sang nay di nop ho so ma dong cua
em van chua nhan duoc tra loi
em chinh la nguoi gui hom truoc
em tu thay minh thiet thoi
em ngan ngai khong dam noi
ong trong tu ve gia dinh
cac ong bo ba me lo cho con
chau hien hoc truong nghe
cu nam nay la nam thu ba chua co duong
cu truong thon hoi la khat
chu nhiem hop tac xa nghi viec
chu dong phong dich
bac thang leo cot dien hong
cau hien luong bi nut
cau mong thanh nien ra tay
di hien mau nhan dao
di thuc te moi biet
thay phuong lam tot nen khen
thay binh gas moi
vo chua benh het 20 trieu
chong ngap cho khu 5
me nam vien con di hoc
nha van dong dan lam duong
ho lang xa thai vao song
Chợ Đồng Mận họp sai ngày
Cầu Bình Lợi sửa xong chưa
Đền Trần khai ấn đông
Giải bóng chuyền cúp Minh Khai
trường Chu Văn An dạy thêm
thpt Le Hong Phong nghi hoc vi bao
duong Nguyen Van Linh ket xe
pho Ngo Quyen ngap
ngã ba Phùng Hưng thiếu đèn
công ty cổ phần Thành Đạt nợ lương
Công ty Thái Bình Dương chưa đền bù
cty Tuan Hung do dat trom
tạp hóa Kim Liên bán hàng giả
quán Cây Si ồn ào
bệnh viện Việt Đức quá tải
chùa Vĩnh Nghiêm sửa xong chưa
Phòng Kinh tế, Hạ tầng và Đô thị trả lời chậm
Văn phòng Đảng ủy gửi giấy mời
Hội Nông dân cho vay vốn thế nào
Mặt trận Tổ quốc phát động ủng hộ
Quốc lộ 4A đoạn qua Khe Bưởi sạt
Lương hưu tháng này chậm
Đông dân mà ít trường
Tiến độ dự án chậm
Sinh viên ra trường thất nghiệp
Thảo luận tổ về dự án
Yến sào giả bán đầy
sđt đường dây nóng phường là gì
đất 03 sào 12 thước
giấy phép số 1122/GP-SXD
`
  .trim()
  .split('\n');
