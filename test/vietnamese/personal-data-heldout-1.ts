/** Written after the rules and measured once before anything was changed for it; see the figures in personal-data.test.ts. */
export const WITH_DATA = `
Báo cáo: bà {{name:Phùng Thị Sửu}} ở tổ 11 bị cắt nhầm điện 2 ngày rồi
hom truoc anh {{name:Quyết}} lái xe rác có nói hết chỗ đổ
co {{name:Nga}} hieu pho bao tuan sau moi co sach
nho bao ong {{name:Luan}} to truong goi lai cho em {{phone:0356 789 012}}
chị {{name:Xoan}} tạp hóa đầu ngõ bảo nước đục như nước gạo
chau {{name:Minh Khang}} hoc lop 1A bi ngo doc o truong
gd ông {{name:Hoàng Văn Lực}} thôn Nà Khoang bị tốc mái
toi ten {{name:Vu Duc Thang}}, {{phone:0915.222.333}}, hoi ve gia dat tai dinh cu
{{name:Lý A Sình}} với {{name:Lý A Dơ}} chưa được cấp bò giống
Bác {{name:Khải}} cựu chiến binh góp ý chỗ họp chật quá
em {{name:Quỳnh}} bán trà đá bị dẹp mà hàng bên cạnh thì không
ong {{name:Chien}} benh nang ma bhyt chua co
vo chong anh {{name:Phong}} chi {{name:Dao}} cai nhau ve ranh dat
chú {{name:Út Mập}} nuôi heo hôi thúi cả xóm
số tài khoản của mẹ em: {{account:711A12345678}} vietinbank
đóng vào {{account:0011004567890}} VCB tên {{name:Do Thi Kim Oanh}}
gọi {{phone:0⁠9⁠8⁠8⁠1⁠2⁠3⁠4⁠5⁠6}} gặp {{name:Vinh}}
nha em {{address:47/2}} hem cut, k co so
trước cửa số nhà {{address:68}} tổ 3 có hố ga mất nắp
ông {{name:Đinh Công Bằng}}, sinh {{birth:02/9/1961}}, thương binh 2/4
xe ben {{plate:14C-222.31}} làm rơi đá xuống đường
xe bien {{plate:36A12345}} dau tren via he ca ngay
tài khoản fb {{social:Hoàng Hà}} nói xấu cán bộ
{{social:https://www.facebook.com/groups/chotroinamau}} họ bàn nhau về đền bù
mail của chị ấy là {{email:thuy_tran.88@yahoo.com.vn}}
Dì {{name:Năm}} bán bún nói phường thu 2 lần tiền vệ sinh
{{name:Hồ Thị Pả Đoan}} ở bản trên sinh con không kịp đi viện
đc {{name:Sơn}} phó chủ tịch mặt trận xuống rồi mà chưa giải quyết
thầy {{name:Y Thông Êban}} dạy ở buôn xin thêm phòng học
may ong to dan pho nhu ong {{name:Hai}} ong {{name:Tinh}} toan ne tranh
Cháu tên {{name:Lường Thị Ánh}} lớp 9B muốn hỏi học phí
ba {{name:nguyen thi dung}} 70 tuoi song mot minh
hang xom {{name:Trung}} mo loa karaoke den 12h
anh {{name:Trung}} mở loa karaoke tới khuya
Cô {{name:Duyên}} kế toán trường trả lời vòng vo
Mẹ cháu là {{name:Lò Thị Inh}} mất chưa làm giấy chứng tử được
số điện thoại ông ấy là không ba sáu năm... à {{phone:0365112233}}
goi cho {{name:Thanh}} 2 cuoc k nghe: {{phone:+84.365.112.233}}
chi {{name:Phuong}} noi voi toi la duong ngap den bung
dan to 8 cu chi {{name:Yen}} len phuong hoi
bà cụ {{name:Thìn}} mù hai mắt ở một mình trong lều
căn cước công dân số {{paper:025199001234}} bị sai tên đệm
cmt cũ {{paper:090 876 543}} đổi sang thẻ mới chưa được
Ông {{name:Tráng A Chứ}} phản ánh dự án thủy điện làm cạn suối
nghe {{name:Dũng}} con bà {{name:Hậu}} kể có người đi thu tiền bảo kê
cậu {{name:Kiên}} công an khu vực rất nhiệt tình
anh {{name:tú}} ở tổ 9 bảo đèn tín hiệu hỏng
co {{name:Hien}} ban rau, co {{name:Bich}} ban thit bi thu phi gap doi
nhà bác {{name:Toàn}} với nhà bác {{name:Định}} cãi nhau vì cái mương
`
  .trim()
  .split('\n');

export const WITHOUT_DATA = `
ba thang nay chua co nuoc sach
tu hom bao so 3 den gio cot dien van nghieng
co dong nao dong nay ro rang, khong thu them
dan keu nhieu vi thuy dien xa lu khong bao
phu huynh lop 3 khong dong tinh voi khoan thu quy
cho em hoi thu tuc tach thua
anh chi nao biet lich tiem chung khong
ong ba gia yeu o nha mot minh can ho tro
chi can sua cai nap cong la xong
co bao gio phuong hop dan ve viec nay chua
tien dien thang nay tang gap doi
hop to dan pho toi thu bay
nha van hoa dang xay do dang
xin hoi han nop ho so vay von
truong mam non Hoa Sen thieu co nuoi
duong To Hieu ngap nang, xe chet may
ngã tư Trần Hưng Đạo - Lý Thường Kiệt hỏng đèn
khu đô thị Hoàng Gia chưa bàn giao trường học
Công ty Cổ phần Đức Thắng nợ bảo hiểm công nhân
doanh nghiệp tư nhân Hồng Hà khai thác cát trái phép
phường Nguyễn Thái Học cũ giờ thuộc phường nào
trường THCS Nguyễn Du thu tiền điều hòa
bệnh viện Bạch Mai có khám bảo hiểm thứ bảy không
UBND phường Trần Lãm trả hồ sơ chậm
tuyến xe buýt 03 bỏ chuyến
lớp 5A có 42 học sinh
tổ 12 có 125 hộ, 430 khẩu
mức hỗ trợ 1.500.000 đồng/tháng
thu 200k/hộ tiền rác có đúng không
Kế hoạch 15-KH/ĐU ngày 20/02/2026 giao ai chủ trì
Điều 7 khoản 2 nói gì về thời hạn
Nghị quyết số 27 của HĐND
quyết định 1234/QĐ-UBND thu hồi đất
công văn 12/CV-BTG về việc nắm dư luận
năm 1985 đến 1990 đất này của hợp tác xã
từ năm 2019 đến nay chưa sửa
bác sĩ thiếu, thuốc thiếu, dân phải đi xa
em học sinh lớp 6 bị bạn đánh
anh công nhân vệ sinh làm rất tốt
chị lao công quét rác từ 4h sáng
cô giáo mầm non nghỉ việc nhiều vì lương thấp
thầy giáo thể dục thiếu
ông chủ thầu bỏ chạy
bà con tiểu thương chợ Nà Mẫu xin giảm phí
chú bảo vệ chợ thu tiền gửi xe quá giá
cháu đi học qua suối nguy hiểm lắm
các cụ cao tuổi thôn Nà Khoang muốn có sân dưỡng sinh
vợ chồng trẻ thiếu nhà ở xã hội
đồng chí bí thư chi bộ tổ 5 xin nghỉ
chồng chất rác cả tuần
Xuân này có tổ chức lễ hội không
Hòa giải ở cơ sở làm thế nào
Minh bạch thu chi giúp dân với
Sáng nay mất điện cả khu
Quý 3 báo cáo nộp ngày nào
Tâm lý bà con hoang mang
Lan can cầu gãy
Thu gom rác chậm
Long lở bờ sông đoạn chợ
Bình xét hộ nghèo không công bằng
`
  .trim()
  .split('\n');
