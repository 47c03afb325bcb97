import type { Attachment, AttachmentKind } from '../../messaging/message.ts';
import type { TelegramMessage } from './update-schema.ts';

/** Larger files are not handed out to bots. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** What people send that is neither words nor a file we could read. */
const OTHER_CONTENT = [
  'checklist dice game giveaway giveaway_winners invoice paid_media poll rich_message story',
].flatMap((names) => names.split(' '));

type File = NonNullable<TelegramMessage['document']>;
type Photo = NonNullable<TelegramMessage['photo']>;

/** What was sent beside text; of places and contacts only that they were sent. `raw` is the message as it came. */
export function parseAttachments(message: TelegramMessage, raw: object): Attachment[] {
  const { photo = message.live_photo?.photo } = message;
  if (photo !== undefined) return [photoAttachment(photo)];
  // A moving picture comes as a document too.
  if (message.animation !== undefined) return [fileAttachment('video', message.animation)];
  if (message.document !== undefined) return [fileAttachment('file', message.document)];
  if (message.voice !== undefined) return [fileAttachment('voice', message.voice)];
  if (message.audio !== undefined) return [fileAttachment('audio', message.audio)];
  const video = message.video ?? message.video_note;
  if (video !== undefined) return [fileAttachment('video', video)];
  if (message.sticker !== undefined) return [{ kind: 'sticker' }];
  if (message.location !== undefined || message.venue !== undefined) return [{ kind: 'location' }];
  if (message.contact !== undefined) return [{ kind: 'contact' }];
  return OTHER_CONTENT.some((name) => name in raw) ? [{ kind: 'other' }] : [];
}

/** The largest of the sizes offered that may be fetched. */
function photoAttachment(sizes: Photo): Attachment {
  const area = ({ width = 0, height = 0 }: Photo[number]) => width * height;
  const [best] = sizes
    .filter(({ file_size: bytes = 0 }) => bytes <= MAX_FILE_BYTES)
    .toSorted((a, b) => area(b) - area(a));
  if (best === undefined) return { kind: 'photo' };
  return { kind: 'photo', ref: best.file_id, ...(best.file_size === undefined ? {} : { bytes: best.file_size }) };
}

function fileAttachment(kind: AttachmentKind, file: File): Attachment {
  return {
    kind,
    ...(file.file_id === undefined ? {} : { ref: file.file_id }),
    ...(file.file_name === undefined ? {} : { name: file.file_name }),
    ...(file.mime_type === undefined ? {} : { mimeType: file.mime_type }),
    ...(file.file_size === undefined ? {} : { bytes: file.file_size }),
    ...(file.duration === undefined ? {} : { seconds: file.duration }),
  };
}
