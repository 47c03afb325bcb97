import { makeZip } from './make-zip.ts';
import { makePptx, makeXlsx, type SheetParts, type SlideParts } from './office-files.ts';
import { toTcvn3, toTcvn3Capitals, toVni } from './old-encodings.ts';

const drawing = (text: string, font = 'Arial') =>
  `<xdr:wsDr><xdr:sp><a:p><a:r><a:rPr><a:latin typeface="${font}"/></a:rPr><a:t>${text}</a:t></a:r></a:p></xdr:sp></xdr:wsDr>`;
const rows = (sentence: string) => [
  ['STT', 'Nội dung', 'Cơ quan chủ trì'],
  [1, sentence, 'Văn phòng'],
  [2, 'Rà soát các việc còn lại của quý', 'Ban Xây dựng Đảng'],
];
const book = (sentence: string, sheet: Partial<SheetParts>, part?: { name: string; content: string }) =>
  makeXlsx([{ name: 'Tháng 4', rows: rows(sentence), ...sheet }], { parts: part === undefined ? [] : [part] });
const show = (sentence: string, slide: Partial<SlideParts>, part?: { name: string; content: string }) =>
  makePptx([{ title: 'Báo cáo tháng 4', lines: [sentence], ...slide }], { parts: part === undefined ? [] : [part] });
const stamped = (sentence: string) => Buffer.from(`TỐI MẬT\nĐẢNG ỦY XÃ SUỐI MƠ\nBÁO CÁO\nkết quả tháng 4\n${sentence}`);

const base64 = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64').replace(/.{76}/gu, '$&\r\n');

interface Letter {
  subject?: string;
  html?: string;
  attachment?: { name: string; content: Buffer };
}

/** A letter as mail programs save it: the text, the same as a page, and what is attached to both. */
export function makeLetter(text: string, { subject = 'Báo cáo tháng 4', html, attachment }: Letter = {}): Buffer {
  const encoded = (type: string, content: Buffer | string, more = '') =>
    `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${more}\r\n${base64(content)}\r\n`;
  const several = (type: string, mark: string, parts: readonly string[]) =>
    `Content-Type: multipart/${type}; boundary="${mark}"\r\n\r\n${parts.map((part) => `--${mark}\r\n${part}`).join('')}--${mark}--\r\n`;
  const bodies = [
    ...(text === '' ? [] : [encoded('text/plain; charset=utf-8', text)]),
    ...(html === undefined ? [] : [encoded('text/html; charset=utf-8', html)]),
  ];
  const parts = [
    several('alternative', 'trong', bodies),
    ...(attachment === undefined
      ? []
      : [
          encoded(
            'application/octet-stream',
            attachment.content,
            `Content-Disposition: attachment; filename="${attachment.name}"\r\n`,
          ),
        ]),
  ];
  return Buffer.from(
    `From: a@vi-du.vn\r\nTo: b@vi-du.vn\r\nSubject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=\r\n` +
      `Date: Mon, 06 Apr 2026 08:00:00 +0700\r\nMIME-Version: 1.0\r\n${several('mixed', 'ngoai', parts)}`,
  );
}

export interface SecretOfficeFile {
  name: string;
  content: (sentence: string) => Buffer;
  /** What is refused of it; the file itself unless given. Something else in it may be read. */
  refused?: string;
}

/** Sheets, slides, letters and archives that bear a secrecy mark, each in another place, around a planted sentence. */
export const SECRET_OFFICE_FILES: readonly SecretOfficeFile[] = [
  { name: 'above.xlsx', content: (s) => book(s, { rows: [['MẬT'], ['ĐẢNG ỦY XÃ SUỐI MƠ'], ...rows(s)] }) },
  { name: 'corner.xlsx', content: (s) => book(s, { rows: [['ĐẢNG ỦY XÃ SUỐI MƠ', undefined, 'MẬT'], ...rows(s)] }) },
  {
    name: 'two-headings.xlsx',
    content: (s) => book(s, { rows: [['ĐẢNG ỦY XÃ SUỐI MƠ', undefined, 'MẬT'], ...rows(s)], merges: ['A1:B1'] }),
  },
  {
    name: 'column.xlsx',
    content: (s) =>
      book(s, {
        rows: [
          ['STT', 'Trích yếu', 'Độ mật'],
          [1, s, 'Tối mật'],
          [2, 'Khác', 'Thường'],
        ],
      }),
  },
  { name: 'page-header.xlsx', content: (s) => book(s, { pageHeader: '&L&"Arial,Bold"&12MẬT&RTrang &P' }) },
  {
    name: 'page-header-old.xlsx',
    content: (s) => book(s, { pageHeader: `&C&".VnTimeH,Bold"${toTcvn3Capitals('Tuyệt mật')}` }),
  },
  { name: 'box.xlsx', content: (s) => book(s, {}, { name: 'xl/drawings/drawing1.xml', content: drawing('TỐI MẬT') }) },
  {
    name: 'box-old.xlsx',
    content: (s) => book(s, {}, { name: 'xl/drawings/drawing1.xml', content: drawing(toTcvn3('Tối mật'), '.VnArial') }),
  },
  {
    name: 'box-old-without-font.xlsx',
    content: (s) => book(s, {}, { name: 'xl/drawings/drawing1.xml', content: drawing(toVni('TUYỆT MẬT'), 'Arial') }),
  },
  {
    name: 'comment.xlsx',
    content: (s) =>
      book(
        s,
        {},
        {
          name: 'xl/comments1.xml',
          content:
            '<comments><commentList><comment><text><r><t>Độ mật: </t></r><r><t>Mật</t></r></text></comment></commentList></comments>',
        },
      ),
  },
  {
    name: 'hidden-sheet.xlsx',
    content: (s) =>
      makeXlsx([
        { name: 'Bìa', rows: [['TUYỆT MẬT']], hidden: true },
        { name: 'Tháng 4', rows: rows(s) },
      ]),
  },
  { name: 'sheet-name.xlsx', content: (s) => book(s, { name: 'Tối mật' }) },
  { name: 'line.pptx', content: (s) => show(s, { lines: ['MẬT', s] }) },
  { name: 'title.pptx', content: (s) => show(s, { title: 'TỐI MẬT' }) },
  { name: 'footer.pptx', content: (s) => show(s, { footer: 'MẬT' }) },
  {
    name: 'hidden-slide.pptx',
    content: (s) =>
      makePptx([
        { lines: ['TUYỆT MẬT'], hidden: true },
        { title: 'Báo cáo tháng 4', lines: [s] },
      ]),
  },
  { name: 'notes.pptx', content: (s) => show(s, { notes: 'Tài liệu mật' }) },
  {
    name: 'cell.pptx',
    content: (s) =>
      show(s, {
        table: [
          ['ĐẢNG ỦY XÃ', 'TỐI MẬT'],
          ['Việc', s],
        ],
      }),
  },
  {
    name: 'master.pptx',
    content: (s) =>
      show(
        s,
        {},
        {
          name: 'ppt/slideMasters/slideMaster1.xml',
          content:
            '<p:sldMaster><p:sp><a:p><a:r><a:t>M</a:t></a:r><a:r><a:rPr><a:solidFill/></a:rPr><a:t>ẬT</a:t></a:r></a:p></p:sp></p:sldMaster>',
        },
      ),
  },
  { name: 'old-font.pptx', content: (s) => show(s, { title: toTcvn3Capitals('Tối mật'), font: '.VnTimeH' }) },
  { name: 'body.eml', content: (s) => makeLetter(`TỐI MẬT\n\n${s}`) },
  { name: 'subject.eml', content: (s) => makeLetter(s, { subject: 'Báo cáo tháng 4 (MẬT)' }) },
  { name: 'code.eml', content: (s) => makeLetter(`Số: 12-BC/TU (M)\n${s}`) },
  { name: 'page.eml', content: (s) => makeLetter('', { html: `<div style="display:none">MẬT</div><p>${s}</p>` }) },
  { name: 'plain-beside.eml', content: (s) => makeLetter(`MẬT\n${s}`, { html: `<p>${s}</p>` }) },
  {
    name: 'attached.eml',
    content: (s) =>
      makeLetter('Kính gửi các đồng chí, gửi kèm văn bản để nghiên cứu.', {
        attachment: { name: 'bao-cao.txt', content: stamped(s) },
      }),
    refused: 'attached.eml/bao-cao.txt',
  },
  {
    name: 'inside.zip',
    content: (s) => makeZip([{ name: 'muc/bao-cao.txt', content: stamped(s) }]),
    refused: 'inside.zip/muc/bao-cao.txt',
  },
  {
    name: 'deep.zip',
    content: (s) =>
      makeZip([{ name: 'trong.zip', content: makeZip([{ name: 'bang.xlsx', content: book(s, { name: 'Mật' }) }]) }]),
    refused: 'deep.zip/trong.zip/bang.xlsx',
  },
  {
    name: 'folder.zip',
    content: (s) => makeZip([{ name: 'Tài liệu mật/bao-cao.txt', content: `Báo cáo tháng 4\n${s}` }]),
    refused: 'folder.zip/Tài liệu mật/bao-cao.txt',
  },
  {
    name: '12-BC.ĐU (M).zip',
    content: (s) => makeZip([{ name: 'bao-cao.txt', content: `Báo cáo tháng 4\n${s}` }]),
    refused: '12-BC.ĐU (M).zip/bao-cao.txt',
  },
  {
    name: 'sidecar.zip',
    content: (s) =>
      makeZip([
        { name: 'bao-cao.txt', content: `Báo cáo tháng 4\n${s}` },
        { name: 'bao-cao.yaml', content: 'title: Tài liệu mật' },
      ]),
    refused: 'sidecar.zip/bao-cao.txt',
  },
];
