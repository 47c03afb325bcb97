import { expect, test } from 'vitest';
import { parseCommand } from '#src/cli/commitments/parse-command.ts';

const parse = (line: string) => parseCommand(line.split(' ').filter((word) => word !== ''));

test.each([
  ['list', { does: 'list', differs: false, all: false }],
  [
    'list --state overdue --owner ban-tgdv --due 30/11/2026 --differs --all',
    { does: 'list', state: 'overdue', owner: 'ban-tgdv', due: '2026-11-30', differs: true, all: true },
  ],
  ['confirm 3 4', { does: 'confirm', numbers: [3, 4] }],
  ['confirm --all', { does: 'confirm', numbers: 'all' }],
  ['export a.xlsx', { does: 'export', path: 'a.xlsx' }],
  ['import A.XLSX --dry-run', { does: 'import', path: 'A.XLSX', dryRun: true }],
])('npm run commitments -- %s', (line, command) => expect(parse(line)).toEqual({ command, json: false }));

test('help and json', () => {
  expect(parse('--help')).toBe('help');
  expect(parse('list --json')).toMatchObject({ json: true });
});

test.each([
  '',
  'remove 3',
  'list 3',
  'list --state late',
  'list --due 31/02/2026',
  'list --dry-run',
  'confirm',
  'confirm 3 --all',
  'confirm 0',
  'confirm 3x',
  'export',
  'export a.csv',
  'export a.xlsx b.xlsx',
  'import',
  'import a.xlsx --all',
  'toString',
])('refuses "%s"', (line) => expect(() => parse(line)).toThrow(expect.objectContaining({ code: 'usage' })));
