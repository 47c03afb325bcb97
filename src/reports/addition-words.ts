import { dropSelfIntroduction } from './self-introduction.ts';

const CODE = String.raw`(?:\p{L}{1,4}\s?-?\s?\d{2}\s?-?\s?\d{1,8})`;
const MATTER = String.raw`(?:(?:cho|vào|vao|về|ve)\s+)?(?:(?:phản ánh|phan anh|báo cáo|bao cao|tin|vụ|vu|việc|viec)\s+)?(?:(?:này|nay|đó|do|trên|tren|lúc nãy|luc nay|vừa rồi|vua roi|vừa gửi|vua gui)(?=[\s:,.])\s*)?`;
const FIELD = String.raw`(?:(?:địa bàn|dia ban|khu vực|khu vuc|nơi|noi|chỗ|cho|địa chỉ|dia chi|nội dung|noi dung)\s+)?`;
const END = String.raw`\s*[:,.;–-]*\s*`;
const ADDS = new RegExp(
  `^\\s*(?:(?:dạ|em|tôi|toi|xin|cho|a)\\s+)*(?:(?:bổ sung|bo sung|gửi thêm|gui them|báo thêm|bao them|nói thêm|noi them|cập nhật|cap nhat)(?:\\s+thêm|\\s+them)?(?![\\p{L}\\p{N}])|thêm\\s*:|them\\s*:)\\s*${MATTER}${CODE}?${END}`,
  'iu',
);
const CORRECTS = new RegExp(
  `^\\s*(?:(?:dạ|em|tôi|toi|xin|cho|à|a|nhầm|nham)[\\s,]+)*(?:sửa lại|sua lai|sửa|sua|đính chính|dinh chinh|đúng ra|dung ra|phải|phai|ý em|y em|ý tôi|y toi)\\s*${MATTER}${FIELD}${CODE}?\\s*(?:thành|thanh|là|la)(?![\\p{L}\\p{N}])${END}`,
  'iu',
);

const withoutStart = (text: string, start: RegExp): string => {
  const rest = text.normalize('NFC').replace(start, '').trim();
  return /\p{L}{2}/u.test(rest) ? rest : text.trim();
};

/** The text without "bổ sung PA-26-000123:" before it; the whole when nothing else is left. */
export const dropAdditionPrefix = (text: string): string => withoutStart(text, ADDS);

/** The text without "sửa lại là" before it; the whole when nothing else is left. */
export const dropCorrectionPrefix = (text: string): string => withoutStart(text, CORRECTS);

/** What is kept of an addition or an answer: without its prefix, and without who writes. */
export const toAddition = (text: string): string => dropAdditionPrefix(dropSelfIntroduction(dropAdditionPrefix(text)));
