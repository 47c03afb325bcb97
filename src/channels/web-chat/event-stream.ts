import type { SSEMessage, SSEStreamingApi } from 'hono/streaming';
import type { ConversationRef } from '../../messaging/message.ts';
import type { Transcript, TranscriptEntry } from '../../messaging/transcript.ts';
import type { Watch } from './conversation-changes.ts';
import { messageIdOf } from './conversation.ts';

const RECONNECT_MS = 2000;

export interface EventStreamOptions {
  transcript: Transcript;
  conversation: ConversationRef;
  watch: Watch;
  /** Cursor of the last event that the page has; absent: it wants everything. */
  lastEventId: string | undefined;
  heartbeatMs: number;
  isClosing: () => boolean;
}

/**
 * Shows a conversation from `lastEventId` on, until the page goes away or the server stops. Events: `user-message`
 * `{id, text, sentAt}`; `message` `{id, text, sentAt, replyTo?, choices?, citations?}`; `ready` once the past is told.
 */
export async function streamConversation(stream: SSEStreamingApi, options: EventStreamOptions): Promise<void> {
  const { transcript, conversation, watch, heartbeatMs } = options;
  const isOver = () => stream.aborted || stream.closed || options.isClosing();
  stream.onAbort(() => watch.close());
  let cursor = options.lastEventId;
  let toldPast = false;
  while (!isOver()) {
    const page = await transcript.read(conversation, cursor);
    for (const { entry, cursor: after } of page.entries) {
      await stream.writeSSE(toEvent(entry, conversation, after));
      cursor = after;
    }
    if (page.more) continue;
    if (!toldPast) await stream.writeSSE({ event: 'ready', data: '{}', retry: RECONNECT_MS });
    // Also finds out whether the page is still there, and what another process has added.
    else if (page.entries.length === 0) await stream.write(': still here\n\n');
    toldPast = true;
    await watch.next(heartbeatMs);
  }
}

function toEvent(entry: TranscriptEntry, conversation: ConversationRef, cursor: string): SSEMessage {
  const { from, ...shown } = entry;
  if (from === 'user') {
    return event('user-message', cursor, { ...shown, id: messageIdOf(conversation, entry.id) });
  }
  const { replyTo } = entry;
  return event('message', cursor, {
    ...shown,
    ...(replyTo === undefined ? {} : { replyTo: messageIdOf(conversation, replyTo) }),
  });
}

function event(name: string, id: string, data: object): SSEMessage {
  return { event: name, id, data: JSON.stringify(data) };
}
