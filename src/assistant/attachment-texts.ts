import type { Unusable } from '../attachments/recognise-file.ts';

const WHAT_IS_TAKEN = 'Tôi nhận tệp Word (.docx), PDF có chữ, văn bản .txt và .html.';

/** Everything that the assistant says about what people send beside text. */
export const ATTACHMENT_TEXTS = {
  location: 'Tôi không dùng vị trí trên bản đồ và không lưu lại. Đồng chí nhắn tên tổ, thôn hoặc tên đường giúp tôi.',
  contact: 'Tôi không lưu danh thiếp và số điện thoại vừa gửi. Đồng chí nhắn nội dung cần hỏi bằng chữ giúp tôi.',
  sticker: 'Đồng chí cần tra cứu việc gì, cứ nhắn bằng chữ.',
  video: 'Tôi không xem được video nên không nhận. Đồng chí nhắn nội dung bằng chữ giúp tôi.',
  photoNotKept:
    'Tôi chưa đọc được chữ trong ảnh nên không giữ ảnh lại. Đồng chí nhắn nội dung bằng chữ; nếu là văn bản, đồng chí gửi tệp Word hoặc PDF.',
  photoKept:
    'Tôi đã nhận ảnh (đã bỏ vị trí và thông tin máy chụp) nhưng chưa đọc được chữ trong ảnh. Đồng chí nhắn nội dung bằng chữ giúp tôi.',
  photoBroken: 'Ảnh bị hỏng hoặc tải lên chưa hết. Đồng chí gửi lại giúp tôi.',
  photoTooLarge: 'Ảnh có quá nhiều điểm ảnh. Đồng chí gửi bản nhỏ hơn giúp tôi.',
  otherImage: 'Tôi chỉ nhận ảnh JPEG, PNG hoặc WebP. Đồng chí gửi lại ở dạng đó, hoặc nhắn nội dung bằng chữ.',
  notAPhoto: 'Tệp vừa gửi không phải là ảnh. Đồng chí gửi lại giúp tôi.',
  nothingToFetch: 'Kênh này không chuyển được nội dung vừa gửi cho tôi. Đồng chí nhắn bằng chữ giúp tôi.',
  privateOnly: 'Trong nhóm tôi không nhận ảnh, tệp và ghi âm. Đồng chí gửi trong tin nhắn riêng cho tôi.',
  tooLarge: (bytes: number) =>
    `Tệp lớn quá, tôi chỉ nhận đến ${Math.floor(bytes / 1024 / 1024)} MB. Đồng chí gửi bản nhỏ hơn giúp tôi.`,
  tooMany: (limit: number) => `Tôi chỉ nhận ${limit} tệp trong một tin nhắn; các tệp sau đó tôi chưa nhận.`,

  unusable: {
    empty: 'Tệp rỗng, không có nội dung. Đồng chí kiểm tra và gửi lại giúp tôi.',
    program: `Tệp này là chương trình chạy, không phải văn bản, nên tôi không nhận. ${WHAT_IS_TAKEN}`,
    archive: `Tôi không nhận tệp nén. Đồng chí gửi từng tệp bên trong. ${WHAT_IS_TAKEN}`,
    macros: `Tệp có macro (mã lệnh) nên tôi không nhận. Đồng chí lưu lại thành .docx rồi gửi. ${WHAT_IS_TAKEN}`,
    active_page: `Trang web này có mã lệnh nên tôi không nhận. ${WHAT_IS_TAKEN}`,
    unknown: `Tôi không đọc được loại tệp này nên không nhận. ${WHAT_IS_TAKEN}`,
  } satisfies Record<Unusable, string>,
  unreadable: (name: string, reason: string) => `Tôi không đọc được tệp “${name}”. ${reason}`,
  tornText: 'Chữ trong PDF bị tách rời. Đồng chí gửi tệp Word gốc giúp tôi.',
  tooComplex: 'Tệp quá phức tạp. Đồng chí tách thành nhiều tệp nhỏ hơn, hoặc lưu lại đơn giản hơn rồi gửi.',
  readerFailed: 'Lỗi ở phía hệ thống; quản trị đã được ghi nhận. Đồng chí thử gửi ở dạng .docx hoặc .pdf.',
  stateSecret:
    'Kênh này không được nhận bí mật nhà nước. Tôi không lưu nội dung vừa gửi. Đồng chí thu hồi tin nhắn và gửi theo quy định về bảo vệ bí mật nhà nước.',

  received: (file: string) => `Tôi đã đọc tệp ${file}.`,
  receivedMany: (files: string[]) => `Tôi đã đọc ${files.length} tệp: ${files.join('; ')}.`,
  fileSize: (name: string, counts: string) => `“${name}” (${counts})`,
  howToAsk:
    'Muốn hỏi, đồng chí nhắn ví dụ: “tệp này có điều nào về kinh phí?”. Tệp chỉ dùng trong cuộc trò chuyện này, không đưa vào kho văn bản.',
  summarise: 'Tóm tắt',
  summariseNamed: (name: string) => `Tóm tắt “${name}”`,
  leave: 'Thôi',
  left: 'Vâng. Khi cần, đồng chí hỏi, ví dụ: “trong tệp này quy định mấy ngày?”.',
  noFile:
    'Tôi chưa thấy tệp nào trong cuộc trò chuyện này. Đồng chí gửi tệp Word hoặc PDF trong tin nhắn riêng rồi hỏi lại giúp tôi.',
  fileGone: (name: string) => `Tệp “${name}” không còn được giữ. Đồng chí gửi lại giúp tôi.`,
  showPassage: 'Xem nguyên văn',
  passageSource: (where: string, name: string, page: number | undefined) =>
    `(${[where, `tệp “${name}”`, page === undefined ? '' : `trang ${page}`].filter((part) => part !== '').join(', ')})`,
  fileSource: (where: string, name: string) => [where, `tệp “${name}”`].filter((part) => part !== '').join(', '),
  noArticle: (article: string, clause: string | undefined, name: string) =>
    `Tệp “${name}” không có ${clause === undefined ? '' : `khoản ${clause} `}Điều ${article}.`,
  noIssue: (name: string) => `Tôi không tìm thấy số, ngày, cơ quan ban hành trong tệp “${name}”.`,
  askMore: 'Đồng chí hỏi rõ hơn giúp tôi, ví dụ: “tệp này có điều nào về kinh phí?”, “Điều 7 tệp này”.',
  notInFile: (name: string) => `Tôi không tìm thấy nội dung này trong tệp “${name}”.`,
  notMentioned: (words: string, name: string) => `Tôi không thấy chỗ nào nói đến “${words}” trong tệp “${name}”.`,
  mentioned: (words: string, name: string, count: number) => `Có, ${count} chỗ nói đến “${words}” trong tệp “${name}”:`,
  mention: (quote: string, where: string) => `• “${quote}”${where === '' ? '' : ` (${where})`}`,
  moreMentions: (count: number) => `… và ${count} chỗ nữa.`,

  voiceWithoutModel: 'Tôi chưa nghe được ghi âm. Đồng chí nhắn bằng chữ giúp tôi.',
  voiceTooLong: (minutes: number) =>
    `Ghi âm dài quá, tôi chỉ nghe được đến ${minutes} phút. Đồng chí chia nhỏ, hoặc nhắn bằng chữ giúp tôi.`,
  voiceBroken: 'Tôi không mở được ghi âm này. Đồng chí nhắn bằng chữ giúp tôi.',
  voiceFailed: 'Hiện tôi không nghe được ghi âm, lỗi ở phía hệ thống. Đồng chí nhắn bằng chữ giúp tôi.',
  voiceUnclear: 'Tôi nghe không ra nội dung. Đồng chí nhắn bằng chữ giúp tôi.',
  heard: (text: string) => `Tôi nghe được: “${text}”`,
  heardRight: 'Đúng',
  heardWrong: 'Không đúng',
  sayAgain: 'Đồng chí nhắn lại bằng chữ giúp tôi.',
} as const;

/** The words of a summary, which a machine puts together from a file's own words. */
export const SUMMARY_TEXTS = {
  head: (name: string) => `Tệp “${name}”`,
  numbered: (code: string, day: string | undefined) => (day === undefined ? `Số ${code}` : `Số ${code} ngày ${day}`),
  dated: (day: string) => `Ngày ${day}`,
  issuer: (issuer: string) => `cơ quan ban hành: ${issuer}`,
  signer: (signer: string) => `người ký: ${signer}`,
  from: (day: string) => `hiệu lực từ ${day}`,
  to: (day: string) => `hết hiệu lực từ ${day}`,
  contents: (counts: string) => `Gồm ${counts}:`,
  attached: (name: string) => `Kèm theo ${name}:`,
  more: (count: number) => `… và ${count} mục nữa.`,
  telling: 'Một số câu đáng chú ý:',
  sentence: (quote: string, where: string) => `• “${quote}”${where === '' ? '' : ` (${where})`}`,
  honest: 'Đây là bản trích do máy chọn từ chính tệp, có thể thiếu ý; đồng chí đối chiếu bản gốc trước khi dùng.',
  articles: (count: number) => `${count} điều`,
  chapters: (count: number) => `${count} chương`,
  sections: (count: number) => `${count} mục`,
  paragraphs: (count: number) => `${count} đoạn`,
  pages: (count: number) => `${count} trang`,
} as const;
