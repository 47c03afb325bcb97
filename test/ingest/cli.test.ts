import { expect, test } from 'vitest';
import { formatRow } from '#ingest/cli.ts';

test.each([
  [{ path: 'a.txt', outcome: 'added', passages: 2 } as const, 'thêm  a.txt (2 đoạn)'],
  [{ path: 'a.txt', outcome: 'failed', reason: 'Tệp rỗng.' } as const, 'LỖI   a.txt: Tệp rỗng.'],
  [{ path: 'a\u001b[31m\nb.txt', outcome: 'removed' } as const, 'xóa   a?[31m?b.txt'],
])('%o is shown as one line that cannot drive the terminal', (row, line) => {
  expect(formatRow(row)).toBe(line);
});
