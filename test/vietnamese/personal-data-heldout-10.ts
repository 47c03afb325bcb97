/** Typed without marks or dictated without punctuation, in small letters. Measured once on first sight. */
export const WITH_DATA = `
alo toi la {{name:nguyen van quyet}} o thon 6 toi muon hoi viec cap so do sao lau qua
em chao anh chi em ten la {{name:hong}} em o to 3 nha em bi nut tuong do xe lu thi cong
nha ba {{name:sau}} o dau hem nuoi heo thui qua troi
co {{name:lanh}} ban hang nuoc truoc cong ubnd bi nhac nho hoai
bac {{name:dinh van thinh}} cuu chien binh de nghi sua bia tuong niem
gui anh {{name:toan}} bien ban hop to dan pho toi qua
ong {{name:can}} voi ong {{name:luyen}} tranh chap ranh dat hoa giai hai lan khong xong
chu {{name:bay}} sua xe khong co dien thoai
hom qua gap chi {{name:huyen}} o mot cua chi noi phai cho them muoi ngay
thay {{name:quang}} day the duc bi oan
em {{name:linh}} lop 7b bi danh hoi dong
ho ong {{name:ma van pao}} chua duoc ho tro nha tam
{{name:thao thi mai}} o ban tren de non khong kip di vien
ba {{name:giang thi sung}} khong biet chu nen khong ky duoc giay
{{name:le thi kim lien}} so nha {{address:18}} duong tran phu xin cap lai giay khai sinh
anh {{name:manh}} thue dat lam kho phe lieu chay hai lan roi
chi {{name:nhung}} va chi {{name:nhai}} ban rau o cho tam bi don
con gai ong {{name:tri}} di xuat khau lao dong bi lua
dong chi {{name:khang}} pho chu tich xuong kiem tra roi ma khong ket luan
bao cao bi thu {{name:nga}} viec thu quy khong co hoa don
so dien thoai cua em la {{phone:0 9 1 6 5 5 4 4 3 3}} nho anh goi lai
goi cho em so {{phone:khong chin ba bay hai hai ba ba mot mot}} nhe khong thi thoi
sdt {{phone:0398 765 432}} ten {{name:duyen}}
can cuoc {{paper:027194006789}} bi sai ngay sinh {{birth:12/8/1994}} xin duoc sua
so tai khoan {{account:1017 8899 66}} vietcombank ten {{name:pham thi ut}}
bien so {{plate:18c 123 45}} cho cat khong che bat
ong noi em sinh nam {{birth:1941}} chua duoc nhan qua
nguoi dung don la ba {{name:hoang thi nhan}} chong la ong {{name:vi van dau}}
to truong la ong {{name:sinh}} khong chiu hop dan
nhờ anh {{name:kỳ}} báo lại giúp với em là {{name:phượng}} bên hội phụ nữ
dạ thưa em {{name:nguyễn thị hòa}} ở khu phố sáu em phản ánh nước thải nhà máy chảy ra ruộng
tôi tên là {{name:trần quốc bảo}} số điện thoại {{phone:không chín tám bảy sáu năm bốn ba hai một}} tôi muốn hỏi việc đền bù
hôm trước chị {{name:mơ}} chị ấy có nói là sẽ có người xuống nhưng mà chờ hoài không thấy
ông {{name:hùng}} ông ấy đổ đất lấp hết mương rồi
bà {{name:thoa}} nhà đối diện bật loa từ sáng đến tối
anh {{name:tiến}} công an khu vực giải thích rất rõ
chị {{name:liên}} bên thuế thu cao hơn năm ngoái
vợ chồng ông {{name:sơn}} bà {{name:thủy}} già yếu không có con cái
cháu {{name:gia bảo}} nhà chị {{name:thương}} bị ong đốt ở trường
thầy {{name:thích minh đạo}} trụ trì chùa xin làm lại đường vào
nhà {{name:hoa lan}} bán phở đổ nước thừa ra vỉa hè
anh trai em là {{name:cường}} bị tai nạn ở ngã tư không có đèn
bí thư chi bộ ông {{name:khương}} nói để họp đã rồi tính
cô {{name:bích}} cô ấy bán cá ở đầu chợ không ai dám nói
số {{phone:0 chín 1 hai 3 bốn 5 sáu 7 tám}} là số của tôi gọi giờ hành chính
xe khách {{plate:29b một hai ba bốn năm}} chạy lấn làn
`
  .trim()
  .split('\n');

export const WITHOUT_DATA = `
hom qua em co ra phuong hoi ma khong ai tra loi
co bao nhieu ho duoc ho tro thi phai dan len cho dan biet
em thay duong nay nguy hiem qua nhat la luc tan truong
anh em trong to dong gop cong suc lam duong
chi phi kham benh tang cao dan kho qua
ong nghe noi sap thu hoi dat het ca canh dong
ba con khong dong tinh voi muc den bu
chau nho di hoc phai loi suoi
cu gia tren 80 tuoi co duoc mien phi khong
bac nao biet thu tuc thi chi giup em
chu nhat co lam viec khong
thay co day tot nhung truong cu qua
di lam xa ve moi biet nha bi giai toa
mo duong lon thi tot nhung phai den bu thoa dang
dan cu dong duc ma khong co cho choi cho tre
cau cong yeu xe tai van chay qua
hang xom mo may cua on ao ca ngay
mong cap tren xem xet lai gia dat
thon em chua co nha van hoa phai hop nho
benh vien tuyen huyen thieu thuoc
mua lon nuoc tran vao nha tu to 1 den to 4
sang som da co nguoi do trom rac
trung tam y te lam viec cham
quy dinh moi ve ho kinh doanh the nao
truong hop nha em co duoc vay von khong
anh sang cong cong hu het ca tuyen
an uong via he mat ve sinh
hoa mau bi ngap het dan trang tay
son la noi mua nhieu nhat
long dan chua thuan vi thong tin khong ro
tinh hinh an ninh dem khuya rat phuc tap
xuan nay co trao qua tet cho ho ngheo khong
phong giao duc chua co y kien
hai ben duong co moc cao qua dau nguoi
tam bia ghi ten liet si bi mo
phuc loi cho nguoi cao tuoi chua ro
hien tai chua co ket qua gi
danh sach ho ngheo lap khong cong khai
cong an phuong tuan tra dem rat tot
loan gia thuc pham dip tet
binh nuoc nong bi gia mao nhan hieu
loi di chung bi rao lai
lap bien ban xong roi de do
quyen loi cua nguoi lao dong khong duoc bao dam
phan bon gia cao ma lua thi re
le phi chung thuc bao nhieu
tran dich lan truoc nhieu nha bi lay
ngo vao nha van hoa bi chiem de xe
vo de bi sut lun nguy hiem
dinh ky kiem tra phong chay
bui do xe cong trinh chay suot ngay
do rac dung noi quy dinh
ho nuoc cong vien ban qua
duong vao truong hoc lay loi
bạn bè đồng nghiệp ai cũng mong được tăng lương
khi nào mở lại lớp xóa mù chữ cho bà con
hôm nay trời mưa to mà rác thì đầy cống
tôi muốn hỏi là bao giờ thì xong cái đường này
dạ em chào anh em hỏi chút về giấy phép xây dựng
nghe nói sắp sáp nhập tổ có đúng không ạ
chị ơi cho em hỏi lịch tiếp công dân tuần này
ông bà nào có ý kiến thì mời lên phát biểu
bà con thôn mình phấn khởi vì có cầu mới
`
  .trim()
  .split('\n');
