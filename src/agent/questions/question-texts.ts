/** What is said with an answer that an admin has approved, and around the judging of answers. */
export const QUESTION_TEXTS = {
  approved: 'Câu trả lời đã được duyệt:',
  noted: 'Tôi đã ghi câu hỏi này để quản trị bổ sung văn bản.',
  right: 'Đúng',
  wrong: 'Sai hoặc thiếu',
  thanksRight: 'Cảm ơn đồng chí đã xác nhận.',
  whatIsWrong:
    'Tôi đã ghi nhận để quản trị xem lại. Sai hoặc thiếu chỗ nào, đồng chí nhắn một câu giúp tôi (không cần thì gõ "bỏ qua").',
  thanksComment: 'Cảm ơn đồng chí, tôi đã ghi lại.',
  skipped: 'Vâng. Cần tra cứu thêm, đồng chí cứ nhắn.',
} as const;
