/** The mixture of the labelled reports, a fifth district, the south-east, written after the eighteenth set without a change between. Measured once on first sight. */
export const WITH_DATA = `
Anh {{name:Nguyễn Công Hậu}} khu phố 4 phản ánh xe container đậu kín đường
chị {{name:Lài}} bán cơm tấm nói dân phòng tịch thu ghế
ông {{name:Chín Hòa}} đầu hẻm cho thuê phòng trọ không phòng cháy
bà {{name:Đoàn Thị Nhỏ}} neo đơn cần sửa mái tôn
em {{name:Bảo Trân}} công nhân may hỏi tiền thất nghiệp
chú {{name:Ký}} tổ trưởng dán thông báo trễ
Cô {{name:Thanh Trúc}} trường mẫu giáo cho cháu ăn thiếu
hai vợ chồng {{name:Hiếu}} {{name:Thảo}} cho vay góp
thằng {{name:Lượm}} con bà {{name:Sáu}} chạy xe không bô
Kính gửi anh {{name:Phúc}}, tôi là {{name:Vòng A Sáng}}
Nhóm gồm {{name:Kiệt}}, {{name:Như}} và chị {{name:Bảy}} đi phát tờ rơi
bác sĩ {{name:Khương}} tư vấn nhiệt tình
dì {{name:Út}} bán bánh mì kêu mùi cống
hộ ông {{name:Lâm Văn Xía}} chưa có nước máy
{{name:Điểu Lên}} ấp 5 xin cất nhà tình thương
bí thư chi bộ {{name:Mạnh}} giải thích thỏa đáng
anh {{name:Vũ}} thợ hồ té giàn giáo
gặp {{name:Trâm}} bên văn phòng nhận giấy
anh {{name:hung}} khu pho 2 dau xe tai truoc nha dan
chi {{name:dung}} tap hoa ban ruou gia
ong {{name:ba}} ve chai chat do day hem
co {{name:yen}} giao vien day them o nha
em {{name:khang}} bi giat dien thoai truoc truong
chu {{name:dat}} to 9 xin lap den
ba {{name:hanh}} benh than khong co bao hiem
anh {{name:tan}} bao ve cong ty danh nguoi
chau {{name:vy}} bi cho duoi te xe
gap chi {{name:nhu}} o ubnd hoi giay to
vo ong {{name:chau}} ban vang gia
{{name:nguyen thi ngoc lan}} xin tach so ho khau
ong {{name:tran van tot}} lan kenh lam nha
nho anh {{name:nhan}} chuyen loi toi phuong
Chi {{name:Loan}} noi hom do khong co ai
toi ten {{name:phat}} o tro hem 22
so {{phone:0933 44 55 66}} goi hoai khong bat may
sđt {{phone:0274-3812-345}} máy bàn
liên hệ {{phone:+84905111333}} ({{name:Ngân}})
Zalo: {{phone:0888.999.111}}
căn cước {{paper:074 088 123 456}}
CMND {{paper:280123456}} cũ
số tk {{account:0281000456789}} VCB {{name:Trần Thị Cẩm Tú}}
chuyển khoản {{account:6500205123456}} agribank
xe container {{plate:61C-234.56}} đậu qua đêm
xe máy {{plate:61-D1 234.56}} lạng lách
nhà {{address:118/5}} hẻm 22 đường Cách Mạng Tháng Tám
tôi ở số {{address:45/7A}} đường Phú Lợi
mail {{email:hoangnam_bd@yahoo.com}}
fb {{social:Trà My Nguyễn}} bán hàng lừa đảo
ông {{name:Quý}} sinh năm {{birth:1953}} chưa có bhyt
cháu sinh ngày {{birth:02/12/2022}} chích ngừa ở đâu
`
  .trim()
  .split('\n')
  .map((line) => line.replace('{{address:118/5}} hẻm 22', '{{address:118/5 hẻm 22}}'));

export const WITHOUT_DATA = `
Khu phố 4 phản ánh xe container đậu kín đường
dân phòng tịch thu ghế của quán cơm tấm
phòng trọ không phòng cháy
người neo đơn cần sửa mái tôn
công nhân may hỏi tiền thất nghiệp
tổ trưởng dán thông báo trễ
trường mẫu giáo cho cháu ăn thiếu
cho vay góp tràn lan
thanh niên chạy xe không bô
nhóm tình nguyện đi phát tờ rơi
bác sĩ tư vấn nhiệt tình
quán bánh mì kêu mùi cống
hộ nghèo chưa có nước máy
ấp 5 xin cất nhà tình thương
Bí thư chi bộ giải thích thỏa đáng
thợ hồ té giàn giáo phải đi cấp cứu
văn phòng nhận giấy giờ nào
mấy cô chú bán hàng rong năn nỉ
anh em xe ôm tranh khách
chị em công nhân thiếu nhà trẻ
dau xe tai truoc nha dan
tap hoa ban ruou gia
ve chai chat do day hem
giao vien day them o nha
bi giat dien thoai truoc truong
xin lap den cho hem toi
benh than khong co bao hiem
bao ve cong ty danh nguoi
cho duoi te xe
hoi giay to o ubnd
tiem vang gia lua khach
xin tach so ho khau
lan kenh lam nha trai phep
chuyen loi toi phuong giup
hom do khong co ai truc
o tro hem 22 mat nuoc
goi hoai khong bat may
chi mong co xe buyt
em xin hoi lich cap can cuoc
ong nuoc be tran ra duong
ba con tieu thuong keu troi
co cho nao giu tre khong
chu tro tang gia dien
bac thang bi gay
cau bac qua kenh yeu
di duong nay kho qua
thay nuoc den la bao
vo hem bi ket xe
chau nho hit khoi xe
con hem nho qua
nha may xa khoi
hai ben duong toi om
nam ngoai hua roi
sang nao cung ket xe
tu do mua ban ma tuy
phi giu xe qua cao
loi di bi rao
binh gas no o quan an
trung tam van hoa dong cua
hoa giai khong thanh
tien dien tang vot
long le duong bi lan chiem
ngoc trai gia ban day cho
đường Cách Mạng Tháng Tám, Phú Lợi, ngã tư Chợ Đình
công ty Đại Nam, khu công nghiệp Sóng Thần
bệnh viện Mỹ Phước, trường Võ Minh Đức
chùa Bà Thiên Hậu, đình Bà Lụa
phường Hiệp Thành, Phú Hòa, Chánh Nghĩa
siêu thị Kim Tín, quán Cây Dừa
Chủ tịch UBND phường tiếp dân
Công đoàn khu chế xuất tặng quà
Nghị định 12, Thông tư 8
ngày 2/12 chích ngừa
2.500.000 đồng một phòng
1.200 công nhân, 36 phòng
tổng đài 19001234
hẻm 22, tổ 9, khu 5
`
  .trim()
  .split('\n');
