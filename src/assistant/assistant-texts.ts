/** What the assistant says beside answers. `office` is the office's name from organisation.yaml. */
export const ASSISTANT_TEXTS = {
  introduction: (office: string) =>
    `Tôi là trợ lý tự động (máy, không phải người) của ${office}, có thể nhầm; đồng chí kiểm tra theo nguồn.`,
  greeting: (office: string) =>
    `Chào đồng chí. Tôi là trợ lý tự động của ${office}. Đồng chí cứ nhắn câu hỏi về quy chế, kết luận hội nghị, chương trình phối hợp; có dấu hay không dấu đều được.`,
  greetingAgain: 'Chào đồng chí. Đồng chí cần tra cứu việc gì?',
  help: [
    'Đồng chí nhắn câu hỏi như nói với người, có dấu hoặc không dấu. Ví dụ:',
    '• Quy chế phối hợp quy định mấy ngày phải trả lời phản ánh?',
    '• ctv nop bao cao ngay nao',
    '• Nội dung số 5 của chương trình phối hợp là gì?',
    '• Điều 7 Quy chế phối hợp quy định gì?',
    'Tôi chỉ trả lời theo văn bản và ghi rõ nguồn. Văn bản không nói thì tôi nói là không có.',
    'Hỏi tiếp được: “thế quá hạn thì sao?”, “ai ký?”, “khoản 3 nói gì”. Nhờ được: “nói ngắn hơn”, “trích nguyên văn”, “giải thích dễ hiểu”, “so sánh với văn bản cũ”, “soạn giúp dàn ý về …”. Gõ “xóa hội thoại” để tôi quên cuộc trò chuyện này.',
    'Sổ cam kết: “tháng này phường mình phải làm gì?”, “cam kết nào quá hạn?”, “ai chủ trì nội dung 4?”, hoặc gõ /camket.',
    'Khi có số để chọn, đồng chí chỉ cần gõ số.',
  ].join('\n'),
  thanks: 'Không có gì, đồng chí. Cần tra cứu thêm, đồng chí cứ nhắn.',
  whoAreYou: (office: string) =>
    `Tôi là trợ lý tự động (máy, không phải người) của ${office}. Tôi tìm trong các văn bản đã được nạp và trả lời theo đó, kèm nguồn; tôi có thể nhầm, quyết định là ở đồng chí.`,
  empty: 'Tôi chưa thấy nội dung nào. Đồng chí nhắn câu hỏi bằng chữ giúp tôi.',
  showPassage: 'Xem nguyên văn',
  no: 'Không',
  cancelled: 'Vâng, tôi dừng. Đồng chí cần gì cứ nhắn.',
  declined: 'Vâng. Đồng chí cho biết rõ hơn tên hoặc số văn bản cần hỏi.',
  noAccessInGroup: 'Câu này liên quan văn bản nội bộ, tôi không trả lời trong nhóm. Đồng chí nhắn riêng cho tôi.',
  passageGone: 'Văn bản này vừa được cập nhật hoặc gỡ bỏ. Đồng chí hỏi lại giúp tôi.',
  page: (locator: string, page: number | undefined) => (page === undefined ? locator : `${locator}, trang ${page}`),
  perhapsSentBefore: 'Tôi gửi lại vì chưa chắc đồng chí đã nhận được tin này:',
  failed:
    'Hiện tôi không tra cứu được, lỗi ở phía hệ thống. Câu hỏi của đồng chí đã được giữ lại để quản trị xử lý; đồng chí cũng có thể hỏi lại sau ít phút.',
} as const;
