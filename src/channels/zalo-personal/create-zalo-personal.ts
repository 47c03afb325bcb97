import type { Clock } from '../../clock.ts';
import type { ZaloPersonalConfig } from '../../config.ts';
import { toAppError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { ChannelAdapter } from '../../messaging/channel.ts';
import type { ChannelHealth } from '../../messaging/channel-health.ts';
import type { CredentialStore } from '../../messaging/credential-store.ts';
import type { Inbox } from '../../messaging/inbox.ts';
import type { ProcessLeases } from '../../messaging/process-leases.ts';
import { createAcknowledger } from './acknowledge.ts';
import { connect } from './connect.ts';
import { ZALO_PERSONAL_DELAYS, type ZaloPersonalDelays } from './delays.ts';
import { fetchZaloAttachment } from './fetch-attachment.ts';
import { createIntake } from './intake.ts';
import { createPositionKeeper } from './position.ts';
import { createQuotableMessages } from './quotable-messages.ts';
import { createReceiver } from './receive.ts';
import { createSender } from './send-message.ts';
import { createSessionStore } from './session.ts';
import { createSupervisor } from './supervise.ts';
import { loadZaloLibrary } from './zalo-library.ts';

export interface ZaloPersonalOptions {
  config: ZaloPersonalConfig;
  inbox: Inbox;
  health: ChannelHealth;
  leases: ProcessLeases;
  credentials: CredentialStore;
  clock: Clock;
  logger: Logger;
  /** Hosts, beside Zalo's own, from which what people send may be fetched. */
  attachmentHosts: readonly string[];
  /** For tests. */
  delays?: Partial<ZaloPersonalDelays>;
  /** From 0 up to 1; for tests. */
  random?: () => number;
}

/**
 * A personal Zalo account, by the unofficial zca-js: against Zalo's terms, so it is built only where the office has
 * accepted in words that the account may be locked. It listens once a person has logged in (`loginByQr`).
 */
export function createZaloPersonal(options: ZaloPersonalOptions): ChannelAdapter {
  const { config, inbox, health, leases, credentials, clock, logger, random = Math.random } = options;
  const delays: ZaloPersonalDelays = { ...ZALO_PERSONAL_DELAYS, ...options.delays };
  const onError = (error: unknown) =>
    logger.error({ err: error, code: toAppError(error).code, channel: 'zalo-personal' }, 'zalo personal account');
  const intake = createIntake({ inbox, logger, ...delays });
  const position = createPositionKeeper({ credentials, positionMs: delays.positionMs, onError });
  const quotable = createQuotableMessages();
  const api = () => supervisor.current()?.connection.api;
  const acknowledger = createAcknowledger({ api, acknowledgeMs: delays.acknowledgeMs, random });
  const events = createReceiver({ intake, position, quotable, acknowledger, health, clock, logger });
  const root = config.apiRoot === undefined ? {} : { apiRoot: config.apiRoot };
  const supervisor = createSupervisor({
    leases,
    health,
    clock,
    logger,
    delays,
    random,
    sessions: createSessionStore({ credentials, sessionKey: config.sessionKey }),
    connect: async (session, signal) =>
      connect(session, { ...delays, ...root, library: await loadZaloLibrary(), signal, events }),
  });
  return {
    channel: {
      name: 'zalo-personal',
      textLimit: 2000,
      concurrency: 1,
      isReady: () => supervisor.current() !== undefined,
      send: createSender({ supervisor, quotable, delays, random }),
      fetchAttachment: fetchZaloAttachment({ attachmentHosts: options.attachmentHosts, logger }),
    },
    start: () => supervisor.start(),
    async stop() {
      acknowledger.stop();
      await supervisor.stop();
      await intake.stop();
      await position.flush();
    },
  };
}
