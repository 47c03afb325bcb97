import { isIn, isPairIn, phraseAt, type Word } from './chat-words.ts';
import { ORDINARY_COMPOUNDS } from './ordinary-compounds.ts';
import { listWords } from './word-list.ts';

/** What persons do and things do not. */
const SPEECH = listWords(`
nói|bảo|kêu|kể|hỏi|phản ánh|phản ảnh|phàn nàn|than thở|than phiền|than vãn|kiến nghị|đề nghị|đề xuất|yêu cầu|cho biết|cho hay|bức xúc|lo lắng|khiếu nại|có nói|có bảo|có hỏi|có kể|có kêu
trình bày|xin hỏi|xác nhận|khẳng định|tâm sự|chia sẻ|cũng nói|cũng bảo|cũng kêu|vừa nói|vừa bảo|vừa gọi|mới nói|mới bảo|mới gọi|gọi điện|gọi cho|nhắn tin|nhắn cho|hứa|mắng|chửi|khóc|kêu ca|báo cho
nhờ tôi|nhờ em|nhờ mình|nhờ|thắc mắc|đang kêu|nói là|bảo là|kêu là|lại nói|lại bảo|đã nói|đã bảo|đã hứa|đã gọi|số điện thoại|sđt|sdt|số đt|đt|tel|liên hệ|lh|gửi đơn|làm đơn|viết đơn|có đơn|đâm đơn
bị bệnh|bị ốm|bị tai nạn|bị ngã|bị mất trộm|bị đánh|bị lừa|bị mất|mất trộm|qua đời|vừa mất|nằm viện|đi viện|ốm nặng|bị tai biến|tuổi
`);
/** Where a person lives or what befalls one; a verb may stand before these as well. */
const PLACE = listWords(`
ở|ở tổ|ở thôn|ở xóm|ở khu|ở bản|ở số|thôn|xóm|ấp|sinh năm|sinh ngày|sn|nhà ở|nhà số|số nhà|trú tại|trú ở|thường trú|tạm trú|hiện ở|gọi|gửi|nhắn|đến gặp|sang nhà|cùng tổ|cùng xóm|bên cạnh|hàng xóm|xin|muốn
lo|giận|buồn|sợ|nghe|biết|thấy|tổ trưởng|trưởng thôn|bí thư|phó|chủ tịch|làm nghề|bán hàng|bán rau|bán nước|bán phở|chạy xe|chạy chợ|khai|nhờ|đã gọi|đã gửi|kém|già yếu|neo đơn|tàn tật
`);
const WEAK = listWords(`
bị|đã|đang|cũng|là|thì|có|chưa|không|ko|k|kg|hok|được|dc|đc|vẫn|mới|còn|muốn|xin|nhờ|về|đến|đi|lên|xuống|ra|vào|làm|mất|mua|bán|nhà|mà|và|va|vs|với|cho|này|ấy|đó|kia|ạ|ơi|nhé|nha|ah|ak|nè|rồi|tổ|khu
bản|hay|ngoài|dưới|trên|bên|cạnh|gần|vừa|sẽ|lại|chạy|ngã|chết|ốm|cùng|tự|phải|hôm|sáng|chiều|tối|năm nay|nào|thôi|quá|của|trong|tên|chồng|vợ|con|mẹ|bố|em|anh|chị|ông|bà|ba|tôi|nữa|đứng|ngồi|dạy|xây|để|đổ
`);

/** How strongly what follows speaks for a name: 3 only a person does it, 2 a person's place, 1 nothing against it, 0 something else. */
export function rightContext(words: readonly Word[], at: number): number {
  const word = words[at];
  if (word === undefined) return 1;
  if (/^\s*[(:,-]?\s*\+?$/.test(word.gap) && isNumberOfAPhone(words, at)) return 3;
  if (word.phraseStart) return 1;
  const speech = phraseAt(SPEECH, words, at);
  if (speech > 1 || (speech === 1 && !isPairIn(ORDINARY_COMPOUNDS, word, words[at + 1]))) return 3;
  if (isPlaceOf(words, at)) return 2;
  if (isPairIn(ORDINARY_COMPOUNDS, word, words[at + 1])) return 0;
  if (/^\d/.test(word.folded)) return 0;
  return isIn(WEAK, word) ? 1 : 0;
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
