import { AppError } from '../../src/errors.ts';
import { textBlock, type Block } from '../block.ts';
import { cleanLine, normalizeText } from '../clean-text.ts';
import { cutLong } from '../line.ts';
import { readHtml } from './read-html.ts';
import { linesToBlocks } from './read-text.ts';

export interface Mail {
  /** What was written, without who wrote it. Empty for a letter that only carries attachments. */
  blocks: Block[];
  subject: string;
  /** ISO day, by the clock of Việt Nam. */
  sentOn?: string;
  attachments: { name: string; bytes: Uint8Array }[];
}

/** A signature's logo, in bytes; larger pictures may be scans. */
const SMALL_PICTURE = 40 << 10;

/** A letter (.eml), or a web page saved as one (.mht). */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const mail = await parse(bytes);
  const html = mail.html === undefined || mail.html.trim() === '' ? undefined : mail.html;
  const page = html === undefined ? undefined : readHtml(new TextEncoder().encode(`<meta charset="utf-8">${html}`));
  const plain = normalizeText(mail.text ?? '')
    .split('\n')
    .flatMap(cutLong);
  const subject = cleanLine(mail.subject ?? page?.title ?? '');
  const sentOn = mail.date === undefined ? undefined : dayIn(mail.date);
  const body = page !== undefined && page.blocks.length > 0 ? page.blocks : linesToBlocks(plain);
  return {
    subject,
    ...(sentOn === undefined ? {} : { sentOn }),
    blocks: body.length === 0 || subject === '' ? body : [textBlock(subject, { heading: 1 }), ...body],
    attachments: mail.attachments.flatMap((attachment, at) => {
      const content = attachment.content;
      const file = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
      const picture = /^image\//iu.test(attachment.mimeType);
      const shown = attachment.related === true || attachment.disposition === 'inline';
      if (picture && shown && file.length < SMALL_PICTURE) return [];
      return [{ name: attachment.filename ?? `dinh-kem-${at + 1}`, bytes: file }];
    }),
  };
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
