import { describe, expect, test } from 'vitest';
import { measure } from './labelled-messages.ts';
import * as development from './personal-data-development.ts';
import * as development2 from './personal-data-development-2.ts';
import * as first from './personal-data-heldout-1.ts';
import * as second from './personal-data-heldout-2.ts';
import * as third from './personal-data-heldout-3.ts';
import * as fourth from './personal-data-heldout-4.ts';
import * as fifth from './personal-data-heldout-5.ts';
import * as sixth from './personal-data-heldout-6.ts';
import * as seventh from './personal-data-heldout-7.ts';
import * as eighth from './personal-data-heldout-8.ts';
import * as ninth from './personal-data-heldout-9.ts';
import * as tenth from './personal-data-heldout-10.ts';
import * as eleventh from './personal-data-heldout-11.ts';
import * as twelfth from './personal-data-heldout-12.ts';
import * as thirteenth from './personal-data-heldout-13.ts';
import * as fourteenth from './personal-data-heldout-14.ts';
import * as fifteenth from './personal-data-heldout-15.ts';
import * as sixteenth from './personal-data-heldout-16.ts';
import * as seventeenth from './personal-data-heldout-17.ts';
import * as eighteenth from './personal-data-heldout-18.ts';
import * as nineteenth from './personal-data-heldout-19.ts';
import * as twentieth from './personal-data-heldout-20.ts';

/**
 * Measured once, before the rules were changed for them, the held-out sets gave (recall; messages with wrongly hidden words):
 * 1: 86.9 %; 0.9 %. 2: 98.2 %; 2.7 %. 3: 94.1 %; 1.0 %. 4: 96.6 %; 4.5 %. 5: 95.7 %; 3.3 %. 6: 95.1 %; 0 %. 7: 93.0 %; 3.4 %.
 * 8: 97.5 %; 2.7 %. Then longer and rougher sets: 9: 86.8 %; 2.4 %. 10, typed without marks throughout: 68.4 %; 0 %. 11: 94.6 %; 5.9 %.
 * 12: 95.5 %; 3.4 %. 13: 90.0 %; 0 %. 14: 94.4 %; 2.4 %. 15: 92.9 %; 0 %. 16: 95.7 %; 1.4 %. 17: 95.9 %; 2.0 %. 18: 98.2 %; 0 %. 19: 91.4 %; 1.6 %.
 * 20, by another author: 94.5 %; 2.2 %.
 * The rules were mended after each, so that only the last measurement of a set tells what a new message meets. README.md tells more.
 */
const SETS = {
  development,
  first,
  second,
  third,
  fourth,
  fifth,
  sixth,
  seventh,
  eighth,
  ninth,
  tenth,
  eleventh,
  twelfth,
  thirteenth,
  fourteenth,
  fifteenth,
  sixteenth,
  seventeenth,
  eighteenth,
};

const all = Object.values({ ...SETS, nineteenth, twentieth, development2 }).flatMap((set) => [
  ...set.WITH_DATA,
  ...set.WITHOUT_DATA,
]);

test('the labelled messages are many, all different, and half of them hold no personal data', () => {
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(300);
  const without = all.filter((line) => !line.includes('{{'));
  expect(without.length / all.length).toBeGreaterThan(0.45);
});

describe.each(Object.entries(SETS))('the %s set', (_, set) => {
  test('at least 98 of 100 marked pieces are hidden whole, and at most 2 of 100 messages lose other words', () => {
    const figures = measure([...set.WITH_DATA, ...set.WITHOUT_DATA]);
    const isGood = figures.found / figures.spans >= 0.98 && figures.overHidden / figures.messages <= 0.02;
    expect(isGood ? [] : figures.mistakes).toEqual([]);
  });
});

test('words that are names in one message and none in the next are told apart nine times in ten', () => {
  const figures = measure([...development2.WITH_DATA, ...development2.WITHOUT_DATA]);
  expect(figures.found / figures.spans).toBeGreaterThan(0.9);
  expect(figures.overHidden / figures.messages).toBeLessThan(0.08);
});

test.each([
  ['nineteenth', nineteenth],
  ['twentieth', twentieth],
])('of the %s set, mended for by class only, at least 94 of 100 pieces are hidden', (_, set) => {
  const figures = measure([...set.WITH_DATA, ...set.WITHOUT_DATA]);
  expect(figures.found / figures.spans).toBeGreaterThanOrEqual(0.94);
  expect(figures.overHidden / figures.messages).toBeLessThanOrEqual(0.03);
});

test('the measure sees what is missed and what is hidden wrongly', () => {
  const figures = measure(['gọi {{name:hôm nay}} nhé', 'gọi 0912345678', 'chị {{name:Hạnh}} ở tổ 4']);
  expect(figures).toMatchObject({ messages: 3, spans: 2, found: 1, overHidden: 1 });
  expect(figures.mistakes).toHaveLength(2);
});
