import { describeChannelContract } from '../../contract/channel-contract.ts';
import { openTelegram, textUpdate } from './open-telegram.ts';

const PEOPLE: Record<string, number> = { lan: 5550001, a: 5550002, b: 5550003 };

describeChannelContract('telegram', async () => {
  const open = await openTelegram({ webhook: true });
  const { fake, adapter, messaging } = open;
  const updates = new Map<string, Record<string, unknown>>();
  const fail = (failure: Parameters<typeof fake.failNext>[0]) => () => fake.failNext(failure, Infinity);
  return {
    channel: adapter.channel,
    messaging,
    async deliver({ id, text, person = 'lan' }) {
      const update = updates.get(id) ?? {
        update_id: 1000 + updates.size,
        ...textUpdate(text, { from: PEOPLE[person] }),
      };
      updates.set(id, update);
      await fake.push(update).delivered;
    },
    conversation: {
      channel: 'telegram',
      account: fake.account,
      conversationId: String(PEOPLE['lan']),
      kind: 'private',
    },
    shown: () => fake.sent.map(({ text }) => text),
    buttons: () =>
      fake.sent
        .at(-1)
        ?.buttons.flat()
        .map(({ text }) => text) ?? [],
    fail: {
      limited: fail('429'),
      unauthorised: fail('401'),
      rejected: fail('400'),
      gone: fail('403'),
      unreachable: fail('500'),
      'cut-after-receipt': fail('reset-after-receipt'),
    },
    heal: () => void fake.heal(),
    secrets: [fake.token, fake.token.split(':')[1]!],
    close: () => open.close(),
  };
});
