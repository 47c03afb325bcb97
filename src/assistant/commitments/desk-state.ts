import { z } from 'zod';

/** What a conversation remembers about commitments; unreadable counts as nothing. */
export const commitmentState = z
  .object({
    /** What was last said to be done: photos that come soon after belong to it. */
    claimed: z.object({ number: z.int(), claimId: z.string(), at: z.string() }).optional(),
    /** Photos that came with nothing said: what is said to be done soon after has them. */
    sent: z.object({ photos: z.array(z.string()), at: z.string() }).optional(),
  })
  .catch({});
export type CommitmentState = z.infer<typeof commitmentState>;

export const PHOTOS_WITHIN_MS = 30 * 60_000;
