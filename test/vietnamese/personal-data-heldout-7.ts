/** Written after the rules had been mended for the sixth held-out set, and measured once before anything was changed for it. */
export const WITH_DATA = `
chi {{name:Thanh}} noi nuoc may co mui clo
chị {{name:Thanh}} bán tạp hóa cho hay điện chập chờn
ông {{name:Lê Văn Mười}} tổ 2 xin sửa nhà dột
bac {{name:Dung}} hang xom xay tuong lan sang dat nha em
cô {{name:Lý}} dạy thêm thu 500 nghìn một tháng
{{name:Nguyen Duc Canh}} to 9 hoi ve den bu cay trong
hôm nọ anh {{name:Thế}} trưởng bản họp dân mà không ghi biên bản
bà {{name:Mẩy}} người Dao chưa có thẻ bảo hiểm
{{name:Tẩn Láo San}} xin cây giống
thằng con ông {{name:Bốn}} phóng xe ẩu
nghe chi {{name:Lien}} ke hom qua truong cho hoc sinh ve som
vo chong ong {{name:Hong}} ba {{name:Cuc}} gia yeu khong ai cham
em trai chị {{name:Phượng}} đi nghĩa vụ về chưa có việc
cháu {{name:Nhật Minh}} bị bạn đánh trong trường
o {{phone:0354.111.222}} la so cua em {{name:Kieu}}
sdt: {{phone:0222-3-456-789}}
{{phone:+84 24 3825 6789}} gọi không ai bắt máy
lh {{phone:0 7 9 3 1 1 2 2 3 3}}
gplx số {{paper:240123456789}} hết hạn
CMT {{paper:113456789}}
thẻ căn cước {{paper:017 095 00 1234}}
tài khoản ngân hàng số {{account:1234 5678 9012}} của em chưa nhận trợ cấp
chuyen ve stk {{account:9704 2292 0000 1234}} mb
xe {{plate:21C-034.56}} làm hỏng đường
bien kiem soat {{plate:22H1-234.56}}
ba gác biển {{plate:29 X1 2345}}
em trọ ở {{address:14 ngách 3}} phố Huế
số nhà {{address:7/12}} tổ 1
{{email:minhtuan1990 @ gmail.com}} là mail em
fb {{social:Hoa Ban Trắng}} bán thuốc giả
tiktok {{social:@me.bim.vlog}}
cụ {{name:Ngô Thị Tý}} sinh năm {{birth:1932}} chưa có tiền người cao tuổi
Tôi, {{name:Dương Quốc Việt}}, phản ánh đường hỏng
anh {{name:lâm}} ở xóm 1 kêu mất sóng
bà {{name:thơm}} nuôi chó dữ
chú {{name:tân}} ngoài chợ đổ nước bẩn
ong {{name:hai}} o xom duoi noi la chua ai den do dat
chi {{name:nga}} ban rau bi thu phi 2 lan
bác {{name:Tư Hưng}} tổ trưởng tổ 8 xin nghỉ
{{name:Thủy}} ở một cửa hẹn 3 lần
`
  .trim()
  .split('\n');

export const WITHOUT_DATA = `
ba lan goi dien khong ai nghe may
ba mat hang gia bi bat
chi mot so ho duoc nhan
chi minh thon em chua co nuoc
anh chinh sua giup em noi dung
anh bao ve cho thu tien
em binh thuong khong phan anh nhung lan nay qua lam
em dinh gui anh ma khong duoc
em thuong qua cau nay thay rung lac
em huong dan ba con lam ho so
em hien dang nuoi con nho
ong truong ban quan ly cho tra loi vong vo
ong anh em ruot tranh chap
co bien bao ma khong co den
co du an nao o day khong
co xe tai do dem
co quan ly gi dau
chu y giup em doan cua nguy hiem
cu thuong xuyen mat dien
cau giay to rac roi
cau noi hai thon
di thang duong nay la toi
di tu nhien mat viec
thay tinh hinh phuc tap
thay thanh nien tu tap
bac co nuoc dau
me don than nuoi con
dan long lam duong
dan hien dat roi van cho
ha tang yeu kem
long song bi lap
Nhà máy Thành Công xả thải
trường Nguyễn Bỉnh Khiêm thiếu giáo viên
đường Lạc Long Quân ngập rác
quán cà phê Trung Nguyên mở nhạc to
công ty Bảo Việt trả chậm
cầu Thanh Trì tắc
Thắng lợi của phong trào
Công bằng xã hội
Ánh sáng công cộng yếu
Hợp tác xã nợ dân
Hiện trạng xuống cấp
Chính sách chưa rõ
Nghị quyết 04-NQ/TU giao gì cho phường
Điều 12 khoản 3 điểm b
mức 2.340.000 đồng
ca 3 từ 22h đến 6h
đợt 2 ngày 27/11/2026
khu 7 thị trấn cũ
`
  .trim()
  .split('\n');
