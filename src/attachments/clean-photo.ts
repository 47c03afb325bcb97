import { AppError } from '../errors.ts';
import { ATTACHMENT_LIMITS } from './limits.ts';

const QUALITY = 85;
const SECONDS = 20;

/**
 * The photo drawn anew as JPEG: upright, at most 2560 pixels a side, and without anything that the camera, a program or
 * a person wrote into it (place, time, device, thumbnail, text, what was hung on behind it). The same photo gives the
 * same bytes. Throws AppError `damaged_file` for what cannot be read whole, `too_large` for too many pixels.
 */
export async function cleanPhoto(bytes: Uint8Array): Promise<Uint8Array> {
  // Loaded when it is needed: most offices start without ever keeping a photo.
  const { default: sharp } = await import('sharp');
  try {
    return await sharp(bytes, { failOn: 'error', limitInputPixels: ATTACHMENT_LIMITS.photoPixels })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize(ATTACHMENT_LIMITS.photoSide, ATTACHMENT_LIMITS.photoSide, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .jpeg({ quality: QUALITY })
      .toBuffer();
  } catch (error) {
    const pixels = error instanceof Error && /pixel limit|timeout/i.test(error.message);
    throw new AppError(pixels ? 'too_large' : 'damaged_file', pixels ? 'a photo too large' : 'a photo that is broken', {
      cause: error,
    });
  }
}
