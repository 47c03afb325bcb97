/** Written after the rules had been mended for the seventh held-out set, and measured once before anything was changed for it. */
export const WITH_DATA = `
ông {{name:Phạm Văn Đệ}} tổ 6 nói cống trước nhà tắc 2 tháng
chi {{name:Hoa}} ban thit lon o cho keu e am
anh {{name:Vinh}} sua xe may bi thu bien hieu
to em co ba {{name:Lua}} 85 tuoi khong co luong huu
bác {{name:Hùng}} nói đúng, đường này phải làm lại
em {{name:Thúy}} kế toán hợp tác xã nói chưa có tiền trả dân
{{name:Đỗ Thị Nga}}, {{phone:0904 555 666}}: xin hỏi lịch tiêm chó
sdt {{phone:0869.000.111}} (anh {{name:Đạt}})
lien he qua zalo {{phone:0345678999}}
thầy {{name:Hiệp}} và cô {{name:Sen}} phải ở nhà tạm
bé {{name:An}} con chị {{name:Nhàn}} bị tay chân miệng
chú {{name:Thạch Kim}} ở ấp dưới hỏi về nước mặn
ông {{name:Bế Văn Thắng}} bản trên kêu sóng điện thoại yếu
{{name:Hạng A Lử}} đi làm thuê bị quỵt lương
anh {{name:Giàng A Vư}} xin xác nhận hộ nghèo
có chị {{name:Lệ}} làm ở bếp ăn nói thịt ôi
dc {{name:Tuan}} pho bi thu noi tuan sau hop
ba {{name:Ty}} di cho bi xe may dam
vợ chú {{name:Bình}} đau nặng không có tiền
nhà bà {{name:Tình}} bị nước tràn vào
cccd: {{paper:037190001234}}
số cmnd của bố tôi {{paper:161 234 567}}
tk: {{account:1903 2222 3333 44}} tech
số tài khoản {{account:45010001234567}} bidv
biển số xe {{plate:90B-012.34}} chạy ẩu
xe {{plate:15B1-888.88}} hay bốc đầu
nhà {{address:8 ngõ 15}} phố Trần Quang Khải
{{address:231/5 hẻm 12}} có người nuôi rắn
{{email:doanthanhnien.mauson@gmail.com}}
fb {{social:Trần Quỳnh Như}} đăng ảnh bãi rác
sinh năm {{birth:1958}} mà hồ sơ ghi 1985
cụ {{name:Bùi Văn Khuê}} ({{birth:1930}}) là thương binh
tôi tên {{name:Thái}}, cựu chiến binh
Kính gửi UBND phường, tôi là {{name:Vương Đình Khoát}}, tổ 2
nhờ em {{name:Ngân}} bên văn phòng trả lời giúp
`
  .trim()
  .split('\n');

export const WITHOUT_DATA = `
ba nha canh song bi sat
chi bo em hop tuan sau
chi vi mot doan cong ma ngap ca xom
anh em trong to rat doan ket
em xin cam on phuong nhieu
em khong biet hoi ai
em gui anh cong bi vo
co ai biet lich phat luong huu khong
co cach nao lam nhanh khong
cu dip tet la keu
cau bac tam bang tre
chu tich xa di cong tac
di hop ma khong co ai
thay dan phan anh hoai ma khong sua
thay the nap cong giup dan
ong ba ngoai trong chau
bac nong dan trong rau khong ban duoc
co giao tre day hay
cong ty det may no luong
hoc phi truong tu cao
dat nong nghiep bo hoang
nguoi dan mong som co nuoc
xe buyt khong chay dung gio
Đường Trường Chinh ngập
trường mầm non Ánh Dương quá tải
công ty Phú Thịnh làm ồn
hồ Hoàn Kiếm đẹp
khu phố Lê Hồng Phong mất điện
Trưởng phòng Kinh tế trả lời sao
Ban Chỉ huy quân sự phường tuyển quân
Hội Cựu chiến binh góp cây
Ngày 27/7 có tặng quà không
Thông tư 02/2025 có hiệu lực chưa
phạt 2.000.000 đồng đúng không
tiết kiệm 30% điện
lịch cắt điện 7h30 - 16h00
quỹ lớp 150.000đ một em
vụ tai nạn ở km 35
tiêm phòng cho 1.200 con lợn
giá nước 8.500đ/m3
`
  .trim()
  .split('\n');
