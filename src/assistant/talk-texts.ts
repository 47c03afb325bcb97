/** What the assistant says about the conversation itself. */
export const TALK_TEXTS = {
  forgotten: [
    'Đã xóa hội thoại: câu hỏi, câu trả lời, tệp đã gửi và những gì tôi nhớ của cuộc trò chuyện này.',
    'Còn giữ lại: danh sách câu hỏi tôi chưa trả lời được hoặc bị báo sai (không ghi người hỏi), và nhật ký kỹ thuật không có nội dung.',
    'Tin nhắn hiện trên máy của đồng chí thì đồng chí tự xóa trong ứng dụng.',
  ].join('\n'),
  forgottenInGroup: [
    'Đã xóa những gì đồng chí hỏi và được trả lời trong nhóm này ở phía tôi.',
    'Còn giữ lại: danh sách câu hỏi tôi chưa trả lời được hoặc bị báo sai (không ghi người hỏi), và nhật ký kỹ thuật không có nội dung.',
  ].join('\n'),
} as const;
