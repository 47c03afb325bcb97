import { addresseeFinder } from '#src/app/addressees.ts';
import { describe, expect, it, test } from 'vitest';
import { createWorkingDays } from '#src/working-days.ts';
import { monthOf } from '#src/reports/digest/period.ts';
import { createDigestSource } from '../../fakes/digest-source.ts';
import { aReport, digestOf, NOW, OCTOBER, OFFICE, someReports } from './office-digest.ts';

const IN_SEPTEMBER = '2026-09-10T02:00:00.000Z';

test('reports are counted by topic against the period before, each figure with its codes', async () => {
  const land = someReports(3);
  const water = someReports(2, { topicId: 'dien-nuoc' });
  const earlier = someReports(4, { receivedAt: IN_SEPTEMBER, state: 'closed' });
  const { received, topics } = await digestOf([...water, ...earlier, ...land]);
  expect(received).toMatchObject({ reports: 5, matters: 5, before: { reports: 4 } });
  expect(topics.map(({ name, figure }) => [name, figure.reports, figure.before?.reports])).toEqual([
    ['Đất đai, giải phóng mặt bằng', 3, 4],
    ['Điện, nước', 2, 0],
  ]);
  expect(topics[0]!.figure.codes).toEqual(land.map(({ code }) => code));
  expect(topics[0]!.figure.before?.codes).toEqual(earlier.map(({ code }) => code));
});

test('a period begins and ends at midnight in Việt Nam', async () => {
  const times = {
    before: '2026-09-30T16:59:59.999Z',
    first: '2026-09-30T17:00:00.000Z',
    last: '2026-10-31T16:59:59.999Z',
    after: '2026-10-31T17:00:00.000Z',
  };
  const reports = Object.entries(times).map(([code, receivedAt]) => aReport({ code, receivedAt }));
  const { received } = await digestOf(reports);
  expect(received.codes).toEqual(['first', 'last']);
  expect(received.before?.codes).toEqual(['before']);
});

describe('joined reports', () => {
  it('count once as a matter and each as a report', async () => {
    const first = aReport({ areaIds: ['tdp-4'] });
    const others = someReports(2, { joinedTo: first.code, state: 'duplicate', areaIds: ['tdp-5'] });
    const { received, areas, topics, rows } = await digestOf([...others, first]);
    expect(received).toMatchObject({ reports: 3, matters: 1 });
    expect(areas.map(({ name, figure }) => [name, figure.reports, figure.matters])).toEqual([
      ['Tổ dân phố 4', 1, 1],
      ['Tổ dân phố 5', 2, 1],
    ]);
    expect(topics[0]!.matters).toMatchObject([{ code: first.code, areas: ['Tổ dân phố 4', 'Tổ dân phố 5'] }]);
    expect(topics[0]!.matters[0]!.codes).toHaveLength(3);
    expect(rows.filter(({ joinedTo }) => joinedTo === first.code)).toHaveLength(2);
  });

  it('follow a chain of joinings, and a circle is one matter from wherever it is entered', async () => {
    const chain = [
      aReport({ code: 'A' }),
      aReport({ code: 'B', joinedTo: 'A' }),
      aReport({ code: 'C', joinedTo: 'B' }),
    ];
    const circle = [
      aReport({ code: 'X', joinedTo: 'Y' }),
      aReport({ code: 'Y', joinedTo: 'X' }),
      aReport({ code: 'Z', joinedTo: 'Y' }),
      aReport({ code: 'Q', joinedTo: 'Q' }),
    ];
    const { received } = await digestOf([...chain, ...circle]);
    expect(received).toMatchObject({ reports: 7, matters: 3 });
  });

  it('stand for themselves where the first one is not there any more', async () => {
    const { received, openMatters } = await digestOf(
      someReports(2, { joinedTo: 'PA-20-000001', state: 'in_progress' }),
    );
    expect(received).toMatchObject({ reports: 2, matters: 1 });
    expect(openMatters).toHaveLength(1);
  });
});

describe('what is still open', () => {
  it('includes matters from before the period, and names those that are overdue first', async () => {
    const reports = [
      aReport({ code: 'new', dueAt: '2026-11-10T10:00:00.000Z' }),
      aReport({ code: 'late', dueAt: '2026-10-20T10:00:00.000Z' }),
      aReport({ code: 'old', receivedAt: IN_SEPTEMBER, dueAt: '2026-09-20T10:00:00.000Z' }),
      aReport({ code: 'done', state: 'closed', stateSince: '2026-10-12T02:00:00.000Z' }),
    ];
    const { open, overdue, carriedOver, openMatters } = await digestOf(reports);
    expect(open.codes).toEqual(['late', 'new', 'old']);
    expect(overdue.codes).toEqual(['late', 'old']);
    expect(carriedOver.codes).toEqual(['old']);
    expect(openMatters.map(({ code }) => code)).toEqual(['old', 'late', 'new']);
  });

  it('includes what has waited for years, with what was joined to it', async () => {
    const receivedAt = '2023-03-01T02:00:00.000Z';
    const { open, carriedOver, openMatters } = await digestOf([
      aReport({ code: 'ancient', receivedAt }),
      aReport({ code: 'joined', receivedAt, state: 'duplicate', joinedTo: 'ancient' }),
      aReport({ code: 'done-then', receivedAt, state: 'closed', stateSince: '2023-04-01T02:00:00.000Z' }),
      aReport({
        code: 'done-since',
        receivedAt,
        state: 'closed',
        stateSince: '2026-11-02T02:00:00.000Z',
        history: [
          { state: 'assigned', at: receivedAt },
          { state: 'closed', at: '2026-11-02T02:00:00.000Z' },
        ],
      }),
    ]);
    expect(open.codes).toEqual(['ancient', 'done-since', 'joined']);
    expect(carriedOver.codes).toEqual(open.codes);
    expect(openMatters.map(({ codes }) => codes)).toContainEqual(['ancient', 'joined']);
  });

  it('is late by the term for dealing with it anew once it was reopened', async () => {
    const reopened = { state: 'reopened', dueAt: '2026-10-12T10:00:00.000Z' } as const;
    const { overdue, openMatters } = await digestOf([
      aReport({ code: 'in-time', ...reopened, openDueAt: '2026-11-02T10:00:00.000Z' }),
      aReport({ code: 'late', ...reopened, openDueAt: '2026-10-30T10:00:00.000Z' }),
    ]);
    expect(overdue.codes).toEqual(['late']);
    expect(openMatters.map(({ due }) => due)).toEqual(['2026-10-30', '2026-11-02']);
  });

  it('includes what was joined to a report that was taken back, and a circle of joinings', async () => {
    const { openMatters } = await digestOf([
      aReport({ code: 'gone', state: 'withdrawn' }),
      aReport({ code: 'left', state: 'duplicate', joinedTo: 'gone' }),
      aReport({ code: 'x', state: 'duplicate', joinedTo: 'y' }),
      aReport({ code: 'y', state: 'duplicate', joinedTo: 'x' }),
      aReport({ code: 'old', state: 'duplicate', joinedTo: 'PA-20-000001' }),
    ]);
    expect(openMatters.map(({ code }) => code)).toEqual(['left', 'x']);
  });

  it('is told as it was at the end of the period, whatever happened since', async () => {
    const november = '2026-11-03T02:00:00.000Z';
    const history = [
      { state: 'received', at: '2026-10-10T02:00:00.000Z' },
      { state: 'in_progress', at: '2026-10-12T02:00:00.000Z' },
      { state: 'closed', at: november },
    ] as const;
    const reports = [
      aReport({ code: 'by-history', state: 'closed', stateSince: november, history }),
      aReport({ code: 'without', state: 'closed', stateSince: november }),
      aReport({
        code: 'reopened-since',
        state: 'reopened',
        stateSince: november,
        answeredAt: '2026-10-15T02:00:00.000Z',
      }),
    ];
    const { open, states } = await digestOf(reports);
    expect(open.codes).toEqual(['by-history', 'without']);
    expect(states.map(({ state, figure }) => [state, figure.codes])).toEqual([
      ['received', ['without']],
      ['in_progress', ['by-history']],
      ['answered', ['reopened-since']],
    ]);
  });

  it('while the period runs is told as it is now', async () => {
    const reports = [
      aReport({ receivedAt: '2026-11-04T02:00:00.000Z' }),
      aReport({ receivedAt: '2026-11-09T02:00:00.000Z' }),
    ];
    const digest = await digestOf(reports, { period: monthOf('2026-11') });
    expect(digest.received.reports).toBe(1);
    expect(digest.asOf).toBe(NOW.toISOString());
  });
});

describe('answers', () => {
  const reports = [
    // Friday 2 October to Monday 5 October: one working day.
    { code: 'a', receivedAt: '2026-10-02T02:00:00.000Z', answeredAt: '2026-10-05T02:00:00.000Z' },
    { code: 'b', receivedAt: '2026-10-05T02:00:00.000Z', answeredAt: '2026-10-12T02:00:00.000Z' },
    { code: 'c', receivedAt: '2026-09-28T02:00:00.000Z', answeredAt: '2026-10-09T02:00:00.000Z' },
  ].map((times) =>
    aReport({ ...times, state: 'answered', stateSince: times.answeredAt, dueAt: '2026-10-09T10:00:00.000Z' }),
  );

  it('count where they were given, on time by the term, in days of the calendar', async () => {
    const { answers, unit } = await digestOf(reports);
    expect(unit).toBe('days');
    expect(answers).toMatchObject({ median: 7, longest: { days: 11, code: 'c' } });
    expect(answers.onTime.codes).toEqual(['a', 'c']);
    expect(answers.late.codes).toEqual(['b']);
    expect(answers.byAgency).toMatchObject([
      { name: 'Chi nhánh Trung tâm Phát triển quỹ đất khu vực Mẫu Sơn', median: 7 },
    ]);
  });

  it('are measured in working days where the office has them', async () => {
    const { answers, unit } = await digestOf(reports, { workingDays: createWorkingDays(OFFICE) });
    expect(unit).toBe('working_days');
    expect(answers.median).toBe(5);
    expect(answers.longest).toEqual({ days: 9, code: 'c' });
  });

  it('without a term are neither on time nor late; none at all have no median', async () => {
    const answered = aReport({ state: 'answered', answeredAt: '2026-10-11T02:00:00.000Z' });
    const { answers } = await digestOf([answered]);
    expect([answers.answered.reports, answers.onTime.reports, answers.late.reports]).toEqual([1, 0, 0]);
    expect((await digestOf([aReport()])).answers.median).toBeUndefined();
  });
});

describe('growing matters', () => {
  const joinedOn = (days: readonly number[], areaIds = ['tdp-4']) => {
    const [first = 1, ...rest] = days;
    const at = (day: number) => new Date(Date.UTC(2026, 8, day, 2)).toISOString();
    const leader = aReport({ receivedAt: at(first), areaIds });
    return [leader, ...rest.map((day) => aReport({ receivedAt: at(day), joinedTo: leader.code, state: 'duplicate' }))];
  };

  it('are those with enough reports within the days, of which the last came in the period', async () => {
    const grown = joinedOn([20, 25, 31, 33, 36]);
    const slow = joinedOn([1, 10, 20, 33, 45]);
    const before = joinedOn([1, 2, 3, 4, 5]);
    const { growing } = await digestOf([...grown, ...slow, ...before]);
    expect(growing.map(({ code, window }) => [code, window.codes.length, window.from, window.to])).toEqual([
      [grown[0]!.code, 5, '2026-09-20', '2026-10-06'],
    ]);
  });

  it('follow what the office counts as growing', async () => {
    const few = joinedOn([31, 33, 36], ['tdp-5']);
    const growth = { reports: 3, areas: 2, days: 10 };
    expect((await digestOf(few, { growth })).growing).toMatchObject([{ window: { areas: 2 } }]);
    expect((await digestOf(few, { growth: { ...growth, areas: 3 } })).growing).toEqual([]);
    expect((await digestOf(few, { growth: { ...growth, days: 4 } })).growing).toEqual([]);
  });
});

test('topics that rise clearly are named, a few more are not', async () => {
  const { rising } = await digestOf([
    ...someReports(6),
    ...someReports(3, { receivedAt: IN_SEPTEMBER }),
    ...someReports(12, { topicId: 'y-te' }),
    ...someReports(9, { topicId: 'y-te', receivedAt: IN_SEPTEMBER }),
    ...someReports(2, { topicId: 'giao-duc' }),
  ]);
  expect(rising.map(({ id }) => id)).toEqual(['dat-dai']);
});

test('proposals are gathered by whom they are for, the same one in other spelling once', async () => {
  const { proposals } = await digestOf([
    aReport({ code: 'a', proposal: 'Đề nghị công khai danh sách.', addressee: 'ubnd' }),
    aReport({ code: 'b', proposal: 'de nghi  công khai danh sách', addressee: 'Ủy ban Nhân dân phường Mẫu Sơn' }),
    aReport({ code: 'c', proposal: 'Mở thêm điểm tiếp nhận', addressee: 'Bưu điện' }),
    aReport({ code: 'd', proposal: 'Chi trả sớm' }),
    aReport({ code: 'e', proposal: '   ' }),
  ]);
  expect(proposals).toMatchObject([
    { addressee: 'Ủy ban nhân dân phường Mẫu Sơn', items: [{ codes: ['a', 'b'] }] },
    { addressee: 'Bưu điện', items: [{ codes: ['c'] }] },
    { addressee: 'Chi nhánh Trung tâm Phát triển quỹ đất khu vực Mẫu Sơn', items: [{ codes: ['d'] }] },
  ]);
});

test('a proposal is for whom its words ask, else for who deals with the matter', async () => {
  const first = aReport({ code: 'a', state: 'assigned', agencyId: 'kinh-te' });
  const unassigned = { agencyId: undefined, proposal: 'Đề nghị sửa sớm' };
  const reports = [
    first,
    aReport({ code: 'b', ...unassigned, state: 'duplicate', joinedTo: 'a' }),
    aReport({ code: 'c', ...unassigned, topicId: 'an-ninh' }),
    aReport({ code: 'd', ...unassigned, topicId: undefined }),
    aReport({ code: 'e', proposal: 'Đề nghị điện lực và công an kiểm tra' }),
  ];
  const { proposals, rows } = await digestOf(reports, {
    findAddressees: addresseeFinder(OFFICE),
    responsible: ({ topicId }) => (topicId === 'an-ninh' ? 'cong-an' : undefined),
  });
  const found = proposals.map(({ addressee, figure: { codes } }) => [addressee, ...codes]);
  expect(found).toEqual([
    ['Công an phường', 'c', 'e'],
    ['Điện lực', 'e'],
    ['Phòng Kinh tế, Hạ tầng và Đô thị', 'b'],
    ['Chưa xác định nơi nhận', 'd'],
  ]);
  expect(rows.find(({ code }) => code === 'e')?.addressee).toBe('Điện lực; Công an phường');
});

describe('bad input', () => {
  it('a withdrawn report is in no figure but its own, and in no list', async () => {
    const digest = await digestOf([aReport({ code: 'gone', state: 'withdrawn', proposal: 'Bỏ' }), aReport()]);
    expect(digest.withdrawn.codes).toEqual(['gone']);
    const others = digest.figures.filter(({ id }) => id !== digest.withdrawn.id);
    expect(others.flatMap(({ codes }) => codes)).not.toContain('gone');
    expect(JSON.stringify([digest.rows, digest.openMatters, digest.topics])).not.toContain('gone');
  });

  it('what was taken out of the configuration is still counted and named by its id', async () => {
    const { topics, areas, rows } = await digestOf([
      aReport({ topicId: 'cu', areaIds: ['xa-cu'], agencyId: 'phong-cu' }),
    ]);
    expect(topics[0]!.name).toBe('cu (không còn trong danh sách)');
    expect(areas[0]!.name).toBe('xa-cu (không còn trong danh sách)');
    expect(rows[0]!.agency).toBe('phong-cu (không còn trong danh sách)');
  });

  it('an unknown topic and place come last, the whole ward is a place of its own', async () => {
    const { topics, areas } = await digestOf([
      ...someReports(3, { topicId: undefined, areaIds: [] }),
      aReport({ areaIds: ['tdp-4', 'tdp-5', 'tdp-5'] }),
      aReport({ areaIds: [], whole: true }),
    ]);
    expect(topics.map(({ name }) => name)).toEqual(['Đất đai, giải phóng mặt bằng', 'Chưa rõ lĩnh vực']);
    expect(areas.map(({ name, figure }) => [name, figure.reports])).toEqual([
      ['Toàn phường', 1],
      ['Tổ dân phố 4', 1],
      ['Tổ dân phố 5', 1],
      ['Chưa rõ địa bàn', 3],
    ]);
  });

  it('the same code twice counts once, in any order; times that are none are told', async () => {
    const one = aReport({ code: 'twice' });
    const digest = await digestOf([one, aReport({ code: 'x', receivedAt: 'hôm qua' }), one, aReport({ dueAt: 'mai' })]);
    expect(digest.received.reports).toBe(2);
    expect(digest.unreadable).toBe(1);
  });

  it('a period without reports has figures of nought', async () => {
    const digest = await digestOf([]);
    expect(digest.received).toMatchObject({ reports: 0, codes: [], before: { reports: 0 } });
    expect(digest.topics).toEqual([]);
  });

  it('what the source says goes on or stops: its error is thrown, an abort ends it', async () => {
    const broken = {
      // oxlint-disable-next-line require-yield -- it fails before
      async *reportsBetween() {
        throw new Error('gone');
      },
    };
    await expect(digestOf([], { source: broken })).rejects.toThrow('gone');
    const stopped = AbortSignal.abort(new Error('no longer wanted'));
    await expect(digestOf(someReports(2), { signal: stopped })).rejects.toThrow('no longer wanted');
  });
});

test('every figure counts what its codes say, and each has a number of its own', async () => {
  const { figures } = await digestOf([
    ...someReports(7, { tendency: 'băn khoăn', groups: ['nông dân'], proposal: 'Chi trả sớm' }),
    ...someReports(2, { areaIds: ['tdp-5'], urgent: true }),
  ]);
  expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  for (const { reports, codes, unnamed = 0 } of figures) expect(codes.length + unnamed).toBe(reports);
  expect(figures.every(({ codes }) => new Set(codes).size === codes.length)).toBe(true);
});

test('what a source hands out beyond what it was asked for is not counted', async () => {
  const source = {
    async *reportsBetween() {
      yield aReport({ code: 'long-ago', receivedAt: '2020-01-01T02:00:00.000Z' });
      yield aReport({ code: 'own' });
      yield aReport({ code: 'later', receivedAt: '2026-11-03T02:00:00.000Z' });
    },
  };
  const { open } = await digestOf([], { source });
  expect(open.codes).toEqual(['own']);
});

test('the source is asked once, for a year back and up to the end of the period', async () => {
  const asked: [string, string][] = [];
  const source = {
    reportsBetween(from: Date, until: Date) {
      asked.push([from.toISOString(), until.toISOString()]);
      return createDigestSource([]).reportsBetween(from, until);
    },
  };
  await digestOf([], { source, period: OCTOBER });
  expect(asked).toEqual([['2025-09-29T17:00:00.000Z', '2026-10-31T17:00:00.000Z']]);
});
