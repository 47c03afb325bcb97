import { isIn, isPairIn, phraseAt, type Word } from './chat-words.ts';
import { JOBS } from './offices.ts';
import { ORDINARY_COMPOUNDS } from './ordinary-compounds.ts';
import { listWords } from './word-list.ts';

/** What persons do and things do not. */
const SPEECH = listWords(`
nói|bảo|kêu|kể|hỏi|phản ánh|phản ảnh|phàn nàn|than thở|than phiền|than vãn|kiến nghị|đề nghị|đề xuất|yêu cầu|cho biết|cho hay|bức xúc|lo lắng|khiếu nại|có nói|có bảo|có hỏi|có kể|có kêu
trình bày|xin hỏi|xác nhận|khẳng định|tâm sự|chia sẻ|cũng nói|cũng bảo|cũng kêu|vừa nói|vừa bảo|vừa gọi|mới nói|mới bảo|mới gọi|gọi điện|gọi cho|nhắn tin|nhắn cho|hứa|mắng|chửi|khóc|kêu ca|báo cho
nhờ tôi|nhờ em|nhờ mình|nhờ|ơi|thắc mắc|đang kêu|nói là|bảo là|kêu là|lại nói|lại bảo|đã nói|đã bảo|đã hứa|đã gọi|số điện thoại|sđt|sdt|số đt|đt|tel|liên hệ|lh|gửi đơn|làm đơn|viết đơn|có đơn|đâm đơn
bị bệnh|bị ốm|bị tai nạn|bị ngã|bị mất trộm|bị đánh|bị lừa|bị mất|mất trộm|qua đời|vừa mất|nằm viện|đi viện|ốm nặng|bị tai biến|tuổi
con bà|con ông|con anh|con chị|con cô|con chú|con bác|vợ anh|vợ ông|vợ chú|chồng chị|chồng bà|chồng cô|cháu ông|cháu bà|em anh|em chị|em ông|em bà
`);
/** Where a person lives or what befalls one; a verb may stand before these as well. */
const PLACE = listWords(`
ở|ở tổ|ở thôn|ở xóm|ở khu|ở bản|ở số|thôn|xóm|ấp|sinh năm|sinh ngày|sn|nhà ở|nhà số|số nhà|trú tại|trú ở|thường trú|tạm trú|hiện ở|gọi|đến gặp|sang nhà|cùng tổ|cùng xóm|bên cạnh|hàng xóm|xin|muốn
biết|thấy|tổ trưởng|trưởng thôn|bí thư|phó|chủ tịch|làm nghề|bán hàng|bán rau|bán nước|bán phở|chạy xe|chạy chợ|đã gọi|đã gửi|già yếu|neo đơn|tàn tật
`);
const ACTION = listWords(`
bán hàng|bán rau|bán cá|bán thịt|bán nước|bán đất|bán bánh|bán bún|bán cơm|bán xôi|bán quán|đổ rác|đổ nước|đổ đất|đổ phế|đổ vật|đổ trộm|nuôi lợn|nuôi chó|nuôi gà|nuôi bò|nuôi vịt|nuôi heo|nuôi tôm|nuôi cá|xây nhà|xây lấn|xây tường|xây chuồng
xây trái|xây không|cho xây|lấn đất|lấn chiếm|lấn đường|lấn vỉa|lấn ra|lấn sang|đốt rác|đốt rơm|đốt than|hát karaoke|mở loa|mở quán|mở nhạc|mở xưởng|mở karaoke|đi làm|đi bộ đội|đi cấp cứu|nằm viện|đã nộp|đã gửi đơn|đã báo|chưa nhận|chưa được|chưa có nhà
không được|đã nhận|vẫn chưa|mới mất|mới sinh|vừa mất|vừa sinh|bị ngã|bị mất|bị lừa|bị đánh|bị ốm|bị cắt|bị thu|bị phạt|bị chó|bị xe|bị tai|bị đuổi|bị ngập|bị điện|bị bệnh|bị bỏng|bị ung thư|nhận tiền|nhận lương|chở đất|chở cát|chở lợn|chạy xe|lái xe
đánh vợ|đánh con|đánh nhau|đánh bạc|uống rượu|say rượu|chửi bới|hay chửi|hay đánh|cho vay|vay tiền|nợ tiền|thu tiền|lấy tiền|đòi tiền|dạy học|dạy thêm|dạy lớp|dạy trường|học lớp|học trường|xin cấp|xin vay|xin hỗ trợ|xin làm|xin học|làm nghề|làm bảo vệ|làm công nhân
làm thợ|làm giấy|làm hồ sơ|làm ruộng|làm nhà|sửa nhà|sửa xe|sửa điện|trồng cây|trồng rau|chặt cây|phá rừng|phun thuốc|đào ao|đào đường|rào đường|chắn đường|chắn lối|đỗ xe|để xe|dừng xe|nhà bên|nhà cạnh|nhà đối|gần nhà|cạnh nhà|đầu ngõ|đầu xóm|cuối ngõ|cuối xóm|ngoài chợ
trong xóm|trong ngõ|xóm trên|xóm dưới|xóm trong|xóm ngoài|trông trẻ|già yếu|neo đơn|ở một mình|sống một mình|bán vé|quét rác|nấu rượu|mổ lợn|giết mổ|ở trọ|cho thuê|thuê nhà|thuê đất|hiến đất|tranh chấp|kiện nhau|cãi nhau|to tiếng|lên phường|ra phường|lên xã|ra xã|qua đời|đi viện|đi khám
nghỉ thai|nghỉ phép|nghỉ việc|nghỉ họp|nghỉ ốm|nghỉ hưu|nghỉ học|xin nghỉ|xin lỗi|xin phép|duyệt rồi|ký rồi|đồng ý|đi họp|đi vắng|đi công|đi học|đi chợ|bỏ học|bỏ nhà|ly hôn|kết hôn|lấy chồng|lấy vợ|mang thai|sinh con|đẻ con|chết đuối|đuối nước|qua đời|tự tử|mất tích|đi lạc
`);
const WEAK = listWords(`
đổ|nuôi|xây|đốt|lấn|đòi|đánh|chửi|vay|nộp|nhận|hay|mở|chở|trồng|chặt|sống|già|trẻ|mù|nghèo|khổ|tốt|

bị|đã|đang|cũng|là|thì|có|chưa|không|ko|k|kg|hok|được|dc|đc|vẫn|mới|còn|muốn|xin|nhờ|về|đến|đi|lên|xuống|ra|vào|làm|mất|mua|bán|nhà|mà|và|va|vs|với|cho|này|ấy|đó|kia|ạ|ơi|nhé|nha|ah|ak|nè|rồi|tổ|khu
bản|hay|ngoài|dưới|trên|bên|cạnh|gần|vừa|sẽ|lại|chạy|ngã|chết|ốm|cùng|tự|phải|hôm|sáng|chiều|tối|năm nay|nào|thôi|quá|của|trong|tên|chồng|vợ|con|mẹ|bố|em|anh|chị|ông|bà|ba|tôi|nữa|đứng|ngồi|dạy|xây|để|đổ
sửa|chở|dắt|thả|phơi|vứt|quăng|ném|ký|viết|gửi|nhắn|báo|họp|dự|trông|chăm|nấu|may|cắt|gặt|cấy|cày|bừa|hái|câu|bắt|giết|mổ|thịt|cưới|lấy|đẻ|sinh|nuôi|cãi|la|quát|khen|chê|phạt|tịch|cấm|chặn|rào|đào|lấp|san|cuốc|phá|dỡ|tháo|dựng|lắp|treo|dán|in|photo|đọc|học|thi|khám|chữa|tiêm|uống|ăn|ngủ|thức|chạy|lái
thiếu|đủ|trốn|bỏ|quay|chụp|livestream|đăng|xóa|chia|góp|nợ|trả|thu|giao|hứa|tặng|giúp|thăm|động|chỉ|đưa|dẫn|đón|chờ|đợi|vắng|nghỉ|trực|gác|canh|kiểm|đo|vẽ|tính|xem|coi|ngó|dòm|hóng|tưới|phun|bón|cào|quét|dọn|lau|rửa|giặt|sơn|hàn|buôn|thuê|mướn|ngập|cháy|mất|hư|dột|nứt|sập|đau|bệnh|mù|què|câm|điếc|yếu|khuyết|liệt|tật
hồi|hổi|bữa|nay|qua|lúc|khi|chừng|tầm|hết|luôn|hoài|miết|liền|đều|cứ|toàn|chuyên|chả|chẳng|đâu|hổng|hông|đừng|đành|bèn|liên|lớp|năm|ngay|sang|tới|lui|nằm|nói|kể|hỏi|tổ|lo|mừng|sợ|buồn|giận|tức|bực|than|trách|ngại|rất|hơi|khá|cực|trước|sau|giữa|cuối|đầu|chợ|trường|trạm|nhờ|bảo|gọi|đ
`);

/** How strongly what follows speaks for a name: 3 only a person does it, 2 a person's place, 1 nothing against it, 0 something else. */
export function rightContext(words: readonly Word[], at: number): number {
  const word = words[at];
  if (word === undefined) return 1;
  if (/^\s*[(:,-]?\s*\+?$/.test(word.gap) && isNumberOfAPhone(words, at)) return 3;
  if (word.phraseStart) return 1;
  if (isSpeechAt(words, at)) return 3;
  if (isPlaceOf(words, at)) return speaksSoon(words, at) ? 3 : 2;
  if (phraseAt(ACTION, words, at) > 1 || phraseAt(JOBS, words, at) > 1) return 2;
  if (isPairIn(ORDINARY_COMPOUNDS, word, words[at + 1])) return 0;
  if (/^\d/.test(word.folded)) return 0;
  return isIn(WEAK, word) ? 1 : 0;
}

/** Whether somebody says or asks something here. */
export const isSpeechAt = (words: readonly Word[], at: number): boolean => {
  const length = phraseAt(SPEECH, words, at);
  return length > 1 || (length === 1 && !isPairIn(ORDINARY_COMPOUNDS, words[at], words[at + 1]));
};

/** Whether a word may go on with the sentence behind a name: "chị Hà | bên mặt trận". */
export const mayFollow = (word: Word): boolean => isIn(WEAK, word);

/** "ở tổ 7 kêu …". */
function speaksSoon(words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next <= at + 4 && words[next]?.phraseStart === false; next++) {
    if (phraseAt(SPEECH, words, next) > 0 && !isPairIn(ORDINARY_COMPOUNDS, words[next], words[next + 1])) return true;
  }
  return false;
}

function isPlaceOf(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  if (/^(?:to|khu|kp|tdp|ban)$/.test(word.folded) && /^\d/.test(next?.folded ?? '')) return true;
  const place = phraseAt(PLACE, words, at);
  if (place === 0) return false;
  return place > 1 || !isPairIn(ORDINARY_COMPOUNDS, word, next);
}

/** Four digits or more that begin like the number of a phone. */
function isNumberOfAPhone(words: readonly Word[], at: number): boolean {
  const digits = words
    .slice(at, at + 5)
    .map((word) => word.folded)
    .join('');
  return /^(?:0[235789o]|84)[\do]{6,}/.test(digits);
}
