/** What the assistant says when it is asked to put its last answer another way. */
export const ABOUT_TEXTS = {
  nothingBefore:
    'Tôi chưa có câu trả lời nào gần đây để làm việc này. Đồng chí hỏi một câu trước, rồi nhắn lại yêu cầu giúp tôi.',
  gone: 'Văn bản của câu trả lời trước vừa được cập nhật hoặc gỡ bỏ. Đồng chí hỏi lại giúp tôi.',
  short: 'Ngắn gọn, câu trả lời nằm ở:',
  shortAlready: 'Câu trả lời trước đã là một câu của văn bản; tôi chỉ trích nguyên văn nên không rút ngắn thêm được:',
  explainHead: 'Từ ngữ trong câu trả lời, theo chính các văn bản:',
  explainAbbreviations: 'Chữ viết tắt:',
  abbreviation: (short: string, long: string) => `• ${short}: ${long}`,
  explainNone: 'Các văn bản đã có không giải thích từ ngữ nào trong câu trả lời trước.',
  onlyAModel: 'Tôi chỉ dẫn lại lời văn bản. Diễn giải cả câu bằng lời khác cần mô hình ngôn ngữ, hiện chưa được bật.',
  definition: (n: number, quote: string) => `• “${quote}” [${n}]`,
  compareWhich:
    'Đồng chí muốn so sánh hai văn bản nào? Ghi số hoặc tên của cả hai, ví dụ: “so sánh Quyết định 17-QĐ/ĐU và Quyết định 61-QĐ/ĐU về nộp báo cáo”.',
  compareWhat: 'So sánh về nội dung gì? Đồng chí ghi thêm, ví dụ: “so sánh hai văn bản về thời hạn nộp báo cáo”.',
  compareHead: (matter: string) => `Đặt cạnh nhau về “${matter}”:`,
  compareDocument: (name: string, standing: string) => `${name}${standing === '' ? '' : ` (${standing})`}:`,
  compareNothing: 'Không tìm thấy nội dung này trong văn bản.',
  compareNeither: (matter: string) => `Cả hai văn bản đều không có nội dung về “${matter}”.`,
  compareOwn: 'Tôi trích để đồng chí đối chiếu, không tự kết luận chỗ khác nhau.',
  standing: { in_force: 'đang có hiệu lực', ended: 'đã hết hiệu lực', not_yet: 'chưa có hiệu lực' },
  outlineWhat: 'Đồng chí muốn dàn ý về việc gì? Ví dụ: “soạn giúp dàn ý về công tác nắm bắt dư luận xã hội”.',
  outlineDraft: 'Dự thảo, cần người duyệt',
  outlineHead: (topic: string) => `Dàn ý: ${topic}`,
  outlineGrounds: 'Căn cứ',
  outlinePart: (n: number, heading: string) => `${n}. ${heading}`,
  outlineGround: (name: string) => `- ${name}`,
  outlineLine: (quote: string, n: number) => `- “${quote}” [${n}]`,
  outlineNothing: (topic: string) =>
    `Tôi không tìm thấy nội dung nào về “${topic}” trong các văn bản đã có để lập dàn ý.`,
  outlineOwn: 'Dàn ý chỉ gồm đề mục và lời trích từ văn bản; phần đánh giá, số liệu mới do đồng chí bổ sung.',
  part: (source: string) => `Nội dung tại ${source}`,
} as const;
