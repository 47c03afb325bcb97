import { CHANNEL_LABELS } from '../assistant/alert-texts.ts';
import { systemClock } from '../clock.ts';
import { parseCommandLine, runProgram } from '../command-line.ts';
import { type Config, parseConfig } from '../config.ts';
import { type Database, openDatabase } from '../db/open-database.ts';
import { readChannelUsage } from '../db/sql-channel-usage.ts';
import { createSqlCredentialStore } from '../db/sql-credential-store.ts';
import { createSqlProcessLeases } from '../db/sql-process-leases.ts';
import { readEnvironment } from '../environment.ts';
import { AppError } from '../errors.ts';
import type { ChannelAdmin, CheckLine } from '../messaging/channel-admin.ts';
import { CHANNEL_NAMES, type ChannelName } from '../messaging/message.ts';
import { readSecretKey } from '../secret-key.ts';
import { configuredChannels } from '../app/start-channels.ts';

const USAGE = `Cách dùng: npm run channels -- list | check [KÊNH] | set-webhook KÊNH | delete-webhook KÊNH | zalo-personal login [--json]

Xem và đặt các kênh trò chuyện. KÊNH: telegram, zalo-bot, zalo-oa, zalo-personal.
  list                 kênh nào đã được cấu hình, nhận tin bằng cách nào
  check [KÊNH]         kiểm tra mã truy cập, đường nhận tin, hạn mức; nói rõ chỗ sai và cách sửa
  set-webhook KÊNH     báo cho nền tảng địa chỉ nhận tin (PUBLIC_URL) rồi kiểm tra lại
  delete-webhook KÊNH  bỏ địa chỉ nhận tin, để máy chủ tự hỏi tin
  zalo-personal login  đăng nhập tài khoản Zalo cá nhân bằng mã QR
  --json               in một giá trị JSON ra stdout
  --help               in trang này

Mã thoát: 0 xong, mọi mục đều tốt; 1 có mục chưa tốt (đã nêu lý do); 2 gõ sai lệnh hoặc cấu hình sai.
`;

type Command =
  | { does: 'list' }
  | { does: 'check'; channel?: ChannelName }
  | { does: 'set-webhook' | 'delete-webhook'; channel: ChannelName }
  | { does: 'login' };

/** Throws AppError `usage`. */
function parseCommand(positionals: string[]): Command {
  const [first, second, ...more] = positionals;
  if (more.length === 0) {
    if (first === 'list' && second === undefined) return { does: 'list' };
    if (first === 'check' && second === undefined) return { does: 'check' };
    if (first === 'zalo-personal' && second === 'login') return { does: 'login' };
    if (first === 'check') return { does: 'check', channel: channelNamed(second) };
    if (first === 'set-webhook' || first === 'delete-webhook') return { does: first, channel: channelNamed(second) };
  }
  throw new AppError('usage', 'Lệnh phải là list, check, set-webhook, delete-webhook hoặc zalo-personal login.');
}

function channelNamed(name: string | undefined): ChannelName {
  const channel = CHANNEL_NAMES.find((known) => known === name && known !== 'web-chat');
  if (channel === undefined) {
    throw new AppError('usage', 'Ghi tên kênh: telegram, zalo-bot, zalo-oa hoặc zalo-personal.');
  }
  return channel;
}

interface Setting {
  config: Config;
  database: Database;
}

async function createAdmin(channel: ChannelName, { config, database }: Setting): Promise<ChannelAdmin> {
  const clock = systemClock;
  const { telegram, zaloBot, zaloOa, zaloPersonal } = config.channels;
  const reached = config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl };
  const credentials = () => createSqlCredentialStore(database, { clock, key: readSecretKey(config.dataDir) });
  if (channel === 'telegram' && telegram !== undefined) {
    const { createTelegramAdmin } = await import('../channels/telegram/telegram-admin.ts');
    return createTelegramAdmin({ config: telegram, ...reached });
  }
  if (channel === 'zalo-bot' && zaloBot !== undefined) {
    const { createZaloBotAdmin } = await import('../channels/zalo-bot/create-zalo-bot-admin.ts');
    const readUsage = (account: string, since: Date) => readChannelUsage(database, { channel, account, since });
    return createZaloBotAdmin({ config: zaloBot, usage: { readUsage }, clock, ...reached });
  }
  if (channel === 'zalo-oa' && zaloOa !== undefined) {
    const { createZaloOaAdmin } = await import('../channels/zalo-oa/create-zalo-oa-admin.ts');
    const leases = createSqlProcessLeases(database, { clock });
    return createZaloOaAdmin({ config: zaloOa, credentials: credentials(), leases, clock });
  }
  if (channel === 'zalo-personal' && zaloPersonal !== undefined) {
    const { createZaloPersonalAdmin } = await import('../channels/zalo-personal/create-zalo-personal-admin.ts');
    return createZaloPersonalAdmin({ config: zaloPersonal, credentials: credentials(), clock });
  }
  throw notConfigured(channel);
}

function notConfigured(channel: ChannelName): AppError {
  return new AppError(
    'not_found',
    `Kênh ${CHANNEL_LABELS[channel]} chưa được cấu hình. Xem tệp .env.example và hướng dẫn trong thư mục docs.`,
  );
}

/** What each command found, channel by channel. */
type Findings = { channel: ChannelName; lines: CheckLine[] }[];

async function run(command: Exclude<Command, { does: 'login' }>, setting: Setting): Promise<Findings> {
  const { config } = setting;
  switch (command.does) {
    case 'list':
      return configuredChannels(config).map((channel) => ({ channel, lines: [describeSetting(channel, config)] }));
    case 'check': {
      const findings: Findings = [];
      const channels = command.channel === undefined ? configuredChannels(config) : [command.channel];
      for (const channel of channels) {
        findings.push({ channel, lines: await (await createAdmin(channel, setting)).check() });
      }
      return findings;
    }
    case 'set-webhook': {
      if (config.publicUrl === undefined) {
        throw new AppError('config_invalid', 'Chưa đặt PUBLIC_URL: địa chỉ https mà nền tảng gọi đến được.');
      }
      const admin = await createAdmin(command.channel, setting);
      return [{ channel: command.channel, lines: (await admin.setWebhook?.(config.publicUrl)) ?? [NO_WEBHOOK] }];
    }
    case 'delete-webhook': {
      const admin = await createAdmin(command.channel, setting);
      return [{ channel: command.channel, lines: (await admin.deleteWebhook?.()) ?? [NO_WEBHOOK] }];
    }
  }
}

const NO_WEBHOOK: CheckLine = { ok: false, text: 'Kênh này không dùng webhook.' };

function describeSetting(channel: ChannelName, { channels }: Config): CheckLine {
  const byWebhook = { ok: true, text: `nhận tin qua webhook /webhooks/${channel}` };
  const byPolling = { ok: true, text: 'máy chủ tự hỏi tin (polling)' };
  switch (channel) {
    case 'telegram':
      return channels.telegram?.webhookSecret === undefined ? byPolling : byWebhook;
    case 'zalo-bot':
      return channels.zaloBot?.webhookSecret === undefined ? byPolling : byWebhook;
    case 'zalo-oa':
      return byWebhook;
    case 'zalo-personal':
      return { ok: true, text: 'giữ kết nối bằng phiên đăng nhập QR; trái điều khoản của Zalo, có thể bị khóa' };
    case 'web-chat':
      return { ok: true, text: 'trang /chat' };
  }
}

function format(findings: Findings): string {
  if (findings.length === 0) return 'Chưa cấu hình kênh nào. Xem tệp .env.example và hướng dẫn trong thư mục docs.';
  return findings
    .map(({ channel, lines }) =>
      [CHANNEL_LABELS[channel], ...lines.map(({ ok, text }) => `  ${ok ? '✔' : '✖'} ${text}`)].join('\n'),
    )
    .join('\n');
}

async function login({ config, database }: Setting): Promise<void> {
  const { zaloPersonal } = config.channels;
  if (zaloPersonal === undefined) throw notConfigured('zalo-personal');
  const { loginByQr } = await import('../channels/zalo-personal/login-by-qr.ts');
  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort());
  await loginByQr({
    config: zaloPersonal,
    credentials: createSqlCredentialStore(database, { clock: systemClock, key: readSecretKey(config.dataDir) }),
    print,
    pngPath: `${config.dataDir}/zalo-qr.png`,
    signal: abort.signal,
  });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function main(): Promise<number> {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseCommandLine({ options: { json: flag, help: flag }, allowPositionals: true });
  if (values.help) {
    print(USAGE.trimEnd());
    return 0;
  }
  const command = parseCommand(positionals);
  const config = parseConfig(readEnvironment());
  const database = await openDatabase(config.database);
  try {
    if (command.does === 'login') {
      await login({ config, database });
      return 0;
    }
    const findings = await run(command, { config, database });
    print(values.json ? JSON.stringify(findings) : format(findings));
    return findings.every(({ lines }) => lines.every(({ ok }) => ok)) ? 0 : 1;
  } finally {
    await database.destroy();
  }
}

await runProgram(main, USAGE);
