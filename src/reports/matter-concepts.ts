import { makePhraseBook } from '../vietnamese/phrases.ts';

const list = (text: string) => text.split(',').map((part) => part.trim());

/** Things and troubles that people call by several names; for telling whether two reports speak of the same. */
export const CONCEPTS = makePhraseBook<string>(
  Object.entries({
    'đền bù':
      'đền bù, bồi thường, tiền đền bù, tiền bồi thường, áp giá, áp giá đền bù, giá đền bù, giá bồi thường, giá đất bồi thường, giá đất đền bù',
    'tái định cư': 'tái định cư, bốc thăm lô, lô tái định cư, nền tái định cư',
    'sổ đỏ': 'sổ đỏ, sổ hồng, cấp sổ, làm sổ, làm sổ đỏ, cấp sổ đỏ, giấy chứng nhận quyền sử dụng đất, bìa đỏ',
    'tranh chấp đất': 'tranh chấp đất, tranh chấp ranh giới, tranh chấp, lấn đất, ranh giới đất',
    'thu gom rác':
      'thu gom rác, rác, rác thải, xe rác, đổ rác, dọn rác, không ai dọn, thu gom, rác chất đống, rác sinh hoạt, gom rác, đón rác',
    'bãi rác': 'bãi rác, điểm tập kết rác',
    'mùi hôi':
      'mùi hôi, bốc mùi, hôi thối, mùi, mùi thối, thối, hôi, nồng nặc, mùi khét, bốc mùi hôi thối, bốc mùi hôi',
    'xả thải':
      'nước thải, xả thải, xả nước thải, xả phân, phân lợn, xả phân lợn, đen ngòm, nước đen, xả nước bẩn, xả ra mương, xả bẩn',
    'trại chăn nuôi': 'trại lợn, trại gà, chuồng lợn, chuồng trại, chuồng gà, trại heo, trang trại',
    khói: 'khói, xả khói, khói đen, khói bụi, mù mịt',
    'tiếng ồn': 'karaoke, loa kéo, ồn ào, tiếng ồn, hát karaoke, ầm ĩ, ồn',
    cống: 'cống, tắc cống, cống tắc, cống rãnh, rãnh thoát nước, thoát nước, cống thoát nước, nghẹt cống, rãnh',
    ngập: 'ngập, ngập úng, ngập nước, ngập lụt, ngập lênh láng, úng, gây ngập, úng ngập, bị ngập',
    'sạt lở': 'sạt lở, sạt lở đất, sạt, lở đất, đất sạt, đất sạt xuống, sạt xuống, đất đá sạt',
    'cô lập': 'cô lập, bị cô lập, lũ cuốn, chia cắt',
    'cầu treo': 'cầu treo, đứt cáp, dây cáp, cáp',
    'đèn đường':
      'đèn đường, bóng đèn đường, đèn chiếu sáng, chiếu sáng, điện đường, tối om, không sáng, bóng đèn, cột đèn, đèn cao áp',
    'đèn tín hiệu': 'đèn đỏ, đèn tín hiệu, đèn giao thông, đèn xanh đỏ',
    'mặt đường hỏng':
      'ổ gà, ổ voi, hỏng đường, đường hỏng, nát, nát hết, nát bươm, đường nát, đường xuống cấp, làm hỏng đường, mặt đường bong tróc, hố to, đầy hố',
    'đường lầy': 'lầy lội, bùn lầy, bùn đất, lầy, bùn',
    'sụt lún': 'sụt lún, sụt, lún, nứt đường, hố tử thần',
    'hố ga': 'hố ga, nắp hố ga, nắp cống, mất nắp',
    'lấn chiếm vỉa hè':
      'vỉa hè, lấn chiếm, lấn chiếm vỉa hè, chiếm vỉa hè, chiếm hết vỉa hè, lấn chiếm lòng đường, bày hàng',
    'xây trái phép': 'xây trái phép, xây dựng trái phép, xây nhà trái phép, không phép, sai phép',
    'cây xanh': 'cây xanh, cây nghiêng, cây đổ, cành cây, cây to, cây khô, cây cổ thụ, cây sắp đổ',
    'xe tải': 'xe ben, xe tải, xe quá tải, xe chở đất, xe chở cát, xe chở vật liệu, xe tải nặng',
    'kẹt xe': 'kẹt xe, tắc đường, ùn tắc, đỗ xe tràn lan',
    'đỗ xe': 'đỗ xe, đậu xe, đỗ kín, đậu kín',
    'đua xe': 'đua xe, nẹt pô, bốc đầu, rú ga, lạng lách',
    'mất điện': 'mất điện, cắt điện, cúp điện, không có điện',
    'điện yếu': 'điện yếu, yếu điện, chập chờn, điện chập chờn, chập chờn yếu',
    'tiền điện': 'tiền điện, hóa đơn điện, hóa đơn tiền điện, giá điện',
    'dây điện': 'dây điện, đường dây điện, cột điện',
    'mất nước':
      'mất nước, cắt nước, cúp nước, không có nước, hết nước, thiếu nước, không có nước máy, mất nước sinh hoạt, thiếu nước sinh hoạt, không có nước dùng, nước không có',
    'nước bẩn': 'nước đục, nước bẩn, nước máy đục, đục, nhiễm bẩn, nước vàng',
    'vỡ ống nước': 'vỡ ống, ống nước, ống nước vỡ, vỡ ống nước, vỡ đường ống, bục ống',
    'thái độ phục vụ': 'thái độ, thái độ phục vụ, hách dịch, gắt gỏng, bị gắt, cửa quyền, quát dân, thiếu nhiệt tình',
    'khoản thu':
      'khoản thu, các khoản thu, lạm thu, thu đầu năm, thu chi đầu năm, quỹ lớp, thu tự nguyện, khoản thu tự nguyện, tiền đầu năm, khoản thu đầu năm, quỹ phụ huynh',
    'học thêm': 'học thêm, dạy thêm, tiền học thêm',
    'ngộ độc': 'ngộ độc, bị nôn, nôn, đau bụng, nôn ói',
    'mái dột': 'dột, dột nát, mưa dột, mái dột, mưa là dột',
    'hết thuốc': 'hết thuốc, thuốc, không còn thuốc, thiếu thuốc, thuốc huyết áp, không có thuốc',
    'sốt xuất huyết': 'sốt xuất huyết, phun thuốc muỗi, phun muỗi, muỗi',
    'chó dại': 'chó dại, chó cắn, chó dại cắn, chó dữ',
    'chó thả rông': 'chó thả rông, chó chạy rông',
    'bình xét hộ nghèo': 'bình xét hộ nghèo, bình xét, xét hộ nghèo, xét nghèo',
    'trợ cấp': 'trợ cấp, tiền trợ cấp, chi trả trợ cấp, tiền người cao tuổi, lương hưu, tiền bảo trợ',
    'quà tết': 'quà tết, tiền quà tết, quà, chia quà',
    'người cao tuổi': 'người cao tuổi, các cụ, người già, cụ già',
    trộm: 'trộm, mất trộm, trộm cắp, ăn trộm, mất xe máy, mất xe, mất cắp, trộm xe máy, kẻ trộm',
    'đánh nhau': 'đánh nhau, ẩu đả, gây rối, say rượu đánh nhau',
    'đánh bạc': 'đánh bạc, cờ bạc, sới bạc, sới đánh bạc, sóc đĩa, xóc đĩa',
    'lừa đảo': 'lừa đảo, lừa tiền, bị lừa',
    cháy: 'cháy, hỏa hoạn, bốc cháy',
    'phí chợ':
      'phí chợ, phí chỗ ngồi, phí chỗ ngồi chợ, tăng phí, tiền chỗ ngồi, phí ki ốt, tiền chợ, tăng phí chỗ ngồi',
    'nợ lương': 'nợ lương, bị nợ lương, chậm lương, chưa trả lương, quỵt lương, không trả lương',
    'gia súc chết':
      'lợn chết, gà chết, trâu bò chết, dịch tả lợn, dịch tả, lợn chết hàng loạt, nghi dịch tả, lợn ốm chết, heo chết',
    'nước tưới':
      'nước tưới, kênh mương, mương vỡ, kênh mương nội đồng, khô hạn, thiếu nước tưới, không có nước tưới, mương, tưới tiêu',
    'mất sóng': 'mất sóng, sóng điện thoại, không có sóng, mất sóng điện thoại, không có sóng điện thoại',
    'không công khai': 'không công khai, thiếu công khai, không minh bạch, chưa công khai, thiếu minh bạch',
    'không công bằng': 'không công bằng, không đều, thiếu công bằng, bất công',
    'chi trả chậm':
      'chậm chi trả, chậm trả, chưa nhận được, chưa có, chưa nhận, chậm trả tiền, chưa chi trả, mãi chưa được, chưa được nhận, chưa trả, chậm, chưa được, không nhận được, chậm cấp, trả chậm, chưa thấy',
    'giá thấp': 'thấp, quá thấp, thấp hơn, rẻ mạt, giá thấp',
    'tăng giá': 'tăng, tăng gấp đôi, tăng vọt, tăng cao, tăng giá, tăng mạnh, đội lên',
  }).map(([concept, phrases]) => [concept, list(phrases)] as const),
);

/** Troubles that many things share: they join only what is joined by a thing as well. */
export const SHARED_TROUBLES: ReadonlySet<string> = new Set([
  'chi trả chậm',
  'giá thấp',
  'tăng giá',
  'không công khai',
  'không công bằng',
  'người cao tuổi',
  'mùi hôi',
  'ngập',
  'mái dột',
]);

/** Words that say how people feel or who they are, not what it is about. */
export const BESIDE_THE_MATTER: ReadonlySet<string> = new Set(
  'ba con nguoi dan nhan dan ho gia dinh cu tri nhieu mot so da so hau het may cac nhung rat lam qua lo lang ngai ban khoan buc xuc keu phan nan de nghi kien nghi mong muon som xu ly giai quyet bao cao phan anh em anh chi toi dong chi phuong to khu pho thon ban xom doan tren duoi truoc sau gan canh ben nay qua hom sang chieu toi dem ngay tuan thang nam roi con van chua khong co bi duoc cho la thi ma va voi cua o tai ra vao len xuong den tu do nen vi hay ca suot lien moi khoang hon nua cung da dang se can xem giup nhe a y nay kia do nao ai gi sao het bao gio khi luc nguy hiem kho khan anh huong nghiem trong dan cu ten so mat nha noi ve viec vu tinh trang hien nay'.split(
    ' ',
  ),
);
