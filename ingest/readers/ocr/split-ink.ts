/** Share of all pixels that makes red ink worth reading: a stamp of one word on a page of A4. */
const RED_SHARE = 0.0004;
/** Above this share of the ink, red is the colour of the text. */
const RED_TEXT = 0.7;
const BLANK_SHARE = 0.0002;

export interface Ink {
  /** One byte a pixel; red ink is white in it. */
  grey: Uint8Array;
  /** One byte a pixel, red ink black; absent where there is hardly any. */
  red?: Uint8Array;
  /** True when there is no ink. */
  blank: boolean;
}

/**
 * Parts the red of stamps from what is written below them. In the red channel red ink is as light as paper, and black
 * ink below it stays dark. `pixels` holds `channels` bytes a pixel: grey, or red, green, blue and maybe more.
 */
export function splitInk(pixels: Uint8Array, channels: number): Ink {
  const count = Math.floor(pixels.length / channels);
  if (channels < 3) {
    const grey = channels === 1 ? pixels : Uint8Array.from({ length: count }, (_, i) => pixels[i * channels]!);
    return { grey, blank: darkOf(grey) < count * BLANK_SHARE };
  }
  const grey = new Uint8Array(count);
  const red = new Uint8Array(count).fill(255);
  let reds = 0;
  let darks = 0;
  for (let i = 0, at = 0; i < count; i++, at += channels) {
    const [r, g, b] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
    if (r > 110 && r - Math.max(g, b) > 40) {
      grey[i] = 255;
      red[i] = Math.max(g, b) >> 1;
      reds++;
    } else {
      grey[i] = r;
      if (r < 128) darks++;
    }
  }
  if (reds < count * RED_SHARE) return { grey, blank: darks < count * BLANK_SHARE };
  if (reds > (reds + darks) * RED_TEXT) return { grey: red, red, blank: false };
  return { grey, red, blank: false };
}

const darkOf = (grey: Uint8Array) => grey.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0);
