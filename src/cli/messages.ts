import { parseCommandLine, runProgram } from '../command-line.ts';
import { parseConfig } from '../config.ts';
import { readEnvironment } from '../environment.ts';
import { databaseExists, openDatabase } from '../db/open-database.ts';
import { createSqlMessageLog } from '../db/sql-message-log.ts';
import { AppError } from '../errors.ts';
import type { LoggedMessage, MessageLog } from '../messaging/message-log.ts';

const USAGE = `Cách dùng: npm run messages -- list [--dead] | dead | retry MÃ [--limit N] [--json]

Xem tin nhắn chưa xong trong hộp đến và hộp đi, và xử lý lại những tin đã bỏ. Không in nội dung tin nhắn.
  list       tin chưa xong và tin đã bỏ, cũ trước; --dead: chỉ tin đã bỏ
  dead       như list --dead
  retry MÃ   đưa một tin đã bỏ trở lại hàng đợi, với đủ số lần thử
  --limit N  nhiều nhất N tin (mặc định 100)
  --json     in một giá trị JSON ra stdout
  --help     in trang này

Mã thoát: 0 xong; 1 không làm được (đã nêu lý do); 2 gõ sai lệnh.
`;

const STATUS_WORDS: Record<string, string> = {
  queued: 'đang chờ',
  leased: 'đang xử lý',
  sending: 'đang gửi',
  errored: 'chờ thử lại',
  dead: 'đã bỏ',
  unknown: 'chưa rõ đã gửi được chưa',
  failed: 'đã bỏ',
};

type Command = ({ does: 'list'; dead: boolean; limit: number } | { does: 'retry'; id: string }) & { json: boolean };

/** "help" when that is all that was asked. Throws AppError `usage`. */
function parseCommand(): Command | 'help' {
  const { values, positionals } = parse();
  if (values.help) return 'help';
  const [name, id, ...more] = positionals;
  const { json } = values;
  if (name === 'retry' && id !== undefined && more.length === 0) return { does: 'retry', id, json };
  if ((name === 'list' || name === 'dead') && id === undefined) {
    if (!/^[1-9]\d{0,5}$/.test(values.limit)) throw new AppError('usage', '--limit phải là số nguyên từ 1 đến 999999.');
    return { does: 'list', dead: values.dead || name === 'dead', limit: Number(values.limit), json };
  }
  throw new AppError(
    'usage',
    name === 'retry' ? 'Sau retry ghi đúng một mã tin.' : 'Lệnh phải là list, dead hoặc retry.',
  );
}

function parse() {
  const flag = { type: 'boolean', default: false } as const;
  return parseCommandLine({
    options: { dead: flag, json: flag, help: flag, limit: { type: 'string', default: '100' } },
    allowPositionals: true,
  });
}

async function run(command: Command, log: MessageLog): Promise<number> {
  if (command.does === 'list') {
    const messages = await log.list(command);
    if (command.json) print(JSON.stringify(messages));
    else print(messages.length === 0 ? 'Không có tin nào.' : messages.map(formatRow).join('\n'));
    return 0;
  }
  const retried = await log.retry(command.id);
  if (command.json) print(JSON.stringify({ id: command.id, retried }));
  else if (retried) print(`Đã đưa tin ${command.id} trở lại hàng đợi.`);
  if (!retried) process.stderr.write(`Không có tin đã bỏ nào mang mã ${command.id}.\n`);
  return retried ? 0 : 1;
}

function formatRow({ id, box, channel, status, at, attempt, part, nextAttemptAt, error }: LoggedMessage): string {
  const parts = [
    id,
    box === 'inbox' ? 'đến' : 'đi ',
    channel,
    formatTime(at),
    `lần ${attempt}`,
    ...(part === undefined ? [] : [`phần ${part.n}/${part.of}`]),
    STATUS_WORDS[status] ?? status,
    ...(nextAttemptAt === undefined ? [] : [`từ ${formatTime(nextAttemptAt)}`]),
    ...(error === undefined ? [] : [`${error.code}: ${error.message}`]),
  ];
  return parts.join('  ');
}

function formatTime(iso: string): string {
  return new Date(iso).toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function main(): Promise<number> {
  const command = parseCommand();
  if (command === 'help') {
    print(USAGE.trimEnd());
    return 0;
  }
  const { database: location } = parseConfig(readEnvironment());
  if (!databaseExists(location)) {
    throw new AppError('not_found', 'Chưa có cơ sở dữ liệu trong DATA_DIR. Chạy npm start trước.');
  }
  const database = await openDatabase(location);
  try {
    return await run(command, createSqlMessageLog(database));
  } finally {
    await database.destroy();
  }
}

await runProgram(main, USAGE);
