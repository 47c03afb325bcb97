import type { Clock } from '#src/clock.ts';
import { AppError } from '#src/errors.ts';
import { type PeopleEffect, STRANGER_WINDOW_MS } from '#src/people/effects.ts';
import type { Group, GroupStore } from '#src/people/group.ts';
import type { NewInvitation, NewPerson, PeopleRegister, PeopleStore } from '#src/people/people-store.ts';
import { type Link, newShortId, type Person, type Place, type Sender } from '#src/people/person.ts';

export interface People {
  store: PeopleStore;
  register: PeopleRegister;
  groups: GroupStore;
  /** As in one transaction: all or none. */
  apply(effects: readonly PeopleEffect[]): Promise<void>;
}

interface InvitationRow extends NewInvitation {
  id: string;
  personId: string;
  firstAdmin: boolean;
  usedAt?: string;
  withdrawnAt?: string;
}

interface Data {
  people: Person[];
  links: Link[];
  invitations: InvitationRow[];
  tries: (Sender & { at: string })[];
  strangers: (Sender & { at: string })[];
  groups: Group[];
}

const isSender = (one: Sender) => (other: Sender) =>
  one.channel === other.channel && one.account === other.account && one.senderId === other.senderId;
const isPlace = (one: Place) => (other: Place) =>
  one.channel === other.channel && one.account === other.account && one.conversationId === other.conversationId;
const conflict = (what: string, retryable: boolean) => new AppError('conflict', what, { retryable });

/** People, invitations and groups in memory: for tests of what uses them. */
export function createMemoryPeople({ clock }: { clock: Clock }): People {
  let data: Data = { people: [], links: [], invitations: [], tries: [], strangers: [], groups: [] };
  const now = () => clock.now().toISOString();
  const hourAgo = () => new Date(clock.now().getTime() - STRANGER_WINDOW_MS).toISOString();

  async function inTransaction<T>(run: (draft: Data) => T): Promise<T> {
    const draft = structuredClone(data);
    const result = run(draft);
    data = draft;
    return structuredClone(result);
  }

  return {
    store: createStore(() => data, { hourAgo }),
    register: createRegister(inTransaction, now),
    groups: {
      find: async (place) => structuredClone(data.groups.find(isPlace(place))),
      list: async () => structuredClone(data.groups.toSorted((a, b) => (a.addressedAt < b.addressedAt ? 1 : -1))),
      setAccess: (place, access) =>
        inTransaction((draft) => {
          const found = draft.groups.filter(
            (group) => group.channel === place.channel && group.conversationId === place.conversationId,
          );
          for (const group of found) group.access = [...access];
          return found.length > 0;
        }),
    },
    apply: (effects) =>
      inTransaction((draft) => {
        for (const effect of effects) applyEffect(draft, effect, { now: now(), hourAgo: hourAgo() });
      }),
  };
}

function createStore(data: () => Data, { hourAgo }: { hourAgo: () => string }): PeopleStore {
  const current = (id: string) => data().people.find((person) => person.id === id && person.revokedAt === undefined);
  return {
    async findPerson(sender) {
      const link = data().links.find(isSender(sender));
      const person = link === undefined ? undefined : current(link.personId);
      return link === undefined || person === undefined ? undefined : structuredClone({ person, link });
    },
    async readStranger(sender) {
      const told = data().strangers.find((one) => isSender(sender)(one) && one.at > hourAgo());
      const tries = data().tries.filter((one) => isSender(sender)(one) && one.at > hourAgo()).length;
      return { tries, ...(told === undefined ? {} : { toldAt: told.at }) };
    },
    async findInvitation(codeHash) {
      const found = data().invitations.find((invitation) => invitation.codeHash === codeHash);
      if (found === undefined) return undefined;
      const { id, expiresAt, usedAt, withdrawnAt } = found;
      const person = data().people.find((one) => one.id === found.personId)!;
      return structuredClone({
        id,
        expiresAt,
        person,
        ...(usedAt === undefined ? {} : { usedAt }),
        ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
      });
    },
    async findPrivateConversations(ids) {
      const links = data().links.filter((link) => ids.includes(link.personId) && link.blockedAt === undefined);
      return structuredClone(links.filter((link) => current(link.personId) !== undefined));
    },
    listActive: async (role) => structuredClone(data().people.filter((person) => isActive(data(), person, role))),
  };
}

const isActive = ({ links }: Data, { id, role, revokedAt }: Person, wanted: string) =>
  role === wanted && revokedAt === undefined && links.some((link) => link.personId === id);
const countAdmins = (data: Data) => data.people.filter((person) => isActive(data, person, 'admin')).length;
const isOpen = ({ usedAt, withdrawnAt }: InvitationRow) => usedAt === undefined && withdrawnAt === undefined;

function createRegister(inTransaction: <T>(run: (draft: Data) => T) => Promise<T>, now: () => string): PeopleRegister {
  const addPerson = (draft: Data, whom: NewPerson): Person => {
    const person = { id: newShortId('p'), ...whom, createdAt: now() };
    draft.people.push(person);
    return person;
  };
  const addInvitation = (draft: Data, invitation: NewInvitation & { personId: string; firstAdmin: boolean }) =>
    draft.invitations.push({ id: newShortId('i'), ...invitation });
  const keepAdmin = (draft: Data, before: number, force: boolean) => {
    if (!force && before > 0 && countAdmins(draft) === 0) throw conflict('the last admin', false);
  };
  return {
    list: () =>
      inTransaction((draft) =>
        draft.people.map((person) => ({
          person,
          links: draft.links.filter((link) => link.personId === person.id),
          openInvitations: draft.invitations.filter(
            (one) => one.personId === person.id && isOpen(one) && one.expiresAt > now(),
          ).length,
        })),
      ),
    invite: (whom, invitation) =>
      inTransaction((draft) => {
        const person = 'id' in whom ? findCurrent(draft, whom.id) : addPerson(draft, whom);
        addInvitation(draft, { ...invitation, personId: person.id, firstAdmin: false });
        return person;
      }),
    inviteFirstAdmin: (whom, invitation) =>
      inTransaction((draft) => {
        if (countAdmins(draft) > 0) return undefined;
        const earlier = draft.invitations.filter((one) => one.firstAdmin && isOpen(one));
        for (const one of earlier) one.withdrawnAt = now();
        const person =
          draft.people.find(
            ({ id, role, revokedAt }) =>
              role === 'admin' && revokedAt === undefined && earlier.some((one) => one.personId === id),
          ) ?? addPerson(draft, whom);
        addInvitation(draft, { ...invitation, personId: person.id, firstAdmin: true });
        return person;
      }),
    change: (id, { role, unitId }, { force }) =>
      inTransaction((draft) => {
        const person = findCurrent(draft, id);
        const admins = countAdmins(draft);
        if (role !== undefined) person.role = role;
        if (unitId === null) delete person.unitId;
        else if (unitId !== undefined) person.unitId = unitId;
        keepAdmin(draft, admins, force);
        return person;
      }),
    revoke: (id, { force }) =>
      inTransaction((draft) => {
        const person = findCurrent(draft, id);
        const admins = countAdmins(draft);
        person.revokedAt = now();
        draft.links = draft.links.filter((link) => link.personId !== id);
        for (const one of draft.invitations) if (one.personId === id && isOpen(one)) one.withdrawnAt = now();
        keepAdmin(draft, admins, force);
        return person;
      }),
  };
}

function findCurrent(draft: Data, id: string): Person {
  const person = draft.people.find((one) => one.id === id && one.revokedAt === undefined);
  if (person === undefined) throw new AppError('not_found', `nobody ${id}`);
  return person;
}

function applyEffect(draft: Data, effect: PeopleEffect, { now, hourAgo }: { now: string; hourAgo: string }): void {
  switch (effect.effect) {
    case 'link_person': {
      const used = draft.invitations.find(
        (one) => one.id === effect.invitationId && isOpen(one) && one.expiresAt > now,
      );
      if (used === undefined || draft.links.some(isSender(effect.sender))) throw conflict('somebody was faster', true);
      findCurrent(draft, used.personId);
      used.usedAt = now;
      const { sender, conversationId } = effect;
      draft.links.push({ ...sender, personId: used.personId, linkedAt: now, conversationId });
      for (const list of ['tries', 'strangers'] as const) {
        draft[list] = draft[list].filter((one) => !isSender(sender)(one));
      }
      return;
    }
    case 'count_try': {
      draft.tries = draft.tries.filter((one) => one.at > hourAgo);
      if (draft.tries.filter(isSender(effect.sender)).length >= effect.limit) throw conflict('no tries left', true);
      draft.tries.push({ ...effect.sender, at: now });
      return;
    }
    case 'note_stranger':
      draft.strangers = draft.strangers.filter((one) => one.at > hourAgo && !isSender(effect.sender)(one));
      draft.strangers.push({ ...effect.sender, at: now });
      return;
    case 'note_group': {
      const known = draft.groups.find(isPlace(effect.place));
      const { channel, account, conversationId } = effect.place;
      const noted =
        effect.by === 'stranger'
          ? { addressedAt: now, strangersToldAt: now }
          : { addressedAt: now, addressedBy: effect.by.personId };
      if (known === undefined) draft.groups.push({ channel, account, conversationId, access: [], ...noted });
      else Object.assign(known, noted);
      return;
    }
    case 'mark_blocked':
      for (const link of draft.links.filter(isPlace(effect.place))) link.blockedAt ??= now;
      return;
    case 'mark_unblocked':
      for (const link of draft.links.filter(isPlace(effect.place))) delete link.blockedAt;
      return;
    case 'move_group':
      moveGroup(draft, effect);
  }
}

function moveGroup(draft: Data, { place, to }: Extract<PeopleEffect, { effect: 'move_group' }>): void {
  const old = draft.groups.find(isPlace(place));
  const target = draft.groups.find(isPlace({ ...place, conversationId: to }));
  if (old === undefined || to === place.conversationId) return;
  if (target === undefined) {
    old.conversationId = to;
    return;
  }
  if (target.access.length === 0) target.access = old.access;
  draft.groups = draft.groups.filter((group) => group !== old);
}
