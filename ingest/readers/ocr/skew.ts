/** Pages are hardly ever laid on the glass more askew, in degrees. */
const MOST = 7;
/** Below this Tesseract does as well. */
const LEAST = 0.15;

/**
 * Degrees that a page has to be turned by, clockwise, to stand straight; 0 where it does. Lines of text are found where
 * the sums of ink along a direction differ most from one another. `grey` holds a byte a pixel.
 */
export function estimateSkew(grey: Uint8Array, width: number, height: number): number {
  const ink = inkPoints(grey, width, height);
  if (ink.length < 400) return 0;
  const rough = best(ink, { from: -MOST, to: MOST, step: 0.5 }, { width, height });
  const angle = best(ink, { from: rough - 0.5, to: rough + 0.5, step: 0.1 }, { width, height });
  // At the edge of what was tried it is a picture, not text.
  if (Math.abs(angle) < LEAST || Math.abs(angle) > MOST - 0.5) return 0;
  return Math.round(-angle * 10) / 10;
}

/** x and y of dark pixels, one after the other. */
function inkPoints(grey: Uint8Array, width: number, height: number): Uint16Array {
  const points = new Uint16Array(width * height * 2);
  let length = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (grey[y * width + x]! >= 140) continue;
      points[length++] = x;
      points[length++] = y;
    }
  }
  return points.subarray(0, length);
}

interface Range {
  from: number;
  to: number;
  step: number;
}

function best(ink: Uint16Array, { from, to, step }: Range, size: { width: number; height: number }): number {
  let winner = 0;
  let most = -1;
  for (let n = 0; from + n * step <= to + 1e-9; n++) {
    const angle = from + n * step;
    const sharpness = sharpnessAt(ink, angle, size);
    // The straight page wins a draw.
    if (sharpness > most * 1.001 || (sharpness >= most * 0.999 && Math.abs(angle) < Math.abs(winner))) {
      most = Math.max(most, sharpness);
      winner = angle;
    }
  }
  return winner;
}

function sharpnessAt(ink: Uint16Array, degrees: number, { width, height }: { width: number; height: number }): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const shift = Math.ceil(Math.abs(slope) * width) + 1;
  const sums = new Float64Array(height + shift * 2);
  for (let i = 0; i < ink.length; i += 2) {
    const row = Math.round(ink[i + 1]! - ink[i]! * slope) + shift;
    sums[row] = sums[row]! + 1;
  }
  let sharpness = 0;
  for (let i = 1; i < sums.length; i++) sharpness += (sums[i]! - sums[i - 1]!) ** 2;
  return sharpness;
}
