import { z } from 'zod';

/** A number that JSON could not hold exactly would make one person of two: such an id counts as absent. */
const id = z.union([z.string().min(1), z.int().transform(String)]);
const optionalId = id.optional().catch(undefined);
const optionalText = z.string().optional().catch(undefined);
const party = z.object({ id: optionalId, group_id: optionalId }).optional().catch(undefined);

const attachmentSchema = z.object({
  type: optionalText,
  payload: z
    .object({
      url: optionalText,
      name: optionalText,
      /** Bytes, as a string or a number. */
      size: z.coerce.number().int().nonnegative().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

const messageSchema = z.object({
  msg_id: optionalId,
  text: optionalText,
  attachments: z.array(attachmentSchema.catch({})).optional().catch(undefined),
  /** Not documented: read in case it comes. */
  mentions: z
    .array(z.object({ id: optionalId, uid: optionalId }).catch({}))
    .optional()
    .catch(undefined),
});

/** An event of an Official Account. Only its name is sure; everything else may be missing or of another kind. */
export const eventSchema = z.object({
  event_name: z.string().min(1),
  /** Epoch milliseconds. */
  timestamp: z.coerce.number().optional().catch(undefined),
  sender: party,
  recipient: party,
  /** In the place of `sender` when somebody begins or ceases to follow. */
  follower: party,
  oa_id: optionalId,
  group_id: optionalId,
  message: messageSchema.optional().catch(undefined),
});

export type OaEvent = z.infer<typeof eventSchema>;
export type OaAttachment = z.infer<typeof attachmentSchema>;
