import { describe, expect, it } from 'vitest';
import { composeDigest } from '#src/reports/digest/compose-digest.ts';
import type { CommitmentLine, CommitmentSpan, DigestCommitments } from '#src/reports/digest/digest-commitments.ts';
import { plainOf } from '#src/reports/digest/inline.ts';
import { monthOf, parsePeriod, quarterOf } from '#src/reports/digest/period.ts';
import { summariseDigest } from '#src/reports/digest/reply-texts.ts';
import { aReport, digestOf } from './office-digest.ts';

const aLine = (change: Partial<CommitmentLine> = {}): CommitmentLine => ({
  number: 12,
  action: 'đối thoại với các hộ',
  owners: 'Ủy ban nhân dân phường',
  source: 'khoản 2 mục III 12-CTr/ĐU-UBND',
  due: '2026-10-15',
  state: 'late',
  restricted: false,
  ...change,
});
const SOME: DigestCommitments = {
  due: [
    aLine({ number: 3, state: 'done', doneOn: '2026-10-02' }),
    aLine({ number: 4, state: 'done_late', doneOn: '2026-10-20' }),
    aLine(),
  ],
  late: [aLine({ number: 5, due: '2026-08-25', missed: 3 }), aLine()],
  next: [aLine({ number: 8, due: '2026-11-20', state: 'open', restricted: true })],
};
const NONE: DigestCommitments = { due: [], late: [], next: [] };

async function compose(commitments: DigestCommitments | undefined, change = {}) {
  const digest = await digestOf([aReport()], { commitments: () => Promise.resolve(commitments), ...change });
  const { body } = composeDigest(digest, { office: 'Ban' });
  const text = body
    .map((block) => {
      if (block.kind === 'heading') return block.text;
      if (block.kind === 'paragraph') return plainOf(block.runs);
      return block.kind === 'table'
        ? [block.caption, ...block.rows.map((row) => row.map(plainOf).join(' | '))].join('\n')
        : '';
    })
    .join('\n');
  return { digest, text };
}

describe('the section on commitments', () => {
  it('stands in section III before the forecast, with the numbers behind each count', async () => {
    const { text } = await compose(SOME);
    expect(text).toContain(
      'Trong kỳ có 3 việc đến hạn theo sổ cam kết: 1 việc xong đúng hạn (việc số 3); 1 việc xong sau hạn (việc số 4); 1 việc quá hạn chưa xong (việc số 12).',
    );
    expect(text).toContain('Đến hết ngày 31/10/2026, còn 2 việc quá hạn chưa xong, kể cả từ trước kỳ.');
    expect(text).toContain('5 | Đối thoại với các hộ | Ủy ban nhân dân phường | 25/8/2026 (3 kỳ) | khoản 2 mục III');
    expect(text).toContain('Đến hạn trong tháng 11 năm 2026: 1 việc.');
    expect(text).toContain('Việc số 8 lấy từ văn bản chỉ một bộ phận được xem');
    const order = ['2. Vụ việc chưa', '3. Thực hiện chương trình', '4. Dự báo', 'IV. KIẾN NGHỊ'];
    expect(order.map((heading) => text.indexOf(heading))).toEqual(
      order.map((heading) => text.indexOf(heading)).toSorted((one, other) => one - other),
    );
    expect(text).not.toMatch(/-1/);
  });

  it('numbers the tables without a gap, whichever are there', async () => {
    const { text } = await compose(SOME);
    const numbers = [...text.matchAll(/^Bảng (\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(text).toContain('Việc đến hạn tháng 11 năm 2026');
  });

  it('says that each time counts where something was due more than once', async () => {
    const twice = [aLine(), aLine({ due: '2026-10-25', state: 'open' })];
    const eachTime = 'Việc định kỳ được tính từng lần đến hạn.';
    expect((await compose({ ...NONE, due: twice })).text).toContain(`(việc số 12). ${eachTime}`);
    expect((await compose(SOME)).text).not.toContain(eachTime);
  });

  it('says that nothing was due and nothing is late', async () => {
    const { text, digest } = await compose(NONE);
    expect(text).toContain('Trong kỳ không có việc nào đến hạn');
    expect(text).toContain('không có việc nào quá hạn.');
    expect(text).not.toContain('Đến hạn trong');
    expect(summariseDigest(digest)).not.toContain('Cam kết');
  });

  it('is not there without a register, nor for a stretch of days', async () => {
    const without = await compose(undefined);
    expect(without.text).not.toContain('sổ cam kết');
    expect(without.text).toContain('3. Dự báo');
    const period = parsePeriod({ since: '2026-10-01', until: '2026-10-15' }, '2026-11-05');
    expect((await compose(SOME, { period })).text).not.toContain('sổ cam kết');
  });

  it('is one line of the summary', async () => {
    const { digest } = await compose(SOME);
    expect(summariseDigest(digest)).toContain(
      '• Cam kết: 3 việc đến hạn trong kỳ, 2 đã xong; quá hạn 2 (việc số 5, 12)',
    );
  });

  it('stays short, and its words can stand in a document', async () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      aLine({ number: at + 1, action: `làm\u0000 ${'rất dài '.repeat(200)}` }),
    );
    const { text } = await compose({ due: many, late: many, next: many });
    expect(text).toContain('và 185 việc khác');
    expect(text).not.toContain('\u0000');
    expect(text.length).toBeLessThan(20_000);
  });
});

it.each([
  [
    'a month that has ended',
    monthOf('2026-10'),
    { countedOn: '2026-10-31', lateBefore: '2026-11-01', next: '2026-11' },
  ],
  ['a month that runs', monthOf('2026-11'), { countedOn: '2026-11-05', lateBefore: '2026-11-05', next: '2026-12' }],
  ['a quarter', quarterOf('2026-Q4'), { countedOn: '2026-11-05', lateBefore: '2026-11-05', next: '2027-Q1' }],
])('the register is read as it stood: %s', async (_, period, { next, ...days }) => {
  const asked: CommitmentSpan[] = [];
  const commitments = (span: CommitmentSpan) => {
    asked.push(span);
    return Promise.resolve(undefined);
  };
  await digestOf([], { period, commitments });
  expect(asked).toMatchObject([days]);
  expect(asked[0]!.next.key).toBe(next);
});
