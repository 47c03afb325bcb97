import { createHash } from 'node:crypto';
import type { ChannelName, InboundMessage, MessageHandler, Reply } from '../messaging/message.ts';
import { ADMISSION_TEXTS } from './admission-texts.ts';
import { type AdmissionOptions, createGate } from './admit.ts';
import { ASSISTANT_TEXTS } from './assistant-texts.ts';
import { keepPace, PACE_LIMITS, type PaceLimits, writtenAt } from './pace.ts';
import { respond, type RespondDependencies } from './respond.ts';
import { assistantState, type AssistantState } from './route-message.ts';
import type { Turn } from './turn.ts';

export interface AssistantDependencies extends RespondDependencies, AdmissionOptions {
  /** How much one person may write in one conversation. */
  limits?: PaceLimits;
  /** Told of each message that is not answered because there were too many. */
  onLimited?: (channel: ChannelName) => void;
}

/** Handles one message: lets its sender in or not, routes it, answers it, remembers what the numbers of the reply mean. */
export function createMessageHandler(dependencies: AssistantDependencies): MessageHandler {
  const admit = createGate(dependencies);
  return async (message, context) => {
    const admission = await admit(message);
    if (admission.viewer === undefined) return admission.result;
    const { viewer, access, effects, says } = admission;
    const state = assistantState.parse(context.state);
    const { inboxId, signal } = context;
    const who = viewer.personId ?? message.sender.id;
    const turn: Turn = { message, state, viewer, who, access, inboxId, signal };
    // What is not answered is kept without personal data all the same.
    const unanswered = [...effects, ...(dependencies.reports?.redact(turn) ?? [])];
    if (changesNothing(message, state)) return { replies: [], effects: unanswered };
    const at = writtenAt(message.sentAt, dependencies.clock.now());
    const { paces, over } = keepPace(state.paces, { who, at, limits: dependencies.limits ?? PACE_LIMITS });
    if (over !== undefined) {
      dependencies.onLimited?.(message.conversation.channel);
      const replies = over.tell ? [{ text: ADMISSION_TEXTS.tooFast(over.minutes) }] : [];
      return { replies, effects: unanswered, conversation: { ...state, paces } };
    }
    const outcome = says === undefined ? await respond(turn, dependencies) : { replies: [{ text: says }] };
    const { replies, choices, attachments, reports, commitments, talk, forgotten } = outcome;
    const next: AssistantState = {
      ...(forgotten ?? state),
      introduced: true,
      paces,
      ...(choices === undefined
        ? {}
        : { choices, offeredBy: inboxId, choicesAt: dependencies.clock.now().toISOString() }),
      ...(attachments === undefined ? {} : { attachments }),
      ...(talk === undefined ? {} : { talk }),
      ...(reports === undefined ? {} : { reports }),
      ...(commitments === undefined ? {} : { commitments }),
      ...(message.event === 'unsupported' ? { unsupportedAt: dependencies.clock.now().toISOString() } : {}),
      ...(message.event === undefined || message.event === 'edit' ? { lastText: digest(message.text) } : {}),
    };
    return {
      replies: state.introduced ? replies : introduce(replies, dependencies.office),
      effects: [...effects, ...(outcome.effects ?? [])],
      conversation: next,
    };
  };
}

/** Channels tell of an edit also when a preview was added or a shared position moved. */
function changesNothing({ event, text }: InboundMessage, { lastText }: AssistantState): boolean {
  return event === 'edit' && (text.trim() === '' || digest(text) === lastText);
}

const digest = (text: string) => createHash('sha256').update(text.trim()).digest('hex').slice(0, 16);

/** Says once, in the first reply of a conversation, that it is a machine. */
function introduce(replies: Reply[], office: string): Reply[] {
  const [first, ...rest] = replies;
  if (first === undefined || first.text.includes('trợ lý tự động')) return replies;
  return [{ ...first, text: `${first.text}\n\n${ASSISTANT_TEXTS.introduction(office)}` }, ...rest];
}
