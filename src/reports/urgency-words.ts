import { makePhraseBook } from '../vietnamese/phrases.ts';
import type { UrgencyReason } from './report-draft.ts';

const list = (text: string) => text.split(',').map((part) => part.trim());

/** What is a danger by itself, whoever it happens to. */
export const DANGER_WORDS = makePhraseBook<UrgencyReason>([
  [
    'tính mạng',
    list(
      'sạt lở, sạt lở đất, lở đất, lở núi, đất lở, đá lăn, sạt taluy, sắp sập, bị sập, đổ sập, sập nhà, sập cầu, sập tường, cầu sập, nhà sập, sập mái, có thể sập, nguy cơ sập, sập bất cứ lúc nào, sắp đổ, nguy cơ đổ, tóe lửa, tóe điện, xẹt điện, nước chảy xiết, chảy xiết, nước xiết, cầu nghiêng, nghiêng hẳn, trơ móng, xói móng, xói mố, hở móng, đập phá, truy sát, đổ bất cứ lúc nào, đứt cáp, đứt dây cáp, đứt một dây cáp, cáp đứt, đứt cầu, cầu gãy, gãy cầu, điện giật, giật điện, rò điện, rò rỉ điện, hở điện, nhiễm điện, dây điện đứt, đứt dây điện, dây điện rơi, dây điện sà, dây điện chạm, dây điện hở, điện rơi xuống, chập điện cháy, rò rỉ gas, xì gas, rò gas, cháy nhà, cháy rừng, cháy chợ, cháy lớn, đang cháy, bốc cháy, cháy lan, lửa lan, lửa đang, đám cháy, nguy cơ cháy nổ, phát nổ, nổ bình gas, lũ cuốn, lũ quét, lũ ống, ngập sâu, đang sạt, bị sạt, đất đá tràn xuống, cháy rụi, lọt xuống, mục gãy, ván mục, ván gãy, đuổi chém, tiếng nổ, phát tiếng nổ, nổ lớn, bốc khói, nứt dài, nứt lớn, rò rỉ nước đập, bờ hồ nứt,  nước cuốn, cuốn trôi, bị cô lập, cô lập, mắc kẹt, chết đuối, đuối nước, rơi xuống, ngã xuống, mất nắp, không nắp, không có nắp, không có nắp đậy, mất nắp đậy, chết người, có người chết, người tử vong, tử vong, nguy hiểm đến tính mạng, nguy hiểm tính mạng, đe dọa tính mạng, nguy hiểm chết người, nguy kịch, bom mìn, quả bom, vỡ đập, tràn đập, đập rò, thấm đập, rò rỉ đập, nứt đập, nứt nhà, hung khí, hỗn chiến, mã tấu, phóng lợn, tuột ốc, long ốc, tuột cáp, đứt neo, gãy dầm, khí lạ, xì khí, cầm dao, đâm chém, chém nhau, đe dọa giết, dọa giết, dọa chém, bắt cóc, mất tích, tự tử',
    ),
  ],
  [
    'sức khỏe',
    list(
      'ngộ độc, cấp cứu, nhập viện, đi viện, ổ dịch, bùng dịch, dịch bùng, bùng phát, lây lan, lây nhanh, dịch sốt xuất huyết, chó dại, nghi dại, bị bỏng, gãy chân, gãy tay, bị thương, thương nặng, chấn thương, bất tỉnh, ngất xỉu, bị ngất, khó thở, tức ngực, nôn mửa, nôn ói, đau bụng, tiêu chảy, rò rỉ hóa chất, hóa chất độc, khí độc, khí amoniac, sắp sinh, chuyển dạ, hết thuốc cấp cứu, co giật, nhiễm độc, bạch hầu',
    ),
  ],
  [
    'sinh kế',
    list(
      'nợ lương, quỵt lương, chậm trả lương, chậm lương, đình công, ngừng việc tập thể, chết đồng loạt, chết la liệt, không trả lương, chưa trả lương, không còn tiền ăn, không còn tiền mua gạo, không còn gạo, bỏ trốn quỵt lương, hết gạo, hết tiền ăn, không có gạo, không có tiền mua gạo, đứt bữa, thiếu ăn, thiếu đói, bị đói, đang đói, mất trắng, tốc mái, bay mái, sập nhà, cháy hết nhà, chết hàng loạt, chết nhiều, chết trắng, dịch tả lợn, dịch tả, lở mồm long móng, cúm gia cầm, không có chỗ ở, không có chỗ ngủ, nghỉ việc tập thể, mưa đá, không còn chỗ ở, mất nhà, màn trời chiếu đất, tốc mái, không có nước uống, hết nước uống, không có nước ăn, mất kế sinh nhai, mất nguồn sống, sa thải hàng loạt, mất việc hàng loạt, cho nghỉ việc hàng loạt',
    ),
  ],
]);

/** Patterns over the folded words (`TypedText.joined`), for what phrases cannot say. */
export const DANGER_PATTERNS: readonly (readonly [UrgencyReason, RegExp])[] = [
  [
    'tính mạng',
    / (?:cot|cay|tuong|nha|mai|bien|tru|cau|be|dap|ke)(?: \S+){0,6} (?:sap|chuc cho|muon) (?:do|sap|roi|nga|gay)(?= )/,
  ],
  [
    'tính mạng',
    / (?:chay) (?:o|tai|day|nha|ki ot|kho|xuong|quan|xe|rung|cho|phong|can|bai|doi)(?= )(?! \S+ (?:xuong|qua|nhanh))/,
  ],
  [
    'tính mạng',
    / (?:day|cap) (?:dien |dien tran |tran |thep |cap |vien thong )?(?:\S+ ){0,3}?(?:bi )?(?:dut|roi|sa xuong|sa sat|vong xuong|vong sat|thong xuong|tut|cham)(?= )/,
  ],
  ['tính mạng', / (?:dut) (?:mot |hai |1 |2 |may )?(?:soi |day |dai )*(?:cap|dien)(?= )/],
  [
    'tính mạng',
    / (?:tuong|cot|cau|nha|be nuoc|mai)(?: \S+){0,6} (?:nghieng|nut|muc nat|xieu veo|sap(?! nhap| xep))(?= )/,
  ],
  ['tính mạng', / (?:lu|nuoc)(?: \S+){0,4} (?:dang len|len nhanh|dang nhanh|ngap nha|ngap mai|ngap sau)(?= )/],
  [
    'tính mạng',
    / (?:be|chau|tre|nguoi|hoc sinh|em)(?: \S+){0,4} (?:suyt chet|suyt bi dien|bi dien giat|roi xuong|bi cuon|bi xe tong|bi xe dam)(?= )/,
  ],
  ['tính mạng', / nap (?:ho ga|cong|ho|ho cap|be)(?: \S+){0,6} (?:mat|vo|sup|bi mat|gay)(?= )/],
  [
    'sức khỏe',
    / (?:co |da |them )?\d{1,3} (?:ca|truong hop|nguoi|chau)(?: \S+){0,3} (?:sot|mac|benh|nhiem|bi soi|tay chan mieng|quai bi|cum|thuong han|om)(?= )/,
  ],
  ['sức khỏe', / (?:cho) (?:\S+ ){0,2}can (?!nha|be)(?:\S+ ){0,3}(?:nguoi|chau|be|em|cu|hoc sinh|tre|ba|ong)(?= )/],
  [
    'sức khỏe',
    / (?:chau|em|hoc sinh|nguoi|cong nhan|tre|be)(?: \S+){0,5} (?:bi )?(?:(?<!mam )non|dau bung|ngat|sot cao)(?= )/,
  ],
  [
    'sinh kế',
    / (?:lon|heo|ga|vit|trau|bo|de|ca|tom)(?: \S+){0,4} chet(?: \S+){0,3} (?:hang loat|nhieu|trang|het|dich|la liet|\d{2,4} con)(?= )/,
  ],
  [
    'sinh kế',
    / (?:lua|hoa mau|ruong|vuon|ao ca|lon|ga)(?: \S+){0,5} (?:ngap trang|ngap het|mat trang|chet trang|cuon troi|chet hang loat)(?= )/,
  ],
  ['sinh kế', / (?:khong co|khong con|het|lay dau ra) (?:tien|gao|gi|cai) (?:an|de an|mua gao|nau|song)(?= )/],
  ['sinh kế', / (?:cong ty|xuong|nha may|chu|xi nghiep|doanh nghiep)(?: \S+){0,6} no (?:tien )?luong(?= )/],
];

/** Without their marks these are mostly something else: "lo dat" a plot of land, "bi doi" asked for. */
export const NEEDS_MARKS: ReadonlySet<string> = new Set(['lở đất', 'đất lở', 'bị đói', 'đá lăn']);
/** Typed with these marks, a word that a pattern over folded words took for a fire or hunger is none. */
export const MISREAD = /(?<!\p{L})(?:chạy|chảy|đòi|đội|lỗ|tưởng|tướng)(?!\p{L})/iu;

/** Water or electricity gone for so many days or longer is a danger to health and livelihood. */
export const SUPPLY_GONE =
  / (?:mat|cat|cup|khong co|thieu|chua co|khong) (?:nuoc|dien)(?: sinh hoat| sach| may| an)?(?= )| (?:nuoc|dien)(?: sinh hoat| sach| may)? (?:bi )?(?:mat|cat|cup|khong co)(?= )/;
export const SUPPLY_DAYS = 2;

/** People who want to be heard. */
export const RECEPTION: readonly RegExp[] = [
  / (?:mong|de nghi|xin|muon|yeu cau|can|nho|doi|kien nghi|moi)(?: \S+){0,7} (?:bo tri|to chuc|sap xep|danh|len|xuong|ve|hen)(?: \S+){0,5} (?:tiep dan|tiep truc tiep|tiep ba con|tiep cac ho|tiep xuc truc tiep|gap dan|gap ba con|nghe dan|lang nghe|doi thoai|tiep (?:mot )?(?:buoi|lan)|buoi tiep)(?= (?!dinh ky))/,
  / (?:keo|keo nhau|rap nhau|ru nhau|hen nhau|kem nhau|dinh|se|tinh|doi|muon|chuan bi|du dinh|tap trung)(?: \S+){0,5} (?:len|ra|xuong|den) (?:\S+ ){0,2}(?:phuong|uy ban|ubnd|tru so|xa|tinh|dang uy|thanh pho|cong ty|trung uong|tiep dan)(?= )/,
  / (?:keo|tap trung|tu tap)(?: \S+){0,5} (?:truoc|o|tai) (?:cong )?(?:\S+ )?(?:uy ban|tru so|phuong|dang uy|xa|cong ty|tinh)(?= )/,
  / (?:muon|xin|doi|mong|duoc|nguyen vong|de nghi|yeu cau|can|hen)(?: \S+){0,4} (?:gap|doi thoai|tiep xuc)(?: \S+){0,4} (?:lanh dao|chu tich|bi thu|phuong|uy ban|chinh quyen|chu dau tu|cac anh|cac dong chi|truc tiep)(?= )/,
  / (?:de nghi|xin|mong|yeu cau|muon|doi|can)(?: \S+){0,6} (?:duoc tiep|to chuc tiep dan|tiep ba con|tiep cac ho|to chuc doi thoai|bo tri tiep|duoc doi thoai|doi thoai voi)(?= )/,
  / (?:doi|xin|muon|mong|de nghi) (?:duoc )?gap (?:\S+ ){0,3}(?:lanh dao|chu tich|bi thu|phuong)(?= )/,
];

/** Something that is done to people, or that they must do, on a day. */
export const DATED_MATTER =
  / (?:cuong che|thao do|pha do|thu hoi|giai toa|di doi|ban giao|cat dien|cat nuoc|het han|han nop|han chot|han cuoi|dong han|den han|chot danh sach|chot so|boc tham|khoi cong|dong cua|san lap|chat cay|nop ho so|dang ky|xet tuyen|tuyen sinh|don di|tra mat bang|la han|den han|han ban giao|phai do|do nha|tra mat bang|bat dau thu|dong tien|phai nop|phai tra|phai don|phai di doi)(?= )/;
/** How near, in days, such a day has to be. */
export const DATE_NEAR = 3;
export const DEADLINE_NEAR =
  / (?:han chot|han cuoi|het han|han nop|sap het han|con (?:\d|mot|hai|ba) ngay|chi con (?:\d|mot|hai|ba) ngay)(?= )/;

/** Since when, not what: "từ ngày đường ống bị lũ cuốn". */
export const SINCE = /^ (?:tu|ke tu|sau) (?:ngay|khi|hoi|dot|tran)(?= (?!hom|qua|nay|kia))/;
/** "Không ai bị thương", "chưa có thiệt hại": said so few words before. */
export const DENIED =
  / (?:khong|chua|chang) (?:ai|co ai|co nguoi|thay ai|nguoi nao|co|bi|thay|xay ra|de|con|phai|den muc)(?: \S+){0,2} $/;

/** The danger is over, talked about in general, or practised for. */
export const NOT_NOW =
  / (?:chua (?:duoc )?(?:nhan|linh|lanh|thay|co)(?: \S+){0,3} (?:ho tro|cuu tro|boi thuong)|da (?:duoc )?(?:khac phuc|dap tat|dap lua|sua xong|xu ly xong|giai quyet xong|xong|on|het|phuc hoi|khoi|ve nha|tra du|nhan du)|khong (?:con )?nguy hiem|khong sao|binh yen|hoi xua|ngay xua|truoc day|may nam truoc|nam kia|nam truoc|tran (?:lu|bao) (?:nam|truoc|hoi)|da (?:qua|lau roi)|tap huan|tin don|don thoi|don rang|lan truyen|tin gia|tren mang|hoi thao|phong benh|phong dich|phong ngua|de phong|dien tap|tuyen truyen|phong chay|phong chong|nam ngoai|thang truoc|quy dinh|ky nang|hoi thi|khen|bieu duong|cam on|phan khoi|ghi nhan)(?= )/;
