import { describe, expect, it } from 'vitest';
import { createFloodGate } from '#src/messaging/flood-gate.ts';

function setUp() {
  let now = 0;
  const gate = createFloodGate(() => now);
  const pass = (ms: number, arrivals: number) => {
    now += ms;
    for (let i = 0; i < arrivals; i++) gate.noteArrival();
  };
  return { gate, pass };
}

describe('createFloodGate', () => {
  it.each([
    { name: 'nothing arrives', ms: 10, arrivals: 0 },
    { name: 'a few arrive at once', ms: 1, arrivals: 15 },
  ])('asks for no rest when $name', ({ ms, arrivals }) => {
    const { gate, pass } = setUp();
    pass(ms, arrivals);
    expect(gate.restMs()).toBe(0);
  });

  it('leaves accepting nine parts of the time while messages flood in, and never more than a quarter of a second', () => {
    const { gate, pass } = setUp();
    pass(4, 100);
    expect(gate.restMs()).toBe(36);
    pass(36 + 3000, 16);
    expect(gate.restMs()).toBe(250);
  });

  it('opens again when the flood is over', () => {
    const { gate, pass } = setUp();
    pass(4, 100);
    gate.restMs();
    pass(36, 0);
    expect(gate.restMs()).toBe(0);
  });
});
