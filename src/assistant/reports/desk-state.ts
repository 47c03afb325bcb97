import { z } from 'zod';

const NOTHING = { photos: [] };

/** What a conversation remembers about reports; its key in the state is `reports`. Unreadable counts as nothing. */
export const deskState = z
  .object({
    /** What the next text is taken for, and since when (ISO); `report`: a new one, of no code yet. */
    waits: z
      .object({
        for: z.enum(['addition', 'reply', 'reason', 'correction', 'work', 'report']),
        code: z.string(),
        /** Of work: what is done with the text. */
        act: z.string().optional(),
        at: z.string(),
      })
      .optional(),
    /** Photos that came before the text they belong to. */
    photos: z.array(z.object({ id: z.string(), at: z.string() })).default([]),
    /** The last report of this conversation. */
    recent: z
      .object({
        code: z.string(),
        topic: z.string().optional(),
        areaIds: z.array(z.string()),
        at: z.string(),
        /** The message that it was made of, when it was only one. */
        messageId: z.string().optional(),
        /** Of the message that sent it. */
        inboxId: z.string().optional(),
      })
      .optional(),
  })
  .catch(NOTHING);
export type DeskState = z.infer<typeof deskState>;

const WAITS_MS = 3_600_000;
const PHOTO_MS = 30 * 60_000;
const RECENT_MS = 7 * 86_400_000;

/** Without what is too old to be meant. */
export function freshState(state: DeskState | undefined, now: Date): DeskState {
  const { waits, photos, recent } = state ?? NOTHING_YET;
  const within = (at: string, ms: number) => now.getTime() - Date.parse(at) < ms;
  return {
    photos: photos.filter(({ at }) => within(at, PHOTO_MS)),
    ...(waits !== undefined && within(waits.at, WAITS_MS) ? { waits } : {}),
    ...(recent !== undefined && within(recent.at, RECENT_MS) ? { recent } : {}),
  };
}

const NOTHING_YET: DeskState = { photos: [] };
