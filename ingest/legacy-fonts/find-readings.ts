import { READINGS, type Reading } from './readings.ts';

/** The cost of a word in each of READINGS; undefined for words that are the same in all. */
export type WordCosts = readonly number[] | undefined;

/** What it costs to change the reading between two words of a paragraph, and between paragraphs. */
const CHANGE_INSIDE = 5;
const CHANGE_BETWEEN = 2.5;
/** What reading against the fonts has to save over a whole text. One odd word is no evidence. */
export const SAFE_MARGIN = 8;
const COUNT = READINGS.length;

/**
 * The reading of every word that makes the whole text cheapest, with a price on changes: the Viterbi path. Stays with what
 * the fonts say unless the other way is better by a safe margin.
 */
export function findReadings(paragraphs: readonly (readonly WordCosts[])[]): Reading[][] {
  const path = cheapestPath(paragraphs);
  let step = 0;
  return paragraphs.map((words) =>
    words.map((costs): Reading => (costs === undefined || path === undefined ? 'declared' : READINGS[path[step++]!]!)),
  );
}

/** For every word with costs the number of its reading; undefined when all are as declared. */
function cheapestPath(paragraphs: readonly (readonly WordCosts[])[]): Uint8Array | undefined {
  const steps = paragraphs.reduce((sum, words) => sum + words.filter((costs) => costs !== undefined).length, 0);
  const cameFrom = new Uint8Array(steps * COUNT);
  let totals: number[] = READINGS.map((_, reading) => (reading === 0 ? 0 : CHANGE_BETWEEN));
  let declared = 0;
  let step = 0;
  for (const words of paragraphs) {
    let change = CHANGE_BETWEEN;
    for (const costs of words) {
      if (costs === undefined) continue;
      declared += costs[0]!;
      const best = totals.indexOf(Math.min(...totals));
      totals = totals.map((stay, reading) => {
        const moves = totals[best]! + change < stay;
        cameFrom[step * COUNT + reading] = moves ? best : reading;
        return (moves ? totals[best]! + change : stay) + costs[reading]!;
      });
      change = CHANGE_INSIDE;
      step++;
    }
  }
  const least = Math.min(...totals);
  return least + SAFE_MARGIN > declared ? undefined : trace(cameFrom, totals.indexOf(least));
}

function trace(cameFrom: Uint8Array, last: number): Uint8Array {
  const path = new Uint8Array(cameFrom.length / COUNT);
  let reading = last;
  for (let step = path.length - 1; step >= 0; step--) {
    path[step] = reading;
    reading = cameFrom[step * COUNT + reading]!;
  }
  return path;
}
