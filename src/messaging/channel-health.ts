import type { Clock } from '../clock.ts';
import { AppError, type ErrorCode } from '../errors.ts';
import type { ChannelName } from './message.ts';

/** What only a person can mend: each has its sentence for admins. */
export type ChannelProblem =
  | 'token_refused'
  | 'webhook_missing'
  | 'webhook_conflict'
  | 'session_expired'
  | 'account_in_use_elsewhere'
  | 'quota_nearly_used'
  | 'quota_used';

/** Where an adapter tells how it fares. None of these calls throws. */
export interface ChannelHealth {
  /** The platform answers us, or calls us: what stood in the way is over. */
  connected(): void;
  /** Something came in. */
  received(): void;
  disconnected(error: unknown): void;
  /** Nothing goes on until a person acts (or, with a quota, soon). */
  needsPerson(problem: ChannelProblem): void;
}

export interface ChannelStatus {
  channel: ChannelName;
  state: 'starting' | 'connected' | 'disconnected' | 'needs_person';
  /** ISO time of the last thing that came in. */
  lastEventAt?: string;
  lastError?: ErrorCode;
  problem?: ChannelProblem;
}

export interface HealthBoard {
  of(channel: ChannelName): ChannelHealth;
  list(): ChannelStatus[];
}

export interface HealthBoardOptions {
  clock: Clock;
  channels: readonly ChannelName[];
  /** Called each time a person is needed, also again for the same problem; must not throw. */
  onProblem: (channel: ChannelName, problem: ChannelProblem) => void;
}

/** A warning that does not stop the channel. */
const WARNINGS: ReadonlySet<ChannelProblem> = new Set(['quota_nearly_used']);

/** How the channels of this process fare, for `/readyz` and for admins. */
export function createHealthBoard({ clock, channels, onProblem }: HealthBoardOptions): HealthBoard {
  const statuses = new Map<ChannelName, ChannelStatus>(
    channels.map((channel) => [channel, { channel, state: 'starting' }]),
  );
  const change = (channel: ChannelName, fields: Partial<ChannelStatus>) => {
    const status = statuses.get(channel) ?? { channel, state: 'starting' };
    statuses.set(channel, { ...status, ...fields });
  };
  return {
    of: (channel) => ({
      connected() {
        const { problem: _over, lastError: _past, ...status } = statuses.get(channel) ?? { channel };
        statuses.set(channel, { ...status, state: 'connected' });
      },
      received() {
        // A platform may still call us though it takes nothing from us any more.
        const refused = statuses.get(channel)?.problem === 'token_refused';
        change(channel, { ...(refused ? {} : { state: 'connected' }), lastEventAt: clock.now().toISOString() });
      },
      disconnected: (error) =>
        change(channel, {
          ...(statuses.get(channel)?.state === 'needs_person' ? {} : { state: 'disconnected' }),
          lastError: error instanceof AppError ? error.code : 'internal',
        }),
      needsPerson(problem) {
        change(channel, WARNINGS.has(problem) ? { problem } : { state: 'needs_person', problem });
        onProblem(channel, problem);
      },
    }),
    list: () => [...statuses.values()],
  };
}
