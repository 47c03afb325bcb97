import { expect, test } from 'vitest';
import { parseCommandLine } from '#src/command-line.ts';

const options = { json: { type: 'boolean' }, limit: { type: 'string' } } as const;

test('options come back as parseArgs reads them', () => {
  expect(parseCommandLine({ args: ['--json', '--limit', '3'], options }).values).toEqual({ json: true, limit: '3' });
});

test.each([
  [['--jsn'], 'Không có tùy chọn --jsn.'],
  [['--json=1'], 'Tùy chọn --json ghi chưa đúng.'],
  [['--limit'], 'Tùy chọn --limit ghi chưa đúng.'],
  [['3'], 'Có phần thừa trong lệnh; mỗi giá trị đứng sau tên tùy chọn.'],
])('%j is wrong usage, said in Vietnamese', (args, message) => {
  expect(() => parseCommandLine({ args, options })).toThrow(expect.objectContaining({ code: 'usage', message }));
});
