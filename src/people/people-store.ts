import type { Role } from '../config.ts';
import type { Link, Person, Sender } from './person.ts';

export interface Invitation {
  id: string;
  /** The person it links, revoked or not. */
  person: Person;
  /** ISO time of the first moment at which it is no longer valid. */
  expiresAt: string;
  usedAt?: string;
  withdrawnAt?: string;
}

/** What is kept of somebody who is not invited, for an hour. */
export interface Stranger {
  /** ISO time at which they were last told who we are. */
  toldAt?: string;
  /** Wrong codes within the hour. */
  tries: number;
}

/** What the assistant has to know of people while it works on messages. It changes them by effects, see `effects.ts`. */
export interface PeopleStore {
  /** Undefined for somebody who is not linked, or whose person is revoked. */
  findPerson(sender: Sender): Promise<{ person: Person; link: Link } | undefined>;
  readStranger(sender: Sender): Promise<Stranger>;
  findInvitation(codeHash: string): Promise<Invitation | undefined>;
  /** The private chats of these people in which they have not blocked us. */
  findPrivateConversations(personIds: readonly string[]): Promise<Link[]>;
  /** People of this role who are linked and not revoked. */
  listActive(role: Role): Promise<Person[]>;
}

export interface NewPerson {
  name: string;
  role: Role;
  unitId?: string;
}

export interface NewInvitation {
  codeHash: string;
  expiresAt: string;
}

export interface PersonRecord {
  person: Person;
  links: Link[];
  /** Invitations that can still be used. */
  openInvitations: number;
}

/** What admins do. Throws AppError `not_found` for a person who is not there or is revoked. */
export interface PeopleRegister {
  /** Everybody, revoked people too, in the order in which they were invited. */
  list(): Promise<PersonRecord[]>;
  /** `person` is a new one, or the id of one who gets another link. */
  invite(person: NewPerson | { id: string }, invitation: NewInvitation): Promise<Person>;
  /**
   * Invites an admin and withdraws unused earlier invitations of this kind; undefined, and nothing changed, when there
   * is an active admin. `person` is used where no earlier invitation made one.
   */
  inviteFirstAdmin(person: NewPerson, invitation: NewInvitation): Promise<Person | undefined>;
  /** `unitId` null: none. Throws AppError `conflict` when no active admin would be left, unless forced. */
  change(id: string, change: { role?: Role; unitId?: string | null }, options: { force: boolean }): Promise<Person>;
  /** Ends all links and open invitations. Throws AppError `conflict` as `change`. */
  revoke(id: string, options: { force: boolean }): Promise<Person>;
}
