import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyFeatureEffect } from '#src/db/apply-effect.ts';
import { openDatabase } from '#src/db/open-database.ts';
import type { ReportEffect } from '#src/reports/effects.ts';
import { someReport } from '../reports/some-report.ts';

const COMMAND = join(import.meta.dirname, '../../src/cli/digest.ts');
const AT = '2026-10-10T02:00:00.000Z';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-digest-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

interface Output {
  code: number;
  stdout: string;
  stderr: string;
}

const run = (...args: string[]) =>
  new Promise<Output>((resolve) => {
    const env = { PATH: process.env['PATH'], DATA_DIR: directory };
    execFile(process.execPath, [COMMAND, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });

const openOffice = () => openDatabase(join(directory, 'phoihop.sqlite'));

async function saveReports(codes: readonly string[]): Promise<void> {
  const database = await openOffice();
  await database.transaction().execute(async (transaction) => {
    for (const code of codes) {
      const effect: ReportEffect = {
        effect: 'save_report',
        report: someReport({ code, receivedAt: AT, stateSince: AT }),
        entry: { code, version: 1, at: AT, by: { role: 'reporter' }, action: 'send', to: 'received' },
        thread: { code, personId: 'p-1' },
      };
      await applyFeatureEffect(transaction, effect, { inboxId: 'i', now: new Date(AT) });
    }
  });
  await database.destroy();
}

describe('npm run digest', () => {
  it('writes the draft and the sheet, prints the figures with their codes, and leaves a trace', async () => {
    await saveReports(['PA-26-000001', 'PA-26-000002']);
    const out = join(directory, 'báo cáo');
    const { code, stdout } = await run('--month', '2026-10', '--out', out, '--json');
    expect(code).toBe(0);
    const result = JSON.parse(stdout) as { figures: object[]; files: object };
    expect(result).toMatchObject({
      period: { key: '2026-10', from: '2026-10-01', until: '2026-11-01' },
      unit: 'working_days',
      files: { docx: join(out, 'tong-hop-2026-10.docx'), xlsx: join(out, 'tong-hop-2026-10.xlsx') },
    });
    expect(result.figures[0]).toMatchObject({ id: 'S1', reports: 2, codes: ['PA-26-000001', 'PA-26-000002'] });
    expect((await readdir(out)).toSorted()).toEqual(['tong-hop-2026-10.docx', 'tong-hop-2026-10.xlsx']);
    const database = await openOffice();
    const traces = await database.selectFrom('audit_log').select(['action', 'detail', 'report_code']).execute();
    await database.destroy();
    expect(traces).toEqual([{ action: 'digest', detail: '2026-10', report_code: null }]);
  });

  it('says in words what it found, below DATA_DIR, and keeps an earlier draft', async () => {
    await saveReports(['PA-26-000001']);
    await run('--month', '2026-10');
    const { code, stdout } = await run('--month', '2026-10');
    expect(code).toBe(0);
    expect(stdout).toContain('Tiếp nhận: 1 phản ánh');
    expect(stdout).toContain(join(directory, 'digests', 'tong-hop-2026-10-ban-2.docx'));
    expect(await readdir(join(directory, 'digests'))).toHaveLength(4);
  });

  it('refuses what it does not understand with 2, and an office that is not there with 1', async () => {
    const [none, wrong, unknown, missing, help] = await Promise.all([
      run(),
      run('--month', 'tháng 10'),
      run('--moth', '2026-10'),
      run('--month', '2026-10'),
      run('--help'),
    ]);
    expect([none.code, wrong.code, unknown.code, missing.code, help.code]).toEqual([2, 2, 2, 1, 0]);
    expect(none.stderr).toContain('Chọn đúng một kỳ');
    expect(wrong.stderr).toContain('--month viết như 2026-10');
    expect(unknown.stderr).toContain('--moth');
    expect(missing.stderr).toContain('Chưa có cơ sở dữ liệu');
    expect(help.stdout).toContain('--quarter');
  });
});
