import { describe, expect, test } from 'vitest';
import { measure } from './labelled-messages.ts';
import * as development from './personal-data-development.ts';
import * as first from './personal-data-heldout-1.ts';
import * as second from './personal-data-heldout-2.ts';
import * as third from './personal-data-heldout-3.ts';
import * as fourth from './personal-data-heldout-4.ts';
import * as fifth from './personal-data-heldout-5.ts';
import * as sixth from './personal-data-heldout-6.ts';
import * as seventh from './personal-data-heldout-7.ts';
import * as eighth from './personal-data-heldout-8.ts';

/**
 * Measured once, before the rules were changed for them, the held-out sets gave (recall; messages with wrongly hidden words):
 * 1: 86.9 %; 0.9 %. 2: 98.2 %; 2.7 %. 3: 94.1 %; 1.0 %. 4: 96.6 %; 4.5 %. 5: 95.7 %; 3.3 %. 6: 95.1 %; 0 %. 7: 93.0 %; 3.4 %.
 * 8: 97.5 %; 2.7 %.
 * The rules were mended after each, so that only the last measurement of a set tells what a new message meets.
 */
const SETS = { development, first, second, third, fourth, fifth, sixth, seventh, eighth };

const all = Object.values(SETS).flatMap((set) => [...set.WITH_DATA, ...set.WITHOUT_DATA]);

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

test('the measure sees what is missed and what is hidden wrongly', () => {
  const figures = measure(['gọi {{name:hôm nay}} nhé', 'gọi 0912345678', 'chị {{name:Hạnh}} ở tổ 4']);
  expect(figures).toMatchObject({ messages: 3, spans: 2, found: 1, overHidden: 1 });
  expect(figures.mistakes).toHaveLength(2);
});
