import { runSoak, type SoakOptions } from '../soak/run-soak.ts';

const WHOLE: SoakOptions = { people: 200, messages: 2000, kills: 20, seed: 20261122 };

/** The whole server between the fakes of four platforms, killed again and again; counts, not times. */
export function benchSoak(): Promise<object> {
  return runSoak(WHOLE);
}
