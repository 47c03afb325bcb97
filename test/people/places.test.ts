import { expect, test } from 'vitest';
import { createManualClock } from '../fakes/manual-clock.ts';
import { createMemoryPeople } from '../fakes/memory-people.ts';
import { hashCode } from '#src/people/invitation-code.ts';
import { ensureFirstAdmin } from '#src/people/invite.ts';
import { newShortId } from '#src/people/person.ts';
import { findPlace, placeName } from '#src/people/places.ts';

const PLACES = {
  units: [
    { id: 'mttq', name: 'Ủy ban Mặt trận Tổ quốc' },
    { id: 'vp', name: 'Văn phòng Đảng ủy' },
  ],
  areas: [
    { id: 'tdp-4', kind: 'tổ dân phố', name: 'Tổ dân phố 4' },
    { id: 'na-mau', kind: 'bản', name: 'Nà Mẫu' },
    { id: 'na-mau-2', kind: 'bản', name: 'Nà Mẫu' },
  ],
};

test.each([
  ['mttq', 'staff', 'mttq'],
  ['van phong dang uy', 'staff', 'vp'],
  ['tdp-4', 'collaborator', 'tdp-4'],
  ['tổ dân phố 4', 'collaborator', 'tdp-4'],
] as const)('"%s" of a %s is %s', (given, role, id) => {
  expect(findPlace(given, role, PLACES)).toMatchObject({ found: { id } });
});

test('where no place or several fit, the possible ones are named: areas for collaborators only', () => {
  const ids = (given: string, role: 'staff' | 'collaborator') => {
    const place = findPlace(given, role, PLACES);
    return 'possible' in place ? place.possible.map(({ id }) => id) : place.found.id;
  };
  expect(ids('tdp-4', 'staff')).toEqual(['mttq', 'vp']);
  expect(ids('nà mẫu', 'collaborator')).toEqual(['mttq', 'vp', 'tdp-4', 'na-mau', 'na-mau-2']);
  expect(ids('', 'staff')).toEqual(['mttq', 'vp']);
});

test('a place is named as within a sentence', () => {
  expect(placeName('tdp-4', PLACES)).toBe('tổ dân phố 4');
  expect(placeName('na-mau', PLACES)).toBe('Nà Mẫu');
  expect(placeName('vp', PLACES)).toBe('Văn phòng Đảng ủy');
  expect(placeName('gone', PLACES)).toBeUndefined();
});

test('ids of people are short and differ', () => {
  const ids = Array.from({ length: 300 }, () => newShortId('p'));
  for (const id of ids) expect(id).toMatch(/^p-[a-z2-9]{8}$/);
  expect(new Set(ids).size).toBe(300);
});

test('the first admin gets a code that is valid for 72 hours, and none once there is an admin', async () => {
  const clock = createManualClock();
  const key = Buffer.alloc(32, 7);
  const people = createMemoryPeople({ clock });
  const { register, store } = people;
  const code = await ensureFirstAdmin(register, { clock, key });
  const invitation = await store.findInvitation(hashCode(code!, key));
  expect(invitation).toMatchObject({ person: { role: 'admin' }, expiresAt: '2026-11-25T01:00:00.000Z' });
  const again = await ensureFirstAdmin(register, { clock, key });
  expect(again).not.toBe(code);
  const { id } = (await store.findInvitation(hashCode(again!, key)))!;
  const sender = { channel: 'telegram', account: 'bot', senderId: 'a1' };
  await people.apply([{ effect: 'link_person', sender, conversationId: 'a1', invitationId: id }]);
  expect(await ensureFirstAdmin(register, { clock, key })).toBeUndefined();
});
