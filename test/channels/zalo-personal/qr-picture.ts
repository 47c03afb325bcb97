import { stripVTControlCharacters } from 'node:util';
import sharp from 'sharp';

export interface PictureOptions {
  /** Pixels a module. */
  scale?: number;
  /** Light modules around. */
  margin?: number;
  /** A picture of its own in the middle, as Zalo's codes have. */
  logo?: boolean;
}

/** Dark modules that look like a code: finder patterns in three corners, noise elsewhere. Not one that says anything. */
export function fakeModules(count = 29): boolean[][] {
  let noise = 12_345;
  const modules = Array.from({ length: count }, () =>
    Array.from({ length: count }, () => {
      noise = (noise * 1_103_515_245 + 12_345) % 2 ** 31;
      return noise % 3 === 0;
    }),
  );
  const corners = [
    [0, 0],
    [0, count - 7],
    [count - 7, 0],
  ] as const;
  for (const [top, left] of corners) {
    for (let row = -1; row <= 7; row++) {
      for (let column = -1; column <= 7; column++) {
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
        const line = modules[top + row];
        if (line?.[left + column] !== undefined) line[left + column] = ring === 3 || ring < 2;
      }
    }
  }
  return modules;
}

export async function paintQr(modules: boolean[][], options: PictureOptions = {}): Promise<Buffer> {
  const { scale = 6, margin = 4, logo = false } = options;
  const count = modules.length;
  const side = Math.round((count + 2 * margin) * scale);
  const pixels = Buffer.alloc(side * side, 255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const row = Math.floor(y / scale) - margin;
      const column = Math.floor(x / scale) - margin;
      if (modules[row]?.[column] === true) pixels[y * side + x] = 0;
    }
  }
  const picture = sharp(pixels, { raw: { width: side, height: side, channels: 1 } });
  if (!logo) return picture.png().toBuffer();
  const size = Math.round(side / 6);
  const input = { create: { width: size, height: size, channels: 4 as const, background: '#0068ff' } };
  return picture
    .toColourspace('srgb')
    .composite([{ input, gravity: 'centre' }])
    .png()
    .toBuffer();
}

/** The modules back out of what was drawn for a terminal, with the quiet zone. */
export function readDrawing(drawing: string): boolean[][] {
  const lines = stripVTControlCharacters(drawing).split('\n');
  return lines.flatMap((line) => [
    Array.from(line, (cell) => cell === '█' || cell === '▀'),
    Array.from(line, (cell) => cell === '█' || cell === '▄'),
  ]);
}
