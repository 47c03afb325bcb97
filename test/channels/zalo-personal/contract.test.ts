import { setTimeout as pause } from 'node:timers/promises';
import { describeChannelContract } from '../../contract/channel-contract.ts';
import { ZALO_UID } from '../../fakes/zalo-web-server.ts';
import { openChannel, until } from './open-channel.ts';

const uidOf = (person: string) => `20000000000000000${person.length}${person.charCodeAt(0)}`;
const idOf = (id: string) =>
  `5${id
    .split('')
    .map((letter) => letter.charCodeAt(0))
    .join('')}`;

describeChannelContract('zalo personal account', async () => {
  const opened = await openChannel({ delays: { requestMs: 300 } });
  const { adapter, fake, messaging } = opened;
  adapter.start();
  await fake.connected();
  await until('connected', () => opened.health.includes('connected'));
  const delivered = new Set<string>();
  const unhandled = async () => (await messaging.log.backlog())[0]?.unhandled ?? 0;
  const refuse = (code: number, message = 'không được') => fake.failUntilHealed({ code, message });
  return {
    channel: adapter.channel,
    messaging,
    async deliver({ id, text, person = 'lan' }) {
      fake.pushUser({ from: uidOf(person), text, msgId: idOf(id) });
      if (delivered.has(id)) {
        await pause(50);
        return;
      }
      delivered.add(id);
      await until('stored', async () => (await unhandled()) >= delivered.size);
    },
    conversation: {
      channel: 'zalo-personal',
      account: ZALO_UID,
      conversationId: uidOf('lan'),
      kind: 'private',
    },
    shown: () => fake.sent.map(({ text }) => text),
    fail: {
      limited: () => refuse(-1, 'Vượt quá số request cho phép'),
      unauthorised: () => refuse(102),
      rejected: () => refuse(114),
      gone: () => refuse(123),
      unreachable: () => fake.failUntilHealed({ status: 503 }),
      'cut-after-receipt': () => fake.failUntilHealed('cut'),
    },
    heal: () => fake.heal(),
    secrets: ['sek-secret', 'sid-secret', fake.login.newSession().imei],
    close: () => opened.close(),
  };
});
