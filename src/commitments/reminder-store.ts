/** What is remembered of reminders; changed by effects, see `effects.ts`. */
export interface ReminderStore {
  /** People who were reminded on a day, ISO. */
  remindedOn(day: string): Promise<Set<string>>;
  /** What people were reminded of on a day or later; nothing of those who were on the other day. */
  remindedSince(day: string, but: { butNotOn: string }): Promise<{ personId: string; number: number; stage: string }[]>;
  /** Who is not to be reminded of what; without `until` not at all. */
  mutes(): Promise<{ personId: string; number: number; until?: string }[]>;
  /** Forgets what lies before a day and can matter no more. */
  forgetBefore(day: string): Promise<void>;
}
