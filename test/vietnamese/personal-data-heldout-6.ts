/** Written after the rules had been mended for the fifth held-out set, and measured once before anything was changed for it. */
export const WITH_DATA = `
báo cáo phường, bà {{name:Tuyết}} tổ 3 phản ánh mùi hôi từ cống
anh {{name:Kiên}} o to 7 dat xe chan loi di
chi {{name:Nhan}} noi tien rac thu khong bien lai
ong {{name:Trieu}} truong ho dan cu keu mat dien lien tuc
co {{name:Van}} ban bun o cong cho
{{name:Đoàn Thị Bình}} thôn Nà Khoang xin trợ cấp
em tên là {{name:Tùng}}, sinh viên, hỏi về vay vốn
{{name:Lù Văn Chung}} hỏi chính sách trồng rừng
bà {{name:Mùa Thị Dở}} bị cắt trợ cấp không rõ lý do
bác {{name:Tâm}} bảo bể nước hỏng
{{name:Huệ}} {{phone:0916 000 777}} phản ánh chó thả rông
lien he {{phone:0386-111-999}} gap ong {{name:Tho}}
sđt {{phone:0.9.6.8.1.2.3.4.5.6}}
máy bàn {{phone:0205 3870 123}}
so {{phone:+84(0)912345678}}
cccd: {{paper:022078001111}} cấp sai quê quán
cmnd so {{paper:095 123 456}}
STK {{account:888 8888 8888}} MBBANK
tk {{account:0071001234567}} VCB
xe {{plate:99A-777.77}} đổ trộm rác
xe máy biển {{plate:12-H1 045.67}} nẹt pô
nhà {{address:35 ngõ 7}} đường Trần Đăng Ninh nứt
số nhà {{address:101}} tổ 2 mở quán nhậu khuya
{{email:khanhtoan.ld@gmail.com}}
facebook {{social:Lê Hải Yến}} bán hàng giả
anh {{name:Hồ Văn Thêm}} sinh năm {{birth:1969}} chưa có bảo hiểm
chú {{name:Tám Lùn}} xây chuồng lợn sát đường
cháu {{name:Khôi}} bị bỏng nước ở bếp bán trú
vợ anh {{name:Sơn}} bị đuổi việc
thầy {{name:Mạnh}} chủ nhiệm lớp 9A thu tiền áo
cô giáo {{name:Yến}} đánh học sinh
hom qua {{name:Thao}} goi cho em bao mat nuoc
nhờ đồng chí {{name:Liên}} trả lời giúp dân
cụ {{name:Hoàng Thị Sen}} sống một mình mái dột
ong {{name:Ly Van Phong}} doi lai dat ruong
mẹ {{name:Nụ}} bán xôi trước cổng trường
đ/c {{name:Hải}} cán bộ lao động hẹn dân nhiều lần
dân tổ 9 nhờ gửi ý kiến tới bà {{name:Trương Mỹ Hạnh}}
`
  .trim()
  .split('\n');

export const WITHOUT_DATA = `
ba tuan nay khong co nuoc
ba hom nua la het han nop
chi tiet ho so gom nhung gi
chi ho ngheo moi duoc vay a
anh huong cua mua lu lam hong lua
anh dien thoai chup bi mo
em dinh hoi ve dat nong nghiep
em lam don roi ma chua thay tra loi
em khong ro thu tuc
em luon ung ho phuong
co an toan khong khi di qua cau nay
co binh chua chay o nha van hoa chua
co tien thi lam duong truoc
co nuoc sach chua
chu khong co gi
chu nha tro tang gia dien
bac thay thuoc tan tam
cu ngay nao cung ket xe
cau thang chung cu toi om
di bo tren cau rat nguy hiem
thay cong nhan lam am
thay thong bao cat nuoc ma khong cat
me va be duoc kham mien phi khong
vo benh vien qua tai
nguyen lieu tang gia
tran dich heo
le tet cap phat qua
ho tro giong lua
duong noi thon lay loi
Đường Lý Nam Đế bị đào
Trường Tiểu học Võ Thị Sáu thiếu phòng
Công ty Môi trường Đô thị thu gom chậm
Doanh nghiệp Hưng Thịnh nợ lương
Khu tái định cư Đồng Mận chưa có điện
phường Lê Lợi sáp nhập vào đâu
Thu phí sai quy định
Hoa màu ngập hết
Tài liệu họp chưa gửi
Lịch tiếp công dân ngày nào
Chỉ thị 05-CT/TW nói gì
hạn nộp 25/11/2026
hỗ trợ 500.000đ mỗi khẩu
xã có 12 thôn 3.450 khẩu
`
  .trim()
  .split('\n');
