import { randomInt } from 'node:crypto';
import type { Role } from '../config.ts';

/** Somebody whom an admin invited. What they may do follows from the role, never from a display name. */
export interface Person {
  /** `p-` and eight lower-case letters and digits. */
  id: string;
  /** As the admin wrote it. */
  name: string;
  role: Role;
  /** Id of a unit in organisation.yaml; of a collaborator also of an area. */
  unitId?: string;
  /** ISO time. */
  createdAt: string;
  /** ISO time from which the person is treated as unknown. */
  revokedAt?: string;
}

/** Whoever writes to us, as the channel tells them apart. */
export interface Sender {
  channel: string;
  /** Our own account on the channel. */
  account: string;
  /** The channel's id of the person; never a name that people choose for themselves. */
  senderId: string;
}

/** A chat, as the channel tells them apart. */
export interface Place {
  channel: string;
  account: string;
  conversationId: string;
}

/** One account on one channel that belongs to a person. A person may have several. */
export interface Link extends Sender {
  personId: string;
  /** ISO time. */
  linkedAt: string;
  /** The private chat in which the code was sent: where we may write without being asked. */
  conversationId: string;
  /** ISO time since which the person does not want our messages there. */
  blockedAt?: string;
}

const SYMBOLS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** `prefix` and eight letters and digits that are told apart when read aloud; for people, invitations. */
export function newShortId(prefix: 'p' | 'i'): string {
  return `${prefix}-${Array.from({ length: 8 }, () => SYMBOLS[randomInt(SYMBOLS.length)]).join('')}`;
}
