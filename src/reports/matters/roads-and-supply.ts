import type { MatterWords } from './matter-words.ts';

/** Giao thông, đô thị. How to write: see `matter-words.ts`. */
export const ROADS: MatterWords = {
  'mặt đường hỏng':
    'ổ gà, ổ voi, ổ trâu, ổ bò, đường hỏng, đường nát, đường xuống cấp, nát đường, hỏng đường, đường xóc, gồ ghề, lồi lõm, bong tróc + đường/nhựa/bê tông, vá đường, vá víu, dặm vá, đường/đường sá/đường xá/mặt đường/ngõ/hẻm/lối vào/dốc/đoạn/tuyến/con lộ/lộ/quốc lộ + hỏng/hư/nát/nát bét/nát bươm/xuống cấp/xấu/tệ/bong/tróc/lởm chởm/lồi lõm/lõm/xóc/gồ ghề/như ruộng/sống trâu/bể nát/cày nát/hư hỏng/hố/ổ/trầy trật/đá lởm chởm/khó đi/tan nát/rạn/xé nát/băm nát/thê thảm, xe máy hay ngã, té xe, đi lại khó khăn, đi lại vất vả, đá lởm chởm, đi như cưỡi ngựa, đường đau khổ, xuống dắt bộ, phải dắt bộ, dắt bộ, xóc nảy, xóc + bầu/đường/xe, nảy tưng tưng, nát như tương, bể bánh, thủng lốp + đường/hố, vành xe, đường + đá/hố/gập ghềnh/như bom/trũng/mấp mô/ghồ ghề/gồ lên/xấu quá, ổ gà + to/nong/đêm/nước, ướt hết + đường/ổ, xóc quá, trồi, chỗ trồi chỗ sụt, cưỡi ngựa, đường + trồi/sụt/cưỡi ngựa',
  'đường lầy':
    'lầy lội, bùn lầy, đường lầy, sình lầy, sình, đường/lối/ngõ/hẻm/dốc/đoạn + lầy/sình/bùn/trơn/trượt/nhão/đặc bùn/đất đỏ, trơn trượt, trơn như mỡ, đất đỏ bám, quay bánh, sa lầy, đường đất, dắt bộ + xe/mưa/dốc/bùn',
  'sụt lún':
    'sụt lún, lún sụt, hố tử thần, hố sâu, hố to, đường/mặt đường/vỉa hè/cống/nền/đoạn/cầu + sụt/lún/sụp/nứt/võng/há miệng/hàm ếch/trôi mất/sập, hố + giữa đường/sâu/to/không rào/không biển báo/trên đường, hàm ếch',
  'hố ga':
    'hố ga, nắp cống, nắp hố ga, nắp cống/nắp hố ga/nắp đan/tấm đan/nắp + vỡ/mất/hở/sụp/sập/bể/kênh/vênh/gãy/rỗng, cống/hố ga/miệng cống + không nắp/mất nắp/hở/hoác/sâu hoắm/không đậy/há, lọt chân, lọt bánh',
  'làm đường':
    'làm đường, mở đường, mở rộng đường, nâng cấp đường, bê tông hóa, đổ bê tông, trải nhựa, rải nhựa, thảm nhựa, đường bê tông, con đường mới, đường mới, đường/ngõ/hẻm/đoạn + bê tông/trải nhựa/rải nhựa/thảm/nâng cấp/mở rộng/bao giờ làm/mới làm/làm xong, đường + sạch đẹp/rộng rãi/thông thoáng, đường vào bản, đường liên thôn, đường dân sinh, làm đường + nhanh/khen/gọn/xong/sướng, đi lại sướng, đội làm đường',
  'thi công dở':
    'thi công, thi công dở, công trình, dở dang, đào đường, đào bới, lô cốt, rào tôn, hoàn trả mặt đường, tái lập mặt đường, chậm tiến độ, đường/vỉa hè/cống/công trình/ngõ/hẻm/nền/đoạn + đào/đào lên/đào bới/đào phơi/dở/dở dang/bỏ dở/bỏ đó/để đó/ngổn ngang/nhếch nhác/chưa lấp/không lấp/không trả/hoàn trả/rào/chậm tiến độ/làm mãi không xong/ì ạch/rùa bò/ngâm, nhà thầu, đơn vị thi công, đào cống, đặt cống, đặt ống, cống hộp, vật liệu + để/ngổn ngang/đổ đống + đường/ngõ/vỉa hè, đống cát, đống đá + đường, kém chất lượng + đường/công trình, mới làm + đã hỏng/đã nứt/đã hư/bong, rào + đào/đường/chưa lấp/tôn/công trình/từ hè, đào + từ/chưa lấp/mấy tháng/không lấp/rồi bỏ/lên/xới/tung/ngang, chưa lấp, lấp + tạm/ẩu/sơ sài/không, đất cát + ngổn ngang/đầy đường, làm + chậm/bỏ dở/nửa chừng/mấy tháng + đường/cống/vỉa hè/ngõ/cầu, gạch vỉa hè, lát vỉa hè, lát + gạch/vỉa hè/hè',
  'cầu treo':
    'cầu treo, cầu tạm, cầu gỗ, cầu khỉ, cầu dân sinh, cầu sắt, cầu phao, cầu/cầu treo + mục/gãy/sập/nứt/rung/lắc/yếu/nghiêng/xói/ván/cáp/neo/tuột/đứt/hỏng/hư/xuống cấp/ọp ẹp/lung lay/lung lắc/gỉ/rỉ/thủng/võng, ván cầu, mố cầu, trụ cầu, cáp cầu, dầm cầu, cầu + ọp ẹp/run/sợ/đung đưa/rệu rã/yếu/cấm/cũ/hẹp',
  'làm cầu':
    'làm cầu, bắc cầu, xây cầu, chưa có cầu, không có cầu, bè mảng + qua/đi, qua sông/qua suối/sang sông + đò/bè/lội/cầu/phao, đu dây, cầu + bê tông/cứng/hứa/xin/mong/đề nghị/khi nào/bao giờ/xây/làm mới, cầu + hứa/chưa thấy/viên gạch/khởi công/bao giờ/chờ/mong mỏi/kiên cố/bê tông',
  'đập tràn':
    'đập tràn, ngầm tràn, cầu tràn, tràn, ngầm + nước/lũ/ngập/xiết, lội suối, lội qua, cống chui, hầm chui, đường chui, cống chui/hầm chui/đường hầm/ngầm/đập tràn + ngập/nước/cuốn/lội/tối',
  'lan can':
    'lan can, rào chắn, hộ lan, thành cầu, lan can/rào chắn/hộ lan/tay vịn/thành cầu/cọc tiêu + hỏng/gãy/mất/không có/rỉ/gỉ/lung lay/chưa có/thấp',
  'đèn đường':
    'đèn đường, đèn chiếu sáng, điện đường, bóng đèn đường, đèn cao áp, bóng cao áp, cột đèn, đèn năng lượng, bóng đèn + cháy/tắt/hỏng/thay/ngõ/đường, đèn + hỏng/tắt/cháy/không sáng/hư/chớp/không lên/thay bóng/nháy/đứt bóng + đường/ngõ/phố/hẻm/ngã/tối, đường/ngõ/hẻm/phố/lối/đoạn + tối om/tối thui/tối mịt/tối đen/không đèn/không có đèn/thiếu đèn/chưa có đèn/tối như/tối hù, tối om, tối thui, tối mịt, tối hù, tối như hũ nút, chiếu sáng, mò mẫm, sờ soạng, thắp sáng, lắp đèn, bật đèn, rọi đèn pin, tối + đường/ngõ/xóm/đi lại/không thấy đường/trộm/bóng đèn, không có đèn, đèn + xin/lắp/chưa có/đường/chiếu/ngõ/công cộng, đèn/bóng + đường/ngõ/xóm + hỏng/tắt/cháy/chưa',
  'đèn tín hiệu':
    'đèn tín hiệu, đèn đỏ, đèn giao thông, đèn xanh đỏ, đèn vàng, vượt đèn đỏ, đèn + ngã tư/ngã ba/xanh đỏ',
  'lấn chiếm vỉa hè':
    'vỉa hè, lòng lề đường, lấn chiếm vỉa hè, lấn chiếm lòng đường, lề đường, vỉa hè/lòng đường/lề đường/hè phố/lòng lề đường/hè + chiếm/lấn/bày/bán hàng/đậu/kín/hết/bàn ghế/bán buôn/chiếm dụng/để xe/không còn lối/dựng/quán, bày hàng, bày bàn ghế, bày bán + đường/vỉa hè/lối, hàng quán + đường/chiếm/lấn/tràn, họp chợ + đường/lề/vỉa hè, chợ cóc, chợ tạm + đường/lòng đường, hàng rong + đường/lề/cổng, mái che + lấn/đường/chìa, mái vẩy, mái hiên + lấn/chìa, biển quảng cáo + đường/vỉa hè/che, dựng bạt, dựng rạp + đường/lòng đường, đi bộ xuống lòng đường, phải xuống lòng đường, không còn chỗ đi bộ, phơi thóc + đường, phơi lúa + đường, phơi + giữa đường/lòng đường/mặt đường',
  'xây trái phép':
    'xây trái phép, xây nhà trái phép, xây dựng trái phép, không phép, sai phép, trái phép + xây/nhà/công trình, cơi nới, nhà trái phép, xây lấn, trật tự xây dựng, trật tự đô thị, giấy phép xây dựng, cấp phép xây dựng, xây + sai phép/không phép/quá tầng/vượt tầng/lén/chui/cao hơn/không có giấy phép, nhà bên/nhà hàng xóm/nhà kế bên/công trình bên + nứt/đào móng/lún/rung/vữa rơi/làm nứt, đào móng, ép cọc, đóng cọc, nứt tường + xây/đào/hàng xóm/ép cọc, giàn giáo, cẩu tháp, che chắn công trình, số nhà, biển số nhà',
  'cây xanh':
    'cây xanh, cây đổ, cành cây, cây + nghiêng/đổ/gãy/mục/sắp đổ/chết khô/khô/bật gốc/cổ thụ/rụng/che khuất/vướng/chắn/ngã/trốc gốc/um tùm che/tỉa/rễ, cây cổ thụ, cây bàng/cây phượng/cây xà cừ/cây keo/cây đa/cây gạo/cây bồ đề/cây sấu + nghiêng/đổ/mục/gãy/sắp/rễ/cành/khô/trốc, cành + gãy/rơi/rụng/khô/vướng/sà, tỉa cành, chặt tỉa, mé nhánh, mé cây, rễ cây, cây + đè/chắn/to/già/trước cửa/ngã tư/lấp biển',
  'xe tải':
    'xe tải, xe ben, xe quá tải, xe container, công ten nơ, xe chở đất, xe chở cát, xe chở đá, xe chở vật liệu, xe trọng tải lớn, xe tải nặng, xe tải/xe ben/xe chở/xe lớn/xe to/xe hổ vồ/container/đầu kéo/xe trộn + chạy/ầm/rầm rập/cày/rung/phá/nát/bụi/cấm/giờ/cả đêm/nườm nượp, quá khổ quá tải, chở quá tải, hổ vồ, xe + cày nát/băm nát, xe ba gác, ba gác, xe lôi, xe công nông, xe tự chế, chở sắt, chở cồng kềnh, cồng kềnh, xe/ba gác/công nông + chở/thò ra/cồng kềnh/không đèn/không cờ, chở + sắt/tôn/cồng kềnh/quá tải',
  'kẹt xe':
    'kẹt xe, tắc đường, ùn tắc, kẹt cứng, kẹt + xe/đường/chợ/cổng/cứng/giờ, tắc cứng, ùn ứ + xe/đường/giờ, chen chúc + xe/đường/cổng trường/ngã, tắc + ngã tư/ngã ba/cổng trường/giờ/đường/chợ, đường hẹp, ngõ hẹp, tránh nhau, không tránh được, xe cứu hỏa không vào, xe cứu thương không vào, phân luồng, cấm đường, nối đuôi, nối đuôi nhau, xếp hàng + xe/container/ô tô, giờ tan ca, tan ca + xe/kẹt/đông, qua đường + chờ/khó/không được, kín đường, chờ + qua đường',
  'đỗ xe':
    'đỗ xe, đậu xe, bãi đỗ xe, bãi đậu xe, bãi giữ xe, gửi xe, trông xe, giữ xe, đỗ + bừa bãi/tràn lan/chắn cửa/trước cửa/hai bên, đậu + hai bên/trước cửa/bít, ô tô/xe hơi/xe con/xe/xe bán tải/xe tải/container/xe container/xe khách + đậu/đỗ/đỗ kín/đậu kín/đỗ bừa/chắn cổng/chắn lối/chắn ngõ/đậu tràn/án ngữ/đỗ chắn/choán',
  'xe buýt': 'xe buýt, nhà chờ xe buýt, trạm xe buýt, tuyến xe buýt, nhà chờ + xe buýt/rơi/sập/mảng/bê tông',
  'xe khách':
    'xe dù, bến cóc, đón trả khách, xe khách + dừng/đón/bến/dù/chạy, chèo kéo khách, kéo khách + xe, kéo khách, mời chào, chèo kéo, cò mồi, cò xe',
  'bến xe': 'bến xe',
  'chạy ẩu':
    'chạy ẩu, phóng nhanh, vượt ẩu, lấn làn, ngược chiều, chạy quá tốc độ, tốc độ cao, phóng + ào ào/vù vù/bạt mạng/ẩu/ầm ầm/như bay, xe/xe máy + chạy nhanh/phóng/vượt đèn/ngược chiều/lạng/ẩu/bạt mạng/kẹp ba/kẹp bốn, đi ngược chiều, đội mũ bảo hiểm, chở ba, kẹp ba, không bằng lái, học sinh + xe máy/phân khối',
  'tai nạn giao thông':
    'tai nạn giao thông, tai nạn, đụng xe, va quẹt, va chạm, tông xe, tông nhau, đâm xe, hay xảy ra tai nạn, điểm đen, ngã xe, quẹt xe, tông + người/xe/cột/rào, đâm + vào/nhau + xe/ngã ba/ngã tư, khúc cua, cua gấp, góc cua, khuất tầm nhìn, gương cầu, điểm mù, suýt tông, suýt đâm, ngã tư/ngã ba/ngã năm/khúc cua/dốc + tai nạn/nguy hiểm/va chạm/tông/đâm/khuất, quệt, suýt quệt, va quệt, tông, húc, quẹt + xe/cháu/người, xe + tông/húc/quẹt/đâm + người/cháu/cụ/học sinh/xe, tránh nhau + nguy hiểm',
  'biển báo':
    'biển báo, gờ giảm tốc, vạch kẻ đường, vạch sơn, vạch kẻ, giảm tốc, dải phân cách, biển cấm, biển chỉ dẫn, biển tên đường, tên đường, kẻ vạch, sơn kẻ, biển + cong/đổ/mờ/che/không có/thiếu/cấm/mất/gãy, gờ + giảm tốc/cao quá/mòn, vạch + mờ/không có/sang đường, vạch cho người đi bộ, sang đường + nguy hiểm/khó/trẻ/cụ/học sinh, cái gờ, gờ + đường/xóc/cao/trạm/trường/xe/gầm/đổ, gồ giảm tốc, gạt gầm, cạ gầm, đụng gầm',
  'dây cáp':
    'cáp viễn thông, dây mạng, dây cáp, cáp quang + võng/rơi/sà/thấp/chằng chịt, dây cáp/dây mạng/dây viễn thông/cáp + võng/sà/chằng chịt/rơi/lòng thòng/quấn/vướng/mắc cổ, bó dây, chùm dây',
  'bờ kè': 'bờ kè, kè, kè chắn, kè + nứt/sập/sụt/lở/hỏng/chưa/xây/làm, tường chắn + nứt/đổ/nghiêng',
  'bến đò': 'bến đò, đò ngang, chuyến đò, áo phao, đò + chở/quá/ọp ẹp/cũ/áo phao',
  'hạ tầng':
    'công viên + xuống cấp/hỏng, hạ tầng, quảng trường, chỉnh trang đô thị, mỹ quan đô thị, đô thị văn minh, ghế đá + gãy/hỏng, khu dân cư mới + hạ tầng, biển hiệu/biển quảng cáo/bảng hiệu/bảng quảng cáo/pano + rơi/rớt/đổ/ốc/chực/gió/long/ọp ẹp/nghiêng/gãy/to đùng/sập',
};

/** Điện, nước. */
export const SUPPLY: MatterWords = {
  'mất điện':
    'mất điện, cắt điện, cúp điện, không có điện, chưa có điện, có điện lại, lịch cắt điện, sự cố điện, điện + mất/cúp/cắt/tắt/không có/chưa có/rớt/sập nguồn + liên tục/suốt/hoài/giờ/không báo/từ/cả ngày/luân phiên, cúp + điện/hoài/luân phiên/suốt ngày, tối điện, đèn dầu, thắp nến, đốt nến, nhảy cầu dao, nhảy aptomat, tắt phụt, quạt không chạy, điện lực + cắt/cúp/không báo, điện + mất/hết/đi/tắt ngấm/tối thui/phụt tắt, tối thui + nhà/điện, sụp + điện/nguồn/cả xóm, điện/nhà + sụp/sập/tắt phụt, hỏng máy + điện/cúp, quạt tay, ngồi quạt, bảo trì, bảo trì + điện/tuần/gọi/tổng đài, gọi điện lực, tổng đài + điện/báo/bảo trì, đông lạnh + điện/hỏng',
  'điện yếu':
    'điện yếu, yếu điện, điện chập chờn, điện phập phù, tụt áp, sụt áp, điện áp, điện sụt, sụt điện, điện + yếu/chập chờn/phập phù/sụt/tụt/không đủ/lờ mờ/không lên nổi/không đều/lúc mạnh lúc yếu/tậm tịt/ọp ẹp/không đủ tải, không bật được điều hòa, không bật nổi, không chạy nổi, cơm sống, nấu cơm + không chín/tắt/yếu/sống, quạt + quay lờ đờ/không quay/quay yếu/lờ đờ, bóng đèn + đỏ quạch/lờ mờ/như đom đóm, đỏ quạch, tivi + tắt/nháy, máy bơm + không lên/không chạy, cháy thiết bị, hỏng tủ lạnh, cháy + tivi/tủ lạnh/đồ điện, trạm + quá tải/bé tí/bé quá/nhỏ + điện/biến áp/dùng, không kéo nổi, sụp nguồn, điện sụp, sụp + 7h/tối/giờ/điện, máy + không đủ điện, bếp từ + không, đèn điện + nhấp nháy/đom đóm/lờ mờ, nhập nhà nhập nhoạng, nhấp nhá nhấp nháy, như đèn đom đóm, như đom đóm, đom đóm',
  'tiền điện':
    'tiền điện, hóa đơn điện, giá điện, công tơ điện, công tơ, chỉ số điện, số điện, ghi số điện, ghi điện, thu tiền điện, tiền điện + tăng/cao/gấp/vọt, công tơ/đồng hồ điện + chạy nhanh/sai/quay/hỏng/nhảy, kwh, giá bán lẻ điện, chủ trọ + điện, nhà trọ + giá điện/tiền điện/số điện, điện + tiền/tháng/cao gấp/gấp rưỡi/tính sai/đội lên/hóa đơn, số + điện/ghi/chênh, đóng tiền điện',
  'dây điện':
    'dây điện, đường dây điện, cột điện, trụ điện, đường điện, lưới điện, dây trần, dây điện/đường dây/đường điện/cáp điện/dây hạ thế + sà/võng/chùng/rơi/đứt/hở/trần/tóe lửa/chằng chịt/mục/vướng/chạm/cũ/thòng/xẹt/nẹt, cột điện/trụ điện/cột + nghiêng/đổ/gãy/mục/nứt/cong/giữa đường/giữa ngõ/sắp đổ/xiêu/lung lay/vẹo + điện/dây, cột điện/trụ điện + nghiêng/đổ/gãy/mục/nứt/cong/giữa/sắp/xiêu/cũ/trước cửa/vẹo/chắn, hở điện, rò điện, rò rỉ điện, chập điện, điện giật, xẹt lửa, tóe lửa, nẹt lửa, tủ điện, hộp điện, hành lang lưới điện, điện cao thế, đường dây cao thế, cáp + đứt/rơi/sà + điện, dây + lòng thòng/rối/mạng nhện/điện, mắc điện, câu móc, móc điện, hộp điện/tủ điện/cầu dao/bảng điện/ổ điện + nước mưa/xẹt/tia lửa/chập/hở/tạt/cháy, tia lửa, lép bép',
  'trạm biến áp':
    'trạm biến áp, máy biến áp, trạm biến thế, trạm điện, biến áp, bình biến thế, trạm hạ thế, trạm/biến áp/máy biến áp/biến thế + nổ/kêu/quá tải/cháy/bé/nhỏ/chảy dầu/rò dầu/xẹt',
  'chưa có điện lưới':
    'chưa có điện lưới, điện lưới, kéo điện lưới, đấu nối điện, nhà chưa có điện, câu điện, câu nhờ điện, xài chung điện, điện + câu nhờ/câu nhớ/chưa kéo/chưa về/về bản/về thôn, treo công tơ, lắp công tơ, mắc công tơ, gắn đồng hồ điện, máy nổ + điện, kéo điện, kéo dây',
  'mất nước':
    'mất nước, cắt nước, cúp nước, không có nước, hết nước, thiếu nước, chưa có nước, nước yếu, nước chảy yếu, nước nhỏ giọt, khát nước, nước/nước máy/nước sinh hoạt/nước sạch + mất/cúp/cắt/yếu/không lên/không chảy/nhỏ giọt/lúc có lúc không/ngày có ngày không/phập phù/không có/chưa về/hết/thiếu/khan/hiếm/chảy rỉ/rỉ rả/ri rỉ/không về, vòi/robinet/ống nước/bồn/téc/bể nước/bể/giếng/lu + khô/cạn/trơ/không một giọt/không ra/hết nước/rỉ rả/trơ đáy/không có nước/nhỏ giọt, không một giọt, chẳng còn giọt, gánh nước, xách nước, gùi nước, chở nước, mua nước + bình/bồn/xe/khối/ăn/sinh hoạt/nấu, nước bình, mua bình + nước/nấu, xin nước, hứng nước, gánh từng can, từng can, từng thùng nước, nước ăn, nước sinh hoạt, cấp nước + ngừng/dừng/không/chưa/gián đoạn, đợi nước, canh nước, chờ nước, thức đêm hứng, tắm giặt + không/nhờ/nước, khát, khát khô, giặt nhờ, tắm nhờ, nước + nhờ/xin/chở/mua/gánh/gùi/cõng/xách/mấy ngày/đứng/bình/nhỏ từng giọt, thau chậu, trữ nước, lấy nước + suối/xa/khe, nước/nước máy + nửa đêm/ban ngày/ban đêm mới/chỉ có đêm/rạng sáng/ngày không có, đêm mới có nước, ban ngày không có nước',
  'nước bẩn':
    'nước đục, nước bẩn, nước phèn, nước vàng, nước mặn, nước lợ, nước có mùi, nước máy/nước sinh hoạt/nước giếng/nước sạch/nước vòi/nước khe/nước xả/vòi/nước + đục/vàng/phèn/cặn/mùi clo/mùi tanh/váng/gạo/hôi/tanh/bẩn/đỏ quạch/có giun/có giòi/lăng quăng/đen/rỉ sét/rong/thuốc tẩy/lợn cợn/nhớt/đục ngầu/clo, mở vòi + cặn/đục/vàng/đen/váng/bẩn, cặn, nước gạo, nước như, giặt áo + vàng/ố, quần áo + ố vàng/vàng khè, nước + không dám ăn/không dám uống/không dám nấu/không nấu được/không dùng được/không xài được/không nấu ăn được/ngứa/ghẻ, tắm + ngứa/mẩn, lọc nước, súc bể, rửa bể, nước có mùi, đóng cặn, asen, đá vôi, nước vo gạo',
  'vỡ ống nước':
    'vỡ ống, ống nước, đường ống nước, ống nước/đường ống/ống dẫn/đường ống dẫn/ống/van/đồng hồ nước + vỡ/bể/bục/rò/rỉ/xì/đứt/tắc/cuốn/trôi/hở/gãy/gỉ/phun, rò nước, rò rỉ nước, nước phun, xì nước, bể ống, bục ống, nước chảy lênh láng, nước sạch + chảy phí/chảy tràn/lãng phí, đứt ống, ống dẫn từ khe, cái ống, ống + nước/bể/vỡ/lấp/chảy/đứt, chảy + lênh láng/ra đường/suốt + nước máy/ống/nước sạch',
  'tiền nước':
    'tiền nước, hóa đơn nước, giá nước, đồng hồ nước, ghi số nước, chỉ số nước, khối nước, tiền nước/hóa đơn nước/đồng hồ nước/số nước + tăng/cao/gấp/sai/nhảy/chạy nhanh/vọt/hỏng/thay, khối + nước/đội lên/tháng/tính/vô lý/nhảy, kim + quay/đồng hồ/chạy, khóa van, số khối, nước + khối/đồng hồ/tháng/đội lên, đồng hồ + quay/nhảy/sai/tít, thu tiền nước, đóng tiền nước',
  'công trình nước sạch':
    'công trình nước, nước sạch, nhà máy nước, trạm cấp nước, trạm bơm, nước tự chảy, bể nước công cộng, kéo nước sạch, đấu nối nước, lắp nước, công trình nước/trạm bơm/máy bơm/bể chứa/bể nước/nhà máy nước + hỏng/bỏ hoang/không hoạt động/đắp chiếu/hư/xuống cấp/cháy/dừng/trơ/để không, nước máy + chưa có/chưa kéo/bao giờ/kéo về',
  giếng:
    'mạch nước, nước ngầm, khoan giếng, giếng khoan, giếng làng, giếng + cạn/khô/nhiễm/phèn/khoan/vàng, múc lên toàn bùn, giếng + bùn/đào/sâu/múc/mạch, đào giếng',
};
