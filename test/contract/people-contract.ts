import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PeopleEffect } from '#src/people/effects.ts';
import type { NewPerson } from '#src/people/people-store.ts';
import { createManualClock, type ManualClock } from '../fakes/manual-clock.ts';
import type { People } from '../fakes/memory-people.ts';

export type OpenPeople = (clock: ManualClock) => Promise<{ people: People; close: () => Promise<void> }>;

const HOUR = 3_600_000;
const LAN: NewPerson = { name: 'Nguyễn Thị Lan', role: 'collaborator', unitId: 'tdp-4' };
const ADMIN: NewPerson = { name: 'Quản trị', role: 'admin' };
const sender = (senderId: string, channel = 'telegram') => ({ channel, account: 'bot', senderId });
const group = (conversationId: string) => ({ channel: 'telegram', account: 'bot', conversationId });
const CONFLICT = { code: 'conflict', retryable: true };

/** What every implementation of PeopleStore, PeopleRegister, GroupStore and the effects holds to. */
export function describePeopleContract(name: string, open: OpenPeople): void {
  describe(`people on ${name}`, () => {
    let clock: ManualClock;
    let people: People;
    let close: () => Promise<void>;

    beforeEach(async () => {
      clock = createManualClock();
      ({ people, close } = await open(clock));
    });
    afterEach(() => close());

    const inHours = (hours: number) => new Date(clock.now().getTime() + hours * HOUR).toISOString();
    const invite = async (whom: NewPerson | { id: string }, codeHash: string, hours = 72) => {
      const person = await people.register.invite(whom, { codeHash, expiresAt: inHours(hours) });
      return { person, invitation: (await people.store.findInvitation(codeHash))! };
    };
    const link = (senderId: string, invitationId: string, channel?: string): PeopleEffect => ({
      effect: 'link_person',
      sender: sender(senderId, channel),
      conversationId: `chat-${senderId}`,
      invitationId,
    });
    const linkNew = async (whom: NewPerson, senderId: string) => {
      const { person, invitation } = await invite(whom, `hash-${senderId}`);
      await people.apply([link(senderId, invitation.id)]);
      return person;
    };

    describe('an invitation', () => {
      it('links whoever uses it, with what the admin wrote', async () => {
        const { person, invitation } = await invite(LAN, 'h1');
        expect(person).toEqual({ id: person.id, ...LAN, createdAt: clock.now().toISOString() });
        expect(person.id).toMatch(/^p-[a-z0-9]{8}$/);
        expect(invitation).toEqual({ id: invitation.id, person, expiresAt: inHours(72) });
        expect(await people.store.findPerson(sender('u1'))).toBeUndefined();
        await people.apply([link('u1', invitation.id)]);
        expect(await people.store.findPerson(sender('u1'))).toEqual({
          person,
          link: {
            ...sender('u1'),
            personId: person.id,
            linkedAt: clock.now().toISOString(),
            conversationId: 'chat-u1',
          },
        });
        expect((await people.store.findInvitation('h1'))?.usedAt).toBe(clock.now().toISOString());
      });

      it('knows somebody only by channel, account and sender together', async () => {
        await linkNew(LAN, 'u1');
        expect(await people.store.findPerson(sender('u1', 'zalo-oa'))).toBeUndefined();
        expect(await people.store.findPerson({ ...sender('u1'), account: 'other-bot' })).toBeUndefined();
        expect(await people.store.findPerson(sender('u2'))).toBeUndefined();
      });

      it('is used by one of two who send it at once, and the other is refused', async () => {
        const { invitation } = await invite(LAN, 'h1');
        const results = await Promise.allSettled([
          people.apply([link('u1', invitation.id)]),
          people.apply([link('u2', invitation.id)]),
        ]);
        expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject(CONFLICT);
        const linked = await Promise.all(['u1', 'u2'].map((id) => people.store.findPerson(sender(id))));
        expect(linked.filter((one) => one !== undefined)).toHaveLength(1);
      });

      it('is refused from the moment on at which it expires', async () => {
        const { invitation } = await invite(LAN, 'h1', 1);
        clock.advance(HOUR - 1);
        const { invitation: late } = await invite({ ...LAN, name: 'Hòa' }, 'h2', 1);
        await people.apply([link('u1', invitation.id)]);
        clock.advance(HOUR);
        await expect(people.apply([link('u2', late.id)])).rejects.toMatchObject(CONFLICT);
      });

      it('does not link an account a second time, and stays unused then', async () => {
        await linkNew(LAN, 'u1');
        const { invitation } = await invite(ADMIN, 'h2');
        await expect(people.apply([link('u1', invitation.id)])).rejects.toMatchObject(CONFLICT);
        expect((await people.store.findInvitation('h2'))?.usedAt).toBeUndefined();
        expect((await people.store.findPerson(sender('u1')))?.person.role).toBe('collaborator');
      });

      it('links the same person on another channel', async () => {
        const person = await linkNew(LAN, 'u1');
        const { invitation } = await invite({ id: person.id }, 'h2');
        await people.apply([link('z1', invitation.id, 'zalo-oa')]);
        expect((await people.store.findPerson(sender('z1', 'zalo-oa')))?.person).toEqual(person);
        expect((await people.register.list())[0]?.links.map((one) => one.channel)).toEqual(['telegram', 'zalo-oa']);
        await expect(invite({ id: 'p-nobody' }, 'h3')).rejects.toMatchObject({ code: 'not_found' });
      });

      it('is undefined when nobody made it', async () => {
        expect(await people.store.findInvitation('h0')).toBeUndefined();
      });
    });

    describe('revoking', () => {
      it('ends all links and open invitations at once', async () => {
        const person = await linkNew(LAN, 'u1');
        const { invitation } = await invite({ id: person.id }, 'h2');
        expect(await people.register.revoke(person.id, { force: false })).toMatchObject({ id: person.id });
        expect(await people.store.findPerson(sender('u1'))).toBeUndefined();
        expect(await people.store.findPrivateConversations([person.id])).toEqual([]);
        expect((await people.store.findInvitation('h2'))?.withdrawnAt).toBe(clock.now().toISOString());
        await expect(people.apply([link('u2', invitation.id)])).rejects.toMatchObject(CONFLICT);
        expect((await people.register.list())[0]).toMatchObject({
          person: { revokedAt: clock.now().toISOString() },
          links: [],
          openInvitations: 0,
        });
      });

      it('is refused for somebody who is not there, or a second time', async () => {
        const person = await linkNew(LAN, 'u1');
        await people.register.revoke(person.id, { force: false });
        for (const id of [person.id, 'p-nobody', "' OR 1=1 --"]) {
          await expect(people.register.revoke(id, { force: false })).rejects.toMatchObject({ code: 'not_found' });
          await expect(people.register.change(id, { role: 'admin' }, { force: true })).rejects.toMatchObject({
            code: 'not_found',
          });
        }
      });

      it('keeps the last active admin unless forced', async () => {
        const first = await linkNew(ADMIN, 'a1');
        await invite(ADMIN, 'not-linked');
        const refused = { code: 'conflict', retryable: false };
        await expect(people.register.revoke(first.id, { force: false })).rejects.toMatchObject(refused);
        await expect(people.register.change(first.id, { role: 'staff' }, { force: false })).rejects.toMatchObject(
          refused,
        );
        expect((await people.store.findPerson(sender('a1')))?.person.role).toBe('admin');
        await linkNew(ADMIN, 'a2');
        await people.register.revoke(first.id, { force: false });
        const [second] = await people.store.listActive('admin');
        await people.register.revoke(second!.id, { force: true });
        expect(await people.store.listActive('admin')).toEqual([]);
      });
    });

    describe('a change', () => {
      it('sets role and unit, and takes the unit away', async () => {
        const { id } = await linkNew(LAN, 'u1');
        await people.register.change(id, { role: 'officer' }, { force: false });
        await people.register.change(id, { unitId: 'ban-tgdv' }, { force: false });
        const changed = (await people.store.findPerson(sender('u1')))?.person;
        expect(changed).toMatchObject({ role: 'officer', unitId: 'ban-tgdv' });
        expect(await people.register.change(id, { unitId: null }, { force: false })).not.toHaveProperty('unitId');
        expect(await people.register.change(id, {}, { force: false })).toMatchObject({ role: 'officer' });
      });
    });

    describe('the first admin', () => {
      const inviteFirst = (codeHash: string) =>
        people.register.inviteFirstAdmin(ADMIN, { codeHash, expiresAt: inHours(72) });

      it('is invited anew at each start until there is one, and earlier codes are void', async () => {
        const first = await inviteFirst('h1');
        const again = await inviteFirst('h2');
        expect(again?.id).toBe(first?.id);
        const withdrawn = (await people.store.findInvitation('h1'))!;
        expect(withdrawn.withdrawnAt).toBeDefined();
        await expect(people.apply([link('a0', withdrawn.id)])).rejects.toMatchObject(CONFLICT);
        const invitation = (await people.store.findInvitation('h2'))!;
        await people.apply([link('a1', invitation.id)]);
        expect(await inviteFirst('h3')).toBeUndefined();
        expect(await people.store.findInvitation('h3')).toBeUndefined();
        expect(await people.register.list()).toHaveLength(1);
      });

      it('does not withdraw what admins made themselves, nor count admins who are not linked', async () => {
        await invite(ADMIN, 'by-hand');
        expect(await inviteFirst('h1')).toBeDefined();
        expect((await people.store.findInvitation('by-hand'))?.withdrawnAt).toBeUndefined();
      });

      it('is somebody new when the one before was revoked or is no admin any more', async () => {
        const first = await inviteFirst('h1');
        await people.register.change(first!.id, { role: 'staff' }, { force: false });
        const second = await inviteFirst('h2');
        expect(second?.id).not.toBe(first?.id);
        await people.register.revoke(second!.id, { force: false });
        expect((await inviteFirst('h3'))?.id).not.toBe(second?.id);
      });
    });

    describe('a stranger', () => {
      it('is told and counted for an hour', async () => {
        const at = clock.now().toISOString();
        expect(await people.store.readStranger(sender('u1'))).toEqual({ tries: 0 });
        await people.apply([
          { effect: 'note_stranger', sender: sender('u1') },
          { effect: 'count_try', sender: sender('u1'), limit: 5 },
        ]);
        await people.apply([{ effect: 'count_try', sender: sender('u1'), limit: 5 }]);
        expect(await people.store.readStranger(sender('u1'))).toEqual({ toldAt: at, tries: 2 });
        expect(await people.store.readStranger(sender('u1', 'zalo-bot'))).toEqual({ tries: 0 });
        clock.advance(HOUR - 1);
        expect(await people.store.readStranger(sender('u1'))).toEqual({ toldAt: at, tries: 2 });
        clock.advance(1);
        expect(await people.store.readStranger(sender('u1'))).toEqual({ tries: 0 });
        await people.apply([{ effect: 'note_stranger', sender: sender('u1') }]);
        expect((await people.store.readStranger(sender('u1'))).toldAt).toBe(clock.now().toISOString());
      });

      it('has no more tries than the limit, however many come at once', async () => {
        const tries = Array.from({ length: 8 }, () =>
          people.apply([{ effect: 'count_try', sender: sender('u1'), limit: 5 }]),
        );
        const results = await Promise.allSettled(tries);
        expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
        expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject(CONFLICT);
        await people.apply([{ effect: 'count_try', sender: sender('u2'), limit: 5 }]);
        clock.advance(HOUR);
        await people.apply([{ effect: 'count_try', sender: sender('u1'), limit: 5 }]);
        expect(await people.store.readStranger(sender('u1'))).toMatchObject({ tries: 1 });
      });

      it('is forgotten as such on being linked', async () => {
        await people.apply([
          { effect: 'note_stranger', sender: sender('u1') },
          { effect: 'count_try', sender: sender('u1'), limit: 5 },
        ]);
        await linkNew(LAN, 'u1');
        expect(await people.store.readStranger(sender('u1'))).toEqual({ tries: 0 });
      });
    });

    describe('writing unasked', () => {
      it('goes to the private chats of these people that are not blocked', async () => {
        const lan = await linkNew(LAN, 'u1');
        const { invitation } = await invite({ id: lan.id }, 'h2');
        await people.apply([link('z1', invitation.id, 'zalo-oa')]);
        await linkNew(ADMIN, 'a1');
        const chats = async (...ids: string[]) =>
          (await people.store.findPrivateConversations(ids)).map((one) => one.conversationId);
        expect(await chats(lan.id)).toEqual(['chat-u1', 'chat-z1']);
        expect(await chats()).toEqual([]);
        const place = { channel: 'telegram', account: 'bot', conversationId: 'chat-u1' };
        await people.apply([{ effect: 'mark_blocked', place }]);
        expect(await chats(lan.id)).toEqual(['chat-z1']);
        const since = clock.now().toISOString();
        clock.advance(1000);
        await people.apply([{ effect: 'mark_blocked', place }]);
        expect((await people.store.findPerson(sender('u1')))?.link.blockedAt).toBe(since);
        await people.apply([{ effect: 'mark_unblocked', place }]);
        expect(await chats(lan.id)).toEqual(['chat-u1', 'chat-z1']);
      });

      it('finds active people by their role', async () => {
        const admin = await linkNew(ADMIN, 'a1');
        await invite(ADMIN, 'not-linked');
        await linkNew(LAN, 'u1');
        expect(await people.store.listActive('admin')).toEqual([admin]);
        expect(await people.store.listActive('officer')).toEqual([]);
      });
    });

    describe('a group', () => {
      const note = (id: string, personId = 'p-1'): PeopleEffect => ({
        effect: 'note_group',
        place: group(id),
        by: { personId },
      });

      it('is known from when it was addressed, by whom, and what it was given', async () => {
        expect(await people.groups.find(group('g1'))).toBeUndefined();
        await people.apply([note('g1')]);
        expect(await people.groups.find(group('g1'))).toEqual({
          ...group('g1'),
          access: [],
          addressedAt: clock.now().toISOString(),
          addressedBy: 'p-1',
        });
        expect(await people.groups.setAccess(group('g1'), ['internal', 'unit:mttq'])).toBe(true);
        clock.advance(1000);
        await people.apply([{ effect: 'note_group', place: group('g1'), by: 'stranger' }]);
        const at = clock.now().toISOString();
        expect(await people.groups.find(group('g1'))).toMatchObject({
          access: ['internal', 'unit:mttq'],
          addressedAt: at,
          addressedBy: 'p-1',
          strangersToldAt: at,
        });
        await people.groups.setAccess(group('g1'), []);
        expect((await people.groups.find(group('g1')))?.access).toEqual([]);
      });

      it('is given nothing before anybody addressed us there, nor on another channel', async () => {
        await people.apply([note('g1')]);
        expect(await people.groups.setAccess(group('g2'), ['internal'])).toBe(false);
        expect(await people.groups.setAccess({ ...group('g1'), channel: 'zalo-bot' }, ['internal'])).toBe(false);
        expect((await people.groups.find(group('g1')))?.access).toEqual([]);
      });

      it('is listed with the last addressed first', async () => {
        await people.apply([note('g1')]);
        clock.advance(1000);
        await people.apply([note('g2')]);
        expect((await people.groups.list()).map((one) => one.conversationId)).toEqual(['g2', 'g1']);
      });

      it('keeps what it was given when it gets another id', async () => {
        await people.apply([note('g1')]);
        await people.groups.setAccess(group('g1'), ['internal']);
        await people.apply([{ effect: 'move_group', place: group('g1'), to: 'super' }]);
        expect(await people.groups.find(group('g1'))).toBeUndefined();
        expect((await people.groups.find(group('super')))?.access).toEqual(['internal']);
      });

      it('keeps it also when messages from under the new id came first, but not over what was given there', async () => {
        for (const [from, to, given] of [
          ['g1', 's1', []],
          ['g2', 's2', ['unit:mttq']],
        ] as const) {
          await people.apply([note(from), note(to)]);
          await people.groups.setAccess(group(from), ['internal']);
          await people.groups.setAccess(group(to), given);
          await people.apply([{ effect: 'move_group', place: group(from), to }]);
          expect(await people.groups.find(group(from))).toBeUndefined();
          expect((await people.groups.find(group(to)))?.access).toEqual(given.length === 0 ? ['internal'] : given);
        }
      });

      it('is not lost when it is told to move to where it is, or was never seen', async () => {
        await people.apply([note('g1'), { effect: 'move_group', place: group('g1'), to: 'g1' }]);
        await people.apply([{ effect: 'move_group', place: group('g9'), to: 'g8' }]);
        expect((await people.groups.list()).map((one) => one.conversationId)).toEqual(['g1']);
      });
    });

    it('undoes all effects of a message when one of them is refused', async () => {
      const { invitation } = await invite(LAN, 'h1');
      const effects: PeopleEffect[] = [
        { effect: 'note_stranger', sender: sender('u9') },
        link('u1', invitation.id),
        link('u2', invitation.id),
      ];
      await expect(people.apply(effects)).rejects.toMatchObject(CONFLICT);
      expect(await people.store.readStranger(sender('u9'))).toEqual({ tries: 0 });
      expect(await people.store.findPerson(sender('u1'))).toBeUndefined();
      expect((await people.store.findInvitation('h1'))?.usedAt).toBeUndefined();
    });
  });
}
