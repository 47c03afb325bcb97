import { createWebChat } from '#src/channels/web-chat/create-web-chat.ts';
import { webConversation } from '#src/channels/web-chat/conversation.ts';
import { createWakeUp } from '#src/messaging/wake-up.ts';
import type { ConversationRef } from '#src/messaging/message.ts';
import { describeChannelContract } from '../../contract/channel-contract.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { createMemoryMessaging } from '../../fakes/memory-messaging.ts';

const idOf = (person: string) => `person-${person}`.padEnd(24, 'x');

describeChannelContract('web chat', async () => {
  const clock = createManualClock();
  const messaging = createMemoryMessaging({ clock });
  const shown: string[] = [];
  let labels: string[] = [];
  const webChat = createWebChat({
    inbox: messaging.inbox,
    transcript: {
      ...messaging.transcript,
      append: async (message) => {
        await messaging.transcript.append(message);
        shown.push(message.text);
        labels = (message.choices ?? []).map((label, index) => `${index + 1} ${label}`);
      },
    },
    arrived: createWakeUp<ConversationRef>(),
    shown: createWakeUp<ConversationRef>(),
    clock,
    officeName: 'Ban Tuyên giáo và Dân vận phường Mẫu Sơn',
  });
  return {
    channel: webChat.channel,
    messaging,
    async deliver({ id, text, person = 'lan' }) {
      const response = await webChat.routes.request('/chat/messages', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ conversationId: idOf(person), messageId: id, text }),
      });
      if (response.status !== 202) throw new Error(`refused with ${response.status}`);
    },
    conversation: webConversation(idOf('lan')),
    shown: () => shown,
    buttons: () => labels,
    fail: {},
    heal: () => {},
    secrets: [],
    close: async () => webChat.close(),
  };
});
