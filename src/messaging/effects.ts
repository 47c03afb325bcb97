import type { OutboundMessage } from './message.ts';

export type MessageEffect =
  /** Sends something to others than the one who is answered. */
  | {
      effect: 'queue_messages';
      messages: OutboundMessage[];
      /** Not again for the same three; absent: each time. */
      once?: { code: string; kind: string; mark: string };
    }
  /** What was written is replaced in messages that were handled, so that nothing else of it is kept. */
  | { effect: 'redact_messages'; messages: { inboxId: string; text: string; keepDetails?: boolean }[] };

/** Effects are made in this process only, so the name decides. */
export function isMessageEffect(effect: { readonly effect: string }): effect is MessageEffect {
  return effect.effect === 'queue_messages' || effect.effect === 'redact_messages';
}
