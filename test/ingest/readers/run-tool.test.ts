import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { describeTools, findTools } from '#ingest/readers/find-tools.ts';
import { runTool } from '#ingest/readers/run-tool.ts';
import { commands } from '../system-tools.ts';

const shell = (script: string, rest = {}) => runTool({ command: '/bin/sh', args: ['-c', script], ...rest });

test('gives what the command wrote, and how it ended', async () => {
  const result = await shell('cat; echo lỗi >&2; exit 3', { input: new TextEncoder().encode('vào') });
  expect({ ...result, output: result?.output.toString() }).toEqual({ code: 3, output: 'vào', errors: 'lỗi\n' });
});

test('a command that is not there is told apart from one that fails', async () => {
  expect(await runTool({ command: '/khong/co/lenh', args: [] })).toBeUndefined();
});

test('nothing of our environment reaches it', async () => {
  process.env.KHOA_BI_MAT = 'khong-duoc-lo';
  const result = await shell('env');
  delete process.env.KHOA_BI_MAT;
  expect(result?.output.toString()).not.toContain('khong-duoc-lo');
});

test('one that takes too long is killed with its children', async () => {
  const started = performance.now();
  const marker = `31.${process.pid}`;
  await expect(shell(`sleep ${marker} & sleep ${marker}`, { milliseconds: 200 })).rejects.toMatchObject({
    code: 'too_large',
  });
  expect(performance.now() - started).toBeLessThan(10_000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const left = (await runTool({
    command: '/bin/sh',
    args: ['-c', 'cat /proc/[0-9]*/cmdline 2>/dev/null | tr "\\0" " "'],
  }))!;
  expect(left.output.toString()).not.toContain(`sleep ${marker}`);
});

test('one that writes without end is killed', async () => {
  await expect(shell('yes', { outputBytes: 1 << 20 })).rejects.toMatchObject({ code: 'too_large' });
});

test('the end of the run ends it', async () => {
  const ending = new AbortController();
  const running = shell('sleep 30', { signal: ending.signal });
  ending.abort();
  await expect(running).rejects.toMatchObject({ code: 'internal' });
});

test.skipIf(commands.prlimit === undefined)('it gets no more memory than allowed', async () => {
  const limits = { prlimit: commands.prlimit, memoryBytes: 64 << 20 };
  const greedy = await shell('x=$(head -c 200000000 /dev/zero | tr "\\0" a); echo ${#x}', limits);
  expect(greedy?.output.toString()).not.toContain('200000000');
  expect((await shell('echo ${#PATH}', limits))?.code).toBe(0);
});

test.skipIf(commands.unshare === undefined)('it cannot reach the network, not even this machine', async () => {
  let calls = 0;
  const server = createServer((socket) => {
    calls++;
    socket.destroy();
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  const connect = `require('net').connect(${port}, '127.0.0.1').on('error', () => process.exit(7)).on('close', () => process.exit(0))`;
  const call = (unshare?: string) =>
    runTool({ command: process.execPath, args: ['-e', connect], ...(unshare === undefined ? {} : { unshare }) });
  expect((await call(commands.unshare))?.code).toBe(7);
  expect(calls).toBe(0);
  await call();
  expect(calls).toBe(1);
  server.close();
});

test('programs are looked for in the folders given, and only there', async () => {
  expect(await findTools('/khong/co')).toEqual({});
  expect(await findTools('')).toEqual({});
  expect(await findTools('test/ingest:.')).toEqual({});
});

test('the log says what is there and what the rest would give', () => {
  expect(describeTools({})).toMatch(/^Công cụ đọc tệp: chỉ gói npm\. Chưa cài: LibreOffice \(đọc \.doc.*tesseract/u);
  const all = { soffice: 's', pdftotext: 'p', pdftoppm: 'p', tesseract: 't' };
  expect(describeTools(all)).toBe('Công cụ đọc tệp: LibreOffice, poppler, tesseract + vie.');
});

test('the profile of LibreOffice allows neither macros nor the network', async () => {
  const { OFFICE_PROFILE } = await import('#ingest/readers/office-profile.ts');
  expect(OFFICE_PROFILE).toMatch(/DisableMacrosExecution" oor:op="fuse"><value>true/u);
  expect(OFFICE_PROFILE).toMatch(/ooInetProxyType" oor:op="fuse"><value>2/u);
  expect(readFileSync('ingest/readers/office.ts', 'utf8')).toContain('--headless');
});
