/** The mixture of the labelled reports in the sample office's ward, by somebody who had not seen the rules. Measured once on first sight. */
export const WITH_DATA = `
e chao a, nha ba {{name:Sau Nhan}} o xom Dinh bi mat nuoc 4 ngay roi
Hôm qua họp tổ, bác {{name:Quyền}} với cô {{name:Thơm}} có ý kiến về tiền rác tăng
co giao {{name:Trang}} truong tieu hoc thu tien quy lop 500k, phu huynh k dong y
Gia đình ông {{name:Lường Văn Panh}} bản Nà Mẫu nhà dột chưa được hỗ trợ xóa nhà tạm
goi cho e {{name:Phuong Anh}} {{phone:0387 221 906}} de hoi ro vu viec
Trưởng bản {{name:Hoàng Thị Ín}} phản ánh cầu treo hỏng 3 tấm ván
anh {{name:Tám}} chạy xe ôm ngoài bến xe bảo đèn đường hư hết
bs {{name:Hiền}} trạm y tế nói hết vắc xin dịch vụ, dân phải lên tỉnh
Chị {{name:Nguyễn Ngọc Bảo Châu}} (sn {{birth:1987}}) ở tổ 3 chưa nhận trợ cấp thai sản
hộ {{name:Đinh Công Tráng}} và hộ {{name:Bùi Thị Xoan}} tranh chấp lối đi ở khu Lò Gạch
nha e o số {{address:45 ngách 3/12}} đường Trần Phú cống tràn vào nhà, sdt {{phone:0 9 8 2 1 1 3 4 5 6}}
mong các bác xem giúp, ký tên {{name:Lê Quang Thiều}}
ong {{name:Pao}} ban Po Lau hoi bao gio co dien
cccd {{id:034085001234}} của bà {{name:Mùi}} làm sai năm sinh, phường hẹn mãi không sửa
chuyển tiền ủng hộ vào stk {{account:1903456789012}} techcombank chủ tk {{name:TRAN VAN HUNG}} có đúng của phường không ạ
thầy {{name:Khải}} hiệu trưởng và chị {{name:Ngân}} kế toán giải thích khoản thu chưa rõ
xe tải biển {{plate:29H-778.12}} chở đất rơi vãi trước chợ Đồng Mận
fb {{social:Mạnh Hùng Vlog}} đăng clip nói phường thu tiền sai, dân hỏi nhiều
mail của em là {{email:thuha.ctv@gmail.com}} nhờ gửi kết quả
dân tổ 5 nói vợ chồng {{name:Dũng}} {{name:Lệ}} mở quán karaoke ồn tới 1 giờ sáng
cụ {{name:Vi Thị Xuyến}} 92 tuổi thôn Nà Khoang chưa được mừng thọ
bí thư chi bộ {{name:Trịnh Đức Lâm}} đề nghị sửa nhà văn hóa tổ 2
nghe {{name:Tuấn Anh}} kể là bờ kè hồ Khe Bưởi nứt
báo cáo: hộ {{name:Sùng A Tủa}}, {{name:Giàng Thị Dợ}}, {{name:Thào Mí Pó}} chưa có sổ hộ nghèo
e la {{name:Hằng}} ctv to 4, hom nay dan hoi tien dien sao tang gap doi
Nhà anh {{name:Cường}} sát vách nhà tôi nuôi 40 con lợn hôi không chịu nổi
cô {{name:Út}} bán nước mía đầu cổng trường bị thu xe
dạ số của con là {{phone:+84 912 66 77 88}} cần gì gọi con
Bà con nhắc nhiều tới việc ông {{name:Quý}} phó chủ tịch phường hứa làm đường từ 2023
chi {{name:Duyen}} to truong to 6 bao dan khong chiu ky bien ban kiem dem
nha {{name:Binh}} {{name:Thuy}} to 1 xay nha lan via he
chú công an khu vực tên {{name:Hoàng}} hẹn 3 lần không làm căn cước cho mẹ tôi
hai cháu {{name:Minh Khôi}} và {{name:Gia Hân}} học lớp 2 bị ngã do nền trơn
Số điện thoại liên hệ: {{phone:0243.868.1234}} (gặp bác {{name:Tiệp}})
{{name:Phạm Thị Hương Giang}}, tổ 2, đề nghị phường dẹp chợ cóc
hộ ông bà {{name:Tư Lành}} bị nước cuốn mất chuồng gà
Passport {{id:C4521987}} của con trai tôi mất, hỏi thủ tục làm lại
em trai {{name:Toản}} đi lao động bị công ty giữ lương
Nguoi dan xom Moi noi anh {{name:Ky}} thu tien dien cao hon gia nha nuoc
liên hệ zalo {{phone:0965432187}} gặp {{name:Thu Uyên}}
`
  .trim()
  .split('\n');

export const WITHOUT_DATA = `
dan to 4 hoi bao gio duoc nhan tien den bu dat
Bà con khu Lò Gạch mong sớm có nước sạch
anh huong cua bai rac den suc khoe rat lon
chi phi lam so do cao qua, dan keu
em hoc sinh di hoc phai loi suoi, rat nguy hiem
ong nuoc chinh vo o dau duong Le Loi
co quan chuc nang cham tra loi
chu truong mo rong duong Tran Phu dan dong tinh
bac sy tram y te phuong thai do tot, dan khen
cau treo Na Mau dut 1 soi cap
chi tra luong huu qua tai khoan nhieu cu khong biet dung
di dan ve khu tai dinh cu Doi Sim thieu truong hoc
ong ba gia kho di lai len trung tam hanh chinh cong
Đường Nguyễn Văn Cừ nối dài thi công dở dang 8 tháng nay
trường Lê Quý Đôn thiếu 2 phòng học
Công ty Minh Long xả nước đen xuống suối
quán phở Thìn và nhà hàng Hoa Ban lấn chiếm vỉa hè
chợ Đồng Mận mưa là ngập
Chủ tịch UBND phường cần đối thoại với dân tổ 6
Bí thư Đảng ủy phường đã tiếp dân hôm thứ ba
em muon hoi quy dinh ve cong tac vien
thay doi gio thu gom rac lam dan kho chiu
may ngay nay mat dien lien tuc, tre con nguoi gia khong ngu duoc
ba con mong duoc vay von ngan hang chinh sach
co giao vien nao phu trach lop 1 dau, truong thieu qua
anh em cong nhan cum cong nghiep cham luong 2 thang
chu nha tro tang tien dien 4 nghin mot so
cac chau mam non an ban tru nghi bi ngo doc
co chu gi ma xa het rac ra ngo
ong Tho Dia bi mat trom o mieu dau lang
Theo Nghị quyết 35/NQ-CP, hộ nghèo được miễn viện phí
Nhiều phụ huynh lo con bị đuối nước ở đập Pò Lầu
dan thon Na Khoang xin 200 met duong be tong
hoa mau bi ngap, lua chet gan het
xuan nay cay dao no hoa dep, dan vui
binh gas nha hang no, may khong ai sao
thu tien quy 200k mot ho co dung khong
hai duong day dien sa xuong ruong
nam ngoai da phan anh viec nay ma chua ai lam
hung bui do xe cho dat chay ca dem
cong an phuong nen tuan tra ban dem
lan dau tien phuong to chuc doi thoai, dan rat phan khoi
van hoa ung xu cua can bo mot cua tot hon truoc
tam long cua nha hao tam ung ho truong
Tết này phường có bắn pháo hoa không các bác
gia xang tang dan lo
tien nuoc thang 10 tang vo ly
duc nuoc, nuoc co mui tanh
Lễ hội Lồng Tồng năm nay tổ chức ngày nào
phong trao van nghe to 3 soi noi
`
  .trim()
  .split('\n');
