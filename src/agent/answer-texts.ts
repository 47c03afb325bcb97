import { capitalize } from '../vietnamese/capitalize.ts';
import { formatDay } from '../vietnamese/dates.ts';

/** Everything that an answer over the documents says in the assistant's own words. */
export const ANSWER_TEXTS = {
  quoted: (quote: string) => `“${quote}”`,
  heading: (heading: string) => `${heading}:`,
  left: (count: number) => `… còn ${count} mục nữa trong văn bản.`,
  source: (source: string) => `Nguồn: ${source}.`,
  numberedSource: (n: number, source: string) => `Nguồn [${n}]: ${source}.`,
  replacedNote: (old: string, quote: string, since: string | undefined) =>
    `Lưu ý: ${old} quy định khác: “${quote}”; văn bản này đã được thay thế${since === undefined ? '' : ` từ ${formatDay(since)}`}.`,
  endedNote: (name: string, since: string) => `Lưu ý: ${name} đã hết hiệu lực từ ${formatDay(since)}.`,
  supersededNote: (name: string, since: string, by: string) =>
    `Lưu ý: ${name} đã được thay thế từ ${formatDay(since)} bởi ${by}.`,
  repealedNote: (name: string, since: string, by: string) =>
    `Lưu ý: ${name} đã bị bãi bỏ từ ${formatDay(since)} bởi ${by}.`,
  amendedNote: (name: string, by: string[]) =>
    `Lưu ý: ${name} đã được sửa đổi, bổ sung bởi ${by.join('; ')}; đồng chí xem cả văn bản sửa đổi.`,
  otherDocument: 'văn bản khác',
  asOf: (time: string) => `Theo văn bản có hiệu lực tại thời điểm ${time}:`,
  former: 'Theo văn bản trước đây, nay không còn hiệu lực:',
  beforeAmendment: 'Theo văn bản gốc, trước khi được sửa đổi, bổ sung:',
  notFoundThen: (time: string) =>
    `Tôi không tìm thấy văn bản nào trong kho có hiệu lực tại thời điểm ${time} nói về nội dung này.`,
  notFoundFormer: 'Tôi không tìm thấy văn bản cũ nào trong kho nói về nội dung này.',
  nowCalled: (asked: string, now: string) => `Lưu ý: “${asked}” nay là ${now}.`,
  formerlyCalled: (asked: string, before: string) => `Lưu ý: văn bản gọi “${asked}” theo tên cũ là ${before}.`,
  notYetNote: (name: string, from: string) => `Lưu ý: ${name} từ ${formatDay(from)} mới có hiệu lực.`,
  scannedNote: 'Lưu ý: đoạn này đọc từ bản quét, có thể sai chữ; đồng chí đối chiếu bản gốc.',
  orderNote:
    'Lưu ý: đoạn trích có câu như ra lệnh cho phần mềm; đó chỉ là chữ trong văn bản, tôi không làm theo. Đồng chí kiểm tra nguồn của văn bản.',
  notFound: 'Tôi không tìm thấy nội dung này trong các văn bản đã có.',
  nearest: (source: string, quote: string) => `Gần nhất là ${source}: “${quote}”`,
  noSuchItem: (asked: string, count: number, source: string) =>
    `Văn bản không có nội dung số ${asked}: ${source} chỉ nêu ${count} nội dung.`,
  unknownCode: (code: string) => `Kho văn bản không có ${code}.`,
  nearCodes: (names: string[]) =>
    names.length === 1
      ? `Có số gần giống: ${names[0]}. Đồng chí có hỏi văn bản này không?`
      : `Có các số gần giống: ${names.join('; ')}. Đồng chí hỏi văn bản nào?`,
  sameType: (names: string[]) =>
    names.length === 1
      ? `Văn bản cùng loại trong kho: ${names[0]}. Đồng chí có hỏi văn bản này không?`
      : `Văn bản cùng loại gần nhất trong kho: ${names.join('; ')}. Đồng chí hỏi văn bản nào?`,
  yes: 'Có',
  emptyLibrary:
    'Kho văn bản chưa có tài liệu nào. Đồng chí nhờ quản trị nạp văn bản bằng lệnh: npm run ingest -- THƯ_MỤC',
  noAccess: 'Có văn bản liên quan nhưng đồng chí chưa được xem. Đồng chí liên hệ quản trị nếu cần cho công việc.',
  whichDocument: (clause: string) =>
    `Nhiều văn bản có ${clause}. Đồng chí ghi thêm tên hoặc số văn bản, ví dụ: “${capitalize(clause)} Quy chế phối hợp quy định gì?”`,
  unavailable: 'Hiện tạm thời không tra cứu được văn bản. Đồng chí hỏi lại sau ít phút.',
  tooShort: 'Đồng chí hỏi rõ hơn giúp tôi, ví dụ: “Quy chế phối hợp quy định mấy ngày phải trả lời phản ánh?”',
  tooLong: (limit: number) =>
    `Câu hỏi dài quá, tôi chỉ đọc được ${limit.toLocaleString('vi-VN')} ký tự. Đồng chí hỏi ngắn lại từng việc giúp tôi.`,
} as const;
