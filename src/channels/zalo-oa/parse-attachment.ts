import type { Attachment, AttachmentKind } from '../../messaging/message.ts';
import type { OaAttachment, OaEvent } from './event-schema.ts';

/** One message carries a handful at the most. */
const MAX_ATTACHMENTS = 20;

/** By the last word of the event's name: `user_send_image`, `user_send_group_image`. */
const KINDS: ReadonlyMap<string, AttachmentKind> = new Map([
  ['image', 'photo'],
  ['gif', 'photo'],
  ['audio', 'voice'],
  ['video', 'video'],
  ['file', 'file'],
  ['sticker', 'sticker'],
  ['location', 'location'],
  ['business_card', 'contact'],
]);
/** Their address leads to a web page or to nothing, not to what was sent. */
const NOTHING_TO_FETCH: ReadonlySet<AttachmentKind> = new Set(['location', 'contact']);

/** What came beside the text; undefined for a kind of message that is not known. */
export function parseAttachments(what: string, message: OaEvent['message']): Attachment[] | undefined {
  if (what === 'text' || what === 'link') return [];
  const kind = KINDS.get(what);
  if (kind === undefined) return undefined;
  const given = (message?.attachments ?? []).slice(0, MAX_ATTACHMENTS);
  // A place comes without an attachment in some versions.
  return given.length === 0 ? [{ kind }] : given.map((attachment) => parseAttachment(kind, attachment));
}

function parseAttachment(kind: AttachmentKind, { payload }: OaAttachment): Attachment {
  if (NOTHING_TO_FETCH.has(kind)) return { kind };
  return {
    kind,
    ...(payload?.url === undefined ? {} : { ref: payload.url }),
    ...(payload?.name === undefined ? {} : { name: payload.name }),
    ...(payload?.size === undefined ? {} : { bytes: payload.size }),
  };
}
