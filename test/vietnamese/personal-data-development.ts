/** Invented messages as people type them on a phone; personal data in {{kind:…}}. Rules were written with these in view. */
export const WITH_DATA = `
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
{{name:sung thi may}} o ban noi chua nhan duoc gao
{{name:thào a sùng}} kêu chưa có điện
dân bảo gặp {{name:Hạnh}} ở một cửa mãi không được việc
hôm qua tôi gặp {{name:Tuấn}} công an viên. {{name:Tuấn}} nói sẽ báo cáo lên trên
lien he {{name:Hanh}} {{phone:0912 345 678}} de biet them
{{name:Lan}} {{phone:0909123456}} to truong to 6
sdt cua em {{phone:0 9 1 2 3 4 5 6 7 8}} a
gọi cho tôi số nhé: {{phone:không chín một hai ba bốn năm sáu bảy tám}}
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
Chi {{name:Nguyen Thi Hoa}} ban hang o cho keu thu phi cao qua
Dân tổ 2 nhờ tôi hỏi hộ bà {{name:Cao Thị Lý}} sao chưa có quyết định trợ cấp
chuyện nhà ông {{name:Khoa}} xây lấn ra ngõ, ông {{name:khoa}} bảo đất nhà ông ấy
may hom nay ong {{name:Quy}} to 9 cu dot rac khoi mu mit
anh {{name:Lâm}} làm bảo vệ nói trường khóa cổng sớm
co {{name:Thuy}} {{phone:0977 111 222}} chu nha tro thu tien dien 4 nghin
hai vợ chồng {{name:Thắng}} bán bánh mì ở ngã tư chắn lối đi bộ
bà {{name:Ksor H'Nhung}} làng dưới chưa được cấp nước
a {{name:Phủ}} nói đường vào bản sạt
ông {{name:Thạch Sên}} ở phum dưới hỏi vay vốn
`
  .trim()
  .split('\n');

/** The same kinds of words without any personal data: nothing may be hidden. */
export const WITHOUT_DATA = `
anh hung lao dong ve du le khanh thanh
tuyên dương anh hùng lực lượng vũ trang nhân dân
chi phi hoc tap cao qua, phu huynh khong kham noi
em hoc sinh di bo qua cau treo nguy hiem
ba con to 4 rat buc xuc
chu truong cua phuong la gi a
co quan nao giai quyet viec nay
bac sy o tram it qua
bac si truc khong co mat
ong nuoc vo o dau ngo
cau treo hong lau roi
di doi 12 ho dan ra khoi vung sat lo
thay doi gio thu gom rac
chi tra tien den bu cham
anh huong toi suc khoe nguoi dan
co the cho hoi thoi han tra loi phan anh
khi nao chi tra dot 2
chi thi moi ve phong chong thien tai
chi bo hop ngay nao
chi co 3 ho duoc den bu
chi con 2 ngay nua la het han
cau lac bo phu nu sinh hoat o dau
cau da bi xuong cap
chu tich UBND phuong tiep dan ngay nao
chu dau tu hua den bu tu thang 8
co le phai cho sang nam
co hoa don khong
co dat ma khong duoc lam nha
co thu phi ve sinh khong
co tien moi lam duoc ho so ha
thay rac o dau ngo khong ai don
thay mai mot ho hoi phuong
cu tri kien nghi lam duong
cu the la bao gio
cu dan chung cu keu mat nuoc
di hoc them co phai dong tien khong
di san van hoa cua xa
vo cong trinh be tong roi xuong duong
vo ong nuoc lam ngap ca ngo
bao hiem y te het han lam o dau
bao giờ phường trả lời phản ánh
bao nhieu ho duoc ho tro
hoc sinh truong Le Quy Don di hoc duong ngap
đường Nguyễn Trãi ngập từ số 12 đến số 40
phố Lê Lợi mất điện từ tối qua
trường Trần Phú thu quỹ cao
truong tieu hoc Kim Dong thu tien dau nam
Công ty Hoàng Long xả thải ra suối
cong ty tnhh minh phat no luong cong nhan
Công ty TNHH Trần Gia đổ đất ra ruộng
Chủ tịch UBND phường trả lời chưa thỏa đáng
Phó Chủ tịch Ủy ban nhân dân phường tiếp dân thứ năm
Bí thư Đảng ủy xã Yên Bình chủ trì
đồng chí Phó Chủ tịch UBND phường Mẫu Sơn kết luận gì
Đồng chí cho tôi hỏi quy chế phối hợp
Chánh Văn phòng Đảng ủy ký giấy mời chưa
Quyết định 238-QĐ/TW ngày 30/9/2020 quy định gì
theo Nghị định 30/2020/NĐ-CP thì lề bao nhiêu
quyet dinh so 12 ngay 5/3 noi gi
Quyết định số 12 của UBND phường
khoản 2 Điều 7 Quy chế 45-QĐ/ĐU ngày 12/3/2026
ngõ 34 phố Hàng Bún ngập
hẻm 12 đường Láng thiếu đèn
đường dây 35kV đi qua nhà dân
2,5 tỷ đồng làm đường mà chưa xong
tài khoản có 5.000.000đ hỗ trợ chưa rút được
đền bù 1.250.000.000 đồng cho 12 hộ
diện tích 1234567 m2 thu hồi
dự án 120 ha ảnh hưởng 250 hộ
30m2 đất giá 15000 đồng
gọi 113 hoặc 114 khi có cháy
tổng đài 1900 6750 không ai nghe
hotline 18001166 báo mất điện
mã PA-26-000123 đến đâu rồi
hồ sơ mã 000.15.32.H12-260312-0045 chưa trả
trẻ sinh năm 2019 được tiêm mũi 2 chưa
công dân sinh năm 2008 đăng ký nghĩa vụ quân sự
từ 01/7/2025 đến 30/12/2025 thu được bao nhiêu
ngày 02-09-2026 08:30 họp ở nhà văn hóa
sinh viên năm 2 có được hỗ trợ không
sinh hoat chi bo thang 11
em xin phep hoi lich tiep dan
anh chi cho em hoi
anh em cong nhan chua co luong
chị em phụ nữ muốn mở lớp dân vũ
anh oi duong ngap roi
chi oi cho em hoi
em chào anh ạ, chị cho em hỏi thủ tục
bà con thôn Nà Khoang xin làm cầu
ông bà nội ngoại trông cháu
hai ông bà già neo đơn chưa có nhà
mẹ liệt sĩ, bà mẹ Việt Nam anh hùng được chế độ gì
cháu năm nay 5 tuổi chưa có chỗ học mẫu giáo
ông năm nay 80 tuổi
bà ba lần lên phường không gặp ai
em hai lần nộp hồ sơ đều bị trả
chị thu tiền rác đến muộn
anh thu gom rác bỏ sót ngõ 5
em thi trượt lớp 10 vì đường ngập
em mai mới nộp hồ sơ được không
bà hiến đất làm đường rồi sao chưa được sổ
ông thành thật khai báo
em sinh con được hưởng chế độ gì
cô giáo thu tiền quỹ lớp cao
thầy cô thiếu phòng học
bác bảo vệ khóa cổng sớm
chú công an đến muộn
chú ý cột điện nghiêng ở đầu xóm
em công bằng mà nói thì phường làm tốt
chị hạnh phúc vì có đường mới
anh bình tĩnh chờ kết quả
cụ thể là thứ mấy
con đường vào bản sạt lở
con suối Nà Mẫu ô nhiễm
nhà văn hóa tổ 3 dột
nhà máy Hòa Phát xả khói
chợ Bà Chiểu ngập
núi Bà Đen cháy rừng
học tập và làm theo Bác Hồ
đường Hai Bà Trưng ùn tắc
tượng đài Lý Thái Tổ
nguyen nhan mat dien la gi
nguyen vong cua ba con la co cau moi
tran lan rac thai
phan anh ve rac thai
pham vi quy hoach the nao
vu viec keo dai 2 nam
le phi lam so do bao nhieu
bui ban qua, xe cho dat roi vai
do thi hoa nhanh qua
duong dang thi cong bo do
dang thi hanh quyet dinh thu hoi
ho thi hanh an chua xong
van hoa van nghe
vang a, em cam on
vâng ạ
Đảng viên phải gương mẫu
Nhân dân đồng tình
Tết này có bắn pháo hoa không
Hội Phụ nữ tổ chức lớp học
Đoàn Thanh niên ra quân dọn rác
Mai họp lúc mấy giờ
Thành phố có hỗ trợ không
Trung tâm Phát triển quỹ đất chậm trả tiền
Công an phường tuần tra ban đêm
Thanh tra huyện kết luận chưa
Hạnh phúc của dân là trên hết
đoạn Lê Lợi giao Trần Phú hay tắc
Hà Nội mưa to, Thái Nguyên ngập
từ Hà Giang xuống Lạng Sơn bao xa
facebook của phường đăng lịch tiếp dân
nhóm zalo tổ 4 báo cắt nước
fb công an phường có thông báo
`
  .trim()
  .split('\n');
