import { expect, test } from 'vitest';
import { adtsSeconds } from '#src/attachments/adts-duration.ts';
import { makeAdts, makeOgg } from './sample-files.ts';

test.each([1, 10, 700])('%s seconds of raw AAC', (seconds) => {
  expect(adtsSeconds(makeAdts(seconds))).toBeCloseTo(seconds, 0);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['another format', makeOgg()],
  ['a frame that says it has no length', Buffer.from([0xff, 0xf1, 0x60, 0x40, 0, 0x1f, 0xfc, 0, 0])],
  ['a rate that does not exist', Buffer.from([0xff, 0xf1, 0x7c, 0x40, 1, 0x1f, 0xfc, 0, 0])],
])('%s has no length', (_, bytes) => {
  expect(adtsSeconds(bytes)).toBe(0);
});

test('what follows a broken frame does not count', () => {
  expect(adtsSeconds(Buffer.concat([makeAdts(10), Buffer.from([1]), makeAdts(10)]))).toBeCloseTo(10, 0);
});
