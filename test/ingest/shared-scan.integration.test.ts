import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readDocument } from '#ingest/read-document.ts';
import { readZipParts } from '#ingest/readers/zip-parts.ts';
import { errorRate } from './scans.ts';
import { bareTools, commands, DATA, hasData, systemTools } from './system-tools.ts';

const SCAN = join(DATA, 'documents/luat-an-ninh-mang-scan.pdf');
const ARTICLE = z.object({ title: z.string(), article: z.string(), text: z.string() });

/** The articles of the law that was scanned, as another file has them. */
function articles(): { heading: string; text: string }[] {
  return readFileSync(join(DATA, 'retrieval/alqac2022/corpus.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((row) => ARTICLE.parse(JSON.parse(row)))
    .filter(({ title }) => title === 'Luật An ninh mạng')
    .map(({ article, text }) => ({ heading: article, text }));
}

describe.skipIf(!hasData)('a real scan', () => {
  test.each([
    ["Debian's programs", systemTools, commands.tesseract !== undefined && commands.pdftoppm !== undefined],
    ['npm packages alone', bareTools, true],
  ])('with %s every article is found, and hardly a letter is wrong', async (name, open, possible) => {
    if (!possible) return;
    const tools = open();
    const { passages, fields } = await readDocument(readFileSync(SCAN), 'luat-an-ninh-mang-scan.pdf', { tools });
    tools.close();
    const truth = articles().slice(0, 8);
    expect(fields.title).toMatch(/an ninh mạng/iu);
    expect(passages.map((passage) => passage.heading)).toEqual(truth.map((article) => article.heading));
    const written = (list: { heading: string; text: string }[]) =>
      list.map(({ heading, text }) => `${heading} ${text}`).join(' ');
    const rate = errorRate(written(passages), written(truth));
    console.log(`${name}: ${passages.length} of 8 articles, character error rate ${(rate * 100).toFixed(2)} %`);
    expect(rate).toBeLessThan(0.01);
    expect(passages.map((passage) => passage.page)).toEqual(
      [1, 1, 2, 3, 3, 4, 4, 5].map(() => expect.any(Number) as number),
    );
  });

  test.skipIf(commands.soffice === undefined)(
    'an old Word file keeps the names of its fonts when it is converted',
    async () => {
      const tools = systemTools();
      const docx = await tools.office!.convert(
        readFileSync(join(DATA, 'documents/bo-luat-hinh-su.doc')),
        'doc',
        'docx',
      );
      tools.close();
      const xml = (await readZipParts(docx, (name) => name === 'word/document.xml'))
        .get('word/document.xml')!
        .toString();
      const fonts = new Map(
        [...Map.groupBy(xml.matchAll(/w:ascii="([^"]+)"/gu), (match) => match[1])].map(([font, runs]) => [
          font,
          runs.length,
        ]),
      );
      expect(fonts.get('.VnTime')).toBeGreaterThan(100);
      expect(fonts.get('.VnTimeH')).toBeGreaterThan(0);
    },
  );

  test.each([
    ["Debian's programs", '/usr/bin:/bin'],
    ['npm packages alone', '/khong-co'],
  ])('the whole run stays below 600 MB with %s', async (name, path) => {
    const folder = mkdtempSync(join(tmpdir(), 'bo-nho-'));
    const env = { PATH: path, DATA_DIR: join(folder, 'data'), TMPDIR: folder };
    const child = spawn(process.execPath, ['ingest/main.ts', join(DATA, 'documents'), '--json'], {
      env,
      stdio: 'ignore',
    });
    let peak = 0;
    const timer = setInterval(() => {
      const status = readStatus(child.pid!);
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0));
    }, 50);
    await new Promise((resolve) => child.on('close', resolve));
    clearInterval(timer);
    rmSync(folder, { recursive: true, force: true });
    console.log(`${name}: the run itself took ${Math.round(peak / 1024)} MB at most`);
    expect(peak).toBeGreaterThan(50_000);
    expect(peak).toBeLessThan(600 * 1024);
  });
});

function readStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
