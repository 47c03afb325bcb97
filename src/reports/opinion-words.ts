import { makePhraseBook } from '../vietnamese/phrases.ts';
import type { Breadth, ReportSource, Tendency } from './report-draft.ts';

const list = (text: string) => text.split(',').map((part) => part.trim());

export const TENDENCY_WORDS = makePhraseBook<Tendency | 'không tính'>([
  ['không tính', list('kêu gọi, lo lót, lo liệu, lo toan, sợ hãi trước đây')],
  [
    'tán thành',
    list(
      'tán thành, đồng tình, đồng thuận, ủng hộ, nhất trí, hoan nghênh, phấn khởi, vui mừng, rất vui, vui vẻ, mừng lắm, mừng quá, rất mừng, an tâm, tự hào, mừng, hài lòng, hoan hỉ, ghi nhận, đánh giá cao, tin tưởng, khen, khen ngợi, biểu dương, cảm ơn, biết ơn, tuyên dương, đồng ý, tích cực hưởng ứng, hưởng ứng, yên tâm, sẵn sàng hiến đất, phấn chấn',
    ),
  ],
  [
    'phản đối',
    list(
      'phản đối, không chịu ký, không ký, không chịu nhận, từ chối ký, không chịu, không đồng tình, không đồng ý, không tán thành, không nhất trí, không ủng hộ, không chấp nhận, không hài lòng, chưa đồng tình, chưa đồng ý, chưa đồng thuận, chưa hài lòng, chưa nhất trí, không đồng thuận, không thuận, bức xúc, bất bình, phẫn nộ, tức giận, bất mãn, giận dữ, phàn nàn, kêu ca, ca thán, than phiền, than vãn, dân kêu, bà con kêu, người dân kêu, kêu nhiều, kêu lắm, kêu mãi, kêu trời, kêu quá, kêu suốt, người ta kêu, phụ huynh kêu, tiểu thương kêu, kêu vì, kêu về, kêu vụ, chê, chê trách, trách, dân khó chịu, ấm ức, oán thán, tị nạnh, so bì, không phục, lên án, bực mình, bực bội, bực tức, bực lắm, bực quá, bức bối, nóng mặt, chán nản, chán ngán, mất niềm tin, mất lòng tin, chửi, nhân dân kêu, các hộ kêu, kêu',
    ),
  ],
  [
    'băn khoăn',
    list(
      'băn khoăn, xôn xao, dao động, lo lắng, lo ngại, lo, lo sợ, lo âu, rất lo, dân lo, bà con lo, lo lắm, lo quá, lo mất, lo bị, lo không, phụ huynh lo, sợ, sợ lắm, rất sợ, dân sợ, bà con sợ, sợ bị, sợ xảy ra, e ngại, hoang mang, thắc mắc, trăn trở, lưỡng lự, phân vân, chưa rõ, chưa hiểu, không hiểu, chưa yên tâm, không yên tâm, nghi ngại, nghi ngờ, hoài nghi, lấn cấn, bất an, bồn chồn, nơm nớp, ái ngại, thấp thỏm, sốt ruột, tâm tư',
    ),
  ],
]);

/** "không đồng tình" is in the book; this catches "không hề đồng tình", "chưa thực sự yên tâm". */
export const NEGATION_BEFORE = /(?: khong| chua| chang| cha)(?: (?:he|that|thuc|su|may|duoc|co|ai|het|thay)){0,2} $/;

export const BREADTH_WORDS = makePhraseBook<Breadth>([
  [
    'tuyệt đại đa số',
    list(
      'tuyệt đại đa số, tuyệt đại bộ phận, gần như tất cả, hầu như tất cả, gần như toàn bộ, toàn thể nhân dân, toàn thể bà con, tất cả bà con, tất cả người dân, tất cả các hộ, toàn bộ các hộ, toàn bộ bà con, toàn bộ người dân',
    ),
  ],
  [
    'đa số',
    list(
      'đa số, đại đa số, phần lớn, hầu hết, đa phần, số đông, phần nhiều, quá nửa, hơn nửa, quá bán, đại bộ phận, phần đông',
    ),
  ],
  [
    'nhiều',
    list(
      'nhiều hộ, nhiều người, nhiều bà con, nhiều ý kiến, nhiều nhà, nhiều gia đình, nhiều cử tri, nhiều phụ huynh, nhiều tiểu thương, nhiều công nhân, nhiều nông dân, nhiều cụ, nhiều bác, nhiều cô bác, nhiều chị em, nhiều anh em, nhiều đảng viên, nhiều hội viên, nhiều thanh niên, nhiều cháu, nhiều học sinh, nhiều em, nhiều dân, nhiều cư dân, nhiều khách, nhiều chủ, nhiều lao động, nhiều đồng bào, nhiều nhân dân, nhiều thương binh, nhiều giáo viên, nhiều cán bộ, nhiều đoàn viên, nhiều xã viên, nhiều chủ hộ, nhiều cựu chiến binh, kêu nhiều, phản ánh nhiều, ý kiến nhiều, bàn tán nhiều, bàn nhiều, nói nhiều, kiến nghị nhiều, khá nhiều, rất nhiều hộ, rất nhiều người, không ít, không ít hộ, đông đảo, rất đông, đông người, hàng chục hộ, hàng trăm hộ, mấy chục hộ, vài chục hộ, hàng loạt hộ, dân kêu nhiều, nhiều tiểu thương, nhiều lái xe, nhiều sinh viên',
    ),
  ],
  [
    'một số',
    list(
      'một số, vài hộ, vài người, vài nhà, vài ý kiến, mấy hộ, mấy nhà, mấy người, một vài, có người cho rằng, có người nói, có người bảo, có người kêu, có người hỏi, có người lo, có hộ kêu, có hộ nói, có ý kiến, có nhà kêu, một bộ phận, số ít, dăm hộ, một ít, mấy bác, mấy chị, mấy bà, mấy cụ, mấy anh, vài ba, lác đác, cá biệt, đôi người, đôi ba',
    ),
  ],
]);

/** Say how many when a word for people follows ("nhiều công dân", "vài tiểu thương"). */
export const AMOUNTS = makePhraseBook<Breadth>([
  ['nhiều', list('nhiều, rất nhiều, khá nhiều')],
  ['một số', list('vài, mấy, một vài, dăm, ít, số ít, một nhóm')],
  ['tuyệt đại đa số', list('tất cả, toàn bộ, toàn thể')],
]);

export const SOURCE_WORDS = makePhraseBook<ReportSource>([
  [
    'mạng xã hội',
    list(
      'mạng xã hội, facebook, phây búc, phây, tiktok, tik tok, youtube, zalo tổ, nhóm zalo, group zalo, zalo nhóm, trên zalo, trên mạng, lên mạng, cộng đồng mạng, bài đăng, bài viết chia sẻ, bình luận, livestream, trên nhóm, fanpage, hội nhóm, đăng bài, clip lan truyền, diễn đàn mạng',
    ),
  ],
  [
    'hội nghị',
    list(
      'họp tổ, họp tổ dân phố, họp dân, họp thôn, họp bản, họp chi bộ, họp xóm, họp khu, họp phụ huynh, cuộc họp, buổi họp, hội nghị, tiếp xúc cử tri, sinh hoạt chi bộ, giao ban, hội thảo, buổi đối thoại, tại buổi, sinh hoạt hội, họp hội, họp chợ dân, họp khu phố, sinh hoạt câu lạc bộ, ngày hội đại đoàn kết, tọa đàm',
    ),
  ],
  [
    'trực tiếp',
    list(
      'tôi thấy, em thấy, tôi nghe, em nghe, tôi gặp, em gặp, mình thấy, tận mắt, trực tiếp, bà con nói, dân nói, người dân nói, nghe dân, nghe bà con, bà con phản ánh, người dân phản ánh, dân phản ánh, qua nắm tình hình, qua nắm bắt, dân kêu, bà con kêu, người dân kêu, bà con hỏi, dân hỏi, người dân hỏi, bà con kể, bà con bảo, dân bảo, nghe kể, nghe nói, gặp gỡ, đi thực tế',
    ),
  ],
]);

/** Work and situations in life. Never religion, ethnicity or political view. */
export const GROUP_WORDS = makePhraseBook<string>([
  ['công nhân', list('công nhân, người lao động, lao động')],
  [
    'nông dân',
    list('nông dân, hộ chăn nuôi, hộ trồng trọt, hộ trồng rừng, người chăn nuôi, bà con nông dân, xã viên, hộ nuôi cá'),
  ],
  [
    'tiểu thương, hộ kinh doanh',
    list('tiểu thương, hộ kinh doanh, người buôn bán, chủ quán, người bán hàng, chủ cửa hàng, bà con buôn bán'),
  ],
  ['doanh nghiệp', list('doanh nghiệp, chủ doanh nghiệp, doanh nhân')],
  ['phụ huynh', list('phụ huynh, cha mẹ học sinh, bố mẹ học sinh, cha mẹ các cháu')],
  ['học sinh, sinh viên', list('học sinh, sinh viên, các cháu học sinh')],
  ['trẻ em', list('trẻ em, trẻ nhỏ, các cháu nhỏ, em nhỏ, cháu bé, trẻ con, cháu nhỏ')],
  ['thanh niên', list('thanh niên, đoàn viên')],
  ['phụ nữ', list('phụ nữ, chị em phụ nữ, sản phụ, bà bầu, hội viên phụ nữ')],
  ['người cao tuổi', list('người cao tuổi, người già, các cụ, cụ già, nhiều cụ, hội viên người cao tuổi')],
  ['người hưu trí', list('hưu trí, cán bộ hưu, người về hưu, các bác hưu')],
  ['người khuyết tật', list('khuyết tật, người tàn tật')],
  ['người có công', list('người có công, thương binh, gia đình chính sách, gia đình liệt sĩ, thân nhân liệt sĩ')],
  ['cựu chiến binh', list('cựu chiến binh, hội viên cựu chiến binh, ccb')],
  ['hộ nghèo, cận nghèo', list('hộ nghèo, cận nghèo, người nghèo')],
  [
    'hộ bị thu hồi đất',
    list(
      'bị thu hồi đất, hộ bị thu hồi, hộ mất đất, hộ có đất thu hồi, hộ giải tỏa, diện giải tỏa, hộ chưa nhận đền bù, diện thu hồi, hộ tái định cư, bị cưỡng chế',
    ),
  ],
  ['cán bộ, công chức, viên chức', list('công chức, viên chức, cán bộ không chuyên trách, cán bộ bán chuyên')],
  ['giáo viên', list('giáo viên, thầy cô')],
  ['lái xe', list('lái xe, tài xế, xe ôm, chủ xe')],
  ['người thuê trọ', list('người thuê trọ, người ở trọ, công nhân trọ, dân trọ, khu trọ, xóm trọ, người tạm trú')],
  ['đảng viên', list('đảng viên')],
  ['bệnh nhân', list('bệnh nhân, người bệnh, người đi khám')],
]);
