import { makePhraseBook } from '../vietnamese/phrases.ts';

const list = (text: string) => text.split(',').map((part) => part.trim());

/** Things and troubles that people call by several names; for telling whether two reports speak of the same. */
export const CONCEPTS = makePhraseBook<string>(
  Object.entries({
    'đền bù':
      'đền bù, bồi thường, tiền đền bù, tiền bồi thường, áp giá, áp giá đền bù, giá đền bù, giá bồi thường, giá đất bồi thường, giá đất đền bù, biên bản đền bù, đền bù đất, nhận tiền đền bù, tính thiếu đất, thiếu diện tích, thiếu đất',
    'tái định cư': 'tái định cư, bốc thăm lô, lô tái định cư, nền tái định cư',
    'sổ đỏ':
      'sổ đỏ, sổ hồng, cấp sổ, làm sổ, làm sổ đỏ, cấp sổ đỏ, giấy chứng nhận quyền sử dụng đất, bìa đỏ, sổ, lấy sổ, làm sổ đất, giấy tờ đất, hồ sơ đất, cho sổ, nộp hồ sơ làm sổ, cấp đổi sổ',
    'tranh chấp đất': 'tranh chấp đất, tranh chấp ranh giới, tranh chấp, lấn đất, ranh giới đất',
    'thu gom rác':
      'thu gom rác, rác, rác thải, xe rác, đổ rác, dọn rác, không ai dọn, thu gom, rác chất đống, rác sinh hoạt, gom rác, đón rác, thùng rác, rác ứ đọng, rác tràn, ứ đọng, thùng rác đầy, rác đầy, vứt rác, rác tự phát, bãi rác tự phát, tập kết rác, rác vứt, dọn vệ sinh',
    'bãi rác': 'bãi rác, điểm tập kết rác',
    'mùi hôi':
      'mùi hôi, bốc mùi, hôi thối, mùi, mùi thối, thối, hôi, nồng nặc, mùi khét, bốc mùi hôi thối, bốc mùi hôi, hôi tanh, tanh, mùi khó chịu, nặng mùi, thum thủm',
    'xả thải':
      'nước thải, xả thải, xả nước thải, xả phân, phân lợn, xả phân lợn, đen ngòm, nước đen, xả nước bẩn, xả ra mương, xả bẩn, xả nước rửa, nước rửa bát, nước thải quán ăn, chảy ra đường, xả nước, xả trộm, đổ nước thải',
    'trại chăn nuôi': 'trại lợn, trại gà, chuồng lợn, chuồng trại, chuồng gà, trại heo, trang trại',
    khói: 'khói, xả khói, khói đen, khói bụi, mù mịt, đốt nhựa, đốt rác, khói mù, khói độc, khói khét, khét lẹt, khét, đốt ban đêm, đốt đêm, khói độc hại',
    'tiếng ồn':
      'karaoke, loa kéo, ồn ào, tiếng ồn, hát karaoke, ầm ĩ, ồn, hát ầm ĩ, loa đài ầm ĩ, chạy máy, máy chạy, chạy máy rền, rền, mất ngủ, máy móc, chạy đêm, rầm rầm',
    cống: 'cống, tắc cống, cống tắc, cống rãnh, rãnh thoát nước, thoát nước, cống thoát nước, nghẹt cống, rãnh',
    ngập: 'ngập, ngập úng, ngập nước, ngập lụt, ngập lênh láng, úng, gây ngập, úng ngập, bị ngập, ngập sâu, ngập nhà, nước tràn vào nhà, trào ngược',
    'sạt lở':
      'sạt lở, sạt lở đất, sạt, lở đất, đất sạt, đất sạt xuống, sạt xuống, đất đá sạt, sạt taluy, đất lở, đá lăn',
    'cô lập': 'cô lập, bị cô lập, lũ cuốn, chia cắt, lũ ống, lũ quét, lũ, lũ lụt',
    'cầu treo': 'cầu treo, đứt cáp, dây cáp, cáp, mố cầu, móng cầu, xói móng, trơ móng, xói trơ móng, cầu nghiêng',
    'đèn đường':
      'đèn đường, bóng đèn đường, đèn chiếu sáng, chiếu sáng, điện đường, tối om, không sáng, bóng đèn, cột đèn, đèn cao áp, bóng đèn cháy, đèn hỏng, đèn cháy',
    'đèn tín hiệu': 'đèn đỏ, đèn tín hiệu, đèn giao thông, đèn xanh đỏ',
    'mặt đường hỏng':
      'ổ gà, ổ voi, hỏng đường, đường hỏng, nát, nát hết, nát bươm, đường nát, đường xuống cấp, làm hỏng đường, mặt đường bong tróc, hố to, đầy hố',
    'đường lầy': 'lầy lội, bùn lầy, bùn đất, lầy, bùn',
    'sụt lún': 'sụt lún, sụt, lún, nứt đường, hố tử thần',
    'hố ga': 'hố ga, nắp hố ga, nắp cống, mất nắp',
    'lấn chiếm vỉa hè':
      'vỉa hè, lấn chiếm, lấn chiếm vỉa hè, chiếm vỉa hè, chiếm hết vỉa hè, lấn chiếm lòng đường, bày hàng, bày bàn ghế, kín vỉa hè, hàng quán, quán xá chiếm, chiếm hết, họp chợ',
    'xây trái phép':
      'xây trái phép, xây dựng trái phép, xây nhà trái phép, không phép, sai phép, xây lấn, cơi nới, cơi nới trái phép',
    'cây xanh': 'cây xanh, cây nghiêng, cây đổ, cành cây, cây to, cây khô, cây cổ thụ, cây sắp đổ',
    'xe tải':
      'xe ben, xe tải, xe quá tải, xe chở đất, xe chở cát, xe chở vật liệu, xe tải nặng, container, xe container, xe lớn, xe trọng tải lớn, xe tải lớn',
    'kẹt xe': 'kẹt xe, tắc đường, ùn tắc, đỗ xe tràn lan',
    'đỗ xe': 'đỗ xe, đậu xe, đỗ kín, đậu kín',
    'đua xe': 'đua xe, nẹt pô, bốc đầu, rú ga, lạng lách',
    'mất điện':
      'mất điện, cắt điện, cúp điện, không có điện, chưa có điện, chưa có điện trở lại, mất điện lưới, điện mất, bị cắt điện, sự cố điện',
    'điện yếu':
      'điện yếu, yếu điện, chập chờn, điện chập chờn, chập chờn yếu, tụt áp, điện áp thấp, sụt áp, điện sụt, sụt điện, không bơm được nước, không lên nước, điện không đủ, yếu điện, điện hay sụt',
    'tiền điện': 'tiền điện, hóa đơn điện, hóa đơn tiền điện, giá điện',
    'dây điện': 'dây điện, đường dây điện, cột điện',
    'mất nước':
      'mất nước, cắt nước, cúp nước, không có nước, hết nước, thiếu nước, không có nước máy, mất nước sinh hoạt, thiếu nước sinh hoạt, không có nước dùng, nước không có, lúc có lúc không, nước mất, nước lúc có lúc không, chưa có nước, nước yếu, nước chảy yếu, có hôm mất, cạn bể nước, cạn bể, không có nước ăn, gùi nước, gùi từ suối, bể nước cạn, nước ăn',
    'nước bẩn': 'nước đục, nước bẩn, nước máy đục, đục, nhiễm bẩn, nước vàng',
    'vỡ ống nước': 'vỡ ống, ống nước, ống nước vỡ, vỡ ống nước, vỡ đường ống, bục ống',
    'thái độ phục vụ': 'thái độ, thái độ phục vụ, hách dịch, gắt gỏng, bị gắt, cửa quyền, quát dân, thiếu nhiệt tình',
    'khoản thu':
      'khoản thu, các khoản thu, lạm thu, thu đầu năm, thu chi đầu năm, quỹ lớp, thu tự nguyện, khoản thu tự nguyện, tiền đầu năm, khoản thu đầu năm, quỹ phụ huynh, quỹ lớp, thu quỹ lớp, tiền quỹ lớp',
    'học thêm': 'học thêm, dạy thêm, tiền học thêm',
    'ngộ độc':
      'ngộ độc, bị nôn, nôn, đau bụng, nôn ói, tiêu chảy, nôn và tiêu chảy, bị ngộ độc, nhập viện, nhập viện sau bữa trưa, bữa cơm trưa, ngộ độc thực phẩm',
    'mái dột': 'dột, dột nát, mưa dột, mái dột, mưa là dột, mái tôn dột, dột ướt, ướt hết',
    'hết thuốc': 'hết thuốc, thuốc, không còn thuốc, thiếu thuốc, thuốc huyết áp, không có thuốc',
    'sốt xuất huyết':
      'sốt xuất huyết, phun thuốc muỗi, phun muỗi, muỗi, phun thuốc, diệt muỗi, thuốc diệt muỗi, muỗi nhiều',
    'chó dại': 'chó dại, chó cắn, chó dại cắn, chó dữ',
    'chó thả rông': 'chó thả rông, chó chạy rông',
    'bình xét hộ nghèo': 'bình xét hộ nghèo, bình xét, xét hộ nghèo, xét nghèo, danh sách hộ nghèo, vẫn là hộ nghèo',
    'trợ cấp': 'trợ cấp, tiền trợ cấp, chi trả trợ cấp, tiền người cao tuổi, lương hưu, tiền bảo trợ',
    'quà tết': 'quà tết, tiền quà tết, quà, chia quà',
    'người cao tuổi': 'người cao tuổi, các cụ, người già, cụ già',
    trộm: 'trộm, mất trộm, trộm cắp, ăn trộm, mất xe máy, mất xe, mất cắp, trộm xe máy, kẻ trộm, mất gà, mất chó, trộm chó, trộm gà, bắt trộm, mất trâu, câu trộm, trộm vặt, lấy trộm, cạy cửa, phá khóa, đột nhập, trộm đồ',
    'đánh nhau': 'đánh nhau, ẩu đả, gây rối, say rượu đánh nhau',
    'đánh bạc':
      'đánh bạc, cờ bạc, sới bạc, sới đánh bạc, sóc đĩa, xóc đĩa, số đề, ghi số đề, bán số đề, ghi đề, lô đề, đánh bài, đánh bài ăn tiền',
    'lừa đảo': 'lừa đảo, lừa tiền, bị lừa',
    cháy: 'cháy, hỏa hoạn, bốc cháy',
    'phí chợ':
      'phí chợ, phí chỗ ngồi, phí chỗ ngồi chợ, tăng phí, tiền chỗ ngồi, phí ki ốt, tiền chợ, tăng phí chỗ ngồi',
    'nợ lương':
      'nợ lương, bị nợ lương, chậm lương, chưa trả lương, quỵt lương, không trả lương, chậm trả lương, trả lương chậm, chậm lương, đình công, nghỉ làm tập thể, trả chậm lương, quỵt lương, bị quỵt lương, bỏ trốn',
    'gia súc chết':
      'lợn chết, gà chết, trâu bò chết, dịch tả lợn, dịch tả, lợn chết hàng loạt, nghi dịch tả, lợn ốm chết, heo chết, gà chết hàng loạt, gà chết đồng loạt, cúm gia cầm, vịt chết, lở mồm long móng, trâu bò chết, bò chết, trâu chết, dịch bệnh gia súc, chết vì dịch, viêm da nổi cục',
    'nước tưới':
      'nước tưới, kênh mương, mương vỡ, kênh mương nội đồng, khô hạn, thiếu nước tưới, không có nước tưới, mương, tưới tiêu',
    'mất sóng':
      'mất sóng, sóng điện thoại, không có sóng, mất sóng điện thoại, không có sóng điện thoại, sóng yếu, mất mạng, không có mạng, sóng yếu',
    'không công khai': 'không công khai, thiếu công khai, không minh bạch, chưa công khai, thiếu minh bạch',
    'không công bằng': 'không công bằng, không đều, thiếu công bằng, bất công',
    'chi trả chậm':
      'chậm chi trả, chậm trả, chưa nhận được, chưa có, chưa nhận, chậm trả tiền, chưa chi trả, mãi chưa được, chưa được nhận, chưa trả, chậm, chưa được, không nhận được, chậm cấp, trả chậm, chưa thấy',
    'giá thấp': 'thấp, quá thấp, thấp hơn, rẻ mạt, giá thấp',
    'tăng giá': 'tăng, tăng gấp đôi, tăng vọt, tăng cao, tăng giá, tăng mạnh, đội lên',
    bụi: 'bụi, bụi gỗ, bụi bặm, bụi đất, bụi bay, bụi đá',
    'đổ phế thải': 'phế thải, phế thải xây dựng, gạch vữa, đổ phế thải, đổ trạc, đổ gạch vữa, xà bần, đổ đất đá',
    'thi công dở':
      'thi công, thi công dở dang, thi công dở, dở dang, đào lên, đào đường, bỏ dở, công trình dở, làm dở, không ai làm tiếp, chậm thi công, trả mặt đường, trả lại mặt đường, không trả mặt đường, nham nhở, đào đất, đào đặt ống',
    'chứng thực': 'chứng thực, công chứng, sao y',
    'dịch vụ công': 'dịch vụ công, nộp hồ sơ, hồ sơ qua mạng, trả kết quả',
    'căn cước': 'căn cước, làm căn cước, thẻ căn cước, định danh',
    'khai sinh': 'khai sinh, giấy khai sinh',
    'tạm trú': 'tạm trú, đăng ký tạm trú, xác nhận tạm trú',
    'chờ lâu': 'chờ lâu, đợi lâu, phải chờ, chờ đợi, đợi cả buổi, xếp hàng, chờ cả buổi, chờ từ sáng',
    'thiếu giáo viên': 'thiếu giáo viên, thiếu cô giáo, không đủ giáo viên, lớp ghép, thiếu cô, thiếu thầy cô',
    'mua sách': 'sách tham khảo, mua sách, ép mua sách, bắt mua sách',
    'bữa ăn bán trú': 'bán trú, bữa ăn, suất ăn, bữa ăn bán trú, bếp ăn, đồ ăn',
    'bỏ học': 'bỏ học, nghỉ học',
    'bạo lực học đường': 'đánh hội đồng, bạo lực học đường, học sinh đánh nhau',
    sởi: 'sởi, bệnh sởi, sốt phát ban, phát ban, nghi sởi',
    'tiêm chủng': 'tiêm chủng, tiêm phòng, vắc xin, mũi tiêm',
    'bảo hiểm y tế': 'bảo hiểm y tế, thẻ bảo hiểm, khám bảo hiểm',
    'thực phẩm bẩn':
      'thực phẩm bẩn, thịt ôi, thịt thối, quán ăn, mất vệ sinh an toàn thực phẩm, an toàn thực phẩm, hàng kém chất lượng',
    'thiên tai': 'tốc mái, bay mái, lốc, lốc xoáy, cơn lốc, làm bay mái, bão',
    'nhà tạm': 'xóa nhà tạm, nhà tạm, nhà dột nát, nhà tình nghĩa',
    'lương hưu': 'lương hưu',
    'thương binh': 'thương binh, liệt sĩ, người có công',
    'vay nặng lãi': 'cho vay nặng lãi, vay nặng lãi, tín dụng đen, đòi nợ, đập phá đòi nợ, nặng lãi',
    'ma túy': 'ma túy, nghiện, tiêm chích, kim tiêm, hút chích, con nghiện, nghiện hút',
    pháo: 'pháo, pháo nổ, đốt pháo, chế pháo',
    'tập huấn': 'tập huấn, diễn tập, tuyên truyền, phòng cháy, chữa cháy, phòng cháy chữa cháy, tập huấn chữa cháy',
    'nông sản mất giá': 'mất giá, ép giá, thương lái, rớt giá, không bán được, ế, bán rẻ, không tiêu thụ được, giá rẻ',
    'phân bón': 'phân bón, giá phân bón',
    lúa: 'lúa, hoa màu, ruộng, mùa màng, sâu bệnh, vàng lá, bệnh vàng lá, sâu, rầy',
    'loa truyền thanh': 'loa truyền thanh, loa phường, loa, đài truyền thanh, loa không phát, loa hỏng',
    'nhà văn hóa': 'nhà văn hóa, hội trường',
    'sân chơi': 'sân chơi, sân bóng, khu vui chơi, chỗ chơi, sân thể thao',
    'sáp nhập': 'sáp nhập, bỏ cấp huyện, hai cấp, sắp xếp bộ máy',
    'đóng góp': 'đóng góp, thu quỹ, các loại quỹ, khoản đóng góp, cổng chào',
    'dân chủ': 'không bàn với dân, không họp dân, không lấy ý kiến',
    'cưỡng chế': 'cưỡng chế, thu hồi đất, giải tỏa',
    'chuyển mục đích': 'chuyển mục đích, lên thổ cư, chuyển đất vườn, chuyển đổi đất',
    'lan can': 'lan can, rào chắn, hộ lan, thành cầu, gãy lan can, hỏng lan can',
    'biển báo': 'gờ giảm tốc, biển báo, vạch kẻ đường, vạch sơn, kẻ vạch',
    giếng: 'giếng, nước giếng, giếng khoan',
    'cá chết': 'cá chết, kích điện, cá chết trắng, cá ngộp, cá nổi, đổi màu, chuyển màu, nước đổi màu, nước chuyển màu',
    'phá rừng': 'phá rừng, chặt rừng, chặt cây, lâm tặc',
    'khai thác cát': 'khai thác cát, hút cát, cát tặc',
    'đuối nước': 'đuối nước, chết đuối, lội qua, đập tràn, ngầm tràn',
    'tiền nước': 'tiền nước, hóa đơn nước, hóa đơn tiền nước, giá nước',
    'trạm biến áp': 'trạm biến áp, trạm điện, trạm biến thế, biến áp, phát nổ, nổ',
    'nhà vệ sinh': 'nhà vệ sinh, nhà xí, khu vệ sinh, đi vệ sinh, không có nhà vệ sinh, vệ sinh nhờ',
    'người lạ': 'người lạ, đối tượng lạ, rình mò, lảng vảng, kẻ lạ, kẻ gian',
    'hồ đập': 'bờ hồ, đập, đập hồ, vết nứt, rỉ nước, thấm nước, rò nước, nứt',
    'mái chợ': 'mái chợ, mái tôn',
    rừng: 'cháy rừng',
    'nhà máy xả': 'nhà máy xả, cụm công nghiệp xả',
    'gây gổ': 'gây gổ, ẩu đả, xô xát, hỗn chiến',
    'tiền ảo': 'tiền ảo, đa cấp, app vay',
    'tảo hôn': 'tảo hôn',
    'cấp cứu hỏa': 'xe cứu hỏa',
    'đi học xa': 'đi học xa, điểm trường',
    'bàn ghế': 'bàn ghế, thiếu bàn ghế, thêm bàn ghế',
    'thu tiền': 'tiền nước uống, tiền vệ sinh, lắp điều hòa, đóng tiền điều hòa',
    'giá thuốc': 'giá thuốc, quầy thuốc',
    'khen bác sĩ': 'bác sĩ tận tình, tận tình',
    'việc làm': 'thất nghiệp, cắt giảm đơn hàng, mất việc, cắt giảm lao động, cho nghỉ việc',
    'vay vốn': 'vay vốn, vốn ưu đãi, vay ngân hàng',
    'lối đi chung': 'lối đi chung, đường đi chung, rào lại, rào lối, bịt lối',
    'hộ nghèo': 'hộ nghèo, cận nghèo',
    'chạy ẩu': 'chạy ẩu, phóng nhanh, chạy nhanh, phóng ầm ầm, quá tốc độ, chạy giờ tan tầm',
    'mại dâm': 'mại dâm, gái mại dâm, trá hình',
    'tay chân miệng': 'tay chân miệng',
    'mưa đá': 'mưa đá, thủng mái, hỏng mái',
    'giao rừng': 'giao rừng, bàn giao rừng, đất rừng',
    'giải tỏa': 'giải tỏa, diện giải tỏa',
    'kinh doanh': 'giấy phép kinh doanh, cấp phép kinh doanh, đăng ký kinh doanh',
    'tiền thuê chợ': 'tiền thuê ki ốt, thuê ki ốt, ki ốt',
    'tường rào': 'tường rào, tường',
    'xì khí': 'khí lạ, xì khí, mùi khí, mùi lạ, cay mắt, khó thở',
    'giả danh': 'giả danh, giả danh công an, giả công an, mạo danh',
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
  'chờ lâu',
  'hộ nghèo',
  'tường rào',
  'giếng',
  'bảo hiểm y tế',
  'nhà văn hóa',
  'lúa',
  'mùi hôi',
  'ngập',
  'mái dột',
  'thủ tục',
  'học sinh',
  'trạm y tế',
  'khám bệnh',
  'môi trường sạch',
  'hạ tầng',
  'tổ chức đảng',
  'cán bộ',
  'tuần tra',
  'hoàn cảnh khó khăn',
  'dịch bệnh',
  'giống vật tư',
  'tổ trưởng',
]);

/** Things where other things happen as well. */
export const PLACES: ReadonlySet<string> = new Set([
  'nhà văn hóa',
  'trạm y tế',
  'sân chơi',
  'cầu treo',
  'cổng trường',
  'bãi rác',
  'tái định cư',
  'người lạ',
  'hồ đập',
  'xe tải',
  'vỉa hè',
  'hộ nghèo',
  'bảo hiểm y tế',
  'bến xe',
  'đập tràn',
]);

/** Words that say how people feel or who they are, not what it is about. */
export const BESIDE_THE_MATTER: ReadonlySet<string> = new Set(
  'ba con nguoi dan nhan dan ho gia dinh cu tri nhieu mot so da so hau het may cac nhung rat lam qua lo lang ngai ban khoan buc xuc keu phan nan de nghi kien nghi mong muon som xu ly giai quyet bao cao phan anh em anh chi toi dong chi phuong to khu pho thon ban xom doan tren duoi truoc sau gan canh ben nay qua hom sang chieu toi dem ngay tuan thang nam roi con van chua khong co bi duoc cho la thi ma va voi cua o tai ra vao len xuong den tu do nen vi hay ca suot lien moi khoang hon nua cung da dang se can xem giup nhe a y nay kia do nao ai gi sao het bao gio khi luc nguy hiem kho khan anh huong nghiem trong dan cu ten so mat nha noi ve viec vu tinh trang hien nay'.split(
    ' ',
  ),
);
