import type { Group } from '../../people/group.ts';
import { formatCode } from '../../people/invitation-code.ts';
import type { PersonRecord } from '../../people/people-store.ts';
import type { Link, Person } from '../../people/person.ts';

export const USAGE = `Cách dùng: npm run people -- LỆNH … [--json]

Mời người dùng trợ lý, đổi vai trò, thu hồi quyền; cho nhóm chat xem thêm văn bản.
  invite "Họ tên" --role VAI_TRÒ [--unit ID]   tạo mã mời; VAI_TRÒ: staff, collaborator, officer, admin
  invite --person MÃ                           thêm mã mời cho người đã có, để liên kết một kênh nữa
         --bot TÊN_BOT                         in thêm đường dẫn mời của Telegram
  list                  mọi người đã mời
  role MÃ VAI_TRÒ       đổi vai trò
  unit MÃ ID | --off    đổi đơn vị hoặc địa bàn; --off: không thuộc đơn vị nào
  revoke MÃ             thu hồi quyền: gỡ mọi liên kết và mã mời chưa dùng ngay lập tức
  links [MÃ]            tài khoản Zalo, Telegram đã liên kết
  groups                nhóm chat đã gọi trợ lý, kèm ID
  group KÊNH ID --access MỨC,… | --off         văn bản mà cả nhóm được xem ngoài văn bản công khai
                        MỨC: public, internal, unit:ID; --off: chỉ văn bản công khai
  --force               cho phép bỏ quản trị cuối cùng
  --json                in một giá trị JSON ra stdout
  --help                in trang này

Mã thoát: 0 xong; 1 không làm được (đã nêu lý do); 2 gõ sai lệnh.
`;

export const CLI_TEXTS = {
  invited: ({ name, role, id }: Person, place: string | undefined) =>
    `Đã mời ${name} (${id}), vai trò ${role}${place === undefined ? '' : `, ${place}`}.`,
  code: (code: string, expiresAt: string) =>
    [
      `Mã mời: ${formatCode(code)}`,
      `Mã dùng một lần, có hiệu lực đến ${formatTime(expiresAt)}. Mã chỉ hiện lần này, hãy chép lại ngay.`,
      'Người được mời gửi mã vào tin nhắn riêng với trợ lý trên Zalo hoặc Telegram, không gửi trong nhóm.',
    ].join('\n'),
  telegramLink: (bot: string, code: string) => `Trên Telegram có thể mở: https://t.me/${bot}?start=${code}`,
  changed: ({ name, id, role, unitId }: Person) =>
    `${name} (${id}): vai trò ${role}${unitId === undefined ? '' : `, ${unitId}`}.`,
  unitNotForRole: (unitId: string) =>
    `Lưu ý: "${unitId}" chỉ dành cho cộng tác viên; đặt lại bằng lệnh unit, nếu không người này không thuộc đơn vị nào.`,
  revoked: ({ name, id }: Person) => `Đã thu hồi quyền của ${name} (${id}); mọi liên kết và mã mời chưa dùng đã gỡ.`,
  nobody: 'Chưa mời ai.',
  noLinks: 'Chưa có tài khoản nào được liên kết.',
  noGroups: 'Chưa có nhóm nào gọi trợ lý.',
  groupSet: (access: readonly string[]) =>
    access.length === 0
      ? 'Nhóm này chỉ được xem văn bản công khai.'
      : `Nhóm này được xem văn bản công khai và: ${access.join(', ')}.`,
  unknownGroup:
    'Chưa thấy nhóm này. Gọi tên trợ lý trong nhóm một lần, rồi xem KÊNH và ID bằng: npm run people -- groups',
  unknownPlace: (given: string, possible: readonly { id: string; name: string }[]) =>
    [`Không có đơn vị "${given}". Các ID dùng được:`, ...possible.map(({ id, name }) => `  ${id}  ${name}`)].join('\n'),
  unknownUnit: (level: string, possible: readonly string[]) =>
    `Không có đơn vị của "${level}". Dùng được: ${possible.map((id) => `unit:${id}`).join(', ')}`,
} as const;

export function formatPerson({ person, links, openInvitations }: PersonRecord): string {
  const channels = links.map(({ channel, blockedAt }) => (blockedAt === undefined ? channel : `${channel} (đã chặn)`));
  const waiting = openInvitations > 0 ? 'chờ nhập mã' : 'chưa liên kết';
  const linked = links.length > 0 ? channels.join(', ') : waiting;
  const state = person.revokedAt === undefined ? linked : `thu hồi ${formatTime(person.revokedAt)}`;
  return [person.id, person.name, person.role, person.unitId ?? '-', state].join('  ');
}

export function formatLink({ channel, account, senderId, linkedAt, blockedAt }: Link, person: Person): string {
  const blocked = blockedAt === undefined ? [] : [`đã chặn từ ${formatTime(blockedAt)}`];
  return [person.id, person.name, channel, account, senderId, `từ ${formatTime(linkedAt)}`, ...blocked].join('  ');
}

export function formatGroup(group: Group, people: ReadonlyMap<string, Person>): string {
  const by = group.addressedBy === undefined ? undefined : people.get(group.addressedBy)?.name;
  return [
    group.channel,
    group.conversationId,
    `gọi lần cuối ${formatTime(group.addressedAt)}${by === undefined ? '' : ` (${by})`}`,
    ['public', ...group.access.filter((level) => level !== 'public')].join(','),
  ].join('  ');
}

/** "14 giờ 05 ngày 25/11/2026", as it is passed on by word of mouth. */
function formatTime(iso: string): string {
  const [day = '', time = ''] = new Date(iso).toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).split(' ');
  const [hour, minute] = time.split(':');
  return `${hour} giờ ${minute} ngày ${day.split('-').toReversed().join('/')}`;
}
