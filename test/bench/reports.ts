import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { loadOrganisation } from '#src/organisation.ts';
import { startServerProcess } from '../fakes/server-process.ts';
import { invitePeople, messageId, type SoakPerson } from '../soak/invite-people.ts';
import { openTelegramPlatform, type Platform } from '../soak/platforms.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
const PEOPLE = 100;
const REPORTS_EACH = 10;
/** The hour in which they come, pressed into so many seconds. */
const SECONDS = 300;
const MOST_EXCHANGES = 6;
/** In every report; found anywhere afterwards, something was not hidden. */
const PHONE = /09\d{2}77\d{4}/;

const MATTERS = [
  'bà con kêu tiền đền bù đường vành đai chậm chi trả từ tháng 8',
  'rác cả tuần nay không ai thu gom, mùi hôi lắm',
  'đèn đường hỏng hai tuần rồi, trẻ con đi học tối om',
  'mất nước sinh hoạt ba ngày nay, nhiều hộ bức xúc',
  'duong hong o ga o trau nhieu, xe may nga suot',
  'cắt điện liên tục không báo trước, hàng hóa hỏng hết',
  'thủ tục làm sổ đỏ hẹn lại nhiều lần, dân đi lại vất vả',
  'các khoản thu đầu năm học chưa công khai, phụ huynh băn khoăn',
  'trạm y tế hết thuốc bảo hiểm cho người già',
  'thanh niên tụ tập gây ồn sau 22 giờ, đề nghị công an nhắc nhở',
];

interface Sent {
  person: SoakPerson;
  times: number[];
  codes: string[];
  /** Replies that were neither a screen of a draft, a question of ours nor a receipt. */
  strange: string[];
}

export interface ReportsBench {
  name: string;
  reports: number;
  seconds: number;
  messages: number;
  /** Milliseconds from the webhook's 200 to the reply at Telegram. */
  p50: number;
  p95: number;
  p99: number;
  longest: number;
  exchanges_per_report: number;
  lost: number;
  doubled: number;
  strange: number;
  phones_left: number;
}

/** The whole server on SQLite with all checks: collaborators write reports with a name and a phone number in each, and send them. */
export async function benchReports(): Promise<ReportsBench> {
  const directory = await mkdtemp(join(tmpdir(), 'phoihop-bench-'));
  const telegram = await openTelegramPlatform();
  const env = { ...process.env, ...telegram.environment, DATA_DIR: directory, PORT: '0', LOG_LEVEL: 'silent' };
  const server = await startServerProcess(MAIN, [], env);
  try {
    const database = await openDatabase(join(directory, 'phoihop.sqlite'));
    await telegram.prepare({ database, dataDir: directory, url: server.url });
    const people = await invitePeople(database, [telegram], { people: PEOPLE, messages: 0 });
    await giveRoles(database);
    const started = performance.now();
    const sent = await Promise.all(people.map((person, index) => sendAll(telegram, person, index)));
    const seconds = (performance.now() - started) / 1000;
    const stored = (await database.selectFrom('report').select('code').execute()).map(({ code }) => code);
    await database.destroy();
    // Words are erased from files shortly after they are from tables.
    await pause(3000);
    return describe(sent, { stored, seconds, phonesLeft: await countPhones(directory) });
  } finally {
    await server.kill();
    await telegram.close();
    await rm(directory, { recursive: true, force: true });
  }
}

/** Two officers, who are told of what is urgent or grows; the others report. */
async function giveRoles(database: Database): Promise<void> {
  await database.updateTable('person').set({ role: 'collaborator' }).execute();
  await database
    .insertInto('person')
    .values(
      ['p-officer1', 'p-officer2'].map((id) => ({
        id,
        name: id,
        role: 'officer',
        unit_id: 'ban-tgdv',
        created_at: new Date().toISOString(),
        revoked_at: null,
      })),
    )
    .execute();
}

const AREAS = loadOrganisation('samples/organisation.yaml').areas.map(({ name }) => name);

function textOf(person: number, n: number): string {
  const number = person * REPORTS_EACH + n;
  const matter = MATTERS[number % MATTERS.length]!;
  const area = AREAS[(person * 3 + n) % AREAS.length]!;
  return `báo cáo: ${area} ${matter}. Chị Nguyễn Thị Hạnh 09${String(number % 100).padStart(2, '0')}77${String(number).padStart(4, '0')} nói vậy`;
}

async function sendAll(telegram: Platform, person: SoakPerson, index: number): Promise<Sent> {
  const sent: Sent = { person, times: [], codes: [], strange: [] };
  const each = (SECONDS * 1000) / REPORTS_EACH;
  const began = performance.now();
  for (let n = 0; n < REPORTS_EACH; n++) {
    const at = (n + index / PEOPLE) * each;
    await pause(Math.max(0, at - (performance.now() - began)));
    await sendOne(telegram, textOf(index, n), sent);
  }
  return sent;
}

async function sendOne(telegram: Platform, text: string, sent: Sent): Promise<void> {
  let next = text;
  for (let exchange = 0; exchange < MOST_EXCHANGES; exchange++) {
    const reply = await write(telegram, next, sent);
    const code = /Đã tiếp nhận, mã (PA-\d{2}-\d{6})/.exec(reply)?.[1];
    if (code !== undefined) return void sent.codes.push(code);
    if (reply.includes('Tôi hiểu đây là phản ánh')) next = '1';
    else if (reply.includes('bỏ qua')) next = 'bỏ qua';
    else if (/Tôi thấy \d việc/.test(reply)) next = '2';
    else return void sent.strange.push(reply);
  }
}

let written = 0;

async function write(telegram: Platform, text: string, { person, times }: Sent): Promise<string> {
  const before = telegram.shown(person.id).length;
  await telegram.write({ id: messageId(0, ++written), person: person.id, text }, () => Promise.resolve(true));
  const accepted = performance.now();
  while (telegram.shown(person.id).length === before) {
    if (performance.now() - accepted > 20_000) throw new Error('no reply');
    await pause(2);
  }
  times.push(performance.now() - accepted);
  return telegram.shown(person.id).slice(before).join('\n');
}

async function countPhones(directory: string): Promise<number> {
  let found = 0;
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    found += bytes.toString('latin1').match(new RegExp(PHONE, 'g'))?.length ?? 0;
  }
  return found;
}

function describe(
  sent: Sent[],
  { stored, seconds, phonesLeft }: { stored: string[]; seconds: number; phonesLeft: number },
): ReportsBench {
  const times = sent.flatMap((one) => one.times).toSorted((a, b) => a - b);
  const codes = sent.flatMap((one) => one.codes);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? Number.NaN);
  const strange = sent.flatMap((one) => one.strange);
  if (strange.length > 0) process.stderr.write(`${strange.slice(0, 3).join('\n---\n')}\n`);
  return {
    name: 'reports from their message to the reply leaving, the whole server on SQLite',
    reports: stored.length,
    seconds: Math.round(seconds),
    messages: times.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    longest: at(1),
    exchanges_per_report: times.length / Math.max(1, codes.length),
    lost: PEOPLE * REPORTS_EACH - codes.filter((code) => stored.includes(code)).length,
    doubled: stored.length - new Set(codes).size,
    strange: strange.length,
    phones_left: phonesLeft,
  };
}

if (import.meta.main) console.log(await benchReports());
