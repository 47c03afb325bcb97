import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptFrom } from '#src/db/sql-report-retention.ts';
import { WORK_TEXTS } from '#src/assistant/reports/work-texts.ts';
import { numberOf, openReportRoom, type ReportRoom } from './report-room.ts';
import { openTidy } from './tidy.ts';

const FIRST = 'PA-27-000001';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let room: ReportRoom;
let tidy: () => Promise<void>;
afterEach(() => room.close());

async function open(start: string, change: Parameters<typeof openReportRoom>[0] = {}): Promise<void> {
  room = await openReportRoom({ start, ...change });
  tidy = openTidy(room);
  await room.link('Lan', 'collaborator', 'lan', 'tdp-4');
  await room.link('Minh', 'officer', 'minh', 'ban-tgdv');
  await room.link('Hà', 'officer', 'ha', 'ban-tgdv');
  const hung = await room.link('Hùng', 'staff', 'hung');
  await room.contact('quy-dat', hung.id);
}
const choose = async (id: string, shown: string, label: string) => room.tell(id, numberOf(shown, label));
const MATTER = 'báo cáo: Tổ 4 bà con kêu tiền đền bù đường vành đai chậm chi trả từ tháng 8';
async function send(text = MATTER, id = 'lan'): Promise<string> {
  await room.tell(id, text);
  return room.tell(id, '1');
}
const find = async (code = FIRST) => (await room.store.find(code))!;
const assign = async () => choose('minh', await room.tell('minh', FIRST), 'Giao Trung tâm');
/** Every hour from now until then, as a server does. */
async function live(until: string): Promise<void> {
  while (room.clock.now() < new Date(until)) {
    room.clock.advance(HOUR);
    await tidy();
  }
}

describe('terms', () => {
  it('leave out Tết and the days around it, and are reminded of on the working day before', async () => {
    // Wednesday before Tết Đinh Mùi, which is 5 to 11 February 2027.
    await open('2027-02-03T01:00:00.000Z');
    expect(await send()).toContain('Chậm nhất 17 giờ ngày 04/02');
    await assign();
    // 4, then 12, 15, 16, 17 February.
    expect(await find()).toMatchObject({ answerDue: '2027-02-17T10:00:00.000Z' });
    await room.pushed('hung');
    await live('2027-02-15T23:30:00Z');
    expect(await room.pushed('hung')).toEqual([]);
    await live('2027-02-16T02:00:00Z');
    expect(await room.pushed('hung')).toEqual([WORK_TEXTS.reminders.answerSoon(FIRST, '17 giờ ngày 17/02')]);
    expect(await room.tell('hung', '/viec')).toContain('1 sắp hạn');
  });

  it('that end on a Monday are reminded of on Friday, in working hours, once', async () => {
    await open('2027-03-01T01:00:00.000Z');
    await send();
    await assign();
    expect(await find()).toMatchObject({ answerDue: '2027-03-08T10:00:00.000Z' });
    await room.pushed('hung');
    await live('2027-03-04T23:30:00Z');
    expect(await room.pushed('hung')).toEqual([]);
    await live('2027-03-05T02:00:00Z');
    expect(await room.pushed('hung')).toHaveLength(1);
    await live('2027-03-08T09:00:00Z');
    expect(await room.pushed('hung')).toEqual([]);
    await live('2027-03-10T00:00:00Z');
    expect(await room.pushed('hung')).toEqual([WORK_TEXTS.reminders.answerLate(FIRST, 'Trung tâm Phát triển quỹ đất')]);
    for (const id of ['minh', 'ha']) {
      const told = (await room.pushed(id)).filter((text) => text.startsWith('Quá hạn'));
      expect(told).toEqual([WORK_TEXTS.reminders.answerLate(FIRST, 'Trung tâm Phát triển quỹ đất')]);
    }
  });

  it('are reminded of to the officers, where nobody of the agency can be reached', async () => {
    await open('2027-03-01T01:00:00.000Z');
    await room.database.deleteFrom('agency_contact').execute();
    await send();
    await assign();
    await room.pushed('minh');
    await live('2027-03-05T02:00:00Z');
    expect(await room.pushed('minh')).toEqual([WORK_TEXTS.reminders.answerSoon(FIRST, '17 giờ ngày 08/3')]);
  });

  it('say the year where it is another', async () => {
    await open('2026-12-31T03:00:00.000Z');
    expect(await send()).toContain('mã PA-26-000001. Chậm nhất 17 giờ ngày 04/01/2027');
    expect(await room.tell('minh', '/viec')).toContain('hạn 04/01/2027');
  });

  it('of six hundred reports are all kept, the oldest too', async () => {
    await open('2027-03-01T01:00:00.000Z');
    await send();
    const [row] = await room.database.selectFrom('report').selectAll().execute();
    for (let n = 2; n <= 600; n++) {
      const code = `PA-27-${String(n).padStart(6, '0')}`;
      const later = new Date(Date.parse(row!.received_at) + n * 1000).toISOString();
      await room.database
        .insertInto('report')
        .values({ ...row!, code, received_at: later, forward_due: '2027-04-01T10:00:00.000Z' })
        .execute();
    }
    await live('2027-03-02T12:00:00Z');
    expect((await room.pushed('minh')).join('\n')).toContain(FIRST);
  });
});

describe('the question whether it is solved', () => {
  beforeEach(async () => {
    await open('2027-03-01T01:00:00.000Z');
    await send();
    await choose('minh', await room.tell('minh', FIRST), 'Trả lời và kết thúc');
    await choose('minh', await room.tell('minh', 'Đã chi trả xong.'), 'Gửi');
    await room.tell('lan', '3');
    await room.pushed('lan');
  });
  const asked = async () => (await room.pushed('lan')).filter((text) => text.includes('Đã giải quyết chưa'));

  it('is asked again after three days', async () => {
    await live('2027-03-05T00:00:00Z');
    expect(await asked()).toHaveLength(1);
  });

  it('is not asked again of who has said so meanwhile', async () => {
    const shown = await room.tell('lan', FIRST);
    await choose('lan', shown, 'Chưa giải quyết');
    await live('2027-03-05T00:00:00Z');
    expect(await asked()).toEqual([]);
    await choose('minh', await room.tell('minh', FIRST), 'Trả lời và kết thúc');
    await choose('minh', await room.tell('minh', 'Đã chi trả nốt.'), 'Gửi');
    expect(await asked()).toHaveLength(1);
    await room.tell('lan', '3');
    room.clock.advance(HOUR);
    const [prompt] = await room.database.selectFrom('report_prompt').select('id').orderBy('asked_at', 'desc').execute();
    const press = { event: 'choice' as const, choice: { number: 1, correlationId: prompt!.id } };
    expect(await room.tell('lan', '', press)).toContain('ghi nhận là giải quyết xong');
    await live('2027-03-12T00:00:00Z');
    expect(await asked()).toEqual([]);
  });
});

describe('what is not kept any longer', () => {
  it('is, of a report that ended a year ago, who sent it; later the report itself, and the digests of that time', async () => {
    await open('2027-03-01T01:00:00.000Z');
    const folder = await mkdtemp(join(tmpdir(), 'phoihop-digests-'));
    const keep = openTidy(room, folder);
    await send();
    await send('báo cáo: Đèn đường tổ 5 hỏng hai tuần rồi, tối om');
    await choose('minh', await room.tell('minh', FIRST), 'Trả lời và kết thúc');
    await choose('minh', await room.tell('minh', 'Đã chi trả xong.'), 'Gửi');
    const digest = join(folder, 'tong-hop-2027-02.docx');
    await writeFile(digest, 'x');
    await utimes(digest, room.clock.now(), room.clock.now());
    room.clock.advance(360 * DAY);
    await keep();
    expect(await room.store.threads([FIRST])).toMatchObject([{ place: { conversationId: 'lan' } }]);
    room.clock.advance(10 * DAY);
    await keep();
    expect(await room.store.threads([FIRST, 'PA-27-000002'])).toMatchObject([
      { code: FIRST },
      { code: 'PA-27-000002', place: { conversationId: 'lan' } },
    ]);
    expect((await room.store.threads([FIRST]))[0]).toEqual({ code: FIRST });
    expect(await room.database.selectFrom('erasure').selectAll().execute()).toHaveLength(1);
    expect(await readdir(folder)).toHaveLength(1);
    room.clock.advance(4 * 366 * DAY);
    await keep();
    expect(await room.store.find(FIRST)).toBeUndefined();
    expect(await room.store.find('PA-27-000002')).toBeDefined();
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('ends with the last day of a month that is shorter', () => {
    expect(keptFrom(new Date('2027-03-31T05:00:00.000Z'), 1)).toBe('2027-02-28T05:00:00.000Z');
    expect(keptFrom(new Date('2028-02-29T05:00:00.000Z'), 12)).toBe('2027-02-28T05:00:00.000Z');
    expect(keptFrom(new Date('2027-03-15T05:00:00.000Z'), 60)).toBe('2022-03-15T05:00:00.000Z');
  });
});

describe('a matter that grows', () => {
  const REPORTS = [
    'Rác tổ 4 cả tuần không ai thu gom, mùi hôi lắm',
    'Tổ 4 rác thải ùn ứ cả tuần nay chưa thu gom',
    'Rác ở tổ 4 chất đống, mùi hôi, không thu gom',
    'Không ai thu gom rác tổ 4, rác bốc mùi hôi',
    'Tổ 4 rác để lâu không thu gom bốc mùi',
  ];
  const growing = (reports: number, days: number) => ({
    change: (office: ReportRoom['office']) => ({
      ...office,
      reports: { ...office.reports, growing: { reports, days, areas: 1 } },
    }),
  });
  const alerts = async (id = 'minh') => (await room.pushed(id)).filter((text) => text.startsWith('Vấn đề đang tăng'));

  it('is told to each officer once, with the list, however long it goes on', async () => {
    await open('2027-03-01T01:00:00.000Z', growing(3, 7));
    for (let n = 0; n < 15; n++) {
      const id = `r${n}`;
      await room.link(id, 'collaborator', id, 'tdp-4');
      await send(`báo cáo: ${REPORTS[n % REPORTS.length]!}`, id);
      room.clock.advance(DAY);
    }
    const told = await alerts();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Gồm: PA-27-000001, PA-27-000002, PA-27-000003.');
    expect(await alerts('ha')).toHaveLength(1);
  });

  it('is told again when it comes back after a rest', async () => {
    await open('2027-03-01T01:00:00.000Z', growing(3, 7));
    for (let n = 0; n < 6; n++) {
      const id = `r${n}`;
      await room.link(id, 'collaborator', id, 'tdp-4');
      await send(`báo cáo: ${REPORTS[n % REPORTS.length]!}`, id);
      if (n === 2) room.clock.advance(20 * DAY);
    }
    expect(await alerts()).toHaveLength(2);
  });
});
