import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ChannelHarness, describeChannelContract } from '../../contract/channel-contract.ts';
import { zaloText } from '../../fakes/zalo-bot-server.ts';
import { SECRET, setUp, type SetUp } from './support.ts';

const idOf = (person: string) => `chat-of-${person}`;

function toHarness({ fake, bot, messaging }: SetUp, close: () => Promise<void>): ChannelHarness {
  fake.addChat(idOf('lan'));
  return {
    channel: bot.channel,
    messaging,
    deliver: ({ id, text, person = 'lan' }) => fake.push(zaloText({ id, chat: idOf(person), text })),
    conversation: { channel: 'zalo-bot', account: '123456789', conversationId: idOf('lan'), kind: 'private' },
    shown: () => fake.sent.map(({ text }) => text),
    fail: {
      limited: () => fake.failNext({ code: 429, description: 'Quota exceeded' }),
      unauthorised: () => fake.failNext({ code: 401, description: 'Unauthorized', status: 401 }),
      rejected: () => fake.failNext({ code: 400 }),
      gone: () => fake.failNext({ code: 400, description: 'Bad request: user not found' }),
      unreachable: () => fake.failNext('refuse'),
      'cut-after-receipt': () => fake.failNext('reset-after-receipt'),
    },
    heal: () => fake.heal(),
    secrets: [fake.token, fake.token.split(':')[1] ?? '', SECRET],
    close,
  };
}

describeChannelContract('zalo-bot by webhook', async () => {
  const all = await setUp({ webhook: true });
  const { routes } = all.bot;
  if (routes === undefined) throw new Error('no way in for the webhook');
  const server = serve({ fetch: (request) => routes.fetch(request), port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  all.fake.webhook = { url: `http://127.0.0.1:${port}/webhooks/zalo-bot`, secret: SECRET };
  all.bot.start();
  return toHarness(all, async () => {
    await all.close();
    server.close();
  });
});

describeChannelContract('zalo-bot by polling', async () => {
  const all = await setUp();
  all.bot.start();
  return toHarness(all, () => all.close());
});
