const WEBHOOK_PAGE = 'developers.zalo.me → ứng dụng → Webhook';

/** What admins and people read about this channel. */
export const ZALO_OA_TEXTS = {
  nothingToFetch: 'Tôi không tải được ảnh, tệp này. Đồng chí gửi lại giúp tôi.',

  windowOver:
    'Người nhận không nhắn cho OA trong 7 ngày qua: Zalo không cho gửi tin tư vấn nữa, đến khi người đó nhắn lại.',
  recipientGone: 'Người nhận đã chặn OA, đã khóa tài khoản, hoặc OA không còn trong nhóm.',
  packageLacks:
    'Gói dịch vụ hoặc quyền của OA chưa cho phép gửi tin qua API: nâng gói, xác thực OA và cấp quyền gửi tin cho ứng dụng.',
  outOfMoney: 'Tài khoản Zalo Cloud của OA chưa liên kết hoặc không đủ tiền để gửi tin có phí.',
  outOfQuota: 'OA đã dùng hết hạn mức gửi tin.',
  limited: 'Zalo đang giới hạn tốc độ gửi tin của OA.',
  tokenRefused: 'Zalo không nhận access token của OA.',
  refreshTokenRefused:
    'Zalo không nhận refresh token của OA: cấp quyền lại và ghi mã mới vào ZALO_OA_REFRESH_TOKEN (docs/kenh-zalo-oa.md).',
  rejected: (code: string) => `Zalo từ chối tin nhắn (mã ${code}).`,

  unreachable: (host: string) => `Không nối được tới ${host}: kiểm tra mạng, tường lửa và DNS của máy chủ.`,
  failed: (why: string) => `Không kiểm tra được OA: ${why}`,
  answers: (name: string) => `Mã truy cập dùng được; OA: ${name}.`,
  package: (name: string, until: string | undefined) =>
    `Gói dịch vụ: ${name}${until === undefined ? '' : `, đến ${until}`}.`,
  noPackage: 'Zalo không cho biết gói dịch vụ của OA; gửi tin qua API cần gói có quyền OpenAPI.',
  notVerified: 'OA chưa xác thực: Zalo không cho gửi tin qua API. Gửi hồ sơ xác thực tại oa.zalo.me.',
  oneKey:
    'Chưa đặt ZALO_OA_WEBHOOK_SECRET ("OA Secret Key" ở trang Webhook): sự kiện được kiểm bằng khóa bí mật của ứng dụng. Nếu máy chủ ghi "webhook refused" khi có người nhắn, hãy đặt biến này.',
  webhookByHand: `Webhook của OA chỉ xem và đặt được bằng tay tại ${WEBHOOK_PAGE}; không có lệnh nào đọc được.`,
  enterWebhook: (address: string) => `Mở ${WEBHOOK_PAGE}, bấm "Thay đổi", nhập ${address} rồi bấm "Lưu".`,
  chooseEvents:
    'Ở cùng trang, bật các sự kiện "Người dùng gửi tin nhắn" (văn bản, ảnh, tệp, âm thanh, video, sticker, GIF, vị trí, liên kết, danh thiếp), "quan tâm / bỏ quan tâm", và tin nhắn nhóm nếu dùng nhóm GMF. Không bật "lọc cú pháp".',
  needsHttps: 'PUBLIC_URL phải là tên miền với https và không kèm cổng: Zalo không gọi địa chỉ khác.',
  webhookAnswers: 'Địa chỉ này trả lời đúng khi gọi từ máy chủ.',
  webhookSilent: (what: string) =>
    `Địa chỉ này chưa trả lời đúng (${what}): máy chủ phải đang chạy và tên miền phải trỏ về nó, rồi chạy lại lệnh này.`,
  removeWebhook: `Muốn ngừng nhận tin, mở ${WEBHOOK_PAGE}, bấm "Thay đổi", xóa địa chỉ rồi bấm "Lưu".`,
} as const;
