import type { MatterWords } from './matter-words.ts';

/** Thủ tục hành chính. How to write: see `matter-words.ts`. */
export const OFFICES: MatterWords = {
  'thủ tục':
    'thủ tục, thủ tục hành chính, rườm rà, lằng nhằng, nhiêu khê, hồ sơ, giấy tờ, làm giấy, xin giấy, xác nhận, xin xác nhận, xin dấu, đóng dấu, giấy xác nhận, giấy tờ/hồ sơ/thủ tục/giấy + đòi/bắt bổ sung/trả lại/thiếu/đi lại/chạy tới chạy lui/rườm rà/lằng nhằng/bắt về/nộp/xin/mấy lần/lòng vòng/hành, giấy này giấy nọ, giấy nọ giấy kia, đủ thứ giấy, chạy tới chạy lui, đi tới đi lui, lên xuống + phường/ủy ban/mấy lần/một cửa, đi lại + mấy lần/nhiều lần/ba lần/bốn lần/năm lần/3 lần/4 lần/5 lần, lên phường + mấy lần/nhiều lần/chưa xong/bắt về, bắt về + lấy/làm lại/bổ sung, hành dân, hành là chính, một cửa + lâu/chậm/nhiều cửa/lần, ủy quyền, giám hộ, lý lịch tư pháp, sơ yếu lý lịch, phong bì, bồi dưỡng + cán bộ, vòi vĩnh, nhũng nhiễu, lót tay, lệ phí, phụ thu + hồ sơ/giấy, bổ sung + giấy tờ/hồ sơ/nhiều lần, chủ nhà ký, xác nhận tạm trú, ký xác nhận, hỏi đủ thứ, giải thích không rõ, hướng dẫn không rõ, lên phường, lên ủy ban + làm/xin/hỏi/mấy, hành + lên xuống/bữa/giấy/dân/em/tôi, lên xuống + bữa/lần, thiếu cái này, nghỉ phép + cô/cán bộ',
  'chờ lâu':
    'chờ lâu, đợi lâu, xếp hàng, bốc số, lấy số, ngồi chờ, ngồi đợi, chờ + cả buổi/từ sáng/mấy tiếng/tiếng/giờ/mỏi/đến lượt/dài cổ/dài, đợi + cả buổi/từ sáng/mấy tiếng/tiếng/mỏi/dài cổ/tới trưa/đến lượt, ghế đợi, ghế chờ, ghế ngồi, không có ghế, leo + tầng/lầu, chờ dài cổ, dài cổ, một người làm, một cửa quá tải, chen chúc + một cửa/làm/căn cước, máy lấy số, phiếu thứ tự, số thứ tự, chen nhau + phường/hành chính/một cửa/làm, ngồi + chờ/đợi/vạ vật/bệt + làm/giấy/phường, quầy + đông/chờ',
  'thái độ phục vụ':
    'thái độ phục vụ, thái độ cán bộ, hách dịch, cửa quyền, gắt gỏng, quát, quát dân, nạt, cáu gắt, khó chịu + cán bộ/nhân viên/cô, mặt nặng mày nhẹ, hạch sách, xẵng, cộc lốc, trả lời cộc lốc, cán bộ/nhân viên/cô tiếp dân/anh tiếp dân/công chức/một cửa/người tiếp/phường + cáu/gắt/quát/nạt/hách dịch/thái độ/lắc đầu/khó chịu/cửa quyền/mắng/lạnh nhạt/lạnh lùng/không thèm/bấm điện thoại/xem điện thoại/lướt/chơi điện thoại/tán gẫu/buôn chuyện/vòi/xua tay/chỉ tay/đùn đẩy/thờ ơ/hất hàm/ngọt nhạt/xẵng, niềm nở, cán bộ/nhân viên/công chức/một cửa + nhiệt tình/tận tình/niềm nở/vui vẻ/chu đáo/hướng dẫn kỹ/dễ chịu/lễ phép, nói như tát nước, thờ ơ, xem thường, nói trống không, hỏi không thèm, không thèm nhìn, tiếp dân + thái độ/khó chịu, mỗi cô bảo một kiểu, mỗi người một kiểu, mỗi lần một kiểu',
  'giờ làm việc':
    'đóng cửa sớm, nghỉ trưa sớm, đi muộn về sớm, giờ hành chính, vắng mặt, không có người trực, không ai trực + phường/ủy ban/một cửa/quầy, quầy + đóng/không có người/vắng/trống, cán bộ/một cửa/ủy ban/phường + đi vắng/nghỉ/đóng cửa/không gặp/đi họp/chưa mở cửa/khóa cửa/vắng, gọi không ai nghe + phường/ủy ban/một cửa, làm việc riêng, làm thêm giờ, làm việc thứ bảy, thứ bảy + làm việc/mở cửa/một cửa, tạm nghỉ vì họp, tạm nghỉ + bảng/phường/họp, nghỉ vì họp, bảng ghi + nghỉ, xuống phường + nghỉ/khóa/vắng/về/không gặp, mất toi ngày công, mất ngày công, mất cả buổi',
  'trễ hẹn':
    'trễ hẹn, quá hẹn, giấy hẹn, phiếu hẹn, hẹn trả, quá hạn trả, hẹn đi hẹn lại, hẹn tới hẹn lui, hẹn lần hẹn lữa, chưa trả kết quả, trả kết quả, hẹn + chưa/không/lần/mãi/trả/quá/tuần sau, ngâm hồ sơ, hồ sơ + ngâm/quá hạn/trễ/chưa trả/mất/thất lạc/im/tháng, thất lạc hồ sơ, mất hồ sơ',
  'căn cước':
    'căn cước, thẻ căn cước, cccd, chứng minh, định danh, vneid, lăn tay, lấy dấu vân tay, lấy vân tay, chụp ảnh + căn cước/thẻ, hộ chiếu, tài khoản định danh, mức 2, làm thẻ + căn cước/chờ, thẻ + in sai/chưa có/chưa về + căn cước, sinh trắc, làm lại thẻ, thẻ + cụ/ông/bà/người già/làm lại/chụp/căn, người già + lên tận nơi/khiêng/cõng/đi làm, khiêng, cõng + lên phường/làm, đến tận nhà + làm/cấp, làm tại nhà, cấp tận nhà',
  'hộ tịch':
    'khai sinh, giấy khai sinh, khai tử, đăng ký kết hôn, kết hôn, độc thân, tình trạng hôn nhân, hộ tịch, hộ khẩu, nhập khẩu, tách khẩu, nhập hộ khẩu, tách hộ, thường trú, đổi tên, cải chính, đổi họ, nhận con, ly hôn, trích lục khai sinh, sai ngày sinh, sai tên, sai năm sinh, làm khai sinh, khai sanh, giấy khai sanh, giấy đăng ký, chuyển khẩu, giấy chuyển khẩu, cắt khẩu',
  'chứng thực': 'chứng thực, công chứng, sao y, photo, bản sao, chứng thực chữ ký, phí chứng thực, phí photo',
  'dịch vụ công':
    'dịch vụ công, nộp hồ sơ qua mạng, qua mạng, trực tuyến, nộp trực tuyến, làm thủ tục trực tuyến, cổng dịch vụ, mã otp, otp, hệ thống + lỗi/nghẽn/treo/chưa thông/chậm/bảo trì/quay/sập, mạng + lỗi/nghẽn + hồ sơ/nộp/phường, phần mềm + lỗi/treo, nộp + mạng/trực tuyến/online/điện thoại thông minh, không biết + nộp/bấm/điện thoại thông minh/qua mạng/trực tuyến/thao tác, điện thoại thông minh, quét mã, quét qr, tổ công nghệ số, chuyển đổi số, lỗi hệ thống, rớt mạng, chữ ký số, thao tác + mạng/điện thoại/máy, tài khoản + dịch vụ công/định danh, lưu động + thủ tục/hồ sơ/hành chính/tiếp nhận, máy tính bảng, bấm sai, khai + máy/mạng/trực tuyến/điện tử/online, khai báo + mạng/máy, mù chữ + khai/máy/bấm, không biết chữ + khai/nộp/bấm/máy, đăng nhập, mật khẩu, zalo + nộp/hồ sơ, mạng + phường/nộp/khai',
  'giấy phép kinh doanh':
    'giấy phép kinh doanh, đăng ký kinh doanh, cấp phép kinh doanh, cấp phép, xin giấy phép + quán/bán/mở/kinh doanh/hộ',
  'trụ sở xa': 'phường + xa quá/đi xa/đường xa/cách + làm giấy/thủ tục/hồ sơ/giấy tờ, trụ sở mới + xa, ủy ban mới + xa',
};

/** Giáo dục. */
export const SCHOOLS: MatterWords = {
  'khoản thu':
    'khoản thu, lạm thu, thu đầu năm, quỹ lớp, quỹ phụ huynh, quỹ trường, quỹ hội phụ huynh, xã hội hóa, vận động + phụ huynh/trường, học phí, tiền trường, tiền học, tiền đầu năm, đóng đầu năm, thu tiền + lớp/trường/phụ huynh/học sinh/điều hòa/máy chiếu/rèm/sơn/trường, lắp điều hòa, tiền điều hòa, máy lạnh + lớp/trường/phụ huynh/tiền, tivi + lớp/phụ huynh/góp, tự nguyện + bắt buộc/ép/trường/lớp/đóng, tự nguyện mà, trường/lớp/nhà trường/cô/thầy/hội phụ huynh + thu/đóng/góp/thu tiền/gom tiền/bắt đóng/kêu đóng, bảo hiểm thân thể, bảo hiểm + học sinh/trường, tiền + quỹ lớp/quỹ trường/vở/đồng phục/sách/học hai buổi/kỹ năng sống/liên kết, kỹ năng sống, tiếng anh liên kết, phụ huynh + đóng/tiền/thu/triệu, sổ liên lạc điện tử, đóng tiền mua, tiền + máy lạnh/tivi/rèm/ghế/vệ sinh/nước/bảo vệ/sổ/photo + lớp/trường/con/học, khoản tự nguyện, thu + khoản/đầu năm/trường/lớp, đóng + nhiều khoản/khoản/tivi/điều hòa/máy + lớp/trường/con/cháu, thư ngỏ, ủng hộ + trường/lớp/phụ huynh',
  'học thêm':
    'học thêm, dạy thêm, phụ đạo, học kèm, học phụ đạo, đi học thêm, học + thêm/tối/ở nhà cô/nhà cô, ép học, cô/thầy/giáo viên + ép/bắt/gợi ý/trù dập/phân biệt + học/học thêm/ngồi cuối, trù dập, ngồi cuối lớp',
  'lớp quá đông':
    'lớp quá đông, sĩ số, quá đông, chật chội, lớp/phòng học/phòng/trường + đông/chật/nhồi/nhét/chen/đứa/cháu/em/chật như nêm + học/học sinh/ngồi/cháu/lớp, đứa + bàn/lớp, ngồi + ba đứa/3 đứa/bốn đứa/4 đứa/chung bàn, học ca ba, học ca, thiếu phòng học, thiếu lớp, học ghép, lớp ghép, học nhờ, học tạm, phòng học tạm, thiếu phòng, thiếu trường, chia ca, ghép lớp, lớp/mẫu giáo/mầm non/trường + quá tải/đông/đông quá/nhồi + cháu/cô/lớp/học/trẻ, cháu + hai cô/2 cô/một cô/1 cô',
  'trường xuống cấp':
    'trường xuống cấp, lớp dột, phòng học dột, không cửa kính, cửa kính + phòng/lớp/học, gió lùa, tím tái + học/lớp, phòng học/lớp/điểm trường + cửa kính/lạnh/gió/mưa hắt/tối',
  'sân trường':
    'phòng học/lớp/lớp học/trường/điểm trường/mầm non/mái trường/trần lớp/tường trường/sân trường/cổng trường/nhà vệ sinh trường + dột/xuống cấp/nứt/mối/mọt/mục/thấm/hỏng/sập/bong/vữa rơi/tạm bợ/tranh tre/gió lùa/nóng/ẩm thấp/nghiêng/lụp xụp/cũ nát/hư, sân trường, sân chơi + trường/mầm non, đồ chơi + trường/mầm non/hỏng/gãy',
  'thiết bị trường':
    'bàn ghế + học/lớp/hỏng/học sinh/trường/gãy/thiếu/xộc xệch, quạt + lớp/trường/hỏng, thiết bị dạy học, thiếu máy tính, máy tính + trường/phòng tin',
  'tường rào trường':
    'tường rào + trường/đổ/nứt, tường/tường rào/cổng + trường/tiểu học/mầm non/thcs + đổ/nghiêng/nứt/sập',
  'nhà vệ sinh trường':
    'nhà vệ sinh + trường/học sinh/các cháu/bẩn/hỏng, nhà vệ sinh/đi vệ sinh/chỗ đi/cho đi vệ sinh + trường/học sinh/các cháu/lớp/mầm non/tiểu học/thcs',
  'bữa ăn bán trú':
    'bán trú, bữa ăn bán trú, suất ăn, bếp ăn, bữa ăn + cháu/học sinh/trường/mầm non/trẻ/bán trú, tiền ăn, cơm trường, đồ ăn + trường/cháu/bán trú/căng tin, căng tin, thực đơn + trường/cháu, ăn + đói/ít/toàn rau/kém + cháu/con/trường/lớp, sữa học đường, cơm bán trú, ăn trưa + trường/lớp/cháu, ăn bán trú, suất cơm + cháu/trường, học sinh/cháu/trẻ/tiểu học/mầm non/thcs + bữa trưa/bữa ăn/suất ăn/ăn trưa/bán trú/sữa + đau bụng/nôn/ngộ độc/nhập viện/tiêu chảy/đi viện',
  'thiếu giáo viên':
    'thiếu giáo viên, thiếu cô, thiếu thầy, không đủ giáo viên, giáo viên + thiếu/nghỉ/bỏ/chuyển/không có/ghép/thay liên tục, cô giáo + nghỉ/thiếu/chuyển/bỏ việc, không có cô dạy, không có thầy dạy, chưa có cô, chưa có thầy, môn + không có giáo viên/thiếu giáo viên/không ai dạy, cô + một mình + cháu/lớp, trông trẻ, giữ trẻ, giáo viên + môn/thiếu/chưa có, cô + ôm/trông/kiêm/không có/có một + cháu/lớp/đứa, cô thì không có, một cô, 1 cô, trường + thiếu giáo viên/không có cô/thiếu cô, đứng lớp, dạy thay, trống tiết',
  'tuyển sinh':
    'tuyển sinh, trái tuyến, đúng tuyến, xin học, vào lớp 1, vào lớp 6, lớp 10, nhập học, chỉ tiêu, phân tuyến, xin + vào lớp/vô lớp/học/trường + con/cháu/không được, không có chỗ học, không nhận cháu, hết chỗ + trường/mầm non/lớp, bốc thăm + mầm non/trường/vào, hộ khẩu + đi học/xin học/trái tuyến, chuyển trường, hồ sơ nhập học, không nhận hết trẻ, không nhận + trẻ/cháu/học sinh/mầm non, gửi con xa, không gửi được con, gửi trẻ, không có chỗ gửi, gửi con',
  'đi học xa':
    'đi học xa, điểm trường, đi bộ + học/cây số/trường, sáp nhập điểm trường, điểm trường lẻ, đường tới trường, đưa đón, xe đưa đón, đi học + xa/cây số/km/bộ/nguy hiểm/suối/đò/dốc, trường + xa/cây số/km/mở/sáp nhập/gộp, mở + điểm trường/lớp mầm non/trường, chưa có trường, nội trú, ở nội trú',
  'bạo lực học đường':
    'bạo lực học đường, bắt nạt, đánh hội đồng, học sinh đánh nhau, học sinh/bạn/tụi nhỏ/học trò + đánh nhau/đánh bạn/đánh hội đồng/ăn hiếp/trấn lột/bắt nạt/lột đồ/quay clip/quánh nhau, ăn hiếp + lớp/trường/bạn/con, con/cháu + bị đánh/bị bạn/bị ăn hiếp/bị trấn + trường/lớp, cô lập + lớp/bạn, bị tẩy chay, bị bạn + đánh/trêu/ăn hiếp, đánh con + lớp/bạn, clip + học sinh/nữ sinh/đánh, nữ sinh, nộp cho mấy đứa, đàn anh, lớp 9/lớp 8/anh chị lớp trên/đàn anh/lớp trên + trấn/nộp/xin tiền/bắt nộp/lấy tiền/đe, trấn tiền, nộp tiền + bạn/đứa/đàn anh, bắt nộp tiền',
  'cô đánh học sinh':
    'cô giáo/thầy giáo/bảo mẫu/cô/thầy/giáo viên/cô trông trẻ + đánh/mắng/chửi/nhéo/tát/phạt/quỳ/bạo hành/bịt miệng/véo/dọa/trói + cháu/con/trẻ/em/học sinh/học trò/lớp/mầm non, phạt học sinh, bạo hành trẻ, úp mặt vô tường, úp mặt vào tường, bắt đứng, phạt + cháu/trẻ/đứng/học sinh/con, cô bắt + đứng/quỳ/úp',
  'mua sách':
    'sách tham khảo, mua sách, sách giáo khoa, sách + trường/bắt mua/ép mua/thiếu/chưa có/đắt/bộ/đổi, đồng phục, đồng phục + đắt/mua/ép/trường/bộ/may, mua đồng phục, đồ dùng học tập',
  'bỏ học':
    'bỏ học, nghỉ học, học sinh + bỏ học/nghỉ học/theo bố mẹ/lấy vợ, thất học, không cho đi học, mù chữ, xóa mù, nghỉ học + đi làm/lấy chồng/ở nhà, học sinh/trẻ/cháu/con em + bỏ học/nghỉ học/không đến lớp/không đi học/bỏ lớp, vận động ra lớp, ra lớp',
  'cổng trường':
    'cổng trường + kẹt/xe/hàng rong/bán/tắc/nguy hiểm/đông/tràn, giờ tan học, tan trường, tan học + kẹt/xe/đông/tắc, đón con + kẹt/xe/chen',
  'học sinh':
    'lớp con, con em, hiệu trưởng, ban giám hiệu, lớp/trường/cô/thầy + con em/con tôi/con nhà/mấy đứa/các cháu, học sinh + hút thuốc/thuốc lá điện tử/điện thoại/game, chất lượng dạy, dạy + chất lượng/chậm/hay/tốt, thi + học sinh giỏi/tốt nghiệp/chuyển cấp, học bổng, khuyến học, hỗ trợ học sinh + chưa/chậm/gạo, gạo + học sinh, chi phí học tập, học nghề + học sinh, trung tâm học tập cộng đồng',
};

/** Y tế. */
export const HEALTH: MatterWords = {
  'hết thuốc':
    'hết thuốc, thiếu thuốc, ít thuốc, không có thuốc, không còn thuốc, cấp thuốc, phát thuốc, thuốc bảo hiểm, mua thuốc ngoài, thuốc + hết/thiếu/không có/mua ngoài/không đủ/cấp/phát/tiểu đường/huyết áp/cho ít/bảo hiểm/không còn, đơn thuốc, thuốc huyết áp, thuốc tiểu đường, kê đơn + ngoài/mua, trạm xá + thuốc, insulin, thuốc men, lãnh thuốc, lĩnh thuốc, nhận thuốc, viên + thuốc/lãnh/lĩnh/cấp, thuốc + viên/lãnh/lĩnh/tuần sau/nhỏ giọt, tháng + thuốc/viên',
  'trạm y tế':
    'trạm y tế, trạm xá, nhà thương, bệnh xá, y tế, trực đêm + trạm/y tế, cấp cứu + đêm/không/trạm/xe/xa/khóa, xe cứu thương, xe cấp cứu, đau nửa đêm, đau + nửa đêm/trạm/viện, đỡ đẻ, chuyển dạ, sinh đẻ, đi đẻ, trạm/y tế/bác sĩ/cán bộ y tế + lên bản/cử/mong/đề nghị/trực/tới nhà',
  'thiếu bác sĩ':
    'trạm y tế/trạm xá/trạm/bệnh viện/phòng khám/y tế + đóng cửa/khóa/không có người/không người trực/không trực/vắng/khóa cửa/khóa im ỉm/im ỉm/thiếu bác sĩ/không có bác sĩ/xuống cấp/dột/thái độ/cáu/quát/chậm/đêm/gọi không/xa/thiếu máy/hỏng máy/qua loa/đuổi, thiếu bác sĩ, không có bác sĩ, bác sĩ + vắng/không có/ít/nghỉ/thiếu/qua loa/thứ bảy/về/trực, siêu âm, máy siêu âm, xét nghiệm, y bác sĩ, y sĩ, điều dưỡng, y tá',
  'khám bệnh':
    'khám bệnh, khám chữa bệnh, khám + lâu/chờ/xếp hàng/bảo hiểm/qua loa/định kỳ/sức khỏe/miễn phí/thứ bảy/đông/phụ khoa/mắt, khám sức khỏe, khám miễn phí, chuyển tuyến, giấy chuyển tuyến, giấy chuyển viện, chuyển viện, viện phí, nằm viện + ghép/chờ, chữa bệnh, bác sĩ + tận tình/giỏi/khám kỹ/nhiệt tình, khám từ thiện, khám + buổi chiều/buổi sáng/thứ bảy/chủ nhật/lưu động/tại bản',
  'bảo hiểm y tế':
    'bảo hiểm y tế, thẻ bảo hiểm, bhyt, thẻ bảo hiểm + hết hạn/chưa/không dùng/sai/mất/cắt, thẻ y tế, bảo hiểm + khám/chữa bệnh/thẻ/thuốc/hộ nghèo/tự nguyện, cắt thẻ, mua bảo hiểm y tế',
  'sốt xuất huyết':
    'sốt xuất huyết, muỗi, phun muỗi, phun thuốc muỗi, diệt muỗi, lăng quăng, bọ gậy, muỗi + nhiều/đốt/bay/vằn/cắn/như trấu/vo ve/đen, phun thuốc + muỗi/dịch/chưa/khử',
  'dịch bệnh':
    'dịch bệnh, ổ dịch, quai bị, bạch hầu, ho gà, viêm não, đau mắt đỏ, đau mắt hột, tiêu chảy, tả, thương hàn, lỵ, truyền nhiễm, lây + bệnh/nhau/lan/cả lớp/cả xóm/hết/sang/nhanh, dịch + bùng/lây/lan/chưa/phát + người/trẻ/cháu/bệnh, sốt + nhiều người/cả xóm/cháu/hàng loạt/cao/siêu vi/nghỉ học, bệnh lạ, nổi mẩn, ngứa + cả xóm/trẻ/hàng loạt, ghẻ, lao, hiv, sốt rét, cách ly, khử khuẩn, sốt hầm hập, ho cả xóm, ốm hàng loạt, trẻ/trẻ con/cháu/người/dân + nổi ban/sốt/mắc/mắc bệnh/ho/ốm/bệnh/lây/ban đỏ + nhiều/cả/mấy/liền/tuần/đứa nào cũng/hàng loạt',
  cúm: 'cúm, covid, viêm phổi',
  'tay chân miệng': 'tay chân miệng',
  sởi: 'sởi, bệnh sởi, phát ban, sốt phát ban, thủy đậu, nổi ban, ban đỏ, phát ban, nổi ban đỏ, nổi đỏ khắp người, nổi mẩn đỏ, mắc sởi',
  'ngộ độc':
    'ngộ độc, ngộ độc thực phẩm, đau bụng, nôn, ói mửa, nôn ói, ói, đi ngoài, tào tháo, ôm bụng, truyền nước, rửa ruột, ăn + đau bụng/nôn/ói/ngộ độc/đi ngoài/ôm bụng/nhập viện/xong bị/tiêu chảy, ngộ độc rượu, ăn nấm, nấm độc, ăn cỗ + nôn/đau bụng/ngộ độc/viện, bánh mì + đau bụng/ngộ độc/nôn/ói/ôm bụng',
  'thực phẩm bẩn':
    'thực phẩm bẩn, an toàn thực phẩm, vệ sinh thực phẩm, thịt ôi, thịt thối, hết hạn sử dụng, không rõ nguồn gốc, hàn the, phẩm màu, chất cấm, mất vệ sinh + quán/ăn/chế biến/thức ăn/đồ ăn/bán/hàng/bún/phở/lò, quán/hàng ăn/quán cơm/quán phở/tiệm/xe đẩy/hàng rong/lò bún/lò bánh/chợ/quầy + mất vệ sinh/bẩn/ôi/thiu/mốc/dòi/giòi/ruồi bu/không che/hết hạn/rửa bát bẩn/dơ, thịt/cá/rau/bún/bánh/giò/chả/sữa/trứng/kẹo/nước ngọt/đồ ăn/thức ăn/đồ hộp + ôi/thiu/mốc/thối/hết hạn/hết date/không nhãn/không tem/hóa chất/ươn/giòi/dòi/bẩn/không dấu/bơm nước/chưa kiểm dịch, kiểm dịch, đồ ăn vặt, ăn vặt + cổng trường/không nhãn, thực phẩm chức năng, bếp + bẩn/dơ/mất vệ sinh, chế biến + bẩn/mất vệ sinh/dơ/nền đất, cơm ca + dòi/giòi/thiu/ôi/bẩn, rửa tô, rửa bát + bẩn/đục/xô/chậu, quán/hàng/tiệm + bún/phở/cơm/cháo + bẩn/ruồi/đục/đục ngầu/mất vệ sinh/dơ, ruồi + rau/bát/tô/thức ăn/hàng, bữa ăn + mất vệ sinh/dòi/ôi/thiu, dòi, giòi',
  'tiêm chủng':
    'tiêm chủng, tiêm phòng, vắc xin, vacxin, chích ngừa, chích thuốc + cháu/bé/trẻ, mũi tiêm, tiêm/chích + cháu/trẻ/con/bé/hết/mũi/nhắc lại/chưa có/ngừa/uốn ván/dại, hết vắc xin, sổ tiêm, 5 trong 1, 6 trong 1, mũi + con/chích/tiêm/hết/trong 1, chích cho con, mẹ bỉm + tiêm/chích/hết',
  'chó dại':
    'chó dại, bị chó cắn, chó cắn, chó dữ, bệnh dại, chó + cắn/dại/dữ/táp/vồ/rượt/đuổi/gầm gừ + người/trẻ/cháu/bé/cụ/học sinh/em/khách/đường, tiêm dại, chó + không tiêm/chưa tiêm, mèo cào, rắn cắn, ong đốt, ong vò vẽ, tổ ong + đốt/to/nguy hiểm',
  'giá thuốc':
    'quầy thuốc, hiệu thuốc, nhà thuốc, tiệm thuốc, giá thuốc, thuốc giả, thuốc hết hạn, bán thuốc + đắt/giả/không đơn/hết hạn/giá, thuốc tây + đắt/giả, lang băm, thầy lang, thuốc nam + giả/lừa/bậy, thuốc gia truyền, phòng khám + không phép/chui/chặt chém, nha khoa + không phép/chui, thẩm mỹ + chui/hỏng/không phép, tiêm filler, nhà thuốc tây, vỉ thuốc, hết đát, hết date, thuốc + hết đát/hết hạn/trả lại/vỉ',
  'tâm thần': 'tâm thần, người tâm thần, bệnh tâm thần, trầm cảm, tự kỷ, loạn thần, lên cơn + đập/tâm thần/la',
  'dân số':
    'dân số, kế hoạch hóa, suy dinh dưỡng, cận thị, uống vitamin, cân trẻ, bà bầu, khám thai, sản phụ, trẻ sơ sinh, cô đỡ, y tế thôn bản, thai phụ, phụ nữ mang thai, bà đẻ',
};
