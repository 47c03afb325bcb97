import { expect, test } from 'vitest';
import { CLI_TEXTS } from '#src/cli/people/people-texts.ts';
import { parseCommand } from '#src/cli/people/parse-command.ts';

test.each([
  [],
  ['delete'],
  ['invite'],
  ['invite', 'Lan'],
  ['invite', 'Lan', '--role', 'boss'],
  ['invite', '', '--role', 'staff'],
  ['invite', 'a\u0000b', '--role', 'staff'],
  ['invite', 'a\u202Eb', '--role', 'staff'],
  ['invite', 'L'.repeat(81), '--role', 'staff'],
  ['invite', 'Lan', '--person', 'p-1'],
  ['invite', 'Lan', '--role', 'staff', '--bot', 'a/b'],
  ['invite', 'Lan', '--role', 'staff', '--force'],
  ['list', 'all'],
  ['role', 'p-1'],
  ['revoke'],
  ['unit', 'p-1', 'mttq', '--off'],
  ['links', 'a', 'b'],
  ['group', 'telegram', '-1'],
  ['group', 'telegram', '-1', '--access', 'secret'],
  ['group', 'telegram', '-1', '--access', ''],
  ['group', 'telegram', '-1', '--access', 'internal', '--off'],
  ['group', 'viber', '-1', '--off'],
  ['list', '--all'],
])('is wrong usage: %s %s %s %s', (...args) => {
  expect(() => parseCommand(args)).toThrow(expect.objectContaining({ code: 'usage' }));
});

test.each([
  [['invite', ' Ngô  Văn A ', '--role', 'staff'], { does: 'invite', whom: { name: 'Ngô Văn A', role: 'staff' } }],
  [
    ['invite', 'Lan', '--role', 'staff', '--unit', 'mttq', '--bot', '@tro_ly'],
    { does: 'invite', whom: { name: 'Lan', role: 'staff', unit: 'mttq' }, bot: 'tro_ly' },
  ],
  [['invite', '--person', 'p-1'], { does: 'invite', whom: { id: 'p-1' } }],
  [['role', 'p-1', 'admin', '--force'], { does: 'role', id: 'p-1', role: 'admin', force: true }],
  [['unit', 'p-1', '--off'], { does: 'unit', id: 'p-1' }],
  [['links'], { does: 'links' }],
  [
    ['group', 'telegram', '-100', '--access', 'public, unit:mttq'],
    { does: 'group', channel: 'telegram', conversationId: '-100', access: ['public', 'unit:mttq'] },
  ],
  [
    ['group', '--off', 'zalo-bot', '--', '-g'],
    { does: 'group', channel: 'zalo-bot', conversationId: '-g', access: [] },
  ],
])('%j is understood', (args, command) => {
  expect(parseCommand(args)).toEqual({ command, json: false });
});

test('help is answered before anything is wrong', () => {
  expect(parseCommand(['--help', 'x'])).toBe('help');
});

test('says until when a code is good as one would say it on the telephone, in the time of Việt Nam', () => {
  const said = CLI_TEXTS.code('K7MP2RWX', '2026-11-25T20:05:59.000Z');
  expect(said).toContain('Mã mời: K7MP 2RWX');
  expect(said).toContain('đến 03 giờ 05 ngày 26/11/2026.');
});
