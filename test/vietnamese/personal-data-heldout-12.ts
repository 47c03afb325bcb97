/** Turns of chats of the south and the delta, with and without marks, short. Measured once on first sight. */
export const WITH_DATA = `
dạ anh ơi em là {{name:Thắm}} bên tổ 6 nè, hồi nãy em gửi lộn hình
chị {{name:Bé Ba}} nói đường vô ấp lầy quá xe không chạy được
cho em hỏi đồng chí {{name:Lợi}} bên địa chính có đi làm hôm nay không
ông {{name:Hai Lúa}} đầu kinh kêu cống bể
bà {{name:Út Mười}} bán vé số bị té xuống hố ga
anh {{name:Thạch Sóc Kha}} hỏi vốn vay cho đồng bào Khmer
sư {{name:Danh Út}} chùa Khmer đề nghị làm hàng rào
chú {{name:Năm Hổ}} nuôi cá bè chết trắng
má tôi tên {{name:Lê Thị Búp}} chưa lãnh được tiền già
anh {{name:Trọng}} trưởng ấp biểu chờ
cô {{name:Kiều}} dạy lớp lá la mấy đứa nhỏ dữ lắm
thằng {{name:Đen}} con bà {{name:Ba Cụt}} phá trụ điện
báo cáo anh {{name:Nghiêm}}, khu vực 3 đã ổn
nhờ chị {{name:Thi}} coi lại giùm hồ sơ của ông {{name:Sang}}
e chào c {{name:Vy}}, e gửi danh sách hộ nghèo ạ
a {{name:Phát}} ơi, bên e chưa nhận dc giấy mời
ong {{name:tu}} ban hu tieu xa nuoc ra duong hoai
chi {{name:diem}} ke toan noi thang sau moi co tien
anh {{name:khoa}} dien luc xuong coi roi ma chua sua
ba {{name:nam}} kem tra da keu duong dien chap chon
em {{name:tram}} giao vien mam non nghi viec roi
chu {{name:phuoc}} xe om bi giat do
nha ong {{name:loi}} sat ben kinh sap lo toi noi
co {{name:hue}} truong tram di hop suot
goi ong {{name:thoi}} {{phone:0913 221 100}} may ban hoai
con anh {{name:duc}} chi {{name:hang}} bi sot xuat huyet
bac {{name:hai}} gac cong truong bao vay
toi la {{name:tran thi be}} o ap 3 xin hoi tien ho tro lu
{{name:nguyen hoang phuc}} so {{phone:0829.001.002}} muon gap chu tich
anh {{name:ly van hung}} lan kenh cong cong
{{name:Pham Minh Chau}} to 2: de nghi don cay nga
Chi {{name:Xuan}} noi se gui giay sau
thay {{name:Tam}} day vo bi phu huynh kien
Ong {{name:Nhan}} mat dat chua duoc den bu
Anh {{name:Tien}} va anh {{name:Luong}} cung to chua dong quy
liên hệ: {{name:Huỳnh Ngọc Yến}} – {{phone:0907-654-321}}
số di động của trưởng ấp: {{phone:091 991 9919}}
gọi {{phone:0283 822 3344}} cũng không ai nghe
đt {{phone:0978 00 11 22}}, zalo {{social:@yenngoc.88}}
cccd số {{paper:079 188 012 345}} của ba em bị mờ
thẻ bhyt {{paper:DN 4 79 1234567890}} hết hạn
số tài khoản {{account:060123456789}} Sacombank chuyển nhầm
ck vào {{account:0181 0034 56789}} tên {{name:Cao Thị Lệ}}
chiếc {{plate:51F-987.65}} đậu chắn hẻm
xe ba gác {{plate:59-X3 123.45}} chở sắt dài
nhà em {{address:số 12/5B}} hẻm 30 đường Lê Văn Sỹ bị cúp nước
ở {{address:45/2A}} Trần Văn Đang có người đốt rác
mail {{email:kimngan_ap3@yahoo.com}}
trang fb {{social:Bích Trâm Nguyễn}} nói xấu tổ trưởng
chú {{name:Tài}} sinh năm {{birth:1971}} bị liệt
bé {{name:Nhã Uyên}}, sinh {{birth:20/11/2018}}, chưa được vô lớp 1
ông {{name:Sơn}} (SN {{birth:1948}}) sống một mình
tên em là {{name:Đỗ Gia Hưng}}
người bị hại là {{name:Mai Văn Rớt}}, tổ 1
`
  .trim()
  .split('\n')
  .map((line) => line.replace('{{address:số 12/5B}} hẻm 30', 'số {{address:12/5B hẻm 30}}'));

export const WITHOUT_DATA = `
dạ anh ơi bên em mưa lớn quá nước tràn vô nhà
cho em hỏi giấy phép kinh doanh hộ cá thể làm ở đâu
chị ơi khi nào có lịch chích ngừa
anh chị cho em hỏi mẫu đơn xin xác nhận cư trú
cô chú trong ấp ai cũng mừng
mấy đứa nhỏ tắm kinh nguy hiểm quá
ông bà già yếu đi lại khó khăn
bà con tiểu thương chợ mới than ế
anh em bảo vệ dân phố trực rất tốt
chú ý cột điện nghiêng ở ngã ba
nước ròng rồi mà cống còn ứ
ba má em lớn tuổi có được miễn đóng không
con em học lớp mấy thì được hỗ trợ
sáng nay lục bình nghẹt kinh
hai bên lề đường bán hàng lấn chiếm
tư thương ép giá lúa
năm nay nước mặn vô sớm
út ít gì cũng phải đóng tiền
mười giờ đêm còn hát
bảy tám hộ chung một đồng hồ
em oi duong nay bao gio sua
chi oi cho hoi tien dien nuoc dong o dau
anh oi co thong bao moi chua
ba con hoi hoai ma hong ai tra loi
co may nguoi la vo xom
thay cau yeu qua nen bao
chu nha tro thu tien dien gia cao
cu mua la ngap
di duong vong xa lam
ong xa toi bi benh nang
em ut nha toi di nghia vu
anh la nguoi gui hom qua phai khong
chi hoi phu nu van dong quyen gop
bac si kham dung gio khong
mo hinh trong sen co hieu qua
con duong lien ap xuong cap
me va be can cham soc
vo chong tre muon vay von
nha nao co ghe thi phai dang ky
ho ngheo duoc may ky gao
cau lac bo don ca tai tu sinh hoat o dau
tam ngung cap nuoc den bao gio
nam sau sap nhap phai khong
tu van phap luat mien phi thu may
Cầu Ba Lai đang sửa, phà Rạch Miễu kẹt
chợ Bà Điểm, ngã tư Bảy Hiền, kinh Tám Ngàn
đường Nguyễn Thị Định, hẻm 30 Lê Văn Sỹ ngập
Trường THCS Trần Đại Nghĩa thiếu phòng
Công ty lương thực Vĩnh Long thu mua chậm
Nhà máy đường Phụng Hiệp xả thải
Trạm y tế ấp Bình Minh thiếu thuốc
chùa Bửu Sơn, đình Tân Hưng, miếu Bà
phường An Bình, xã Mỹ Khánh, quận Ninh Kiều
tiệm cầm đồ Kim Phát cho vay nặng lãi
đoàn thanh niên ấp trồng cây
Bộ đội về giúp dân gặt lúa
UBND xã họp dân tối thứ 5
Nghị quyết 98 cho miền nam là gì
Thông báo 45/TB-UBND ngày 4/7/2026
tiền hỗ trợ 1.500.000đ/hộ
ngày 15/3 âm lịch có lễ
mực nước 1,8 m lúc 6h
xe buýt số 12 tuyến 3 bỏ chuyến
lúa giá 7.200đ/kg
`
  .trim()
  .split('\n');
