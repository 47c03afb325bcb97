import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepCommitments } from '#src/app/keep-commitments.ts';
import { makeEffects } from '#src/app/keep-reports.ts';
import { TEXTS } from '#src/assistant/commitments/commitment-texts.ts';
import { openDesk } from '#src/assistant/commitments/desk.ts';
import { findReminders } from '#src/assistant/commitments/remind.ts';
import type { Commitment } from '#src/commitments/commitment.ts';
import { createSqlReminders } from '#src/db/sql-commitment-reminders.ts';
import { createWorkingDays } from '#src/working-days.ts';
import { type CommitmentRoom, openCommitmentRoom } from './commitment-room.ts';

const UBND = { name: 'Ủy ban nhân dân phường', id: 'agency:ubnd' };
const due = (...days: string[]): Partial<Commitment> => ({
  owners: [UBND],
  due: { words: '', rule: { kind: 'dates', days } },
});

let room: CommitmentRoom;
afterEach(() => room.close());

async function open(commitments?: readonly Partial<Commitment>[]): Promise<void> {
  room = await openCommitmentRoom(commitments);
  const { id } = await room.link('Tuấn', 'staff', 'tuan');
  await room.contact('ubnd', id);
  await room.link('Minh', 'officer', 'minh', 'ban-tgdv');
}

/** At this time in Việt Nam; never back. */
async function remindAt(time: string): Promise<string[]> {
  room.clock.advance(Date.parse(`${time}+07:00`) - room.clock.now().getTime());
  const desk = openDesk(room.deskOptions);
  await keepCommitments({
    database: room.database,
    desk,
    logger: pino({ level: 'silent' }),
    replied: { wake() {} },
  });
  return room.heard('tuan');
}

describe('when people are reminded', () => {
  beforeEach(() => open([{ ...due('2027-02-01'), action: 'Báo cáo năm' }]));

  it.each([
    ['before eight in the morning', '2027-01-29T07:59:00'],
    ['from five in the afternoon', '2027-01-29T17:00:00'],
    ['on a Saturday', '2027-01-30T10:00:00'],
    ['on a Sunday', '2027-01-31T10:00:00'],
    ['when it is not due soon', '2027-01-28T10:00:00'],
  ])('not %s', async (_, time) => expect(await remindAt(time)).toEqual([]));

  it.each(['2027-01-29T08:00:00', '2027-01-29T16:59:00'])('in working hours: %s', async (time) =>
    expect(await remindAt(time)).toHaveLength(1),
  );

  it('not on a holiday, but on a Saturday that is worked for it', async () => {
    await room.close();
    await open([{ ...due('2026-08-22'), action: 'Báo cáo quý' }]);
    room.clock.advance(Date.parse('2026-08-20T08:00:00Z') - room.clock.now().getTime());
    expect(await remindAt('2026-08-22T09:00:00')).toHaveLength(1);
    expect(await remindAt('2026-09-01T09:00:00')).toEqual([]);
  });
});

describe('Tết and the turn of the year', () => {
  it('what is due right after Tết is reminded of on the last working day before it, and on the day', async () => {
    const monthly: Partial<Commitment> = {
      owners: [UBND],
      action: 'Báo cáo tháng',
      startsOn: '2027-02-01',
      due: { words: '', rule: { kind: 'recurring', every: 'month', on: [{ day: 8 }] } },
    };
    await open([monthly]);
    expect(await remindAt('2027-02-03T09:00:00')).toEqual([]);
    // The office is closed from the 5th to the 11th: the 8th becomes the 12th.
    expect((await remindAt('2027-02-04T09:00:00')).join()).toContain('hạn 12/02, còn 8 ngày');
    expect(await remindAt('2027-02-08T09:00:00')).toEqual([]);
    expect((await remindAt('2027-02-12T09:00:00')).join()).toContain('hạn hôm nay');
    expect((await remindAt('2027-02-15T09:00:00')).join()).toContain('quá hạn 3 ngày');
  });

  it('a day of last year is written with its year, one due across the turn is reminded of in time', async () => {
    await open([
      { ...due('2026-12-30'), action: 'Tổng kết năm' },
      { ...due('2027-01-04'), action: 'Kế hoạch năm mới' },
    ]);
    expect((await remindAt('2026-12-31T09:00:00')).join()).toMatch(/quá hạn 1 ngày/);
    const [said] = await remindAt('2027-01-04T09:00:00');
    expect(said).toContain('Kế hoạch năm mới (hạn 04/01, hạn hôm nay)');
    const [late] = await remindAt('2027-01-08T09:00:00');
    expect(late).toContain('Tổng kết năm (hạn 30/12/2026, quá hạn 9 ngày)');
  });
});

describe('a reminder', () => {
  const TWO = [
    { ...due('2026-11-24'), action: 'Việc một' },
    { ...due('2026-11-25'), action: 'Việc hai' },
  ];

  it('is one message for all, answered by its numbers', async () => {
    await open(TWO);
    const [said, ...more] = await remindAt('2026-11-24T09:00:00');
    expect(more).toEqual([]);
    expect(said).toContain('Nhắc việc theo sổ cam kết: 2 việc.');
    expect(said).toContain(TEXTS.reminder.hint(1));
    expect(await room.tell('tuan', '2')).toContain('Việc hai');
  });

  it('put off comes back on the day that was said, not before', async () => {
    await open(TWO);
    await remindAt('2026-11-24T09:00:00');
    // Behind the two things themselves.
    expect(await room.tell('tuan', '3')).toContain('27/11/2026');
    expect(await remindAt('2026-11-25T09:00:00')).toEqual([]);
    expect(await remindAt('2026-11-26T09:00:00')).toEqual([]);
    expect((await remindAt('2026-11-27T09:00:00')).join()).toContain('2 việc');
  });

  it('of one thing lets say that it is not theirs; it goes to the officers from then on', async () => {
    await open(TWO.slice(0, 1));
    await remindAt('2026-11-24T09:00:00');
    expect(await room.tell('tuan', 'không phải của tôi')).toContain(TEXTS.notMineTaken(1));
    expect((await room.heard('minh')).join()).toContain('không phải việc của mình');
    expect(await remindAt('2026-11-25T09:00:00')).toEqual([]);
    expect((await room.heard('minh')).join()).toContain('chưa có ai nhận được tin nhắc');
  });

  it('of several says how one of them is refused, and the others are reminded of all the same', async () => {
    await open(TWO);
    await remindAt('2026-11-24T09:00:00');
    expect(await room.tell('tuan', 'việc 1 không phải của tôi')).toContain(TEXTS.notMineTaken(1));
    const [next] = await remindAt('2026-11-25T09:00:00');
    expect(next).toContain('Việc hai');
    expect(next).not.toContain('Việc một');
  });

  it('of what stands in a document that its owner may not see does not reach them', async () => {
    await open([{ ...due('2026-11-24'), action: 'Việc kín', documentId: 'd2' }]);
    expect(await remindAt('2026-11-24T09:00:00')).toEqual([]);
  });
});

describe('a run that was cut off', () => {
  it('goes on with those who were not told yet', async () => {
    await open([{ ...due('2026-11-24'), action: 'Việc một' }]);
    const { id } = await room.link('Hoa', 'staff', 'hoa');
    await room.contact('ubnd', id);
    room.clock.advance(60 * 60_000);
    const workingDays = createWorkingDays(room.office);
    const isWorkingDay = (day: string) => workingDays.isWorkingDay(day);
    const reminders = createSqlReminders(room.database);
    const all = await findReminders({ desk: openDesk(room.deskOptions), reminders, isWorkingDay });
    expect(all).toHaveLength(2);
    const now = room.clock.now();
    await makeEffects(all[0]!, { database: room.database, now });
    // The same plan made again by a slower process tells nobody twice.
    expect(await makeEffects(all[0]!, { database: room.database, now })).toBe(false);
    await remindAt('2026-11-24T10:00:00');
    await remindAt('2026-11-24T11:00:00');
    const sent = await room.database
      .selectFrom('outbox')
      .select('conversation_id')
      .where('correlation_id', 'like', 'commitment-%')
      .execute();
    expect(sent.map(({ conversation_id }) => conversation_id).toSorted()).toEqual(['hoa', 'tuan']);
  });
});

describe('a clause that an officer agreed to and that left its document', () => {
  it('is reminded of with a word of it, others without', async () => {
    await open([
      { ...due('2027-02-01'), action: 'Báo cáo năm', difference: { kind: 'gone' } },
      { ...due('2027-02-01'), action: 'Họp tổng kết', difference: { kind: 'changed', fields: ['due'] } },
    ]);
    const lines = (await remindAt('2027-01-29T09:00:00')).join('\n').split('\n');
    expect(lines.find((line) => line.includes('Báo cáo năm'))).toContain(TEXTS.reminder.gone);
    expect(lines.find((line) => line.includes('Họp tổng kết'))).not.toContain(TEXTS.reminder.gone);
  });
});
