/** Fitted by `test/vietnamese/fit-called-names.ts`, never by hand: what each feature adds to the logarithm of the odds that a word is a name. */
export const CALLED_NAME_WEIGHTS: ReadonlyMap<string, number> = new Map(
  `
behind 1=-0.33|behind 12=-0.36|behind 3=-0.23|behind 5=-0.21|behind anh=0.34|behind ba=-0.31|behind bac=-0.58|behind bao=-0.26|behind ben=-1.3
behind bi=-1.25|behind biet=0.31|behind binh=-0.19|behind bo=-0.08|behind bui=-0.05|behind buoi=-0.07|behind cac=-0.35|behind can=-0.25
behind cao=1.27|behind cau=-1.47|behind chau=1.23|behind cho=-1.95|behind chong=2.3|behind chu=-0.09|behind chua=-0.39|behind co=-1.62
behind con=0.95|behind cu=-0.27|behind cua=1.02|behind cung=-0.26|behind d=1.45|behind da=0.65|behind dan=-0.12|behind dat=0.1|behind dau=0.05
behind day=-0.39|behind den=-0.97|behind dia=-0.25|behind do=-0.91|behind dong=0.85|behind dua=-0.16|behind duc=0.22|behind dung=-0.28
behind duong=-0.92|behind em=0.62|behind gai=0.37|behind gap=1|behind gd=0.44|behind gia=-0.11|behind giup=-0.24|behind goi=0.58|behind gui=-0.29
behind hai=0.83|behind ho=0.64|behind hoa=-0.23|behind hoang=-0.07|behind hoi=-0.25|behind hong=-0.08|behind ke=0.15|behind khau=-0.29
behind khong=-0.47|behind la=0.11|behind lang=-0.18|behind lien=-0.14|behind loi=-1.13|behind mai=0.08|behind may=-0.74|behind me=0.73
behind minh=-0.17|behind moi=-0.63|behind nam=-0.11|behind nan=-0.11|behind nao=-0.09|behind nay=0.6|behind nga=-0.7|behind nghe=0.53
behind nghi=-0.14|behind ngu=-0.23|behind nguoi=0.23|behind nha=0.67|behind nhac=-0.05|behind nhan=-0.15|behind nhieu=-0.47|behind nho=1.69
behind noi=-1.18|behind o=-0.07|behind ong=-0.49|behind phan=-0.86|behind pho=1.33|behind phong=0.36|behind qua=1.62|behind rao=-0.23
behind rau=-0.26|behind roi=-0.05|behind sau=-0.05|behind so=0.77|behind son=0.3|behind tam=-0.17|behind thai=-0.29|behind theo=1.23
behind thit=-0.13|behind thon=-0.05|behind to=-0.09|behind toi=0.21|behind trai=0.15|behind tram=-0.11|behind tro=-0.12|behind trong=-0.06
behind truoc=0.06|behind truong=0.27|behind tu=-0.38|behind ung=-0.09|behind va=0.78|behind vai=-0.07|behind van=-0.08|behind vao=-0.65
behind ve=-0.17|behind vo=1.01|behind voi=0.13|bias=-0.22|birth order loose=0.91|called a loose=1.11|called a marked=-0.09|called again=0.95
called an loose=-0.19|called anh loose=-0.2|called anh marked=0.58|called ba loose=0.89|called bac loose=1.08|called bac marked=0.35
called ban loose=-0.5|called be loose=2.12|called be marked=0.74|called binh loose=-0.34|called bo loose=-1.2|called bo marked=-0.23
called bu loose=-0.97|called c loose=1.81|called c marked=0.51|called cai loose=-0.63|called cau loose=-1.52|called cha loose=-0.44
called chau loose=0.3|called chau marked=0.18|called chi loose=1.67|called chi marked=0.2|called chong loose=-0.42|called chong marked=-0.17
called chu loose=-0.07|called chu marked=0.26|called co loose=-0.12|called co marked=0.28|called con loose=0.71|called con marked=0.08
called cu marked=-0.42|called dan loose=-0.19|called dc loose=0.65|called dc marked=0.08|called di loose=-1.45|called dinh loose=-1
called dinh marked=-0.07|called don loose=-0.49|called e loose=0.06|called em loose=-1.31|called em marked=-0.88|called giao loose=1.17
called giao marked=0.16|called ho loose=-0.43|called ho marked=-1.44|called la loose=0.9|called la marked=0.18|called lao loose=-0.65
called ma loose=-0.56|called me loose=-0.99|called me marked=-0.12|called mo loose=-0.23|called mu loose=-0.73|called nha loose=-0.86
called nha marked=-0.3|called nho loose=-0.86|called ong loose=1.52|called ong marked=0.56|called phap marked=-0.17|called pho loose=-0.28
called si loose=0.33|called sinh loose=-0.8|called sinh marked=-0.43|called su loose=0.43|called ten loose=1.04|called ten marked=0.79
called thang loose=1.14|called thang marked=0.06|called thay marked=0.11|called thim loose=0.93|called tho loose=-0.22|called thon loose=-0.06
called thu loose=1.28|called tich loose=1.49|called toan loose=0.9|called toan marked=-0.43|called trai loose=-0.09|called truong loose=0.39
called truong marked=-0.1|called ve loose=-0.19|called ve marked=-0.14|called vien loose=-0.73|called vien marked=-0.84|called vo loose=-0.75
called xom loose=-0.37|firm pair=-1.29|is ai=-0.29|is am=-0.05|is an=0.27|is bac=-1.21|is bao=-0.96|is bay=0.67|is be=-1.91|is ben=-0.55|is bi=-0.8
is bich=0.13|is bien=-0.23|is binh=-1.04|is bo=-0.5|is bon=-0.8|is cam=-0.22|is can=-1.55|is canh=-0.24|is cau=-0.25|is chien=0.41|is chieu=-0.12
is chinh=-0.47|is chung=1.67|is chuyen=0.09|is co=-0.25|is com=-0.09|is cong=-1.31|is cu=-1.44|is cuc=0.11|is cuong=0.89|is da=-0.28|is dan=-0.9
is dang=-0.29|is danh=-0.35|is dao=-0.26|is dat=0.37|is de=-0.06|is den=0.21|is diem=-0.65|is dien=-1.12|is diep=0.06|is dieu=0.07|is dinh=0.57
is do=0.58|is doan=-0.24|is doanh=0.19|is don=-0.89|is dong=-0.7|is du=0.45|is duc=0.35|is dung=1.66|is duoc=-0.6|is duong=-1.85|is duyen=0.37
is gia=1.63|is giang=0.64|is ha=1.32|is hai=0.36|is hang=-0.75|is hanh=0.46|is hao=0.13|is hau=0.21|is hien=-1.48|is hieu=0.23|is hoa=0.45
is hoai=-0.31|is hoi=0.99|is hong=0.09|is hop=0.67|is hue=0.3|is hung=0.44|is huong=0.42|is huyen=-0.05|is huynh=0.14|is kha=-0.1|is kham=-0.16
is khang=0.24|is khanh=0.11|is khoa=0.66|is khoan=-0.78|is khoi=-0.22|is kien=0.43|is kim=0.23|is ky=0.62|is la=-0.65|is lai=0.08|is lam=-1.06
is lan=-0.89|is lanh=0.46|is lap=0.09|is le=0.25|is lien=0.51|is liet=-0.05|is linh=0.46|is lo=-0.08|is loan=0.29|is loc=0.53|is loi=0.64|is lua=0.29
is luan=0.19|is luc=-0.17|is luong=0.13|is luyen=0.18|is ly=0.85|is mai=-0.09|is manh=0.14|is mau=-0.69|is may=-0.58|is me=0.65|is mien=0.35
is minh=0.19|is mit=-0.06|is mong=-0.11|is mot=-0.18|is mui=-0.27|is muon=-0.05|is na=-1.02|is nam=-0.3|is nga=0.33|is nghia=0.19|is ngoc=0.24
is nguoi=-0.67|is nguyen=1.84|is nha=0.58|is nhac=-0.08|is nhan=0.25|is nhat=0.42|is nhi=0.68|is nho=-1.32|is nhung=-0.12|is nuoi=-0.09|is oanh=0.15
is oi=-1.72|is phan=0.53|is phong=-0.98|is phu=-1.04|is phuc=0.94|is phung=-0.23|is phuong=0.5|is quan=0.11|is quang=1|is quy=0.12|is quyet=0.12
is roi=-0.1|is san=-0.19|is sang=-1.24|is sau=0.29|is sen=0.3|is sinh=0.38|is so=-0.2|is son=0.6|is song=-0.12|is sy=0.13|is tai=0.55|is tam=-0.36
is tan=0.27|is thach=0.4|is tham=-0.05|is thang=-0.83|is thanh=1.09|is thao=0.58|is thap=-1.04|is the=0.09|is thi=-0.62|is thien=0.05|is thieu=-0.62
is tho=-0.41|is thoa=0.63|is thom=0.08|is thong=-0.9|is thu=-0.83|is thuc=0.3|is thuong=-1.5|is thuy=0.9|is tiem=-1.07|is tien=0.69|is tinh=-0.12
is to=-1.63|is toan=0.55|is toi=-1.19|is tong=-0.87|is tram=0.11|is trang=0.51|is tre=-0.54|is tri=-1.4|is trinh=0.39|is trong=-1.09|is truc=-1.09
is truong=-0.62|is tuan=0.78|is tung=0.32|is tuyet=0.2|is ut=0.32|is van=0.53|is ve=-0.26|is vi=-0.27|is vien=0.28|is viet=0.69|is vinh=0.39
is vu=-0.21|is xa=-0.73|is xuan=0.21|is xuyen=0.12|is y=0.7|is yen=0.48|kind doubtful loose=-0.54|kind doubtful marked=0.64|kind intro loose=1.45
kind intro marked=0.97|kind noun loose=-2.03|kind noun marked=-1.46|kind sure loose=0.54|kind sure marked=0.81|kind title loose=0.07
kind title marked=-0.68|left name loose=-1.48|left name marked=-0.66|left other loose=-1.05|left other marked=-0.95|left start loose=0.97
left start marked=1.14|left towards loose=1.06|left towards marked=0.75|other=0.39|other 0=0.29|other 1=-0.29|other 2=-0.37|other anh=0.26
other ba=0.89|other chua=-0.38|other co=0.97|other con=0.52|other da=-0.14|other dia=-0.23|other dong=0.87|other em=-0.08|other end=-0.32
other goi=0.26|other gui=-0.29|other job=-0.06|other khong=-0.34|other loi=-0.17|other loose=0.51|other marked=0.75|other minh=-0.25|other moi=-0.19
other nho=0.83|other ong=-0.33|other phan=-0.85|other vo=0.91|pair after loose=-3.12|pair after marked=-3.96|pair before 0=-0.62|pair before 1=-0.37
pair before 2=0.61|pair before 3=-0.27|pair before end=-0.37|pair before figure=-1.12|pair before job=0.17|pair before loose=-2.1
pair before marked=0.05|pair before person=0.24|pair before sign=-0.77|right 0 loose=-1|right 0 marked=-0.75|right 0 other=-0.96|right 0 self=-0.8
right 1 loose=-0.23|right 1 marked=-0.07|right 1 other=-0.77|right 1 self=0.47|right 2 loose=0.06|right 2 marked=0.17|right 2 other=0.69
right 2 self=-0.46|right 3 loose=0.19|right 3 marked=0.6|right 3 other=0.62|right 3 self=0.18|right and other=0.39|right and person loose=0.52
right and person marked=0.1|right and person other=0.63|right end loose=-0.61|right end other=-0.88|right end self=0.27|right figure loose=-0.15
right figure marked=-0.56|right figure other=-0.52|right figure self=-0.2|right job loose=0.75|right job marked=0.53|right job other=1.44
right job self=-0.16|right person loose=-0.52|right person marked=0.05|right person other=0.19|right person self=-0.66|right sign loose=0.13
right sign marked=0.18|right sign other=0.44|self loose=-1.02|self marked=-0.47|speech soon loose=1.09|speech soon marked=0.72|then 0913=0.16
then 11=0.11|then 3=0.1|then 4=-0.09|then 5=-0.31|then 6=-0.1|then 78=0.12|then 85=0.21|then ai=-0.05|then an=0.22|then anh=-0.53|then ba=-0.6
then ban=2.1|then bao=-0.52|then ben=0.21|then benh=0.27|then bi=0.75|then bien=0.63|then binh=-0.29|then bo=0.64|then buoi=-0.13|then ca=-0.05
then cach=-0.23|then cai=-0.1|then can=-0.07|then canh=-0.21|then cao=-0.11|then cau=-0.38|then chay=-0.19|then che=-1.04|then chi=0.53
then cho=-1.15|then chu=0.7|then chua=1.14|then chuc=-0.44|then chup=0.35|then co=-0.45|then con=1.43|then cong=0.44|then cu=-0.1|then cua=-1.52
then cung=0.89|then da=0.35|then dan=-0.64|then dang=-0.17|then danh=0.79|then dat=-0.23|then dau=0.27|then day=2.17|then de=0.42|then dem=-0.09
then den=-1.44|then deu=0.64|then di=1.65|then dien=0.16|then dieu=0.71|then do=-0.58|then doi=0.17|then don=-0.45|then dong=-0.77|then dot=0.27
then du=0.21|then dua=0.81|then dung=-0.41|then duoc=-0.11|then em=0.4|then file=-0.13|then gac=1.09|then gap=-0.14|then gia=-0.05|then giao=1.16
then giu=0.58|then gom=-0.12|then gop=-0.19|then gui=-1.66|then hai=0.05|then hang=-0.3|then hay=1.1|then het=-0.9|then hieu=0.3|then ho=-0.36
then hoc=-0.27|then hoi=-0.47|then hong=-0.09|then hop=-0.1|then hua=-0.06|then in=0.91|then ke=0.13|then kem=0.87|then kham=1.08|then khi=-0.85
then kho=-1.36|then khoang=-0.06|then khong=1|then kien=-0.21|then la=-1.55|then lac=2.56|then lai=1.42|then lam=-0.49|then lan=1.05|then lang=-0.32
then lao=0.42|then lay=0.09|then len=-0.19|then lien=-0.32|then lo=-1.62|then lop=1.54|then luc=-0.23|then ly=-0.19|then ma=-0.57|then mat=0.93
then minh=0.71|then mo=0.73|then moi=-0.53|then mot=-1.43|then mu=1.18|then mua=-0.32|then muon=-0.23|then nam=1.2|then nan=-0.11|then nao=0.56
then nau=0.47|then nay=-1.36|then neo=-0.76|then nga=1.56|then ngap=-0.76|then ngay=-0.67|then ngheo=-0.18|then nghi=1.4|then nghien=0.17
then nguoi=-0.06|then nha=0.55|then nhan=-0.08|then nhau=-0.25|then nien=-0.82|then noi=0.43|then nop=-0.17|then nuoc=-1.32|then nuoi=0.78
then nut=-0.39|then o=0.21|then oi=-0.07|then ong=-0.31|then phai=0.54|then phan=-0.21|then phat=0.88|then phi=-0.18|then pho=-0.54|then phong=-0.42
then phu=0.31|then qua=-0.75|then ra=-0.64|then rac=-0.29|then rat=-0.14|then roi=-0.53|then sach=-0.05|then sai=-1.49|then san=-0.76|then sang=-0.1
then sap=0.38|then sat=-0.05|then say=-0.05|then sinh=0.9|then so=0.17|then su=-0.08|then sua=0.56|then t5=-0.5|then tac=-0.18|then tai=-0.34
then tam=-0.45|then te=0.35|then than=-0.06|then thay=-0.57|then thi=-0.19|then thieu=-0.55|then thon=-0.23|then thu=0.62|then thue=0.77
then tien=0.76|then tim=-0.11|then tinh=-0.7|then to=0.51|then toan=0.97|then toi=-0.92|then tra=1.43|then trach=-0.79|then tranh=0.24|then tre=-1.35
then tren=-0.58|then trom=1.33|then trong=-0.07|then truong=-0.67|then tu=-1.34|then tuan=-0.32|then tuoi=-0.68|then va=0.82|then van=-0.15
then vang=0.41|then vao=-0.07|then ve=-0.89|then viec=1.06|then voi=0.2|then xa=0.08|then xe=-0.24|then xem=-0.09|then xin=0.48|then xom=0.1
then xuong=-0.44|then yeu=-0.52|two loose=0.05|two marked=0.14|word country loose=-3.03|word country marked=-2.16|word everyday loose=0.81
word everyday marked=0.59|word family loose=0.06|word given loose=2.06|word given marked=2.02|word never loose=-0.61|word verb loose=0.2
word verb marked=-0.44
`
    .trim()
    .split(/[|\n]/u)
    .map((entry) => [entry.slice(0, entry.indexOf('=')), Number(entry.slice(entry.indexOf('=') + 1))]),
);
