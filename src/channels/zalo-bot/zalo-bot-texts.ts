/** What people read of this channel. */
export const ZALO_BOT_TEXTS = {
  nothingToFetch:
    'Kênh Zalo Bot không chuyển được nội dung này cho tôi. Đồng chí gửi lại bằng ảnh hoặc bằng chữ giúp tôi.',
} as const;

const CHANGE_TOKEN =
  'Đồng chí mở Zalo Bot Manager, chép lại mã (token) của bot vào ZALO_BOT_TOKEN trong tệp .env rồi khởi động lại.';

/** What `npm run channels` says; for the person who sets the channel up. */
export const ZALO_BOT_ADMIN_TEXTS = {
  bot: ({ names, type, canJoinGroups }: { names: readonly string[]; type?: string; canJoinGroups: boolean }) =>
    [
      'Zalo nhận mã của bot',
      names.length === 0 ? '' : `: ${names.join(', ')}`,
      type === undefined ? '' : ` (gói ${type})`,
      canJoinGroups ? '.' : '; bot chỉ nhận tin nhắn riêng, không vào được nhóm.',
    ].join(''),
  tokenRefused: `Zalo từ chối mã của bot (ZALO_BOT_TOKEN sai hoặc đã được cấp lại). ${CHANGE_TOKEN}`,
  unreachable: (host: string) =>
    `Không kết nối được máy chủ ${host} của Zalo. Đồng chí kiểm tra mạng, tường lửa, proxy của máy chủ rồi thử lại sau ít phút.`,
  limited: 'Zalo báo gọi quá nhiều lần. Đồng chí chờ ít phút rồi thử lại.',
  refused: (code: string) => `Zalo không thực hiện yêu cầu (${code}). Đồng chí thử lại sau ít phút.`,

  webhookSet: (url: string) => `Webhook đang đặt tại ${url}.`,
  webhookElsewhere: (url: string, path: string) =>
    `Webhook đang đặt tại ${url}, không kết thúc bằng ${path}: có thể tin đang về một máy chủ khác. Nếu không phải do đồng chí chuyển tiếp, hãy chạy: npm run channels -- set-webhook zalo-bot`,
  webhookOtherHost: (url: string, publicUrl: string) =>
    `Webhook đang đặt tại ${url}, còn PUBLIC_URL là ${publicUrl}: có thể tin đang về một máy chủ khác. Đồng chí chạy: npm run channels -- set-webhook zalo-bot, hoặc sửa PUBLIC_URL.`,
  webhookMissing:
    'Chưa đặt webhook nên Zalo chưa chuyển tin về. Khi máy chủ đang chạy, đồng chí chạy: npm run channels -- set-webhook zalo-bot',
  webhookUnknown:
    'Zalo không cho biết webhook của bot này đã đặt hay chưa. Đồng chí nhắn thử cho bot; không thấy trả lời thì chạy: npm run channels -- set-webhook zalo-bot',
  mixed: (url: string) =>
    `Webhook đang đặt tại ${url}, nhưng ZALO_BOT_WEBHOOK_SECRET để trống nên máy chủ lại tự hỏi tin (polling). Hai cách không dùng cùng lúc được và bot sẽ im lặng. Đồng chí chọn một: đặt ZALO_BOT_WEBHOOK_SECRET rồi khởi động lại, hoặc chạy: npm run channels -- delete-webhook zalo-bot`,
  polling:
    'Không đặt webhook; máy chủ tự hỏi Zalo (polling). Cách này chỉ nên dùng để thử: tin gửi khi máy chủ tắt sẽ mất.',

  usageUnknown: 'Chưa đếm được số tin trong tháng.',
  nearlyUsed: (line: string) => `${line} Sắp hết hạn mức của gói: hết hạn mức, Zalo có thể không chuyển tin nữa.`,
  used: (line: string) => `${line} Đã hết hạn mức của gói: Zalo có thể không chuyển tin cho đến tháng sau.`,

  secretMissing:
    'Chưa đặt ZALO_BOT_WEBHOOK_SECRET (8 đến 256 ký tự không dấu, không khoảng trắng). Đồng chí đặt trong tệp .env, khởi động lại máy chủ rồi chạy lại lệnh này.',
  addressRefused: (address: string) =>
    `Địa chỉ ${address} không dùng được: Zalo chỉ gọi địa chỉ https:// mà ai trên internet cũng mở được, không nhận localhost hay địa chỉ mạng nội bộ. Đồng chí sửa PUBLIC_URL.`,
  stored: (url: string) => `Đã đặt webhook tại ${url}.`,
  notStored: (url: string) =>
    `Zalo báo đã nhận nhưng webhook không phải là ${url}. Đồng chí chạy lại lệnh này; vẫn vậy thì xem có chương trình nào khác dùng chung mã của bot.`,
  probeUnknown: 'Zalo không cho biết đã gọi thử được hay chưa. Đồng chí nhắn thử cho bot.',
  probed: 'Zalo đã gọi thử webhook và nhận được trả lời.',
  probeFailed: ({ why, hint }: { why: string; hint: string }) =>
    `Zalo đã gọi thử webhook nhưng không được: ${why}${hint === '' ? '' : ` Zalo ghi: “${hint}”.`} Zalo gọi thử ngay khi đặt, nên máy chủ phải đang chạy; sửa xong đồng chí chạy lại lệnh này.`,
  probe: {
    unauthorised:
      'máy chủ trả lời 401, tức là mã bí mật không khớp. Khởi động lại máy chủ sau khi sửa ZALO_BOT_WEBHOOK_SECRET.',
    blocked:
      'máy chủ trả lời 403, thường là tường lửa hoặc CDN (ví dụ Cloudflare) chặn. Cho qua đường dẫn /webhooks/zalo-bot.',
    notFound:
      'máy chủ trả lời 404, tức là địa chỉ không dẫn tới trợ lý. Kiểm tra PUBLIC_URL và máy chủ chuyển tiếp (reverse proxy).',
    serverError: (status: number) =>
      `máy chủ trả lời ${status}, tức là trợ lý chưa chạy hoặc đang lỗi. Xem /readyz và nhật ký của máy chủ.`,
    status: (status: number) => `máy chủ trả lời ${status}.`,
    noAnswer: (outcome: string) =>
      `không có trả lời${outcome === '' ? '' : ` (${outcome})`}. Kiểm tra tên miền, cổng 443, chứng chỉ https và tường lửa.`,
  },

  removed: 'Đã bỏ webhook; Zalo không chuyển tin về máy chủ nữa.',
  removedButConfigured:
    'ZALO_BOT_WEBHOOK_SECRET vẫn còn trong tệp .env, nên máy chủ vẫn chờ webhook và sẽ không nhận được tin. Muốn máy chủ tự hỏi tin, đồng chí xóa dòng đó rồi khởi động lại.',
} as const;
