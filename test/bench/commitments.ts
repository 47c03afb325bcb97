import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { keepCommitments } from '#src/app/keep-commitments.ts';
import { createCalendarReader } from '#src/app/read-calendar.ts';
import { type CommitmentDeskOptions, createCommitmentDesk } from '#src/assistant/commitments/commitment-desk.ts';
import { openDesk } from '#src/assistant/commitments/desk.ts';
import { createListCommitments } from '#src/assistant/commitments/list-for-model.ts';
import type { Turn } from '#src/assistant/turn.ts';
import { runCommand } from '#src/cli/commitments/run-command.ts';
import type { Due, FoundCommitment } from '#src/commitments/commitment.ts';
import { rememberDays } from '#src/commitments/due.ts';
import { createOwnerNames } from '#src/commitments/owners.ts';
import { reconcile } from '#src/commitments/reconcile.ts';
import { createSqlCalendars } from '#src/db/sql-calendars.ts';
import { rememberRegister } from '#src/db/sql-commitment-cache.ts';
import { createSqlCommitments } from '#src/db/sql-commitments.ts';
import { createSqlPeopleStore } from '#src/db/sql-people-store.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import type { KnowledgeDocument } from '#src/knowledge/document.ts';
import { createIdSource } from '#src/messaging/sortable-id.ts';
import { loadOrganisation } from '#src/organisation.ts';
import { createWorkingDays } from '#src/working-days.ts';
import { createManualClock } from '../fakes/manual-clock.ts';

const COMMITMENTS = 10_000;
const DOCUMENTS = 100;
const PEOPLE = 300;
const ROUNDS = 20;
/** A Tuesday, in working hours. */
const NOW = '2026-11-24T02:00:00.000Z';
const SINCE = '2026-06-01';

const organisation = loadOrganisation('samples/organisation.yaml');
const resolve = createOwnerNames(organisation);
const OWNERS = [
  ...organisation.units.map(({ id, name }) => ({ id: `unit:${id}`, name })),
  ...organisation.agencies.map(({ id, name }) => ({ id: `agency:${id}`, name })),
  { name: 'Đoàn Thanh niên phường' },
];

/** Of every rhythm, half of what has a date already late. */
function dueOf(n: number): Due | undefined {
  const day = `2026-${String(5 + (n % 8)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
  const kinds: readonly (Due | undefined)[] = [
    { words: 'trước ngày', rule: { kind: 'dates', days: [day] } },
    { words: 'trước ngày 25 hằng tháng', rule: { kind: 'recurring', every: 'month', on: [{ day: 1 + (n % 28) }] } },
    { words: 'hằng quý', rule: { kind: 'recurring', every: 'quarter', on: [{ month: 3, day: 31 }] } },
    { words: 'thứ sáu hằng tuần', rule: { kind: 'recurring', every: 'week', on: [{ day: 5 }] } },
    { words: 'thường xuyên', rule: { kind: 'ongoing' } },
    undefined,
  ];
  return kinds[n % kinds.length];
}

function foundIn(documentId: string, document: number): FoundCommitment[] {
  return Array.from({ length: COMMITMENTS / DOCUMENTS }, (_, index) => {
    const n = document * (COMMITMENTS / DOCUMENTS) + index;
    const due = dueOf(n);
    const action = `phối hợp tổ chức nội dung số ${n} về nắm tình hình nhân dân, tuyên truyền, vận động và giải quyết kiến nghị tại địa bàn ${n % 40}`;
    return {
      documentId,
      passageId: `${documentId}:${index}`,
      locator: [{ level: 'section', label: 'III' }],
      item: String(index + 1),
      owners: [OWNERS[(n * 7) % OWNERS.length]!],
      partners: [OWNERS[(n * 3) % OWNERS.length]!],
      action,
      ...(due === undefined ? {} : { due }),
      ...(n % 5 === 0 ? { addressee: { name: 'HĐND phường' } } : {}),
      quote: `${index + 1}. ${OWNERS[(n * 7) % OWNERS.length]!.name} ${action}, báo cáo kết quả theo quy định.`,
      confidence: n % 20 === 0 ? 0.5 : 0.9,
    };
  });
}

const documentOf = (n: number): KnowledgeDocument => ({
  id: `d${n}`,
  path: `${n}.docx`,
  kind: 'programme',
  title: `Chương trình phối hợp số ${n}`,
  typeName: 'Chương trình',
  code: `${n}-CTr/ĐU`,
  issuedOn: '2026-01-20',
  access: n % 10 === 0 ? 'unit:mttq' : 'internal',
  replaces: [],
  contentHash: 'x',
});

async function fill(database: Database, clock: CommitmentDeskOptions['clock']): Promise<KnowledgeDocument[]> {
  const store = createSqlCommitments(database, { clock });
  const documents = Array.from({ length: DOCUMENTS }, (_, n) => documentOf(n));
  for (const [n, { id }] of documents.entries()) {
    await store.replaceSource({ documentId: id, fingerprint: 'x' }, (kept) =>
      reconcile(kept, foundIn(id, n), { today: SINCE, isOver: false }),
    );
  }
  const at = '2026-01-01T00:00:00.000Z';
  const units = organisation.units.map(({ id }) => id);
  for (let n = 0; n < PEOPLE; n++) {
    const person_id = `p${n}`;
    const role = n % 30 === 0 ? 'officer' : 'staff';
    const person = { id: person_id, name: `Người ${n}`, role, unit_id: units[n % units.length]!, created_at: at };
    await database
      .insertInto('person')
      .values({ ...person, revoked_at: null })
      .execute();
    const sender = { channel: 'telegram', account: 'bot', sender_id: `s${n}`, conversation_id: `s${n}` };
    await database
      .insertInto('link')
      .values({ ...sender, person_id, linked_at: at, blocked_at: null })
      .execute();
  }
  return documents;
}

interface Times {
  first: number;
  p50: number;
  p95: number;
  /** On one core, whatever else the machine does. */
  cpu: number;
}

async function measure(work: () => Promise<unknown>): Promise<Times> {
  const times: number[] = [];
  const cpus: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const cpu = process.cpuUsage();
    await work();
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(cpu);
    cpus.push((user + system) / 1000);
  }
  const at = (values: readonly number[], share: number) =>
    Math.round(values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]! * 10) / 10;
  return { first: Math.round(times[0]!), p50: at(times, 0.5), p95: at(times, 0.95), cpu: at(cpus, 0.5) };
}

/** One of the office's people writes in private; only what the desk looks at. */
function turnOf(personId: string, clock: CommitmentDeskOptions['clock']): Turn {
  const viewer = { personId, role: 'officer' as const, unitId: 'ban-tgdv', name: 'Người' };
  const conversation = { channel: 'telegram', account: 'bot', conversationId: 's0', kind: 'private' };
  const access = ['public', 'internal', ...organisation.units.map(({ id }) => `unit:${id}`)];
  return {
    viewer,
    access,
    state: {},
    who: personId,
    inboxId: 'i1',
    message: { conversation, text: '', sentAt: clock.now() },
  } as unknown as Turn;
}

const QUESTIONS = {
  mine_this_month: 'tháng này tôi phải làm gì',
  ward_this_month: 'tháng này phường mình phải làm gì',
  overdue: 'cam kết nào quá hạn?',
  all: '/camket',
  by_owner: 'các cam kết của Công an phường',
  by_name: 'Đoàn Thanh niên có cam kết nào quá hạn không',
  to_addressee: 'Ban Tuyên giáo hứa gì với HĐND?',
  who: 'ai chủ trì nội dung 4?',
  one: 'xem việc 4321',
} as const;

/** A register of 10,000 in a real SQLite file: each kind of list, and the reminders of a day for 300 people. Milliseconds. */
export async function benchCommitments(): Promise<object> {
  const directory = await mkdtemp(join(tmpdir(), 'phoihop-bench-'));
  const clock = createManualClock(NOW);
  try {
    const database = await openDatabase(join(directory, 'bench.sqlite'));
    const documents = await fill(database, clock);
    const options: CommitmentDeskOptions = {
      register: rememberRegister(database, { clock }),
      listDocuments: () => Promise.resolve(documents),
      listContacts: () => Promise.resolve([]),
      people: createSqlPeopleStore(database, { clock }),
      organisation,
      shapeOf: () => ({ textLimit: 4096 }),
      newId: createIdSource(clock),
      clock,
    };
    const chat: Record<string, Times> = {};
    const desk = createCommitmentDesk(options);
    for (const [name, text] of Object.entries(QUESTIONS))
      chat[name] = await measure(async () => {
        if ((await desk.take(text, turnOf('p0', clock))) === undefined) throw new Error(`not answered: ${text}`);
      });
    // Somebody changes one thing between any two questions.
    let number = 0;
    const changing = createSqlCommitments(database, { clock });
    chat.all_while_changing = await measure(async () => {
      await changing.change(++number * 7, (one) => ({ ...one, action: `${one.action}.` }));
      await desk.take('/camket', turnOf('p0', clock));
    });
    return { commitments: COMMITMENTS, chat, ...(await measureOthers(database, options)) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function measureOthers(database: Database, options: CommitmentDeskOptions): Promise<object> {
  const { clock } = options;
  const documents = await options.listDocuments();
  const access = ['internal', 'unit:mttq'] as const;
  const listForModel = createListCommitments({ ...options, local: true });
  const tool = await measure(() => listForModel({ access, owner: 'Công an phường', state: 'overdue' }));
  const calendars = createSqlCalendars(database, { clock });
  const token = await calendars.create('unit:mttq');
  const readCalendar = createCalendarReader(database, options);
  const calendar = await measure(() => readCalendar(token));
  const workingDays = createWorkingDays(organisation);
  const list = { does: 'list', differs: false, all: false } as const;
  const context = {
    commitments: createSqlCommitments(database, { clock }),
    calendars,
    publicUrl: 'http://127.0.0.1',
    organisation,
    resolve,
    documents: new Map(documents.map((document) => [document.id, document])),
    today: '2026-11-24',
    settle: rememberDays((day) => workingDays.add(day, 0)),
  };
  const cli = await measure(() => runCommand(list, context));
  const cli_overdue = await measure(() => runCommand({ ...list, state: 'overdue' }, context));
  const logger = pino({ level: 'silent' });
  const desk = openDesk(options);
  const start = performance.now();
  const cpu = process.cpuUsage();
  await keepCommitments({ database, desk, logger, replied: { wake() {} } });
  const reminders_ms = Math.round(performance.now() - start);
  const { user, system } = process.cpuUsage(cpu);
  const reminders_cpu_ms = Math.round((user + system) / 1000);
  const { count } = await database
    .selectFrom('commitment_reminder')
    .select((column) => column.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  const again = performance.now();
  await keepCommitments({ database, desk, logger, replied: { wake() {} } });
  const reminders_again_ms = Math.round(performance.now() - again);
  await database.destroy();
  return {
    tool,
    calendar,
    cli,
    cli_overdue,
    people: PEOPLE,
    reminded: Number(count),
    reminders_ms,
    reminders_cpu_ms,
    reminders_again_ms,
  };
}
