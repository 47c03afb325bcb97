/** What people read of this channel: who logs in, who checks it, who sent something that has no content. */
export const ZALO_PERSONAL_TEXTS = {
  sessionUnreadable:
    'ZALO_PERSONAL_SESSION_KEY không mở được phiên đăng nhập đã lưu. Ghi lại đúng khóa cũ, hoặc đăng nhập lại: npm run channels -- zalo-personal login',
  nothingToFetch: 'Tôi không tải được nội dung này. Đồng chí gửi lại bằng ảnh, tệp hoặc bằng chữ giúp tôi.',

  qr: {
    start:
      'Đăng nhập tài khoản Zalo cá nhân bằng mã QR.\nLưu ý: cách này trái điều khoản của Zalo, tài khoản có thể bị khóa. Chỉ dùng SIM và tài khoản riêng của cơ quan.',
    scan: (pngPath: string) =>
      `Mở Zalo trên điện thoại của tài khoản đó, chọn biểu tượng quét mã QR, quét mã trên rồi bấm xác nhận.\nNếu mã không hiện rõ, mở ảnh: ${pngPath}`,
    notDrawn: (pngPath: string) => `Không vẽ được mã QR tại đây. Mở ảnh này để quét: ${pngPath}`,
    expired: 'Mã QR đã hết hạn, đang lấy mã mới.',
    scanned: (name: string) => `Đã quét bởi: ${name}. Bấm xác nhận đăng nhập trên điện thoại.`,
    declined: 'Điện thoại đã từ chối đăng nhập. Chưa có gì được lưu; muốn đăng nhập thì chạy lại lệnh.',
    tooLate: 'Hết thời gian chờ quét mã. Chưa có gì được lưu; chạy lại lệnh khi đã cầm sẵn điện thoại.',
    cancelled: 'Đã dừng đăng nhập. Chưa có gì được lưu.',
    failed: 'Không đăng nhập được: không nối được tới Zalo, hoặc Zalo đã đổi trang đăng nhập. Thử lại sau ít phút.',
    done: (name: string, uid: string) =>
      `Đã đăng nhập: ${name} (mã tài khoản ${uid}). Phiên đăng nhập đã được mã hóa và lưu.\nTừ nay không mở Zalo Web hay Zalo trên máy tính bằng tài khoản này.`,
    unnamed: 'tài khoản không có tên',
  },

  check: {
    risk: 'Tài khoản Zalo cá nhân: trái điều khoản của Zalo, có thể bị khóa bất cứ lúc nào. Không mở Zalo Web bằng tài khoản này.',
    noSession: 'Chưa có phiên đăng nhập. Chạy: npm run channels -- zalo-personal login',
    refused: 'Phiên đăng nhập đã hết hạn hoặc bị Zalo từ chối. Chạy: npm run channels -- zalo-personal login',
    unreachable: 'Có phiên đăng nhập nhưng không nối được tới Zalo. Kiểm tra đường mạng rồi thử lại.',
    storeBroken: 'Không đọc được nơi lưu phiên đăng nhập.',
    ok: (name: string, uid: string) => `Đăng nhập được: ${name} (mã tài khoản ${uid}).`,
    unnamed: 'không đọc được tên hiển thị',
  },
} as const;
