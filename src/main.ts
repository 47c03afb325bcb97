import { type Config, parseConfig } from './config.ts';
import { readEnvironment } from './environment.ts';
import { AppError } from './errors.ts';
import { createLogger } from './logger.ts';
import { formatCode } from './people/invitation-code.ts';
import { type App, startApp } from './app/start-app.ts';
import { configuredChannels } from './app/start-channels.ts';

/** Plain words for the person at the terminal; the log is for machines. */
function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function describeStart({ url, firstAdminCode }: App, config: Config): string {
  const lines = ['', `Trợ lý phối hợp đang chạy tại ${url}`];
  if (config.webChat.mode === 'on') {
    lines.push(
      `  Trò chuyện thử:      ${url}/chat`,
      '  Hỏi từ cửa sổ lệnh:  npm run ask -- "Cộng tác viên nộp báo cáo ngày nào?"',
    );
  } else if (config.webChat.reason === 'public_address') {
    lines.push('  Trang /chat không mở vì HOST không phải địa chỉ của riêng máy này. Muốn mở, đặt WEB_CHAT=on.');
  }
  const channels = configuredChannels(config);
  if (channels.length > 0) lines.push(`  Kênh: ${channels.join(', ')}   Kiểm tra: npm run channels -- check`);
  if (firstAdminCode !== undefined) {
    lines.push(
      '',
      `  Chưa có quản trị nào. Mã mời quản trị: ${formatCode(firstAdminCode)}`,
      '  Gửi mã này cho trợ lý trong tin nhắn riêng (Zalo hoặc Telegram). Mã dùng một lần, trong 72 giờ, và chỉ hiện một lần.',
      '',
    );
  }
  lines.push('  Nạp văn bản của cơ quan: npm run ingest -- THƯ_MỤC', '  Dừng: Ctrl+C', '');
  return lines.join('\n');
}

async function main(): Promise<void> {
  const config = parseConfig(readEnvironment());
  const logger = createLogger(config.logLevel);
  const app = await startApp({ config, logger, say });
  say(describeStart(app, config));
  let stopping = false;
  const stop = (signal: string): void => {
    // A second signal means that the person does not want to wait.
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ signal }, 'stopping');
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.code === 'config_invalid' ? 2 : 1;
}
