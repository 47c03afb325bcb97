import { expect, test } from 'vitest';
import { AppError } from '#src/errors.ts';
import { type ChannelProblem, createHealthBoard } from '#src/messaging/channel-health.ts';
import { reportChannels } from '#src/messaging/channel-report.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { createMemoryMessaging } from '../fakes/memory-messaging.ts';
import { conversationRef, inboundMessage } from '../fakes/messages.ts';

function setUp() {
  const clock = createManualClock();
  const problems: ChannelProblem[] = [];
  const board = createHealthBoard({
    clock,
    channels: ['telegram'],
    onProblem: (_channel, problem) => problems.push(problem),
  });
  return { clock, problems, board, health: board.of('telegram') };
}

const refused = new AppError('channel_unauthorised', 'no', { retryable: true });

test('a channel starts, connects, hears something, and is lost', () => {
  const { board, health, clock } = setUp();
  expect(board.list()).toEqual([{ channel: 'telegram', state: 'starting' }]);
  health.connected();
  expect(board.list()).toEqual([{ channel: 'telegram', state: 'connected' }]);
  health.received();
  const lastEventAt = clock.now().toISOString();
  health.disconnected(new Error('chị Hạnh 0912345678'));
  expect(board.list()).toEqual([{ channel: 'telegram', state: 'disconnected', lastEventAt, lastError: 'internal' }]);
  health.connected();
  expect(board.list()).toEqual([{ channel: 'telegram', state: 'connected', lastEventAt }]);
});

test('what only a person can mend stays so, whatever fails beside it, until the platform answers again', () => {
  const { board, health, problems } = setUp();
  health.needsPerson('token_refused');
  health.disconnected(refused);
  health.received();
  expect(board.list()).toMatchObject([
    { state: 'needs_person', problem: 'token_refused', lastError: 'channel_unauthorised' },
  ]);
  health.connected();
  expect(board.list()).toMatchObject([{ channel: 'telegram', state: 'connected' }]);
  expect(board.list()[0]).not.toHaveProperty('problem');
  expect(problems).toEqual(['token_refused']);
});

test('a quota that is nearly used stops nothing', () => {
  const { board, health, problems } = setUp();
  health.connected();
  health.needsPerson('quota_nearly_used');
  expect(board.list()).toMatchObject([{ state: 'connected', problem: 'quota_nearly_used' }]);
  expect(problems).toEqual(['quota_nearly_used']);
});

test('the report adds what waits', async () => {
  const { board, health, clock } = setUp();
  health.connected();
  const { inbox, log } = createMemoryMessaging({ clock });
  await inbox.accept(inboundMessage({ conversation: conversationRef('c1', 'telegram') }));
  expect(await reportChannels(board, log)).toEqual([
    { channel: 'telegram', state: 'connected', connected: true, unhandled: 1, unsent: 0 },
  ]);
});
