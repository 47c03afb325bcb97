import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phoihop-eval-reports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const MESSAGE = {
  id: 'a',
  text: 'rác tổ 3 không ai dọn',
  kind: 'report',
  topic: 'moi-truong',
  area: 'tdp-3',
  urgent: true,
};
const PAIR = {
  id: 'b',
  a: { text: 'rác tổ 3 không ai dọn', day: '2026-11-20' },
  b: { text: 'to 3 rac khong ai don', day: '2026-11-21' },
  same: true,
};

function run(lines: readonly string[], ...more: string[]) {
  const path = join(folder, 'set.jsonl');
  writeFileSync(path, lines.join('\n'));
  return spawnSync(process.execPath, ['src/cli/eval-reports.ts', path, ...more], { encoding: 'utf8' });
}

test('measures messages and pairs, with --json as one value', () => {
  const { status, stdout, stderr } = run([JSON.stringify(MESSAGE), '', JSON.stringify(PAIR)], '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({
    fields: {
      kind: { right: 1, all: 1, accuracy: 1, confusion: { report: { report: 1 } } },
      urgent: { accuracy: 0, confusion: { khẩn: { thường: 1 } }, wrong: [{ id: 'a' }] },
    },
    pairs: { precision: 1, recall: 1, truePositives: 1 },
  });
  expect(JSON.parse(stdout)).not.toHaveProperty('fields.breadth');
});

test('without --json, a table for each label; --wrong names the messages', () => {
  const { stdout } = run([JSON.stringify(MESSAGE)], '--wrong');
  expect(stdout).toMatch(/^kind +100\.0 % +1\/1$/m);
  expect(stdout).toMatch(/^ +khẩn +→ thường: 1$/m);
  expect(stdout).toMatch(/✗ a khẩn → thường/);
});

test.each([
  [['{broken'], /set\.jsonl:1: không phải JSON/],
  [[JSON.stringify({ ...MESSAGE, kind: 'rumour' })], /set\.jsonl:1: .*"kind"/],
  [[JSON.stringify(MESSAGE), JSON.stringify(MESSAGE)], /set\.jsonl:2: mã "a" đã có/],
  [[JSON.stringify({ ...PAIR, a: 'x' })], /set\.jsonl:1: .*"a"/],
  [[''], /không có dòng nào/],
])('a broken set is named with its line (%#)', (lines, message) => {
  const { status, stdout, stderr } = run(lines);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(message);
});

test.each([[['--nope']], [['other.jsonl']]])('wrong usage is told (%#)', (more) => {
  const { status, stderr } = run([JSON.stringify(MESSAGE)], ...more);
  expect(status).toBe(2);
  expect(stderr).toContain('Cách dùng: npm run eval:reports');
});

test('a set that is not there is named', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/eval-reports.ts', 'khong-co.jsonl'], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('khong-co.jsonl');
});
