import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Clock } from '../../clock.ts';
import type { Channel } from '../../messaging/channel.ts';
import type { Inbox } from '../../messaging/inbox.ts';
import type { ConversationRef } from '../../messaging/message.ts';
import type { Transcript } from '../../messaging/transcript.ts';
import type { WakeUp } from '../../messaging/wake-up.ts';
import { createConversationChanges } from './conversation-changes.ts';
import { externalIdOf, webConversation } from './conversation.ts';
import { streamConversation } from './event-stream.ts';
import { addPageRoutes } from './page-routes.ts';
import { parseChatMessage, parseConversationId } from './parse-message.ts';

/** A text of 20,000 characters with each of them written as `\uXXXX`, and some room for the rest. */
export const WEB_CHAT_MAX_BODY_BYTES = 128 * 1024;

export interface WebChatOptions {
  inbox: Inbox;
  transcript: Transcript;
  /** Woken when a message was accepted. */
  arrived: WakeUp<ConversationRef>;
  /** Woken when a reply was added to the transcript. */
  shown: WakeUp<ConversationRef>;
  clock: Clock;
  /** Name of the office, shown at the top of the page. */
  officeName: string;
  /** Questions to start with, shown while a conversation is empty. */
  examples?: string[];
  /** Silence after which an open page is sent a sign of life. Default 15 s. */
  heartbeatMs?: number;
}

export interface WebChat {
  channel: Channel;
  /** `GET /chat`, its files, `POST /chat/messages`, `GET /chat/events`. */
  routes: Hono;
  /** Ends the open event streams; pages come back by themselves. */
  close(): void;
}

/** The chat in the browser, for trying out. It asks nobody who they are: whoever reaches it may use it. */
export function createWebChat(options: WebChatOptions): WebChat {
  const { inbox, transcript, clock, heartbeatMs = 15_000 } = options;
  const changes = createConversationChanges();
  const stopWatching = [options.arrived, options.shown].map((wakeUp) =>
    wakeUp.onWake(({ channel, conversationId }) => {
      if (channel === 'web-chat') changes.changed(conversationId);
    }),
  );
  let closing = false;
  const routes = new Hono();
  addPageRoutes(routes, { officeName: options.officeName, examples: options.examples ?? [] });

  routes.post('/chat/messages', async (context) => {
    const { conversationId, messageId, text } = parseChatMessage(await context.req.text());
    const conversation = webConversation(conversationId);
    await inbox.accept({
      conversation,
      externalId: externalIdOf(conversation, messageId),
      sender: { id: conversationId },
      sentAt: clock.now().toISOString(),
      text,
    });
    return context.json({ conversationId, messageId }, 202);
  });

  routes.get('/chat/events', (context) => {
    const conversationId = parseConversationId(context.req.query('conversationId'));
    // A browser's EventSource sends the header only when it reconnects by itself; a new one says it in the address.
    const lastEventId = context.req.header('last-event-id') ?? context.req.query('lastEventId');
    context.header('x-accel-buffering', 'no');
    return streamSSE(context, async (stream) => {
      const watch = changes.watch(conversationId);
      try {
        const conversation = webConversation(conversationId);
        const isClosing = () => closing;
        await streamConversation(stream, { transcript, conversation, watch, lastEventId, heartbeatMs, isClosing });
      } finally {
        watch.close();
      }
    });
  });

  return {
    channel: {
      name: 'web-chat',
      textLimit: 2000,
      buttons: true,
      async send(message) {
        await transcript.append(message);
        return { externalId: message.idempotencyKey };
      },
    },
    routes,
    close() {
      closing = true;
      for (const stop of stopWatching) stop();
      changes.close();
    },
  };
}
