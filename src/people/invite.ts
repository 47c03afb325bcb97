import type { Clock } from '../clock.ts';
import { hashCode, INVITATION_HOURS, newCode } from './invitation-code.ts';
import type { NewInvitation, PeopleRegister } from './people-store.ts';

export interface InvitationOptions {
  clock: Clock;
  /** See `secret-key`. */
  key: Uint8Array;
}

/** A new code, and what is stored of it. */
export function newInvitation({ clock, key }: InvitationOptions): { code: string; invitation: NewInvitation } {
  const code = newCode();
  const expiresAt = new Date(clock.now().getTime() + INVITATION_HOURS * 3_600_000).toISOString();
  return { code, invitation: { codeHash: hashCode(code, key), expiresAt } };
}

/** A one-time code for an admin while there is none; earlier codes of this kind are void. Undefined: there is one. */
export async function ensureFirstAdmin(
  register: Pick<PeopleRegister, 'inviteFirstAdmin'>,
  options: InvitationOptions,
): Promise<string | undefined> {
  const { code, invitation } = newInvitation(options);
  const invited = await register.inviteFirstAdmin({ name: 'Quản trị', role: 'admin' }, invitation);
  return invited === undefined ? undefined : code;
}
