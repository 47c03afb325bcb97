/** What people read of this channel: those who write to the assistant, and those who set the channel up. */
export const TELEGRAM_TEXTS = {
  fileTooLarge: (maxBytes: number) =>
    `Tệp lớn quá, trên Telegram tôi chỉ nhận được tệp đến ${Math.floor(maxBytes / 1024 / 1024)} MB. Đồng chí gửi bản nhỏ hơn giúp tôi.`,
  fileGone: 'Tôi không tải được ảnh, tệp này, có thể đã hết hạn. Đồng chí gửi lại giúp tôi.',
  /** The menu beside the input field: names that Telegram allows, and what each is for. */
  commands: [
    { command: 'trogiup', description: 'Hướng dẫn sử dụng' },
    { command: 'start', description: 'Bắt đầu' },
  ],
} as const;

/** Lines of `npm run channels -- check telegram` and its sisters. */
export const TELEGRAM_CHECK_TEXTS = {
  token: (username: string) => `Mã bot đúng: bot này là @${username}.`,
  tokenRefused:
    'Telegram không nhận mã bot. Vào @BotFather gõ /mybots, chọn bot, chọn API Token, chép lại vào TELEGRAM_BOT_TOKEN trong tệp .env rồi khởi động lại máy chủ.',
  unreachable: (host: string, reason: string) =>
    `Không gọi được ${host} (${reason}). Kiểm tra mạng và tường lửa của máy chủ; nếu mạng chặn Telegram thì phải đi qua proxy hoặc đặt TELEGRAM_API_ROOT, xem docs/kenh-telegram.md.`,
  failed: (reason: string) => `Việc chưa xong: ${reason}.`,
  privacyOn: 'Trong nhóm, bot chỉ thấy lệnh, tin nhắc tên bot và tin trả lời bot: đúng như cần.',
  privacyOff:
    'Bot đang nhận mọi tin trong nhóm (đã tắt Group Privacy, hoặc sẽ vậy ở nhóm mà bot là quản trị viên). Trợ lý không lưu tin không gọi đến mình, nhưng nên bật lại: @BotFather, /mybots, Bot Settings, Group Privacy, Turn on.',
  noGroups:
    'Bot chưa được phép vào nhóm. Nếu cần dùng trong nhóm: @BotFather, /mybots, Bot Settings, Allow Groups, Turn on.',
  polling:
    'Máy chủ tự hỏi tin từ Telegram (không đặt TELEGRAM_WEBHOOK_SECRET), và không có webhook nào chen vào: đúng.',
  mixed: (url: string) =>
    `Telegram đang gửi tin đến webhook ${url}, trong khi .env không có TELEGRAM_WEBHOOK_SECRET nên máy chủ tự hỏi tin: hai cách loại trừ nhau, bot sẽ im lặng. Chạy "npm run channels -- delete-webhook telegram" để tự hỏi tin, hoặc đặt TELEGRAM_WEBHOOK_SECRET để dùng webhook.`,
  webhookMissing:
    'Có TELEGRAM_WEBHOOK_SECRET nhưng Telegram chưa biết địa chỉ máy chủ: bot sẽ im lặng. Chạy "npm run channels -- set-webhook telegram".',
  webhookElsewhere: (url: string) =>
    `Telegram đang gửi tin đến ${url}, không phải đường dẫn của trợ lý: bot sẽ im lặng. Chạy "npm run channels -- set-webhook telegram"; nếu mã bot này đang dùng cho hệ thống khác thì tạo bot mới.`,
  webhookOtherHost: (url: string, publicUrl: string) =>
    `Telegram đang gửi tin đến ${url}, còn PUBLIC_URL là ${publicUrl}: có thể tin đang về một máy chủ khác. Chạy "npm run channels -- set-webhook telegram", hoặc sửa PUBLIC_URL.`,
  webhookSet: (url: string) => `Telegram gửi tin đến ${url}: đúng.`,
  updatesMissing:
    'Webhook được đặt từ trước, thiếu loại tin trợ lý cần. Chạy lại "npm run channels -- set-webhook telegram".',
  pending: (count: number) => `Telegram còn giữ ${count} tin chưa giao.`,
  pendingMany: (count: number) =>
    `Telegram còn giữ ${count} tin chưa giao. Kiểm tra máy chủ có đang chạy không; tin quá 24 giờ bị Telegram bỏ.`,
  lastError: (minutes: number, meaning: string) => `Lần giao tin hỏng gần nhất cách đây ${minutes} phút: ${meaning}`,
  needsSecret:
    'Chưa có TELEGRAM_WEBHOOK_SECRET. Đặt trong .env một chuỗi ngẫu nhiên (tạo bằng lệnh: openssl rand -hex 32), khởi động lại máy chủ rồi chạy lại lệnh này.',
  needsHttps:
    'Địa chỉ công khai (PUBLIC_URL) phải bắt đầu bằng https:// và dùng cổng 443, 80, 88 hoặc 8443. Không có địa chỉ như vậy thì bỏ TELEGRAM_WEBHOOK_SECRET: máy chủ sẽ tự hỏi tin.',
  setDone: (url: string) => `Đã đặt webhook: Telegram sẽ gửi tin đến ${url}. Nhắn cho bot một câu để thử.`,
  setUnseen: 'Telegram nhận lệnh nhưng vẫn ghi địa chỉ khác. Chạy lại lệnh này sau ít phút.',
  deleteDone: 'Đã gỡ webhook. Bỏ TELEGRAM_WEBHOOK_SECRET trong .env rồi khởi động lại để máy chủ tự hỏi tin.',
  deleteUnseen: 'Telegram nhận lệnh nhưng webhook vẫn còn. Chạy lại lệnh này sau ít phút.',
} as const;

/** What Telegram says of a webhook that it could not call, in words that say what to do. First match counts. */
export const WEBHOOK_ERROR_TEXTS: readonly (readonly [RegExp, string])[] = [
  [
    /\b401\b/,
    'máy chủ từ chối vì mã bí mật không khớp. Chạy lại "npm run channels -- set-webhook telegram" sau khi đổi TELEGRAM_WEBHOOK_SECRET.',
  ],
  [/\b403\b/, 'tường lửa hoặc tên miền từ chối Telegram. Mở đường dẫn /webhooks/telegram và kiểm tra PUBLIC_URL.'],
  [/\b404\b/, 'địa chỉ có máy chủ khác trả lời. Kiểm tra PUBLIC_URL và cấu hình chuyển tiếp (reverse proxy).'],
  [/\b5\d\d\b/, 'máy chủ của ta trả lời lỗi. Xem nhật ký (log) và chỗ trống trên đĩa.'],
  [/ssl|certificate|tls/i, 'chứng thư HTTPS không được chấp nhận. Gia hạn hoặc cài chứng thư có đủ chuỗi trung gian.'],
  [/timed? ?out/i, 'máy chủ không trả lời kịp. Kiểm tra cổng đã mở từ ngoài vào chưa.'],
  [/refused/i, 'máy chủ từ chối kết nối. Kiểm tra máy chủ có đang chạy và cổng đã mở chưa.'],
  [/resolve|host/i, 'không tìm thấy tên miền. Kiểm tra PUBLIC_URL và bản ghi DNS.'],
];
