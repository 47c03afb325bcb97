import { expect, it } from 'vitest';
import { createStanding, type Standing } from '#src/channels/zalo-bot/standing.ts';
import { AppError } from '#src/errors.ts';
import { recordHealth } from './support.ts';

const unreachable = new AppError('channel_unreachable', 'x', { retryable: true });
const refused = new AppError('channel_unauthorised', 'x', { retryable: true });

it.each<[string, (standing: Standing) => void, string[]]>([
  [
    'being up is told once',
    (it) => {
      it.up();
      it.up();
      it.sent();
    },
    ['connected'],
  ],
  [
    'a message that goes out is the first sign of the platform where another process listens',
    (it) => {
      it.sent();
      it.sent();
    },
    ['connected'],
  ],
  [
    'a message that goes out ends a broken connection',
    (it) => {
      it.up();
      it.failed(unreachable);
      it.sent();
      it.sent();
    },
    ['connected', 'disconnected: channel_unreachable', 'connected'],
  ],
  [
    'a message that goes out says nothing of the way in',
    (it) => {
      it.needsPerson('webhook_missing');
      it.failed(unreachable);
      it.sent();
    },
    ['webhook_missing', 'disconnected: channel_unreachable'],
  ],
  [
    'a refused token is for a person, until it is taken',
    (it) => {
      it.failed(refused);
      it.sent();
    },
    ['token_refused', 'connected'],
  ],
  [
    'what is said of the quota outlives a break',
    (it) => {
      it.quota('quota_nearly_used', '2026-11-22');
      it.up();
      it.failed(unreachable);
      it.up();
    },
    [
      'quota_nearly_used',
      'connected',
      'quota_nearly_used',
      'disconnected: channel_unreachable',
      'connected',
      'quota_nearly_used',
    ],
  ],
  [
    'a quota that is over does not make a broken channel whole',
    (it) => {
      it.quota('quota_used', '2026-11-30');
      it.failed(unreachable);
      it.quota(undefined, '2026-12-01');
    },
    ['quota_used', 'disconnected: channel_unreachable'],
  ],
])('%s', (_, happen, told) => {
  const health = recordHealth();
  happen(createStanding(health));
  expect(health.told).toEqual(told);
});
