import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument, type ReadDocument } from '#ingest/read-document.ts';
import { line, makeDocx, table } from './docx-files.ts';
import { makeZip } from './make-zip.ts';
import { toTcvn3 } from './old-encodings.ts';
import { convert, errorRate, picturesPdf, renderPages, wear } from './scans.ts';
import { bareTools, commands, systemTools } from './system-tools.ts';

const SAMPLE = 'samples/documents/61-QD-DU Quy che To cong tac vien.docx';
const hasOffice = commands.soffice !== undefined;
const hasScans = hasOffice && commands.pdftoppm !== undefined && commands.tesseract !== undefined;

async function read(bytes: Uint8Array, name: string, tools = systemTools()): Promise<ReadDocument> {
  try {
    return await readDocument(bytes, name, { tools });
  } finally {
    tools.close();
  }
}

const articlesOf = ({ passages }: ReadDocument) =>
  passages.flatMap(({ locator, heading }) =>
    locator.filter((step) => step.level === 'article').map((step) => `${step.label} ${heading}`),
  );
const textOf = ({ passages }: ReadDocument) => passages.map(({ heading, text }) => `${heading}\n${text}`).join('\n');
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`phoihop-nap-${process.pid}-`));

describe.skipIf(!hasOffice)('formats that LibreOffice converts', () => {
  test.each(['doc', 'rtf', 'odt'])('.%s reads as the Word file that it was made from', async (format) => {
    const original = readFileSync(SAMPLE);
    const expected = await read(original, 'a.docx');
    const found = await read(await convert(original, 'docx', format), `a.${format}`);
    expect(articlesOf(expected).length).toBeGreaterThan(5);
    expect(articlesOf(found)).toEqual(articlesOf(expected));
    expect(found.fields).toEqual(expected.fields);
    expect(errorRate(textOf(found), textOf(expected))).toBeLessThan(0.01);
    expect(leftovers()).toEqual([]);
  });

  test('pages of a Word file are known when asked for, and stay known', async () => {
    const tools = systemTools();
    const long = Array.from({ length: 12 }, (_, n) => [
      line(`Điều ${n + 1}. Việc thứ ${n + 1}`),
      line(`Nội dung việc ${n + 1} do tổ ${n + 7} thực hiện. `.repeat(25)),
    ]);
    const bytes = await makeDocx(long.flat());
    const pages = (await readDocument(bytes, 'a.docx', { tools, pages: true })).passages.map(({ page }) => page!);
    const printed = await readDocument(await convert(bytes, 'docx', 'pdf'), 'a.pdf', { tools });
    tools.close();
    expect(pages.at(-1)).toBeGreaterThan(1);
    expect(pages).toEqual(printed.passages.map(({ page }) => page));
  });

  test('a .doc reads, poorer, without LibreOffice, and what else it would need says what to install', async () => {
    const original = readFileSync(SAMPLE);
    const expected = await read(original, 'a.docx');
    const found = await read(await convert(original, 'docx', 'doc'), 'a.doc', bareTools());
    expect(articlesOf(found)).toEqual(articlesOf(expected));
    expect(found.fields).toMatchObject({ code: expected.fields.code, issuedOn: expected.fields.issuedOn });
    const rtf = await convert(original, 'docx', 'rtf');
    await expect(read(rtf, 'a.rtf', bareTools())).rejects.toMatchObject({
      code: 'unsupported_format',
      message: expect.stringContaining('apt install libreoffice-writer-nogui') as string,
    });
  });

  test.each([
    ['with LibreOffice', commands],
    ['without it', {}],
  ])('an old Word file in TCVN3 is read, and refused for the stamp in its header, %s', async (_, chosen) => {
    const { Paragraph, TextRun } = await import('docx');
    const lines = Array.from({ length: 30 }, (_, i) => `Việc thứ ${i + 1} được giao cho tổ trưởng tổ dân phố phường.`);
    lines.push('Ô để trống ghi undefined thì bỏ qua.');
    const file = await makeDocx(
      lines.map((text) => new Paragraph({ children: [new TextRun({ text: toTcvn3(text), font: '.VnTime' })] })),
    );
    const { passages } = await read(await convert(file, 'docx', 'doc'), 'a.doc', systemTools(chosen));
    expect(lines.filter((text) => !textOf({ passages } as ReadDocument).includes(text.slice(14)))).toEqual([]);
    const stamped = await makeDocx(
      lines.map((text) => line(toTcvn3(text))),
      { header: toTcvn3('Tối mật') },
    );
    await expect(read(await convert(stamped, 'docx', 'doc'), 'a.doc', systemTools(chosen))).rejects.toMatchObject({
      code: 'state_secret',
    });
  });

  const SHEET = `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Sheet1">${[
    ['Lĩnh vực', 'Cơ quan chủ trì', 'Hạn trả lời'],
    ['Môi trường', 'Phòng Kinh tế', '5 ngày'],
    ['Đất đai', 'Văn phòng', '10 ngày'],
  ]
    .map(
      (row) =>
        `<table:table-row>${row.map((cell) => `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`,
    )
    .join('')}</table:table></office:spreadsheet></office:body></office:document>`;

  test.each(['xls', 'ods', 'xlsx'])('.%s keeps rows and columns', async (format) => {
    const file = await convert(SHEET, 'fods', format);
    expect(textOf(await read(file, `bang.${format}`))).toContain(
      'Lĩnh vực: Môi trường; Cơ quan chủ trì: Phòng Kinh tế; Hạn trả lời: 5 ngày\n' +
        'Lĩnh vực: Đất đai; Cơ quan chủ trì: Văn phòng; Hạn trả lời: 10 ngày',
    );
  });

  const page = (title: string, text: string) =>
    `<draw:page><draw:frame presentation:class="title"><draw:text-box><text:p>${title}</text:p></draw:text-box></draw:frame><draw:frame presentation:class="outline"><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame></draw:page>`;
  const SLIDES = `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.presentation"><office:body><office:presentation>${page('Quy trình', 'Tiếp nhận, phân loại phản ánh trong ngày.')}${page('Thời hạn', 'Trả lời trong năm ngày làm việc.')}</office:presentation></office:body></office:document>`;

  test.each(['ppt', 'odp', 'pptx'])('.%s keeps its slides in order', async (format) => {
    const { passages } = await read(await convert(SLIDES, 'fodp', format), `trinh-chieu.${format}`);
    const text = passages.map(({ page, text }) => `${page}: ${text}`).join('\n');
    expect(text).toMatch(/1: [^:]*phân loại phản ánh trong ngày\.\n2: [^:]*Trả lời trong năm ngày làm việc\./u);
  });

  test('a broken file is refused with a reason', async () => {
    const doc = await convert(readFileSync(SAMPLE), 'docx', 'doc');
    const broken = Buffer.concat([
      doc.subarray(0, 4000),
      Buffer.alloc(20_000, 7),
      Buffer.from('WordDocument\0', 'utf16le'),
    ]);
    await expect(read(broken, 'a.doc')).rejects.toMatchObject({ code: 'damaged_file' });
    expect(leftovers()).toEqual([]);
  });

  test.each([
    ['with the network taken away', commands],
    ['with nothing but the settings', { ...commands, unshare: undefined }],
  ])('pictures and sheets elsewhere are not fetched, %s', async (_, chosen) => {
    const calls: string[] = [];
    const server = createServer((request, response) => {
      calls.push(request.url ?? '');
      response.end();
    });
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
    const url = `http://127.0.0.1:${port}`;
    const rtf = `{\\rtf1\\ansi Th\\'f4ng b\\'e1o h\\'cdp khu ph\\'e8 {\\field{\\*\\fldinst INCLUDEPICTURE "${url}/a.png" \\\\d}{\\fldrslt x}} {\\field{\\*\\fldinst INCLUDETEXT "${url}/b.rtf"}{\\fldrslt y}}}`;
    const odt = makeZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
      {
        name: 'META-INF/manifest.xml',
        content:
          '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
      },
      {
        name: 'content.xml',
        content: `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><office:body><office:text><text:p>Thông báo lịch họp khu phố tối thứ Bảy</text:p><text:p><draw:frame svg:width="3cm" svg:height="3cm" text:anchor-type="as-char"><draw:image xlink:href="${url}/c.png" xlink:type="simple"/></draw:frame></text:p><text:section text:name="s"><text:section-source xlink:href="${url}/d.odt"/><text:p>cũ</text:p></text:section></office:text></office:body></office:document-content>`,
      },
    ]);
    await read(Buffer.from(rtf), 'a.rtf', systemTools(chosen)).catch(() => undefined);
    const { passages } = await read(odt, 'a.odt', systemTools(chosen));
    server.close();
    expect(textOf({ passages } as ReadDocument)).toContain('lịch họp khu phố');
    expect(calls).toEqual([]);
  });

  test('two runs at once have a profile each', async () => {
    const doc = await convert(readFileSync(SAMPLE), 'docx', 'doc');
    const [one, two] = await Promise.all([read(doc, 'a.doc'), read(doc, 'a.doc')]);
    expect(articlesOf(one)).toEqual(articlesOf(two));
  });
});

describe.skipIf(!hasScans)('scans', async () => {
  const pdf = hasScans ? await convert(readFileSync(SAMPLE), 'docx', 'pdf') : Buffer.alloc(0);
  const pages = hasScans ? renderPages(pdf, 200) : [];
  const expected = hasScans ? await read(pdf, 'a.pdf') : undefined;

  test.each([
    ['straight', {}, 0.02],
    ['askew', { skew: 2.5 }, 0.03],
    ['with a red seal over the text', { stamp: 'ĐẢNG ỦY' }, 0.03],
    ['upside down', { skew: 180 }, 0.03],
    ['lying on its side', { skew: 90 }, 0.03],
  ])('a scan %s reads as the text that was printed', async (_, how, most) => {
    const worn = await Promise.all(pages.map((page) => wear(page, how)));
    const found = await read(await picturesPdf(worn, 'skew' in how && how.skew === 90 ? 842 : 595), 'quet.pdf');
    expect(articlesOf(found).map((article) => article.split(' ')[0])).toEqual(
      articlesOf(expected!).map((article) => article.split(' ')[0]),
    );
    const rate = errorRate(textOf(found), textOf(expected!));
    console.log(`scan ${JSON.stringify(how)}: character error rate ${(rate * 100).toFixed(2)} %`);
    expect(rate).toBeLessThan(most);
    expect(found.passages.some((passage) => passage.lowConfidence)).toBe(false);
    expect(found.warnings).toEqual([expect.stringContaining('đọc từ ảnh quét')]);
    expect(found.passages[0]!.page).toBe(1);
  });

  test('a scan that hangs over the edge of its page loses nothing', async () => {
    const scan = await picturesPdf(await Promise.all(pages.map((page) => wear(page, {}))), 930);
    expect(articlesOf(await read(scan, 'quet.pdf')).length).toBe(articlesOf(expected!).length);
  });

  test('a blurred page is marked as doubtful, and so are its passages', async () => {
    const [first, ...rest] = await Promise.all(
      pages.map((page, at) => wear(page, at === 0 ? { blur: 4, quality: 25 } : {})),
    );
    const found = await read(await picturesPdf([first!, ...rest]), 'mo.pdf');
    expect(found.passages.filter((passage) => passage.page === 1).every((passage) => passage.lowConfidence)).toBe(true);
    expect(found.passages.some((passage) => passage.page === pages.length && !passage.lowConfidence)).toBe(true);
    expect(found.warnings.join()).toContain('Trang 1 mờ hoặc lệch');
  });

  test('a secrecy mark stamped in red is seen although red is taken off', async () => {
    const scan = await wear(pages[0]!, { stamp: 'MẬT' });
    for (const [bytes, name] of [
      [await picturesPdf([scan]), 'a.pdf'],
      [scan, 'a.jpg'],
    ] as const) {
      await expect(read(bytes, name)).rejects.toMatchObject({ code: 'state_secret' });
    }
  });

  test('a secrecy mark that is a picture in a Word file is seen, a logo is no harm', async () => {
    const { default: sharp } = await import('sharp');
    const { ImageRun, Paragraph } = await import('docx');
    const picture = (words: string, colour: string) =>
      sharp(
        Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="120"><rect x="4" y="4" width="352" height="112" fill="none" stroke="${colour}" stroke-width="5"/><text x="180" y="80" font-family="DejaVu Sans" font-weight="bold" font-size="60" text-anchor="middle" fill="${colour}">${words}</text></svg>`,
        ),
      )
        .png()
        .toBuffer();
    const letter = async (words: string, colour: string) => {
      const image = new ImageRun({
        type: 'png',
        data: await picture(words, colour),
        transformation: { width: 120, height: 40 },
      });
      const text =
        'Báo cáo tình hình dư luận xã hội tháng chín trên địa bàn phường, nêu các nội dung người dân quan tâm. ';
      return makeDocx([line('BÁO CÁO'), new Paragraph({ children: [image] }), line(text.repeat(4))]);
    };
    for (const colour of ['#c01020', '#000000'])
      await expect(read(await letter('MẬT', colour), 'a.docx')).rejects.toMatchObject({ code: 'state_secret' });
    const doc = await convert(await letter('TỐI MẬT', '#c01020'), 'docx', 'doc');
    await expect(read(doc, 'a.doc')).rejects.toMatchObject({ code: 'state_secret' });
    const printed = await convert(await letter('MẬT', '#000000'), 'docx', 'pdf');
    await expect(read(printed, 'a.pdf')).rejects.toMatchObject({ code: 'state_secret' });
    expect(textOf(await read(await letter('HỎA TỐC', '#c01020'), 'a.docx'))).not.toContain('HỎA');
  });

  test('the note of a digital signature over a scan is not taken for its text', async () => {
    const { ImageRun, Paragraph } = await import('docx');
    const data = await wear(pages[0]!, {});
    const image = new ImageRun({ type: 'jpg', data, transformation: { width: 640, height: 905 } });
    const note = line('Người ký: Ủy ban nhân dân phường Mẫu Sơn. Thời gian ký: 12/3/2026 08:30');
    const signed = await convert(await makeDocx([note, new Paragraph({ children: [image] })]), 'docx', 'pdf');
    const found = await read(signed, 'ky-so.pdf');
    expect(articlesOf(found)[0]).toBe(articlesOf(expected!)[0]);
  });

  test('a scan pasted into Word is read', async () => {
    const { ImageRun, Paragraph } = await import('docx');
    const data = await wear(pages[0]!, {});
    const image = new ImageRun({ type: 'jpg', data, transformation: { width: 560, height: 790 } });
    const found = await read(await makeDocx([new Paragraph({ children: [image] })]), 'a.docx');
    expect(articlesOf(found)[0]).toBe(articlesOf(expected!)[0]);
    expect(found.warnings).toEqual([expect.stringContaining('Trang 1 đọc từ ảnh quét')]);
  });

  test('pages of text and scanned pages of one file are read each in its way', async () => {
    const { ImageRun, Paragraph, PageBreak } = await import('docx');
    const scan = await wear(
      renderPages(
        await convert(
          await makeDocx([line('Điều 2. Thời hạn'), line('Trả lời phản ánh trong năm ngày làm việc.')]),
          'docx',
          'pdf',
        ),
        200,
      )[0]!,
      {},
    );
    const mixed = await makeDocx([
      line('Điều 1. Phạm vi'),
      line('Quy định này áp dụng cho cộng tác viên dư luận xã hội của phường.'),
      new Paragraph({ children: [new PageBreak()] }),
      new Paragraph({
        children: [new ImageRun({ type: 'jpg', data: scan, transformation: { width: 560, height: 790 } })],
      }),
    ]);
    const found = await read(await convert(mixed, 'docx', 'pdf'), 'a.pdf');
    expect(articlesOf(found)).toEqual(['1 Phạm vi', '2 Thời hạn']);
    expect(found.passages.map(({ page }) => page)).toEqual([1, 2]);
    expect(found.warnings).toEqual(['Trang 2 đọc từ ảnh quét; đối chiếu bản gốc khi cần.']);
  });

  test('cells of a scanned table are found with their headings', async () => {
    const rows = [
      ['STT', 'Nội dung công việc', 'Cơ quan chủ trì', 'Thời hạn'],
      ['1', 'Sửa cầu treo bản Nà Ngần', 'Phòng Kinh tế', '30/6/2026'],
      ['2', 'Thu gom rác khu phố Đồng Mận', 'Hợp tác xã Sông Lam', '15/7/2026'],
      ['3', 'Tổng hợp ý kiến cử tri', 'Văn phòng', '20/8/2026'],
    ];
    const printed = await convert(await makeDocx([line('BẢNG PHÂN CÔNG NHIỆM VỤ'), table(rows)]), 'docx', 'pdf');
    const found = await read(await wear(renderPages(printed, 200)[0]!, { skew: 1 }), 'bang.jpg');
    expect(textOf(found)).toContain('Thu gom rác khu phố Đồng Mận');
    expect(textOf(found)).toMatch(/Cơ quan chủ trì: Hợp tác xã Sông Lam; Thời hạn: 15\/7\/2026/u);
  });

  test.each(['png', 'jpeg', 'tiff', 'webp'] as const)('a picture as .%s is read', async (format) => {
    const { default: sharp } = await import('sharp');
    const found = await read(await sharp(pages[0]).toFormat(format).toBuffer(), join('anh', `a.${format}`));
    expect(articlesOf(found)[0]).toBe(articlesOf(expected!)[0]);
  });

  test('a picture of no writing is refused', async () => {
    const { default: sharp } = await import('sharp');
    const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7a9' } })
      .jpeg()
      .toBuffer();
    await expect(read(photo, 'a.jpg')).rejects.toMatchObject({ code: 'empty_file' });
  });

  test('without any program of the system a scan reads as well, slower', async () => {
    const scan = await picturesPdf([await wear(pages[0]!, { skew: 1 })]);
    const found = await read(scan, 'quet.pdf', bareTools());
    expect(articlesOf(found)[0]).toBe(articlesOf(expected!)[0]);
  });
});
