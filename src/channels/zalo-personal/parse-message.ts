import { z } from 'zod';
import type { InboundMessage } from '../../messaging/message.ts';
import { cleanText } from '../clean-text.ts';
import { idSchema, looseNumber } from './ids.ts';
import { parseContent } from './parse-content.ts';

const mentionSchema = z.object({ uid: idSchema, pos: looseNumber, len: looseNumber });
const text = z.string().optional().catch(undefined);

const dataSchema = z.object({
  msgId: idSchema,
  cliMsgId: idSchema.optional().catch(undefined),
  msgType: z.string(),
  uidFrom: idSchema,
  idTo: idSchema,
  dName: text,
  ts: looseNumber,
  content: z.unknown().optional(),
  ttl: looseNumber,
  st: looseNumber,
  at: looseNumber,
  cmd: looseNumber,
  mentions: z.array(z.unknown()).optional().catch(undefined),
  quote: z.object({ ownerId: idSchema }).optional().catch(undefined),
});
const messageSchema = z.object({ type: z.number(), threadId: idSchema, isSelf: z.boolean(), data: dataSchema });
type Data = z.infer<typeof dataSchema>;

/** What Zalo wants to be told back about a message, to mark it seen or to quote it. */
export interface MessageReceipt {
  msgId: string;
  cliMsgId: string;
  uidFrom: string;
  idTo: string;
  msgType: string;
  st: number;
  at: number;
  cmd: number;
  ts: string;
}

export interface IncomingMessage {
  message: InboundMessage;
  /** Milliseconds since 1970, by Zalo's clock. */
  ts: number;
  receipt: MessageReceipt;
  /** The text as it stood, for a quotation; absent when it was no plain text. */
  quotable?: string;
}

export type ParsedMessage =
  | { outcome: 'accepted'; incoming: IncomingMessage }
  /** Our own, withdrawn, or said in a group to others. */
  | { outcome: 'not_for_us' }
  | { outcome: 'unreadable' };

export interface ParseOptions {
  /** Our own uid on Zalo. */
  uid: string;
  now: Date;
}

/** Longer than Zalo lets anybody write. */
const MAX_TEXT = 20_000;

/** A `message` of zca-js, whose types cannot be trusted, as ours. Never throws. */
export function parseMessage(message: unknown, { uid, now }: ParseOptions): ParsedMessage {
  const parsed = messageSchema.safeParse(message);
  if (!parsed.success) return { outcome: 'unreadable' };
  const { type, threadId, isSelf, data } = parsed.data;
  if (isSelf || data.uidFrom === uid || data.uidFrom === '0' || isWithdrawal(data.content))
    return { outcome: 'not_for_us' };
  const group = type === 1;
  const spans = mentionSpans(data, uid);
  if (group && spans.length === 0 && data.quote?.ownerId !== uid) return { outcome: 'not_for_us' };
  const content = parseContent(data.msgType, data.content);
  const ts = readTime(data.ts, now);
  const inbound: InboundMessage = {
    conversation: {
      channel: 'zalo-personal',
      account: uid,
      conversationId: threadId,
      kind: group ? 'group' : 'private',
    },
    externalId: data.msgId,
    sender: { id: data.uidFrom, ...(data.dName === undefined ? {} : { displayName: cleanText(data.dName) }) },
    sentAt: new Date(ts).toISOString(),
    text: cleanText(cutSpans(content.text, spans).slice(0, MAX_TEXT)),
    ...(content.unsupported ? { event: 'unsupported' as const } : {}),
    ...(content.attachments.length === 0 ? {} : { attachments: content.attachments }),
    ...(group ? { addressed: true } : {}),
  };
  const quotable = typeof data.content === 'string' && data.msgType === 'webchat' ? { quotable: data.content } : {};
  return { outcome: 'accepted', incoming: { message: inbound, ts, receipt: receiptOf(data, ts), ...quotable } };
}

const isWithdrawal = (content: unknown) =>
  typeof content === 'object' && content !== null && Object.hasOwn(content, 'deleteMsg');

/** Seconds, too, should Zalo ever send them; nonsense counts as now. */
function readTime(ts: number | undefined, now: Date): number {
  const ms = ts === undefined ? 0 : ts < 1e12 ? ts * 1000 : ts;
  return ms > Date.UTC(2015) && ms < Date.UTC(2100) ? Math.round(ms) : now.getTime();
}

type Span = readonly [from: number, to: number];

/** Where the text names us. A mention of everybody (uid -1) does not. */
function mentionSpans({ mentions = [] }: Data, uid: string): Span[] {
  return mentions.flatMap((mention) => {
    const parsed = mentionSchema.safeParse(mention);
    if (!parsed.success || parsed.data.uid !== uid) return [];
    const from = Math.max(0, Math.trunc(parsed.data.pos ?? 0));
    return [[from, from + Math.max(0, Math.trunc(parsed.data.len ?? 0))] as const];
  });
}

function cutSpans(whole: string, spans: readonly Span[]): string {
  if (spans.length === 0) return whole;
  let kept = '';
  let position = 0;
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    kept += whole.slice(position, Math.max(position, from));
    position = Math.max(position, to);
  }
  return `${kept}${whole.slice(position)}`.replace(/ {2,}/g, ' ').trim();
}

function receiptOf(data: Data, ts: number): MessageReceipt {
  const { msgId, cliMsgId = '0', uidFrom, idTo, msgType, st = 0, at = 0, cmd = 0 } = data;
  return { msgId, cliMsgId, uidFrom, idTo, msgType, st, at, cmd, ts: String(ts) };
}

const reactionSchema = z.object({
  isGroup: z.boolean(),
  isSelf: z.boolean(),
  threadId: idSchema,
  data: z.object({
    msgId: idSchema,
    uidFrom: idSchema,
    dName: text,
    ts: looseNumber,
    content: z.object({ rIcon: z.string().min(1), rMsg: z.array(z.object({ gMsgID: idSchema })).min(1) }),
  }),
});

/** A `reaction` of zca-js in a private chat; undefined for those in groups, our own, and those taken back. Never throws. */
export function parseReaction(reaction: unknown, { uid, now }: ParseOptions): InboundMessage | undefined {
  const parsed = reactionSchema.safeParse(reaction);
  if (!parsed.success) return undefined;
  const { isGroup, isSelf, threadId, data } = parsed.data;
  if (isGroup || isSelf || data.uidFrom === uid || data.uidFrom === '0') return undefined;
  return {
    conversation: { channel: 'zalo-personal', account: uid, conversationId: threadId, kind: 'private' },
    externalId: `reaction:${data.msgId}`,
    sender: { id: data.uidFrom, ...(data.dName === undefined ? {} : { displayName: cleanText(data.dName) }) },
    sentAt: new Date(readTime(data.ts, now)).toISOString(),
    text: '',
    event: 'reaction',
    messageId: data.content.rMsg[0]?.gMsgID ?? data.msgId,
  };
}
