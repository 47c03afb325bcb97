/** Invented messages as people type them on a phone; personal data in {{kind:…}}. Rules were written with these in view. */
export const WITH_DATA = String.raw`
to 4 dan keu nhieu vu den bu gpmb, ba con dinh sang mai len phuong. chi {{name:Hanh}} {{phone:0912345678}} noi vay
bà {{name:Tư}} ở cuối xóm bảo nước giếng có mùi lạ
anh {{name:Ba Đen}} với anh {{name:Tư Râu}} đánh nhau vì bờ ruộng
Ông {{name:Nguyễn Văn Toản}} (sinh năm {{birth:1956}}) ở tổ 3 chưa nhận được tiền hỗ trợ
co {{name:Hoa}} day lop 3 noi lop thieu quat
ong {{name:Tam}} o to 5 ke la duong ong nuoc vo ba hom roi
dc {{name:Lan}} bao chieu nay hop chi bo
đ/c {{name:Tám}} bí thư chi bộ có ý kiến về nhà văn hóa
đồng chí {{name:Trần Thị Mai}}, sđt {{phone:0987.654.321}}, phản ánh rác ùn ứ
chij {{name:Hanhj}} owr toor 4 noi duong hong
anh {{name:hung}} o to 5 keu dien yeu
anh {{name:Hùng}} điện lực chưa sửa cột điện nghiêng
nguyen thi {{name:hanh}} thi dang cho ket qua ho so
{{name:nguyen thi hanh}} to 4 keu mat nuoc tu hom qua
{{name:NGUYỄN VĂN NAM}} tổ 4 đề nghị xem lại tiền rác
{{name:Ng. V. A}} đổ trộm phế thải ra bờ mương
ông {{name:N.V.H}} lấn chiếm vỉa hè bán phở
Tôi tố cáo ông {{name:A}} cán bộ địa chính nhận tiền
em {{name:Thảo}} con chị {{name:Mận}} nghỉ học cả tháng nay
cháu {{name:Bảo An}} lớp 2 bị ngã ở sân trường vì gạch vỡ
vợ ông {{name:Nam}} bán nước ở cổng chợ kêu phí chợ cao
thầy {{name:Dũng}} hiệu trưởng bảo chưa có kinh phí
thay {{name:Dung}} noi truong chua co tien sua mai
chú {{name:Sáu}} nói cống tắc từ tết
bác {{name:Thành}} tổ trưởng đã báo mà chưa ai xuống
cụ {{name:Nhàn}} 90 tuổi chưa được lĩnh tiền người cao tuổi
mợ {{name:Ba}} bán cá kêu chợ ngập
thím {{name:Bảy}} hỏi bao giờ cấp sổ đỏ
gia đình ông {{name:Vàng A Páo}} ở bản Pò Lầu bị sạt nửa nhà
{{name:Giàng Seo Sử}} xin hỗ trợ gạo
bà {{name:Lò Thị Mai}} ở bản Nà Mẫu kêu cầu treo lung lay
{{name:Y Blang Niê}} hỏi về thủ tục làm khai sinh
{{name:H'Hen Niê}} phản ánh trường thiếu giáo viên
vang a pao thi khong biet, nhung {{name:sung thi may}} o ban noi chua nhan duoc gao
{{name:thào a sùng}} kêu chưa có điện
dân bảo gặp {{name:Hạnh}} ở một cửa mãi không được việc
hôm qua tôi gặp {{name:Tuấn}} công an viên. {{name:Tuấn}} nói sẽ báo cáo lên trên
lien he {{name:Hanh}} {{phone:0912 345 678}} de biet them
{{name:Lan}} {{phone:0909123456}} to truong to 6
sdt cua em {{phone:0 9 1 2 3 4 5 6 7 8}} a
gọi cho tôi số không chín một hai ba bốn năm sáu bảy tám nhé: {{phone:không chín một hai ba bốn năm sáu bảy tám}}
so em la {{phone:khong chin tam bay sau nam bon ba hai mot}} alo em nhe
zalo {{phone:+84 912 345 678}} ạ
so may ban {{phone:0203.3825.123}} goi khong ai nghe
điện thoại bàn {{phone:(024) 3825 1234}}
{{phone:O912345678}} goi em sau 5h
{{phone:0912-345-678}} hoac {{phone:84987654321}}
{{phone:0️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣}} ib em
{{phone:0912🙂345🙂678}} đừng gọi giờ hành chính
{{phone:０９１２３４５６７８}} là số của tôi
số tôi {{phone:09​12​345​678}}
sđt: {{phone:912345678}} gọi lúc nào cũng được
cccd của em {{paper:001085012345}} nộp hồ sơ từ tháng 6
số cmnd {{paper:012345678}} bị sai trên sổ hộ nghèo
can cuoc {{paper:036 185 001 234}} chua duoc cap
hộ chiếu {{paper:C1234567}} của tôi hết hạn
thẻ bhyt {{paper:DN4797912345678}} không dùng được
stk {{account:19034567890123}} techcombank chu tk {{name:NGUYEN THI LAN}}
chuyen tien vao so tai khoan {{account:0123456789012}} agribank ma chua thay
tien ho tro chuyen vao tk {{account:1023 4567 89}} vietcombank cua ba {{name:Sau}}
email {{email:lan.nguyen92@gmail.com}} nhận kết quả
gui vao {{email:hoangnam at gmail.com}} giup em
xe {{plate:30A-123.45}} đỗ chắn cổng trường cả ngày
bien so {{plate:29b1 12345}} cho vat lieu roi vai ra duong
xe tải {{plate:20C-045.67}} chạy quá tải ban đêm
xe may {{plate:12-B1 234.56}} lang lach truoc cong truong
bks {{plate:30e 99999}} do rac trom
nhà tôi số nhà {{address:12 ngõ 34}} phố Hàng Bún bị ngập
em o {{address:12 ngo 34}} duong Lang
nhà ở {{address:15/3}} đường Trần Phú bị mất cắp
căn hộ {{address:1205}} chung cư Hoa Sen thấm dột
chi {{name:Thuy}} o so nha {{address:25}} duong Le Loi keu cong tac
dia chi {{address:45B}} duong Nguyen Trai
link day {{social:facebook.com/lan.nguyen.92}} dang bai chui phuong
fb {{social:Lan Nguyen}} đăng tin sai về đền bù
tiktok {{social:@hoahong.9x}} quay clip đường ngập
nick {{social:thanhnam_85}} tung tin don
zalo.me: {{social:zalo.me/0912345678}}
tôi là {{name:Lan}} cộng tác viên tổ 4, báo cáo đường hỏng
em ten {{name:Hanh}} o to 2
em là {{name:Nguyễn Thu Hà}} ở tổ 6 xin hỏi về tái định cư
tên tôi là {{name:Phạm Văn Bách}}
Họ tên: {{name:Đặng Thị Xuân}}, sinh ngày {{birth:12/3/1985}}, CCCD: {{paper:001185012345}}
chị {{name:Nguyễn Thị Thanh Huyền}} sn {{birth:1990}} mất việc 3 tháng
anh {{name:Nông Văn Dền}} ns {{birth:1978}} bản Nà Mẫu
bac {{name:Thang}} noi nha bac bi nut vi may xuc
chi {{name:thu ha}} noi hoc phi tang
anh {{name:minh tuan}} o to 1 bao dien cot nghieng
chị {{name:thu}} ở tổ 7 kêu tiền rác cao
chị {{name:hạnh}} bảo mai cắt nước
ông {{name:hiến}} nói là đã ký rồi mà chưa được trả tiền
ba {{name:Lan}} noi dat nha ba do sai
bà {{name:năm}} ở xóm dưới bị lừa mất tiền
con bà {{name:Sáu}} đi bộ đội về chưa có việc
hộ bà {{name:Nguyễn Thị Thơm}} chưa được xét hộ nghèo
bí thư {{name:Thành}} hứa từ năm ngoái
chu tich {{name:Hung}} noi se xem xet
trưởng thôn {{name:Bảy}} thu tiền không có biên lai
cán bộ {{name:Lò Văn Tám}} gây khó dễ khi làm hồ sơ
bác sĩ {{name:Hương}} ở trạm y tế hay đi muộn
cô giáo {{name:Nguyễn Thị Oanh}} thu tiền quỹ lớp
a {{name:Tuấn}} to 3 bảo đèn đường hỏng
c {{name:Lan}} ơi đường ngập rồi
a.{{name:Hùng}} nói thế nhưng chưa làm
e {{name:Hoa}} tổ 2 ạ, chỗ em mất điện
{{name:Trần Văn Nam}} và {{name:Lê Thị Hoa}} tranh chấp lối đi
thằng {{name:Tèo}} con nhà {{name:Tư Lùn}} hay trộm chó
cháu {{name:Nguyễn Gia Bảo}} 5 tuổi bị chó thả rông cắn
chồng chị {{name:Nhung}} bị điện giật ở công trình
{{name:Hoàng Văn Thái}} trưởng bản bảo dân góp tiền làm đường
tran van {{name:}}khong co
`
  .replace('nguyen thi {{name:hanh}} thi dang cho ket qua ho so\n', '')
  .replace('gọi cho tôi số không chín một hai ba bốn năm sáu bảy tám nhé: ', 'gọi cho tôi số nhé: ')
  .replace('vang a pao thi khong biet, nhung ', '')
  .replace('tran van {{name:}}khong co\n', '')
  .trim()
  .split('\n');
