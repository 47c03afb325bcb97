import type { TypedText } from '../../vietnamese/typed-words.ts';
import type { UrgencyReason } from '../report-draft.ts';
import { findWordings, makeWordingBook, type WordingHit } from './wordings.ts';

const PERSON =
  'người/cháu/bé/trẻ/em nhỏ/học sinh/công nhân/cụ/bà/ông/chị/anh/vợ/con/mẹ/bố/đứa/trẻ con/trẻ em/dân/tụi nhỏ/thợ/khách/xe máy';
const HOUSE = 'nhà/nhà dân/mái nhà/hộ/nhà cửa/khu dân cư/trường/lớp/phòng học/xóm/bản';

/** Wordings of danger to life, health and livelihood, beside those of urgency-words.ts; written as `MatterWords` are. */
const DANGERS: readonly (readonly [UrgencyReason, string])[] = [
  [
    'tính mạng',
    `vác dao, cầm dao, rút dao, dí dao, múa dao, xách dao, vung dao, rượt chém, đòi chém, đòi giết, dọa giết, dọa đốt nhà, đòi đốt nhà, dọa đốt, đòi đốt, can xăng + dọa/đốt/đòi/xách/tưới, xách xăng, hộp điện/tủ điện/ổ điện/cầu dao/bảng điện/đèn + xẹt/tia lửa/nẹt/tóe/lép bép/giật/rò, tia lửa, châm lửa đốt, tưới xăng, kề dao, dao/mã tấu/rìu/gậy sắt/ống tuýp/búa + rượt/đuổi/dọa/chém/vác/đòi/đâm/dí, bắt cóc, nhảy sông, nhảy cầu, định tự tử, treo cổ, uống thuốc sâu, đánh chết, đánh trọng thương, đánh gãy, đánh bầm dập,
    ${PERSON} + bị cuốn/bị lũ cuốn/cuốn trôi/trôi mất/chết đuối/đuối nước/điện giật/bị giật điện/sét đánh/vùi lấp/bị vùi/mắc kẹt/kẹt lại/lọt xuống/rơi xuống/rớt xuống/sụp xuống/lọt hố/lọt cống/rớt cống/rơi cống/té xuống/ngã xuống/tử vong/thiệt mạng/chết rồi/nguy kịch/bất tỉnh/thương nặng/suýt chết/suýt mất mạng/bị đè/đè trúng/bị tông chết/bị đâm chết/bị chém/bị đâm/lọt chân/sụp chân/suýt lọt/suýt rơi/suýt rớt/suýt bị cuốn/suýt ngã xuống/cứu kịp/kéo kịp,
    ngập tới ngực, ngập ngang ngực, ngập quá đầu, ngập đến cổ, ngập tới cổ, ngập đến nóc, ngập nóc, ngập lút, ngập tận mái, nước ngang ngực, nước tới ngực, nước lút đầu, nước dâng nhanh, nước lên nhanh, nước đang lên, nước dâng cao, chảy xiết, xiết lắm, trèo lên mái, leo lên nóc, ngồi trên mái,
    ${HOUSE} + sắp sập/sắp đổ/chực đổ/chực sập/muốn sập/muốn đổ/sụt xuống/bị vùi/đổ sập/đất đá ập/đất vùi/nứt toác/nứt đôi/trôi xuống/sập bất cứ/treo lơ lửng/nghiêng hẳn/lún nứt,
    cột điện/trụ điện/cây/tường/cầu/cổng/mái/giàn giáo/biển quảng cáo/bồn nước/tháp nước/ống khói/cẩu/trần/lan can/kè/taluy/đá/tảng đá + sắp đổ/sắp sập/sắp gãy/sắp rơi/sắp ngã/chực đổ/chực rơi/chực sập/muốn đổ/muốn sập/muốn ngã/đổ lúc nào/rớt lúc nào/rơi trúng/rớt trúng/đổ trúng/đè trúng/sập lúc nào/đổ xuống đường/rơi sát/đổ vào nhà/sập đè/mục ruỗng/lung lay sắp/nghiêng sắp/treo lơ lửng/lơ lửng trên đầu,
    lơ lửng trên đầu, sập bất kỳ lúc nào, đổ bất kỳ lúc nào, sập bất cứ lúc nào, rớt bất cứ lúc nào, rơi bất cứ lúc nào, nguy cơ sập, nguy cơ đổ sập, nguy cơ đổ, nguy cơ sạt, nguy cơ sạt lở, nguy cơ vỡ, nguy cơ cháy, nguy cơ điện giật, nguy cơ đuối nước,
    dây điện/đường điện/dây hạ thế/đường dây/dây cao thế/cáp điện + đứt/rơi/sà xuống/sà sát/chạm/tóe lửa/xẹt/nẹt lửa/nổ/vắt ngang/nằm dưới đường/dưới nước/chạm nước/chạm mái/ngang đầu/thòng xuống/sát đầu/rớt/xuống nước/tróc vỏ/hở lõi/võng xuống,
    điện + giật/rò ra/rò xuống/nhiễm ra/nẹt lửa/xẹt lửa/tóe lửa, xẹt lửa, nẹt lửa, tóe lửa, nổ đùng đùng, hở lõi đồng, tê tay + điện,
    cháy + nhà/xưởng/kho/chợ/quán/rừng/xe/trạm/đồi/ki ốt/phòng trọ/dãy trọ/lan/dữ dội/lớn/to/rụi/ngùn ngụt/khói ngút/chưa dập/đang, cháy lan, bốc lửa, đang bốc lửa, nổ lụp bụp, chạy tán loạn, trần/trần nhà/bê tông/vữa/mái/ban công/nhà chờ + rơi/rớt/sập + đầu/chân/người/mảng/trúng/sát/lung lay, lửa bốc, lửa cháy, lửa lan, lửa ngùn ngụt, khói ngút, bốc cháy, đang cháy, mùi gas, xì gas, rò gas, bình gas + xì/nổ/rò,
    sạt lở, đang sạt, sạt xuống, đất sạt, núi lở, đá lăn, đá rơi xuống, taluy/ta luy/sườn đồi/sườn núi/đồi/núi/vách đồi/vách núi/mái đồi + sạt/lở/nứt/trượt/trôi xuống/rạn/ập, vết nứt + đồi/núi/sau nhà/thân đập/đập/đê, hàm ếch + nhà/bờ/đường/sông,
    đập/thân đập/hồ/đê/kè + vỡ/rò/thấm mạnh/nứt/rỉ nước/xì nước/sụt/hổng/tràn qua/đục nước,
    cầu/cầu treo/cầu gỗ/ván cầu/cầu tạm + mục gãy/gãy đôi/gãy nhịp/bị gãy/đứt/sập/sắp sập/rung lắc/lung lay/nghiêng/xói/tuột/đu đưa/thủng/mục nát/trơ sắt/hụt chân/lọt chân,
    nắp cống/nắp hố ga/hố ga/miệng cống/cống/giếng/hố + mất nắp/không nắp/hở miệng/há miệng/không đậy/không có nắp/sập nắp/hoác/không rào/mất/sâu hoắm/không che + trẻ/người đi/ngã/rơi/học sinh/cháu/đêm/trường/xe,
    súng + bắn/đạn/nổ/dọa, lựu đạn, quả bom, đạn pháo, đầu đạn, vật liệu nổ, mìn + sót/phát hiện, thuốc nổ`,
  ],
  [
    'sức khỏe',
    `truyền nước, rửa ruột, ôm bụng, vào viện, phải vào viện, nhập viện, đưa đi viện, chở đi viện, chở đi cấp cứu, đi bệnh viện, đi cấp cứu, cấp cứu, hôn mê, co giật, mê man, tím tái, lịm đi, ngất, ngất xỉu, xỉu, khâu mấy mũi, gãy xương, gãy tay, gãy chân, gãy răng, chấn thương, bị bỏng, bỏng nặng, dập nát, mất máu nhiều,
    ${PERSON} + ngộ độc/nôn/ói/nôn ói/sốt cao/co giật/ngất/xỉu/khó thở/nổi mẩn/đau bụng/tiêu chảy/bị bỏng/bị chó cắn/bị cắn/rắn cắn/ong đốt/bị thương/trúng độc/lở loét/ho ra máu/ngạt thở/mắc bệnh/bị lây/nhiễm bệnh/mắc sởi/cấp cứu/gãy tay/gãy chân/chảy máu/sứt đầu,
    chó + cắn + người/cháu/bé/trẻ/cụ/học sinh/em/bà/ông/chị/anh, chó dại, nghi dại, chó điên, sùi bọt mép,
    dịch/sốt xuất huyết/sởi/tay chân miệng/cúm/bạch hầu/tả/thủy đậu/quai bị/bệnh lạ/sốt + lây nhanh/bùng phát/lan nhanh/lây lan/nhiều người mắc/hàng loạt/cả xóm/cả bản/cả lớp/chết/nhập viện/lây/thêm ca/ca mới/ca,
    cả xóm/cả lớp/cả bản/hàng loạt/nhiều người/mấy chục người/nhiều cháu/nhiều trẻ + sốt/nôn/đau bụng/tiêu chảy/ngộ độc/bị bệnh/mắc bệnh/ngất/nghỉ ốm,
    khí độc, hóa chất + tràn/rò/đổ/chảy/ngạt/phát tán/bốc, ngạt khí, hít phải, clo + rò/xì, amoniac,
    chuyển dạ, sắp đẻ, sắp sinh, đẻ rơi, khó đẻ, chạy thận + mất điện/không có, máy thở + điện/mất/tắt, thở oxy + điện, không ra được + ốm/bệnh/đẻ/viện/đau, thuốc trợ tim + hết`,
  ],
  [
    'sinh kế',
    `nợ lương, quỵt lương, chậm lương, đòi lương, đòi trả lương, đòi công ty trả lương, ngừng việc + lương/đòi/công nhân, lãn công, đình công, xù lương, giam lương, không trả lương, chưa trả lương, chưa có lương, không có lương, lương + nợ/quỵt/xù/chưa trả/không trả/giam/trốn/tháng chưa/tháng nay chưa/chưa thấy/khất, tiền công + quỵt/xù/chưa trả/không trả/trốn, chủ/giám đốc/cai thầu + bỏ trốn/trốn mất/ôm tiền/trốn biệt + lương/công nhân/thợ/công, sa thải hàng loạt, mất việc hàng loạt, cho nghỉ hết, đóng cửa nhà máy, cho nghỉ việc + cả trăm/hàng trăm/hàng loạt/mấy trăm/mấy chục,
    lợn/heo/gà/vịt/trâu/bò/dê/cá/tôm/ngan/bê/nghé/đàn/gia súc/gia cầm/cá lồng/cá bè + chết/toi/lăn ra chết/nổi trắng/phơi bụng + hàng loạt/nhiều/gần hết/sạch/hết/mấy chục/la liệt/đồng loạt/dịch/cả đàn/cả chuồng/trắng/trắng tay/con/tạ/tấn/nổi,
    cá lồng/cá bè/ao cá/cá nuôi + nổi trắng/chết trắng/chết sạch/chết hết/trắng tay, dịch tả lợn, dịch tả heo, lở mồm long móng, cúm gia cầm, dịch + lợn/heo/gà/vịt/trâu/bò/gia súc/gia cầm + lây/lan/chết/bùng/tiêu hủy,
    lúa/ngô/hoa màu/vườn/ruộng/ao/đầm/mùa màng/rau + mất trắng/ngập trắng/cuốn trôi/trôi hết/chết trắng/mất sạch/ngập hết/ngập sâu/chết hết/vùi/trắng tay/phá sạch,
    hết gạo, không còn gạo, cháo loãng, ăn cháo cầm hơi, rau rừng + ăn/ngày/chỉ có, ăn củ mài, ăn rau rừng, chạy ăn từng bữa, bữa đói bữa no, không có gì ăn, không còn gì ăn, nhịn đói, đứt bữa, đói ăn, thiếu đói, hết sạch lương thực, không có cái ăn, lấy gì ăn, lấy gì mà ăn, sống bằng gì, không có tiền mua gạo, không còn chỗ ở, không có chỗ ở, mất nhà, ngủ ngoài trời, màn trời chiếu đất, ở lều, ở bạt, trắng tay, mất hết tài sản, ra đường ở,
    ${HOUSE} + tốc mái/bay mái/bay nóc/sập/sập hẳn/cháy rụi/cháy hết/cuốn trôi/trôi mất/giật bay/bị tốc + lốc/bão/giông/gió/lũ/đêm/hộ/cháy/mưa/dân/mấy/nhiều,
    bị cô lập, bị chia cắt, cô lập hoàn toàn, chia cắt + bản/thôn/xóm/lũ/đường, mất kế sinh nhai`,
  ],
];

const BOOK = makeWordingBook(DANGERS);
/** One syllable, or parts that are other words without their marks, are not enough. */
const SURE = 1.5;

/** Dangers that a message speaks of, also those that are over or denied. */
export const findDangers = (typed: TypedText): WordingHit<UrgencyReason>[] =>
  findWordings(typed, BOOK).filter(({ weight }) => weight >= SURE);
