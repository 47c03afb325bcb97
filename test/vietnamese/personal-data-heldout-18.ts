/** The mixture of the labelled reports, a fourth district, written last. Measured once on first sight. */
export const WITH_DATA = `
Bà {{name:Tươi}} tổ 3 phản ánh cây bàng trước nhà sâu rơi đầy sân
Ông {{name:Ngô Đức Thuyết}} đề nghị công khai danh sách hộ cận nghèo
Chị {{name:Hiên}} bán xôi bị xe máy tông ở ngã ba chợ
anh {{name:Lê Đình Phẩm}} tổ 6 xây chuồng gà sát giếng khơi
cô {{name:Duyên}} kế toán trường mầm non giữ tiền ăn của cháu
Có ba hộ là ông {{name:Vệ}}, ông {{name:Cự}} và bà {{name:Thảnh}} chưa chịu di dời
em {{name:Hoàng Bảo Ngọc}} lớp 8 bị lừa vào nhóm kín
bác {{name:Khang}} chi hội trưởng nông dân hỏi về giống lúa mới
nhà anh {{name:Thuận}} chị {{name:Xoan}} nứt tường do nổ mìn
{{name:Phùng A Chẳn}} bản Sín Chải xin tấm lợp
mẹ cháu {{name:Ngân Hà}} đi làm xa không ai đón cháu
thầy {{name:Khôi}} chủ nhiệm lớp 6B dạy rất tâm huyết
Người gửi: {{name:Tạ Minh Thu}} – tổ 10
chú {{name:Bảy Rổ}} giăng lưới chắn ngang sông
gửi chị {{name:Thoa}} ảnh đoạn kè sạt
Đ/c {{name:Trịnh Văn Sâm}} trưởng thôn xin từ chức
ong {{name:thinh}} to 8 lan chiem hanh lang duong
chi {{name:gam}} ban ga via he bi nhac nho
anh {{name:hau}} lai xe ben chay nhanh qua
ba {{name:ngo thi luu}} khong co nguoi cham soc
em {{name:duong}} to 3 hoi ve xuat khau lao dong
chau {{name:thu}} lop 3 bi te gay tay o truong
gap bac {{name:quy}} to pho xin xac nhan
con trai ong {{name:loc}} danh bac bi bat
co {{name:trang}} mam non hay la mang tre
nho anh {{name:thai}} phong van hoa tra loi giup
toi la {{name:nguyen huu canh}} to 15
vo chong chu {{name:tinh}} o tro bi duoi
dong chi {{name:ha}} chu tich mat tran co mat
chi {{name:hong nhung}} phu nu phuong den tham
hom qua anh {{name:giang}} noi khong co tien lam duong
{{name:Bui Thi Hang}} to 4 xin cap giay khai sinh
Anh {{name:Khanh}} dien luc hen mai sua
gọi {{phone:0393 939 393}} gặp {{name:Khoa}}
sđt {{phone:0858.101.202}}
số {{phone:0214 3.888.999}} bận suốt
lh {{phone:+84 773 445 566}}
cccd số {{paper:010199000123}}
cmt {{paper:063 123 456}} mất
stk {{account:8830205111222}} Agribank, {{name:Sùng Thị Mỷ}}
tài khoản {{account:1028 7766 5544}} VietinBank
xe {{plate:24C-098.76}} chở đá rơi vãi
xe máy {{plate:24B1-123.45}} không đèn
số nhà {{address:77 ngõ 12}} đường Hoàng Liên
nhà em ở {{address:5/6}} đường Nhạc Sơn
email {{email:pham.duc.laocai@gmail.com}}
facebook {{social:Lan Rừng Tây Bắc}} rao bán pháo
bà {{name:Chảo Mùi Pham}} sinh năm {{birth:1944}}
anh {{name:Hà}} (sn {{birth:1987}}) nghiện ma túy
`
  .trim()
  .split('\n');

export const WITHOUT_DATA = `
Cây bàng trước cổng trường sâu rơi đầy sân
đề nghị công khai danh sách hộ cận nghèo
xe máy tông nhau ở ngã ba chợ
xây chuồng gà sát giếng khơi
giữ tiền ăn của các cháu mầm non
Còn ba hộ chưa chịu di dời
học sinh lớp 8 bị lừa vào nhóm kín
Chi hội nông dân hỏi về giống lúa mới
nhà nứt tường do nổ mìn
bản Sín Chải xin tấm lợp
cha mẹ đi làm xa không ai đón cháu
giáo viên chủ nhiệm dạy rất tâm huyết
giăng lưới chắn ngang sông
gửi ảnh đoạn kè sạt
Trưởng thôn xin từ chức
anh chị em trong tổ góp tiền lắp đèn
bà con vui vì có trạm sóng mới
chú bộ đội giúp dân dựng nhà
cô giáo cắm bản vất vả
ông bà cao tuổi được khám miễn phí
lan chiem hanh lang duong
ban ga via he bi nhac nho
xe ben chay nhanh qua
khong co nguoi cham soc nguoi gia
hoi ve xuat khau lao dong
hoc sinh bi te gay tay o truong
danh bac bi bat ca nhom
mam non hay la mang tre
phong van hoa tra loi giup
nguoi o tro bi duoi
chu tich mat tran co mat
phu nu phuong den tham nguoi om
khong co tien lam duong
xin cap giay khai sinh
dien luc hen mai sua
anh em minh cung xom ca
chi em phu nu tap dan vu
ba con ban tren thieu nuoc
ong cong chan nuoc bi hong
co so san xuat gay on
thay doi gio hop
chau gui ho so roi a
cu den mua la ngap
bac si kham qua loa
cau treo han gi
di chuyen cho trong mua mua
em thay chua hop ly
vo mong cong trinh
con mua dem qua lam sap bo ke
me chau di lam xa
nha dan sat duong tau
to truong dan pho giai thich ro
mua da lam hong mai nha
lan can cau gay
binh dang gioi
hoa mau mat trang
van dong hien dat
trung thu co qua khong
minh bach thu chi
nam nay rau mat gia
Đường Hoàng Liên, phố Nhạc Sơn, cầu Cốc Lếu
trường Lý Tự Trọng, bệnh viện Nội tiết
xã Tả Phìn, bản Sín Chải, suối Nậm Thi
công ty apatit, nhà máy Tằng Loỏng
khách sạn Sao Mai, nhà hàng Hương Rừng
chợ Cốc Lếu, đền Thượng, chùa Tân Bảo
Đoàn kiểm tra liên ngành xử phạt
Hội đồng nhân dân tiếp xúc cử tri
Công văn 77/UBND, Kế hoạch 8
ngày 3/2, lúc 14h, năm 2026
giá 45.000 đồng, 1.350.000 đồng
tổng đài 1022, 19006688
lớp 6B, phòng 12, tầng 3
dài 450 m, 24 hộ, 3 ha
`
  .trim()
  .split('\n');
