import { createHash } from 'node:crypto';
import { Cron } from 'croner';
import { type Clock, localDay } from '../clock.ts';
import type { Logger } from '../logger.ts';
import type { ConversationRef, OutboundMessage } from '../messaging/message.ts';
import type { ProcessLeases } from '../messaging/process-leases.ts';
import { type ChannelShape, toOutbound } from '../messaging/to-outbound.ts';
import { type OfferDownload, tellFile } from '../reports/digest/offer-download.ts';
import type { DigestRecords } from '../reports/digest/digest-records.ts';
import { monthOf, type Period, periodBefore, quarterOf, yearOf } from '../reports/digest/period.ts';
import { REPLY_TEXTS, summariseDigest } from '../reports/digest/reply-texts.ts';
import type { DigestDesk } from './open-digest.ts';
import type { PrivateChat } from './private-chats.ts';

/** Day of the month and hour in Việt Nam. */
export interface DraftOn {
  day: number;
  hour: number;
}

export interface DigestScheduleOptions {
  /** Absent: nothing is drafted by itself. */
  draftOn: DraftOn | undefined;
  desk: DigestDesk;
  records: DigestRecords;
  leases: ProcessLeases;
  outbox: { enqueue(messages: OutboundMessage[]): Promise<void> };
  /** Private chats of officers in which they can be reached. */
  officerChats: () => Promise<PrivateChat[]>;
  /** Absent where the server has no address that people can reach. */
  offer?: OfferDownload;
  shapeOf: (channel: ConversationRef['channel']) => ChannelShape;
  clock: Clock;
  logger: Logger;
  /** When it is looked whether a draft is due; the default also makes up for hours in which no server ran. */
  pattern?: string;
}

export interface DigestSchedule {
  /** Drafts what is due now and not yet drafted; also called by itself. Throws nothing. */
  run(): Promise<void>;
  stop(): Promise<void>;
}

const EVERY_HOUR = '0 0 * * * *';
const LEASE_MS = 10 * 60_000;

/** Drafts the digests of what has ended and tells the officers: each period once, whatever the number of processes. */
export function scheduleDigest(options: DigestScheduleOptions): DigestSchedule {
  const { draftOn, clock, logger, pattern = EVERY_HOUR } = options;
  const stopping = new AbortController();
  let running = Promise.resolve();
  const run = () => {
    running = running
      .then(() => draftDue(options, stopping.signal))
      .catch((error: unknown) => {
        if (!stopping.signal.aborted) logger.error({ err: error }, 'digest');
      });
    return running;
  };
  if (draftOn === undefined) return { run: () => Promise.resolve(), stop: () => Promise.resolve() };
  const job = new Cron(pattern, { timezone: 'Asia/Ho_Chi_Minh', unref: true, protect: true }, run);
  logger.info({ draftOn, now: clock.now().toISOString() }, 'digests are drafted by themselves');
  void run();
  return {
    run,
    async stop() {
      job.stop();
      stopping.abort();
      await running;
    },
  };
}

/** Periods whose draft is due: those that ended before the last draft day. */
export function duePeriods(now: Date, { day, hour }: DraftOn): Period[] {
  const local = new Date(now.getTime() + 7 * 3_600_000);
  const thisMonth = monthOf(localDay(now).slice(0, 7));
  const isPast = local.getUTCDate() > day || (local.getUTCDate() === day && local.getUTCHours() >= hour);
  const month = periodBefore(isPast ? thisMonth : periodBefore(thisMonth));
  const year = month.key.slice(0, 4);
  const number = Number(month.key.slice(5));
  return [
    month,
    ...(number % 3 === 0 ? [quarterOf(`${year}-Q${number / 3}`)] : []),
    ...(number === 12 ? [yearOf(year)] : []),
  ];
}

async function draftDue(options: DigestScheduleOptions, signal: AbortSignal): Promise<void> {
  for (const period of duePeriods(options.clock.now(), options.draftOn!)) {
    if (signal.aborted || (await options.records.has(period.key))) continue;
    const lease = await options.leases.acquire(`digest:${period.key}`, LEASE_MS);
    if (lease === undefined) continue;
    try {
      // Another process may have finished it between the look and the lease.
      if (!(await options.records.has(period.key))) await draft(options, period, signal);
    } finally {
      await lease.release();
    }
  }
}

async function draft(options: DigestScheduleOptions, period: Period, signal: AbortSignal): Promise<void> {
  const { desk, records, clock, logger } = options;
  const made = await desk.make(period, signal);
  const { received, open } = made.digest;
  const record = { period: period.key, madeAt: clock.now().toISOString(), reports: received.reports };
  // An office that has just begun is not told every month that there was nothing.
  if (received.reports === 0 && open.reports === 0) return records.add(record);
  const { name } = await desk.save(made);
  const text = [REPLY_TEXTS.draftReady(period.label), '', summariseDigest(made.digest)].join('\n');
  // The keys are the same at every attempt, so that a crash before the record does not tell anybody twice.
  await tellOfficers(options, period, { text, name });
  await records.add({ ...record, file: name });
  logger.info({ period: period.key, reports: received.reports }, 'digest drafted');
}

async function tellOfficers(
  options: DigestScheduleOptions,
  period: Period,
  draft: { text: string; name: string },
): Promise<void> {
  const { offer, shapeOf } = options;
  const messages: OutboundMessage[] = [];
  for (const { personId, conversation } of await options.officerChats()) {
    const { channel, account, conversationId } = conversation;
    const chat = createHash('sha256')
      .update(JSON.stringify([channel, account, conversationId]))
      .digest('hex');
    const correlationId = `digest-${period.key}-${chat.slice(0, 16)}`;
    const file = await tellFile({ name: draft.name, personId, ...(offer && { offer }) });
    const text = [draft.text, file].join('\n\n');
    messages.push(...toOutbound([{ text }], { correlationId, conversation }, shapeOf(channel)));
  }
  if (messages.length > 0) await options.outbox.enqueue(messages);
}
