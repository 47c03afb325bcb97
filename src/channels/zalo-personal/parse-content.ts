import { z } from 'zod';
import type { Attachment } from '../../messaging/message.ts';
import { looseNumber } from './ids.ts';

export interface ParsedContent {
  text: string;
  attachments: Attachment[];
  /** True: of a kind that says nothing to us. */
  unsupported: boolean;
}

const text = z.string().optional().catch(undefined);
const objectSchema = z.object({
  title: text,
  description: text,
  href: text,
  thumb: text,
  action: text,
  params: z.unknown().optional(),
});
const paramsSchema = z.object({
  hd: text,
  rawUrl: text,
  fileUrl: text,
  fileSize: looseNumber,
  fileExt: text,
  duration: looseNumber,
});
type Content = z.infer<typeof objectSchema>;
type Params = z.infer<typeof paramsSchema>;

const MIME_TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** What a message holds, by the kind that Zalo calls it. Never throws. */
export function parseContent(msgType: string, content: unknown): ParsedContent {
  if (typeof content === 'string') {
    const isText = msgType === 'webchat';
    return { text: isText ? content : '', attachments: [], unsupported: !isText };
  }
  const parsed = objectSchema.safeParse(content);
  if (!parsed.success) return { text: '', attachments: [], unsupported: true };
  const params = parseParams(parsed.data.params);
  const attachment = toAttachment(msgType, parsed.data, params);
  if (attachment !== undefined) {
    return { text: captionOf(msgType, parsed.data), attachments: [attachment], unsupported: false };
  }
  const words = LINKS.has(msgType) ? linkText(parsed.data) : '';
  return { text: words, attachments: [], unsupported: words === '' };
}

const LINKS = new Set(['webchat', 'chat.link', 'chat.recommended']);

function parseParams(params: unknown): Params {
  let value = params;
  if (typeof params === 'string') {
    try {
      value = JSON.parse(params);
    } catch {
      value = {};
    }
  }
  const parsed = paramsSchema.safeParse(value);
  return parsed.success ? parsed.data : paramsSchema.parse({});
}

function toAttachment(msgType: string, content: Content, params: Params): Attachment | undefined {
  const href = firstOf(content.href);
  const bytes = params.fileSize !== undefined && params.fileSize >= 0 ? { bytes: params.fileSize } : {};
  const seconds = params.duration !== undefined && params.duration > 0 ? { seconds: params.duration / 1000 } : {};
  switch (msgType) {
    case 'chat.photo':
      return { kind: 'photo', ...refOf(firstOf(params.hd, params.rawUrl, href)), ...bytes };
    case 'chat.gif':
      return { kind: 'photo', mimeType: 'image/gif', ...refOf(href) };
    case 'share.file':
      return { kind: 'file', ...refOf(firstOf(href, params.fileUrl)), ...fileName(content, params), ...bytes };
    case 'chat.voice':
      return { kind: 'voice', ...refOf(href), ...bytes, ...seconds };
    case 'chat.video.msg':
      return { kind: 'video', ...refOf(href), ...bytes, ...seconds };
    case 'chat.sticker':
      return { kind: 'sticker' };
    case 'chat.location.new':
      return { kind: 'location' };
    case 'chat.recommended':
      // Whose card it is is not kept.
      return content.action?.includes('user') === true ? { kind: 'contact' } : undefined;
    default:
      return undefined;
  }
}

function fileName({ title }: Content, { fileExt }: Params): Pick<Attachment, 'name' | 'mimeType'> {
  const extension = (fileExt ?? title?.split('.').at(-1) ?? '').toLowerCase();
  const mimeType = Object.hasOwn(MIME_TYPES, extension) ? MIME_TYPES[extension] : undefined;
  return { ...(title === undefined ? {} : { name: title }), ...(mimeType === undefined ? {} : { mimeType }) };
}

/** What stands beside a picture; the title of other kinds is a file's or a person's name. */
function captionOf(msgType: string, { title, description }: Content): string {
  const captioned = msgType === 'chat.photo' || msgType === 'chat.video.msg' || msgType === 'chat.gif';
  return captioned ? (firstOf(title, description) ?? '') : '';
}

function linkText({ title, description, href }: Content): string {
  const words = firstOf(title, description) ?? '';
  return href === undefined || href === '' || words.includes(href) ? words : `${words}\n${href}`.trim();
}

function firstOf(...values: (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined && value !== '');
}

function refOf(ref: string | undefined): Pick<Attachment, 'ref'> {
  return ref === undefined ? {} : { ref };
}
