import { z } from 'zod';
import type { ConversationState, Effect, Reply } from '../messaging/message.ts';

/** What the numbers under a reply about a file mean. */
export const fileChoice = z.discriminatedUnion('does', [
  z.object({ does: z.literal('summarise_file'), attachmentId: z.string() }),
  z.object({ does: z.literal('leave_file') }),
  z.object({ does: z.literal('show_in_file'), attachmentId: z.string(), passageIds: z.array(z.string()) }),
]);

/** What the numbers under a transcript mean. */
export const voiceChoice = z.discriminatedUnion('does', [
  z.object({ does: z.literal('take_transcript'), text: z.string() }),
  z.object({ does: z.literal('drop_transcript') }),
]);

export const attachmentChoice = z.union([fileChoice, voiceChoice]);
export type AttachmentChoice = z.infer<typeof attachmentChoice>;

/** What these choices are called by those who write words instead of their numbers; folded. */
export const SPOKEN_ATTACHMENT_CHOICES: readonly (readonly [AttachmentChoice['does'], RegExp])[] = [
  ['take_transcript', /^(?:co|dung|phai|vang|dung roi|dung vay|phai roi|dung the|ok)(?: a)?$/],
  ['drop_transcript', /^(?:khong|ko|k|sai|sai roi|khong phai|khong dung|chua dung)(?: a)?$/],
  ['summarise_file', /^(?:co|vang|tom tat|ok)(?: (?:di|a|giup|giup toi))*$/],
  ['leave_file', /^(?:khong|ko|k|thoi|thoi khong|khong can)(?: a)?$/],
  ['show_in_file', /^(?:xem |cho xem )?(?:nguyen van|toan van)(?: (?:di|a))?$/],
];

const NOTHING = { files: [] };

/** What a conversation remembers of what was sent; its key in the state is `attachments`. Unreadable counts as nothing. */
export const attachmentState = z
  .object({
    /** Files that can be asked about, the newest last. `at`: when it was last sent or asked about, ISO. */
    files: z.array(z.object({ id: z.string(), name: z.string(), at: z.string() })).default([]),
    /** The album that came last, and what was said about it already. */
    album: z.object({ id: z.string(), said: z.array(z.string()) }).optional(),
    /** When a sticker was last answered, ISO. */
    stickerAt: z.string().optional(),
  })
  .catch(NOTHING);
export type AttachmentState = z.infer<typeof attachmentState>;

export function readAttachmentState(state: ConversationState): AttachmentState {
  return attachmentState.parse(state.attachments ?? NOTHING);
}

/** What is to be said and done about what was sent. */
export interface AttachmentOutcome {
  replies: Reply[];
  /** What the numbers of the reply mean; absent: those of an earlier reply still hold. */
  choices?: AttachmentChoice[];
  effects: Effect[];
  /** Becomes `attachments` of the conversation's state. */
  state: AttachmentState;
  /** After the replies the message goes on as if this had been typed. */
  asText?: string;
}
