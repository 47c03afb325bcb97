import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const number = z.int();

/** What a list was asked for; kept in choices, so plain data. */
export const listQuery = z.object({
  /** "unit:…", "agency:…" or "area:…" of owners; any of them. */
  owners: z.array(z.string()).optional(),
  /** Folded words of an owner's name, where no part of the office is meant. */
  ownerWords: z.string().optional(),
  /** Who is asked about, as it is said in the head of the list. */
  whose: z.string().optional(),
  /** Who is to get the result: an id, or folded words. */
  to: z.object({ id: z.string().optional(), words: z.string(), said: z.string().optional() }).optional(),
  within: z.object({ from: day, to: day, label: z.string() }).optional(),
  state: z.enum(['overdue', 'due_soon', 'done', 'open', 'proposed']).optional(),
});
export type ListQuery = z.infer<typeof listQuery>;

/** A numbered choice under what was said of commitments. */
export const commitmentChoice = z.discriminatedUnion('does', [
  z.object({ does: z.literal('commitment_list'), query: listQuery, from: z.int().min(0) }),
  z.object({ does: z.literal('commitment_open'), number }),
  /** An owner's person says that it is done. */
  z.object({ does: z.literal('commitment_claim'), number, dueOn: day.optional() }),
  z.object({ does: z.literal('commitment_not_mine'), number }),
  z.object({ does: z.literal('commitment_snooze'), numbers: z.array(number) }),
  /** An officer's yes or no to what was found, or to what was said to be done. */
  z.object({ does: z.literal('commitment_confirm'), number }),
  z.object({ does: z.literal('commitment_done'), number, dueOn: day.optional() }),
  z.object({ does: z.literal('commitment_refuse'), number, claimId: z.string() }),
  z.object({ does: z.literal('commitment_accept'), number, claimId: z.string() }),
  z.object({ does: z.literal('commitment_keep'), number }),
  /** An officer gives it to somebody else: first to whom, then the one who is chosen. */
  z.object({ does: z.literal('commitment_reassign'), number, from: z.int().min(0).optional() }),
  z.object({ does: z.literal('commitment_assign'), number, party: z.string() }),
]);
export type CommitmentChoice = z.infer<typeof commitmentChoice>;
