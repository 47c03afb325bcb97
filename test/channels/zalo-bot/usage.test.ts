import { describe, expect, it, onTestFinished } from 'vitest';
import { monthStart, quotaProblem, type Usage, usageLine } from '#src/channels/zalo-bot/usage.ts';
import { AppError } from '#src/errors.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { outboundMessage } from '../../fakes/messages.ts';
import { eventually, setUp } from './support.ts';

describe('the plan', () => {
  it.each([
    [2399, 0, 39, undefined],
    [2400, 0, 0, 'quota_nearly_used'],
    [1200, 1200, 0, 'quota_nearly_used'],
    [0, 0, 40, 'quota_nearly_used'],
    [1500, 1499, 49, 'quota_nearly_used'],
    [1500, 1500, 0, 'quota_used'],
    [0, 0, 50, 'quota_used'],
    [9000, 0, 0, 'quota_used'],
  ])('%i in, %i out and %i people: %s', (received, sent, senders, problem) => {
    expect(quotaProblem({ received, sent, senders })).toBe(problem);
  });

  it('is told in one line', () => {
    expect(usageLine({ received: 1200, sent: 1210, senders: 41 })).toBe('Tháng này: 2.410/3.000 tin, 41/50 người.');
  });

  it.each([
    ['2026-11-30T16:59:59Z', '2026-10-31T17:00:00.000Z'],
    ['2026-11-30T17:00:00Z', '2026-11-30T17:00:00.000Z'],
    ['2026-12-31T18:00:00Z', '2026-12-31T17:00:00.000Z'],
  ])('counts at %s from %s, midnight in Việt Nam', (now, start) => {
    expect(monthStart(new Date(now)).toISOString()).toBe(start);
  });
});

async function open(read: () => Usage, more: Parameters<typeof setUp>[0] = {}) {
  const asked: { account: string; since: Date }[] = [];
  const usage = {
    readUsage: async (account: string, since: Date) => {
      asked.push({ account, since });
      return read();
    },
  };
  const webhook = { url: 'https://bot.example.vn/webhooks/zalo-bot', secret: 'mat-khau-cua-webhook' };
  const all = await setUp({ webhook: true, fake: { webhook }, usage, timings: { quotaMs: 20 }, ...more });
  onTestFinished(() => all.close());
  all.bot.start();
  const untilAsked = (times: number) => eventually(() => expect(asked.length).toBeGreaterThanOrEqual(times));
  return { ...all, asked, untilAsked };
}
const used = (part: number): Usage => ({ received: 3000 * part, sent: 0, senders: 0 });
const quotas = (told: string[]) => told.filter((one) => one.startsWith('quota'));

describe('counting while running', () => {
  it('counts the month of its own bot, from the start', async () => {
    const { asked, untilAsked, health } = await open(() => used(0.5));
    await untilAsked(1);
    expect(asked[0]).toMatchObject({ account: '123456789', since: monthStart(new Date()) });
    expect(quotas(health.told)).toEqual([]);
  });

  it('warns when the plan is nearly used and when it is, once each and day', async () => {
    const clock = createManualClock();
    let now = used(0.79);
    const { untilAsked, asked, health } = await open(() => now, { clock });
    const next = () => untilAsked(asked.length + 2);
    await eventually(() => expect(health.told).toEqual(['connected']));
    await next();
    expect(quotas(health.told)).toEqual([]);
    now = used(0.8);
    await next();
    await next();
    expect(quotas(health.told)).toEqual(['quota_nearly_used']);
    now = used(1);
    await next();
    await next();
    expect(quotas(health.told)).toEqual(['quota_nearly_used', 'quota_used']);
    clock.advance(24 * 3_600_000);
    await next();
    expect(quotas(health.told)).toEqual(['quota_nearly_used', 'quota_used', 'quota_used']);
  });

  it('says that it is over when a new month begins', async () => {
    let now = used(1);
    const { untilAsked, asked, health } = await open(() => now);
    await eventually(() => expect(health.told).toContain('connected'));
    await untilAsked(2);
    const told = health.told.length;
    now = used(0);
    await untilAsked(asked.length + 2);
    expect(health.told.slice(told)).toEqual(['connected']);
  });

  it('still sends when the plan is used up: the platform decides', async () => {
    const { bot, fake, health } = await open(() => used(2));
    await eventually(() => expect(health.told).toContain('quota_used'));
    fake.addChat('c1');
    const conversation = { channel: 'zalo-bot', account: '123456789', conversationId: 'c1', kind: 'private' } as const;
    await bot.channel.send(outboundMessage({ conversation, text: 'một' }));
    expect(fake.sent).toHaveLength(1);
  });

  it('goes on when the records cannot be read', async () => {
    let failing = true;
    const { untilAsked, health, logged } = await open(() => {
      if (failing) throw new AppError('database_busy', 'busy');
      return used(1);
    });
    await untilAsked(2);
    expect(logged()).toContain('usage could not be counted');
    failing = false;
    await eventually(() => expect(quotas(health.told)).toEqual(['quota_used']));
  });
});
