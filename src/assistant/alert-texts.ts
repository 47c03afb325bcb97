import type { ChannelProblem } from '../messaging/channel-health.ts';
import type { ChannelName } from '../messaging/message.ts';

/** As admins know the channels. */
export const CHANNEL_LABELS: Record<ChannelName, string> = {
  'web-chat': 'Trang trò chuyện thử',
  telegram: 'Telegram',
  'zalo-bot': 'Zalo Bot',
  'zalo-oa': 'Zalo OA',
  'zalo-personal': 'Zalo cá nhân',
};

/** What an admin is told when a channel needs a person: what happened, and what to do. */
export const PROBLEM_TEXTS: Record<ChannelProblem, (channel: string) => string> = {
  token_refused: (channel) =>
    `Kênh ${channel} không nhận mã truy cập (token). Tin gửi đi đang chờ. Đồng chí kiểm tra mã trong tệp .env, khởi động lại máy chủ, rồi chạy: npm run channels -- check`,
  webhook_missing: (channel) =>
    `Kênh ${channel} chưa được đặt địa chỉ nhận tin (webhook) nên không nhận được tin nhắn. Đồng chí chạy: npm run channels -- check`,
  webhook_conflict: (channel) =>
    `Kênh ${channel} vừa đặt webhook vừa hỏi tin trực tiếp, hoặc có hai máy chủ cùng dùng một mã, nên không nhận được tin nhắn. Đồng chí chạy: npm run channels -- check`,
  session_expired: (channel) =>
    `Kênh ${channel} đã hết phiên đăng nhập. Đồng chí đăng nhập lại bằng mã QR: npm run channels -- zalo-personal login`,
  account_in_use_elsewhere: (channel) =>
    `Tài khoản của kênh ${channel} đang được mở ở nơi khác (Zalo Web hoặc máy khác) nên tôi đã tạm dừng. Đồng chí đóng nơi kia rồi khởi động lại máy chủ.`,
  quota_nearly_used: (channel) =>
    `Kênh ${channel} đã dùng trên 80% hạn mức của tháng. Xem số cụ thể: npm run channels -- check`,
  quota_used: (channel) =>
    `Kênh ${channel} đã dùng hết hạn mức của tháng; tin nhắn có thể không gửi được. Xem số cụ thể: npm run channels -- check`,
};
