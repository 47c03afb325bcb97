import type { VisibleLevel } from './access.ts';
import type { Place } from './person.ts';

/** A group chat in which somebody addressed the assistant. */
export interface Group extends Place {
  /** Beyond public documents. */
  access: VisibleLevel[];
  /** ISO time of the last message for us, as far as it was noted: at most once an hour. */
  addressedAt: string;
  /** The invited person who addressed us last. */
  addressedBy?: string;
  /** ISO time at which people who are not invited were last told so. */
  strangersToldAt?: string;
}

export interface GroupStore {
  find(place: Place): Promise<Group | undefined>;
  /** Last addressed first. */
  list(): Promise<Group[]>;
  /** Replaces what an admin gave the group; false when nobody has addressed us in such a group. */
  setAccess(place: Omit<Place, 'account'>, access: readonly VisibleLevel[]): Promise<boolean>;
}
