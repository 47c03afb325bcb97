import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanPhoto } from '#src/attachments/clean-photo.ts';
import { CAMERA_WORDS, makePhoto } from './sample-files.ts';

/** A PNG that says how large it is, whatever it holds. */
function makePng(width: number, height: number, pixels: Buffer): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** 21° 2′ as Exif writes it, in both orders of bytes. */
const GPS_LATITUDES = [
  Buffer.from([21, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0]),
  Buffer.from([0, 0, 0, 21, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1]),
];

test('what a camera writes into a photo is planted in the test photo', async () => {
  const photo = await makePhoto();
  expect(CAMERA_WORDS.filter((word) => photo.includes(word))).toEqual(CAMERA_WORDS);
  expect(GPS_LATITUDES.some((latitude) => photo.includes(latitude))).toBe(true);
});

describe('a cleaned photo', () => {
  test('holds nothing that was written into it', async () => {
    const clean = Buffer.from(await cleanPhoto(await makePhoto()));
    const written = [...CAMERA_WORDS, 'Exif', 'http://ns.adobe.com', 'ICC_PROFILE', 'Photoshop'];
    expect(written.filter((word) => clean.includes(word))).toEqual([]);
    expect(GPS_LATITUDES.some((latitude) => clean.includes(latitude))).toBe(false);
    const { exif, xmp, iptc, icc, orientation } = await sharp(clean).metadata();
    expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
  });

  test('stands upright', async () => {
    const clean = await cleanPhoto(await makePhoto({ width: 640, height: 480 }));
    expect(await sharp(clean).metadata()).toMatchObject({ format: 'jpeg', width: 480, height: 640 });
  });

  test('is at most 2560 pixels a side, and never made larger', async () => {
    const wide = await sharp({ create: { width: 4000, height: 1000, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    expect(await sharp(await cleanPhoto(wide)).metadata()).toMatchObject({ width: 2560, height: 640 });
    const small = await sharp({ create: { width: 40, height: 10, channels: 3, background: 'red' } })
      .webp()
      .toBuffer();
    expect(await sharp(await cleanPhoto(small)).metadata()).toMatchObject({ width: 40, height: 10 });
  });

  test('is the same each time', async () => {
    const photo = await makePhoto();
    expect(await cleanPhoto(photo)).toEqual(await cleanPhoto(photo));
  });

  test('is white where it was transparent', async () => {
    const clear = await sharp({ create: { width: 8, height: 8, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const [red] = await sharp(await cleanPhoto(clear))
      .raw()
      .toBuffer();
    expect(red).toBeGreaterThan(250);
  });
});

describe('refuses', () => {
  test('a photo that breaks off', async () => {
    const photo = await makePhoto({ width: 1200, height: 900 });
    await expect(cleanPhoto(photo.subarray(0, photo.length / 2))).rejects.toMatchObject({ code: 'damaged_file' });
  });

  test('what is no photo', async () => {
    await expect(cleanPhoto(Buffer.from('Điều 1. Phạm vi'))).rejects.toMatchObject({ code: 'damaged_file' });
  });

  test('a small file that unpacks to billions of pixels', async () => {
    const bomb = makePng(50_000, 50_000, Buffer.alloc(1000));
    expect(bomb.length).toBeLessThan(1000);
    await expect(cleanPhoto(bomb)).rejects.toMatchObject({ code: 'too_large' });
  });
});
