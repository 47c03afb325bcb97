import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { planted, SECRET_FILES } from './secret-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ro-ri-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), TMPDIR: join(folder, 'temp') };
  return new Promise((resolve) => {
    execFile(process.execPath, ['ingest/main.ts', ...args], { env }, (_, stdout, stderr) =>
      resolve({ stdout, stderr }),
    );
  });
}

/** Every word of a planted sentence that stands nowhere else, as it may be kept: composed, apart, folded, in two bytes. */
function traces(n: number): Buffer[] {
  const words = [planted(n), `Xanh${n} chuyển`, 'Chim Sẻ', 'Đá Ngầm', `xanh${n}`, 'dangam', 'da ngam', 'chim se'];
  return words.flatMap((word) => [
    Buffer.from(word.normalize('NFC')),
    Buffer.from(word.normalize('NFD')),
    Buffer.from(word.toLowerCase()),
    Buffer.from(word, 'utf16le'),
  ]);
}

const filesBelow = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile());

test('nothing of a secret is in the database, the log, the answer or a temporary file', async () => {
  const docs = join(folder, 'docs');
  for (const name of ['docs', 'data', 'temp']) mkdirSync(join(folder, name));
  SECRET_FILES.forEach(([name, content], i) => {
    mkdirSync(dirname(join(docs, name)), { recursive: true });
    writeFileSync(join(docs, name), content(planted(100 + i)));
  });
  const open = 'Lịch trực của thôn Hoa Gạo Trắng thay đổi từ tuần sau.';
  writeFileSync(join(docs, 'thong-bao.txt'), `THÔNG BÁO\nvề lịch trực\n${open}`);

  const { stdout, stderr } = await run(docs, '--json');
  const summary = z
    .object({ added: z.int(), failed: z.array(z.object({ path: z.string(), code: z.string(), reason: z.string() })) })
    .parse(JSON.parse(stdout));
  expect(summary.added).toBe(1);
  expect(summary.failed.map(({ code }) => code)).toEqual(SECRET_FILES.map(() => 'state_secret'));
  expect(summary.failed.map(({ path }) => path.slice(docs.length + 1)).toSorted()).toEqual(
    SECRET_FILES.map(([name]) => name).toSorted(),
  );

  const kept = [...filesBelow(join(folder, 'data')), ...filesBelow(join(folder, 'temp'))].map((name) =>
    readFileSync(name),
  );
  // The search finds what is there.
  expect(kept.some((bytes) => bytes.includes('Hoa Gạo Trắng'))).toBe(true);
  const places = [...kept, Buffer.from(stdout), Buffer.from(stderr)];
  const found = SECRET_FILES.filter((_, i) =>
    traces(100 + i).some((trace) => places.some((bytes) => bytes.includes(trace))),
  );
  expect(found.map(([name]) => name)).toEqual([]);
  expect(filesBelow(join(folder, 'temp'))).toEqual([]);
});
