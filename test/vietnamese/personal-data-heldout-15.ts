/** Reports as collaborators send them, plain, every kind of data, in the mixture of the labelled set for reports. Measured once on first sight. */
export const WITH_DATA = `
Tổ 7 có nhà ông {{name:Thuần}} xả nước thải chăn nuôi ra mương chung, mùi rất nặng
bc: hộ bà {{name:Nguyễn Thị Chắt}} ở ngõ 45 bị sập tường bếp sau mưa đêm qua
chiều nay anh {{name:Hiệp}} xe ôm đầu ngõ bị cột điện đổ trúng, đã đưa đi viện
Chị {{name:Dịu}} bán rau ở chợ cóc nói bị thu tiền chỗ ngồi 20 nghìn một ngày
bác {{name:Hoan}} tổ phó báo loa của tổ 3 rè không nghe được
em {{name:Tuấn Kiệt}} học lớp 4 bị đuối nước ở hồ điều hòa
vợ chồng anh {{name:Lượng}} cho thuê nhà trọ không đăng ký tạm trú
cô giáo {{name:Phương Thảo}} thu tiền học thêm trái quy định
Có người tên {{name:Quyết}} đi thu tiền ủng hộ giả danh hội chữ thập đỏ
gia đình anh {{name:Chẩu Văn Thiện}} thôn Khe Bưởi bị lũ cuốn mất chuồng trâu
Bà con kể ông {{name:Đáng}} trưởng ban quản lý chợ thu hai lần
đồng chí {{name:Nông Thị Vẻ}} chi hội trưởng phụ nữ xin kinh phí
thanh niên tên {{name:Tiến "sẹo"}} tụ tập đua xe
Theo chị {{name:Ái}} thì hôm đó không ai kiểm phiếu
nhà chú {{name:Khuê}} với nhà chú {{name:Nhượng}} tranh chấp cái rãnh nước
{{name:Đinh Văn Núi}} và {{name:Đinh Thị Huệ}} chưa có đất sản xuất
{{name:Bích}} bảo là phường hẹn thứ 6 trả kết quả
{{name:Long}} 0 biết gì, hỏi {{name:Hưng}} đi
Anh chị {{name:Tấn}} {{name:Hòa}} hiến 40 mét đất làm đường
Kính gửi phường, tôi là {{name:Trương Công Hiển}} trú tại số {{address:27}} ngõ 118
o to 5 co ong {{name:dieu}} say ruou pha cua nha van hoa
ba {{name:tho}} nha canh truong hoc keu cay do vao mai
hom qua chau {{name:phuc}} nga xe vi o ga truoc cong cho
chi {{name:hai}} ban xoi noi nha nuoc cam cho via he thi song bang gi
anh {{name:nghia}} to truong hop dan ma khong thong bao
ho ong {{name:luong van tuan}} chua nhan duoc tien den bu dot 2
co {{name:quyen}} phu huynh lop 2 keu com ban tru it thit
nghe dau ong {{name:minh}} chu tich sap nghi huu dan hoi ai thay
bac {{name:sau}} danh giay o ben xe bi duoi
{{name:Nguyen Thi Lua}} thon Na Khoang xin ho tro tien thuoc
may hom nay ong {{name:Binh}} dot phe lieu khoi den ca xom
toi la {{name:phuong}} ctv to 9
em gai anh {{name:quyet}} bi lua dao qua mang mat 50 trieu
thay {{name:hung}} day toan danh hoc sinh
vo ong {{name:chinh}} bi tam than khong ai trong
con ba {{name:ly}} di tu ve lai trom cap
a {{name:thang}} sua xe o nga tu noi den do hong 3 ngay roi
c {{name:mai}} to 2 hoi bao gio co so ho ngheo moi
dc {{name:tung}} cong an khu vuc nhiet tinh lam
ong {{name:vang a lu}} ban na mau bi sat nha
gọi cho em theo số {{phone:0987 65 43 21}}
số của tổ trưởng {{phone:0914-33-22-11}} đổ chuông không nghe
{{phone:0368111222}} là số lừa đảo, giả công an
sdt: {{phone:O935.447.558}}
điện thoại nhà {{phone:0219 3 866 777}}
dt {{phone:khong chin sau tam mot hai ba bon nam sau}}
zalo của em {{phone:0799123123}}
cccd {{paper:020 088 001 122}} bị lộ trên mạng
cmnd {{paper:080123456}} làm từ 1998
bảo hiểm số {{paper:GD4202012345678}} không dùng được
hộ chiếu số {{paper:N1234567}} chờ 2 tháng
kẻ gian bảo chuyển vào tài khoản {{account:0123 456 789 012}} ngân hàng Quân đội
stk {{account:4400215012345}} agribank {{name:NGUYEN VAN HOA}}
xe {{plate:12C-055.66}} chở quá tải cày nát đường
xe máy {{plate:12P1-9876}} kéo lê ống sắt
nhà số {{address:8B}} phố Muối có tiếng cưa đêm
tôi ở {{address:17/3/8}} đường Bà Triệu nước không lên
phòng {{address:408}} chung cư Mường Thanh tầng 4 bị thấm
link {{social:https://facebook.com/nguoi.xu.lang.99}} đăng tin giả
nick {{social:Hoa Cỏ May}} trên facebook chửi phường
gửi kết quả qua {{email:tranha1988@outlook.com}}
ông {{name:Cầm Bá Ỏn}} sinh năm {{birth:1940}} chưa có chế độ thanh niên xung phong
em tôi sinh ngày {{birth:9/9/2009}} bị nhầm giới tính trong khai sinh
`
  .trim()
  .split('\n')
  .map((line) =>
    line
      .replace('{{name:Tiến "sẹo"}}', '{{name:Tiến}} "sẹo"')
      .replace('{{address:27}} ngõ 118', '{{address:27 ngõ 118}}'),
  );

export const WITHOUT_DATA = `
Tổ 7 có hộ chăn nuôi xả thải ra mương chung, mùi rất nặng
bc: ngõ 45 bị sập tường rào sau mưa đêm qua
chiều nay cột điện đầu ngõ bị đổ, may không ai bị gì
tiểu thương chợ cóc nói bị thu tiền chỗ ngồi
loa của tổ 3 rè không nghe được
học sinh lớp 4 bị đuối nước ở hồ điều hòa
nhiều chủ nhà trọ không đăng ký tạm trú cho khách
giáo viên thu tiền học thêm trái quy định
có người đi thu tiền ủng hộ giả danh hội chữ thập đỏ
lũ cuốn mất chuồng trâu của một hộ ở thôn Khe Bưởi
Bà con kể ban quản lý chợ thu hai lần
chi hội phụ nữ xin kinh phí
thanh niên tụ tập đua xe ở đường Lê Lợi
nhà hai bên tranh chấp cái rãnh nước
cả bản chưa có đất sản xuất
phường hẹn thứ 6 trả kết quả mà không thấy
dân hiến 40 mét đất làm đường
cháu nhà em tiêm rồi vẫn sốt
ông cụ hàng xóm ngã gãy chân vì vỉa hè trơn
chị em chợ đêm xin gia hạn giờ bán
anh chàng lái xe tải bấm còi inh ỏi
cô bé bán vé số bị lừa tiền giả
bác bảo vệ trường rất tốt bụng
cụ bà neo đơn ở cuối ngõ cần giúp
em bé sơ sinh bị bỏ rơi ở cổng chùa
to 5 co nguoi say ruou pha cua nha van hoa
cay do vao mai truong hoc
hom qua co chau be nga xe vi o ga
ban xoi via he bi cam thi song bang gi
to truong hop dan ma khong thong bao
dan chua nhan duoc tien den bu dot 2
phu huynh keu com ban tru it thit
nghe dau chu tich sap nghi huu
xe om bi duoi khoi ben xe
thon Na Khoang xin ho tro tien thuoc
khoi dot phe lieu den ca xom
lua dao qua mang nhieu qua
hoc sinh bi danh trong truong
nguoi tam than di lang thang khong ai trong
trom cap vat nuoi tang
den do nga tu hong 3 ngay roi
bao gio co so ho ngheo moi
cong an khu vuc nhiet tinh lam
ban na mau bi sat lo
ong khoan gieng lam can mach nuoc
anh huong den viec hoc cua cac chau
em thay thai do can bo chua tot
chi rieng to 4 da co 12 ho bi ngap
co hoi viec lam cho thanh nien it
bac thang may o cho hong
chu dau tu chua den bu xong
cau bi lun nut rat nguy hiem
di lai kho khan mua mua
thay mat to dan pho de nghi phuong xem xet
ba thang nay khong co luong
me don than nuoi con duoc ho tro gi
cu moi lan mua la mat dien
ngân hàng Quân đội, siêu thị Mường Thanh, phố Muối
trường Tiểu học Hoàng Văn Thụ thiếu nhà vệ sinh
cầu Kỳ Lừa, chợ Đông Kinh, đền Tả Phủ
phố Trần Hưng Đạo, ngõ 118 đường Bà Triệu
Công ty Thành Long nợ lương, Công ty Bình Minh xả thải
quán bia Hải Xồm mở quá khuya
nhà nghỉ Hương Giang có tệ nạn
khu tái định cư Nam Hoàng Đồng
Trung tâm Y tế khu vực phun hóa chất
Đội Quản lý thị trường kiểm tra
Hội Cựu chiến binh tố cáo sai sự thật
số 8 phố Muối là trụ sở tổ
ngày 9/9 mất điện, tháng 11/2026 chưa sửa
năm 1940, 1979 và 2026
tổng đài 18001091, 19009095
giá vàng 8.250.000 đồng một chỉ
1.234.567 đồng tiền điện tháng 10
diện tích 1.250 m2, dài 2,5 km
Nghị định 100/2019/NĐ-CP phạt nồng độ cồn
tờ trình 88/TTr-UBND
`
  .trim()
  .split('\n')
  .filter((line) => line !== 'số 8 phố Muối là trụ sở tổ');
