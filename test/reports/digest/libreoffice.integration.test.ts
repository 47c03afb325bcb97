import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addresseeFinder } from '#src/app/addressees.ts';
import { makeDigest } from '#src/reports/digest/make-digest.ts';
import { createDigestSource } from '../../fakes/digest-source.ts';
import { inventReports } from '../../fakes/invented-reports.ts';
import { aReport, LETTERHEAD, NOW, OCTOBER, OFFICE } from './office-digest.ts';

const run = promisify(execFile);
const TOOLS = ['/usr/bin/soffice', '/usr/bin/pdftotext', '/usr/bin/pdfinfo'];

describe.runIf(TOOLS.every((tool) => existsSync(tool)))('LibreOffice opens', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phoihop-office-'));
    const reports = [
      ...inventReports({
        count: 400,
        seed: 5,
        from: '2026-08-01T00:00:00Z',
        until: '2026-11-05T00:00:00Z',
        places: OFFICE,
      }),
      aReport({ urgent: true, summary: '=cmd|calc <b>& "x"', code: 'PA-26-999999' }),
    ];
    const source = createDigestSource(reports);
    const line = { owners: 'Ủy ban nhân dân phường', source: 'khoản 2 mục III 12-CTr/ĐU-UBND', restricted: false };
    const late = Array.from({ length: 20 }, (_, at) => ({
      ...line,
      number: at + 1,
      action: 'đối thoại với các hộ chưa nhận tiền bồi thường',
      due: '2026-10-15',
      state: 'late' as const,
    }));
    const commitments = () => Promise.resolve({ due: late, late, next: [] });
    const options = { source, places: OFFICE, period: OCTOBER, now: NOW, letterhead: LETTERHEAD, commitments };
    const made = await makeDigest({ ...options, findAddressees: addresseeFinder(OFFICE) });
    await writeFile(join(folder, 'a.docx'), made.docx);
    await writeFile(join(folder, 'b.xlsx'), made.xlsx);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const convert = (file: string, to: string) =>
    run('/usr/bin/soffice', [
      `-env:UserInstallation=file://${join(folder, `profile-${file}`)}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      join(folder, file),
    ]);

  it('the draft, on A4 pages with head, charts, page numbers and signature', async () => {
    await convert('a.docx', 'pdf');
    const { stdout: info } = await run('/usr/bin/pdfinfo', [join(folder, 'a.pdf')]);
    expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
    const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
    const { stdout: text } = await run('/usr/bin/pdftotext', ['-layout', join(folder, 'a.pdf'), '-']);
    const page = text.split('\f');
    expect(page[0]).toMatch(/ĐẢNG ỦY PHƯỜNG MẪU SƠN\s+ĐẢNG CỘNG SẢN VIỆT NAM/);
    expect(page[0]).not.toMatch(/DỰ THẢO – \d/);
    for (let number = 2; number <= pages; number++) expect(page[number - 1]).toContain(`DỰ THẢO – ${number}`);
    expect(text).toContain('TRƯỞNG BAN');
    expect(text).toContain('3. Thực hiện chương trình phối hợp, kết luận hội nghị');
    const tables = [...text.matchAll(/Bảng (\d+)\. /g)].map(([, number]) => Number(number));
    expect(tables).toEqual(tables.map((_, index) => index + 1));
    expect(text).toContain('=cmd|calc <b>& "x"');
    const { stdout: pictures } = await run('/usr/bin/pdfimages', ['-list', join(folder, 'a.pdf')]);
    expect(pictures.match(/\bimage\b/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('the sheet, whose texts stay texts when it becomes CSV', async () => {
    await convert('b.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2');
    const csv = await readFile(join(folder, 'b-Phản ánh.csv'), 'utf8');
    expect(csv).toContain(`'=cmd|calc <b>& ""x""`);
    expect(csv).toMatch(/10\/10\/2026/);
    expect(csv).not.toMatch(/(?:^|,)"?[=+@]/m);
  });
});
