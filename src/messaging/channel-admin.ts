/** One line of what a check found, in Vietnamese, for the person who sets the channel up. */
export interface CheckLine {
  ok: boolean;
  /** What was found and, when it is wrong, what to do. Never holds a token. */
  text: string;
}

/** What `npm run channels` does on one channel. Nothing here throws for what the platform says: that is a line. */
export interface ChannelAdmin {
  check(): Promise<CheckLine[]>;
  /** Has the platform call `<publicUrl>/webhooks/<channel>`, and verifies that it will. */
  setWebhook?(publicUrl: string): Promise<CheckLine[]>;
  deleteWebhook?(): Promise<CheckLine[]>;
}
