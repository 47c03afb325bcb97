import type { Clock } from '../../clock.ts';
import type { Role } from '../../config.ts';
import { AppError } from '../../errors.ts';
import type { Group, GroupStore } from '../../people/group.ts';
import { newInvitation } from '../../people/invite.ts';
import type { NewPerson, PeopleRegister } from '../../people/people-store.ts';
import type { Person } from '../../people/person.ts';
import { findPlace, placeName, type Places } from '../../people/places.ts';
import { formatCode } from '../../people/invitation-code.ts';
import type { Command } from './parse-command.ts';
import { CLI_TEXTS, formatGroup, formatLink, formatPerson } from './people-texts.ts';

export interface Office {
  register: PeopleRegister;
  groups: GroupStore;
  places: Places;
  clock: Clock;
  /** Called only where a code is made. */
  readKey: () => Uint8Array;
}

/** What is printed: for people, and as JSON. */
interface Output {
  lines: string[];
  json: unknown;
}

/** Throws AppError `not_found` or `conflict` with a sentence for the admin. */
export async function runCommand(command: Command, office: Office): Promise<Output> {
  switch (command.does) {
    case 'invite':
      return invite(command, office);
    case 'list':
      return list(office);
    case 'role': {
      const { id, role, force } = command;
      const person = await office.register.change(id, { role }, { force });
      return { lines: [CLI_TEXTS.changed(person), ...noteOnUnit(person, office.places)], json: person };
    }
    case 'unit':
      return changeUnit(command, office);
    case 'revoke': {
      const person = await office.register.revoke(command.id, command);
      return { lines: [CLI_TEXTS.revoked(person)], json: person };
    }
    case 'links':
      return listLinks(command.id, office);
    case 'groups':
      return listGroups(office);
    case 'group':
      return setGroup(command, office);
  }
}

async function invite({ whom, bot }: Extract<Command, { does: 'invite' }>, office: Office): Promise<Output> {
  const person: NewPerson | { id: string } = 'id' in whom ? whom : withUnit(whom, office.places);
  const { code, invitation } = newInvitation({ clock: office.clock, key: office.readKey() });
  const invited = await office.register.invite(person, invitation);
  const place = invited.unitId === undefined ? undefined : placeName(invited.unitId, office.places);
  return {
    lines: [
      CLI_TEXTS.invited(invited, place),
      CLI_TEXTS.code(code, invitation.expiresAt),
      ...(bot === undefined ? [] : [CLI_TEXTS.telegramLink(bot, code)]),
    ],
    json: { person: invited, code: formatCode(code), expiresAt: invitation.expiresAt },
  };
}

function withUnit({ unit, ...person }: { name: string; role: Role; unit?: string }, places: Places): NewPerson {
  return unit === undefined ? person : { ...person, unitId: resolveUnit(unit, person.role, places) };
}

function resolveUnit(given: string, role: Role, places: Places): string {
  const place = findPlace(given, role, places);
  if ('found' in place) return place.found.id;
  throw new AppError('not_found', CLI_TEXTS.unknownPlace(given, place.possible));
}

const noteOnUnit = ({ unitId, role }: Person, places: Places): string[] =>
  unitId === undefined || 'found' in findPlace(unitId, role, places) ? [] : [CLI_TEXTS.unitNotForRole(unitId)];

async function list({ register }: Office): Promise<Output> {
  const people = await register.list();
  return {
    lines: people.length === 0 ? [CLI_TEXTS.nobody] : people.map(formatPerson),
    json: people.map(({ person, ...rest }) => ({ ...person, ...rest })),
  };
}

async function changeUnit({ id, unit }: Extract<Command, { does: 'unit' }>, office: Office): Promise<Output> {
  const record = (await office.register.list()).find(({ person }) => person.id === id);
  // Which places are possible follows from the role; a person who is not there is refused by the register.
  const unitId =
    unit === undefined || record === undefined ? null : resolveUnit(unit, record.person.role, office.places);
  const person = await office.register.change(id, { unitId }, { force: false });
  return { lines: [CLI_TEXTS.changed(person)], json: person };
}

async function listLinks(id: string | undefined, { register }: Office): Promise<Output> {
  const people = (await register.list()).filter(({ person }) => id === undefined || person.id === id);
  if (id !== undefined && people.length === 0) throw new AppError('not_found', `Không có người nào mang mã ${id}.`);
  const lines = people.flatMap(({ person, links }) => links.map((link) => formatLink(link, person)));
  return { lines: lines.length === 0 ? [CLI_TEXTS.noLinks] : lines, json: people.flatMap(({ links }) => links) };
}

async function listGroups({ register, groups }: Office): Promise<Output> {
  const people = new Map((await register.list()).map(({ person }) => [person.id, person]));
  const found: Group[] = await groups.list();
  const lines = found.map((group) => formatGroup(group, people));
  return { lines: lines.length === 0 ? [CLI_TEXTS.noGroups] : lines, json: found };
}

async function setGroup(command: Extract<Command, { does: 'group' }>, { groups, places }: Office): Promise<Output> {
  const { access, channel, conversationId } = command;
  const units = places.units.map(({ id }) => id);
  const unknown = access.find((level) => level.startsWith('unit:') && !units.includes(level.slice('unit:'.length)));
  if (unknown !== undefined) throw new AppError('not_found', CLI_TEXTS.unknownUnit(unknown, units));
  const given = [...new Set(access)].filter((level) => level !== 'public');
  if (!(await groups.setAccess({ channel, conversationId }, given))) {
    throw new AppError('not_found', CLI_TEXTS.unknownGroup);
  }
  return { lines: [CLI_TEXTS.groupSet(given)], json: { channel, conversationId, access: given } };
}
