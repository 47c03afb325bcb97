/** Records of voters' meetings, letters, posts with signs, and typing with slips. Measured once on first sight. */
export const WITH_DATA = `
Cử tri {{name:Hoàng Văn Chài}} (bản Nà Sản) đề nghị kéo điện lên bản
Cử tri {{name:Tuyển}} phản ánh loa phường hỏng
Ông {{name:Lê Quang Đẩu}} - tổ 2: đề nghị làm rõ khoản thu
Ý kiến của bà {{name:Ngải}}: rác để 3 ngày không thu
Bà {{name:Đặng Thị Vượng}}, bà {{name:Hoàng Thị Ngát}} và ông {{name:Tạ Đình Khuê}} cùng ký đơn
Người đại diện: ông {{name:Lý Phủ Sình}}, trưởng dòng họ
1. {{name:Nguyễn Hữu Tấn}}: hỏi sổ đỏ ⏎ 2. {{name:Vi Thị Xuyến}}: hỏi đường ⏎ 3. Ông {{name:Cầm}}: hỏi nước
Thành phần: đ/c {{name:Phạm Tuấn Khải}} (chủ trì), đ/c {{name:Ngà}} (thư ký)
⚠️ Cảnh báo: đối tượng {{name:Trần Văn Lụi}} lừa tiền bà con #canhgiac
😡😡 ông {{name:Khiêm}} lại đổ bê tông ra đường nữa rồi
Mình tên {{name:Ngọc Bích}}, mới chuyển về tổ 8 🙏
ad ơi đăng giúp: tìm bé {{name:Thùy Chi}} 6 tuổi đi lạc ở chợ, liên hệ chị {{name:Nhàn}} {{phone:0936.363.636}}
Nhờ chuyển tới anh {{name:Hòa}} chủ tịch: dân cảm ơn anh
Gia đình liệt sĩ {{name:Nguyễn Văn Sang}} chưa được sửa nhà
Mẹ Việt Nam anh hùng {{name:Phan Thị Em}} ốm nặng
Trung tá {{name:Thịnh}} công an giải thích có lý
Cha xứ {{name:Giuse Nguyễn Văn Phú}} mời chính quyền dự lễ
Thầy mo {{name:Hà Công Ín}} được bà con tin
ông {{name:Bàn Tài Quan}} người Dao xin giống quế
chị {{name:Phùng Mùi Ghến}} sinh con tại nhà
{{name:Sồng A Nủ}}, {{name:Mùa A Tồng}} đi xuất khẩu lao động về
{{name:Tao Văn Ún}} bản Hốc chưa có điện
chuyeenj laf anh {{name:Tuaans}} ở toor 3 laasn ddaats
bà {{name:Hạhn}} bán xôi đầu ngõ nói rác nhiều
chi {{name:Mai Hoa}} to pho phu nu bao 2 nam chua co kinh phi
hom kia {{name:Toan}} voi {{name:Kien}} danh nhau truoc nha van hoa
de nghi xu ly ong {{name:bui xuan tho}} xay kiot trai phep
ba {{name:ngoan}} 78 tuoi song mot minh can giup
anh {{name:doanh}} xom 2 nuoi 300 con vit xa ra ao lang
cho hoi co {{name:nhan}} van hoa xa co o do khong a
em nghe chi {{name:tuoi}} noi la sap duoc cap nuoc
ong {{name:thuc}} voi ba {{name:que}} o dau lang kien nhau
nha anh {{name:sy}} chi {{name:lua}} bi sap tuong
to truong {{name:vinh}} thu tien khong co phieu
chau {{name:dang khoa}} lop 3 bi cho can
bi thu chi bo la ong {{name:thang}} khong dong y
mua 50 suat cua ba {{name:beo}} ban com
anh {{name:hoang anh}} ky su noi cau khong an toan
con trai toi la {{name:manh}} di bo doi ve chua co viec
chong chi {{name:hien}} bi tai nan lao dong
sđt: {{phone:0345 67 89 10}} (gặp {{name:Tuệ}})
Số ĐT: {{phone:(0212) 385 1234}}
{{phone:+84.868.112.233}} là số bà {{name:Mỵ}}
gọi {{phone:091234 5678}} giúp tôi
Căn cước: {{paper:014.085.001.234}}, cấp ngày 10/05/2021
số BHXH {{paper:1420123456}} bị treo
gửi về tk {{account:3510205123456}} Agri chi nhánh Mai Sơn
momo số {{account:0988776655}} tên {{name:Quàng Thị Lả}}
ô tô {{plate:26A-068.68}} chạy quá tốc độ
xe máy {{plate:26 B1 - 567.89}} gây tai nạn rồi chạy
SN {{address:56}}, ngõ 3 đường Tô Hiệu: nhà xây cao quá
địa chỉ: {{address:12 ngách 45/6}}, phố Thái Hà
email: {{email:nguyen.tuyen@sonla.gov.vn}}
tài khoản Facebook {{social:"Mèo Mun"}} tung tin bắt cóc
tiktok {{social:@suong.taybac}} livestream cảnh ép cưới
Sinh ngày: {{birth:07/09/1966}}. Quê quán: Mường La
`
  .trim()
  .split('\n')
  .map((line) =>
    line
      .replaceAll(' ⏎ ', '\n')
      .replace('{{social:"Mèo Mun"}}', '"{{social:Mèo Mun}}"')
      .replace('SN {{address:56}}, ngõ 3', 'SN {{address:56, ngõ 3}}'),
  );

export const WITHOUT_DATA = `
Cử tri bản Nà Sản đề nghị kéo điện
Ý kiến cử tri: rác để 3 ngày không thu
Thành phần: Bí thư, Trưởng thôn, các ban ngành
1. Sửa đường ⏎ 2. Nạo vét mương ⏎ 3. Lắp đèn
⚠️ Cảnh báo: mưa lớn, sạt lở #canhbao
😡 lại cắt nước không báo trước
ad ơi cho hỏi chợ phiên họp ngày nào
Gia đình chính sách được tặng quà Tết
Mẹ Việt Nam anh hùng được phụng dưỡng
Chủ tịch UBND tỉnh tiếp công dân ngày 15
Cha mẹ học sinh lo tiền đầu năm
Thầy thuốc bản được tập huấn
Người Dao, người Mông, người Thái cùng làm đường
Lễ hội Hoa Ban đông vui
Chợ phiên Cán Cấu, Bắc Hà đông khách
thủy điện Nậm Chiến xả nước
đường Tô Hiệu, đường Chu Văn Thịnh tắc
Trường PTDTBT Chiềng Công thiếu bếp
bản Hua Tát, xã Vân Hồ
đồi chè Mộc Châu bị phun thuốc quá nhiều
Sơn tường nhà văn hóa bong tróc
Lan rừng bị khai thác trái phép
Hải sản ươn bán đầy chợ
Bình nước công cộng bẩn
Cúc vạn thọ, đào, quất ế hàng
Tuyết rơi chết trâu bò ở Mẫu Sơn
Thu hoạch mận rồi mà không ai mua
Dũng cảm cứu người nên được khen
Hạnh kiểm của học sinh bị xếp thấp
Trung bình mỗi hộ mất 2 sào
Minh bạch thu chi giúp dân tin
An sinh xã hội được quan tâm
chuyeenj ddieenj nuwowcs vaanx chuwa xong
dduowngf hongr quas anh oi
duong lang lam xong dep qua
hoi phu nu xa phat dong mua dep
thanh nien trong lang di lam an xa
mai moi hop duoc
hoa no dep nhu mo hinh mau
de nghi quan ly cho tha rong
lan can cau bi gay
binh bau thon van hoa khong cong khai
trinh do can bo yeu
thong bao cham qua dan khong biet
tan lua chay ca dong rom
bao ve rung dau nguon
hung du nhu the ai dam gop y
dung xe do do truoc cong truong
quyen su dung dat bi tranh chap
cuong che thu hoi dat khong dung luat
tho xay lam am y ca xom
anh sao dem nay dep
chi can co duong la dan mung
ba phan tu so ho dong y
ong dan nuoc bi ro ri
em gai toi hoi thu tuc ket hon voi nguoi nuoc ngoai
co quan nha nuoc lam viec den may gio
di chua le phat bi mat cap
chu tich hoi nong dan noi gi
cu ong cu ba trong lang duoc mung tho
Quyết định 1719/QĐ-TTg, giai đoạn 2021-2025
tỷ lệ 92,5%, còn 130 hộ
đoạn Km 12+500 QL6
ngày 30/4 và 1/5 nghỉ
2 con bò trị giá 35.000.000 đồng
độ cao 1.050 m
`
  .trim()
  .split('\n')
  .map((line) => line.replaceAll(' ⏎ ', '\n'));
