/** Folded phrases by which a message is seen to refer back. Patterns run over " a b c ". */

export const PAPER =
  '(?:van ban|tai lieu|cong van|quyet dinh|quy che|quy dinh|ke hoach|chuong trinh|thong bao|ket luan|huong dan|nghi quyet|bien ban|so tay|chi thi|to trinh|noi quy|de an)';
const THIS = '(?:do|nay|ay|kia|noi tren|vua neu|vua roi|tren day|vua trich)';
const CLAUSE_NOUN = '(?:dieu|khoan|diem|muc|doan|noi dung|cau|chuong)';
/** What else people point at without naming it again. */
const THING =
  '(?:co quan|don vi|nguoi|dong chi|viec|vu viec|truong hop|thoi han|so tien|cuoc hop|hoi nghi|lop|du an|phan anh|cam ket|nhiem vu|chuc vu|nhom|to chuc|bao cao|lich|danh sach|muc|cap|ong|ba|anh|chi|buoi|dot|han)';

/** What stands before a question and says nothing of it. */
export const POLITE_START =
  /^ (?:(?:da|vang|a|u|um|uh|oi|ok|oke|the a|vay a|ua|xin|thua|anh|chi|em|ban(?! (?:hanh|tuyen|thuong|chap|chi|dan|to|quan))|dong chi|tro ly|bot|ad|cho|hoi|them|toi|minh|biet|muon|giup|lam on|nhe|roi ok|cam on) )+(?=\S)/;
export const POLITE_END =
  /(?: (?:a|ah|nhi|ha|hen|nhe|nha|vay|the|z|ta|em|anh|chi|ban|dong chi|oi|voi|di|nua|da|zay|vay em|vay ban))+ $/;

/** Openings that join a question to what was said. */
export const STRONG_OPENING =
  /^ (?:(?:the|vay) con|(?:the|vay) thi|(?:the|vay) neu|neu (?:the|vay)(?: thi)?|nhu (?:the|vay) thi|con neu|roi neu|roi con) /;
export const WEAK_OPENING = /^ (?:the(?! nao )|vay|con|roi(?: thi)?|neu) /;

export const DOCUMENT_PRONOUN = new RegExp(` (?:cai )?${PAPER} ${THIS} `);
export const CLAUSE_PRONOUN = new RegExp(` (?:cai )?${CLAUSE_NOUN} ${THIS} `);
export const THING_PRONOUN = new RegExp(` (${THING}) ${THIS} `);
/** "đó", "này", "ấy" with their marks after whatever word; what is said of now and here points nowhere. */
export const MARKED_PRONOUN = / ([a-z]+) (?:do|nay|ay|kia) /;
export const HERE_AND_NOW =
  /^(?:nam|thang|tuan|quy|hom|ngay|hien|luc|khi|sau|truoc|nhiem|ky|phuong|xa|tinh|kenh|bot|ly|day|mai|toi|sang|chieu|lan|gio|tu|den|xua|truoc|ban)$/;
export const BARE_PRONOUN =
  / (?:trong do|o do|tu do|do la|cua no|cho no|nhu tren|noi tren|vua roi|vua neu|luc do|khi do|sau do|viec do|cai do|cai nay|vu do|vu nay) | no (?=(?:co|la|duoc|quy dinh|noi|ap dung|bi) )/;

/** "thì sao", "thì thế nào", at the end. */
export const WHAT_THEN =
  / (?:thi sao|thi the nao|thi nhu the nao|thi ra sao|thi lam sao|thi lam the nao|thi bi gi|thi bi sao|thi xu ly (?:the nao|ra sao|sao)|the nao|ra sao|sao) $/;

/** "khoản 2", "Điều 7", "khoản 2 Điều 7", "điểm b". */
export const CLAUSE =
  / (?:(?:(?<! dia | thoi )diem ([a-eghik]|\d{1,2}\.\d) )?(?:khoan (\d{1,2}) )?(?:dieu (\d{1,3}[a-z]?) )|(?:diem ([a-eghik]) )?khoan (\d{1,2}) |(?<! dia | thoi )diem ([a-eghik]) )/;
/** Numbered parts of what was just read out. */
export const ITEM = / (noi dung|y|muc|so|cai|gach dau dong) (?:(?:so|thu) )?(\d{1,2}|nhat|hai|ba|tu|nam|sau|bay) /;

/** What is asked of a document as a whole. In order: the first that matches decides. */
export const DOCUMENT_FACTS = [
  [
    'signer',
    / (?:ai|nguoi nao|dong chi nao|vi nao|lanh dao nao) (?:da |la nguoi )?(?:ky|ki)(?: ban hanh| duyet)? $| nguoi (?:ky|ki)(?: la ai| ten gi)? $/,
  ],
  [
    'signedOn',
    / (?:ky|ki|ban hanh|ra)(?: tu)? (?:ngay|khi|hom|nam|thang|luc|bao)(?: thang| nam)? (?:nao|may|gio|bao nhieu) $| ngay (?:ky|ki|ban hanh)(?: la (?:ngay nao|khi nao|bao gio))? $/,
  ],
  [
    'issuer',
    / (?:ai|co quan nao|don vi nao|cap nao|ben nao|noi nao) (?:da )?(?:ban hanh|ra)(?: ra)? $| (?:do|cua) (?:ai|co quan nao|cap nao|don vi nao)(?: ban hanh| ra)? $/,
  ],
  [
    'force',
    / (?:con|het|co|da|bat dau|dang)(?: co| con| het)? (?:hieu luc|gia tri)(?: thi hanh| ap dung)?(?: khong| chua| hay khong| hay het(?: roi)?| hay chua| nua khong| tu ngay nao| tu khi nao| khi nao| ngay nao| bao gio| den khi nao| den bao gio| den ngay nao)? $| (?:hieu luc|het hieu luc) (?:tu |den )?(?:ngay nao|khi nao|bao gio|the nao|ra sao|khong|chua)? ?$| con (?:dung|ap dung|xai)(?: duoc)? (?:khong|chua|nua khong) $| (?:da )?(?:bi )?(?:thay the|bai bo|huy)(?: boi (?:cai gi|van ban nao))? (?:chua|khong) $/,
  ],
  ['number', / (?:so|so hieu|so ky hieu|ky hieu) (?:may|bao nhieu|gi|la gi|la bao nhieu|nao) $/],
] as const;
export type DocumentFact = (typeof DOCUMENT_FACTS)[number][0];

/** Predicates and relations that mean nothing without what was talked of. */
export const NEEDS_SUBJECT =
  / (?:ky|ki|ban hanh|hieu luc|chu tri|phu trach|chiu trach nhiem|qua han|tre han|tre|cham|gia han|het han|thoi han|thoi gian|dia diem|han chot|han|bat dau|ket thuc|thay the|ap dung|cu the|xu ly|xu phat|bi phat|phat|nguoi ky|tu choi|bao lau nua|keo dai|may lan|toi da|toi thieu|som nhat|muon nhat|cham nhat|bat buoc|ngoai le|tinh tu|tinh|luc nao|so dien thoai|dia chi|bao nhieu lan|mien|giam|chi tiet|ro hon|dau moi|phuc tap|khan|gui cho|nop cho|bao cho|gui|nop|het) /g;

/** Question words: what is asked for, not what it is asked of. */
export const ASKING =
  / (?:bao nhieu|bao gio|bao lau|may|ai|gi|nao|dau|sao|the nao|khong|chua|khi|luc|ngay|gio|phut|thang|lan|tien|dong|nguoi|la|co|phai|duoc|can|bi|thi|neu|trong|tu|den|o|tai|so|lam|vi|tai sao|vong|toi|cua|cho|muon|ma|hay) /g;

/** A condition, whose consequence is asked for. */
export const CONDITION =
  /^ (?:neu |khi |ma )?(?:qua|tre|cham|khong|chua|het|vi pham|tu choi|muon|bi|lam sai|sai|thieu|that lac|mat|vang|nop cham|gui cham|tra loi cham|ko) /;

/** Whoever does something, so that one may stand for another. */
export const ACTOR =
  / (?:cong tac vien|(?:pho )?chu tich(?: ubnd| uy ban nhan dan)?(?: phuong| xa| tinh)?|(?:pho )?bi thu(?: dang uy)?|truong ban|to truong(?: to dan pho)?|truong thon|ban tuyen giao va dan van|ban tuyen giao|ban|uy ban nhan dan(?: phuong)?|uy ban mat tran(?: to quoc)?(?: viet nam)?(?: phuong)?|mat tran(?: to quoc)?|cong an(?: phuong)?|van phong(?: dang uy)?|phong kinh te|phong van hoa|trung tam phuc vu hanh chinh cong|dang uy|chi bo|nguoi dan|co quan (?:xu ly|duoc giao xu ly|chu tri|phoi hop)) /;
export const PERIOD =
  / (?:thang (?:\d{1,2}|nay|sau|truoc)(?: nam \d{4})?|quy (?:\d|[iv]{1,3})(?: nam \d{4})?|nam \d{4}|dot \d|6 thang (?:dau|cuoi) nam) /;
export const PLACE_NAME =
  / (?:(?:to dan pho|to|khu pho|khu|thon|ban|xom) (?:so )?(?:\d{1,2}|[a-z]+(?: (?!nop|gui|phai|co|duoc|bao|thi|trong|ngay|may|den|la|chua|da)[a-z]+)?)|(?:o |tai )?cap (?:tinh|xa|phuong|huyen|trung uong|co so)) /;
