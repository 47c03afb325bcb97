import { z } from 'zod';
import { history } from '../conversations/turns.ts';

const noted = z.object({
  id: z.string(),
  question: z.string(),
  outcome: z.enum(['answered', 'not_found']),
  mode: z.string(),
  promptVersion: z.string().optional(),
  passageIds: z.array(z.string()),
  documentIds: z.array(z.string()),
});

/** What a conversation remembers of what was asked; its key in the state is `talk`. Unreadable counts as nothing. */
export const talkState = z
  .object({
    turns: history.default({}),
    /** The last answer that can be called right or wrong. */
    judged: noted.optional().catch(undefined),
    /** Somebody was asked what is wrong with an answer. */
    awaiting: z.object({ questionId: z.string(), who: z.string(), at: z.string() }).optional().catch(undefined),
  })
  .catch({ turns: {} });
export type TalkState = z.infer<typeof talkState>;

export const NO_TALK: TalkState = { turns: {} };

/** What the numbers under an answer mean, beside the clause itself. */
export const ratingChoice = z.object({
  does: z.literal('rate_answer'),
  rating: z.enum(['right', 'wrong']),
  questionId: z.string(),
});
