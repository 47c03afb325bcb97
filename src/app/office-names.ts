import type { Organisation } from '../organisation.ts';

/** Names of the office's places and bodies, of before and of now: none of them is a person. */
export function officeNames({ units, areas, agencies, office }: Organisation): string[] {
  const renamed = [...areas, ...agencies].flatMap(({ name, oldNames }) => [name, ...oldNames]);
  return [office.name, office.place, ...units.map(({ name }) => name), ...renamed];
}
