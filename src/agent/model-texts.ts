/** What the model path says: to people, and to the model in what tools give back. The rules for the model are in `prompts/`. */
export const MODEL_TEXTS = {
  /** To people. */
  modelFailed:
    'Mô hình ngôn ngữ đang không trả lời được, nên tôi trích nguyên văn; đồng chí có thể hỏi lại sau để có câu trả lời gọn hơn.',
  modelFailedRefusal:
    'Mô hình ngôn ngữ đang không trả lời được, nên tôi chỉ tìm theo từ ngữ; đồng chí có thể hỏi lại sau.',
  missing: (what: string) => `Các văn bản tôi đọc không nêu: ${what}.`,
  followUp: (question: string) => `Đồng chí có thể hỏi tiếp: “${question}”`,
  marker: (numbers: readonly number[]) => numbers.map((n) => `[${n}]`).join(''),

  /** To the model. */
  inForce: 'còn hiệu lực',
  ended: (since: string) => `đã hết hiệu lực từ ${since}`,
  notYet: (from: string) => `từ ${from} mới có hiệu lực`,
  handedBefore: (name: string) => `(đoạn ${name} đã đưa ở trên)`,
  noRoom: '(hết chỗ: còn đoạn khác nhưng không đưa thêm được; hãy trả lời từ các đoạn đã có)',
  cutPassage: '(… còn tiếp)',
  leftOut: '(lược một câu ra lệnh cho máy)',
  nothingFound: '(không tìm thấy đoạn nào)',
  noSuchPassage: '(không có đoạn này; chỉ mở được đoạn đã đưa, ví dụ P1)',
  noDocuments: '(không có văn bản nào như vậy)',
  noCommitments: '(sổ cam kết không có mục nào như vậy)',
  wrongArguments: '(tham số không đúng)',
  callsUsedUp: '(đã hết lượt tra cứu; hãy trả lời từ các đoạn đã có)',
  wrongShape: 'Chưa đúng mẫu. Gọi lại công cụ tra_loi đúng mẫu.',
} as const;
