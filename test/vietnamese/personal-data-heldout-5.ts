/** Written after the rules had been mended for the fourth held-out set, and measured once before anything was changed for it. */
export const WITH_DATA = `
Em chào phường, em là {{name:Trang}} ở tổ 5, đèn đường tắt cả tuần
co {{name:Loan}} hoi phu nu bao khong con quy
ong ba {{name:Hoat}} gan 80 tuoi van chua co bao hiem
anh {{name:Nghĩa}} sửa ống nước lấy 300 nghìn không hóa đơn
hai anh {{name:Tài}} và {{name:Lộc}} cãi nhau ở nhà văn hóa
chị {{name:Đặng Thị Thu Hương}}, giáo viên, kêu lớp quá đông
{{name:Cứ A Chu}} thôn trên xin cấp lại sổ đỏ
{{name:Hờ Thị Mái}} chưa được học xóa mù chữ
chau {{name:Dat}} lop 4 bi xe tong truoc cong truong
em {{name:Nhi}} bị chó nhà bên cắn
gd ba {{name:Xuyen}} thuoc dien can ngheo
bac {{name:Hop}} noi voi to la se khong hien dat
dạ {{phone:0911 22 33 44}} số nhà em đó
so em: {{phone:098.765.4321}} - {{name:Huyền}}
goi {{phone:84-931-222-333}} chieu nay
sdt em la {{phone:khong bay chin hai ba bon nam sau bay tam}}
cccd {{paper:042-185-009-876}} sai ngày cấp
so ho chieu {{paper:B7654321}}
nộp tiền vào stk {{account:2154 2052 18888}} agribank
chủ tk {{name:Bùi Văn Sang}}, số tài khoản {{account:19036611223344}}
xe khách {{plate:11B-004.56}} bắt khách dọc đường
xe con {{plate:30H68888}} lấn làn
số nhà {{address:56A}} phố Lê Lợi xả nước
ở {{address:20/4}} đường Quang Trung
mail: {{email:toan.pham@tinhuy.vn}}
zalo {{name:Hạnh}} {{phone:0888111222}}
fb {{social:Nguyễn Mạnh Hà}} livestream vụ đền bù
{{social:https://www.tiktok.com/@tinnongxumuong}} đăng sai
anh {{name:Trịnh Công Đức}} sinh {{birth:1992}} đi cai nghiện về cần việc làm
bà {{name:Ngần}} bán vé số mất xe đẩy
chị {{name:diễm}} ở xóm 2 bảo chợ tạm bẩn lắm
ông {{name:quang}} nói họp mà không ai ghi biên bản
bố em là {{name:Lê Viết Dư}} bị tai nạn ở mỏ
già làng {{name:Y Bhăm Mlô}} góp ý giữ rừng
{{name:Đinh A Lăng}} hỏi vay trồng quế
cô {{name:Tú}} và cô {{name:Ánh}} dạy ghép hai lớp
thay giao {{name:Son}} xin chuyen truong
a {{name:Nam}} cho xay nha khong phep
vợ chồng {{name:Tiến}} {{name:Hoa}} bán hàng lấn chiếm
bị hại là {{name:Phạm Thị Lan Anh}}
`
  .trim()
  .split('\n');

export const WITHOUT_DATA = `
ba thon bi co lap
ba lo rac nam giua duong
chi moi thay lam co 1 doan
chi hoi nong dan van dong gop tien
anh dep lam chup con duong hoa
anh nhan vien thu tien thai do khong tot
em thay mat lop xin cam on
em nam o vien ca thang
em lo chi phi qua
em tim mai khong thay mau don
co cau lac bo duong sinh chua
co quy dinh nao ve nuoi cho khong
co nhan tien ma khong lam
co trinh tu nao khong
chu khong phai toi noi dau
chu thich ro giup em
cu lam tron la xong
cu thanh ly hop dong di
cau duoc xay tu nam 1998
cau hoi so 3
bac xep hang dai
di tim nguoi that lac
di cung doan kiem tra
thay kiem tra qua loa
thay hop ly thi dan dong y
vo long duong bi nut
ong chu tich xa moi
ong giam doc cong ty noi se den
ong khoi nha may xa bui
bao ve rung tot
minh hoa bang tranh cho de hieu
hung nuoc mua dung tam
thu hut dau tu
Trường Hoa Hồng tăng học phí
đường Cao Bá Quát không có đèn
cty TNHH Một thành viên Quang Minh xả khói
vận tải Hoàng Long bỏ bến
chợ Hôm họp tràn đường
làng nghề Đồng Mận ô nhiễm
Thanh toán tiền điện ở đâu
Hải sản bán ở chợ không sạch
Dũng cảm cứu người được khen
Kiên quyết xử lý xe quá tải
Bảo hiểm xã hội trả chậm
Kết luận 100-KL/TW ngày 18/8/2014
nghị định 168/2024 phạt bao nhiêu
từ 15/11 đến 20/11 cấp thẻ
họp tổ lúc 20h00
nợ 12.000.000đ tiền công 15 người
điện thoại hỏng nên gửi muộn
`
  .trim()
  .split('\n');
