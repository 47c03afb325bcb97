/** Fitted by `test/vietnamese/fit-called-names.ts`, never by hand: what each feature adds to the logarithm of the odds that a word is a name. */
export const CALLED_NAME_WEIGHTS: ReadonlyMap<string, number> = new Map(
  `
behind 1=-0.31|behind 12=-0.05|behind 3=-0.22|behind 5=-0.15|behind anh=0.22|behind ba=-0.33|behind bac=-0.34|behind bao=-0.28|behind ben=-1.31
behind bi=-1.1|behind bien=-0.05|behind biet=0.23|behind bo=-0.37|behind bui=-0.06|behind buoi=-0.1|behind cac=-0.66|behind can=-0.26|behind cao=1.18
behind cau=-1.44|behind chau=1.1|behind cho=-2|behind chong=2.26|behind chua=-0.7|behind chung=-0.13|behind co=-1.68|behind con=0.95|behind cu=-0.27
behind cua=1.05|behind cung=-0.17|behind d=1.43|behind da=1.37|behind dan=-0.11|behind dat=-0.61|behind dau=0.05|behind day=-0.38|behind den=-1.95
behind di=-0.05|behind dia=-0.27|behind do=-0.85|behind dong=0.9|behind duc=0.1|behind dung=-0.07|behind duong=-0.95|behind em=0.61|behind gai=0.22
behind gap=1.13|behind gd=0.38|behind giup=-0.52|behind goi=0.6|behind gui=-0.23|behind hai=0.74|behind he=0.07|behind ho=0.19|behind hoa=-0.16
behind hoang=-0.07|behind hong=-0.1|behind ke=0.16|behind khong=-0.45|behind la=0.2|behind lang=-0.17|behind loi=-1.05|behind mai=0.1
behind may=-0.68|behind me=0.78|behind minh=-0.17|behind moi=-0.63|behind mot=-0.07|behind nam=-0.13|behind nao=-0.28|behind nay=0.58
behind nga=-0.87|behind nghe=0.63|behind nghi=-0.08|behind nguoi=0.33|behind nha=0.73|behind nhan=-0.35|behind nhieu=-0.42|behind nho=1.55
behind noi=-1.22|behind o=-0.06|behind ong=-0.57|behind phan=-0.9|behind pho=1.17|behind phong=0.34|behind qua=1.57|behind rau=-0.27|behind sau=-0.08
behind so=0.72|behind son=0.29|behind tam=-0.11|behind thanh=-0.36|behind theo=1.45|behind thit=-0.18|behind thon=-0.06|behind thu=-0.12
behind thuy=-0.1|behind tim=-0.06|behind to=-0.06|behind toi=0.28|behind trai=0.36|behind tram=-0.16|behind truoc=0.14|behind tu=-0.36
behind tuan=0.06|behind va=0.8|behind vao=-0.91|behind vo=1.12|behind voi=0.74|behind xay=-0.05|birth order loose=0.93|birth order marked=-0.1
called a loose=1.04|called a marked=-0.15|called again=1.07|called an loose=-0.23|called anh marked=0.69|called ba loose=0.89|called ba marked=-0.1
called bac loose=1.14|called bac marked=0.36|called ban loose=-0.52|called be loose=1.92|called binh loose=-0.46|called bo loose=-1.36
called bu loose=-0.75|called c loose=1.83|called c marked=0.43|called cau loose=-1.69|called chau loose=0.39|called chau marked=0.24
called chi loose=1.61|called chi marked=0.2|called chong loose=-0.23|called chong marked=-0.27|called chu loose=-0.24|called chu marked=0.12
called co loose=0.1|called co marked=0.24|called con loose=0.49|called cu loose=-0.05|called cu marked=-0.66|called dan loose=-0.19
called dc loose=0.64|called dc marked=0.05|called di loose=-1.46|called dinh loose=-0.98|called don loose=-0.6|called em loose=-1.27
called em marked=-0.82|called giao loose=1.02|called ho loose=-1.52|called la loose=0.84|called la marked=0.16|called me loose=-0.78
called mo loose=-0.29|called mu loose=-1|called nha loose=-1.28|called ong loose=1.37|called ong marked=0.3|called pho loose=-0.55
called si loose=0.23|called sinh loose=-0.97|called ten loose=1.12|called ten marked=0.7|called thang loose=1.01|called thay loose=-0.09
called thay marked=0.11|called thim loose=0.98|called tho loose=-0.27|called thu loose=1.29|called tich loose=1.5|called toan loose=0.77
called trai loose=-0.08|called truong loose=0.89|called vien loose=-0.67|called vo loose=-0.72|called xe loose=-0.28|called xom loose=-0.47
firm pair=-1.49|is ai=-0.33|is am=-0.06|is an=0.19|is bac=-1.41|is bao=-1.09|is bay=0.6|is be=-2.04|is ben=-0.68|is bi=-1.13|is bich=0.12
is bien=-0.25|is binh=-0.81|is bo=-0.57|is bon=-0.83|is cam=-0.2|is can=-1.62|is cau=-0.23|is chien=0.61|is chinh=-0.46|is chung=1.73|is co=-0.22
is com=-0.11|is cong=-1.41|is cu=-1.4|is cuc=0.19|is cuong=0.95|is da=-0.36|is dan=-1.49|is dang=-0.75|is danh=-0.73|is dao=-0.34|is dat=0.18
is dau=0.11|is de=-0.05|is den=0.72|is diem=-0.55|is dien=-1.2|is diep=0.1|is dinh=0.56|is do=0.56|is doan=-0.35|is doanh=0.17|is don=-0.87
is dong=-0.43|is du=0.39|is duc=0.31|is dung=1.54|is duoc=-0.59|is duong=-2.24|is duyen=0.35|is gia=1.6|is giang=0.8|is ha=1.27|is hai=0.32
is hang=-0.47|is hanh=0.4|is hao=0.09|is hau=0.57|is hien=-1.57|is hieu=0.33|is hoa=0.82|is hoai=-0.26|is hoan=0.09|is hoi=1.06|is hong=0.05
is hop=0.86|is hue=0.3|is hung=0.4|is huong=0.76|is huyen=-0.06|is huynh=0.14|is kham=-0.17|is khang=0.21|is khanh=0.12|is khoa=0.57|is khoan=-0.79
is khoi=-0.64|is kien=0.52|is kim=0.22|is kinh=0.14|is ky=0.58|is la=-0.75|is lai=0.11|is lam=-0.73|is lan=-1.01|is lanh=0.31|is lap=0.05|is le=0.33
is lien=1.07|is linh=0.64|is lo=-0.3|is loan=0.34|is loc=0.7|is loi=0.57|is lua=0.23|is luan=0.16|is luc=-0.14|is luong=0.19|is luyen=0.23|is ly=0.78
is mai=-0.05|is man=0.36|is manh=0.11|is mau=-0.8|is may=-0.66|is me=0.85|is mien=0.26|is minh=0.18|is mit=-0.07|is mong=-0.13|is mot=-0.23
is mui=-0.31|is muon=-0.05|is my=0.98|is na=-0.99|is nam=-0.57|is nga=0.22|is ngan=0.06|is nghia=0.14|is ngoc=0.34|is nguoi=-0.8|is nha=0.62
is nhac=-0.09|is nhan=0.17|is nhat=0.51|is nhi=0.67|is nho=-1.43|is nuoi=-0.13|is oanh=0.14|is oi=-1.73|is pham=0.99|is phan=0.26|is phi=-0.24
is phong=-0.91|is phu=-1.03|is phuc=0.99|is phung=-0.15|is phuong=0.28|is quan=0.11|is quang=1|is quy=-0.06|is quyen=0.44|is quyet=0.1|is roi=-0.12
is san=-0.2|is sang=-1.36|is sau=0.22|is sen=0.26|is sinh=0.57|is so=-0.16|is son=0.5|is song=-0.11|is sy=0.09|is tai=0.52|is tam=-0.31|is tan=0.27
is thach=0.14|is thai=0.06|is tham=-0.12|is thang=-0.96|is thanh=1.18|is thao=0.86|is thap=-0.96|is the=0.11|is thi=-0.44|is thieu=-0.7|is tho=-0.32
is thoa=0.53|is thom=0.1|is thong=-0.93|is thu=-0.71|is thuc=0.28|is thuong=-1.64|is thuy=0.91|is tiem=-1.16|is tien=0.55|is tin=0.16|is tinh=0.18
is to=-1.78|is toan=0.71|is toi=-1.28|is tong=-0.85|is trang=0.43|is tre=-0.66|is tri=-1.15|is trinh=0.37|is trong=-1.37|is truc=-0.52
is truong=-0.39|is tu=0.46|is tuan=1.11|is tung=0.51|is tuoi=0.06|is tuyet=0.11|is ut=0.32|is uyen=0.11|is van=0.76|is ve=-0.28|is vi=-0.74
is vien=0.32|is viet=0.56|is vinh=0.33|is vu=-0.25|is xa=-0.66|is xuan=0.39|is xuyen=0.06|is y=0.85|is yen=0.5|kind doubtful loose=-0.57
kind doubtful marked=0.44|kind intro loose=1.36|kind intro marked=0.86|kind noun loose=-1.88|kind noun marked=-0.64|kind sure loose=0.53
kind sure marked=0.48|kind title marked=-0.6|left name loose=-1.44|left name marked=-0.55|left other loose=-1|left other marked=-0.82
left start loose=0.9|left start marked=1.13|left towards loose=1|left towards marked=0.77|other=0.24|other 1=-0.35|other 2=-0.79|other 3=-0.08
other anh=0.31|other ba=0.92|other chi=0.05|other chua=-0.67|other chung=-0.13|other co=0.9|other con=0.48|other da=-0.24|other dia=-0.25
other dong=0.91|other em=-0.07|other end=-0.29|other figure=0.05|other goi=0.22|other gui=-0.24|other job=0.27|other khong=-0.31|other loi=-0.16
other loose=0.5|other marked=0.9|other minh=-0.25|other moi=-0.15|other nho=0.85|other ong=-0.29|other phan=-0.88|other thu=-0.08|other vo=1.1
pair after loose=-3.27|pair after marked=-3.71|pair before 0=-0.27|pair before 1=-0.49|pair before 2=0.45|pair before 3=-0.33|pair before end=-0.53
pair before figure=-1.15|pair before job=0.42|pair before loose=-2.09|pair before marked=-0.3|pair before person=0.35|pair before sign=-1.06
right 0 loose=-1.16|right 0 marked=-0.52|right 0 other=-0.81|right 0 self=-0.88|right 1 loose=-0.37|right 1 marked=0.3|right 1 other=-0.77
right 1 self=0.7|right 2 loose=0.2|right 2 other=0.58|right 2 self=-0.42|right 3 loose=0.29|right 3 marked=0.57|right 3 other=0.77|right 3 self=0.09
right and other=0.23|right and person loose=0.56|right and person marked=0.09|right and person other=0.65|right end loose=-0.75
right end marked=-0.07|right end other=-1.05|right end self=0.24|right figure loose=-0.24|right figure marked=-0.26|right figure other=-0.41
right figure self=-0.09|right job loose=0.89|right job marked=0.16|right job other=1.23|right job self=-0.18|right person loose=-0.34
right person marked=0.08|right person other=0.43|right person self=-0.69|right sign loose=0.2|right sign marked=0.19|right sign other=0.55
self loose=-1.03|self marked=-0.36|speech soon loose=0.82|speech soon marked=0.47|then 0913=0.31|then 11=0.13|then 2=-0.09|then 4=-0.08|then 5=-0.27
then 6=-0.21|then 78=0.14|then 85=0.24|then an=0.23|then anh=-0.17|then ba=-0.58|then ban=2.03|then bao=-0.35|then ben=0.39|then benh=0.29
then bi=0.89|then bien=0.58|then biet=-0.45|then bo=0.65|then buoi=-0.13|then can=-0.13|then canh=-0.2|then cao=-0.11|then chay=0.09|then che=-1.14
then chi=0.2|then cho=-1.03|then chong=0.85|then chu=0.66|then chua=0.32|then chuc=-0.43|then chup=0.42|then chuyen=-0.22|then clo=-0.05
then co=-0.43|then con=1.41|then cong=0.42|then cu=-0.1|then cua=-1.46|then cung=1.11|then cuu=0.06|then da=0.32|then dan=-0.62|then dang=-0.17
then danh=0.66|then dat=-0.31|then dau=0.43|then day=2.62|then de=0.39|then dem=-0.12|then den=-1.41|then deu=0.65|then di=1.5|then dien=0.22
then dieu=0.7|then do=-0.52|then doi=-0.42|then don=-0.69|then dong=-0.78|then dot=0.28|then du=0.27|then dua=0.22|then dung=-0.41|then duoc=-0.28
then duoi=-0.2|then em=0.22|then file=-0.12|then gac=1.14|then gap=-0.19|then gay=-0.05|then gia=0.14|then giai=0.52|then giao=1.1|then giu=0.58
then gop=0.58|then gui=-1.8|then hang=-0.45|then hay=0.94|then hieu=0.41|then ho=-0.53|then hoc=-0.35|then hoi=-0.62|then hom=0.05|then hong=-0.08
then hop=-0.1|then hua=-0.13|then huong=-0.19|then in=0.98|then ke=0.17|then kem=0.86|then kham=1.04|then khi=-0.61|then kho=-1.41|then khoang=-0.06
then khong=0.38|then kien=-0.31|then la=-1.44|then lac=2.33|then lai=1.39|then lam=-0.53|then lan=1.05|then lang=-0.33|then lap=-0.44|then lay=0.06
then len=-0.18|then lien=-0.34|then lo=-1.5|then lop=1.49|then luc=-0.23|then ly=-0.2|then ma=-0.58|then mat=1.25|then minh=0.69|then mo=0.68
then moi=-0.61|then mot=-1.53|then mu=1.1|then mua=-0.34|then muon=-0.26|then nam=1.18|then nan=-0.08|then nao=0.73|then nau=0.48|then nay=-1.16
then neo=-0.63|then nga=1.54|then ngap=-0.72|then ngay=-0.68|then ngheo=-0.07|then nghi=1.27|then nghien=0.36|then ngoai=0.18|then nguoi=-0.08
then nha=0.54|then nhan=-0.09|then nhau=-0.11|then nien=-0.83|then noi=0.8|then nop=-0.18|then nuoc=-1.42|then nuoi=0.5|then nut=-0.45|then o=0.46
then oi=-0.08|then pha=0.07|then phai=0.53|then phan=-0.2|then phat=0.65|then phi=-0.17|then pho=-0.36|then phong=-0.55|then phu=0.05|then qua=-0.75
then ra=-0.71|then rac=-0.37|then roi=-0.96|then sai=-1.45|then san=-0.78|then sang=-0.1|then sap=0.43|then sat=-0.07|then sinh=1.24|then so=0.61
then som=-0.06|then su=-0.09|then sua=0.82|then tac=-0.18|then tai=-0.34|then tam=-0.35|then te=0.14|then than=-0.06|then thanh=0.11|then thay=-0.69
then thi=-0.15|then thieu=-0.5|then tho=0.5|then thon=0.33|then thu=0.76|then thue=0.72|then tiem=-0.05|then tien=0.8|then tim=-0.12|then tinh=-0.88
then to=0.7|then toan=1.06|then toi=-0.69|then tra=1.54|then trach=-0.69|then tranh=0.2|then tre=-1.31|then tren=-0.49|then trom=1.16|then tron=-0.12
then trong=-0.33|then truong=-0.61|then tu=-1.21|then tuan=-0.28|then tuoi=-0.59|then va=0.66|then van=-0.14|then vang=0.43|then ve=-0.87
then viec=0.94|then voi=0.25|then vua=-0.07|then xa=0.07|then xay=0.33|then xe=0.46|then xem=-0.08|then xin=0.2|then xom=-0.36|then xuong=-0.12
then yeu=-0.49|two loose=-0.22|two marked=-0.5|word country loose=-3.05|word country marked=-2.21|word everyday loose=0.82|word everyday marked=0.71
word family loose=0.11|word given loose=2.1|word given marked=1.88|word never loose=-0.67|word verb loose=0.16|word verb marked=-0.13
`
    .trim()
    .split(/[|\n]/u)
    .map((entry) => [entry.slice(0, entry.indexOf('=')), Number(entry.slice(entry.indexOf('=') + 1))]),
);
