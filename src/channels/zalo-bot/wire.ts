import { z } from 'zod';

/** Whatever a field turns out to hold, it never spoils the rest of the payload. */
const text = z.string().optional().catch(undefined);
/** Opaque; a number is taken only where its digits are certainly all there. */
const id = z
  .union([z.string(), z.int().transform(String)])
  .pipe(z.string().regex(/^[^\s\p{C}]{1,256}$/u))
  .optional()
  .catch(undefined);
const number = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .optional()
  .catch(undefined);
const flag = z.boolean().optional().catch(undefined);

/** `error_code` stands also in answers with HTTP status 200. */
export const envelopeSchema = z.object({
  ok: z.boolean(),
  /** Not in every answer. */
  result: z.unknown().optional(),
  error_code: number,
  description: text,
});

export const meSchema = z.object({
  id,
  account_name: text,
  account_type: text,
  display_name: text,
  can_join_groups: flag,
});

export const webhookInfoSchema = z.object({ url: text });

export const setWebhookSchema = z.object({
  url: text,
  verification: z.object({ ok: flag, outcome: text, status_code: number, hint: text }).optional().catch(undefined),
});

export const sentMessageSchema = z.object({ message_id: id });

const linkSchema = z
  .union([z.string().transform((url) => ({ url })), z.object({ url: text, href: text, title: text })])
  .optional()
  .catch(undefined);

/** What the platform tells of; beside `event_name` nothing is certain to be there. */
export const updateSchema = z.object({
  event_name: z.string(),
  message: z.object({
    message_id: id,
    /** Milliseconds; seconds have been seen in documentation. */
    date: number,
    chat: z.object({ id, chat_type: text }).optional().catch(undefined),
    from: z.object({ id, display_name: text, is_bot: flag }).optional().catch(undefined),
    text,
    caption: text,
    photo_url: text,
    photo: text,
    voice_url: text,
    url: text,
    title: text,
    link: linkSchema,
  }),
});
export type ZaloUpdate = z.infer<typeof updateSchema>;
export type ZaloMessage = ZaloUpdate['message'];
