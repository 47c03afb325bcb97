import sharp from 'sharp';

/** Light modules around the code, without which many phones do not find it. */
const QUIET = 4;
const FINDER = 7;
/** More than a login code ever needs. */
const MAX_PIXELS = 4_000_000;

const ON_WHITE = '\u001b[38;5;16m\u001b[48;5;231m';
const PLAIN = '\u001b[0m';

/**
 * A QR picture as lines for a terminal, two modules to a character, with colours of its own so that it reads on dark and
 * on light ground. Undefined when there is no code in the picture.
 */
export async function drawQr(png: Uint8Array): Promise<string | undefined> {
  const modules = await readModules(png).catch(() => undefined);
  if (modules === undefined) return undefined;
  const side = modules.length + 2 * QUIET;
  const dark = (row: number, column: number) => modules[row - QUIET]?.[column - QUIET] === true;
  const lines: string[] = [];
  for (let row = 0; row < side; row += 2) {
    const cells = Array.from({ length: side }, (_, column) => cell(dark(row, column), dark(row + 1, column)));
    lines.push(`${ON_WHITE}${cells.join('')}${PLAIN}`);
  }
  return lines.join('\n');
}

function cell(upper: boolean, lower: boolean): string {
  if (upper) return lower ? '█' : '▀';
  return lower ? '▄' : ' ';
}

interface Picture {
  pixels: Uint8Array;
  width: number;
  height: number;
}

async function readModules(png: Uint8Array): Promise<boolean[][] | undefined> {
  const { data, info } = await sharp(png, { limitInputPixels: MAX_PIXELS })
    .flatten({ background: '#ffffff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 1) return undefined;
  return sampleModules({ pixels: data, width: info.width, height: info.height });
}

/** The modules of an upright code: its extent is that of the dark pixels, its scale that of the corner pattern. */
function sampleModules(picture: Picture): boolean[][] | undefined {
  const box = darkBox(picture);
  if (box === undefined) return undefined;
  const width = box.right - box.left + 1;
  let run = 0;
  while (run < width && isDark(picture, box.left + run, box.top)) run++;
  const version = Math.round((width / (run / FINDER) - 17) / 4);
  if (run < FINDER || version < 1 || version > 40) return undefined;
  const count = 17 + 4 * version;
  const scale = width / count;
  const height = box.bottom - box.top + 1;
  if (Math.abs(height - width) > scale) return undefined;
  return Array.from({ length: count }, (_row, row) =>
    Array.from({ length: count }, (_column, column) => {
      const x = Math.floor(box.left + (column + 0.5) * scale);
      const y = Math.floor(box.top + (row + 0.5) * (height / count));
      return isDark(picture, x, y);
    }),
  );
}

function isDark({ pixels, width }: Picture, x: number, y: number): boolean {
  return (pixels[y * width + x] ?? 255) < 128;
}

function darkBox(picture: Picture): { left: number; right: number; top: number; bottom: number } | undefined {
  const box = { left: picture.width, right: -1, top: picture.height, bottom: -1 };
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      if (!isDark(picture, x, y)) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = y;
    }
  }
  return box.right < 0 ? undefined : box;
}
