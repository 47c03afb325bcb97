import type { MatterWords } from './matter-words.ts';

/** Chính sách xã hội. How to write: see `matter-words.ts`. */
export const WELFARE: MatterWords = {
  'bình xét hộ nghèo':
    'bình xét hộ nghèo, bình xét, xét hộ nghèo, sổ hộ nghèo, sổ nghèo, sổ hộ, danh sách hộ nghèo, hộ nghèo/cận nghèo/sổ nghèo + không đúng/không công bằng/người thân/cắt/bỏ sót/sót/khá giả/giàu/nhà lầu/xe hơi/bị loại/vẫn/bốc/xét, nhà lầu/xe hơi/nhà xây/khá giả/giàu/ô tô + hộ nghèo/có sổ/được sổ/hưởng/vẫn nghèo, nhà giàu + được/hưởng, người nghèo thật, nghèo thật + không/bị, xét + không công bằng/người nhà/thiên vị/nghèo/cảm tình, chấm điểm nghèo, diện nghèo, xét hoài không được, vô diện nghèo, vào diện nghèo, xét + hoài/mãi/không được + nghèo/diện/hộ',
  'hộ nghèo': 'hộ nghèo, cận nghèo, thoát nghèo',
  'trợ cấp':
    'trợ cấp, tiền trợ cấp, bảo trợ xã hội, trợ cấp xã hội, tiền người cao tuổi, tiền già, tiền các cụ, tiền tuổi già, trợ cấp/bảo trợ/tiền bảo trợ/tiền chế độ/chế độ/phụ cấp + chưa/chậm/cắt/chi trả/lĩnh/lãnh/nhận/hụt/thiếu/tháng/không được, tuổi già + tiền/hưởng/nhận, 75 tuổi, 80 tuổi, cao tuổi + tiền/trợ cấp/lĩnh/nhận/hưởng/hồ sơ, cụ/các cụ/bà cụ/ông cụ + lĩnh/lãnh/nhận/chưa có tiền/trợ cấp/neo đơn/hưởng/chờ tiền, neo đơn, cô đơn + già/cụ, không nơi nương tựa, mồ côi, trẻ mồ côi, đơn thân, nuôi con một mình, khuyết tật, người khuyết tật, tàn tật, xe lăn, bại liệt, nằm một chỗ, hưởng chế độ, cắt chế độ, chế độ + người già/khuyết tật/mồ côi/hưởng, chuyển khoản + trợ cấp/cụ/chính sách, tài khoản an sinh, phát tiền + cụ/già/bưu điện, bưu điện + tiền/cụ/lĩnh/lương hưu, thẻ atm, atm + trống/bà/cụ/tiền/chưa, chuyển khoản + hứa/tháng/bà/cụ/chưa, tiền + bà nội/bà ngoại/ông bà/cụ/mẹ già/các cụ + tháng/hứa/chưa/nhận/lãnh, tháng nào cũng hứa, trợ cấp + tài khoản/thẻ, trên 80/trên 75/90 tuổi/92 tuổi/85 tuổi + tiền/lãnh/nhận/chưa/trợ cấp, sống một mình, một mình + cụ/già/nhà/ốm, chưa thấy ai hỏi tới, không con cái, không ai nuôi',
  'lương hưu':
    'lương hưu, sổ hưu, bảo hiểm xã hội, nghỉ hưu, bảo hiểm tự nguyện, bảo hiểm xã hội + tự nguyện/chốt/rút/một lần/cũ, chốt sổ, rút bảo hiểm, trợ cấp thất nghiệp, thai sản + tiền/chế độ/chưa, tuất, tiền tuất, mai táng phí, tiền mai táng, thai sản, tiền thai sản, bảo hiểm + công ty/đẻ/thai sản/ốm đau/chưa trả',
  'người có công':
    'người có công, thương binh, liệt sĩ, gia đình chính sách, mẹ liệt sĩ, con liệt sĩ, vợ liệt sĩ, mẹ việt nam anh hùng, chất độc da cam, da cam, bệnh binh, thanh niên xung phong, cựu chiến binh + chế độ/hỗ trợ/hồ sơ/tiền, bộ đội + chế độ/xuất ngũ/hồ sơ/tiền, đi b, đi b về, chiến trường + chế độ/về/hồ sơ/giấy/cụt/thương, tù đày, mộ liệt sĩ, bằng tổ quốc ghi công, thờ cúng liệt sĩ, cụt + chân/tay + chế độ/chiến/bộ đội/b, huân chương, dân công hỏa tuyến, quyết định 49, quyết định 62, quyết định 142, 27/7, thương bệnh binh, gia đình thương binh, gia đình liệt sĩ, sửa nhà + thương binh/liệt sĩ/người có công/chính sách',
  'quà tết':
    'quà tết, tiền quà tết, tặng quà, chia quà, phát quà, quà + tết/chia/phát/không đều/thiếu/nhận/bỏ sót/từ thiện/mạnh thường quân/trung thu, gạo + phát/cứu trợ/chia/nhận/cứu đói/mốc, mạnh thường quân, đoàn từ thiện, từ thiện + chia/phát/quà/không',
  'cứu trợ':
    'cứu trợ, cứu đói, hàng cứu trợ, hỗ trợ bão lũ, hỗ trợ thiên tai, hỗ trợ khẩn cấp, hỗ trợ/cứu trợ + bão/lũ/thiên tai/ngập/tốc mái/thiệt hại/cháy/lụt/lở, mì tôm, tiền hỗ trợ + chưa/chậm/không/bão/lũ/dịch/nghèo/hộ/nhận/quý/đợt, tiền ủng hộ + bão/lũ/chia, danh sách hỗ trợ, hỗ trợ + chưa nhận/bỏ sót/không đều/thiếu/sai đối tượng, gạo/mì/mì tôm/quần áo/hàng/quà/chăn + lũ/bão/miền xuôi/ủng hộ/quyên góp/cứu trợ/chia/đoàn, chia + quen biết/không đều/người nhà/thiên vị/gạo/quà/mì, quen biết + chia/cho/phát, sau lũ + gạo/tiền/hỗ trợ/nhận',
  'thiên tai':
    'tốc mái, bay mái, lốc, lốc xoáy, cơn lốc, mưa đá, bão, giông, sập nhà, nhà sập, nhà/mái/mái nhà/mái tôn + tốc/bay/sập/cuốn/đổ sập/giật bay/thủng + lốc/bão/giông/gió/đêm/mưa/nhà dân/hộ, gió giật, nhà + cháy rụi/cháy hết/cuốn trôi/vùi/đổ sập, mất nhà, không còn chỗ ở, không có chỗ ở, màn trời chiếu đất, ở nhờ, trắng tay',
  'nhà tạm':
    'xóa nhà tạm, nhà tạm, nhà dột nát, nhà tình nghĩa, nhà đại đoàn kết, nhà tình thương, nhà tranh, nhà lá, nhà/mái/lều + dột nát/rách nát/xiêu vẹo/lụp xụp/tạm bợ/ọp ẹp + hộ/bà/cụ/nghèo/xin/hỗ trợ/xóa/sửa, hỗ trợ làm nhà, hỗ trợ xây nhà, tiền xóa nhà tạm, làm nhà + hỗ trợ/nghèo/nhà nước, nhà ở xã hội, nhà xã hội, thuê nhà xã hội, nhà cho công nhân, che ni lông, che bạt, căn nhà tranh, ni lông + ngủ/mưa/che, túp lều, chòi',
  'hoàn cảnh khó khăn':
    'hoàn cảnh khó khăn, khó khăn đột xuất, bệnh hiểm nghèo, ung thư, chạy thận, gia đình khó khăn, nghèo khó, bữa đói bữa no, không nơi nương tựa, bán vé số, nhặt ve chai, lang thang, ăn xin, vô gia cư, trẻ em lang thang, thiếu gạo, thiếu ăn, đói, hết gạo, hoàn cảnh + khó khăn/éo le/tội/thương/đáng thương, cháo loãng, rau rừng, ăn cháo, củ mài, miệng ăn, ăn rau, không đủ ăn, chạy gạo, ăn độn',
  'bảo vệ trẻ em':
    'bảo vệ trẻ em, lao động trẻ em, trẻ em + lao động/bỏ rơi/bán hàng rong/ăn xin, bỏ rơi, bình đẳng giới, con nuôi',
  'vay vốn chính sách': 'ngân hàng chính sách, vốn chính sách, vay + hộ nghèo/cận nghèo/chính sách',
};

/** An ninh, trật tự. */
export const ORDER: MatterWords = {
  trộm: 'trộm, trộm cắp, mất trộm, mất cắp, ăn trộm, ăn cắp, kẻ trộm, cạy cửa, phá khóa, bẻ khóa, đột nhập, đạo chích, chôm, cuỗm, khoắng, rình, rình mò, dòm ngó, trộm/ăn trộm/kẻ gian/đạo chích/chôm/cuỗm/khoắng + xe/gà/chó/đồ/tiền/nhà/dây điện/cá/máy/tôm/lúa, mất + xe máy/xe đạp/xe/chó/gà/trâu/bò/laptop/điện thoại/đồ đạc/tài sản/con sh/tiền/vàng/sh/máy bơm/bình ắc quy/ắc quy/bánh xe/nông sản/đồ thờ, bay mất + xe/sh/con/điện thoại, vợt + gà/chó, câu trộm, bắt trộm, hái trộm, bẻ trộm, vặt trộm, vặt + gương/nắp, móc túi, đập cửa + đêm/vắng, kẻ gian, nhà vắng + lục/đập/phá/vào/cửa, cửa sổ + cạy/bẻ/phá/cắt, bị cạy, cạy + cửa/khóa/két, bị lấy mất, mất + cái laptop/laptop/máy tính/tivi/bình/chậu cây/cây cảnh/cổng sắt/song sắt/điện thoại, đâu mất, không cánh mà bay, đi chợ về + mất/cửa, camera + quay/ghi/thấy + lấy/trộm/vào, cắt khóa',
  'cướp giật':
    'giật đồ, giật túi, cướp, cướp giật, giật dây chuyền, cướp + điện thoại/dây chuyền/giật, giật + túi/dây/điện thoại/đồ/ví, trắng trợn + lấy/giật/cướp, móc túi, kẻ móc túi, rạch túi, nhóm móc túi',
  'đánh nhau':
    'đánh nhau, ẩu đả, hỗn chiến, gây gổ, xô xát, đánh lộn, quánh lộn, uýnh lộn, chém nhau, đâm chém, chém, hành hung, côn đồ, giang hồ, xã hội đen, mã tấu, dao phóng lợn, phóng lợn, hung khí, cầm dao, vác dao, rượt chém, rượt đuổi, đuổi chém, rượt nhau, dằn mặt, thanh toán nhau, gây sự, gây rối, đập phá, đập quán, ném đá + nhà/xe/nhau, ném gạch, ném chai, đánh + nhau/hội đồng/người/trọng thương/bầm, hỗn, côn trùng hổ báo, choảng nhau, oánh nhau',
  'bạo lực gia đình':
    'bạo lực gia đình, bạo hành, đánh vợ, đánh đập, đánh con, chồng/bố/dượng/con trai/cha/rể + đánh/đập/say/dao/rượt/đuổi/chửi/hành hạ/đập phá/bạo hành/chém + vợ/con/mẹ/bố mẹ/nhà/cha/má, chửi vợ, chồng say, vợ con + đánh/chạy/trốn/sợ, hành hạ, xâm hại, dâm ô, hiếp dâm, sàm sỡ, quấy rối, quấy rối tình dục, biến thái, khoe của quý',
  'đua xe':
    'đua xe, nẹt pô, bốc đầu, rú ga, lạng lách, đánh võng, nẹt bô, độ pô, pô độ, bão đêm, quái xế, xe độ, thanh niên/choai choai/tụi trẻ/nhóm/bọn trẻ/tụi choai/tốp + phóng/rú/nẹt/bốc đầu/lạng/gầm rú/đua/hú hét/bão, gầm rú, thử xe, chạy xe + đêm/ầm ầm/gầm/rú + thanh niên/nhóm/đám',
  'đánh bạc':
    'đánh bạc, cờ bạc, sới bạc, sóc đĩa, xóc đĩa, tài xỉu, số đề, lô đề, ghi đề, ghi số đề, đánh bài, đá gà, chọi gà, cá độ, cá cược, bầu cua, bài bạc, binh xập xám, tiến lên, tổ tôm, máy bắn cá, bắn cá, game bài, tụ điểm, sát phạt, ăn thua, chơi đề, chơi lô, thầu đề, chủ đề + đề/bảng, sòng bạc, sòng bài, sòng, casino, nướng tiền, bạc/bài/đề + tụ tập/chơi/tụ điểm/ăn tiền/sòng, vỡ nợ + đề/bạc/cá độ, có sòng, nướng sạch, nướng hết, cháy túi, thua sạch, đỏ đen, xóm trọ + sòng/bài/bạc, lập sòng, sát phạt nhau',
  'lừa đảo':
    'lừa đảo, lừa tiền, bị lừa, lừa, mạo danh, giả danh, tự xưng, giả công an, giả danh công an, chiếm đoạt, lừa/giả/tự xưng/mạo danh/xưng là + công an/điện lực/ngân hàng/cán bộ/bưu điện/nhân viên/shipper/tiền/chuyển khoản/điện thoại/mạng/viện kiểm sát/giáo viên, gọi điện + lừa/đòi/xưng/đe dọa/chuyển tiền/cập nhật, chuyển tiền + lừa/bị/kẻ/mất/gọi, chuyển khoản + lừa/mất, mất tiền + tài khoản/chuyển/lừa/bấm link, bấm link, bấm vào link, đường link + lạ/mất/lừa, hack, bị hack, mất tài khoản, app + vay/lừa/đầu tư, tiền ảo, đa cấp, đầu tư + mạng/lừa/lãi cao/sàn/mất, việc nhẹ lương cao, sàn + chứng khoán/tiền ảo, hội thảo + bán hàng/người già/quà, bán hàng + lừa/các cụ/hội thảo/đa cấp, dụ + các cụ/người già/mua/đầu tư, bán thuốc dạo, bùa, cọc + lừa/mất/thuê nhà, dụ mua, nghe nói chuyện sức khỏe, phát + trứng/quà/gạo + mua/bán/dụ, dụ + mua/các cụ/nồi',
  'vỡ hụi':
    'hụi, vỡ hụi, giật hụi, chơi hụi, chủ hụi, bùng hụi, phường hụi, bốc bát họ, chơi họ, chủ họ, dây hụi, chủ dây, bể hụi, huy động vốn + trốn/vỡ/không trả, vỡ nợ, ôm tiền, ôm tiền bỏ trốn, ôm tiền trốn, vay tiền/mượn tiền/gom tiền/góp + trốn/biệt/biệt tích/cao chạy/mất hút/quỵt, cao chạy xa bay, quỵt tiền',
  'vay nặng lãi':
    'vay nặng lãi, nặng lãi, tín dụng đen, cho vay + nặng lãi/lãi/tờ rơi/dán, đòi nợ, đòi nợ thuê, xiết nợ, siết nợ, tạt sơn, ném sơn, ném chất bẩn, mắm tôm, tạt mắm tôm, khủng bố điện thoại, tờ rơi cho vay, vay + nóng/app/lãi ngày/xã hội đen/góp ngày, lãi cắt cổ, lãi mẹ đẻ lãi con, đe dọa + nợ/tiền/tính mạng',
  'bảo kê':
    'bảo kê, thu bảo kê, xin đểu, trấn lột, tống tiền, chèo kéo + chửi/dọa/đánh/ép, không đi là chửi, ép khách, không mua là chửi, đe + tiền/nộp',
  'ma túy':
    'ma túy, nghiện, hút chích, tiêm chích, kim tiêm, ống chích, xì ke, con nghiện, nghiện hút, phê thuốc, ngáo đá, đập đá, đồ đá, hàng đá, hàng trắng, cai nghiện, bay lắc, cỏ mỹ, nghiện/chích/hút + tụ tập/lui tới/nhà hoang/ngõ/vật vờ/lảng vảng/mương/nghĩa địa/bãi, vật vờ, buôn bán ma túy, thuốc phiện, bàn đèn, heroin, lén lút hút, thằng nghiện, ngáo, lên cơn + nghiện/đá/đập, nghiện + đầu xóm/đập/cầm/xóm/quậy/trộm',
  'thuốc lá điện tử': 'bóng cười, thuốc lá điện tử',
  cháy: 'cháy, hỏa hoạn, cháy nhà, cháy chợ, cháy rừng, cháy xe, bốc cháy, cháy lớn, cháy + nhà/xưởng/kho/chợ/quán/rừng/xe/trạm/phòng/bếp/đồi/ki ốt/lán, nổ + bình gas/gas/lớn/khí, bình gas, hàn xì + cháy, lửa, khói bốc',
  'phòng cháy':
    'chữa cháy, phòng cháy, pccc, bình chữa cháy, bình cứu hỏa, trụ nước cứu hỏa, báo cháy, lối thoát hiểm, thoát nạn, lồng sắt, chuồng cọp, sang chiết gas, trạm xăng, xăng dầu + tích trữ/chui/bán lẻ, sạc xe điện, quán karaoke + thoát hiểm/cháy',
  pháo: 'pháo, pháo nổ, đốt pháo, chế pháo, bán pháo, nổ pháo, pháo lậu, pháo tự chế, thuốc pháo, bắn chim',
  'súng bom':
    'súng, súng tự chế, súng hơi, súng săn, bắn súng, vũ khí, chất nổ, bom mìn, quả bom, đầu đạn, lựu đạn, đạn pháo',
  'mại dâm':
    'mại dâm, gái mại dâm, trá hình, chứa gái, mát xa, massage, kích dục, đèn mờ, ra vào + khách sạn/nhà nghỉ/nhà trọ + lạ/khuya/trai gái, nhà nghỉ/karaoke/quán/cà phê/tiệm gội đầu + trá hình/kích dục/gái/tiếp viên/ăn mặc hở hang/mại dâm/đèn mờ/phức tạp',
  'người lạ':
    'người lạ, đối tượng lạ, lảng vảng, kẻ lạ, người lạ/xe lạ/nhóm lạ/đối tượng/thanh niên lạ + rình/lảng vảng/dò hỏi/gõ cửa/vào nhà/chụp ảnh/hỏi mua/đi vào/dụ/cho kẹo/ngõ/thuê nhà, gõ cửa + lạ/đêm/bán/giả, bắt cóc, dụ dỗ + trẻ/cháu/trẻ em, mất tích, tạm trú + không/khai báo/người lạ/trọ/thuê, nhà trọ + phức tạp/người lạ/không khai báo/đông người, người nước ngoài + thuê/ở/lạ, vượt biên, nhập cảnh, không rõ lai lịch, truyền đạo trái phép, rải truyền đơn',
  'say rượu':
    'say rượu, nhậu say, say xỉn, rượu chè, quậy phá, quậy, quậy + xóm/phố/đêm/say/làng/cả xóm, chửi bới, chửi đổng, la lối, la hét, chửi + đổng/bới/cả xóm/hàng xóm/say/om, nhậu nhẹt + đánh/say/quậy, say + chửi/quậy/đập/la/nằm đường/gây/vác, uống rượu + quậy/gây/chửi/say/đánh/tụ tập, tụ tập + nhậu/đêm/khuya/thanh niên/uống rượu/hò hét/gây rối, mất trật tự, an ninh trật tự, mất an ninh, phức tạp + an ninh/đêm/tụ tập/địa bàn, tụ tập đêm',
  'thanh niên quậy phá':
    'thanh niên/nhóm/đám/choai choai/bọn trẻ/tụi trẻ + tụ tập/phá/quậy/gây rối/ném/đập/chặn đường/trêu/gây sự/hút/uống/hò hét, chặn đường + xin/tiền/học sinh/đánh, phá hoại, phá phách, đập phá, đập gương, chọc lốp, rạch yên, phá cây, chặt trộm, bẻ cây, xịt sơn, vẽ bậy, thả diều + điện, đốt xe, cầm búa, cầm gậy, đập cửa + búa/gậy/từng nhà/nhà dân, chốt cửa',
  'tuần tra':
    'tuần tra, camera, camera an ninh, lắp camera, công an + tuần tra/xuống/xử lý/vào cuộc/bắt/chốt, dân phòng, tổ bảo vệ an ninh, tổ an ninh, chốt + trực/gác, bắt được + trộm/kẻ/đối tượng, triệt phá, giữ gìn an ninh, trật tự an ninh',
  'mâu thuẫn hàng xóm':
    'mâu thuẫn hàng xóm, cãi nhau, hàng xóm + cãi/chửi/đánh/gây/mâu thuẫn/ném/dọa/thù, mâu thuẫn, xích mích, chửi nhau, dọa giết, dọa đánh, dọa chém, dọa + đốt/giết/chém/đánh/nhà, đe dọa, hăm dọa, đòi giết, đòi đốt, dọa đốt, dọa đốt nhà, đốt nhà, can xăng, xách xăng, tưới xăng',
  'trâu phá':
    'trâu phá lúa, thả trâu, trâu/bò/dê + phá/ăn/giẫm + lúa/ngô/rau/ruộng/vườn/hoa màu, thả rông trâu, trâu bò thả rông',
  'tù tội': 'hết hạn tù, mãn hạn tù, trốn truy nã, truy nã, tù về',
  'gõ cửa': 'đập cửa, gõ cửa đêm, đám + đập cửa/gõ cửa/phá/quậy',
};
