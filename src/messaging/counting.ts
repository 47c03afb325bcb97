import type { ChannelName } from './message.ts';

export type MessagingEvent =
  | 'accepted'
  | 'duplicate'
  | 'handled'
  | 'limited'
  | 'handling_failed'
  | 'dead'
  | 'sent'
  | 'sending_failed'
  | 'delivery_unknown'
  | 'undeliverable';

/** Told once of each thing that happens to a message, for metrics. */
export type CountMessage = (event: MessagingEvent, channel: ChannelName) => void;
