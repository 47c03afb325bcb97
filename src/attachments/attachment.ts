/** The conversation that something was sent in. */
export interface AttachmentPlace {
  channel: string;
  account: string;
  conversationId: string;
}

/** Something sent that is kept: a file as it came, a photo without what its camera wrote into it. */
export interface KeptAttachment {
  /** `<inboxId>:<n>`, n from 1: the same at every attempt to handle the message. */
  id: string;
  place: AttachmentPlace;
  inboxId: string;
  kind: 'file' | 'photo';
  /** Of the bytes as they are kept, hex. */
  sha256: string;
  bytes: number;
  mimeType: string;
  /** As the person called it; files only. */
  name?: string;
}

export type AttachmentEffect =
  /** Enters the attachment in the register together with the end of its message; a second time nothing happens. */
  | { effect: 'keep_attachment'; attachment: KeptAttachment }
  /** Takes out of the handled message what was written and how its files were called: it came with a state secret. */
  | { effect: 'forget_message' };

/** Effects are made in this process only, so the name decides. */
export function isAttachmentEffect(effect: { readonly effect: string }): effect is AttachmentEffect {
  return effect.effect === 'keep_attachment' || effect.effect === 'forget_message';
}

/** What is kept, and of which conversation it is. */
export interface AttachmentRegister {
  /** Undefined also for what was sent in another conversation. */
  find(id: string, place: AttachmentPlace): Promise<KeptAttachment | undefined>;
  /** Those of the given hashes that an attachment still has. */
  findUsed(hashes: readonly string[]): Promise<Set<string>>;
  /** Strikes out what was kept before a moment, and says how many. */
  removeBefore(moment: Date): Promise<number>;
}
