import { makePdf, pageOf } from './pdf-file.ts';
import { toBytes, toTcvn3, toTcvn3Capitals, toVni } from './old-encodings.ts';
import { font, paragraph, run, tableXml, textBox, wordFile } from './word-files.ts';

/** A sentence of its own in a document, for a search of what was kept of it. */
export const planted = (n: number): string =>
  `Kho hạt giống số ${n} của hợp tác xã Chim Sẻ Xanh${n} chuyển về bến Đá Ngầm.`;

const utf8 = (text: string) => new TextEncoder().encode(text);
const HEAD = ['ĐẢNG ỦY XÃ SUỐI MƠ', 'Số 12-BC/ĐU', 'BÁO CÁO', 'kết quả công tác tháng 4'];
const plain = (text: string, properties = '') => paragraph(run(text, properties));
const word = (
  sentence: string,
  { before = '', after = '', parts = {} }: { before?: string; after?: string; parts?: Record<string, string> },
) => wordFile(before + HEAD.map((line) => plain(line)).join('') + plain(sentence) + after, parts);
const html = (sentence: string, extra: string) =>
  utf8(
    `<html><head><meta charset="utf-8"></head><body>${extra}<h1>Báo cáo tháng 4</h1><p>${sentence}</p></body></html>`,
  );

/** Files that bear a secrecy mark, each in another format or place: name, and content around a planted sentence. */
export const SECRET_FILES: readonly [name: string, content: (sentence: string) => Uint8Array][] = [
  ['stamp.txt', (s) => utf8(['MẬT', ...HEAD, s].join('\n'))],
  ['code.md', (s) => utf8(`# Báo cáo\n\nSố: 12-BC/TU (M)\n\n${s}\n`)],
  ['front.md', (s) => utf8(`---\nđộ mật: Tối mật\n---\n# Báo cáo\n\n${s}\n`)],
  [
    'tcvn3.txt',
    (s) =>
      toBytes(
        toTcvn3(
          ['TỐI MẬT', ...HEAD, s, 'Các đồng chí được giao chịu trách nhiệm thực hiện đúng thời hạn nêu trên.'].join(
            '\n',
          ),
        ),
      ),
  ],
  [
    'vni.txt',
    (s) =>
      toBytes(
        toVni(
          ['TỐI MẬT', ...HEAD, s, 'Các đồng chí được giao chịu trách nhiệm thực hiện đúng thời hạn nêu trên.'].join(
            '\n',
          ),
        ),
      ),
  ],
  ['nfd.txt', (s) => utf8(['TUYỆT MẬT', ...HEAD, s].join('\n').normalize('NFD'))],
  ['utf16.txt', (s) => Buffer.from(`\ufeff${['MẬT', ...HEAD, s].join('\n')}`, 'utf16le')],
  ['page.html', (s) => html(s, '<div>Độ mật: Mật</div>')],
  ['banner.html', (s) => html(s, '<nav>TỐI MẬT</nav>')],
  ['boxes.html', (s) => html(s, '<div class="banner">MẬT</div>')],
  ['hidden.html', (s) => html(s, '<p style="display:none">TUYỆT MẬT</p>')],
  ['font.html', (s) => html(s, `<p style="font-family:'.VnTimeH'">${toTcvn3Capitals('Tối mật')}</p>`)],
  ['body.docx', (s) => word(s, { before: plain('MẬT') })],
  ['old-font.docx', (s) => word(s, { before: plain(toTcvn3Capitals('Tuyệt mật'), font('.VnTimeH')) })],
  ['vni-font.docx', (s) => word(s, { before: plain(toVni('TỐI MẬT'), font('VNI-Times')) })],
  [
    'cell.docx',
    (s) => word(s, { before: tableXml([[plain('ĐẢNG ỦY XÃ') + plain('MẬT'), plain('ĐẢNG CỘNG SẢN VIỆT NAM')]]) }),
  ],
  [
    'column.docx',
    (s) =>
      word(s, {
        after: tableXml([
          [plain('STT'), plain('Trích yếu'), plain('Độ mật')],
          [plain('1'), plain(s), plain('Mật')],
          [plain('2'), plain('Khác'), plain('Thường')],
        ]),
      }),
  ],
  [
    'deep-column.docx',
    (s) =>
      word(s, {
        after:
          Array.from({ length: 60 }, (_, i) => plain(`Mục ${i} của báo cáo đã làm xong.`)).join('') +
          tableXml([
            [plain('STT'), plain('Trích yếu'), plain('Độ mật')],
            [plain('1'), plain('Kế hoạch'), plain('Mật')],
            [plain('2'), plain('Khác'), plain('Thường')],
          ]),
      }),
  ],
  ['text-box.docx', (s) => word(s, { before: textBox(plain('TỐI MẬT')) })],
  [
    'word-art.docx',
    (s) =>
      word(s, {
        parts: {
          'word/header1.xml':
            '<w:hdr><w:p><w:r><w:pict><v:shape><v:textpath string="MẬT"/></v:shape></w:pict></w:r></w:p></w:hdr>',
        },
      }),
  ],
  ['header.docx', (s) => word(s, { parts: { 'word/header2.xml': `<w:hdr>${plain('TUYỆT MẬT')}</w:hdr>` } })],
  ['footer.docx', (s) => word(s, { parts: { 'word/footer1.xml': `<w:ftr>${plain('Tài liệu mật')}</w:ftr>` } })],
  [
    'properties.docx',
    (s) =>
      word(s, {
        parts: { 'docProps/core.xml': '<cp:coreProperties><cp:category>Tối mật</cp:category></cp:coreProperties>' },
      }),
  ],
  ['white.docx', (s) => word(s, { before: plain('MẬT', '<w:color w:val="FFFFFF"/>') })],
  ['stamp.pdf', (s) => makePdf([pageOf('TỐI MẬT', ...HEAD, s)])],
  [
    'beside.pdf',
    (s) =>
      makePdf([
        [
          { text: 'ĐẢNG ỦY XÃ', x: 60, y: 760 },
          { text: 'MẬT', x: 250, y: 760 },
          { text: 'ĐẢNG CỘNG SẢN', x: 400, y: 760 },
          ...pageOf(...HEAD, s),
        ],
      ]),
  ],
  [
    'running.pdf',
    (s) =>
      makePdf(
        [1, 2, 3, 4].map((n) => [{ text: 'MẬT', x: 280, y: 815 }, ...pageOf(`Trang này là phần ${n} của báo cáo.`, s)]),
      ),
  ],
  ['tiny.pdf', (s) => makePdf([[{ text: 'TUYỆT MẬT', x: 60, y: 780, size: 2 }, ...pageOf(...HEAD, s)]])],
  ['BC 04 (M).txt', (s) => utf8([...HEAD, s].join('\n'))],
  ['[TỐI MẬT] bao cao.txt', (s) => utf8([...HEAD, s].join('\n'))],
  ['Tài liệu mật/bao cao.txt', (s) => utf8([...HEAD, s].join('\n'))],
];
