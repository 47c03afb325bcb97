import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { systemTools } from './system-tools.ts';

/** Another format of a file, made by LibreOffice; `from` and `to` are extensions. */
export async function convert(bytes: Uint8Array | string, from: string, to: string): Promise<Buffer> {
  const tools = systemTools();
  const folder = mkdtempSync(join(tmpdir(), 'doi-'));
  try {
    writeFileSync(join(folder, `a.${from}`), bytes);
    const profile = `-env:UserInstallation=file://${folder}/u`;
    const args = [
      '--headless',
      '--norestore',
      profile,
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'ra'),
      join(folder, `a.${from}`),
    ];
    execFileSync(tools.commands.soffice!, args, { stdio: 'ignore', env: { PATH: '/usr/bin:/bin', HOME: folder } });
    return readFileSync(join(folder, 'ra', `a.${to.split(':')[0]!}`));
  } finally {
    tools.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pages of a PDF as they would be scanned: pixels of some dots an inch. */
export function renderPages(pdf: Buffer, dpi: number): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 've-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', String(dpi), '-png', join(folder, 'a.pdf'), join(folder, 'p')]);
    return execFileSync('ls', [folder], { encoding: 'utf8' })
      .split('\n')
      .filter((name) => name.endsWith('.png'))
      .map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Wear {
  /** Degrees, clockwise. */
  skew?: number;
  /** Words in a red ring and box, over the text. */
  stamp?: string;
  /** 0 to 100. */
  quality?: number;
  blur?: number;
}

/** A page as an office's scanner gives it back. */
export async function wear(page: Buffer, { skew = 0, stamp, quality = 60, blur }: Wear): Promise<Buffer> {
  const { width, height } = await sharp(page).metadata();
  const size = Math.round(width / 5);
  const seal =
    stamp === undefined
      ? []
      : [
          {
            input: Buffer.from(
              `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 2}" height="${size}" opacity="0.9">
                <rect x="8" y="8" width="${size * 2 - 16}" height="${size - 16}" fill="none" stroke="#d8202c" stroke-width="7"/>
                <text x="${size}" y="${size * 0.62}" font-family="DejaVu Sans" font-weight="bold" font-size="${size / 3}" text-anchor="middle" fill="#d8202c">${stamp}</text>
              </svg>`,
            ),
            blend: 'multiply' as const, // ink does not cover ink
            left: Math.round(width * 0.12),
            top: Math.round(height * 0.2),
          },
        ];
  // Each step by itself: the library has an order of its own.
  const stamped = await sharp(page).flatten({ background: '#fff' }).composite(seal).png().toBuffer();
  const turned = await sharp(stamped).rotate(skew, { background: '#fff' }).png().toBuffer();
  return sharp(turned)
    .blur(blur === undefined ? false : blur)
    .jpeg({ quality })
    .toBuffer();
}

/** A PDF of nothing but pictures, each on a page of A4 or hanging over its edge. */
export async function picturesPdf(jpegs: readonly Buffer[], pointsWide = 595): Promise<Buffer> {
  const objects: Buffer[] = [];
  const add = (text: string | Buffer) => objects.push(Buffer.from(text));
  const pages = jpegs.map((_, at) => 3 + at * 3);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((id) => `${id} 0 R`).join(' ')}] >>`);
  for (const [at, jpeg] of jpegs.entries()) {
    const { width, height } = await sharp(jpeg).metadata();
    const tall = Math.round((pointsWide * height) / width);
    const draw = `${pointsWide} 0 0 ${tall} 0 ${(pointsWide === 842 ? 595 : 842) - tall} cm /I Do`;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pointsWide === 842 ? '842 595' : '595 842'}] /Contents ${pages[at]! + 1} 0 R /Resources << /XObject << /I ${pages[at]! + 2} 0 R >> >> >>`,
    );
    add(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`);
    const head = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`;
    add(Buffer.concat([Buffer.from(head), jpeg, Buffer.from('\nendstream')]));
  }
  const parts = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  for (const [at, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(length);
    length += part.length;
    parts.push(part);
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Edits that turn one text into the other, divided by the length of the second; white space counts as one space. */
export function errorRate(read: string, truth: string): number {
  const [a, b] = [read, truth].map((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim());
  let before = Int32Array.from({ length: b!.length + 1 }, (_, i) => i);
  let row = new Int32Array(b!.length + 1);
  for (let i = 1; i <= a!.length; i++) {
    row[0] = i;
    for (let j = 1; j <= b!.length; j++) {
      const change = before[j - 1]! + (a!.charCodeAt(i - 1) === b!.charCodeAt(j - 1) ? 0 : 1);
      row[j] = Math.min(change, before[j]! + 1, row[j - 1]! + 1);
    }
    [before, row] = [row, before];
  }
  return before[b!.length]! / b!.length;
}
