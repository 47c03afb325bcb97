/** Typed in small letters without marks: names that are everyday words as well, and the words themselves. Written to fit the weights on. */
export const WITH_DATA = `
hom qua chau {{name:dung}} nga xe dap truoc cong truong
vo ong {{name:chinh}} benh nang khong ai cham
em {{name:trang}} bi ban danh tim mat
em {{name:nam}} con co {{name:hai}} bo hoc roi
chau {{name:hoa}} di hoc ve bi xe tong
co {{name:bay}} ban ca khong co bien lai
co {{name:tam}} nuoi heo xa thang ra muong
co {{name:mai}} day lop 1 rat nhiet tinh
co {{name:chung}} thu ngan doi tien 2 lan
chu {{name:hai}} sua ong nuoc lam au
chu {{name:tin}} bao ve tuan tra dem
bac {{name:sang}} gac chan o ngoai ga
bac {{name:cong}} to pho xin thoi viec
cu {{name:ba}} nam mot cho da hai nam
cu {{name:phan}} sap 100 tuoi chua duoc qua
cau {{name:tai}} con ong {{name:phong}} dua xe
di {{name:tu}} ban rau cho rang phi cao
mo {{name:lan}} mat the bao hiem
thim {{name:sau}} nau com tu thien cho benh vien
thay {{name:thanh}} chu nhiem bat hoc them
thay {{name:nhan}} xin chuyen truong
ong {{name:hoi}} lan dat cong xay quan
ong {{name:duong}} do rac xuong song
ong {{name:truong}} o cuoi xom keu mat nuoc
ong {{name:thu}} con liet si chua duoc sua nha
ong {{name:hien}} bi ngap nang nhat
ong {{name:binh}} mang don ra phuong
ong {{name:dai}} giu chia khoa nha van hoa
ba {{name:muoi}} bi chong danh
ba {{name:hang}} doi dien nha em xay lan
ba {{name:an}} song mot minh benh tat
ba {{name:tinh}} chua biet chu
ba {{name:loan}} nuoi 20 con cho
ba {{name:van}} thu tien cho rat gat
anh {{name:quan}} lai may uc lam vo ong
anh {{name:thang}} chua nhan duoc quyet dinh
anh {{name:dien}} thue kho chua gas
anh {{name:vien}} be may tinh cua nha van hoa
anh {{name:khoi}} cho dat do lung tung
anh {{name:ky}} di nghia vu moi ve
anh {{name:trung}} bi lua 30 trieu
chi {{name:tien}} ke la hom do khong co ai
chi {{name:phuong}} o tro mat xe
chi {{name:thao}} hai san doi dau thue
chi {{name:thu}} chua duoc vay von
chi {{name:mien}} noi may truong hoc thieu ghe
chi {{name:vui}} bi ung thu
chi {{name:dao}} chong chet nuoi 3 con
nho chi {{name:nga}} xem giup ho so
gap anh {{name:hao}} o van phong lay giay
goi anh {{name:luc}} khong duoc
nha anh {{name:loi}} bi do tuong
nha chi {{name:sen}} chay bep
nha ong {{name:dinh}} bi cat nuoc oan
nha ba {{name:lua}} dot mai
con ong {{name:hieu}} nghien nang
con chi {{name:tham}} bi sot
chau ba {{name:co}} hoc gioi ma ngheo
ho anh {{name:sinh}} chua ky bien ban
ho ba {{name:yen}} du dieu kien thoat ngheo
theo ong {{name:mao}} thi duong nay cua thon
theo chi {{name:ngan}} cho biet thi chua co von
cua ong {{name:chien}} va ba {{name:thuy}}
giua ong {{name:tan}} va anh {{name:dat}} co mau thuan
em la {{name:yen}} o to 4
em la {{name:hien}} ben doan thanh nien
em ten {{name:ha}} hoi ve hoc nghe
toi la {{name:hung}} to 6
toi ten {{name:binh}} can bo nghi huu
minh la {{name:mai}} giao vien
chau la {{name:long}} sinh vien nam nhat
dong chi {{name:hung}} bi thu doan
dong chi {{name:luc}} dieu hanh cuoc hop
dc {{name:toan}} phu trach to 3
dc {{name:ha}} vang co ly do
d/c {{name:son}} trinh bay bao cao
bac si {{name:minh}} kham ky
bac si {{name:hoa}} di vang
ke toan {{name:lien}} nghi de
to truong {{name:hop}} khong chiu ky
truong thon {{name:tuyen}} bao nop 200 nghin
bi thu {{name:loi}} chi dao lam ngay
pho chu tich {{name:thanh}} tra loi roi
lien lac voi anh {{name:phi}} de lay mau
anh {{name:son}} chi {{name:thuy}} bo nhau
vo chong ong {{name:ba}} gia yeu
vo anh {{name:bang}} sap sinh
chong co {{name:dung}} di tu
bo chau {{name:khoa}} mat viec
me em {{name:nhi}} nam vien
em gai chi {{name:thom}} mat tich
thang {{name:hung}} hay danh ban
thang {{name:cuong}} trom cho bi bat
be {{name:ngoc}} 3 tuoi bi bong
be {{name:bong}} lac me o cho
a {{name:hai}} to 5 da nop tien
a {{name:minh}} oi cho e hoi
c {{name:hang}} nop ho so thang truoc
e {{name:linh}} lop 9 nghi hoc
ong {{name:nam}} voi ong {{name:bay}} kien nhau
ong {{name:phuc}} ong ay xay lan ra ngo
chi {{name:lanh}} chi ay song don than
`
  .trim()
  .split('\n');

export const WITHOUT_DATA = `
anh dung lo em se bao lai
anh trang bi cho ho hang xom
anh chinh quyen dia phuong the nao
anh hai san chay cho om qua
anh thanh nien tre tuoi giup dan
anh thu ngan hang mai
anh toan dien ve phong trao
anh phong vien den quay phim
anh vien chuc nay noi chuyen kho nghe
chi cuc thue thu sai
chi tiet trong phu luc
chi nhanh dien luc cat dien
chi thu 10 nghin mot nguoi thoi
chi nam nguoi den hop
chi hai ngay la xong
chi sau mot dem la ngap
chi dao cua cap tren
chi tra cham qua
chi can mot cai den
chi mong som co duong
chi con hai ho chua ky
em sang phuong nop giay
em thay kho xu
em dinh hoi ve bao hiem
em nop roi ma chua thay
em phan anh hoai
em hoc sinh ngheo vuot kho
em muon gap can bo
em quen mat lich hop
em tinh gui don len tinh
em trong tre khong biet
em hien thue tro o to 2
em thuong di lam qua cau do
em van o dia chi cu
em tin la phuong se lam
em cung nha bi ngap
em binh thuong it noi
em hong thay ai tra loi
em mong duoc giup
ba con hang xom lo lang
ba chieu lien tiep mat nuoc
ba hom nay khong co dien
ba muoi ho bi anh huong
ba nam lien khong duoc mua
ba thu kho nhat la giay to
ba quan nhau gan truong
ba vu tai nan trong tuan
ong thep bi trom
ong dan khi ro ri
ong chong lan vo deu benh
ong cu nha toi mat roi
ong ba minh ngay xua
ong nhua be ro nuoc
ong thoat nuoc nho
co dung la mien phi khong
co an ninh gi dau
co hang rao ma van vao
co nam ho chua nhan
co bao lut la so
co mai che thi tot
co thu tien nhung khong bien lai
co trang web nao khong
co tai lieu gui em
co hoi chi vien
co tinh trang chat pha
co chinh sach gi moi
co quan nao giai quyet
co yen tinh duoc dau
chu dong phong chong bao
chu tau ca keu cuc
chu nha mat tien nen lo
chu truong dung nhung lam cham
chu khong phai nhu vay
cu phan anh la bi ghet
cu hua roi quen
cu thang la thu mot lan
cu tri thon toi
cu dan chung cu
cau ket cau thep
cau tam bi nuoc cuon
cau khi noi hai bo
di sang huyen khac hoc
di vien ton kem
di nghia trang xa
di thu gom rac
di lang thang an xin
mo hang nuoc via he
mo phong kham tu
mo loa to qua
mo sang truong ban dau gia
bac thu hai tang chua xong
bac cau moi di tot
bac don xin
thay phan nan hoai
thay duong hong thi bao
thay hay thi lam theo
thay cong nhan nghi het
thay hieu qua nen lam tiep
vo dap tran la ngap
vo hieu hoa camera
vo trach nhiem qua
chong hang gia
chong tham dot
chau bi sot hoai
chau di nha tre duoc mien gi
con duong noi thon em
con hien trang thi van vay
con trong nha thi nong
con sinh vien thi kho
con binh thuong thi khong sao
nha hang on ao
nha nao cung dot
nha van hoa khoa cua
nha minh co bi khong
nha thu phi sai
ho thu tien ma khong ghi
ho hang nha toi o xa
ho noi vay thoi
ho tro chua den tay
me tron di lam
me hoc sinh dong gop nhieu
be mat duong hong
be bon nuoc trong
ten duong sai chinh ta
ten cong trinh la gi
ten chu ho ghi nham
bi thu chi bo hop mai
to truong dan pho
truong thon hop dan
chu tich phuong doi thoai
pho chu tich phu trach kinh te
dong chi nao truc
dong chi bi thu chu tri
dong chi thu truong co quan
dc bao gio co ket qua
dc nhan qua khong
dc hoi ve viec nay
dc mien phi ha
a oi cho e hoi chut
e hoi cai nay voi
e gui roi a
c oi xem giup e
`
  .trim()
  .split('\n');
