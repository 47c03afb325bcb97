import type { Clock } from '../../clock.ts';
import type { Logger } from '../../logger.ts';
import type { InboundMessage } from '../../messaging/message.ts';
import { cleanText } from '../clean-text.ts';
import { type OwnAccount, zaloOaConversation } from './account.ts';
import { describeShape, nameOf } from '../describe-shape.ts';
import { eventSchema, type OaEvent } from './event-schema.ts';
import { parseAttachments } from './parse-attachment.ts';

export interface ParseOptions {
  appId: string;
  /** Asked for each group message, since what we are called is learnt only after the start. */
  ownAccount: () => OwnAccount;
  clock: Clock;
  logger: Logger;
}

const SENT = /^user_send_(group_)?([a-z_]+)$/;
/** What we said ourselves, and what became of it. */
const OURS = /^(oa_|user_(seen|received|reacted)_message$)/;
const DAY_MS = 24 * 3_600_000;

/** What an event tells us of; nothing when it does not concern us or is not understood, which is logged. Never throws. */
export function parseEvent(body: string, options: ParseOptions): InboundMessage[] {
  const payload = parseJson(body);
  const event = eventSchema.safeParse(payload).data;
  if (event !== undefined && OURS.test(event.event_name)) return [];
  const known = event === undefined ? undefined : readEvent(event, options);
  if (known === undefined) {
    options.logger.warn(
      { event: nameOf(event?.event_name ?? ''), shape: describeShape(payload) },
      'zalo-oa: event not understood',
    );
    return [];
  }
  return known;
}

function readEvent(event: OaEvent, options: ParseOptions): InboundMessage[] | undefined {
  if (event.event_name === 'follow' || event.event_name === 'unfollow') return readFollow(event, options);
  const [, group, what] = SENT.exec(event.event_name) ?? [];
  return what === undefined ? undefined : readMessage(event, { ...options, what, inGroup: group !== undefined });
}

/** An old one tells of a wish that may have changed since, and would greet somebody a day late. */
function readFollow(event: OaEvent, options: ParseOptions): InboundMessage[] | undefined {
  const person = event.follower?.id ?? event.sender?.id;
  if (person === undefined) return undefined;
  const sentAt = sentAtOf(event, options.clock);
  if (options.clock.now().getTime() - sentAt.getTime() > DAY_MS) return [];
  return [
    {
      conversation: zaloOaConversation(options.appId, person),
      externalId: eventId(event, person),
      sender: { id: person },
      sentAt: sentAt.toISOString(),
      text: '',
      event: event.event_name === 'follow' ? 'started' : 'blocked',
    },
  ];
}

type MessageOptions = ParseOptions & { what: string; inGroup: boolean };

function readMessage(event: OaEvent, options: MessageOptions): InboundMessage[] | undefined {
  const { what, inGroup, appId, clock, logger } = options;
  const person = event.sender?.id;
  const chat = inGroup ? groupOf(event) : person;
  if (person === undefined || chat === undefined) return undefined;
  const attachments = parseAttachments(what, event.message);
  if (attachments === undefined) {
    logger.warn(
      { event: nameOf(event.event_name), shape: describeShape(event.message) },
      'zalo-oa: kind of message not known',
    );
  }
  const text = textOf(event, what);
  const mention = inGroup ? findMention(text, event, options.ownAccount()) : undefined;
  // What people say to each other is not ours to keep.
  if (inGroup && mention === undefined) return [];
  return [
    {
      conversation: zaloOaConversation(appId, chat, inGroup ? 'group' : 'private'),
      externalId: event.message?.msg_id ?? eventId(event, person),
      sender: { id: person },
      sentAt: sentAtOf(event, clock).toISOString(),
      text: mention?.rest ?? text,
      ...(attachments === undefined ? { event: 'unsupported' as const } : {}),
      ...(attachments === undefined || attachments.length === 0 ? {} : { attachments }),
      ...(inGroup ? { addressed: true } : {}),
    },
  ];
}

/** Of a link its address belongs to what was said. */
function textOf({ message }: OaEvent, what: string): string {
  const text = message?.text ?? '';
  const links = what === 'link' ? (message?.attachments ?? []).map(({ payload }) => payload?.url ?? '') : [];
  const missing = links.filter((link) => link !== '' && !text.includes(link));
  return cleanText([text, ...missing].filter((line) => line !== '').join('\n'));
}

/** Groups are the recipient of what is said in them; some versions name them on their own. */
function groupOf(event: OaEvent): string | undefined {
  const group = event.group_id ?? event.recipient?.group_id ?? event.recipient?.id;
  return group === event.oa_id ? undefined : group;
}

/**
 * Whether a group message is meant for us. How Zalo marks a mention is documented nowhere: it counts when our id stands in
 * `mentions`, or "@" and our name in the text. Until the platform has told our name, nothing does.
 */
function findMention(text: string, event: OaEvent, { oaId, name }: OwnAccount): { rest: string } | undefined {
  const ids = (event.message?.mentions ?? []).flatMap((mention) => [mention.id, mention.uid]);
  const byId = oaId !== undefined && ids.includes(oaId);
  const called = name === undefined ? undefined : spoken(name).exec(text);
  if (called === undefined || called === null) return byId ? { rest: text } : undefined;
  const behind = text.slice(called.index + called[0].length);
  return { rest: `${text.slice(0, called.index).trimEnd()} ${behind.trimStart()}`.trim() };
}

/** "@Tên", however written large, and not as the beginning of a longer word. */
function spoken(name: string): RegExp {
  const literal = cleanText(name).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`@${literal}(?![\p{L}\p{N}])`, 'iu');
}

function eventId(event: OaEvent, person: string): string {
  return `${event.event_name}:${person}:${event.timestamp ?? ''}`;
}

/** The platform's time where it is credible; seconds have been seen in the place of milliseconds. */
function sentAtOf({ timestamp }: OaEvent, clock: Clock): Date {
  const now = clock.now();
  if (timestamp === undefined) return now;
  const ms = timestamp < 1e11 ? timestamp * 1000 : timestamp;
  return ms > 0 && ms < now.getTime() + DAY_MS ? new Date(ms) : now;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
