import { createOwnerNames } from '../commitments/owners.ts';
import type { Organisation } from '../organisation.ts';
import { createAddresseeFinder, type FindAddressees } from '../reports/digest/find-addressees.ts';

/** Whom proposals ask, among the office's units and agencies, by all their names, and among bodies outside. */
export function addresseeFinder(organisation: Organisation): FindAddressees {
  const resolve = createOwnerNames(organisation);
  const parties = [
    ...organisation.agencies.map(({ id, name, shortName, oldNames }) => ({
      id: `agency:${id}`,
      name,
      alsoCalled: [...(shortName === undefined ? [] : [shortName]), ...oldNames],
    })),
    ...organisation.units.map(({ id, name }) => ({ id: `unit:${id}`, name })),
  ];
  return createAddresseeFinder({ parties, findParty: resolve });
}
