/** Written after the rules had been mended for the second held-out set, and measured once before anything was changed for it. */
export const WITH_DATA = `
hom qua co {{name:Ly}} ke toan xa noi thieu giay to
Bà {{name:Vi Thị Lụa}} chưa có nhà vệ sinh
chi {{name:Ngoc}} va chi {{name:Hue}} cung to 2 hoi ve tien dien
anh {{name:Bắc}} thợ điện nối dây cẩu thả
ong {{name:Bay}} thuong binh 81% xin sua nha
em {{name:Hà}} ở trọ bị chủ nhà tính điện 5 nghìn
bác {{name:Nguyễn Xuân Trường}} hội người cao tuổi góp ý về loa phường
{{name:Bùi Thị Nhàn}}, {{phone:0962.111.000}}, hỏi về bảo hiểm tự nguyện
chu {{name:Ky}} o to 7 bao xe tai chay dem
cô {{name:Thắm}} bán vé số bị giật túi
gđ chị {{name:Hảo}} con nhỏ chưa có nước sạch
dc {{name:Minh}} van phong noi mai tra giay
{{name:Sùng A Chống}} chưa được hỗ trợ giống ngô
Ông {{name:Lầu Bá Tểnh}} xin làm đường vào rẫy
thầy {{name:Lâm}} ở điểm trường Nà Mẫu phải ở nhờ nhà dân
bé {{name:Gia Hân}} bị cháy nắng ở sân trường không mái che
mẹ anh {{name:Tùng}} nằm viện không có bhyt
goi {{phone:0386 22 33 44}} cho chi {{name:Mai}} nhe
so dt la {{phone:o9o5 123 456}}
{{phone:0２３４ 3822 111}} máy bàn nhà em
sdt: {{phone:(+84) 905-111-222}}
{{phone:035.7654.321}} - {{name:Thủy}}
cmnd {{paper:173 456 789}} cấp ở Thanh Hóa
So cccd cua toi la {{paper:034 099 123 456}}
tk ngân hàng: {{account:0451000123456}} (Vietcombank, {{name:Trần Hữu Phước}})
momo {{account:0901234567}} 
xe ôtô biển {{plate:34A-098.76}} vượt đèn đỏ
xe máy {{plate:29-X5 4567}} bỏ ở vỉa hè cả tháng
số nhà {{address:9 ngõ 3}} đường Bạch Đằng xây trái phép
tại {{address:88}} phố Nguyễn Du có mùi khét
sinh năm {{birth:2001}}, em thất nghiệp
{{email:phamhong.tg@gmail.com}} gửi file vào đây giúp tôi
tài khoản tiktok {{social:tuan.reviewtinh}} nói xấu
đồng chí {{name:Hà Văn Sự}} phát biểu ở hội nghị rất hay
a {{name:Lợi}} chị {{name:Lành}} bán thịt đầu chợ đổ nước ra đường
dân nhờ hỏi hộ ông {{name:Mùi}} tổ 8 bao giờ được trợ cấp
chau {{name:nguyen van nam}} hoc lop 7 bo hoc di lam
con gái bà {{name:Chinh}} bị bạn đánh
ông {{name:K'Brôi}} ở buôn dưới hỏi giá cà phê hỗ trợ
chị {{name:Rơ Châm H'Lan}} xin vay vốn
nghe bà {{name:Cúc}} đồn là sắp thu hồi đất
trưởng bản {{name:Páo}} không phát gạo đủ
ông {{name:Vương}} với ông {{name:Tạ}} kiện nhau
bà {{name:Trần Thị Bé Ba}} bán cá bị lấy sạp
`
  .trim()
  .split('\n');

export const WITHOUT_DATA = `
ba con nong dan mat mua
bac nhip cau qua suoi
anh chup hien truong em gui kem
chi tieu giam ngheo nam nay
chi co ban quan ly cho moi biet
co lo hong trong quan ly
co thong bao cat dien khong
co hang nghin nguoi den le hoi
con nho qua chua gui tre duoc
co phan mem tra cuu khong
chu trang trai xa thai
chu xe tai cho qua tai
cau nay hoi nhieu lan roi
cau truc lai bo may
cu moi lan mua la ngap
cu hoi la hen
cu toan hua
di tiem phong dai
di tuyen quan su
thay duong hong ma khong sua
thay giao vien thieu nhieu
thay van de nay keo dai
ong thep nam ngon ngang
ba mat mot loi
em bao cao viec do rac
em mong phuong quan tam
em thay hien trang duong rat xau
em lam cong nhan khu cong nghiep
em trinh bay nhu sau
anh trinh sat ve chua
chau dang hoc lop may thi duoc mien
me cung con nho di lam
nha minh bi ngap
ho lien ke chung cu keu on
dang bo xa da hop chua
duong di lai kho khan
pham tru nay thuoc so nao
Quang cảnh chợ nhếch nhác
Thủy lợi nội đồng xuống cấp
Hương ước thôn có còn dùng không
Phong trào văn nghệ sôi nổi
Đức tính cần cù của dân
Nam giới có được khám không
Hiền tài thì ít
bản Pò Lầu chưa có sóng
suối Nà Khoang cạn
phố Phan Chu Trinh mất nắp cống
ngõ 12 Nguyễn Văn Cừ tối om
Ngân hàng Chính sách cho vay bao nhiêu
công ty may Sông Hồng tuyển người
siêu thị Lan Chi bán hàng hết hạn
cửa hàng Hùng Dũng lấn vỉa hè
trường mầm non Hoa Mai thiếu chỗ
Chi bộ 4 có 32 đảng viên
Quy chế 238 điểm nào nói về giao ban
thông tư 01/2011/TT-BNV còn hiệu lực không
tiền điện 1.234.567 đồng vô lý
họp lúc 8h ngày 15/11 tại nhà văn hóa số 3
tài khoản định danh mức 2 làm ở đâu
số điện thoại đường dây nóng là bao nhiêu
`
  .trim()
  .split('\n');
