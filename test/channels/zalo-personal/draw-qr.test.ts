import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawQr } from '#src/channels/zalo-personal/draw-qr.ts';
import { fakeModules, paintQr, readDrawing } from './qr-picture.ts';

const QUIET = 4;

test.each([
  { count: 21, scale: 6, margin: 4 },
  { count: 29, scale: 7, margin: 1 },
  { count: 33, scale: 4, margin: 0 },
  { count: 45, scale: 3.5, margin: 2 },
])('a code of $count modules at $scale pixels each is drawn module by module', async ({ count, scale, margin }) => {
  const modules = fakeModules(count);
  const drawn = await drawQr(await paintQr(modules, { scale, margin }));
  const read = readDrawing(drawn ?? '');
  const inner = read.slice(QUIET, QUIET + count).map((row) => row.slice(QUIET, QUIET + count));
  expect(inner).toEqual(modules);
  expect(read[0]).toHaveLength(count + 2 * QUIET);
  const quiet = [
    ...read.slice(0, QUIET),
    ...read.map((row) => row.slice(0, QUIET)),
    ...read.map((row) => row.slice(-QUIET)),
  ];
  expect(quiet.flat()).not.toContain(true);
});

test('a code with a picture in the middle keeps everything around it', async () => {
  const modules = fakeModules(29);
  const read = readDrawing((await drawQr(await paintQr(modules, { logo: true }))) ?? '');
  const rows = read.slice(QUIET, QUIET + 8).map((row) => row.slice(QUIET, QUIET + 29));
  expect(rows).toEqual(modules.slice(0, 8));
});

test('the drawing brings its own dark and its own light', async () => {
  const drawn = (await drawQr(await paintQr(fakeModules(21)))) ?? '';
  for (const line of drawn.split('\n')) {
    expect(line.startsWith('\u001b[38;5;16m\u001b[48;5;231m')).toBe(true);
    expect(line.endsWith('\u001b[0m')).toBe(true);
  }
});

test.each([
  { what: 'nothing', picture: async () => Buffer.alloc(0) },
  { what: 'no picture', picture: async () => Buffer.from('không phải ảnh') },
  { what: 'a white one', picture: () => plain('#ffffff') },
  { what: 'a black one', picture: () => plain('#000000') },
  { what: 'one too large to open', picture: () => paintQr(fakeModules(29), { scale: 60 }) },
  { what: 'one that is not square', picture: cutOff },
])('$what is not drawn', async ({ picture }) => {
  expect(await drawQr(await picture())).toBeUndefined();
});

async function cutOff(): Promise<Buffer> {
  const whole = await paintQr(fakeModules(29), { scale: 6, margin: 0 });
  return sharp(whole).extract({ left: 0, top: 0, width: 174, height: 100 }).png().toBuffer();
}

function plain(background: string, side = 100): Promise<Buffer> {
  return sharp({ create: { width: side, height: side, channels: 3, background } })
    .png()
    .toBuffer();
}
