import { expect, test } from 'vitest';
import { decodeTyping } from '../../src/vietnamese/telex.ts';

test.each([
  ['dduwowcj', 'duoc'],
  ['nawm', 'nam'],
  ['cura', 'cua'],
  ['tuooir', 'tuoi'],
  ['nguowif', 'nguoi'],
  ['booj', 'bo'],
  ['luaatj', 'luat'],
  ['ddieeuf', 'dieu'],
  ['trachs', 'trach'],
  ['nguoi72', 'nguoi'],
  ['ngu7o7i2', 'nguoi'],
  ['d9uo75c', 'duoc'],
  ['vieejt', 'viet'],
])('%s may mean %s', (typed, meant) => {
  expect(decodeTyping(typed)).toContain(meant);
});

test.each(['nhan', 'dan', '2015', 'qh14', ''])('%j has no other reading', (typed) => {
  expect(decodeTyping(typed)).toEqual([]);
});
