import { readChatText } from './chat-text.ts';
import { fold } from './fold.ts';

/** What threatens lives: the kind names it for the officers. */
export type DangerKind =
  | 'landslide'
  | 'fire'
  | 'collapse'
  | 'drowning'
  | 'electricity'
  | 'gas'
  | 'violence'
  | 'flood'
  | 'accident'
  | 'poisoning'
  | 'explosive';

/** "Nông dân kêu cứu vì giá mía", "đơn kêu cứu": said of a trade, a river, a price. Before or behind the call. */
const CALL_OF_A_TRADE = String.raw`(?<!(?<![a-z])(?:nong dan|nong nghiep|doanh nghiep|dn|nganh|rung|dong song|song|lang nghe|tieu thuong|thuong lai|cong ty|nha may|hop tac xa|htx|nguoi (?:trong|nuoi|mua|ban|lao dong|tieu dung)|don|thu|bai|cong van|len tieng)(?![a-z]).{0,25})`;
/** "Kêu cứu vì" something else than what kills. */
const CALL_OVER_TROUBLES =
  '(?! (?:vi|do|ve|truoc|len|toi|den|nho|gui)(?![a-z])(?! .{0,20}(?<![a-z])(?:lu|nuoc (?:len|dang|ngap|cuon|lu|chay xiet)|sat|lo|chay|lua|khoi|dat|sap|do sap|bi|ket|vui|ngap|dam|chem|danh|dien giat|duoi nuoc|noc|mai nha)(?![a-z])))';
const THINGS_BURIED = '(?<!(?<![a-z])(?:rac|chat thai|ong|ong nuoc|cap|day|coc|moc|xac|ga|lon) .{0,12})';
/** "Bị đề nghị", "bị đe dọa" are other words. */
const WEIGHT = 'bi .{0,25}(?<![a-z])de (?:len|trung|vao|chet|bep|duoi|nguoi|phai|ngang)';

/** What is happening or about to happen, in folded words. */
const DANGERS: ReadonlyArray<readonly [DangerKind, RegExp]> = [
  [
    'landslide',
    /(?<![a-z])(?:sat lo|sac lo|lo dat|lo nui|lo taluy|taluy.{0,20}(?:lo|nut|do)|lu quet|lu ong|dat da (?:lan|sat|lo|truot|do)|da lan|nut (?:doi|nui|suon)|truot dat|sut lun|sap ho|ho tu than|vet nut (?:dai|lon|rong|tren))(?![a-z])/,
  ],
  [
    'landslide',
    new RegExp(
      `(?<![a-z])(?:vui lap|bi (?:(?:dat|da|bun|cat|nui|lu) )?vui(?! dap)|${THINGS_BURIED}bi (?:(?:dat|da|bun|cat) )?chon(?! (?:chan|chat|re))|chon vui|chon song)(?![a-z])`,
    ),
  ],
  [
    'fire',
    /(?<![a-z])(?:(?:dang|bi|bung|boc) (?:bi )?chay(?! (?:xe|cho|quang|may|hang|chuc|theo|nuoc|re))|(?<!phong )chay (?:nha|rung|cho|lon|to|xuong|kho|can|quan|xe|o to|tram|bien ap|tru|cot|day|dien|o|roi|lan)(?! (?:ve|qua|ra) (?:duong|tp|pho))|bung chay|boc chay|hoa hoan|boc khoi|khoi (?:boc|bay) .{0,15}(?:nha|kho|xuong)|lua (?:boc|lan|chay|chay lan)|cuu hoa)(?![a-z])/,
  ],
  [
    'electricity',
    /(?<![a-z])(?:dien giat|ro dien|ro ri dien|ho dien|nhiem dien|phong dien|day dien.{0,25}(?:dut|roi|sa|vong|cham|ho|tuot|thong)|(?:dut|roi|ho|tuot) .{0,6}day dien|dut day (?:dien|dien cao the|cao the|ha the)|cot dien.{0,20}(?:sap|do|nghieng|gay|muc)|(?:do|gay) cot dien|cham dien|chap dien|tu dien .{0,12}(?:ho|mo|boc|chay)|bien ap .{0,10}(?:no|chay|boc))(?![a-z])/,
  ],
  [
    'accident',
    /(?<![a-z])(?:tai nan (?:chet nguoi|nghiem trong|giao thong|lao dong|lien hoan)?|xe (?:khach|tai|buyt|o to).{0,15}(?:lat|lao xuong|roi xuong|mat phanh|mat lai)|cay (?:do|gay) (?:vao|de|trung)|(?:chet|bi thuong|thuong vong|nguy kich|bat tinh|ngung tho|bat dong|co giat|dot quy|nga gian giao)|nga (?:xuong )?(?:ho ga|ho|hao|cong|gieng|vuc|lau|tang))(?![a-z])/,
  ],
  [
    'flood',
    /(?<![a-z])(?:lu (?:ve|dang|cuon|len|to|du)|nuoc (?:lu|len nhanh|dang cao|dang nhanh|ngap .{0,12}(?:mai|noc))|ngap (?:sau|den|toi|lut)?.{0,8}(?:mai nha|noc|nguc|co nguoi|2m|2 met|3 met)|co lap|xa lu)(?![a-z])/,
  ],
  [
    'collapse',
    /(?<![a-z])(?:(?:cau|cap|day cap|cap treo|cap cau|day treo|cau treo).{0,30}(?:dut|sap|gay|bung|lung lay|nghieng|xoay|sut|troi)|(?:dut|gay|sap|bung|sut) .{0,12}(?:cau|cap|tru cau|mo cau|day cap)|(?:nha|tuong|mai|tran|truong|lop hoc|gian giao|cong|mo|ham|lo|de|dap|ho|cay|cot|cot dien|be tong|nha tam|ke).{0,14}(?:sap|do sap|sup do|do xuong|vo (?:de|dap)|sap do|sap xuong)|sap (?:nha|cau|tuong|mai|tran|ham|mo|gian giao|lop|cong|do)|vo (?:de|dap|ho chua))(?![a-z])/,
  ],
  [
    'drowning',
    /(?<![a-z])(?:duoi nuoc|chet duoi|(?:bi )?(?:nuoc|lu|song) cuon|lat (?:do|thuyen|xuong|ghe|be)|chim (?:do|thuyen|xuong|ghe|tau)|(?:roi|nga|nhay) (?:xuong )?(?:song|suoi|ho|ao|gieng|kenh|cong|muong)|mat tich|mac ket|tre .{0,20}tam (?:song|ho|suoi))(?![a-z])/,
  ],
  [
    'gas',
    /(?<![a-z])(?:ro (?:ri )?(?:khi )?gas|xi gas|ri gas|mui gas|ho gas|no (?:binh )?gas|ro (?:ri )?(?:hoa chat|khi|khi doc|amoniac|clo|xang|dau)|khi doc|tran hoa chat|ngat khi|ngop khi|ngat than|ngop than)(?![a-z])/,
  ],
  [
    'violence',
    /(?<![a-z])(?:(?:dang )?danh (?:nhau|dap|vo|con|chau|nguoi|hoi dong|toi|em|chi|ong|ba|dan)|chem (?:nhau|nguoi|vo|con)|dam (?:nhau|nguoi|chet)|cam (?:dao|ma tau|kiem|sung|hung khi|gay)|doa (?:giet|chem|danh|dot|tu tu|nhay)|de doa .{0,15}(?:tinh mang|giet)|bao luc|bao hanh|hanh hung|ngao da|hiep dam|xam hai|bat coc|tu tu|tu sat|nhay (?:cau|lau)|nham nhi cam dao|no sung|ban nhau|con tin|giet nguoi|hon chien|uong thuoc (?:sau|tru sau|doc|diet co))(?![a-z])/,
  ],
  [
    'accident',
    new RegExp(
      `(?<![a-z])(?:${CALL_OF_A_TRADE}(?:keu|cau|la|ho|goi) cuu(?! (?:hoa|thuong|tro|ho|nan|van)(?![a-z]))${CALL_OVER_TROUBLES}|${WEIGHT}|(?<!(?<![a-z])(?:xe|von|tien|hang|ho so) (?:bi |dang )?)ket (?:cung )?(?:trong|duoi|o trong|o duoi) (?:nha(?! dat)|thang may|dong|ham|gieng|hang|da|cay|cabin|xe|khe|be|lop|phong))(?![a-z])`,
    ),
  ],
  [
    'poisoning',
    /(?<![a-z])(?:ngo doc|trung doc|ngat xiu hang loat|cho dai can|cho .{0,8}can (?:nguoi|tre|chau|hoc sinh|chet)|ran can|dich (?:ta|bach hau|dai))(?![a-z])/,
  ],
  [
    'explosive',
    /(?<![a-z])(?:bom (?:min|chua no|bi|dan)|qua bom|dau dan|luu dan|(?:min|thuoc no|vat lieu no|vat no|phao) .{0,12}(?:no|chua no|con sot|de trong|trong nha)|no (?:min|lon|noi hoi|tram|bom|kho))(?![a-z])/,
  ],
];

/** A plan, a drill, a lecture, a programme, money for it: the danger is the topic, not what happens. */
const TOPIC =
  /(?:dien tap|thao dien|tap huan|ke hoach|phuong an|chuong trinh|tuyen truyen|hoi nghi|hoi thao|hoi thi|lop hoc boi|lop boi|day boi|ky nang|phong chay|phong,? chong|phong chong|chong duoi nuoc|phong ngua|quy dinh|quy che|nghi dinh|thong tu|luat|chi thi|cong dien|van ban|thong bao ket luan|bai viet|bao cao (?:cong tac|tong ket|so ket)|kinh phi|du an|xay (?:ke|cau|lai)|boi thuong|ho tro|bao hiem|den bu|tien |che do|muc phat|xu phat|thong ke|so lieu|hoi lien quan|dang ky|hoc (?:boi|ve)|quan ly|danh gia|chung nhan|tham duyet|kiem tra (?:dinh ky|pccc)|thiet bi|binh chua chay|nghiem thu)/;
/** What says that it is happening now or about to, whatever the topic. */
const NOW =
  /(?<![a-z])(?:dang (?:bi )?(?!ky|tin|bai|le|vien|uy|bo|kiem)|vua (?:bi |moi |xay|co|thay|dut|sap|chay|lo|sat|no|roi|nga)|moi (?:bi |xay|vua|dut|sap|chay|lo|sat)|bay gio|ngay bay gio|luc nay|hien (?:dang|gio|tai)|cuu (?:voi|em|toi|chau|nguoi|dan)|khan cap|khan truong|goi (?:112|113|114|115)|sap (?:do|sap|lo|dut|gay|roi|den noi)|co nguy co|nguy hiem|nguy co|van (?:dang |con |phai )?(?:di|qua|o|hoc|choi)|hoc sinh .{0,20}(?:di|qua|hoc)|gap|keo bo|so tan|hom nay|sang nay|trua nay|chieu nay|toi nay|dem nay|dem qua|toi qua|hom qua|nut|lung lay)/;
/** Long ago, or done with. */
const PAST =
  /(?<![a-z])(?:nam (?:ngoai|truoc|kia|20\d\d|19\d\d)|thang (?:truoc|0?\d|1[0-2])(?: nam)?(?:[ ,/]|$)|tu nam|tu hoi|hoi nam|hoi truoc|truoc day|ngay truoc|(?:may|nhieu|\d+|vai|hai|ba|nua) (?:nam|thang) (?:truoc|nay|roi)|tuan truoc|da (?:khac phuc|sua xong|dap tat|duoc cuu|xu ly|lam lai|hoan thanh)|sau (?:vu|tran|khi|dot) |vu (?:chay|sap|tai nan|duoi nuoc|sat lo|ngo doc|danh nhau) .{0,25}(?:da|xu|dieu tra|den dau|ket qua)|khac phuc hau qua|thiet hai do|nguyen nhan)/;
const NOT =
  /(?<![a-z])(?:khong (?:bi |con |co |thay |xay ra )?(?:chay|sap|sat lo|dut|ro|tai nan|ngo doc|duoi nuoc|danh nhau|bao luc|ngap)|chua (?:bi |thay |xay ra |co )?(?:chay|sap|sat lo|tai nan|ngo doc)|chay (?:quang cao|chuong trinh|nuoc|viec|thu|xe|may|cho(?! (?:n|roi|to|lon|lo|o|dang))|chuc|bo|ban|lang|trom|theo|het|re|ngang|doc|du an)|ban chay|chay hang|so (?:hoi|nga)|chet (?:tien|dien|may|cay|ca|lua|meo|chuot)|cay chet|ca chet|lua chet|xe chet may|lon chet|ga chet|nham chan|dang bao)/;
const QUESTION =
  /(?:la gi|the nao|nhu the nao|ra sao|bao nhieu|o dau|khi nao|ai chiu|quy trinh|thu tuc|duoc khong|co duoc|may ngay|bao lau|bao gio)(?:\W|$)/;
const URGENT_KINDS: ReadonlySet<DangerKind> = new Set([
  'gas',
  'explosive',
  'fire',
  'collapse',
  'landslide',
  'electricity',
  'violence',
]);

/**
 * The danger to life that a message tells of, as present or near; undefined when there is none, when it is long past, or when
 * the words are only the topic ("diễn tập phòng cháy chữa cháy").
 */
export function threatToLife(text: string): { kind: DangerKind } | undefined {
  // "chạy" and "cháy", "ở đầu" and "ở đâu" differ by a mark that folding takes away.
  const folded = fold(readChatText(text).plain.replace(/chạy/giu, 'chayy').replace(/ở đầu/giu, 'o dauu')).replace(
    /[^\S\n]+/gu,
    ' ',
  );
  for (const sentence of folded.split(/[!?;\n]+|\.(?=\s|$)/u)) {
    const kind = dangerOf(sentence);
    if (kind !== undefined) return { kind };
  }
  return undefined;
}

function dangerOf(sentence: string): DangerKind | undefined {
  const cleared = sentence.replaceAll(new RegExp(NOT, 'g'), ' ');
  const kind = DANGERS.find(([, pattern]) => pattern.test(cleared))?.[0];
  if (kind === undefined) return undefined;
  const isNow = NOW.test(cleared);
  if (
    PAST.test(cleared) &&
    !/(?:dang|van|hien|nguy hiem|nguy co|lai (?:dang|tiep|sat|chay|sap))(?![a-z])/.test(cleared)
  )
    return undefined;
  if (TOPIC.test(cleared))
    return isNow && URGENT_KINDS.has(kind) && !/dien tap|tap huan|tuyen truyen|ke hoach|phong chay/.test(cleared)
      ? kind
      : undefined;
  return QUESTION.test(sentence) && !isNow ? undefined : kind;
}
