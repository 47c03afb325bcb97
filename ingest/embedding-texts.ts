import type { EmbeddingSummary } from './embed-documents.ts';

const whole = (value: number) => value.toLocaleString('vi-VN');
const money = ({ amount, currency }: { amount: number; currency: string }) =>
  `${amount.toLocaleString('vi-VN', { maximumSignificantDigits: 3 })} ${currency}`;

/** One line for people: what embedding would take. */
export function describePlanned({ model, texts, tokens, cost }: EmbeddingSummary): string {
  if (texts === 0) return `Tìm theo nghĩa (${model}): mọi đoạn đã có vectơ, không phải gửi gì.`;
  const price = cost === undefined ? '' : `, khoảng ${money(cost)}`;
  return `Tìm theo nghĩa (${model}): sẽ gửi ${whole(texts)} đoạn, ước chừng ${whole(tokens)} token${price}.`;
}

/** One line for people: what it took, and what is still to be done. */
export function describeEmbedded({ model, texts, tokens, cost, refused, elsewhere, failed }: EmbeddingSummary): string {
  const name = `Tìm theo nghĩa (${model})`;
  if (elsewhere === true) return `${name}: máy chủ đang chạy sẽ tự tính vectơ cho các đoạn mới.`;
  const counted = tokens === 0 ? '' : `, ${whole(tokens)} token${cost === undefined ? '' : ` (${money(cost)})`}`;
  const left = refused === undefined ? '' : `; ${whole(refused)} đoạn mô hình không nhận`;
  const done = `${name}: thêm ${whole(texts)} vectơ${counted}${left}.`;
  if (failed === undefined) return done;
  const why =
    failed.code === 'config_invalid'
      ? 'máy chủ mô hình không nhận; hãy kiểm tra OPENAI_API_KEY, OPENAI_BASE_URL, EMBEDDING_MODEL, EMBEDDING_DIMENSIONS'
      : 'máy chủ mô hình không trả lời';
  return `${done}\nChưa xong: ${why}. Phần đã làm được giữ lại; lần nạp sau, hoặc máy chủ đang chạy, sẽ làm tiếp. Trong khi chờ vẫn tra cứu được theo từ.`;
}
