/** Written after the rules had been mended for the first held-out set, and measured once before anything was changed for it. */
export const WITH_DATA = `
dạ em báo chuyện nhà anh {{name:Sáng}} ở gần cầu, tường sắp đổ
ong {{name:Phuc}} ban thuoc tay noi nuoc cong tran vao nha
bà {{name:Hai Nở}} kêu gà chết hàng loạt
{{name:Trịnh Đình Quảng}} thôn Nà Khoang đề nghị cho vay vốn
chị {{name:Oanh}} giáo viên mầm non lương 4 triệu không sống nổi
a {{name:Cường}} xe ôm bảo ổ gà to lắm
nha co {{name:Tham}} bi ngap den dau goi
hôm nay {{name:Hương}} với {{name:Ngà}} lên phường làm khai sinh bị đuổi về
lien lac {{name:Hoang Anh}} {{phone:0333444555}}
dt {{phone:0708.99.88.77}} gap chi {{name:Huong}}
em {{name:Vừ A Tủa}} học sinh nội trú kêu cơm thiếu
mế {{name:Lường Thị Pâng}} đi viện 60 cây số
bố cháu {{name:Long}} bị tai nạn lao động chưa được bồi thường
thang {{name:Hieu}} con ong {{name:Vinh}} dua xe moi toi
em la {{name:Diep}} o to 1, em gop y viec thu quy
tổ trưởng {{name:Nguyễn Bá Thước}} làm rất tốt
cô {{name:Sương}} trưởng trạm y tế đi học nên không ai khám
Nhờ anh {{name:Bình}} chuyển giúp ý kiến
chi {{name:Binh}} ban hoa noi via he bi cam
ba {{name:Chín}} cạnh đình nói loa phường to quá
Vợ tôi là {{name:Đào Thị Hợi}} chưa được tiền thai sản
cháu {{name:Tí}} 3 tuổi bị bỏng ở lớp
{{name:Mua Thị Chía}} lấy chồng 15 tuổi
ông {{name:Danh Sà Rương}} hỏi vay vốn hộ nghèo
số của trưởng thôn là {{phone:0 389 567 123}}
{{phone:84 39 888 7766}} là số em
sđt {{phone:không tám sáu hai một một hai hai ba ba}} nhé
hai số {{phone:0971112223}}/{{phone:0973334445}} đều thuê bao
stk {{account:5011 0001 2345 67}} BIDV của hội chữ thập
chuyen khoan nham vao {{account:102874563219}} vietinbank
cccd gắn chip {{paper:030095012345}} mất rồi làm lại ở đâu
bằng lái {{paper:010123456789}} hết hạn
ô tô {{plate:98A-456.78}} chở lợn chết
chiec {{plate:29H 123.45}} dau chan cong nha van hoa
{{plate:12B1-345.67}} đâm rồi bỏ chạy
nhà {{address:5 ngách 12/8 ngõ 100}} phố Hoàng Cầu mất nước
ngay số nhà {{address:21B}} đường Bà Triệu có cây đổ
toi o {{address:112/4}} duong Hung Vuong
thư gửi {{email:tohop_4@outlook.com}} chưa thấy trả lời
theo trang {{social:fb.com/bongdem1990}} nói thì dự án dừng
zalo {{social:@namnguyen}} rủ vay tiền
anh {{name:Đỗ Minh Hoàng}} ({{birth:1988}}) nghiện ma túy cần cai
chi {{name:Le}} sinh nam {{birth:1979}} benh hiem ngheo
sinh ngày {{birth:20 tháng 10 năm 1990}} mà giấy ghi sai
thím {{name:Lựu}} bán xôi
cụ {{name:Đặng Văn Ngữ}} lão thành cách mạng chưa được quà
anh {{name:Lò Văn Ơn}} hỏi bao giờ có sóng điện thoại
nghe nói {{name:Tuyên}} bị bắt vì đánh bạc
chú {{name:thiện}} ở xóm 3 bảo kênh thủy lợi nứt
bac {{name:Loc}} thay mat to 5 cam on phuong
`
  .trim()
  .split('\n');

export const WITHOUT_DATA = `
bao gio thi co duong moi vao ban
con duong lien thon dang lam do dang 3 nam
anh sang den duong yeu
chi nhanh van phong dang ky dat dai tra ho so tre hen
chi hoi phu nu to 6 to chuc van nghe
co nguoi do rac trom ban dem
co nen tiem mui 3 khong
co hien tuong thu tien sai quy dinh
cau cong xuong cap het roi
bac cau tam cho dan di cung duoc
ong bo khoan hop dong voi dan
ba muoi ho chua co nuoc may
chu yeu la nguoi gia o nha
chu ho chet roi thi lam the nao
di lam an xa nhieu nen it nguoi hop
em dang cho ket qua
em tinh hoi ve hoc phi
em nho chut viec
anh dien luc hen mai den sua
anh bo doi giup dan gat lua
chau nho qua chua di hoc duoc
thay loi dan keu nhieu qua
thay hieu qua thap nen dan bo
thay thuoc gioi ve tuyen tren het
dong bao dan toc thieu so o vung cao
dong chi thuong truc co y kien gi
quan ly cho thu tien ve sinh hai lan
hien nay co 20 ho chua di doi
long duong via he bi lan chiem
mai tang phi bao nhieu
thanh nien tu tap dua xe
thu tuc hanh chinh ruom ra
minh bach tai chinh quy lop
hanh lang an toan dien
phong chay chua chay o cho kem
xa Hoàng Văn Thụ cũ thuộc phường nào
Trường Lương Thế Vinh tuyển sinh lớp 10
cầu Trần Thị Lý kẹt xe
đường Phạm Văn Đồng đoạn qua tổ 2 đào lên rồi bỏ đó
quán phở Thìn xả nước thải
nhà hàng Hương Sen ồn ào
HTX Minh Tâm nợ tiền sữa của dân
trang trại Tuấn Tú gây mùi hôi
chùa Hương Tích đông quá tải
Bộ đội biên phòng giúp dân dựng nhà
Sở Nội vụ trả lời thế nào
Ban Thường vụ Đảng ủy họp ngày 20
Thông báo kết luận 55-TB/ĐU ngày 03/02/2026
Luật Đất đai 2024 quy định giá đất thế nào
Hướng dẫn 12-HD/BTGTU hết hiệu lực chưa
giá đền bù 85.000 đồng/m2 quá thấp
lô đất 120m2 giá 2.350.000.000 đ
mất 3.000.000 tiền công
lúc 19h30 ngày 12/10/2026 mất điện
chuyến 06:15 hay bỏ bến
km 12+300 quốc lộ 4A sạt taluy
cột điện số 45 nghiêng
hồ sơ 26.11.0045 trễ hẹn
điểm trường Nà Mẫu thiếu giáo viên Anh văn
học sinh giỏi Toán được thưởng không
Yên tâm, phường đã ghi nhận
`
  .trim()
  .split('\n');
