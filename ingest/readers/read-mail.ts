import { AppError } from '../../src/errors.ts';
import { textBlock, type Block } from '../block.ts';
import { cleanLine } from '../clean-text.ts';
import { cutLong } from '../line.ts';
import { readHtml } from './read-html.ts';
import { linesToBlocks, toUnicode, type TextContent } from './read-text.ts';

/** What was written, without who wrote it. Without blocks for a letter that only carries attachments. */
export interface Mail extends TextContent {
  subject: string;
  /** ISO day, by the clock of Việt Nam. */
  sentOn?: string;
  attachments: { name: string; bytes: Uint8Array }[];
}

/** A letter (.eml), or a web page saved as one (.mht). */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const mail = await parse(bytes);
  const { subject, blocks, margins, warnings } = readBody(mail);
  const sentOn = mail.date === undefined ? undefined : dayIn(mail.date);
  return {
    subject,
    ...(sentOn === undefined ? {} : { sentOn }),
    blocks: blocks.length === 0 || subject === '' ? blocks : [textBlock(subject, { heading: 1 }), ...blocks],
    margins,
    warnings,
    attachments: mail.attachments.map(({ content, filename }, at) => ({
      name: filename ?? `dinh-kem-${at + 1}`,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
  };
}

interface Written {
  subject?: string;
  text?: string;
  html?: string;
}

interface Body extends Required<TextContent> {
  subject: string;
}

/** The subject is too short to tell its code by its spelling: it is read together with the text. */
function readBody({ subject, text = '', html = '' }: Written): Body {
  const own = subject === undefined ? [] : [subject.replace(/\s+/gu, ' ')];
  const title = own.map((line) => `<title>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`).join('');
  const page =
    html.trim() === '' ? undefined : readHtml(new TextEncoder().encode(`<meta charset="utf-8">${title}${html}`));
  if (page !== undefined && page.blocks.length > 0) {
    return { ...page, subject: page.title, margins: [...page.margins, ...linesBeside(text, page.blocks)] };
  }
  const plain = toUnicode([...own, text].join('\n'));
  const lines = plain.text.split('\n').flatMap(cutLong);
  return {
    subject: own.length === 0 ? (page?.title ?? '') : cleanLine(lines[0] ?? ''),
    blocks: linesToBlocks(lines.slice(own.length)),
    margins: page?.margins ?? [],
    warnings: plain.warnings,
  };
}

/** Lines of the plain text that a letter brings beside its page, as far as they do not stand there too. */
function linesBeside(text: string, blocks: readonly Block[]): string[] {
  const squeeze = (line: string) => line.normalize('NFC').replace(/\s+/gu, '');
  const shown = squeeze(blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join(''));
  return text
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '' && !shown.includes(squeeze(line)));
}

async function parse(bytes: Uint8Array) {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer', maxNestingDepth: 50 });
  } catch (error) {
    throw new AppError('damaged_file', 'Thư bị hỏng hoặc lưu chưa hết. Hãy lưu lại thành .eml rồi nạp lại.', {
      cause: error,
    });
  }
}

function dayIn(date: string): string | undefined {
  const time = new Date(date);
  if (Number.isNaN(time.getTime())) return undefined;
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(time);
}
