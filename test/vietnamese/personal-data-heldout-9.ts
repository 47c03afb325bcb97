/** Longer and rougher than the sets before: forwarded posts, notes of meetings, voice typing, lists; "⏎" is a line end. Measured once on first sight. */
export const WITH_DATA = `
[Chuyển tiếp] Mọi người ơi ai ở khu chợ mới cho mình hỏi nhà chị {{name:Hoa}} tổ trưởng ở chỗ nào với, sđt chị ấy {{phone:0912 445 667}} gọi không được
Biên bản họp chi bộ tối qua: đ/c {{name:Hải}} phát biểu đường nội đồng hư, đ/c {{name:Tuyết}} đề nghị phường bố trí kinh phí, đ/c {{name:Bảy}} không có ý kiến gì thêm
Danh sách các hộ chưa nhận hỗ trợ: ⏎ - {{name:Nguyễn Văn Lành}} ⏎ - {{name:Rơ Châm H'Yen}} ⏎ - bà {{name:Bảy}} ⏎ - hộ {{name:Trần Thị Nhỏ}}
gồm các hộ: {{name:Hải}}, {{name:Tuyết}}, ông {{name:Bảy}}, chị {{name:Nữ}} đều bị ngập tới nền nhà
nhà ông {{name:Y Thuyên}} ở buôn dưới bị tốc mái mà chưa có ai xuống coi
{{name:Ksor H'Lan}} nói bò cấp về bị chết hai con
già làng {{name:A Blong}} đề nghị sửa lại nhà rông
amí {{name:H'Nga}} bán rau nói chợ thu tiền hoài
con ông {{name:Tư}} bán phở đêm nào cũng hát karaoke kẹo kéo
hôm qua thầy {{name:Bình}} hiệu trưởng có lên tiếp dân mà nói lòng vòng
bs {{name:Lan}} trạm y tế đi vắng hoài không ai chích ngừa cho tụi nhỏ
ông bí thư {{name:Hải}} hứa tháng trước sửa mà giờ im re
bà chủ tịch hội {{name:Thu Hà}} xuống tận nhà thăm, dân mừng lắm
tui là {{name:Bốn}} ở xóm Đình, nước máy mấy bữa ni đục ngầu
mệ {{name:Gái}} bán bún bò nói răng phường không dọn rác cho dân
o {{name:Liễu}} bán bánh canh bị đuổi mấy bận
mụ {{name:Xuân}} hàng xóm thả gà qua vườn tui phá hết rau
chú {{name:Chín Cụt}} sửa xe nói trạm bơm hư ba tháng rồi
anh {{name:Đinh Văn Krôn}} xin vay vốn nuôi dê
nha o {{name:Hien}} bi nuoc vo toi gian bep, phuong cho nguoi toi coi gium
cau {{name:Dung}} ban ve so bi xe tong ma khong ai den
ong {{name:Sau Day}} o cuoi hem dot rac toi ngay khoi mit mu
chi {{name:Phuong Anh}} ke toan truong mam non thu them tien lop
anh {{name:ut}} sua ong nuoc noi ong be o cho nga ba
Xã mình có bác sĩ {{name:Nguyễn Đình Khôi}} khám tận tình ghê
em xin phản ánh về việc ông {{name:Trần Văn Đá}} và vợ là {{name:Lê Thị Chanh}} lấn ra mương thoát nước của thôn
tôi là {{name:Phan Thanh Tòng}} sinh năm {{birth:1949}} thương binh hạng 3 trên 4 xin hỏi chế độ điều dưỡng
{{name:Bùi Thị Mót}} sinh ngày {{birth:03/05/1971}}, cccd {{paper:051171004567}}, thường trú thôn 4
cho cháu hỏi bà nội cháu sinh năm {{birth:37}} có được nhận quà mừng thọ không ạ
ông ngoại em sn {{birth:56}} chưa có thẻ bảo hiểm
liên hệ em qua zalo {{phone:0977 12 13 14}} nha
điện thoại chú {{name:Tám}}: {{phone:0905.66.77.88}} – gọi sau 5 giờ chiều
số em là {{phone:không chín không năm một hai ba bốn năm sáu}} có gì gọi lại giùm
Chuyển khoản ủng hộ qua stk {{account:5201205123456}} Agribank chủ tk {{name:Nguyen Thi Be Ba}}
stk {{account:0061 0012 34567}} của cô {{name:Thủy}} thủ quỹ
xe tải biển số {{plate:47C-123.45}} chở đất rớt đầy đường
xe máy {{plate:92H1-456.78}} chạy vô sân trường
số nhà {{address:5 ngách 12/3}} phố Vọng cho thuê trọ không khai báo
nhà tôi ở {{address:118/7/2}} đường Nguyễn Tri Phương, cống tràn mùi hôi không chịu nổi
nha so {{address:42 kiet 9}} duong Hung Vuong nuoi cho khong xich
mail em {{email:thanhtam.krong@gmail.com}}, nhờ gửi lại mẫu đơn
Bài trên Facebook của {{social:Trần Mộng Kha}} nói phường ăn chặn tiền cứu trợ
nick zalo {{social:hoa_ban_9x}} đăng tin sắp vỡ đập làm dân hoảng
theo bà {{name:Lò Thị Ón}} thì tiền hỗ trợ mỗi nhà khác nhau
nói chung là {{name:Thảo}} với {{name:Ngân}} làm ở một cửa thái độ rất lịch sự
Ý kiến cử tri {{name:Võ Văn Be}} (thôn Phú Lộc): đề nghị nâng cấp trạm bơm
Anh {{name:Tám Khỏe}} bảo: "đường này mà không làm thì mùa mưa khỏi đi".
thằng cu {{name:Tí}} nhà bà {{name:Hường}} té xuống hố công trình chưa rào
em {{name:K'Brẽo}} nghỉ học theo cha mẹ đi rẫy
dượng {{name:Ba Lụa}} nói hồi trước đất này của hợp tác xã
ba em tên {{name:Huỳnh Công Lý}} bị cắt tiền người khuyết tật
nhà Thím {{name:Năm}} ngay đầu hẻm bị cây đổ đè
bên cạnh là quán của vợ chồng {{name:Hùng}} {{name:Loan}} mở nhạc to tới khuya
có cô {{name:Trinh}} nào đó ở phường nói phải đóng thêm 50 nghìn
người nộp đơn: {{name:Đoàn Thị Sương Mai}} ⏎ điện thoại: {{phone:0336-778-899}} ⏎ nội dung: xin tách thửa
dạ em {{name:Quyên}} đây, hôm bữa em có gửi phản ánh ống cống, giờ sao rồi anh
`
  .trim()
  .split('\n')
  .map((line) => line.replaceAll(' ⏎ ', '\n'));

export const WITHOUT_DATA = `
Biên bản họp thôn: bà con thống nhất góp mỗi hộ 200.000 đồng làm đường, hộ nghèo được miễn
[Chuyển tiếp] Thông báo cúp điện khu vực chợ từ 7h đến 16h ngày 12/12, mong bà con thông cảm
Danh sách việc cần làm: ⏎ - sửa cống ⏎ - phát quang bụi rậm ⏎ - kẻ lại vạch sơn
mấy chị hội phụ nữ nấu cháo phát cho bệnh nhân nghèo ai cũng khen
mấy anh dân quân trực chốt cả đêm vất vả
các cô các chú cán bộ phường ơi khi nào mới thông cống
cô giáo chủ nhiệm của con em nói lớp thiếu quạt
bác sĩ trạm y tế khám nhanh quá không kịp hỏi
ông trưởng thôn hứa hoài mà chưa làm
bà con buôn làng mừng vì có điện
anh em công nhân khu trọ bị tăng giá điện
chị lao công quét đường từ 3 giờ sáng
nước sông dâng cao, thuyền bè không đi được
hồi sáng mưa to, cây đổ ngang đường liên thôn
răng mà mấy bữa ni nước chảy yếu rứa hè
đường chi mà ổ gà ổ voi không
mần răng để được vay vốn hộ nghèo
tui hỏi khi mô mới có kết quả
dạ cho hỏi thủ tục làm khai sinh trễ hạn
bữa trước có đoàn xuống đo đất rồi im luôn
khong biet bao gio moi co nuoc sach de dung
ba con o day ai cung buc xuc chuyen rac
may anh dien luc lam chua xong da ve
em thay ben xe dong qua ma khong co bai giu
chi tien dien thang nay tang gap doi
anh oi cho em hoi so ho khau con dung khong
co nguoi nha benh nang xin giup do
dem qua mat dien ca xom nong khong chiu noi
sang mai co lich tiem phong khong
thang nay chua phat luong huu
nam ngoai hua lam ma nam nay van chua thay
tien thu quy vac xin la tu nguyen hay bat buoc
Sáng nay chợ Tân An cháy hai sạp hàng
Trường tiểu học Lê Văn Tám xây thêm phòng
ngã tư Phan Đình Phùng đèn hư
khu dân cư Hòa Hiệp Nam ngập sâu
đường Y Jút nối Phan Bội Châu bị đào
buôn Ma Thuột, huyện Krông Pắc, xã Ea Kly
thôn Phú Lộc, xã Hòa Thuận thiếu nước tưới
Công ty TNHH Minh Quân chậm đóng bảo hiểm
nhà thuốc An Khang bán quá giá
quán cơm Bà Cả Đọi làm ồn
siêu thị Thành Nghĩa bán hàng hết hạn
Nghị định 168 phạt nặng quá
thương binh hạng 3/4 được hưởng chế độ gì
văn bản số 1123/UBND-VP ngày 3/10 trả lời chung chung
tổng cộng 1.250.000.000 đồng, thanh toán đợt 2 là 40%
hotline 19001009 bấm mãi không gặp ai
đường dây nóng 0236 1022 là của tổng đài
mã hồ sơ H17.23-251103-0012 quá hạn rồi
từ km 7+300 đến km 9 sạt nhiều
Phó Chủ tịch phụ trách văn xã nói đang xem xét
Bí thư Đoàn phường tổ chức dọn rác
Công an khu vực đi kiểm tra tạm trú
Mặt trận thôn vận động mỗi nhà một cây cờ
hội viên nông dân đề nghị giá phân bón ổn định
các thành viên tổ hòa giải làm việc tốt
cái cầu tre cũ quá rồi, học sinh đi nguy hiểm
mùa này sâu bệnh nhiều, lúa chín không kịp gặt
đề nghị thu hồi đất dự án treo
thuốc men thiếu, bệnh nhân phải mua ngoài
mong lãnh đạo quan tâm người già neo đơn
con đường hoa do chị em trồng rất đẹp
cả nhà em ba thế hệ sống chung 30 mét vuông
bảy giờ tối là loa phát, tám giờ mới tắt
năm hộ chưa di dời, tư vấn chưa rõ
chín tháng rồi vẫn chưa có sổ
ông bà cháu dắt nhau đi bộ vì xe buýt bỏ bến
đèn giao thông chỗ ngã ba Hòa Phước chập chờn
`
  .trim()
  .split('\n')
  .map((line) => line.replaceAll(' ⏎ ', '\n'));
