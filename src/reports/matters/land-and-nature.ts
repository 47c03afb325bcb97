import type { MatterWords } from './matter-words.ts';

/** Đất đai: what people in a ward complain of about land. How to write: see `matter-words.ts`. */
export const LAND: MatterWords = {
  'đền bù':
    'đền bù, bồi thường, áp giá, giá đất + thấp/rẻ/bèo/không thỏa đáng/chênh/không đều, tiền đất + chưa/chậm/trả/lấy/nhận/lãnh, tiền gpmb, tiền giải tỏa, hội đồng đền bù, chưa thỏa đáng, không thỏa đáng, giá nhà nước, giá thị trường + đất/vườn/ruộng, đất/ruộng/vườn/hoa màu/cây cối + trả rẻ/trả thấp/tính thiếu/bỏ sót/tính sót/kiểm đếm, kiểm đếm + sót/thiếu/sai, không chịu nhận tiền, chưa chịu ký, không ký biên bản, trả bèo, đồng bạc đền, tiền cây + trả/đền/hạ/xuống/bớt, cây/gốc/mét + đền/trả tiền/giá/bớt/hạ xuống + dự án/đất/vườn/gốc/giải tỏa, tiền/đền bù + đợt/giải ngân + vành đai/dự án/đất, chi trả + đất/giải phóng mặt bằng/dự án/bồi thường, không chịu mô, không chịu nhận, giá cây, đơn giá cây trồng, kiểm kê tài sản, tiền hoa màu, chưa nhận được tiền + dự án/đất/đền, thu hồi làm/đất thu hồi/dự án/hồ/đường + chưa nhận đủ tiền/chưa nhận tiền/chưa nhận/chưa trả, chưa nhận đủ tiền, phương án bồi thường, đủ tiền + đất/đền',
  'đo đạc':
    'đo đất/đo đạc/đo lại/đo vẽ/đo + hụt/thiếu/sai/lệch/nhầm/mất/co lại, mét vuông/m2/thước đất/sào + hụt/thiếu/mất/bớt/lệch, hụt đất, thiếu đất, sai diện tích, thiếu diện tích, đất teo, đất + hụt/co lại/teo đi, sai ranh, sai số thửa, nhầm thửa, cán bộ địa chính, bản đồ địa chính, đo bao giờ',
  'tái định cư':
    'tái định cư, lô tái định cư, nền tái định cư, bốc thăm lô, bốc thăm nền, chưa có nền, chờ nền, giao nền, giao lô, nhận nền, khu ở mới, tạm cư, thuê nhà chờ, ở trọ chờ đất, dời nhà + chưa/chờ/bao giờ, chỗ ở mới + chưa/chờ/xa, giao mốc, giao đất + chưa/chậm/thực địa, bốc thăm + nền/lô/đất, nền + chưa/bốc thăm/giao/bao giờ, chuyển vào khu mới, khu mới + nhà/đất/nền, lô đất + nhận/giao/xấu',
  'sổ đỏ':
    'sổ đỏ, sổ hồng, bìa đỏ, bìa hồng, làm bìa, làm sổ, cấp sổ, lấy sổ, cấp giấy chứng nhận, quyền sử dụng đất, cấp đổi sổ, giấy tờ đất, hồ sơ đất, giấy tờ nhà đất, nộp + làm sổ/làm bìa/sổ đỏ, sổ đất, đính chính sổ, sai tên trên sổ, giam sổ, sang tên + đất/nhà/sổ, trích lục, mất sổ, giấy đỏ, đất + chưa có sổ/không có sổ/chưa có giấy/làm giấy, đất ông bà + sổ/giấy, sổ + nhà/ra rồi/nằm ở đâu/chưa ra/chưa thấy/ngâm/ký/đất/hồng/đỏ, chờ sổ, trả sổ, nộp thuế đất, tiền sử dụng đất, ra sổ, bìa đất, giấy tay, mua giấy tay, mua bán giấy tay, vào sổ, ký sổ, chưa có bìa, có bìa, mua lô, mua đất + chưa/giấy/trả tiền/bìa/sổ, tờ giấy thu tiền, lô + trả tiền/bìa/sổ/giấy',
  'tranh chấp đất':
    'tranh chấp đất, tranh chấp ranh giới, tranh chấp, lấn đất, lấn ranh, lấn sang, ranh giới đất, giành đất, tranh nhau + đất/ruộng/nương/vườn/mảnh, cãi nhau + đất/ranh/mốc/ruộng/bờ rào, kiện + đất/ruộng/nhau, nhổ mốc, dời mốc, xê mốc, đất + thừa kế/kiện/giành/lấn/ăn sang, anh em + tranh/giành/kiện + đất/nhà, bờ ruộng + lấn/đắp/phá, hàng rào + lấn/ăn sang/dời, hòa giải + đất/ranh/ruộng/tranh chấp, xây tường + lấn/sang đất, tường + lấn/xây lấn + đất, chồng lấn, lấn qua + đất/nhà/vườn, giựt đất, xây hàng rào + đất/sang/qua, ranh + đất/rào/cột/lệch/cãi, đất chung + chia, chia đất + cãi/không đều/kiện, đất nhà tui/đất nhà tôi/đất nhà em/vườn nhà tôi + chiếm/lấn/ăn/xây/rào, xây lấn qua, lấn qua, lấn + phân/tường/nhà em/nhà tôi/nhà bên, nhà bên + lấn/xây lấn',
  'thu hồi đất':
    'thu hồi đất, bị thu hồi, lấy đất, lấy ruộng, mất đất, mất ruộng, mất nương, giải tỏa, diện giải tỏa, bàn giao mặt bằng, giải phóng mặt bằng, mặt bằng, mất đất sản xuất, dự án lấy, dự án + lấy/thu hồi/nuốt + đất/ruộng/nương/nhà, thông báo thu hồi, nhà + nằm trong diện/trong diện/có bị lấy, di dời + nhà/hộ/dân/mồ mả',
  'cưỡng chế':
    'cưỡng chế, cưỡng chế thu hồi, đoàn cưỡng chế, quyết định cưỡng chế, tháo dỡ + đoàn/quyết định/bắt/buộc, phá dỡ + nhà/buộc, xe ủi + nhà/vườn, san ủi + nhà/vườn/đất, kê biên + nhà/đất',
  'quy hoạch treo':
    'quy hoạch treo, dự án treo, quy hoạch, vẽ trên giấy, vướng quy hoạch, dính quy hoạch, nằm trong quy hoạch, treo mười mấy năm, không cho sửa nhà, không được sửa nhà, không cho xây, không được xây, không cho cất nhà, cấm xây, dự án + treo/để đó/bỏ đó/đắp chiếu/im lìm/không triển khai/bao giờ làm, xóa quy hoạch, đất + bỏ hoang/để hoang/cỏ mọc, quy hoạch + bao năm/mấy năm/mười năm, không cho cơi nới + quy hoạch/dự án, xin sửa nhà + không cho/quy hoạch, nhà/đất + kẹt quy hoạch/treo/không sửa/không bán được/không sang tên, kẹt dự án, ở không được đi không xong',
  'tách thửa': 'tách thửa, hợp thửa, chia đất + con/cho con, không cho tách, cắt đất cho con, tách sổ',
  'chuyển mục đích':
    'chuyển mục đích, lên thổ cư, lên đất ở, chuyển đất vườn, chuyển đổi đất, xây nhà trên đất nông nghiệp, nhà/xây/cất/dựng + đất nông nghiệp/đất ruộng/đất lúa/đất vườn, đất vườn + thổ cư/đất ở/làm nhà, phân lô, bán nền',
  'hiến đất':
    'hiến đất, đồng tình hiến đất, sẵn sàng hiến đất, hiến đất làm đường, hiến đất mở rộng đường, nhường đất, cho đất làm đường, góp đất, hiến + mét/m2/đường/đất/thước',
  'đất công':
    'đất công, lấn chiếm đất, chiếm đất, đất công ích, đất dự phòng, đất 5%, lấn hồ, lấn suối, lấn sông, lấn kênh, rào chiếm, bao chiếm, lấn chiếm đất công, cho thuê đất, đất/bãi/ao + chiếm/rào lại/bao chiếm/làm của riêng/cho thuê, lấp ao, lấp hồ, san lấp + ao/hồ/ruộng/suối, khai thác đất, múc đất, xúc đất + bán/chở/đồi, tự ý san lấp, đổ đất lấp, lấp ruộng, nhà xưởng + ruộng/đất nông nghiệp/đất lúa, san lấp, đất ủy ban + chiếm/lấn/rào, lấn ra + sông/suối/hồ/mương/đường, đào ao + đất lúa/ruộng',
  'lối đi chung':
    'lối đi chung, đường đi chung, rào lối, bịt lối, chặn lối, rào ngõ, bịt ngõ, chắn lối, lối đi/lối vào/ngõ/ngách/cổng/lối/đường đi + rào lại/bịt/xây bịt/chặn/chắn ngang/xây chắn/bị rào/khóa/không cho đi',
  'mồ mả': 'mồ mả, di dời mộ, mộ/mồ/nghĩa địa/phần mộ + dời/di dời/bốc/dự án/san, bốc mộ, chuyển mộ',
  'cắm mốc':
    'cắm mốc, mốc giới, giao mốc, cột mốc, mốc lộ giới, mốc + cắm/mất/dời/thực địa/sai, cắm cọc, cọc đỏ, cọc + vườn/ruộng/đất/dự án/cắm, cắm + cọc/vườn/ruộng/dự án',
  'đấu giá đất': 'đấu giá đất, đất đấu giá, đất nền, sốt đất, cò đất, thổi giá đất, đấu giá + lô/đất/nền',
  'giao rừng': 'giao rừng, đất rừng, khoán rừng, đất lâm nghiệp, rừng + giao/khoán/chia/ranh/tranh',
};

/** Môi trường. */
export const NATURE: MatterWords = {
  'thu gom rác':
    'rác, gom rác, thu gom rác, xe rác, đổ rác, dọn rác, lấy rác, hốt rác, xe lấy rác, xe ép rác, thùng rác, điểm tập kết, bãi tập kết, vứt rác, vất rác, bao tải + vứt/quăng/chất, rác + chất/ứ/đầy/tràn/ngập/bừa/bay/lâu ngày/chưa/không ai/mấy ngày, túi bóng + vứt/bay/đầy, xả rác, quăng rác, liệng rác, bịch rác, bịch ni lông, phân loại rác, lao công, công nhân vệ sinh, mụ xe rác, hộp xốp, ly nhựa, que xiên, chai nhựa, bãi chiến trường, bầy nhầy, bẩn thỉu, tã lót, rác + hội chợ/sau phiên/phiên chợ, rác rưởi, bọc rác, nilon + bay/đầy/vứt/trắng, quét đường, quét rác, bới rác, chó bới, chuột bới, chất thành đống, không còn chỗ đổ',
  'phí rác': 'phí rác, tiền rác, tiền vệ sinh môi trường',
  'phế liệu': 'đồng nát, phế liệu, vựa ve chai',
  'bãi rác':
    'bãi rác, hố rác, bãi chôn lấp, lò đốt rác, nước rỉ rác, nước rác, nước rỉ, trạm trung chuyển, bãi rác + quá tải/đầy/tràn/rỉ/cháy',
  'mùi hôi':
    'mùi hôi, hôi thối, bốc mùi, thối, hôi, tanh, hôi tanh, mùi, nồng nặc, thum thủm, thúi, thúi hoắc, hôi rình, hôi hám, khai, khai rình, bịt mũi, bịt khẩu trang, đeo khẩu trang, không dám mở cửa, không mở được cửa, phải đóng cửa, nghẹt thở, ngạt thở, ngộp, khắm, khăm khẳm, buồn nôn, không nuốt nổi cơm, ăn cơm không nổi, mùi + bay/khó chịu/kinh khủng/chịu không nổi/lợm/khét/lạ/nhức đầu/ợ/nôn, hôi + cả xóm/quá/kinh, ho sặc sụa, sặc sụa, sặc, nhức đầu + mùi/khói, không thở được, phải bịt, ngửi, ngửi thấy, ngửi mùi, trùm mền, hứng mùi, xộc vào, xộc lên',
  'xả thải':
    'nước thải, xả thải, xả trộm, xả bẩn, xổ nước, xả nước, nước đen, đen ngòm, đen kịt, đen sì, đen thui, sủi bọt, váng dầu, đổ thải, xả ra + sông/suối/mương/hồ/kênh/cống/ruộng/đường, xổ + sông/suối/mương/kênh/rạch/hồ/nước, xe bồn + xả/xổ/đổ/bơm + sông/suối/mương/kênh/ruộng, nước + đen/đục ngầu/nổi bọt/nổi váng/đổi màu/chuyển màu/tím/đỏ lòm + suối/sông/kênh/mương/hồ/rạch/ngòi/ao, suối/sông/kênh/mương/hồ/rạch/ngòi/ao/con hói + đen/đục ngầu/nổi bọt/ô nhiễm/đặc quánh/đặc sệt/chết/hôi/thối/bẩn/đổi màu/đen đặc/hôi rình/nhuộm/bẩn thỉu/thúi, hóa chất + sông/suối/mương/hồ/đổ/xả/chảy, nước rửa + đường/chảy/xả/xe/bát, hố ga + thải, cống + thải/xả/đen, bể phốt, hầm cầu, hút bể phốt, nhà máy/xưởng/cơ sở/công ty/lò/trại/tiệm/quán + xả/thải/xổ/tuồn, bọt + trắng/nổi/mương/suối/kênh/sông, nổi lều bều, lều bều, trắng xóa + mương/suối/nước, nước + xanh lè/đỏ như/tím ngắt/vàng khè/sền sệt/đặc quánh + suối/mương/kênh/sông/rạch/ngòi, tắm giặt được + nay/giờ, nước giặt/nước nhuộm/nước sơn/dầu nhớt/nhớt thải + đổ/chảy/xả/mương/cống, xả nước bẩn, đổ nước bẩn, xả nước ra đường, nước rửa xe, rửa xe + nước/xả/đổ/đường, nước bẩn + xả/đổ/chảy ra/quán/xưởng',
  'trại chăn nuôi':
    'trại lợn, trại heo, trại gà, trại vịt, chuồng lợn, chuồng heo, chuồng trại, chuồng gà, chuồng bò, chuồng trâu, phân lợn, phân heo, phân gà, phân trâu, nuôi lợn + mùi/hôi/thối/phân/thải/khu dân cư/nhà dân/ruồi, nuôi heo + mùi/hôi/thối/phân/thải/khu dân cư/nhà dân/ruồi, nuôi gà/nuôi vịt/nuôi bò/nuôi chim/nuôi yến/nuôi chó + mùi/hôi/thối/phân/thải/khu dân cư/ruồi/ồn, biogas, bi ô ga, hầm biogas, chăn nuôi + mùi/hôi/thải/khu dân cư/ô nhiễm, nuôi heo/nuôi lợn/nuôi gà + ngửi/hứng/nhà trên/hàng xóm/cạnh/bịt, nấu rượu + heo/lợn/bã/mùi, trại vịt/nuôi vịt/vịt + kênh/mương/hôi/ao/thả',
  'giết mổ':
    'lò mổ, giết mổ, mổ lợn, mổ heo, mổ trâu, mổ bò, mổ gà, làm lòng, thịt chó, tiết chảy, lòng lợn + rãnh/cống/mùi/thối, lợn kêu + đêm/sáng/sớm, heo kêu, giết heo, làm heo, làm gà + chợ/vỉa hè/lề đường, máu/tiết/lông + chảy/rãnh/cống/vỉa hè, mổ + vỉa hè/ngoài đường/trong ngõ',
  khói: 'khói, xả khói, khói đen, đốt rác, đốt nhựa, khét lẹt, mùi khét, khói + um/mù mịt/bay/ám/ngạt/đặc/cay, hun khói, đốt rơm, đốt đồng, đốt trấu, đốt dây điện, đốt lốp, đốt than, đốt gỗ, lò đốt, ống khói, ám khói, ám mùi, lò gạch, lò than, lò vôi, lò đốt, than tổ ong, nướng + khói/ám/um/mùi, quán nướng, tiệm nướng, đốt vàng mã, muội than, tro bay, bồ hóng, khét + đêm/khu/bay/lẹt, đốt + đêm/lén/dây/lốp/nhựa/giẻ/rác/vải, CCN/cụm công nghiệp/nhà máy/lò + khói/khét/mùi, muội, muội đen, lò sấy, lò nung, lò + khói/muội/sấy/tro/than, tro, tro bụi, lớp muội, phủ một lớp, khói + bãi rác/lò/âm ỉ, cháy âm ỉ',
  bụi: 'bụi, bụi mù, bụi gỗ, bụi đá, bụi bặm, bụi đường, bụi đất, bụi xi măng, khói bụi, bụi + bay/mù/phủ/trắng/đầy/bám/mịt, phủ bạt, rơi vãi, trắng cả + nhà/khu/mái/lá, cưa đá, cắt đá, xay đá, nghiền đá, trạm trộn, xưởng đá, xưởng mộc, xưởng gỗ, xưởng cưa, phun sơn, mùi sơn, mạt cưa, mùn cưa, xi măng + bay/bụi, tưới đường, không phủ bạt, xe + bụi/bay/mù/phủ bạt, không che bạt',
  'tiếng ồn':
    'tiếng ồn, ồn ào, ồn, ầm ĩ, xập xình, inh ỏi, đinh tai, nhức óc, điếc tai, đùng đùng, ầm ầm + máy/xưởng/đêm, máy + chạy/nổ/kêu + đêm/ồn/rền/suốt, xưởng + ồn/đêm/ầm/khuya/gõ/cưa/hàn, gò hàn, máy xát, khoan cắt + đêm/trưa/ồn, chó sủa, gà gáy, không ngủ được vì, ngủ không nổi, ồn + khuya/đêm/suốt/cả ngày/quá, máy + gầm/rú/đinh tai/nhức óc/suốt đêm/2h sáng/cả đêm, tiếng + máy/búa/cưa/hàn/khoan/động cơ/gõ + đêm/ồn/khuya/sáng sớm/cả ngày/chịu/ngủ',
  karaoke:
    'karaoke, loa kéo, kẹo kéo, hát karaoke, hát hò, nhạc to, nhạc sống, mở nhạc, mở loa, loa thùng, bật loa, máy phát + ồn/đêm, hát + khuya/đêm/nửa đêm/to/rống, rống, nhậu + hát/ồn/khuya/la, hò hét + đêm/quán/nhậu, loa + om sòm/ầm/to/khuya, quán hát, loa + hát/nhạc/hàng xóm/đêm/bật/mở/thùng/công suất, ca hát, gào + đêm/loa/karaoke, hát như + tra tấn/hét, tra tấn, tiệc tùng + khuya/ồn, quán bia/quán nhậu/quán bar/beer club/quán/nhà hàng/tiệm + ồn/nhạc/hát/khuya/om sòm/đêm/loa, tập kèn, tập trống',
  cống: 'cống, tắc cống, nghẹt cống, cống rãnh, rãnh thoát nước, thoát nước, mương thoát, nước cống, trào ngược, cống + tắc/nghẹt/trào/đầy/bùn/hôi/không thoát/ứ/không chảy/bít/bị lấp, rãnh + tắc/nghẹt/đầy/bùn/ứ/không thoát/hôi/bít, mương + tắc/nghẹt/bùn/hôi/thối/rác/bồi lắng/lấp, nạo vét, khơi thông, hố ga + tắc/trào/hôi/đầy/rác, nước không thoát, thoát không kịp',
  ngập: 'ngập, ngập úng, ngập nước, ngập lụt, ngập nhà, bị ngập, úng, lênh láng, nước tràn, nước + dâng/tràn vào/vô nhà/vào nhà/lội/bì bõm/ngang gối/tới gối/mắt cá/ngang bụng, tát nước, thành sông, như sông, như ao, mưa + ngập/úng/tràn vào/lội/sông, lội bì bõm, be bờ, kê đồ, kê giường, nước ngập, ngập + nhà/đường/sân/xóm/khu/mưa, nước + vô nhà/lên sân/vào sân/lênh láng/đọng/không rút, đọng nước, ứ nước, mưa một trận',
  'sạt lở':
    'sạt lở, sạt, lở đất, lở núi, đất lở, đá lăn, sạt taluy, sụt bờ, lở bờ, xói lở, sạt bờ, đất đá + đổ/tràn/rơi/lăn/ập/xuống/vùi, taluy/ta luy/sườn đồi/sườn núi/bờ sông/bờ suối/bờ kênh/mái đồi/quả đồi/vách đồi/vách núi + sạt/lở/nứt/sụt/trôi/trượt/há/rạn/đổ, núi + lở/nứt/sạt/rung/nổ ầm, đồi + lở/nứt/sạt/trượt/sụt, vết nứt + đồi/núi/đất/sau nhà, đất sau nhà + nứt/sụt/lở/trôi, bờ sông + ăn vào/khoét, sông khoét, nước xói, hà bá, lở + bờ/ruộng/thêm/vườn/nhà/đất/xuống sông, mất đất + sông, sông/suối + lấn vào/ăn vào/nuốt',
  lũ: 'lũ, lũ ống, lũ quét, lũ về, nước lũ, lụt, lũ lụt, lũ cuốn',
  'cây rừng':
    'phá rừng, chặt rừng, chặt phá, lâm tặc, cưa rừng, xẻ gỗ, rừng + chặt/cưa/đốt/trụi/phá/hạ/trọc/cạo, rừng phòng hộ, rừng đầu nguồn, chặt + rừng/đầu nguồn/cây rừng, khai thác gỗ',
  'khai thác cát':
    'khai thác cát, hút cát, cát tặc, tàu hút, sà lan + cát/hút, hút sỏi, múc cát, khai thác đá, mỏ đá, nổ mìn, bắn mìn, khai thác khoáng sản, đào vàng, đãi vàng, mỏ + nổ/bụi/đá/rung, máy hút + bãi/sông/suối/đêm, hút + bãi/sông/suối/cát/đêm, ghe hút, xáng cạp, bờ ruộng + lở/sụt, bãi + máy hút/hút, vàng tặc',
  'đổ phế thải':
    'phế thải, phế thải xây dựng, gạch vữa, xà bần, đổ trạc, đất thải, bê tông vụn, vật liệu thải, đổ đất đá, đổ trộm, đổ + phế thải/xà bần/trạc/bùn thải/vỏ chai/gạch vỡ/chất thải, chất thải',
  'cá chết':
    'cá chết, cá nổi, cá + chết/nổi/phơi bụng/phềnh/ngộp/ngáp/lờ đờ + suối/sông/hồ/ao/kênh/trắng/đầy/phơi/mặt nước, cá nổi phềnh, cá phơi bụng, tôm cá chết, kích điện, chích điện + cá, đánh cá + điện/mìn/thuốc, xác cá',
  'xác động vật':
    'xác động vật, xác lợn, xác heo, xác gà, xác chó, xác chuột, xác súc vật, gà chết/lợn chết/heo chết/chó chết/chuột chết/vịt chết + vứt/quăng/trôi/thả/ném/liệng/mương/suối/kênh/sông/bốc mùi',
  'ruồi muỗi':
    'ruồi, ruồi nhặng, ruồi + bu/bâu/bám/nhiều/đen/đầy, nhặng, gián + bò/đầy/nhiều, chuột + chạy/đầy/nhiều + cống/nhà/chợ/phố, chuột cống, bọ xít, kiến ba khoang, bọ đậu đen, sâu róm + cây, ruồi bu, ruồi + đen kịt/mâm cơm/đậu/như vãi trấu',
  'chó thả rông':
    'chó thả rông, chó + thả rông/ỉa/đái/phóng uế/không rọ mõm/phân, phân chó, ỉa bậy, đái bậy, phóng uế, đi vệ sinh bậy, tè bậy, tiểu bậy',
  'thuốc cỏ':
    'thuốc cỏ, thuốc diệt cỏ, phun thuốc sâu, thuốc trừ sâu, vỏ chai thuốc, vỏ bao thuốc, vỏ thuốc, phun/xịt + thuốc sâu/thuốc cỏ/thuốc trừ sâu, mùi thuốc sâu',
  'cây cỏ':
    'cỏ mọc, cỏ rậm, bụi rậm, cỏ + um tùm/cao quá/rậm/lút đầu/không ai phát/không ai cắt, phát quang, bèo, lục bình, bèo tây, nạo vét bèo, trồng cây xanh',
  'khí lạ':
    'khí lạ, xì khí, mùi lạ, khí độc, khí amoniac, cay mắt, ngạt mũi, mùi hóa chất, mùi nhựa, hóa chất + mùi/nồng/rò/tràn/bay',
  'môi trường sạch':
    'vệ sinh môi trường, ô nhiễm, ô nhiễm môi trường, dọn vệ sinh, tổng vệ sinh, mất vệ sinh, xanh sạch đẹp, ngày chủ nhật xanh, trồng hoa, đường hoa, sạch đẹp, cảnh quan',
  'nước ngầm bẩn':
    'giếng + hôi/mùi/váng/ô nhiễm/nhiễm + nhà máy/bãi rác/trại/xưởng, nguồn nước + ô nhiễm/nhiễm/bẩn + nhà máy/bãi rác/trại/xưởng/thải',
  'hồ đập':
    'vỡ đập, nứt đập, thấm đập, rò đập, bờ hồ, hồ chứa, bờ hồ/thân đập/mặt đập/đập/đê/bờ đê/kè + nứt/rò/thấm/vỡ/sụt/rỉ/lún/hổng, hồ + nứt/rò/thấm/tràn bờ',
};
