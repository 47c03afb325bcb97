/** What one person wrote in one conversation, and what was answered, is taken out of all that is kept. */
export interface ForgetEffect {
  effect: 'forget_conversation';
  place: { channel: string; account: string; conversationId: string };
  /** Only what this sender wrote and was answered: in a group. Absent: everything. */
  senderId?: string;
}

export function isForgetEffect(effect: { readonly effect: string }): effect is ForgetEffect {
  return effect.effect === 'forget_conversation';
}
