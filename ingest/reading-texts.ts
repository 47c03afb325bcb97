/** What a clerk is told about a file that was read all the same. */
export const oldEncodingWarning = (encodings: readonly string[]): string =>
  `Văn bản dùng bảng mã cũ (${encodings.join(', ')}), đã chuyển sang Unicode; đồng chí xem lại chữ sau khi nạp.`;

export const HIDDEN_TEXT_WARNING =
  'Trong tệp có chữ bị ẩn với người đọc (chữ ẩn, chữ trắng hoặc quá nhỏ); phần đó không được nạp. Đồng chí kiểm tra lại tệp gốc.';

export const COMMENTS_WARNING = 'Nhận xét (comment) bên lề của tệp không được nạp.';

export const SPEAKS_TO_MODEL_WARNING =
  'Trong văn bản có câu như ra lệnh cho phần mềm trí tuệ nhân tạo. Câu đó vẫn được nạp như chữ thường và không được làm theo; đồng chí kiểm tra nguồn của tệp.';

export const INTERNAL_ONLY_WARNING =
  'Văn bản ghi "lưu hành nội bộ" nên được để ở mức nội bộ (internal), không để công khai.';

export const STATE_SECRET_REASON =
  'Văn bản có dấu chỉ độ mật nên không được nạp và không được lưu. Hãy chuyển tệp này khỏi thư mục và quản lý theo quy định về bảo vệ bí mật nhà nước; nếu trước đây đã nạp từ một tệp tên khác, chạy lại với --prune.';

export const OLD_ENCODING_REASON =
  'Văn bản dùng bảng mã cũ (TCVN3 hoặc VNI) nhưng không nhận rõ được. Hãy chuyển sang Unicode (Unikey: Ctrl+Shift+F6), lưu lại rồi nạp lại.';

export const LETTERS_LOST_REASON =
  'Văn bản dùng bảng mã cũ (TCVN3) và đã mất chữ "ư" khi chuyển tệp. Hãy nạp tệp Word gốc, hoặc chuyển sang Unicode rồi nạp lại.';
