import { beforeEach, describe, expect, it, test } from 'vitest';
import { ADMISSION_TEXTS } from '#src/assistant/admission-texts.ts';
import type { InboundEvent, InboundMessage, Reply } from '#src/messaging/message.ts';
import type { NewPerson } from '#src/people/people-store.ts';
import { closedLibrary, OFFICE, openRoom, type Room, said, saidInGroup } from './assistant-room.ts';

const HOUR = 3_600_000;
const LAN: NewPerson = { name: 'Lan', role: 'collaborator', unitId: 'tdp-4' };
const ADMIN: NewPerson = { name: 'Minh', role: 'admin' };
const FIRST_CONTACT = [
  `Tôi là trợ lý tự động của ${OFFICE}. Tôi chỉ làm việc với cán bộ, cộng tác viên đã được mời.`,
  'Nếu đồng chí có mã mời, hãy gửi mã đó vào đây. Chưa có mã, đồng chí liên hệ quản trị của Ban.',
].join('\n');
const WRONG = ADMISSION_TEXTS.wrongCode;
const texts = (replies: Reply[]) => replies.map(({ text }) => text);

let room: Room;
beforeEach(() => {
  room = openRoom(closedLibrary());
});
const tell = async (message: InboundMessage) => texts(await room.tell(message));
const findLinked = (senderId: string) =>
  room.people.store.findPerson({ channel: 'telegram', account: 'bot', senderId });

describe('a stranger', () => {
  const attachments = [{ kind: 'photo' as const, ref: 'file-1' }];
  test.each<[string, Partial<InboundMessage>]>([
    ['a question', { text: 'Quy chế phối hợp quy định gì?' }],
    ['a greeting', { text: 'Xin chào' }],
    ['help', { text: 'trợ giúp' }],
    ['nothing', { text: '' }],
    ['a photo', { text: '', attachments }],
    ['an edit', { event: 'edit', text: 'Quy chế' }],
    ['a button', { event: 'choice', text: '1', choice: { number: 1, correlationId: 'inbox-1' } }],
    ['the start', { event: 'started', text: '' }],
    ['a sticker that the channel withholds', { event: 'unsupported', text: '' }],
    ['a name that says admin', { sender: { id: 's1', displayName: 'admin' }, text: '/admin' }],
    ['a huge text', { text: 'K7MP 2RWX '.repeat(20_000) }],
  ])('reads who we are and nothing else on %s, once an hour', async (_what, change) => {
    expect(await tell(said('s1', '', change))).toEqual([FIRST_CONTACT]);
    expect(await tell(said('s1', 'còn ai không'))).toEqual([]);
    expect(await tell(said('s1', '', change))).toEqual([]);
    room.clock.advance(HOUR - 1);
    expect(await tell(said('s1', '', change))).toEqual([]);
    room.clock.advance(1);
    expect(await tell(said('s1', '', change))).toEqual([FIRST_CONTACT]);
    expect(room.stateCount()).toBe(0);
  });

  test.each<InboundEvent>(['reaction', 'blocked', 'unblocked', 'migrated'])('reads nothing on %s', async (event) => {
    expect(await tell(said('s1', '', { event, movedTo: 'x' }))).toEqual([]);
    expect(await tell(said('s1', 'Xin chào'))).toEqual([FIRST_CONTACT]);
  });

  it('does not keep another stranger from being told', async () => {
    expect(await tell(said('s1', 'Xin chào'))).toEqual([FIRST_CONTACT]);
    expect(await tell(said('s2', 'Xin chào'))).toEqual([FIRST_CONTACT]);
  });

  it('is told nothing when a message could not be handled; somebody linked is', async () => {
    await room.link(LAN, 'lan');
    expect(await room.deadReply(said('s1', 'Xin chào'))).toBeUndefined();
    expect((await room.deadReply(said('lan', 'Xin chào')))?.text).toContain('lỗi ở phía hệ thống');
    expect(await room.deadReply(saidInGroup('lan', 'Xin chào', { addressed: false }))).toBeUndefined();
    expect(await room.deadReply(said('lan', '', { event: 'reaction' }))).toBeUndefined();
    const web = { channel: 'web-chat', account: 'web', conversationId: 'c', kind: 'private' } as const;
    expect(await room.deadReply(said('c', 'Xin chào', { conversation: web }))).toBeDefined();
  });
});

describe('a code', () => {
  it('links, and welcomes by the name that the admin wrote, with role and place', async () => {
    const { code, person } = await room.invite(LAN);
    const [welcome] = await tell(said('s1', `mã ${code.slice(0, 4)} ${code.slice(4)}`));
    expect(welcome).toContain('Chào đồng chí Lan. Đồng chí đã liên kết với vai trò: cộng tác viên, tổ dân phố 4.');
    expect(welcome).toContain('Tôi là máy, có thể nhầm');
    expect(welcome).toContain('Gửi phản ánh: đồng chí nhắn nội dung như bình thường.');
    expect(welcome).not.toMatch(/admin|Quản trị viên/);
    expect((await findLinked('s1'))?.person).toEqual(person);
    expect(await tell(said('s1', 'Xin chào'))).toEqual(['Chào đồng chí. Đồng chí cần tra cứu việc gì?']);
  });

  test.each<[string, (code: string) => Partial<InboundMessage>]>([
    ['in lower case with a dash', (code) => ({ text: `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase() })],
    ['in a sentence', (code) => ({ text: `Em là Lan, ${code}, nhờ anh chị` })],
    ['by a link', (code) => ({ event: 'started', text: code })],
    ['by mending the message before', (code) => ({ event: 'edit', text: code })],
  ])('links when it comes %s', async (_how, change) => {
    const { code } = await room.invite(LAN);
    expect((await tell(said('s1', '', change(code))))[0]).toContain('Chào đồng chí Lan');
    expect(await findLinked('s1')).toBeDefined();
  });

  it('tells an admin how to invite, and staff nothing of that', async () => {
    const admin = await room.invite(ADMIN);
    expect((await tell(said('s1', admin.code)))[0]).toContain('npm run people -- invite');
    const staff = await room.invite({ name: 'Hà', role: 'staff' });
    expect((await tell(said('s2', staff.code)))[0]).not.toContain('npm run');
  });

  it('that is used is called used', async () => {
    const { code } = await room.invite(LAN);
    await tell(said('s1', code));
    expect(await tell(said('s2', code))).toEqual(['Mã này đã được dùng. Đồng chí xin quản trị mã mới.']);
    expect(await findLinked('s2')).toBeUndefined();
  });

  it('links one of two who send it at the same moment; the other reads that it is used', async () => {
    const { code } = await room.invite(LAN);
    const first = await room.handle(said('s1', code));
    const replies = await tell(said('s2', code));
    expect(replies[0]).toContain('Chào đồng chí Lan');
    await expect(first.commit()).rejects.toMatchObject({ code: 'conflict', retryable: true });
    expect(await tell(said('s1', code))).toEqual([ADMISSION_TEXTS.usedCode]);
    expect(await findLinked('s1')).toBeUndefined();
  });

  it('is valid to the last moment of 72 hours', async () => {
    const [intime, late] = [await room.invite(LAN), await room.invite(LAN)];
    room.clock.advance(72 * HOUR - 1);
    expect((await tell(said('s1', intime.code)))[0]).toContain('Chào đồng chí Lan');
    room.clock.advance(1);
    expect(await tell(said('s2', late.code))).toEqual([WRONG]);
  });

  it('is answered the same when it never was, has expired or was withdrawn', async () => {
    const expired = await room.invite(LAN);
    room.clock.advance(72 * HOUR);
    const withdrawn = await room.invite(LAN);
    await room.people.register.revoke(withdrawn.person.id, { force: false });
    for (const code of [expired.code, withdrawn.code, 'K7MP 2RWX']) {
      expect(await tell(said('s1', code))).toEqual([WRONG]);
    }
  });

  it('is not looked at after five wrong ones within an hour, right or not', async () => {
    const { code } = await room.invite(LAN);
    for (let n = 0; n < 4; n++) expect(await tell(said('s1', `K7MP 2RW${n + 2}`))).toEqual([WRONG]);
    expect(await tell(said('s1', 'K7MP 2RW9'))).toEqual([ADMISSION_TEXTS.lastWrongCode(5)]);
    expect(await tell(said('s1', code))).toEqual([FIRST_CONTACT]);
    expect(await tell(said('s1', code))).toEqual([]);
    expect(await findLinked('s1')).toBeUndefined();
    room.clock.advance(HOUR);
    expect((await tell(said('s1', code)))[0]).toContain('Chào đồng chí Lan');
  });

  it('that looks like a word of a sentence is counted, but not called wrong', async () => {
    expect(await tell(said('s1', 'kế hoạch 28KH UBND nói gì'))).toEqual([FIRST_CONTACT]);
    for (let n = 0; n < 4; n++) await tell(said('s1', `thử xem K7MP 2RW${n + 2} được không`));
    const { code } = await room.invite(LAN);
    expect(await tell(said('s1', code))).toEqual([]);
  });

  it('is not tried for in the texts of buttons', async () => {
    const { code } = await room.invite(LAN);
    expect(await tell(said('s1', code, { event: 'choice' }))).toEqual([FIRST_CONTACT]);
    expect(await findLinked('s1')).toBeUndefined();
  });
});

describe('somebody who is linked', () => {
  it('is told so when the same code, or another of the same person, comes again', async () => {
    const { code, person } = await room.invite(LAN);
    await tell(said('s1', code));
    const more = await room.invite({ id: person.id });
    for (const again of [code, more.code]) {
      expect(await tell(said('s1', '', { event: 'started', text: again }))).toEqual([
        ADMISSION_TEXTS.alreadyLinked('Lan'),
      ]);
    }
    const other = said('z1', more.code, {
      conversation: { channel: 'zalo-oa', account: 'oa', conversationId: 'z1', kind: 'private' },
    });
    expect((await tell(other))[0]).toContain('Chào đồng chí Lan');
  });

  it('does not become somebody else by their code, which stays unused', async () => {
    await room.link(LAN, 's1');
    const { code } = await room.invite(ADMIN);
    expect((await tell(said('s1', code)))[0]).toContain(ADMISSION_TEXTS.linkedToOther('Lan'));
    expect((await findLinked('s1'))?.person.role).toBe('collaborator');
    expect((await tell(said('s2', code)))[0]).toContain('Chào đồng chí Minh');
  });

  it('has five tries too', async () => {
    await room.link(LAN, 's1');
    for (let n = 0; n < 5; n++) await tell(said('s1', `mã K7MP 2RW${n + 2}`));
    const { code } = await room.invite(ADMIN);
    const { result } = await openedWith(room).handle(said('s1', `mã ${code}`));
    expect(texts(result.replies).join()).not.toContain(ADMISSION_TEXTS.linkedToOther('Lan'));
    expect(texts(result.replies)).toHaveLength(1);
  });

  it('is unknown from the moment of being revoked, in private and in groups', async () => {
    const person = await room.link(LAN, 's1');
    expect((await tell(said('s1', 'cảm ơn')))[0]).toContain('Không có gì');
    await room.people.register.revoke(person.id, { force: false });
    expect(await tell(said('s1', 'Quy chế phối hợp quy định gì?'))).toEqual([FIRST_CONTACT]);
    expect(await tell(saidInGroup('s1', 'Quy chế'))).toEqual([ADMISSION_TEXTS.firstContactInGroup]);
  });

  it('finds nothing of whoever was linked in this chat before', async () => {
    const person = await room.link(LAN, 's1');
    await tell(said('s1', 'cảm ơn'));
    await room.people.register.revoke(person.id, { force: false });
    const { code } = await room.invite(ADMIN);
    await tell(said('s1', code));
    expect(room.state(said('s1', ''))).toMatchObject({ introduced: true, choices: [], paces: {} });
  });

  it('is not written to after blocking us, and is again after unblocking or writing', async () => {
    const person = await room.link(LAN, 's1');
    const chats = async () => (await room.people.store.findPrivateConversations([person.id])).length;
    for (const back of [said('s1', '', { event: 'unblocked' }), said('s1', 'cảm ơn')]) {
      expect(await tell(said('s1', '', { event: 'blocked' }))).toEqual([]);
      expect(await chats()).toBe(0);
      await tell(back);
      expect(await chats()).toBe(1);
    }
    for (const event of ['blocked', 'unblocked'] as const) {
      expect((await room.handle(saidInGroup('s1', '', { event }))).result.effects).toEqual([]);
    }
  });
});

describe('a group', () => {
  const GROUP = { channel: 'telegram', account: 'bot', conversationId: '-100' };

  test.each<[string, Partial<InboundMessage>]>([
    ['a message', {}],
    ['an attachment', { attachments: [{ kind: 'file', ref: 'f' }] }],
    ['something withheld', { event: 'unsupported' }],
    ['the start', { event: 'started' }],
  ])('is not answered on %s that is not for us, and nothing is kept of it', async (_what, change) => {
    await room.link(ADMIN, 'a1');
    for (const who of ['a1', 's1']) {
      expect(await tell(saidInGroup(who, 'trợ giúp', { addressed: false, ...change }))).toEqual([]);
    }
    expect(room.stateCount()).toBe(0);
    expect(await room.people.groups.list()).toEqual([]);
  });

  test.each<InboundEvent>(['edit', 'reaction'])('is not answered on %s', async (event) => {
    await room.link(ADMIN, 'a1');
    for (const who of ['a1', 's1']) expect(await tell(saidInGroup(who, 'trợ giúp', { event }))).toEqual([]);
  });

  it('reads one line an hour for all who are not invited', async () => {
    expect(await tell(saidInGroup('s1', 'Xin chào'))).toEqual([ADMISSION_TEXTS.firstContactInGroup]);
    expect(await tell(saidInGroup('s2', 'Xin chào'))).toEqual([]);
    expect(await tell(saidInGroup('s2', '', { event: 'choice', addressed: false }))).toEqual([]);
    room.clock.advance(HOUR);
    expect(await tell(saidInGroup('s2', 'Xin chào'))).toEqual([ADMISSION_TEXTS.firstContactInGroup]);
    expect(room.stateCount()).toBe(0);
  });

  it('does not look at a code, says where to send it and does not repeat it', async () => {
    const { code } = await room.invite(LAN);
    const replies = await tell(saidInGroup('s1', code));
    expect(replies).toEqual([ADMISSION_TEXTS.codeInGroup]);
    expect(await findLinked('s1')).toBeUndefined();
    expect((await room.people.store.readStranger({ ...GROUP, senderId: 's1' })).tries).toBe(0);
    await room.link(ADMIN, 'a1');
    expect((await tell(saidInGroup('a1', `mã ${code}`)))[0]).toContain(ADMISSION_TEXTS.codeInGroup);
    expect((await tell(said('s1', code)))[0]).toContain('Chào đồng chí Lan');
  });

  it('answers the invited, whatever strangers were told, and is noted with who asked', async () => {
    const person = await room.link(LAN, 's1');
    await tell(saidInGroup('x', 'Xin chào'));
    expect((await tell(saidInGroup('s1', 'cảm ơn')))[0]).toContain('Không có gì');
    expect(await room.people.groups.find(GROUP)).toMatchObject({ addressedBy: person.id, access: [] });
    const at = room.clock.now().toISOString();
    room.clock.advance(HOUR - 1);
    await tell(saidInGroup('s1', 'cảm ơn'));
    expect((await room.people.groups.find(GROUP))?.addressedAt).toBe(at);
    room.clock.advance(1);
    await tell(saidInGroup('s1', 'cảm ơn'));
    expect((await room.people.groups.find(GROUP))?.addressedAt).not.toBe(at);
  });

  it('keeps its documents when it gets another id, and nobody can move a private chat', async () => {
    await room.link(LAN, 's1');
    await tell(saidInGroup('s1', 'cảm ơn'));
    await room.people.groups.setAccess(GROUP, ['internal']);
    const moved = await room.handle(said('s1', '', { event: 'migrated', movedTo: '-100' }));
    expect(moved.result.effects).toEqual([]);
    expect(await tell(saidInGroup('x', '', { event: 'migrated', movedTo: '' }))).toEqual([]);
    expect(await tell(saidInGroup('x', '', { event: 'migrated', movedTo: '-200' }))).toEqual([]);
    expect((await room.people.groups.list()).map((one) => [one.conversationId, one.access])).toEqual([
      ['-200', ['internal']],
    ]);
  });
});

describe('how much somebody writes', () => {
  const at = (second: number) => ({
    sentAt: new Date(Date.parse('2026-11-22T00:30:00Z') + second * 1000).toISOString(),
  });

  it('is answered up to 20 messages in a minute, then one line, then silence, admins too', async () => {
    const limited: string[] = [];
    room = openRoom(closedLibrary(), { onLimited: (channel) => limited.push(channel) });
    await room.link(ADMIN, 'a1');
    const replies: string[][] = [];
    for (let n = 0; n < 25; n++) replies.push(await tell(said('a1', 'cảm ơn', at(n))));
    expect(replies.slice(0, 20).every(([text]) => text?.startsWith('Không có gì'))).toBe(true);
    expect(replies.slice(20)).toEqual([[ADMISSION_TEXTS.tooFast(1)], [], [], [], []]);
    expect(limited).toEqual(Array.from({ length: 5 }, () => 'telegram'));
    expect((await tell(said('a1', 'cảm ơn', at(60))))[0]).toContain('Không có gì');
  });

  it('counts in the hour too, by when it was written and not by when we got to it', async () => {
    room = openRoom(closedLibrary(), { limits: { perMinute: 20, perHour: 30 } });
    await room.link(LAN, 's1');
    const answered: number[] = [];
    for (let n = 0; n < 40; n++) if ((await tell(said('s1', 'cảm ơn', at(n * 40)))).length > 0) answered.push(n);
    expect(answered).toEqual(Array.from({ length: 31 }, (_, n) => n));
  });

  it('counts each member of a group for themselves', async () => {
    await room.link(LAN, 's1');
    await room.link(ADMIN, 'a1');
    for (let n = 0; n < 22; n++) await tell(saidInGroup('s1', 'cảm ơn', at(n)));
    expect(await tell(saidInGroup('s1', 'cảm ơn', at(23)))).toEqual([]);
    expect((await tell(saidInGroup('a1', 'cảm ơn', at(23))))[0]).toContain('Không có gì');
  });
});

/** The same people and clock, with documents that hold nothing. */
function openedWith(other: Room): Room {
  const empty = { listDocuments: async () => [] } as unknown as Parameters<typeof openRoom>[0]['store'];
  return openRoom({ ...closedLibrary(), store: empty }, { people: other.people.store, clock: other.clock });
}
