import sharp, { type OutputInfo, type Sharp, type SharpOptions } from 'sharp';
import { AppError } from '../../../src/errors.ts';
import { estimateSkew } from './skew.ts';
import { splitInk } from './split-ink.ts';

/** A picture of a page. */
export interface Picture {
  /** A picture file, or bare pixels as `raw` describes them. */
  bytes: Uint8Array;
  raw?: { width: number; height: number; channels: 1 | 3 | 4 };
  /** Which of a file with several, from 0. */
  part?: number;
  /** Points, where known; else the picture is taken for the width of A4. */
  pageWidth?: number;
  /** Clockwise, before anything else. */
  turn?: 0 | 90 | 180 | 270;
}

export interface Prepared {
  /** Grey, upright, without red ink. */
  png: Buffer;
  /** Red ink alone, in black; absent where there is hardly any. */
  red?: Buffer;
  /** True when there is nothing on it. */
  blank: boolean;
  /** Of `png`; `scale` is points for one pixel. */
  size: { width: number; height: number; scale: number };
}

/** Decoding one needs some 400 MB. */
const MAX_PIXELS = 120_000_000;
/** Longest side, in pixels: A4 at 300 dots an inch has 3508. Smaller pictures are enlarged, at most twice. */
const LONGEST = 3508;
const A4_WIDTH = 595;
const WHITE = { r: 255, g: 255, b: 255 };

/** A picture as Tesseract reads it best: grey, upright, some 300 dots an inch, red stamps taken off. */
export async function preparePicture(picture: Picture): Promise<Prepared> {
  try {
    return await prepare(picture);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('damaged_file', 'Ảnh bị hỏng hoặc thuộc loại chưa đọc được. Hãy lưu lại thành .png hoặc .jpg.', {
      cause: error,
    });
  }
}

async function prepare(picture: Picture): Promise<Prepared> {
  const { data, info } = await decode(picture);
  const ink = splitInk(data, info.channels);
  const shape = { raw: { width: info.width, height: info.height, channels: 1 as const } };
  const angle = ink.blank ? 0 : await skewOf(sharp(ink.grey, shape));
  const upright = (pixels: Uint8Array) =>
    (angle === 0 ? sharp(pixels, shape) : sharp(pixels, shape).rotate(angle, { background: WHITE }))
      .toColourspace('b-w')
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true });
  const grey = await upright(ink.grey);
  return {
    png: grey.data,
    ...(ink.red === undefined ? {} : { red: (await upright(ink.red)).data }),
    blank: ink.blank,
    size: {
      width: grey.info.width,
      height: grey.info.height,
      scale: (picture.pageWidth ?? A4_WIDTH) / info.width,
    },
  };
}

/** Bare pixels, three bytes each, at some 300 dots an inch. */
async function decode({ bytes, raw, part, turn = 0 }: Picture): Promise<{ data: Buffer; info: OutputInfo }> {
  const options: SharpOptions = {
    limitInputPixels: MAX_PIXELS,
    ...(raw === undefined ? {} : { raw }),
    ...(part === undefined ? {} : { page: part }),
  };
  const { width, height } = await sharp(bytes, options).metadata();
  const longest = Math.max(width, height);
  const side = Math.round(Math.min(LONGEST, longest * 2));
  return sharp(bytes, options)
    .autoOrient()
    .rotate(turn)
    .resize({ width: side, height: side, fit: 'inside' })
    .flatten({ background: WHITE })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
}

/** Degrees to turn by, clockwise; 0 where it is straight enough. */
async function skewOf(image: Sharp): Promise<number> {
  const { data, info } = await image
    .resize({ width: 900 })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return estimateSkew(data, info.width, info.height);
}
