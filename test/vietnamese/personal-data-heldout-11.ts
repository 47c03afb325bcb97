/** As collaborators of a ward report, marks and capitals mixed in one set, people named by trade, kin or place. Measured once on first sight. */
export const WITH_DATA = `
Báo cáo: nhà bà {{name:Sáu}} ở đầu ngõ xây lấn ra hẻm 40 phân, bà con bức xúc. Người xây là anh {{name:Nguyễn Khắc Phục}}, con rể bà {{name:Sáu}}
Sáng nay con ông {{name:Thiện}} cắt tóc bị điện giật ở cột đèn số 7
Hộ {{name:Nguyễn Văn Ất}} chưa bàn giao mặt bằng, đề nghị vận động thêm
hộ bà {{name:Quách Thị Đào}} và hộ {{name:Bùi Văn Nhỡ}} chung nhau một công tơ
Chị {{name:Hoa}} tổ trưởng TDP 4 hỏi khi nào có kinh phí làm sân chơi
Ông bí thư {{name:Hải}} đề xuất lắp thêm camera đầu ngõ
Thầy {{name:Bình}}, hiệu trưởng, đã mời phụ huynh họp về học phí
bs {{name:Hạ}} bệnh viện huyện kê đơn thuốc ngoài danh mục
cô {{name:Tâm}} văn thư nói công văn chưa tới
Theo phản ánh của bà {{name:Trần Thị Ngọt}} (sinh năm {{birth:1962}}, tổ 9), nước có váng
Người dân: {{name:Lục Văn Slẩy}}, ĐT {{phone:0862 345 901}}, xin hỏi về tách hộ
Gửi kèm ảnh bác {{name:Khiết}} chụp: rác tràn ra bờ kè
mn cho e hỏi ai biết a {{name:Quân}} sửa điện k, sđt {{phone:0375.112.233}} thuê bao r
hqua e gặp c {{name:Ngần}} bên tư pháp bảo t5 quay lại
a {{name:Sỹ}} tổ phó kêu thiếu người trực
xin chào, tôi là {{name:Tòng Văn Hặc}}, bản Lướt
{{name:Vừ Thị Dủa}} hỏi về vốn vay: chị {{name:Vừ Thị Dủa}} đã nộp hồ sơ hai tháng
{{name:Chang A Vảng}} cùng vợ là {{name:Hảng Thị Chù}} xin nhập hộ khẩu
ông {{name:Lường Văn Ỏm}} trưởng bản nói dân chưa thông
{{name:Điểu K'Rang}} và {{name:Thị Brốt}} làm rẫy giáp ranh nhau
chủ quán nhậu tên {{name:Đực}} chửi cả tổ trưởng
bé {{name:Na}} làm mầm non tư thục kêu phí cao
con {{name:Vân}} con ông {{name:Vững}} đi làm Đài Loan chưa về
Anh {{name:Tư Hiền}} và chị {{name:Năm Lài}} góp đất mở đường
cụ {{name:Cả Thuần}} mất rồi mà vẫn có tên trong danh sách
bà {{name:Ký}} bán xôi, ông {{name:Giáo}} dạy chữ Nho, bà {{name:Đồ}} đều trên 80 tuổi
quý vị liên hệ ban quản lý gặp anh {{name:Vĩ}} theo số {{phone:024.3999.8877}}
Hotline cá nhân anh {{name:Dự}}: {{phone:0708 081 082}}
Zalo {{phone:0912.34.56.78}} ({{name:Mai Anh}})
số {{phone:o8 6868 1234}} nhắn tin chửi tôi
sđt phụ huynh {{phone:+84 (0)987-12-34-56}}
tài khoản: {{account:102 00 1234567}} - ngân hàng Công thương
STK MB {{account:0987654321000}} chủ thẻ {{name:NGUYEN TRUONG SON}}
căn cước {{paper:019 203 004 567}} hết hạn
CMND {{paper:08 1234 567}} đã cũ
hộ chiếu {{paper:P00123456}} không nhận được
xe {{plate:30E 456.78}} đỗ chắn cổng trường
xe SH {{plate:29V3-678.90}} tạt đầu
xe công nông biển {{plate:98MĐ1-023.45}} chở đất
nhà em số {{address:7A ngõ 82}} phố Bạch Mai mất nước
Tôi ở phòng {{address:1203}} tòa CT2 khu đô thị Xa La, thang máy kẹt
nhà {{address:27/4/15}} Lê Quang Định hẻm ngập
số nhà {{address:09}}, tổ 12: cống vỡ
fanpage giả mạo của {{social:Vũ Ngọc Diễm}} trên facebook lừa đảo
{{social:fb.com/thanhbinh.pham.77}} xúc phạm tổ trưởng
gmail {{email:hoangyen.ubnd@gmail.com}}
Bà {{name:Phùng Thị Sợi}}, {{birth:15-02-1953}}, xin trợ cấp tuổi già
cháu {{name:Hà My}} sinh {{birth:11/2017}} chưa có thẻ BHYT
ông {{name:Đàm}} {{birth:1945}} là bệnh binh
Bà {{name:Nguyễn Thị L.}} đề nghị giấu tên
em {{name:T.}} học sinh lớp 9 bị bắt nạt trên mạng
anh {{name:Thào Mí Pó}} nói bản chưa có điện
Kính gửi anh {{name:Phan Huy}}, em là {{name:Thục Anh}} cộng tác viên tổ 3
`
  .trim()
  .split('\n');

export const WITHOUT_DATA = `
Báo cáo: tuyến ngõ 82 bị ngập sau mưa, khoảng 20 hộ ảnh hưởng, đề nghị nạo vét
Tổ trưởng TDP 4 hỏi khi nào có kinh phí làm sân chơi
Bà con chợ Mơ kêu giá thuê ki ốt tăng
mn ơi hnay có tiêm vacxin k ạ
e ở tổ 7, nc yếu lắm, tối k có nc tắm
a c nào biết thủ tục đổi bằng lái chỉ e vs
hqua họp mà k ai ghi biên bản
bên tư pháp bảo t5 quay lại
Nhân dân băn khoăn việc sáp nhập thôn
Đa số ý kiến tán thành, một số còn phân vân
Hiện nay rác thải sinh hoạt chưa được thu gom đúng giờ
Thực tế cho thấy công trình chậm tiến độ
Đảng viên gương mẫu hiến đất làm đường
Anh nông dân, chị công nhân đều mong giá cả ổn định
Chị em phụ nữ, anh em thanh niên tham gia đông đủ
Các em học sinh dân tộc bán trú thiếu chăn ấm
Cô và các cháu mầm non phải học nhờ
Ông cha ta để lại ngôi đình cổ đang xuống cấp
Bà mẹ Việt Nam anh hùng được tặng quà
Cụ thể là chưa có biên bản bàn giao
Chú trọng tuyên truyền phòng cháy
Bác bỏ thông tin sai trên mạng
Thầy thuốc ưu tú về khám từ thiện
Cậu bé bị đuối nước đã được cứu
Di tích đền Cửa Ông sắp tu bổ
Dì ghẻ con chồng cãi nhau suốt, tổ hòa giải vào cuộc
Em xin phép không nêu tên
Đường Hoàng Minh Giám đang thi công chậm
Trạm bơm Đồng Bông hoạt động yếu
Phường Tân Mai, khu tập thể Trương Định cũ nát
Trường THCS Nguyễn Văn Huyên thu đầu năm nhiều khoản
Trường Trần Văn Ơn thiếu nước uống
Công viên Thống Nhất, hồ Ba Mẫu ô nhiễm
Siêu thị Hương Sen đổ rác
Bệnh viện Bạch Mai đông người
Bản Lướt, xã Chiềng Sơn chưa có sóng
Xã Mường Giàng, thị trấn Thuận Châu
đèo Ô Quy Hồ sương mù dày
suối Nậm Păm nước dâng
chợ Bà Hoa, chùa Ông, miếu Bà Chúa Xứ đông khách
Học bổng Vừ A Dính phát cho ai
Giải thưởng Hồ Xuân Hương
bếp Hoàng Gia, tiệm vàng Kim Thành xả thải
hãng xe Phương Trang bắt khách dọc đường
sữa Ông Thọ hết hạn bán ở cổng trường
Nghị quyết số 57-NQ/TW ngày 22/12/2024
Luật Đất đai 2024 điều 79
Kế hoạch 12/KH-UBND, công văn 345-CV/BTG
lương cơ sở 2,34 triệu, phụ cấp 0,3
lô A12, ô số 45, tờ bản đồ số 7, thửa 123
Căn hộ 68 m2 giá 2.100.000.000đ
cột đèn số 7, cột số 15, hố ga số 3
8h30 ngày 5/11 tại nhà văn hóa tổ 3
giai đoạn 2026-2030, năm 1986 đổi mới
thời gian 0h-5h sáng, tổng đài 19001234
cấp 120 suất quà, mỗi suất 500k
đội bóng U60 của phường đá hay
lớp 12A1, phòng 205 nhà B học ghép
nước lên báo động 3, cao 7,2m
dân số 12.456 người, 3.210 hộ
Xuân Bính Ngọ, Tết Nguyên đán, rằm tháng Giêng
Thanh tra tỉnh kết luận rồi sao chưa thấy xử lý
Hồng không hạt mất mùa, Mận rớt giá
Kim ngạch, Vàng tăng giá mạnh, Bạc cũng vậy
Hoa giả bán đầy chợ, Hoa quả nhập không rõ nguồn
`
  .trim()
  .split('\n');
