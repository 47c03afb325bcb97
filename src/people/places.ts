import type { Role } from '../config.ts';
import { fold } from '../vietnamese/fold.ts';

/** The part of organisation.yaml that people belong to. */
export interface Places {
  units: readonly { id: string; name: string }[];
  areas: readonly { id: string; name: string; kind: string }[];
}

type NamedPlace = { id: string; name: string };

/** Where somebody of this role can belong: to a unit; a collaborator also to an area. */
function placesFor(role: Role, places: Places): NamedPlace[] {
  return role === 'collaborator' ? [...places.units, ...places.areas] : [...places.units];
}

/** By id, or by its whole name without regard to accents; ids of what is meant when several fit or none. */
export function findPlace(
  given: string,
  role: Role,
  places: Places,
): { found: NamedPlace } | { possible: readonly NamedPlace[] } {
  const possible = placesFor(role, places);
  const byId = possible.find(({ id }) => id === given);
  if (byId !== undefined) return { found: byId };
  const byName = possible.filter(({ name }) => fold(name).trim() === fold(given).trim());
  const [only] = byName;
  return byName.length === 1 && only !== undefined ? { found: only } : { possible };
}

/** As it stands within a sentence: "tổ dân phố 4", "Văn phòng Đảng ủy". Undefined for an id that is no longer there. */
export function placeName(id: string, { units, areas }: Places): string | undefined {
  const unit = units.find((one) => one.id === id);
  if (unit !== undefined) return unit.name;
  const area = areas.find((one) => one.id === id);
  if (area === undefined) return undefined;
  return fold(area.name).startsWith(fold(area.kind))
    ? area.name.charAt(0).toLowerCase() + area.name.slice(1)
    : area.name;
}
