import type { Role } from '../config.ts';

export const ACTIONS = [
  'ask',
  'send_reports',
  'handle_reports',
  'write_digest',
  'follow_commitments',
  'invite_people',
  'index_documents',
  'watch_health',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Who may do what: the only place where it is written. */
const RIGHTS: Record<Role, ReadonlySet<Action>> = {
  staff: new Set(['ask']),
  collaborator: new Set(['ask', 'send_reports']),
  officer: new Set(['ask', 'handle_reports', 'write_digest', 'follow_commitments']),
  admin: new Set(['ask', 'invite_people', 'index_documents', 'watch_health']),
};

export function may(role: Role, action: Action): boolean {
  return RIGHTS[role].has(action);
}
