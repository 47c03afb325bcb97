import type { MatterWords } from './matter-words.ts';

/** Kinh tế, việc làm, nông nghiệp. How to write: see `matter-words.ts`. */
export const LIVING: MatterWords = {
  'nợ lương':
    'nợ lương, chậm lương, quỵt lương, chưa trả lương, không trả lương, trả lương, thiếu lương, lương + nợ/chậm/chưa/không trả/quỵt/thiếu/trễ/giam/giữ/trừ/cắt/xù/tháng/thấp/ít, tiền công + chưa/quỵt/xù/không trả/nợ/trốn, xù lương, giam lương, đình công, lãn công, nghỉ việc tập thể, ngừng việc, chưa có lương, không có lương, công ty/chủ/xưởng/hãng/nhà máy/cai thầu/nhà thầu/giám đốc + nợ/quỵt/xù/trốn/bỏ trốn/chậm trả/khất/hứa + lương/công/tiền/công nhân, đòi lương, đòi trả lương, đòi + lương/công ty trả, ngừng việc + lương/đòi/công nhân, cầm đồng lương, đồng lương + chưa/nào/ai, trốn mất + chủ/xưởng/công ty/thợ, dọn đồ trốn, thợ + trốn/quỵt/chưa/lương',
  'bảo hiểm công nhân':
    'nợ bảo hiểm, không đóng bảo hiểm, đóng bảo hiểm + công ty/công nhân/không, hợp đồng lao động, không ký hợp đồng',
  'tăng ca':
    'tăng ca, ép tăng ca, thưởng tết, tiền thưởng, cơm ca, không có thưởng, cắt thưởng, thưởng + tết/công ty/công nhân/không có',
  'tai nạn lao động': 'tai nạn lao động, bảo hộ lao động, điều kiện làm việc, cháy máy tay, kẹp tay + máy/xưởng',
  'việc làm':
    'việc làm, thất nghiệp, mất việc, cắt giảm, cắt giảm lao động, cho nghỉ việc, sa thải, giảm giờ làm, giãn việc, thiếu đơn hàng, đơn hàng, công ty/xưởng/hãng/nhà máy/xí nghiệp + cho nghỉ/đóng cửa/cắt giảm/sa thải/về sớm/thiếu việc/giải thể/phá sản/cho về/đuổi/giảm giờ/hết hàng/hết việc/tuyển, cho về sớm, nghỉ luân phiên, hết việc, không có việc, thiếu việc, tháng + ngày công/công + còn/có/không đủ, không đủ sống, tiền trọ + không đủ/công nhân/lương/tăng, xin việc, tìm việc, tuyển dụng, tuyển công nhân, xuất khẩu lao động, học nghề, đào tạo nghề, đi làm ăn xa, bỏ xứ + làm, thu nhập + thấp/giảm/bấp bênh, công nhân + nghỉ/giảm giờ/mất việc/về quê/thu nhập/đời sống, lao động phổ thông, chợ lao động',
  'phí chợ':
    'phí chợ, tiền chợ, chỗ ngồi chợ, tăng phí, vé chợ, hoa chi, thuế chợ, xé vé, thu vé, vé + chợ/ngồi/xé/thu/bán rau, chợ/chỗ ngồi/ki ốt/quầy/sạp/gian hàng/tiểu thương/ban quản lý chợ + phí/thu phí/tăng giá/thuê/tiền chỗ/vé/đấu thầu/thu tiền/giá thuê/thu, thuê ki ốt, tiền thuê chỗ, ban quản lý chợ, đấu thầu chợ, sang sạp, lô sạp, ki ốt + triệu/đòi/tăng/mặt bằng/thuê/giá, mặt bằng ki ốt, trả sạp, trả mặt bằng + sạp/ki ốt/quán, tiền thuê mặt bằng, sạp + triệu/tiền/tăng',
  'dời chợ':
    'chuyển chợ, dời chợ, di dời chợ, xây chợ, chợ mới + vắng/xây/chuyển/bốc thăm, bốc thăm ki ốt, bốc thăm sạp',
  'chợ bỏ trống': 'chợ + bỏ trống/bỏ hoang/bỏ không/không ai vào/không họp/xây xong/đắp chiếu, chợ mới + bỏ/vắng',
  'chợ xuống cấp': 'mái chợ, chợ dột, chợ + xuống cấp/dột/nát/cũ/xây/sửa/chật',
  'buôn bán ế':
    'ế ẩm, ế, vắng khách, chợ vắng, buôn bán + ế/chậm/khó/khó khăn/vắng/ế ẩm/lỗ/không được, bán + không được/chậm/ế/không ai mua/chẳng ai mua + hàng/chợ/rau/cả ngày, không ai mua, chẳng ai mua, không bán được, khách + vắng/ít/thưa, chợ + vắng/ế/đìu hiu/vắng hoe/thưa thớt, siêu thị + chợ/cạnh tranh, bán hàng online + ế/cạnh tranh, đóng quán, dẹp tiệm, sập tiệm, hàng quán + đóng cửa/ế/vắng, order, bán online, mua trên mạng, mạng hết rồi, ngồi + cả buổi/từ sáng/đến trưa/cả ngày + bán/hàng/lạng/ký/khách, bán được + ký/lạng/chục/mớ/vài + ngày trước/giờ/ngày, ký thịt, vài lạng, hàng thịt + ế/vắng/khách, chị em hàng + thịt/rau/cá, lèo tèo, khách + lèo tèo/le que/lác đác/lơ thơ, trả sạp, bỏ sạp, bỏ chợ',
  'giá cả':
    'giá cả, tăng giá, vật giá, leo thang, đắt đỏ, mắc mỏ, giá xăng, giá gạo, giá thịt, bình ổn giá, chặt chém, hét giá, nói thách, cân điêu, cân thiếu, giá/giá cả/hàng hóa/xăng/gạo/thịt/rau/ga/gas/vật liệu + tăng/leo thang/đắt/mắc/lên/cao/vọt/nhảy, mọi thứ đều đắt, găm hàng, đầu cơ, thiếu hàng, khan hàng, hàng giả, hàng nhái, hàng lậu, hàng kém chất lượng, buôn lậu, không niêm yết',
  'nông sản mất giá':
    'mất giá, rớt giá, ép giá, thương lái, được mùa mất giá, nông sản, không tiêu thụ được, tiêu thụ, rẻ như cho, bán tháo, đổ bỏ, giải cứu, đầu ra, bao tiêu, bưởi/cam/quýt/mận/vải/nhãn/chuối/lúa/ngô/sắn/mía/chè/rau/cà phê/tiêu/cá/tôm/lợn/heo/gà/keo/gỗ/dưa/khoai/hồi/quế/na/ổi/thanh long/sầu riêng/vịt/trứng + mất giá/rớt giá/rẻ/ế/ép giá/không bán được/xuống giá/bán không/không ai mua/chất đống/thương lái/đầu ra/thối/đổ bỏ/hạ giá/bèo/lỗ/giảm mạnh/rẻ mạt/rụng đầy, được mùa, mất mùa + ế/giá, lỗ, lỗ vốn, thua lỗ, lỗ nặng, không đủ tiền giống, trả + ngàn/nghìn + ký/kg/cân/1 ký, ngàn 1 ký, nghìn một ký, rụng đầy gốc, chín rụng, rụng + không ai mua/không hái/gốc, tiền công hái, không đủ công hái, không đủ tiền công, thương lái + trả/ép/bỏ cọc/không mua/chê, hái cho lợn ăn, cho lợn ăn, đổ cho lợn, xe tải không vô mua, không vô mua, không vào mua, đầy cành',
  'sâu bệnh':
    'sâu bệnh, sâu, rầy, rầy nâu, đạo ôn, khô vằn, vàng lá, châu chấu, ốc bươu vàng, chuột phá, sâu keo, bệnh + lúa/ngô/cây/cam/bưởi/rau/vườn, lúa/ngô/bắp/cam/bưởi/rau/cây/vườn/hoa màu/sắn/keo/mía/chè/quế/hồi/mạ/ruộng/cánh đồng/nương + sâu/rầy/bệnh/vàng lá/chết/héo/chuột/ốc/châu chấu/cắn/ăn trụi/trụi/phá sạch/thối rễ/rụng/nấm/lép/mất trắng/xơ xác/chết khô/không trổ/bị phá/đổ rạp, ăn trụi, trụi lá, xơ xác, phun không kịp, phun thuốc + lúa/sâu/ngô/rau, thuốc sâu + giả/đắt, chuột + lúa/cắn/đồng/ngô/phá, lợn rừng + phá, khỉ + phá',
  'nước tưới':
    'nước tưới, tưới tiêu, thủy lợi, kênh mương, hạn hán, khô hạn, mương/kênh/máng/đập/hồ/trạm bơm/cống + tưới/thủy lợi/nội đồng/không có nước/cạn/vỡ + ruộng/lúa/đồng/tưới/cấy/vụ/nội đồng/thủy lợi, ruộng/lúa/đồng/vườn/nương/mạ + hạn/khô nứt/nứt nẻ/thiếu nước/không có nước/cháy/khô/nước tưới/chờ nước/không cấy được, bỏ ruộng, bỏ hoang ruộng, ruộng hoang, ruộng + bỏ hoang/bỏ không/ngập/úng, không cấy được, không gieo được, cấy muộn, đường nội đồng, giao thông nội đồng, dồn điền',
  'gia súc chết':
    'lợn chết, heo chết, gà chết, trâu chết, bò chết, vịt chết, dịch tả lợn, dịch tả, cúm gia cầm, lở mồm long móng, tụ huyết trùng, viêm da nổi cục, tai xanh, lợn/heo/gà/vịt/trâu/bò/dê/ngan/bê/nghé/cá/tôm/đàn lợn/đàn gà + chết/dịch/ốm/bỏ ăn/bệnh/nổi cục/sốt/lăn ra chết/toi/lây/chết rét/tiêu hủy/sùi bọt, dịch + lợn/heo/gà/trâu/bò/gia súc/gia cầm/vật nuôi/chăn nuôi, thú y, tiêm phòng + gia súc/trâu/bò/lợn/gà/vật nuôi/đàn, tiêu hủy lợn, hỗ trợ tiêu hủy, chết rét, rét hại, dịch bệnh gia súc, toi, lăn ra chết, trâu/bò/lợn/gà/vịt/dê/heo + lăn ra/lăn đùng/sùi/ngã lăn/bỏ ăn, thú y + chưa lên/chưa xuống/mong/xuống/lên, chảy dãi, móng loét, loét móng, lở mồm, long móng, bỏ ăn, dê/bò/trâu/lợn/heo/gà + chảy dãi/loét/không chịu ăn/sốt/ho/tiêu chảy/bệnh chi/bệnh gì, cá lồng, cá bè, cá + lồng/bè/nuôi/ao + chết/nổi/trắng, nổi trắng + cá/lồng/ao',
  'giống vật tư':
    'cây giống, con giống, giống lúa, phân bón, vật tư nông nghiệp, giống + ngô/lúa/cây/rởm/kém/không nảy mầm/hỗ trợ/xin/chậm/chết/gà/lợn, phân bón + giả/đắt/tăng/rởm, khuyến nông, thức ăn chăn nuôi, cám + đắt/tăng, kỹ thuật + trồng/nuôi/chăm sóc, máy gặt, máy cày, công gặt, trồng rừng, hợp tác xã, tổ hợp tác, mô hình + trồng/nuôi/kinh tế/sản xuất, ocop, chỉ dẫn địa lý, làng nghề, nghề + truyền thống/đan/dệt/mây tre/rèn, mã vùng trồng, bảo vệ thực vật, xuống giống, giá phân, phân bón + tăng/cao/đắt, vật tư + tăng/đắt, hợp tác xã + nợ/giải thể',
  'vay vốn':
    'vay vốn, vốn vay, ngân hàng, lãi suất, giải ngân, tín dụng, trả nợ + ngân hàng/vay/lãi, vay + ngân hàng/vốn/khó/thủ tục/sản xuất/chăn nuôi/ưu đãi/lãi suất/thế chấp, vốn ưu đãi, khoanh nợ, giãn nợ, quỹ tín dụng, thiếu vốn, cần vốn',
  thuế: 'thuế, thuế khoán, hộ kinh doanh, thuế + hộ/khoán/cao/tăng/bán hàng/kê khai/quán/kinh doanh/đất, hóa đơn điện tử, máy tính tiền, kê khai thuế, xuất hóa đơn, bỏ thuế khoán, kê khai, khai thuế',
  'du lịch':
    'du lịch, homestay, khách du lịch, khách tây, du lịch + cộng đồng/dịch vụ/khách/chặt chém, nhà sàn + du lịch/khách',
};

/** Văn hóa, thể thao, thông tin. */
export const CULTURE: MatterWords = {
  'nhà văn hóa':
    'nhà văn hóa, nhà cộng đồng, nhà sinh hoạt cộng đồng, hội trường tổ, hội trường thôn, nhà họp, nhà văn hóa/hội trường/nhà cộng đồng/nhà sinh hoạt/nhà họp + dột/xuống cấp/hỏng/khóa/chật/chưa có/cho thuê/bỏ không/thiếu/cũ/bàn ghế/nhỏ/sửa/mượn/xây/cửa đóng/hư/nứt, họp nhờ, họp ké, không có chỗ họp, chỗ họp, ngồi họp + sân/nắng/mưa/nhờ, không có chỗ sinh hoạt, chìa khóa + nhà/họp/tổ/văn hóa/hội trường, mượn + tập văn nghệ/họp/hội trường',
  'sân chơi':
    'sân chơi, sân bóng, khu vui chơi, chỗ chơi, sân thể thao, dụng cụ thể thao, dụng cụ tập, máy tập, công viên, sân chơi/sân bóng/khu vui chơi/công viên/chỗ chơi/xích đu/cầu trượt/máy tập/dụng cụ + hỏng/gỉ/thiếu/chưa có/không có/chiếm/xuống cấp/hư/gãy/bãi xe/xin/xây/mong/rỉ, trẻ + không có chỗ chơi/chỗ chơi/vui chơi, thể dục + chỗ/sân/dụng cụ/người già/sáng/đèn, bơi + hồ/bể/dạy/trẻ/học, hồ bơi, bể bơi, bóng chuyền, cầu lông, bóng đá + sân/giải/thanh niên, phong trào thể thao, giải đấu, đá bóng + lòng đường/đường/sân/không có, khoảnh sân, sân + quây/bãi giữ xe/bãi đỗ/duy nhất/bị chiếm/giữ ô tô/cho thuê, chỗ đá bóng, bọn trẻ/trẻ con/tụi nhỏ + đá bóng/chơi/không có chỗ/hết chỗ, quây + sân/bãi giữ, sân bê tông, tập dưỡng sinh, sân + phơi/để xe/dưỡng sinh/tập/duy nhất/ngô/thóc, không có chỗ tập, chỗ tập',
  'loa truyền thanh':
    'loa truyền thanh, loa phường, loa bản, loa thôn, loa xóm, loa tổ, loa công cộng, đài truyền thanh, phát thanh, loa/đài/cụm loa/loa phường/loa bản + câm/hỏng/hư/không phát/rè/không nghe/nghe không rõ/phát sớm/phát sáng sớm/im/inh ỏi/ầm/không kêu/mất tiếng/đứt/chĩa + loa/phường/bản/thôn/xóm/sáng/truyền thanh, loa + câm/rè/không phát, mù tin tức, không nắm được tin, bản tin, truyền hình, tivi + không có/sóng/bắt/xem/kênh, chảo + thu/cũ/hỏng, đầu thu, ăng ten, coi thời sự, xem thời sự, loa phóng thanh, loa + oang oang/đầu xóm/5h sáng/4h sáng/phát đi phát lại/đánh thức/sáng sớm/đầu ngõ/đầu bản/đầu thôn, oang oang',
  'mất sóng':
    'mất sóng, sóng điện thoại, sóng yếu, không có sóng, mất mạng, mạng yếu, mạng chậm, wifi, internet, phủ sóng, cột sóng, trạm phát sóng, trạm bts, nhà mạng, sóng/mạng/internet/wifi/4g/3g + yếu/mất/không có/chập chờn/chậm/rớt/phập phù/vạch nào/chưa có/không vào được/không lên/bập bõm, không gọi được, gọi điện + ra đầu/trèo/leo/sóng/không được, leo đồi + gọi/sóng, trèo + gọi/sóng, ra đầu bản, vạch sóng, cáp quang, học online + sóng/mạng',
  'đám cưới tang':
    'đám cưới, đám hỏi, việc cưới, cưới hỏi, cỗ bàn, ăn uống linh đình, linh đình, cỗ + linh đình/lãng phí/mâm/to/cưới/ba ngày, dựng rạp, thách cưới, nếp sống văn hóa, nếp sống văn minh, bớt linh đình, đám cưới/đám hỏi/cưới + linh đình/lãng phí/to/loa/nhạc/dài ngày/mời/phong bì/mấy ngày/ăn uống/nhạc sống/hát/mâm/cỗ/dựng rạp',
  'đám tang':
    'đám tang, đám ma, đám hiếu, việc tang, ma chay, tang lễ, đám tang/đám ma/đám hiếu/tang/đám giỗ + linh đình/lãng phí/loa/nhạc/dài ngày/kèn trống/rải vàng mã/mấy ngày/thổi kèn/cỗ/khóc thuê/ồn, kèn đám ma, kèn trống, rải vàng mã, hủ tục',
  'tảo hôn':
    'tảo hôn, cận huyết, lấy vợ sớm, lấy chồng sớm, cưới sớm, lấy vợ/lấy chồng/cưới/bắt vợ + sớm/tuổi/chưa đủ tuổi/14/15/16/13/lớp/con nít',
  'lễ hội':
    'lễ hội, hội làng, hội xuân, lễ hội/hội làng/hội xuân/hội chợ + lộn xộn/tổ chức/thu tiền/vui/khôi phục/lừa/bạc, tết trung thu, trung thu, múa lân, văn nghệ, đội văn nghệ, giao lưu, hội diễn, câu lạc bộ, dưỡng sinh, hát then, đàn tính, dân ca, trang phục, dạy hát, chiếu phim, phim lưu động, giao thừa, pháo hoa, trang trí tết, treo cờ',
  'di tích':
    'di tích, đình làng, đền, miếu, chùa, đình/đền/miếu/chùa/di tích/nhà thờ họ/nghè/bia/tượng đài/nhà bia/nghĩa trang + xuống cấp/dột/tu sửa/trùng tu/mối/sập/lấn chiếm/trộm/cổ/hư/tu bổ/tượng/đồ thờ/công đức/mục, tiền công đức, hòm công đức, trùng tu, tu bổ, bảo tồn, đình + xuống cấp/cụ/tu sửa',
  'mê tín':
    'mê tín, mê tín dị đoan, bói toán, xem bói, thầy cúng, thầy bói, lên đồng, gọi hồn, cúng bái, đồng cốt, cúng/bói/thầy + lừa/tốn kém/chữa bệnh/giải hạn/trục vong/đuổi tà, cúng/giải hạn/cúng bái + triệu/tốn/tiền, giải hạn, vong, có vong, trục vong, thầy + bảo/phán/cúng/vong/đâu tới, áp vong',
  'tin giả':
    'tin giả, tin đồn, tin thất thiệt, thông tin sai, tin sai sự thật, bịa đặt, xuyên tạc, tung tin, đồn thổi, tin + giả/đồn/thất thiệt/sai/bịa/vịt/lan truyền, mạng/facebook/tiktok/zalo + đăng sai/bịa/tung/xuyên tạc/thất thiệt/đồn/câu view/nói xấu phường/clip sai, câu view, lan truyền tin, mạng + lan truyền/tin/bắt cóc/đồn, xác minh + tin/mạng/đồn, tin + bắt cóc/lan truyền',
  'quảng cáo':
    'quảng cáo, rao vặt, tờ rơi, khoan cắt bê tông, dán + quảng cáo/tờ rơi/cột điện/tường/rao vặt/bẩn/bậy, băng rôn, pa nô, áp phích, biển hiệu, khẩu hiệu, tờ quảng cáo',
  'thư viện': 'thư viện, tủ sách, đọc sách, sách báo, phòng đọc, nhà sách, báo + đọc/tủ sách/không có',
  'gia đình văn hóa':
    'gia đình văn hóa, khu dân cư văn hóa, tổ dân phố văn hóa, làng văn hóa, danh hiệu văn hóa, bình xét gia đình văn hóa, hương ước',
};

/** Xây dựng Đảng, chính quyền. */
export const RULE: MatterWords = {
  'sáp nhập':
    'sáp nhập, bỏ cấp huyện, chính quyền hai cấp, hai cấp, sắp xếp bộ máy, tinh gọn, nhập xã, nhập phường, nhập bản, nhập tổ, xã cũ, phường mới, sáp nhập/nhập/gộp/sắp xếp + xã/phường/bản/thôn/tổ/huyện/bộ máy/đơn vị, cán bộ dôi dư, dôi dư, gộp + thôn/tổ/bản/xã/làm một, gộp làm một, hai thôn, hai tổ, hai bản + gộp/nhập',
  'tên phường':
    'tên phường, tên xã, tên mới, đặt tên, đổi tên, địa giới, tên/tên gọi + phường/xã/mới/quen, chưa quen + tên/phường/địa chỉ, tên + chưa quen/sau sáp nhập, tên lạ hoắc, đặt cái tên, cái tên + lạ/xấu/mới/đặt',
  'trụ sở cũ':
    'trụ sở + bỏ hoang/bỏ không/dôi dư/cũ/lãng phí/để không/xa/bỏ trống, trụ sở cũ, ủy ban cũ, trụ sở xã cũ, lãng phí + trụ sở/trường cũ/công trình/công sở, trụ sở/ủy ban/ubnd/trạm cũ/trường cũ + cũ/bỏ không/bỏ hoang/để hoang/bỏ trống/cho chuột/ba tầng/3 tầng/xuống cấp/chật chội, bỏ cho chuột, chuột ở, tầng + bỏ không/để không/bỏ hoang/trụ sở, làm việc chật chội',
  'bầu tổ trưởng': 'bầu tổ trưởng, bầu trưởng thôn, bầu trưởng bản, bầu cử, bầu bán',
  'cử tri':
    'bầu + tổ trưởng/trưởng thôn/trưởng bản/xóm trưởng/trưởng khu/hình thức/không mời/dân chủ/lại/đại biểu/chi ủy, cử tri, tiếp xúc cử tri, hứa với cử tri, đại biểu, hội đồng nhân dân, kỳ họp, chất vấn, ghi nhận + cử tri/hỏi/câu/tiếp xúc',
  'phụ cấp': 'phụ cấp + tổ trưởng/trưởng thôn/thôn/bản/cán bộ/không chuyên trách',
  'tổ trưởng':
    'trưởng thôn, trưởng bản, tổ trưởng, xóm trưởng, trưởng xóm, trưởng khu, tổ phó, trưởng thôn/tổ trưởng/trưởng bản/xóm trưởng/bí thư chi bộ/trưởng khu + không/thiếu/làm/lạm quyền/gia trưởng/độc đoán/họp/công tâm/thiên vị/người nhà/tự quyết/nhiệt tình/gương mẫu/năng nổ/thay/xin nghỉ/phụ cấp, không ai chịu làm + trưởng/tổ, một mình một chợ, tự quyết + trưởng/tổ/thôn/xóm/khu/bản, ông trưởng/bà trưởng/trưởng khu/trưởng thôn/trưởng bản/trưởng xóm/tổ trưởng + tự/quyết/họp/quỹ/một mình/độc/làm/thiên vị/quát/nhiệt tình, làm một mình, không buồn đi họp, chán + họp/tổ trưởng, tự tung tự tác, thay trưởng khu, thay tổ trưởng, thay trưởng thôn, thiếu công tâm, công tâm, tổ phó + giữ/chìa khóa',
  'đóng góp':
    'đóng góp, thu quỹ, các loại quỹ, khoản đóng góp, quỹ tổ, quỹ thôn, quỹ bản, quỹ xóm, quỹ phòng chống thiên tai, quỹ an ninh, quỹ đền ơn đáp nghĩa, quỹ vì người nghèo, cổng chào, thu chi, sổ sách, khu phố/tổ trưởng/trưởng thôn/trưởng bản + thu tiền/thu quỹ/bắt đóng/bổ đầu/đóng tiền/gom tiền/quyên góp/vận động đóng/thu + nhà/hộ/khẩu/tiền/quỹ/nghìn/ngàn/k, bổ đầu, bổ bán, theo đầu người, theo khẩu, mỗi nhà/mỗi hộ/mỗi khẩu/từng nhà + đóng/thu/nộp/góp/nghìn/ngàn/300k/200k/500k/100k/trăm, đóng tiền + cờ/cổng chào/ghế đá/đường/nhà văn hóa/xóm/tổ/thôn, quyên góp, thu + tiền dân/cổng chào/quỹ/không hóa đơn/không biên lai/không công khai, biên lai, hóa đơn + quỹ/thu quỹ, gom tiền + mua/làm/cờ/nhà/hộ, phiếu thu, không phiếu thu, thu quỹ + phiếu/biên lai/loại, loại quỹ, thu + loại quỹ/theo hộ/mỗi hộ',
  'không công khai':
    'công khai tài chính, không công khai, thiếu công khai, công khai minh bạch, không minh bạch, minh bạch, mập mờ, sổ sách/thu chi/quyết toán/tiền quỹ/quỹ/tài chính/ngân sách/kinh phí + công khai/không thấy/không đọc/không rõ/mập mờ/báo cáo/giấu/đọc cho nghe/không ai biết/đi đâu/rõ ràng, không thấy báo cáo thu chi, không biết tiền đi đâu, tiền đi đâu, giám sát cộng đồng, ban giám sát, thanh tra nhân dân, giám sát',
  'dân chủ':
    'dân chủ, quy chế dân chủ, không họp dân, không bàn với dân, không lấy ý kiến, không hỏi ý kiến, lấy ý kiến, họp dân, dân biết dân bàn, tự ý quyết, tự quyết, áp đặt, dân + không được bàn/không được họp/không được hỏi/không được biết/không được mời, không được mời, hỏi ai cũng bảo, mấy ông với nhau, chỉ mấy ông, làm xong mới nói, họp hình thức, họp + không mời/vắng/hình thức/cho có/mấy người, đi họp cũng như không, ý kiến + ghi vào sổ/nằm im/không ai nghe/để đó/nói cũng/cho có/bỏ ngoài tai, nói mãi không ai nghe, góp ý + không nghe/để đó, họp + cũng như không/chán/hình thức/ý kiến/ít người',
  'cán bộ':
    'cán bộ xa dân, xa dân, quan liêu, thiếu trách nhiệm, nói không làm, hứa + suông/rồi để đó/không làm/nhiều lần/cử tri/mãi, hứa suông, nói không đi đôi với làm, bao che, tham ô, tham nhũng, tiêu cực, lợi ích nhóm, chạy chức, con ông cháu cha, cán bộ/lãnh đạo/chủ tịch/bí thư + xuống dân/xuống cơ sở/xa dân/gần dân/đối thoại/tiêu cực/tham nhũng/bao che/quan liêu/kỷ luật/vi phạm/gương mẫu/lắng nghe/không nghe/hách dịch/mới/đùn đẩy, chưa thấy xuống, kiến nghị + không trả lời/nhiều lần/không ai trả lời/trả lời chung chung, đơn + không trả lời/gửi nhiều lần/không ai giải quyết, đơn thư, khiếu nại, tiếp công dân, tiếp dân, đối thoại, gặp chủ tịch, gặp lãnh đạo, cán bộ bán chuyên trách, không chuyên trách, biên chế, năng lực cán bộ, công tác cán bộ, nghe dân, nghe dân nói, nói chuyện + bí thư/chủ tịch/lãnh đạo, gặp + bí thư/chủ tịch/lãnh đạo, xuống bản, lên bản + bí thư/chủ tịch/lãnh đạo, hứa + nhiệm kỳ/trước/bao lần/năm ngoái',
  'tổ chức đảng':
    'đảng viên, chi bộ, đảng bộ, đại hội, nghị quyết, kết nạp đảng, phát triển đảng, sinh hoạt chi bộ, sinh hoạt đảng, đảng phí, đại hội chi bộ, đại hội đảng, học nghị quyết, chủ trương + đảng/đồng tình/ủng hộ/nhà nước/đúng, niềm tin, tin tưởng + đảng/lãnh đạo/nhà nước, mặt trận, hội phụ nữ, đoàn thanh niên, hội nông dân, hội cựu chiến binh, chi hội, đoàn thể, hội viên + phí/sinh hoạt/ít, thi đua, khen thưởng, phong trào + hình thức/thi đua/sôi nổi, biểu đảng, luân chuyển cán bộ',
};
