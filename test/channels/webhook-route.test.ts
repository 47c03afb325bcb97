import { expect, test } from 'vitest';
import { createWebhookRoute } from '#src/channels/webhook-route.ts';
import { createLogger } from '#src/logger.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { createMemoryMessaging } from '../fakes/memory-messaging.ts';
import { inboundMessage } from '../fakes/messages.ts';

function openRoute() {
  const lines: string[] = [];
  const { inbox } = createMemoryMessaging({ clock: createManualClock() });
  const ignore = () => {};
  const routes = createWebhookRoute({
    path: '/webhooks/thu',
    inbox,
    health: { connected: ignore, received: ignore, disconnected: ignore, needsPerson: ignore },
    logger: createLogger('debug', { write: (line) => void lines.push(line) }),
    isGenuine: ({ header }) => header('x-secret') === 'dung',
    parse: (body) => {
      if (body.startsWith('hỏng')) throw new RangeError(`cannot read ${body}`);
      return [inboundMessage({ externalId: body, text: body })];
    },
  });
  const post = async (body: string, secret = 'dung') => {
    const headers = { 'x-secret': secret };
    return (await routes.request('/webhooks/thu', { method: 'POST', headers, body })).status;
  };
  return { post, log: () => lines.join('') };
}

test('a body that no parser takes is refused at first, then taken off the platform, and the rest goes on', async () => {
  const { post, log } = openRoute();
  const statuses: number[] = [];
  for (let n = 0; n < 6; n++) {
    statuses.push(await post('hỏng: chị Hạnh 0912345678'));
    expect(await post(`tin ${n}`)).toBe(200);
  }
  expect(statuses.slice(0, 5)).toEqual([503, 503, 503, 503, 200]);
  expect(log()).toContain('given up');
  expect(log()).not.toMatch(/Hạnh|0912345678/);
});

test('while nothing at all is taken in, the platform is asked to come again for as long as it likes', async () => {
  const { post } = openRoute();
  for (let n = 0; n < 20; n++) expect(await post('hỏng')).toBe(503);
});

test('nobody can have a body given up without the secret', async () => {
  const { post } = openRoute();
  for (let n = 0; n < 10; n++) expect(await post('hỏng', 'sai')).toBe(401);
  await post('tin');
  expect(await post('hỏng')).toBe(503);
});
