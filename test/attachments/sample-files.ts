import { deflateRawSync } from 'node:zlib';
import sharp from 'sharp';

/** A zip file with these parts. */
export function makeZip(parts: Record<string, string | Buffer>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name), packed]);
    centrals.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, rest, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(centrals.length, 4);
  end.writeUInt16LE(centrals.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

const officeTypes = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const WORD_WITH_MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';

/** Word files as far as what recognises them looks. */
export const macroWord = () =>
  makeZip({ '[Content_Types].xml': officeTypes(WORD_WITH_MACROS), 'word/document.xml': '<w:document/>' });
/** Says that it is a plain Word file and brings a macro along. */
export const smuggledMacro = () =>
  makeZip({
    '[Content_Types].xml': officeTypes(WORD),
    'word/document.xml': '<w:document/>',
    'word/vbaProject.bin': 'Sub AutoOpen()',
  });

/** A PDF with a page for each of the texts; letters of ASCII only. */
export function makePdf(pages: readonly (readonly string[])[]): Buffer {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  for (const [index, lines] of pages.entries()) {
    const drawn = lines.map(
      (line, row) => `BT /F1 11 Tf 60 ${780 - row * 16} Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`,
    );
    const content = drawn.join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

/** Words that a camera wrote into a photo, to be looked for afterwards. */
export const CAMERA_WORDS = ['MayAnhBiMat', 'Nguyen Van Chup', 'x:xmpmeta', 'GhiChuTrongAnh', 'SauDuoiAnh'];

/** A photo as a phone makes it: lying on its side, with place, device, author and a note, and something behind its end. */
export async function makePhoto(size = { width: 640, height: 480 }): Promise<Buffer> {
  const plain = await sharp({ create: { ...size, channels: 3, background: '#c04020' } })
    .withExif({
      IFD0: { Make: 'MayAnhBiMat', Artist: 'Nguyen Van Chup' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 2/1 3/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 4/1 5/1' },
    })
    .withMetadata({ orientation: 6 })
    .withXmp(
      '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta><?xpacket end="w"?>',
    )
    .jpeg()
    .toBuffer();
  const note = Buffer.from('GhiChuTrongAnh');
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, note.length + 2]), note]);
  return Buffer.concat([plain.subarray(0, 2), comment, plain.subarray(2), Buffer.from('SauDuoiAnh')]);
}

/** Raw AAC of about this length: frames of 8 bytes, 16 kHz, mono, without sound. */
export function makeAdts(seconds: number): Buffer {
  const frame = [0xff, 0xf1, (1 << 6) | (8 << 2), 1 << 6, 8 >> 3, ((8 & 7) << 5) | 0x1f, 0xfc, 0];
  return Buffer.from(Array.from({ length: Math.ceil((seconds * 16_000) / 1024) }, () => frame).flat());
}

/** The first page of an Ogg stream with Opus in it. */
export function makeOgg(): Buffer {
  const page = Buffer.alloc(28);
  page.write('OggS', 0, 'latin1');
  page[5] = 2;
  page[26] = 1;
  page[27] = 19;
  const head = Buffer.alloc(19);
  head.write('OpusHead', 0, 'latin1');
  head[8] = 1;
  head[9] = 1;
  return Buffer.concat([page, head]);
}
