/** Fitted by `test/vietnamese/fit-called-names.ts`, never by hand: what each feature adds to the logarithm of the odds that a word is a name. */
export const CALLED_NAME_WEIGHTS: ReadonlyMap<string, number> = new Map(
  `
behind 1=-0.3|behind 12=-0.05|behind 3=-0.25|behind 5=-0.16|behind 6=-0.05|behind anh=0.25|behind ba=-0.27|behind bac=-0.29|behind bao=-0.28
behind ben=-1.36|behind bi=-1.18|behind bien=-0.05|behind biet=0.28|behind bo=-0.46|behind bui=-0.06|behind buoi=-0.1|behind cac=-0.4
behind can=-0.37|behind cao=1.15|behind cau=-1.29|behind chau=1|behind chi=0.95|behind cho=-2.07|behind chong=2.27|behind chua=-1.85
behind chung=-0.14|behind co=-1.26|behind con=0.94|behind cu=-0.28|behind cua=1.27|behind cung=-0.21|behind d=1.51|behind da=1.16|behind dan=-0.1
behind dat=-0.66|behind dau=0.05|behind day=-0.35|behind den=-1.87|behind di=-0.06|behind dia=-0.33|behind dinh=-0.91|behind do=-0.84
behind dong=1.01|behind duc=0.18|behind dung=-0.06|behind duong=-0.78|behind em=0.54|behind gai=0.28|behind gap=1.11|behind gd=0.44|behind giup=-0.39
behind goi=0.64|behind gui=-0.35|behind hai=0.66|behind he=0.06|behind ho=0.16|behind hoa=-0.17|behind hoang=-0.08|behind hoi=-0.35|behind hong=-0.08
behind ke=0.17|behind khong=-0.48|behind la=0.36|behind lac=-0.07|behind lang=-0.11|behind loi=-1.07|behind ly=0.06|behind mai=0.1|behind may=-0.69
behind me=0.82|behind minh=-0.13|behind moi=-0.72|behind mot=-0.06|behind nam=-0.16|behind nao=-0.33|behind nay=0.64|behind nga=-0.91
behind nghe=0.86|behind nghi=-0.07|behind nguoi=0.29|behind nha=0.63|behind nhan=-0.3|behind nhieu=-0.45|behind nho=1.75|behind noi=-1.36
behind nuoc=-0.08|behind o=-0.05|behind ong=-0.62|behind phan=-0.87|behind pho=1.11|behind phong=0.26|behind qua=1.73|behind rau=-0.25|behind so=0.82
behind son=0.33|behind tam=-0.13|behind theo=1.45|behind thit=-0.17|behind tho=0.09|behind thon=-0.06|behind thu=-0.11|behind thuy=-0.09
behind tim=-0.05|behind to=-0.07|behind toi=0.26|behind trai=0.39|behind tram=-0.16|behind truoc=0.08|behind truong=-0.23|behind tu=-0.28
behind tuan=0.06|behind va=0.98|behind van=-0.05|behind vao=-0.93|behind vi=-0.16|behind vo=1.57|behind voi=0.75|behind xay=-0.06
birth order loose=0.93|birth order marked=0.08|called a loose=0.97|called a marked=-0.15|called again=1.03|called an loose=-0.18
called anh loose=-0.22|called anh marked=0.68|called ba loose=0.74|called ba marked=-0.58|called bac loose=1.04|called bac marked=0.35
called ban loose=-0.65|called be loose=1.81|called binh loose=-0.49|called bo loose=-0.52|called bu loose=-0.85|called c loose=1.89
called c marked=0.42|called cau loose=-1.51|called chau loose=0.35|called chau marked=0.25|called chi loose=1.64|called chi marked=0.32
called chong loose=0.22|called chu marked=0.15|called co loose=0.48|called co marked=0.31|called con loose=0.48|called cu loose=-0.06
called cu marked=-0.78|called dan loose=-0.14|called dc loose=0.61|called di loose=-1.51|called dinh loose=-1.01|called don loose=-0.66
called e loose=0.05|called em loose=-1.24|called em marked=-0.73|called giao loose=0.59|called ho loose=-1.42|called la loose=0.6
called la marked=0.15|called me loose=-0.87|called mo loose=-0.34|called mu loose=-0.88|called nha loose=-1.37|called ong loose=1.19
called ong marked=0.3|called pho loose=-0.58|called si loose=0.51|called sinh loose=-1.1|called ten loose=0.81|called ten marked=0.58
called thang loose=0.64|called thay loose=-0.09|called thay marked=0.1|called thim loose=0.89|called tho loose=-0.3|called thu loose=1.41
called tich loose=1.36|called toan loose=0.73|called trai loose=-0.11|called truong loose=0.63|called vien loose=-0.65|called vo loose=-0.69
called xe loose=-0.39|called xom loose=-0.58|firm pair=-1.34|is ai=-0.34|is am=-0.05|is an=-0.1|is bac=-1.47|is bao=-0.89|is bay=0.94|is be=-2.12
is ben=-0.86|is bi=-1.24|is bich=0.11|is bien=-0.31|is binh=-1.04|is bo=-0.62|is bon=-0.87|is cam=-0.76|is can=-1.48|is cau=-0.26|is chien=0.61
is chinh=-0.45|is chung=1.65|is chuyen=0.13|is com=-0.12|is cong=-1.44|is cu=-1.28|is cuc=0.12|is cuong=0.99|is da=-0.31|is dan=-1.72|is dang=-0.85
is danh=-0.72|is dao=-0.38|is dat=0.11|is dau=-0.07|is de=-0.05|is den=0.72|is diem=-0.58|is dien=-0.17|is diep=0.09|is dinh=0.49|is do=0.62
is doan=-1.53|is doanh=0.16|is don=-0.82|is dong=-0.31|is du=0.44|is duc=0.36|is dung=1.48|is duoc=-0.6|is duong=-1.85|is duyen=0.41|is gam=0.2
is gia=1.54|is giang=0.83|is ha=1.26|is hai=0.31|is hang=-0.47|is hanh=0.5|is hao=0.07|is hau=0.4|is hien=-1.6|is hieu=0.94|is hoa=0.81|is hoai=-0.26
is hoi=0.96|is hong=-0.09|is hop=0.87|is hue=0.29|is hung=0.59|is huong=0.56|is huyen=-0.08|is huynh=0.15|is kham=-0.33|is khang=0.45|is khanh=0.17
is khoa=1.02|is khoan=-0.82|is khoi=-0.57|is kien=0.77|is kim=0.29|is kinh=0.14|is ky=0.55|is la=-0.85|is lai=0.39|is lam=-0.21|is lan=-0.69
is lanh=0.69|is le=0.29|is lich=-0.05|is lien=1.12|is lieu=0.39|is linh=0.5|is lo=-0.32|is loan=0.59|is loc=0.61|is loi=0.58|is long=0.14|is lua=0.23
is luan=0.21|is luc=-0.24|is luong=0.27|is luyen=0.2|is ly=0.9|is man=0.32|is manh=0.79|is mau=-0.83|is may=-0.56|is me=0.88|is mien=0.24
is mit=-0.07|is mong=-0.25|is mot=-0.28|is mui=-0.33|is muon=-0.05|is my=0.96|is na=-0.97|is nam=-0.55|is nga=0.36|is ngan=0.1|is nghia=0.15
is ngoc=0.27|is nguoi=-0.91|is nha=0.56|is nhac=-0.08|is nhan=0.37|is nhat=0.33|is nhi=0.71|is nho=-1.51|is nhung=-0.07|is nuoi=-0.12|is oanh=0.15
is oi=-1.8|is pham=0.95|is phan=0.24|is phat=-0.24|is phi=-0.21|is phong=-0.94|is phu=-0.98|is phuc=1.01|is phung=-0.17|is phuong=0.36|is quan=0.12
is quang=1.06|is quy=0.09|is quyen=0.46|is quyet=0.11|is roi=-0.13|is san=-0.23|is sang=-1.35|is sau=0.3|is sen=0.23|is sinh=0.57|is so=-0.15
is son=0.52|is song=-0.13|is sy=0.09|is ta=1.24|is tai=0.5|is tam=-0.59|is tan=0.59|is thach=0.06|is thai=0.15|is tham=-0.21|is thang=-1.75
is thanh=1.56|is thao=0.92|is thap=-0.93|is the=0.18|is thi=-0.62|is thien=-0.38|is thieu=-0.78|is thinh=0.13|is tho=-0.45|is thoa=0.64|is thom=0.14
is thong=-0.97|is thu=-0.76|is thuc=0.32|is thuong=-1.66|is thuy=1.03|is tiem=-1.2|is tien=0.49|is tinh=0.18|is to=-1.77|is toan=0.89|is toi=-1.31
is tong=-0.82|is tram=-0.07|is tran=0.48|is trang=0.57|is tre=-0.77|is tri=-1.2|is trinh=0.4|is trong=-1.61|is truc=-0.66|is trung=-0.07
is truong=-0.48|is tu=0.26|is tuan=1|is tung=0.62|is tuoi=0.11|is tuyen=0.07|is tuyet=0.09|is ut=0.34|is uyen=0.1|is van=0.47|is ve=-0.14|is vi=-0.78
is vien=0.26|is viet=0.58|is vinh=0.57|is vu=-0.27|is vy=0.3|is xa=-0.69|is xuan=0.25|is xuyen=0.05|is y=0.66|is yen=0.43|kind doubtful loose=-0.75
kind doubtful marked=0.51|kind intro loose=1.55|kind intro marked=1.03|kind noun loose=-1.78|kind noun marked=-0.68|kind sure loose=0.6
kind sure marked=0.36|kind title loose=-0.13|kind title marked=-0.67|left name loose=-1.47|left name marked=-0.81|left other loose=-1.01
left other marked=-0.76|left start loose=0.95|left start marked=1.33|left towards loose=1.01|left towards marked=0.79|other=0.07|other 0=0.18
other 1=0.12|other 2=-0.79|other 3=-0.69|other ba=0.87|other chi=-0.08|other chua=-0.47|other chung=-0.14|other co=0.53|other con=0.32|other da=-0.26
other dia=-0.31|other dong=1.03|other em=-0.06|other end=-0.11|other figure=0.12|other goi=0.2|other gui=-0.48|other job=0.17|other khong=-0.38
other loi=-0.15|other loose=0.5|other marked=0.87|other minh=-0.23|other moi=-0.18|other nho=1.33|other ong=-0.41|other phan=-0.85|other sign=0.98
other thu=-0.07|other vo=1.51|pair after loose=-3.3|pair after marked=-3.82|pair before 0=-0.49|pair before 1=-0.46|pair before 2=0.78
pair before 3=-0.13|pair before area=0.16|pair before end=-0.42|pair before figure=-1.21|pair before job=-0.13|pair before loose=-2.07
pair before marked=-0.27|pair before person=0.38|pair before sign=-0.98|right 0 loose=-1.16|right 0 marked=-0.51|right 0 other=-0.64
right 0 self=-1.03|right 1 loose=-0.45|right 1 marked=0.31|right 1 other=-0.72|right 1 self=0.58|right 2 loose=0.13|right 2 other=0.64
right 2 self=-0.54|right 3 loose=0.08|right 3 marked=0.54|right 3 other=0.59|right and person loose=0.66|right and person marked=0.12
right and person other=0.78|right area loose=0.63|right area marked=0.14|right area self=0.8|right end loose=-0.9|right end marked=-0.3
right end other=-1.04|right end self=-0.17|right figure loose=-0.31|right figure marked=-0.25|right figure other=-0.4|right figure self=-0.17
right job loose=0.9|right job marked=0.37|right job other=1.18|right job self=0.08|right person loose=-0.4|right person marked=0.1
right person other=0.42|right person self=-0.72|right sign loose=0.18|right sign other=0.4|self loose=-1.01|self marked=-0.32|speech soon loose=0.92
speech soon marked=0.54|then 0913=0.38|then 1=-0.1|then 11=0.14|then 2=-0.11|then 4=-0.09|then 5=-0.31|then 6=-0.22|then 78=0.14|then 85=0.29
then an=0.18|then anh=-0.1|then ba=-0.56|then ban=1.72|then bao=-0.1|then ben=0.28|then benh=0.35|then bi=0.65|then bien=0.62|then biet=-0.58
then bo=0.56|then buoi=-0.13|then can=-0.11|then canh=-0.23|then cao=-0.12|then cat=0.05|then cham=-0.95|then chay=0.13|then che=-1.24|then chi=0.17
then cho=-1.03|then chong=0.78|then chu=0.69|then chua=0.81|then chuc=-0.47|then chup=0.34|then chuyen=0.23|then clo=-0.05|then co=-0.54
then con=1.47|then cong=0.69|then cu=-0.09|then cua=-1.42|then cung=0.63|then cuu=0.07|then da=0.21|then dan=-0.62|then dang=-0.18|then danh=0.75
then dat=-0.27|then dau=0.25|then day=2.55|then de=0.53|then dem=-0.14|then den=-1.4|then deu=0.58|then di=1.4|then dien=0.27|then dieu=0.59
then do=-0.61|then doi=-0.39|then don=-0.69|then dong=-0.74|then dot=0.31|then du=0.29|then dua=0.22|then dung=-0.42|then duoc=-0.33|then duoi=-0.19
then em=0.2|then file=-0.13|then gac=1.2|then gap=-0.19|then gay=-0.06|then gia=0.15|then giai=1.87|then giao=1.08|then giu=0.54|then gop=0.61
then gui=-1.8|then hang=-0.42|then hay=0.98|then hieu=0.42|then ho=-0.55|then hoc=-0.56|then hoi=-0.62|then hom=0.05|then hong=-0.09|then hop=-0.13
then huong=-0.21|then huu=-0.06|then in=0.95|then ke=-0.5|then kem=0.81|then kham=0.86|then khi=-0.56|then kho=-1.38|then khoang=-0.08
then khong=0.43|then khu=0.43|then kien=-0.35|then la=-1.31|then lac=2.18|then lai=1.38|then lam=-0.6|then lan=1.02|then lang=-0.37|then lap=-0.48
then lay=0.06|then len=-0.28|then lien=-0.32|then lo=-1.5|then lop=1.64|then luc=-0.37|then ly=-0.27|then ma=-0.62|then mam=0.43|then mat=1.23
then may=0.09|then minh=1.31|then mo=0.75|then moi=-0.66|then mot=-1.65|then mu=1.07|then mua=-0.33|then muon=-0.42|then nam=1.2|then nan=-0.09
then nao=0.37|then nau=0.49|then nay=-1.09|then neo=-0.62|then nga=1.45|then ngap=-0.84|then ngay=-0.75|then ngheo=-0.11|then nghi=1.15
then nghien=0.32|then ngoai=0.28|then nguoi=-0.1|then nha=0.42|then nhan=-0.09|then nhau=-0.26|then nhieu=-0.05|then nien=-1.02|then noi=1.1
then nop=-0.2|then nuoc=-1.47|then nuoi=0.35|then nut=0.07|then o=0.62|then oi=-0.12|then pha=0.1|then phai=0.51|then phan=-0.19|then phat=0.57
then phi=-0.18|then pho=-0.35|then phong=-0.58|then qua=-0.87|then ra=-0.76|then rac=-0.36|then rao=-0.14|then roi=-0.91|then sai=-1.65
then san=-0.73|then sang=-0.11|then sap=0.39|then sat=-0.1|then say=-0.08|then sinh=1.03|then so=0.61|then som=-0.07|then song=-0.1|then su=-0.1
then sua=0.84|then tac=-0.21|then tai=-0.41|then tam=-0.38|then tap=0.72|then te=0.13|then than=-0.06|then thanh=0.11|then thay=-0.54|then thi=-0.22
then thieu=-0.7|then tho=0.48|then thon=0.26|then thong=0.57|then thu=0.5|then thue=0.45|then tiem=-0.06|then tien=0.8|then tim=-0.14|then tinh=-0.9
then to=1.08|then toan=1.03|then toi=-0.7|then tra=1.51|then trach=-0.61|then tranh=0.27|then tre=-1.15|then tren=-0.47|then trom=1.13
then tron=-0.16|then trong=-0.42|then truong=-0.49|then tu=-0.48|then tuan=-0.31|then tuoi=-0.75|then va=0.8|then van=-0.26|then vang=0.45
then ve=-0.85|then viec=0.85|then voi=0.17|then vua=-0.05|then xay=0.29|then xe=0.34|then xem=-0.09|then xin=0.22|then xom=-0.24|then xuong=-0.11
then yeu=-0.46|two loose=-0.2|two marked=-0.55|word country loose=-2.97|word country marked=-2.2|word everyday loose=0.84|word everyday marked=0.72
word family loose=0.08|word given loose=2.16|word given marked=1.78|word never loose=-0.84|word verb loose=0.22
`
    .trim()
    .split(/[|\n]/u)
    .map((entry) => [entry.slice(0, entry.indexOf('=')), Number(entry.slice(entry.indexOf('=') + 1))]),
);
