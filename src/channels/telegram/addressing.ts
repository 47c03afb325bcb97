import { cleanText } from '../clean-text.ts';
import type { TelegramEntity, TelegramMessage } from './update-schema.ts';

/** Who we are, for telling whether somebody means us. */
export interface OwnName {
  /** The bot's id, the same as the account. */
  botId: string;
  /** Without @; undefined until Telegram has told it. */
  username: string | undefined;
}

export interface Wording {
  /** What was written, without the mention of us. */
  text: string;
  /** We are mentioned, replied to or commanded. */
  addressed: boolean;
}

interface Span {
  start: number;
  end: number;
}

/** The text or caption of a message, and whether it is meant for us. */
export function readWording(message: TelegramMessage, own: OwnName): Wording {
  const raw = message.text ?? message.caption ?? '';
  const entities = (message.text === undefined ? message.caption_entities : message.entities) ?? [];
  const mentions = entities.flatMap((entity) => mentionSpan(raw, entity, own) ?? []);
  const command = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  const commanded = command === undefined ? undefined : readCommand(raw.slice(0, command.length), own);
  const spans = commanded?.at === undefined ? mentions : [...mentions, commanded.at];
  return {
    text: cleanText(cutOut(raw, spans)).trim(),
    addressed: mentions.length > 0 || commanded?.forUs === true || repliesToUs(message, own),
  };
}

function mentionSpan(raw: string, entity: TelegramEntity, { botId, username }: OwnName): Span | undefined {
  const span = { start: entity.offset, end: entity.offset + entity.length };
  if (entity.type === 'text_mention') return entity.user?.id === botId ? span : undefined;
  if (entity.type !== 'mention' || username === undefined) return undefined;
  return raw.slice(span.start, span.end).toLowerCase() === `@${username.toLowerCase()}` ? span : undefined;
}

/** `/x` is for whoever hears it; `/x@name` for that bot, of which `at` is the part to leave out. */
function readCommand(command: string, { username }: OwnName): { forUs: boolean; at?: Span } {
  const at = command.indexOf('@');
  if (at < 0) return { forUs: true };
  // As long as our name is not known: in privacy mode Telegram hands out only what is for us.
  const forUs = username === undefined || command.slice(at + 1).toLowerCase() === username.toLowerCase();
  return forUs ? { forUs, at: { start: at, end: command.length } } : { forUs };
}

function repliesToUs({ reply_to_message: original }: TelegramMessage, { botId }: OwnName): boolean {
  // Whoever writes in a topic "replies" to the message that opened it.
  return original?.from?.id === botId && original.forum_topic_created === undefined;
}

/** `raw` without the spans; two spaces that a cut brings together become one. */
function cutOut(raw: string, spans: Span[]): string {
  let text = raw;
  for (const { start, end } of spans.toSorted((a, b) => b.start - a.start)) {
    const before = text.slice(0, start);
    const after = text.slice(end);
    text = before + (/(?:^|\s)$/.test(before) ? after.replace(/^[ \t,:]+/, '') : after);
  }
  return text;
}
