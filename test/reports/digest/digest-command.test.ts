import { expect, test } from 'vitest';
import { createDigestCommand, type DigestRequest } from '#src/reports/digest/digest-command.ts';
import type { DigestReport } from '#src/reports/digest/digest-report.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { aReport, digestOf, NOW, someReports } from './office-digest.ts';

function setUp(reports: readonly DigestReport[] = someReports(3)) {
  const saved: string[] = [];
  const command = createDigestCommand({
    clock: createManualClock(NOW.toISOString()),
    make: async (period) => ({
      digest: await digestOf(reports, { period }),
      docx: new Uint8Array(),
      xlsx: new Uint8Array(),
      charts: true,
    }),
    save: async ({ digest: { period } }) => {
      saved.push(period.key);
      return { name: period.key, docx: `/srv/${period.key}.docx`, xlsx: `/srv/${period.key}.xlsx` };
    },
  });
  const ask = (words: string, change: Partial<DigestRequest> = {}) =>
    command({ words, role: 'officer', inGroup: false, ...change });
  return { ask, saved };
}

test('an officer gets the figures as a short text, and is told where the files are without their path', async () => {
  const { ask } = setUp([
    ...someReports(6, { dueAt: '2026-10-20T10:00:00.000Z' }),
    aReport({ topicId: 'y-te', receivedAt: '2026-09-10T02:00:00.000Z', state: 'closed' }),
  ]);
  const { texts, files, made } = await ask('');
  expect(texts[0]).toMatch(/^Tổng hợp dư luận tháng 10 năm 2026\n• Tiếp nhận: 6 phản ánh, 6 vụ việc, tăng 5/);
  expect(texts[0]).toContain('chưa trả lời: 6 vụ việc, quá hạn 6 (PA-26-');
  expect(texts[0]).toContain('dự thảo do máy lập');
  expect(texts[1]).toContain('2026-10.docx');
  expect(texts.join('')).not.toContain('/srv');
  expect(files).toEqual(['/srv/2026-10.docx', '/srv/2026-10.xlsx']);
  expect(made).toBe('2026-10');
});

test.each([
  ['quý III', '2026-Q3'],
  ['tháng này', '2026-11'],
])('"/tonghop %s" makes %s', async (words, key) => {
  expect((await setUp().ask(words)).made).toBe(key);
});

test('a running period says that it is not over', async () => {
  expect((await setUp().ask('11/2026')).texts[0]).toContain('(kỳ chưa hết)');
});

test.each(['staff', 'collaborator', 'admin'] as const)('nothing is made for the role %s', async (role) => {
  const { ask, saved } = setUp();
  expect((await ask('10/2026', { role })).texts).toEqual([expect.stringContaining('dành cho chuyên viên')]);
  expect(saved).toEqual([]);
});

test('nothing is told in a group', async () => {
  const { ask, saved } = setUp();
  expect((await ask('10/2026', { inGroup: true })).texts).toEqual([expect.stringContaining('nhắn riêng')]);
  expect(saved).toEqual([]);
});

test('what is not understood or lies ahead is said, and nothing is made', async () => {
  const { ask, saved } = setUp();
  expect((await ask('abc xyz')).texts[0]).toContain('/tonghop 10/2026');
  expect((await ask('12/2026')).texts[0]).toContain('Chưa đến tháng 12 năm 2026');
  expect(saved).toEqual([]);
});

test('the text of a large digest fits into one message', async () => {
  const many = Array.from({ length: 400 }, (_, at) =>
    aReport({ topicId: `l-${at % 40}`, dueAt: '2026-10-20T10:00:00.000Z', summary: 'dài '.repeat(300) }),
  );
  expect((await setUp(many).ask('')).texts[0]!.length).toBeLessThan(1500);
});
