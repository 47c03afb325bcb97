import type { Clock } from '#src/clock.ts';
import type { ProcessLeases } from '#src/messaging/process-leases.ts';

/** Leases as several processes share them, in memory. */
export function createMemoryLeases({ clock }: { clock: Clock }): ProcessLeases {
  const held = new Map<string, { holder: number; until: number }>();
  let holders = 0;
  const now = () => clock.now().getTime();
  return {
    acquire: async (name, ms) => {
      if ((held.get(name)?.until ?? 0) > now()) return undefined;
      const holder = ++holders;
      const isOurs = () => held.get(name)?.holder === holder;
      held.set(name, { holder, until: now() + ms });
      return {
        renew: async (longerMs) => {
          if (isOurs()) held.set(name, { holder, until: now() + longerMs });
          return isOurs();
        },
        release: async () => {
          if (isOurs()) held.delete(name);
        },
      };
    },
  };
}
