/** The page behind a link to a drafted digest. */
export const DIGEST_PAGE_TEXTS: {
  title: string;
  kinds: Record<string, string>;
  note: string;
  gone: string;
  busy: string;
} = {
  title: 'Tải dự thảo báo cáo tổng hợp',
  kinds: { docx: 'Tải bản Word', xlsx: 'Tải bảng tính' },
  note: 'Liên kết này dành riêng cho một người; mỗi lần tải đều được ghi nhật ký. Đồng chí không chuyển tiếp.',
  gone: 'Liên kết không đúng, đã hết hạn, hoặc tệp đã được xóa. Đồng chí nhắn /tonghop cho trợ lý để lập lại.',
  busy: 'Đang có nhiều lượt tải. Đồng chí thử lại sau một phút.',
};
