/** Fitted by `test/vietnamese/fit-called-names.ts`, never by hand: what each feature adds to the logarithm of the odds that a word is a name. */
export const CALLED_NAME_WEIGHTS: ReadonlyMap<string, number> = new Map(
  `
behind 1=-0.32|behind 12=-0.05|behind 3=-0.25|behind 5=-0.14|behind anh=0.14|behind ba=-0.23|behind bac=-0.29|behind bao=-0.28|behind ben=-1.29
behind bi=-1.12|behind bien=-0.05|behind biet=0.24|behind bo=-0.28|behind bui=-0.06|behind buoi=-0.1|behind cac=-0.49|behind can=-0.25
behind cao=1.26|behind cau=-1.54|behind chau=1.36|behind chi=-0.11|behind cho=-1.95|behind chong=2.26|behind chua=-0.66|behind chung=-0.15
behind co=-1.7|behind con=0.94|behind cu=-0.26|behind cua=1.07|behind cung=-0.15|behind d=1.4|behind da=0.51|behind dan=-0.12|behind dat=-0.54
behind day=-0.43|behind den=-1.02|behind di=-0.05|behind dia=-0.27|behind do=-0.92|behind dong=0.79|behind duc=0.11|behind dung=-0.06
behind duong=-0.99|behind em=0.73|behind gai=0.23|behind gap=1.07|behind gd=0.54|behind giup=-0.25|behind goi=0.59|behind gui=-0.29|behind hai=0.74
behind ho=0.54|behind hoa=-0.13|behind hoang=-0.08|behind hoi=-0.21|behind hong=-0.09|behind ke=0.15|behind khong=-0.47|behind la=0.09
behind lang=-0.23|behind loi=-1.16|behind mai=0.1|behind may=-0.85|behind me=0.71|behind minh=-0.17|behind moi=-0.68|behind nam=-0.1|behind nao=-0.11
behind nay=0.58|behind nga=-0.66|behind nghe=0.46|behind nghi=-0.07|behind nguoi=0.35|behind nha=0.56|behind nhan=-0.34|behind nhieu=-0.44
behind nho=1.54|behind noi=-1.32|behind o=-0.07|behind ong=-0.58|behind phan=-0.92|behind pho=1.16|behind phong=0.24|behind qua=1.66|behind rau=-0.27
behind sau=-0.06|behind so=0.76|behind son=0.3|behind tam=-0.13|behind theo=1.44|behind thit=-0.17|behind thon=-0.06|behind thu=-0.11|behind to=-0.07
behind toi=0.17|behind trai=0.34|behind tram=-0.15|behind truoc=0.13|behind truong=0.22|behind tu=-0.42|behind va=0.81|behind vao=-0.87
behind vo=1.13|behind voi=0.5|behind xay=-0.06|bias=0.05|birth order loose=0.95|birth order marked=-0.14|called a loose=0.98|called a marked=-0.16
called again=1.1|called an loose=-0.19|called anh loose=-0.09|called anh marked=0.48|called ba loose=0.76|called ba marked=-0.22
called bac loose=1.25|called bac marked=0.3|called ban loose=-0.41|called be loose=1.96|called binh loose=-0.47|called bo loose=-1.36
called bu loose=-1.02|called c loose=1.86|called c marked=0.35|called cau loose=-1.61|called chau loose=0.35|called chau marked=0.26
called chi loose=1.68|called chi marked=0.13|called chong loose=-0.23|called chong marked=-0.27|called chu loose=-0.15|called chu marked=0.23
called co loose=-0.1|called co marked=0.22|called con loose=0.51|called cu marked=-0.57|called dan loose=-0.19|called dc loose=0.57
called dc marked=0.05|called di loose=-1.51|called dinh loose=-1.09|called don loose=-0.55|called em loose=-1.28|called em marked=-0.93
called giao loose=1.08|called ho loose=-1.61|called la loose=0.89|called la marked=0.14|called me loose=-0.96|called mo loose=-0.23
called mu loose=-0.85|called nha loose=-1.21|called ong loose=1.43|called ong marked=0.51|called pho loose=-0.53|called si loose=0.29
called sinh loose=-0.92|called ten loose=0.94|called ten marked=0.57|called thang loose=1.06|called thay loose=-0.11|called thay marked=0.12
called thim loose=1.04|called tho loose=-0.28|called thu loose=1.23|called tich loose=1.51|called toan loose=0.76|called trai loose=-0.08
called truong loose=0.94|called vien loose=-0.7|called vo loose=-0.73|called xom loose=-0.49|firm pair=-1.48|is ai=-0.28|is am=-0.06|is an=0.21
is bac=-1.4|is bao=-0.94|is bay=0.64|is be=-2.06|is ben=-0.31|is bi=-0.85|is bich=0.17|is bien=-0.16|is binh=-0.89|is bo=-0.57|is bon=-0.85
is cam=-0.23|is can=-1.65|is canh=0.15|is cau=-0.22|is chien=0.37|is chinh=-0.7|is chung=1.84|is co=-0.25|is com=-0.16|is cong=-1.46|is cu=-1.46
is cuc=0.19|is cuong=0.93|is da=-0.33|is dan=-1.66|is dang=-0.72|is danh=-0.9|is dat=0.11|is de=-0.05|is den=0.21|is diem=-0.62|is dien=-1.22
is diep=0.11|is dinh=0.53|is do=0.4|is doan=-0.17|is doanh=0.18|is don=-0.93|is dong=-0.33|is du=0.43|is duc=0.32|is dung=1.53|is duoc=-0.59
is duong=-2.15|is duyen=0.36|is gia=1.67|is giang=0.93|is ha=1.3|is hai=0.34|is hang=-0.6|is hanh=0.44|is hao=0.1|is hau=0.21|is hien=-1.44
is hieu=0.15|is hoa=0.78|is hoai=-0.27|is hoi=0.84|is hop=0.81|is hue=0.3|is hung=0.27|is huong=0.47|is huyen=0.09|is huynh=0.15|is kha=-0.11
is kham=-0.19|is khang=0.24|is khanh=0.11|is khoa=0.63|is khoan=-0.88|is khoi=-0.36|is kien=0.44|is kim=0.32|is ky=0.64|is la=-0.71|is lai=0.08
is lam=-0.67|is lan=-0.83|is lanh=0.29|is le=0.1|is lien=0.97|is linh=0.49|is lo=-0.27|is loan=0.48|is loc=0.57|is loi=0.59|is lua=0.42|is luan=0.18
is luc=-0.07|is luong=0.14|is luyen=0.18|is ly=0.98|is mai=0.4|is manh=0.12|is mau=-0.69|is may=-0.64|is me=0.91|is mien=0.22|is minh=0.43
is mit=-0.07|is mong=-0.12|is mot=-0.2|is mui=-0.31|is muon=-0.05|is na=-1.09|is nam=-0.57|is nga=0.36|is ngan=0.07|is nghia=0.16|is ngoc=0.34
is nguoi=-0.68|is nha=0.72|is nhac=-0.08|is nhan=0.18|is nhat=0.51|is nhi=0.73|is nho=-1.41|is nhung=0.19|is nuoi=-0.1|is oanh=0.13|is oi=-1.66
is pham=0.99|is phan=0.22|is phi=-0.19|is phong=-0.9|is phu=-1.11|is phuc=0.9|is phung=-0.17|is phuong=0.3|is quan=0.1|is quang=0.95|is quyet=0.12
is roi=-0.14|is san=-0.2|is sang=-1.34|is sau=0.21|is sen=0.25|is sinh=0.66|is so=-0.17|is son=0.56|is song=-0.1|is sy=0.11|is tai=0.49|is tam=-0.28
is tan=0.26|is thach=0.43|is tham=-0.08|is thang=-0.94|is thanh=1.1|is thao=0.71|is thap=-1.03|is the=0.06|is thi=-0.47|is thien=0.07|is thieu=-0.7
is tho=-0.56|is thoa=0.58|is thom=0.09|is thong=-0.92|is thu=-0.72|is thuc=0.28|is thuong=-1.44|is thuy=0.85|is tiem=-1.02|is tien=0.55|is tin=0.19
is tinh=0.09|is to=-1.75|is toan=0.62|is toi=-1.25|is tong=-0.75|is trang=0.35|is tre=-0.62|is tri=-1.49|is trinh=0.43|is trong=-1.31|is truc=-1
is truong=-0.41|is tu=0.34|is tuan=0.96|is tung=0.6|is tuyen=0.07|is tuyet=0.09|is ut=0.32|is uyen=0.12|is van=0.64|is ve=-0.28|is vi=-0.79
is vien=0.31|is viet=0.59|is vinh=0.48|is vu=-0.33|is xa=-0.68|is xuan=0.36|is xuyen=0.06|is y=0.89|is yen=0.38|kind doubtful loose=-0.56
kind doubtful marked=0.4|kind intro loose=1.28|kind intro marked=0.72|kind noun loose=-1.85|kind noun marked=-0.29|kind sure loose=0.56
kind sure marked=0.48|kind title marked=-0.67|left name loose=-1.55|left name marked=-0.12|left other loose=-0.96|left other marked=-0.84
left start loose=0.88|left start marked=0.92|left towards loose=1.04|left towards marked=0.69|other=0.28|other 0=0.17|other 1=-0.31|other 2=-0.81
other 3=-0.08|other anh=0.24|other ba=0.88|other chua=-0.64|other co=0.69|other con=0.58|other da=-0.13|other dia=-0.25|other dong=0.8|other em=-0.08
other end=-0.2|other figure=0.08|other goi=0.28|other gui=-0.29|other job=0.18|other khong=-0.33|other loi=-0.16|other loose=0.49|other marked=0.99
other minh=-0.25|other moi=-0.17|other nho=0.87|other ong=-0.33|other phan=-0.91|other thu=-0.08|other vo=1.13|pair after loose=-3.06
pair after marked=-3.97|pair before 0=-0.34|pair before 1=-0.67|pair before 2=0.69|pair before 3=-0.45|pair before end=-0.44|pair before figure=-1.24
pair before job=0.38|pair before loose=-2|pair before marked=0.05|pair before person=0.44|pair before sign=-0.64|right 0 loose=-1.14
right 0 marked=-0.58|right 0 other=-0.85|right 0 self=-0.88|right 1 loose=-0.35|right 1 marked=0.13|right 1 other=-0.77|right 1 self=0.56
right 2 loose=0.15|right 2 marked=-0.06|right 2 other=0.58|right 2 self=-0.49|right 3 loose=0.32|right 3 marked=0.46|right 3 other=0.66
right 3 self=0.11|right and other=0.25|right and person loose=0.61|right and person marked=0.1|right and person other=0.71|right end loose=-0.81
right end marked=0.26|right end other=-0.87|right end self=0.32|right figure loose=-0.18|right figure marked=-0.39|right figure other=-0.45
right figure self=-0.12|right job loose=0.8|right job marked=0.49|right job other=1.34|right job self=-0.05|right person loose=-0.39
right person marked=0.09|right person other=0.42|right person self=-0.72|right sign loose=0.18|right sign marked=0.14|right sign other=0.47
self loose=-1.08|self marked=-0.35|speech soon loose=0.86|speech soon marked=0.53|then 0913=0.17|then 11=0.13|then 2=-0.06|then 3=0.06|then 4=-0.1
then 5=-0.26|then 6=-0.21|then 78=0.15|then 85=0.26|then an=0.31|then anh=-0.33|then ba=-0.53|then ban=1.9|then bao=-0.51|then ben=0.33
then benh=0.29|then bi=0.88|then bien=0.6|then biet=-0.48|then bo=0.67|then buoi=-0.13|then can=-0.09|then canh=-0.21|then cao=-0.1|then chay=-0.22
then che=-1.23|then chi=0.22|then cho=-1.1|then chu=0.67|then chua=0.31|then chuc=-0.47|then chup=0.4|then chuyen=-0.05|then co=-0.36|then con=1.31
then cong=0.38|then cu=-0.13|then cua=-1.59|then cung=1.06|then cuu=0.06|then da=0.16|then dan=-0.61|then dang=-0.17|then danh=0.72|then dat=-0.19
then dau=0.43|then day=2.38|then de=0.47|then dem=-0.11|then den=-1.42|then deu=0.81|then di=1.5|then dien=0.21|then dieu=0.71|then do=-0.5
then doi=-0.39|then don=-0.51|then dong=-0.81|then dot=0.27|then du=0.25|then dua=0.2|then dung=-0.42|then duoc=-0.24|then em=0.28|then file=-0.11
then gac=1.13|then gap=-0.19|then gay=-0.05|then gia=0.11|then giai=0.59|then giao=1.09|then giu=0.58|then gom=-0.16|then gop=0.56|then gui=-1.74
then hang=-0.43|then hay=0.96|then hieu=0.34|then ho=-0.5|then hoc=-0.36|then hoi=-0.53|then hong=-0.1|then hop=-0.1|then hua=-0.13|then in=0.94
then ke=0.41|then kem=0.91|then kham=0.96|then khi=-0.57|then kho=-1.35|then khoang=-0.06|then khong=0.58|then kien=-0.2|then la=-1.34|then lac=2.59
then lai=1.37|then lam=-0.58|then lan=1.06|then lang=-0.37|then lap=-0.43|then lay=0.07|then len=-0.23|then lien=-0.34|then lo=-1.46|then lop=1.65
then luc=-0.25|then ly=-0.22|then ma=-0.49|then mat=0.96|then may=0.07|then minh=0.72|then mo=0.69|then moi=-0.49|then mot=-1.57|then mu=1.13
then mua=-0.34|then muon=-0.25|then nam=1.18|then nan=-0.09|then nao=0.63|then nau=0.46|then nay=-1.22|then neo=-0.63|then nga=1.51|then ngap=-0.75
then ngay=-0.68|then ngheo=-0.07|then nghi=1.41|then nghien=0.35|then ngoai=0.29|then nguoi=-0.08|then nha=0.68|then nhan=-0.09|then nhau=-0.22
then nien=-0.86|then noi=0.81|then nop=-0.18|then nuoc=-1.41|then nuoi=0.47|then nut=-0.49|then o=0.28|then oi=-0.07|then phai=0.71|then phan=-0.18
then phat=0.57|then phi=-0.19|then pho=-0.48|then phong=-0.6|then phu=0.38|then qua=-0.74|then ra=-0.75|then rac=-0.4|then roi=-0.97|then sai=-1.29
then san=-0.84|then sang=-0.1|then sap=0.47|then sat=-0.09|then sinh=1.29|then so=0.15|then som=-0.06|then su=-0.1|then sua=0.8|then tac=-0.18
then tai=-0.34|then tam=-0.4|then te=0.12|then than=-0.05|then thanh=0.1|then thay=-0.62|then thi=-0.09|then thieu=-0.5|then tho=0.66|then thon=0.24
then thu=0.73|then thue=0.76|then thuong=0.05|then tiem=-0.05|then tien=0.6|then tim=-0.12|then tinh=-0.74|then to=0.6|then toan=1.03|then toi=-0.71
then tra=1.49|then trach=-0.73|then tranh=0.36|then tre=-1.37|then tren=-0.51|then trom=1.18|then trong=-0.34|then truong=-0.62|then tu=-1.24
then tuan=-0.29|then tuoi=-0.78|then va=0.74|then vang=0.45|then ve=-0.96|then viec=1|then voi=0.22|then vua=-0.06|then xa=0.07|then xay=0.26
then xe=-0.32|then xem=-0.09|then xin=0.38|then xom=-0.34|then xuong=-0.13|then yeu=-0.47|two loose=-0.17|two marked=-0.2|word country loose=-3.15
word country marked=-2.24|word everyday loose=0.77|word everyday marked=0.82|word family loose=0.3|word given loose=2.09|word given marked=1.97
word never loose=-0.67|word verb loose=0.07|word verb marked=-0.17
`
    .trim()
    .split(/[|\n]/u)
    .map((entry) => [entry.slice(0, entry.indexOf('=')), Number(entry.slice(entry.indexOf('=') + 1))]),
);
