import { parseCommandLine } from '../../command-line.ts';
import { type Role, ROLES } from '../../config.ts';
import { AppError } from '../../errors.ts';
import { CHANNEL_NAMES, type ChannelName } from '../../messaging/message.ts';
import { parseLevel, type VisibleLevel } from '../../people/access.ts';

export type Command =
  | { does: 'invite'; whom: { name: string; role: Role; unit?: string } | { id: string }; bot?: string }
  | { does: 'list' | 'groups' }
  | { does: 'role'; id: string; role: Role; force: boolean }
  | { does: 'unit'; id: string; unit?: string }
  | { does: 'revoke'; id: string; force: boolean }
  | { does: 'links'; id?: string }
  | { does: 'group'; channel: ChannelName; conversationId: string; access: VisibleLevel[] };

const LONGEST_NAME = 80;
const COMMANDS = 'invite, list, role, unit, revoke, links, groups, group';
const flag = { type: 'boolean', default: false } as const;
const text = { type: 'string' } as const;
/** What each command takes beside its places; the rest is refused rather than ignored. */
const OPTIONS: Record<Command['does'], readonly string[]> = {
  invite: ['role', 'unit', 'person', 'bot'],
  list: [],
  role: ['force'],
  unit: ['off'],
  revoke: ['force'],
  links: [],
  groups: [],
  group: ['access', 'off'],
};

type Options = ReturnType<typeof parse>['values'];

/** `args` as they were typed; "help" when that is all that was asked. Throws AppError `usage`. */
export function parseCommand(args: string[]): { command: Command; json: boolean } | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [name = '', ...places] = positionals;
  if (!isCommand(name)) throw new AppError('usage', `Lệnh phải là một trong: ${COMMANDS}.`);
  const allowed = new Set(['json', 'help', ...OPTIONS[name]]);
  const extra = Object.entries(values).find(([key, value]) => value !== false && !allowed.has(key))?.[0];
  if (extra !== undefined) throw new AppError('usage', `Lệnh ${name} không có tùy chọn --${extra}.`);
  return { command: readCommand(name, places, values), json: values.json };
}

function parse(args: string[]) {
  return parseCommandLine({
    args: groupIdsLast(args),
    options: {
      role: text,
      unit: text,
      person: text,
      bot: text,
      access: text,
      off: flag,
      force: flag,
      json: flag,
      help: flag,
    },
    allowPositionals: true,
  });
}

/** Telegram's ids of groups begin with a minus, and are no options. */
function groupIdsLast(args: string[]): string[] {
  if (args.includes('--')) return args;
  const isId = (arg: string) => /^-\d+$/.test(arg);
  return [...args.filter((arg) => !isId(arg)), '--', ...args.filter(isId)];
}

const isCommand = (name: string): name is Command['does'] => Object.hasOwn(OPTIONS, name);

function readCommand(name: Command['does'], places: string[], options: Options): Command {
  const [first = '', second = ''] = places;
  const expect = (count: number, what: string) => {
    if (places.length !== count) throw new AppError('usage', `Sau ${name} ${what}.`);
  };
  switch (name) {
    case 'invite':
      return readInvite(places, options);
    case 'list':
    case 'groups':
      expect(0, 'không ghi gì thêm');
      return { does: name };
    case 'role':
      expect(2, 'ghi mã người và vai trò');
      return { does: name, id: first, role: readRole(second), force: options.force };
    case 'unit':
      expect(options.off ? 1 : 2, 'ghi mã người và ID đơn vị (hoặc mã người và --off)');
      return { does: name, id: first, ...(options.off ? {} : { unit: second }) };
    case 'revoke':
      expect(1, 'ghi đúng một mã người');
      return { does: name, id: first, force: options.force };
    case 'links':
      if (places.length > 1) expect(1, 'ghi nhiều nhất một mã người');
      return { does: name, ...(first === '' ? {} : { id: first }) };
    case 'group':
      expect(2, 'ghi KÊNH và ID của nhóm');
      return { does: name, channel: readChannel(first), conversationId: second, access: readAccess(options) };
  }
}

function readInvite(places: string[], { role, unit, person, bot }: Options): Command {
  const shared = bot === undefined ? {} : { bot: readBot(bot) };
  if (person !== undefined) {
    if (places.length > 0 || role !== undefined || unit !== undefined) {
      throw new AppError('usage', 'Với --person không ghi họ tên, --role hay --unit: người đó đã có.');
    }
    return { does: 'invite', whom: { id: person }, ...shared };
  }
  if (places.length !== 1) throw new AppError('usage', 'Sau invite ghi họ tên trong ngoặc kép.');
  const name = (places[0] ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name === '' || name.length > LONGEST_NAME || /[\p{Cc}\p{Cf}]/u.test(name)) {
    throw new AppError('usage', `Họ tên phải có từ 1 đến ${LONGEST_NAME} ký tự, trên một dòng.`);
  }
  if (role === undefined) throw new AppError('usage', `Thiếu --role: ${ROLES.join(', ')}.`);
  return { does: 'invite', whom: { name, role: readRole(role), ...(unit === undefined ? {} : { unit }) }, ...shared };
}

function readRole(given: string): Role {
  const role = ROLES.find((known) => known === given);
  if (role === undefined) throw new AppError('usage', `Vai trò phải là một trong: ${ROLES.join(', ')}.`);
  return role;
}

function readBot(given: string): string {
  const name = given.replace(/^@/, '');
  if (!/^\w{5,32}$/.test(name)) throw new AppError('usage', '--bot phải là tên bot Telegram, ví dụ tro_ly_bot.');
  return name;
}

function readChannel(given: string): ChannelName {
  const channel = CHANNEL_NAMES.find((known) => known === given);
  if (channel === undefined) throw new AppError('usage', `KÊNH phải là một trong: ${CHANNEL_NAMES.join(', ')}.`);
  return channel;
}

function readAccess({ access, off }: Options): VisibleLevel[] {
  if (off === (access !== undefined)) throw new AppError('usage', 'Lệnh group cần --access hoặc --off.');
  const levels = (access ?? '').split(',').filter((level) => level !== '');
  if (!off && levels.length === 0) throw new AppError('usage', '--access chưa ghi mức nào.');
  return levels.map((level) => {
    const known = parseLevel(level.trim());
    if (known === undefined) throw new AppError('usage', '--access gồm public, internal, unit:ID, cách nhau dấu phẩy.');
    return known;
  });
}
