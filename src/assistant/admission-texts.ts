import type { Role } from '../config.ts';
import { may } from '../people/rights.ts';

export const ROLE_NAMES: Record<Role, string> = {
  staff: 'cán bộ',
  collaborator: 'cộng tác viên',
  officer: 'chuyên viên',
  admin: 'quản trị',
};

interface Welcomed {
  /** As an admin wrote it. */
  name: string;
  role: Role;
  /** "tổ dân phố 4" */
  place?: string;
}

/** What people read before they are let in, on being let in, and where their message is not a question. */
export const ADMISSION_TEXTS = {
  firstContact: (office: string) =>
    [
      `Tôi là trợ lý tự động của ${office}. Tôi chỉ làm việc với cán bộ, cộng tác viên đã được mời.`,
      'Nếu đồng chí có mã mời, hãy gửi mã đó vào đây. Chưa có mã, đồng chí liên hệ quản trị của Ban.',
    ].join('\n'),
  firstContactInGroup:
    'Tôi chỉ trả lời cán bộ, cộng tác viên đã được mời. Đồng chí nhắn riêng cho tôi để biết cách liên kết.',
  codeInGroup: 'Đồng chí gửi mã mời trong tin nhắn riêng cho tôi, không gửi trong nhóm.',
  wrongCode: 'Mã không đúng hoặc đã hết hạn. Đồng chí kiểm tra lại, hoặc xin quản trị mã mới.',
  lastWrongCode: (tries: number) =>
    `Mã không đúng hoặc đã hết hạn. Đồng chí đã thử ${tries} lần; sau một giờ hãy thử lại, hoặc xin quản trị mã mới.`,
  usedCode: 'Mã này đã được dùng. Đồng chí xin quản trị mã mới.',
  alreadyLinked: (name: string) =>
    `Đồng chí ${name} đã liên kết rồi, không cần gửi mã nữa. Đồng chí cứ nhắn câu hỏi như bình thường.`,
  linkedToOther: (name: string) =>
    `Tài khoản này đã liên kết với đồng chí ${name}, nên tôi chưa dùng mã vừa gửi. Muốn đổi người, đồng chí nhờ quản trị gỡ liên kết cũ.`,
  welcome: ({ name, role, place }: Welcomed) =>
    [
      `Chào đồng chí ${name}. Đồng chí đã liên kết với vai trò: ${ROLE_NAMES[role]}${place === undefined ? '' : `, ${place}`}.`,
      ...(may(role, 'ask') ? ['Đồng chí có thể hỏi về quy chế, kết luận hội nghị, chương trình phối hợp.'] : []),
      ...(may(role, 'send_reports')
        ? ['Gửi phản ánh: đồng chí nhắn nội dung như bình thường. Không cần nêu tên, số điện thoại của ai.']
        : []),
      ...(may(role, 'handle_reports') ? ['Xử lý phản ánh: gõ /viec.'] : []),
      ...(may(role, 'invite_people')
        ? ['Mời thêm người: chạy lệnh npm run people -- invite "Họ tên" --role staff trên máy chủ.']
        : []),
      'Gõ "trợ giúp" khi cần. Tôi là máy, có thể nhầm: câu trả lời nào cũng kèm nguồn để đồng chí kiểm tra.',
    ].join('\n'),
  tooFast: (minutes: number) =>
    `Đồng chí gửi hơi nhanh, tôi chưa kịp đọc hết; tôi sẽ trả lời tiếp sau ${minutes} phút. Tin gửi trong lúc chờ, đồng chí nhắn lại giúp tôi.`,
  unsupported:
    'Kênh này chưa chuyển được loại tin đó cho tôi, nên tôi không đọc được. Đồng chí nhắn lại bằng chữ; cần gửi tệp thì dùng kênh khác mà quản trị đã hướng dẫn.',
  oldButtons: 'Các nút này đã cũ. Đồng chí hỏi lại giúp tôi để có lựa chọn mới.',
} as const;
