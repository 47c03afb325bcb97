import { zaloOaConversation } from '#src/channels/zalo-oa/account.ts';
import { describeChannelContract } from '../../contract/channel-contract.ts';
import { type FakeFailure, FAKE_APP_ID, oaText } from '../../fakes/zalo-oa-server.ts';
import { setUpZaloOa } from './compose-zalo-oa.ts';

describeChannelContract('Zalo Official Account', async () => {
  const setup = await setUpZaloOa();
  const { fake } = setup;
  // Several times, since a refused token is tried again with a new one.
  const failing = (failure: FakeFailure) => () => fake.failNext(failure, { times: 10 });
  return {
    channel: setup.adapter.channel,
    messaging: setup.messaging,
    async deliver({ id, text, person = 'lan' }) {
      const status = await setup.tell(oaText({ id, from: person, text }));
      if (status !== 200) throw new Error(`refused with ${status}`);
    },
    conversation: zaloOaConversation(FAKE_APP_ID, 'lan'),
    shown: () => fake.sent.map(({ text }) => text),
    fail: {
      limited: failing({ error: -32 }),
      unauthorised: failing({ error: -216 }),
      rejected: failing({ error: -224 }),
      gone: failing({ error: -227 }),
      unreachable: failing({ status: 503 }),
      'cut-after-receipt': failing('reset-after-receipt'),
    },
    heal: () => void fake.heal(),
    get secrets() {
      return [...fake.tokens.known, fake.config.secretKey];
    },
    close: () => setup.close(),
  };
});
