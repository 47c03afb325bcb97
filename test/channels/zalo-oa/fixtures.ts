import { readFileSync } from 'node:fs';

/** Recorded shapes with invented people and ids. */
export function readFixture(name: string): Record<string, unknown> {
  const path = new URL(`fixtures/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}
