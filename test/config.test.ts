import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseConfig, VARIABLES } from '#src/config.ts';
import { AppError } from '#src/errors.ts';

test('an empty environment gives a server for this machine only, with the web chat on', () => {
  expect(parseConfig({})).toEqual({
    host: '127.0.0.1',
    port: 8080,
    loopback: true,
    dataDir: './data',
    databasePath: 'data/phoihop.sqlite',
    organisationFile: 'samples/organisation.yaml',
    logLevel: 'info',
    conversationsInParallel: 4,
    webChat: { mode: 'on', role: 'staff' },
  });
});

test('an empty or blank variable counts as absent', () => {
  expect(parseConfig({ PORT: '', HOST: '  ' })).toEqual(parseConfig({}));
});

test.each([
  ['127.0.0.1', undefined, { mode: 'on', role: 'staff' }],
  ['::1', undefined, { mode: 'on', role: 'staff' }],
  ['0.0.0.0', undefined, { mode: 'off', reason: 'public_address', role: 'staff' }],
  ['10.0.0.4', undefined, { mode: 'off', reason: 'public_address', role: 'staff' }],
  ['127.example.vn', undefined, { mode: 'off', reason: 'public_address', role: 'staff' }],
  ['0.0.0.0', 'on', { mode: 'on', role: 'staff' }],
  ['127.0.0.1', 'off', { mode: 'off', reason: 'switched_off', role: 'staff' }],
])('HOST %s with WEB_CHAT %s gives %o', (HOST, WEB_CHAT, expected) => {
  expect(parseConfig({ HOST, WEB_CHAT }).webChat).toEqual(expected);
});

test.each([
  ['PORT', 'tám nghìn'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PUBLIC_URL', 'javascript:alert(1)'],
  ['LOG_LEVEL', 'LOUD'],
  ['WEB_CHAT', 'maybe'],
  ['WEB_CHAT_ROLE', 'king'],
  ['CONVERSATIONS_IN_PARALLEL', '0'],
])('a wrong %s is refused by name, without its value', (name, value) => {
  const attempt = () => parseConfig({ [name]: value });
  expect(attempt).toThrow(AppError);
  expect(attempt).toThrow(new RegExp(`${name}: phải là`));
  expect(attempt).not.toThrow(new RegExp(value.replace(/[()]/g, '.')));
});

test('all wrong variables are named at once', () => {
  expect(() => parseConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT: .*\nLOG_LEVEL: /);
});

test('.env.example shows every variable and no other', () => {
  const shown = readFileSync('.env.example', 'utf8').match(/^#?[A-Z_]+(?==)/gm) ?? [];
  expect(shown.map((name) => name.replace('#', '')).toSorted()).toEqual(Object.keys(VARIABLES.shape).toSorted());
});

test('the values shown in .env.example are the defaults', () => {
  const lines = readFileSync('.env.example', 'utf8').matchAll(/^#?([A-Z_]+)=(.*)$/gm);
  const shown = Object.fromEntries([...lines].map(([, name, value]) => [name!, value]));
  expect(parseConfig(shown)).toEqual(parseConfig({}));
});
