import type { Role } from '../config.ts';

export interface Viewer {
  role: Role;
  /** Id of the person's unit in organisation.yaml. */
  unitId?: string;
}

/** Levels that a person may see: what is public or internal, the own unit's; officers and admins those of all units. */
export function visibleLevels(
  viewer: Viewer,
  unitIds: readonly string[],
): (`unit:${string}` | 'public' | 'internal')[] {
  const seesAllUnits = viewer.role === 'officer' || viewer.role === 'admin';
  const units = seesAllUnits ? unitIds : unitIds.filter((id) => id === viewer.unitId);
  return ['public', 'internal', ...units.map((id) => `unit:${id}` as const)];
}
