import type { Role } from '../config.ts';

/** Whoever is admitted, as far as it decides on what they may see and do. */
export interface Viewer {
  role: Role;
  /** Absent on a channel that asks nobody who they are. */
  personId?: string;
  /** As an admin wrote it. */
  name?: string;
  /** Id of the person's unit in organisation.yaml. */
  unitId?: string;
}

export type VisibleLevel = `unit:${string}` | 'public' | 'internal';

/** Levels that a person may see: what is public or internal, the own unit's; officers and admins those of all units. */
export function visibleLevels(viewer: Viewer, unitIds: readonly string[]): VisibleLevel[] {
  const seesAllUnits = viewer.role === 'officer' || viewer.role === 'admin';
  const units = seesAllUnits ? unitIds : unitIds.filter((id) => id === viewer.unitId);
  return ['public', 'internal', ...units.map((id) => `unit:${id}` as const)];
}

/** What everybody in a group sees there, whoever asks: public documents, and what an admin gave that group. */
export function groupLevels(given: readonly VisibleLevel[]): VisibleLevel[] {
  return [...new Set<VisibleLevel>(['public', ...given])];
}

/** `public`, `internal` or `unit:ID`; undefined for anything else. */
export function parseLevel(text: string): VisibleLevel | undefined {
  if (text === 'public' || text === 'internal') return text;
  return /^unit:[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) ? (text as VisibleLevel) : undefined;
}
