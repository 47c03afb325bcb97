import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock as clock } from '#src/clock.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { applyPeopleEffect } from '#src/db/sql-people-effects.ts';
import { createSqlPeopleStore } from '#src/db/sql-people-store.ts';
import type { PeopleEffect } from '#src/people/effects.ts';
import { findTypedCode, hashCode } from '#src/people/invitation-code.ts';
import type { Person } from '#src/people/person.ts';
import { readSecretKey } from '#src/secret-key.ts';

const COMMAND = join(import.meta.dirname, '../../src/cli/people.ts');

let directory: string;
let database: Database;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-people-'));
  database = await openDatabase(join(directory, 'phoihop.sqlite'));
});
afterEach(async () => {
  await database.destroy();
  await rm(directory, { recursive: true, force: true });
});

interface Output {
  code: number;
  stdout: string;
  stderr: string;
}

const run = (...args: string[]) =>
  new Promise<Output>((resolve) => {
    const env = { PATH: process.env['PATH'], DATA_DIR: directory };
    execFile(process.execPath, [COMMAND, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
const runJson = async <T>(...args: string[]): Promise<T> => {
  const { code, stdout, stderr } = await run(...args, '--json');
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as T;
};

const apply = (effect: PeopleEffect) => applyPeopleEffect(database, effect, { now: clock.now() });
const invite = (...args: string[]) => runJson<{ person: Person; code: string }>('invite', ...args);
const findInvitation = (code: string) =>
  createSqlPeopleStore(database, { clock }).findInvitation(
    hashCode(findTypedCode(code)?.code ?? '', readSecretKey(directory)),
  );

/** Invites and links, as when the code is sent in a private chat. */
async function link(senderId: string, ...args: string[]): Promise<Person> {
  const { person, code } = await invite(...args);
  const { id } = (await findInvitation(code))!;
  const sender = { channel: 'telegram', account: 'bot', senderId };
  await apply({ effect: 'link_person', sender, conversationId: senderId, invitationId: id });
  return person;
}

describe('npm run people', () => {
  it('prints a code once, how to use it and until when, and keeps only its HMAC', async () => {
    const output = await run(
      'invite',
      ' Nguyễn  Thị Lan ',
      '--role',
      'collaborator',
      '--unit',
      'Tổ dân phố 4',
      '--bot',
      '@tro_ly_bot',
    );
    expect(output).toMatchObject({ code: 0, stderr: '' });
    const code = /Mã mời: ([A-HJ-NP-Z2-9]{4} [A-HJ-NP-Z2-9]{4})\n/.exec(output.stdout)![1]!;
    expect(output.stdout).toContain('Đã mời Nguyễn Thị Lan (p-');
    expect(output.stdout).toContain('vai trò collaborator, tổ dân phố 4.');
    expect(output.stdout).toContain('tin nhắn riêng');
    expect(output.stdout).toContain(`https://t.me/tro_ly_bot?start=${code.replace(' ', '')}`);
    expect(await findInvitation(code)).toMatchObject({ person: { name: 'Nguyễn Thị Lan', unitId: 'tdp-4' } });
    const listed = await Promise.all([run('list'), run('list', '--json'), run('links'), run('groups')]);
    const files = await Promise.all(
      ['', '-wal'].map((end) => readFile(join(directory, `phoihop.sqlite${end}`), 'latin1')),
    );
    for (const text of [...listed.map(({ stdout }) => stdout), ...files]) {
      expect(text).not.toContain(code);
      expect(text).not.toContain(code.replace(' ', ''));
    }
  });

  it('lists people with their links, changes role and unit, and revokes everything at once', async () => {
    const person = await link('u1', 'Lan', '--role', 'collaborator', '--unit', 'tdp-4');
    const more = await invite('--person', person.id);
    expect(more.person).toEqual(person);
    expect((await run('list')).stdout).toBe(`${person.id}  Lan  collaborator  tdp-4  telegram\n`);
    expect((await run('links', person.id)).stdout).toMatch(/^p-\w+ {2}Lan {2}telegram {2}bot {2}u1 {2}từ 2/);
    const staff = await run('role', person.id, 'staff');
    expect(staff).toMatchObject({ code: 0, stdout: expect.stringContaining('chỉ dành cho cộng tác viên') as string });
    expect(await runJson<Person>('unit', person.id, 'mttq')).toMatchObject({ role: 'staff', unitId: 'mttq' });
    expect(await runJson<Person>('unit', person.id, '--off')).not.toHaveProperty('unitId');
    expect((await run('revoke', person.id)).stdout).toContain(`Đã thu hồi quyền của Lan (${person.id})`);
    expect(await runJson('list')).toMatchObject([{ id: person.id, links: [], openInvitations: 0 }]);
    expect(await findInvitation(more.code)).toHaveProperty('withdrawnAt');
    expect(await run('revoke', person.id)).toMatchObject({ code: 1, stdout: '' });
    expect((await run('links')).stdout).toBe('Chưa có tài khoản nào được liên kết.\n');
  });

  it('keeps the last active admin unless forced', async () => {
    const admin = await link('a1', 'Minh', '--role', 'admin');
    for (const command of [
      ['revoke', admin.id],
      ['role', admin.id, 'staff'],
    ]) {
      expect(await run(...command)).toMatchObject({ code: 1, stderr: expect.stringContaining('--force') as string });
    }
    expect((await run('revoke', admin.id, '--force')).code).toBe(0);
  });

  it('shows groups that addressed the assistant and gives them documents, also with ids that begin with a minus', async () => {
    const lan = await link('u1', 'Lan', '--role', 'staff');
    expect((await run('groups')).stdout).toBe('Chưa có nhóm nào gọi trợ lý.\n');
    const unseen = await run('group', 'telegram', '-1009', '--access', 'internal');
    expect(unseen).toMatchObject({ code: 1, stderr: expect.stringContaining('npm run people -- groups') as string });
    const place = { channel: 'telegram', account: 'bot', conversationId: '-1009' };
    await apply({ effect: 'note_group', place, by: { personId: lan.id } });
    const given = await run('group', 'telegram', '-1009', '--access', 'public,internal,unit:mttq');
    expect(given.stdout).toBe('Nhóm này được xem văn bản công khai và: internal, unit:mttq.\n');
    expect((await run('groups')).stdout).toMatch(
      /^telegram {2}-1009 {2}gọi lần cuối .* \(Lan\) {2}public,internal,unit:mttq\n$/,
    );
    expect(await runJson('group', 'telegram', '-1009', '--off')).toMatchObject({ access: [] });
    expect(await runJson('groups')).toMatchObject([{ conversationId: '-1009', access: [] }]);
  });

  it.each([
    { args: ['invite', 'Lan', '--role', 'staff', '--unit', 'tdp-4'], says: /ban-tgdv {2}Ban Tuyên giáo/ },
    { args: ['invite', 'Lan', '--role', 'collaborator', '--unit', 'xa-khac'], says: /tdp-4 {2}Tổ dân phố 4/ },
    { args: ['invite', '--person', 'p-nobody'], says: /p-nobody/ },
    { args: ['role', 'p-nobody', 'staff'], says: /p-nobody/ },
    { args: ['unit', 'p-nobody', 'mttq'], says: /p-nobody/ },
    { args: ['links', 'p-nobody'], says: /p-nobody/ },
    { args: ['group', 'telegram', '-1', '--access', 'unit:xa-khac'], says: /unit:mttq/ },
  ])('says what it cannot do: $args', async ({ args, says }) => {
    const output = await run(...args);
    expect(output).toMatchObject({ code: 1, stdout: '' });
    expect(output.stderr).toMatch(says);
    expect(output.stderr).not.toContain('Cách dùng');
    expect((await run('list')).stdout).toBe('Chưa mời ai.\n');
  });

  it('shows its usage, and wants a database', async () => {
    for (const wrong of [[], ['list', '--all'], ['invite', 'Lan']]) {
      expect(await run(...wrong)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('Cách dùng') as string,
      });
    }
    expect(await run('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('Cách dùng') as string });
    await database.destroy();
    await rm(join(directory, 'phoihop.sqlite'));
    expect(await run('list')).toMatchObject({ code: 1, stderr: expect.stringContaining('npm start') as string });
    database = await openDatabase(':memory:');
  });
});
