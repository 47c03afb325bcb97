import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commitmentDeskOptions } from '#src/app/open-commitments.ts';
import { openDesk } from '#src/assistant/commitments/desk.ts';
import { findReminders } from '#src/assistant/commitments/remind.ts';
import { COLUMNS } from '#src/cli/commitments/commitments-texts.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { rememberRegister } from '#src/db/sql-commitment-cache.ts';
import { createSqlReminders } from '#src/db/sql-commitment-reminders.ts';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { createSqlPeopleStore } from '#src/db/sql-people-store.ts';
import { createSqlReports } from '#src/db/sql-reports.ts';
import { createIdSource } from '#src/messaging/sortable-id.ts';
import { loadOrganisation } from '#src/organisation.ts';
import { createManualClock } from './fakes/manual-clock.ts';
import { answerCall, type HeardChat, type ModelServer, passageWith, startModelServer } from './fakes/model-server.ts';
import { startServerProcess, type ServerProcess } from './fakes/server-process.ts';
import { type FakeTelegram, startFakeTelegram } from './fakes/telegram-server.ts';
import { createTelegramTalk } from './fakes/telegram-talk.ts';

/*
 * What a programme promises, from the day it comes in to the day another takes its place: the real server and the real
 * commands over one DATA_DIR, between fakes of Telegram and of a model.
 */
const SECRET = 'webhook-secret';
const MINH = 5_550_021;
/** Nine in the morning of a Friday on which both programmes have something due. */
const DUE_DAY = '2031-11-14T02:00:00.000Z';
const CODE = '12-CTr/ĐU-UBND';
const run = promisify(execFile);

let directory: string;
let folder: string;
let env: NodeJS.ProcessEnv;
let server: ServerProcess;
let telegram: FakeTelegram;
let model: ModelServer;

const programme = (code: string, rows: readonly string[], more = '') =>
  `# CHƯƠNG TRÌNH PHỐI HỢP\n\nSố: ${code}, Mẫu Sơn, ngày 20 tháng 01 năm 2026\n\n${more}\n\n## III. CÁC CAM KẾT\n\n` +
  '| STT | Nội dung cam kết | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn |\n| --- | --- | --- | --- | --- |\n' +
  `${rows.map((row, index) => `| ${index + 1} | ${row} |`).join('\n')}\n`;
const bridge = (due: string) =>
  `Sơn lại lan can cầu treo bản Nà Mẫu | Ban Tuyên giáo và Dân vận | Bản Nà Mẫu | Trước ngày ${due}`;
const dialogue =
  'Đối thoại với các hộ nuôi cá lồng | Ban Tuyên giáo và Dân vận | Công an phường | Trước ngày 14/11/2031';
const lights = 'Thay bóng đèn chợ Pò Lầu | Ban Tuyên giáo và Dân vận | Công an phường | Trước ngày 14/11/2031';
const library = 'Mở tủ sách ở nhà văn hóa | Ban Tuyên giáo và Dân vận | Công an phường | Trước ngày 14/11/2031';

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const ingest = async () => {
  const { stdout } = await run(
    process.execPath,
    ['ingest/main.ts', folder, '--kind', 'programme', '--access', 'internal', '--json'],
    { env },
  );
  return JSON.parse(stdout) as Record<string, unknown>;
};
const command = async (script: string, ...args: string[]) =>
  (await run(process.execPath, [join('src', 'cli', `${script}.ts`), ...args], { env })).stdout;

interface Shown {
  number: number;
  state: string;
  action: string;
  due: { words: string } | null;
  source: string;
  difference: unknown;
}
const list = async (...args: string[]) =>
  JSON.parse(await command('commitments', 'list', ...args, '--json')) as Shown[];
const find = async (words: string, ...args: string[]) =>
  (await list(...args)).find(({ action }) => action.includes(words));

/** What Minh, an officer, is shown after he wrote. */
const say = createTelegramTalk(() => telegram, { id: MINH, name: 'Minh' });

/** What the reminders of that morning say; nothing is sent. */
async function reminders(now = DUE_DAY): Promise<string> {
  const clock = createManualClock(now);
  const database = await openDatabase(join(env['DATA_DIR']!, 'phoihop.sqlite'));
  try {
    const desk = openDesk(
      commitmentDeskOptions({
        register: rememberRegister(database, { clock }),
        knowledge: createSqlKnowledgeStore(database),
        store: createSqlReports(database),
        people: createSqlPeopleStore(database, { clock }),
        organisation: loadOrganisation('samples/organisation.yaml'),
        shapeOf: () => ({ textLimit: 4096 }),
        newId: createIdSource(clock),
        clock,
      }),
    );
    return JSON.stringify(
      await findReminders({ desk, reminders: createSqlReminders(database), isWorkingDay: () => true }),
    );
  } finally {
    await database.destroy();
  }
}

let sheets = 0;

/** Exports the register, writes into one cell of the commitment, and takes the sheet in again. */
async function enter(number: number, column: keyof typeof COLUMNS, value: string): Promise<string> {
  const path = join(directory, `so-${++sheets}.xlsx`);
  await command('commitments', 'export', path);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(await readFile(path)).buffer);
  const sheet = book.worksheets[0]!;
  const place = Object.keys(COLUMNS).indexOf(column) + 1;
  sheet.eachRow((row) => {
    if (row.getCell(1).text === String(number)) row.getCell(place).value = value;
  });
  await book.xlsx.writeFile(path);
  return command('commitments', 'import', path);
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-commitments-'));
  folder = join(directory, 'office');
  await mkdir(folder);
  const webhook = { url: '', secret: SECRET };
  telegram = await startFakeTelegram({ webhook });
  model = await startModelServer(() => ({ status: 500 }));
  env = {
    ...process.env,
    DATA_DIR: join(directory, 'data'),
    PORT: '0',
    LOG_LEVEL: 'silent',
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    TELEGRAM_WEBHOOK_SECRET: SECRET,
  };
  await write('12.md', programme(CODE, [bridge('14/11/2031'), dialogue]));
  await write('15.md', programme('15-CTr/ĐU-MTTQ', [lights]));
  await ingest();
  const withModel = { CHAT_MODEL: 'm-1', OPENAI_API_KEY: 'sk-khoa-gia', OPENAI_BASE_URL: model.url };
  server = await startServerProcess(join('src', 'main.ts'), [], { ...env, ...withModel });
  webhook.url = `${server.url}/webhooks/telegram`;
  const invited = await command('people', 'invite', 'Minh', '--role', 'officer', '--unit', 'ban-tgdv', '--json');
  await say(`/start ${(JSON.parse(invited) as { code: string }).code.replace(' ', '')}`);
}, 60_000);
afterAll(async () => {
  await server.kill();
  await telegram.stop();
  await model.close();
  await rm(directory, { recursive: true, force: true });
});

test('a model that asks for commitments is told them with their clauses, and its answer shows one', async () => {
  expect(await list()).toHaveLength(3);
  const told: string[] = [];
  model.script = (request: HeardChat) => {
    const results = request.messages.filter(({ role }) => role === 'tool');
    if (results.length === 0) return { calls: [{ name: 'list_commitments', args: {} }] };
    told.push(...results.map(({ content }) => content ?? ''));
    const text = 'Ban Tuyên giáo và Dân vận sơn lại lan can cầu treo bản Nà Mẫu trước ngày 14/11/2031';
    return answerCall([{ text, passages: [passageWith(request, 'Sơn lại lan can')] }]);
  };
  const answer = await say('Chương trình phối hợp ghi gì về lan can cầu treo bản Nà Mẫu?');
  expect(told.join('\n')).toContain('Sơn lại lan can cầu treo bản Nà Mẫu');
  expect(told.join('\n')).toContain(`(khoản 1 bảng 1 ${CODE})`);
  expect(answer).toContain('sơn lại lan can cầu treo bản Nà Mẫu trước ngày 14/11/2031');
  expect(answer).toMatch(/Nguồn: khoản 1.*12-CTr\/ĐU-UBND/);
});

test('what an officer entered stays when the document changes, and the difference is shown', async () => {
  const { number } = (await find('lan can'))!;
  expect(await enter(number, 'due', 'trước ngày 21/11/2031')).toContain('1 sửa');
  expect(await list('--differs')).toEqual([]);
  await write('12.md', programme(CODE, [bridge('28/11/2031'), dialogue]));
  expect(await ingest()).toMatchObject({ updated: 1 });
  expect(await list('--differs')).toMatchObject([
    { number, due: { words: 'trước ngày 21/11/2031' }, difference: { kind: 'changed', fields: ['due'] } },
  ]);
  expect(await command('commitments', 'list', '--differs')).toContain('văn bản nay nói khác về thời hạn');
  const shown = await say(`việc số ${number}`);
  expect(shown).toContain('Thời hạn: trước ngày 21/11/2031');
  expect(shown).toMatch(/văn bản nay nói khác về thời hạn \(Trước ngày 28\/11\/2031\)/i);
  const due = await reminders();
  expect(due).toMatch(/hộ nuôi cá lồng/);
  expect(due).toMatch(/bóng đèn chợ/);
});

test('what a rolled back ingest had brought is reminded of no more', async () => {
  await write('19.md', programme('19-CTr/ĐU-HPN', [library]));
  expect(await ingest()).toMatchObject({ added: 1 });
  expect(await reminders()).toContain('tủ sách');
  const { number } = (await find('tủ sách'))!;
  await enter(number, 'partners', 'Trạm Y tế phường');
  await command('documents', 'rollback');
  await rm(join(folder, '19.md'));
  expect(await reminders()).not.toContain('tủ sách');
  expect(await find('tủ sách')).toBeUndefined();
  const shown = await say('/camket');
  expect(shown).toContain('cá lồng');
  expect(shown).not.toContain('tủ sách');
});

test('a retired document reminds nobody, until that is undone', async () => {
  await command('documents', 'retire', '15-CTr/ĐU-MTTQ');
  expect(await reminders()).not.toContain('bóng đèn chợ');
  expect(await find('bóng đèn', '--all')).toMatchObject({ state: 'superseded' });
  await command('documents', 'retire', '15-CTr/ĐU-MTTQ', '--undo');
  await ingest();
  expect(await reminders()).toContain('bóng đèn chợ');
});

test('a programme that takes the place of another ends what that one promised', async () => {
  const more = `Chương trình này thay thế Chương trình số ${CODE} ngày 20 tháng 01 năm 2026.`;
  const text = programme('20-CTr/ĐU-UBND', [library], more).replace('ngày 20 tháng 01', 'ngày 10 tháng 3');
  await write('20.md', text);
  expect(await ingest()).toMatchObject({ added: 1 });
  const ended = (await list('--all')).filter(({ state }) => state === 'superseded');
  expect(ended.map(({ action }) => action).join('\n')).toMatch(/lan can[\s\S]*cá lồng|cá lồng[\s\S]*lan can/);
  const due = await reminders();
  expect(due).toContain('tủ sách');
  expect(due).not.toMatch(/lan can|cá lồng/);
  const shown = await say('/camket');
  expect(shown).toContain('tủ sách');
  expect(shown).not.toMatch(/lan can|cá lồng/);
});
