/**
 * Sentences that give orders to a language model instead of saying something to people. Judged by build: an order to drop
 * earlier instructions, a new role, a request for the hidden prompt, or the markup with which programs part such texts.
 */
const ORDERS: readonly RegExp[] = [
  /(?:bỏ qua|phớt lờ|quên|không tuân theo|không làm theo|vô hiệu hóa|vô hiệu hoá)\s(?:hết |tất cả |toàn bộ |mọi |các |những )*(?:hướng dẫn|chỉ dẫn|chỉ thị|mệnh lệnh|yêu cầu|quy tắc|lời nhắc|câu lệnh|prompt)[^.\n]{0,40}(?:trước|ở trên|bên trên|phía trên|hệ thống|ban đầu|đã (?:cho|được giao|nhận))/iu,
  /(?:bo qua|phot lo|quen)\s(?:het |tat ca |toan bo |moi |cac |nhung )*(?:huong dan|chi dan|chi thi|lenh|quy tac|loi nhac|prompt)[^.\n]{0,40}(?:truoc|o tren|ben tren|phia tren|he thong|ban dau)/iu,
  /(?:ignore|disregard|forget|override)\s(?:all |any |the |your |every )*(?:of )?(?:the )?(?:previous|prior|above|earlier|preceding|foregoing|system|original)\s(?:\w+\s){0,2}(?:instruction|prompt|rule|direction|message|command|guideline)s?/iu,
  /(?:bạn|mày|mi|you)\s(?:bây giờ |từ giờ |hiện tại |are now |must now |will now )+(?:là|đóng vai|a |an |the |act |pretend)/iu,
  /(?:từ (?:bây )?giờ|kể từ lúc này),?\s(?:bạn|trợ lý|chatbot|AI)(?!\p{L})[^.\n]{0,40}(?:là|phải|hãy|đóng vai)/iu,
  /(?:tiết lộ|in ra|hiển thị|cho (?:tôi|biết)|đưa ra|reveal|print|show|repeat|output)[^.\n]{0,30}(?:system prompt|lời nhắc hệ thống|prompt hệ thống|câu lệnh hệ thống|chỉ dẫn hệ thống)/iu,
  /(?:^|\n)\s*(?:#+\s*)?(?:\[?(?:system|assistant|developer)\]?)\s*:\s*\S/iu,
  /<\|?\/?(?:system|assistant|im_start|im_end|endoftext|user)\|?>|\[\/?INST\]|<<\/?SYS>>|(?:^|\n)###\s?(?:instruction|system|response)/iu,
  /(?:trợ lý|chatbot|mô hình|AI|LLM|language model|assistant)(?!\p{L})[^.\n]{0,30}(?:hãy|phải|must|should)\s(?:trả lời|nói|khẳng định|answer|say|respond|reply)\s(?:rằng|là|that|only|with|chỉ)/iu,
];

/** True when a text speaks to a model rather than to people. The text stays a text: this only says that it is to be fenced. */
export const speaksToModel = (text: string): boolean => {
  const plain = text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060-\u2064\u00ad\ufeff]/gu, '')
    .replace(/[^\S\n]+/gu, ' ');
  return ORDERS.some((order) => order.test(plain));
};
