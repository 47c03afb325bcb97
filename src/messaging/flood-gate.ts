/** So many arrivals from one claim to the next are a flood: people do not write that fast. */
const FLOOD_ARRIVALS = 16;
/** During a flood, handling gets one part of the time for this many that accepting gets. */
const SHARE = 9;
const LONGEST_REST_MS = 250;

export interface FloodGate {
  /** A message was accepted. */
  noteArrival(): void;
  /** Asked before each claim: how long to leave the process to accepting first, in milliseconds; 0 outside a flood. */
  restMs(): number;
}

/**
 * Accepting and handling share one event loop. A message that is accepted is safe, and can wait for its answer; one that
 * is not may be lost at its sender. So while messages flood in, accepting goes first.
 */
export function createFloodGate(now: () => number = () => performance.now()): FloodGate {
  let arrivals = 0;
  let since = now();
  return {
    noteArrival() {
      arrivals++;
    },
    restMs() {
      const elapsed = now() - since;
      const rest = arrivals >= FLOOD_ARRIVALS ? Math.min(SHARE * elapsed, LONGEST_REST_MS) : 0;
      arrivals = 0;
      since = now() + rest;
      return rest;
    },
  };
}
