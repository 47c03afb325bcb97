/** Words of a request, folded, one space between; white space around so that whole words are matched. */
export const OVERDUE =
  /(?<=^| )(?:qua han|qua thoi han|tre han|tre hen|cham han|cham tien do|bi tre|dang tre|dang cham|(?:tre|cham)(?=(?: nao)?(?: khong| chua)?(?: a| vay| em)*$))(?= |$)/;
export const DUE =
  /(?<=^| )(?:sap den han|sap toi han|gan den han|sap het han|den han|toi han|den ky han|den ky|den thoi han)(?= |$)/;
export const OPEN =
  /(?<=^| )(?:chua xong|chua lam xong|chua lam|chua hoan thanh|chua thuc hien|con no|dang do|con lai|con phai lam|dang thuc hien|dang theo doi)(?= |$)/;
export const DONE =
  /(?<=^| )(?:da xong|da hoan thanh|da lam xong|xong roi|hoan thanh roi|lam xong roi|da thuc hien xong)(?= |$)/;
export const PROPOSED = /(?<=^| )(?:cho duyet|chua duyet|can duyet|doi duyet)(?= |$)/;

/** Said only of promises. */
export const STRONG = /(?<=^| )(?:so cam ket|cam ket|loi hua|hua)(?= |$)/;
/** Said of much else too: every other word has to be understood. */
export const WEAK = /(?<=^| )(?<!vu )(?:dau viec|nhiem vu|cong viec|viec)(?= |$)/;

/** "phải làm gì", "có việc gì". */
export const TO_DO =
  /(?<=^| )(?:(?:phai|can|se phai|nen) (?:lam|thuc hien|hoan thanh|trien khai)(?: nhung)?(?: viec)? (?:gi|nhung gi|viec nao)|(?:nhung |cac )?viec (?:gi|nao) (?:phai|can) (?:lam|thuc hien|hoan thanh)|(?:co|con|can lam|phai lam)(?: nhung| may| bao nhieu| cac)? (?:cam ket|viec|dau viec|nhiem vu|cong viec)(?: gi| nao)?(?: (?:phai|can) (?:lam|thuc hien|hoan thanh))?|lam (?:nhung )?(?:gi|viec gi))(?= |$)/;
/** "hứa gì", "cam kết những gì". */
export const PROMISED =
  /(?<=^| )(?:da )?(?:hua|cam ket)(?: (?:lam|thuc hien|se lam))?(?: nhung| cac)? (?:gi|dieu gi|viec gi|noi dung gi)(?= |$)/;
/** Asks for a list. */
export const LIST =
  /(?<=^| )(?:nao|nhung gi|gi|may|bao nhieu|danh sach|liet ke|xem|nhung|cac|thong ke|tong hop|tat ca|toan bo)(?= |$)/;

/** About what a text says, how something is done, or another matter: for the documents, or for the reports. */
export const ELSEWHERE = new RegExp(
  `(?<=^| )(?:${[
    'quy dinh|quy che|nghi quyet|nghi dinh|luat|phan anh|to cao|khieu nai|don thu|kien nghi|quyet dinh',
    '(?:dieu|khoan) \\d+',
    'nhu the nao|the nao|ra sao|lam sao|la gi|nghia la|noi gi|ghi gi|neu gi|dinh nghia|khai niem',
    'may noi dung|bao nhieu noi dung|muc tieu|mau|bieu mau|thu tuc|ho so|cach nao|cach lam|quy trinh|trach nhiem cua',
    'bao lau|may ngay|bao nhieu ngay|bao nhieu tien|khi nao|luc nao|ngay nao|thang nao|ngay may|o dau|tai sao|vi sao',
    'ky cam ket|ban cam ket|giay cam ket|don cam ket|to cam ket|cam ket bao ve|ky ket',
    'hang thang|hang quy|hang nam|hang tuan|moi thang|dinh ky',
    'neu|khi|truong hop|doi voi|thi sao|thi xu ly|thi bi|thi phai|xu ly the|phe binh|ky luat|muc phat',
    '(?:chuong trinh|ke hoach|thong bao|ket luan|bien ban|van ban|tai lieu)(?: [a-z0-9]+){0,8} (?:noi|neu|ghi|gom|co|giao|yeu cau|de ra|quy)',
  ].join('|')})(?= |$)`,
);

/** What is left when all else is understood. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    'a ah oi em anh chi cho toi minh ta hoi xin voi nhe nha the vay thi da dang co la nhung cac nao gi may bao nhieu cua trong ' +
    'nay phai can con duoc giao ve hien den han tinh dong danh sach liet ke xem tat ca toan bo so giup biet muon tra cuu ' +
    'thong ke tong hop do thuoc tren kiem lai voi mot luot ad bot tro ly hay nhu va thuc nhung chung rieng ngay bay gio cam ket viec'
  ).split(' '),
);
