import { createHash } from 'node:crypto';
import { type AnswerDependencies, answerQuestion } from '../agent/answer-question.ts';
import type { Answer } from '../agent/answer.ts';
import { formatSource } from '../agent/citations.ts';
import type { AccessLevel } from '../knowledge/document.ts';
import type { ChannelName, InboundMessage, MessageHandler, Reply } from '../messaging/message.ts';
import { ADMISSION_TEXTS } from './admission-texts.ts';
import { type AdmissionOptions, createGate } from './admit.ts';
import { ASSISTANT_TEXTS } from './assistant-texts.ts';
import { keepPace, PACE_LIMITS, type PaceLimits, writtenAt } from './pace.ts';
import { assistantState, type AssistantState, type Choice, routeMessage } from './route-message.ts';

export interface AssistantDependencies extends AnswerDependencies, AdmissionOptions {
  /** How much one person may write in one conversation. */
  limits?: PaceLimits;
  /** Told of each message that is not answered because there were too many. */
  onLimited?: (channel: ChannelName) => void;
}

interface Outcome {
  replies: Reply[];
  /** What the numbers of the reply mean; absent: those of an earlier reply still hold. */
  choices?: Choice[];
}

/** A message of somebody who was admitted. */
interface Turn {
  message: InboundMessage;
  state: AssistantState;
  /** Levels that the answer may come from. */
  access: readonly AccessLevel[];
}

/** Handles one message: lets its sender in or not, routes it, answers it, remembers what the numbers of the reply mean. */
export function createMessageHandler(dependencies: AssistantDependencies): MessageHandler {
  const admit = createGate(dependencies);
  return async (message, context) => {
    const admission = await admit(message);
    if (admission.viewer === undefined) return admission.result;
    const { viewer, access, effects, says } = admission;
    const state = assistantState.parse(context.state);
    if (changesNothing(message, state)) return { replies: [], effects };
    const who = viewer.personId ?? message.sender.id;
    const at = writtenAt(message.sentAt, dependencies.clock.now());
    const { paces, over } = keepPace(state.paces, { who, at, limits: dependencies.limits ?? PACE_LIMITS });
    if (over !== undefined) {
      dependencies.onLimited?.(message.conversation.channel);
      const replies = over.tell ? [{ text: ADMISSION_TEXTS.tooFast(over.minutes) }] : [];
      return { replies, effects, conversation: { ...state, paces } };
    }
    const turn: Turn = { message, state, access };
    const { replies, choices } =
      says === undefined ? await respond(turn, dependencies) : { replies: [{ text: says }], choices: undefined };
    const next: AssistantState = {
      ...state,
      introduced: true,
      paces,
      ...(choices === undefined ? {} : { choices, offeredBy: context.inboxId }),
      ...(message.event === undefined || message.event === 'edit' ? { lastText: digest(message.text) } : {}),
    };
    return {
      replies: state.introduced ? replies : introduce(replies, dependencies.office),
      effects,
      conversation: next,
    };
  };
}

/** Channels tell of an edit also when a preview was added or a shared position moved. */
function changesNothing({ event, text }: InboundMessage, { lastText }: AssistantState): boolean {
  return event === 'edit' && (text.trim() === '' || digest(text) === lastText);
}

const digest = (text: string) => createHash('sha256').update(text.trim()).digest('hex').slice(0, 16);

async function respond(turn: Turn, dependencies: AssistantDependencies): Promise<Outcome> {
  switch (turn.message.event) {
    case 'choice':
      return press(turn, dependencies);
    case 'unsupported':
      return { replies: [{ text: ADMISSION_TEXTS.unsupported }] };
    case 'started':
      return { replies: [{ text: greeting(turn.state, dependencies.office) }] };
    case 'edit':
    case undefined:
    // The gate lets none of these pass.
    case 'reaction':
    case 'blocked':
    case 'unblocked':
    case 'migrated':
      return respondToText(turn, dependencies);
  }
}

/** A button means what the reply under which it stands offered, however long ago that was. */
async function press({ message, state, access }: Turn, dependencies: AssistantDependencies): Promise<Outcome> {
  const { number, correlationId } = message.choice ?? { number: 0, correlationId: undefined };
  const chosen = correlationId === state.offeredBy ? state.choices[number - 1] : undefined;
  if (chosen === undefined) return { replies: [{ text: ADMISSION_TEXTS.oldButtons }] };
  return choose(chosen, { message, state, access }, dependencies);
}

const greeting = (state: AssistantState, office: string) =>
  state.introduced ? ASSISTANT_TEXTS.greetingAgain : ASSISTANT_TEXTS.greeting(office);

async function respondToText(turn: Turn, dependencies: AssistantDependencies): Promise<Outcome> {
  const route = routeMessage(turn.message.text, turn.state);
  const say = (text: string): Outcome => ({ replies: [{ text }] });
  switch (route.to) {
    case 'help':
      return say(ASSISTANT_TEXTS.help);
    case 'greeting':
      return say(greeting(turn.state, dependencies.office));
    case 'thanks':
      return say(ASSISTANT_TEXTS.thanks);
    case 'who_are_you':
      return say(ASSISTANT_TEXTS.whoAreYou(dependencies.office));
    case 'empty':
      return say(ASSISTANT_TEXTS.empty);
    case 'choice':
      return choose(route.choice, turn, dependencies);
    case 'question':
      return ask(route.question, turn, dependencies);
  }
}

async function choose(chosen: Choice, turn: Turn, dependencies: AssistantDependencies): Promise<Outcome> {
  switch (chosen.does) {
    case 'ask':
      return ask(chosen.question, turn, dependencies);
    case 'decline':
      return { replies: [{ text: ASSISTANT_TEXTS.declined }], choices: [] };
    case 'show_passages':
      return { replies: await showPassages(chosen.passageIds, turn, dependencies), choices: [] };
  }
}

async function ask(question: string, { message, access }: Turn, dependencies: AssistantDependencies): Promise<Outcome> {
  const answer = await answerQuestion({ question, access }, dependencies);
  if (answer.suggestions.length > 0) {
    return {
      replies: [{ text: answer.text, choices: [...answer.suggestions.map(({ label }) => label), ASSISTANT_TEXTS.no] }],
      choices: [
        ...answer.suggestions.map((one): Choice => ({ does: 'ask', question: one.question })),
        { does: 'decline' },
      ],
    };
  }
  if (answer.outcome !== 'answered') {
    const withheld = answer.outcome === 'no_access' && message.conversation.kind === 'group';
    return { replies: [{ text: withheld ? ASSISTANT_TEXTS.noAccessInGroup : answer.text }], choices: [] };
  }
  return {
    replies: [{ text: answer.text, choices: [ASSISTANT_TEXTS.showPassage], citations: citationViews(answer) }],
    choices: [{ does: 'show_passages', passageIds: answer.passageIds }],
  };
}

function citationViews(answer: Answer): NonNullable<Reply['citations']> {
  return answer.citations.map(({ n, quote }, index) => ({ n, source: answer.sources[index]!, quote }));
}

/** The whole clauses behind the last answer, as far as the person may still see them. */
async function showPassages(
  passageIds: readonly string[],
  { access }: Turn,
  dependencies: AssistantDependencies,
): Promise<Reply[]> {
  const documents = new Map((await dependencies.store.listDocuments()).map((document) => [document.id, document]));
  const passages = await dependencies.store.findPassages([...new Set(passageIds)]);
  const replies = passages.flatMap((passage) => {
    const document = documents.get(passage.documentId);
    if (document === undefined || !access.includes(document.access)) return [];
    const source = ASSISTANT_TEXTS.page(formatSource(document, passage.locator), passage.page);
    const heading = passage.heading === '' ? '' : `${passage.heading}\n`;
    return [{ text: `${heading}${passage.text}\n(${source})` }];
  });
  return replies.length > 0 ? replies : [{ text: ASSISTANT_TEXTS.passageGone }];
}

/** Says once, in the first reply of a conversation, that it is a machine. */
function introduce(replies: Reply[], office: string): Reply[] {
  const [first, ...rest] = replies;
  if (first === undefined || first.text.includes('trợ lý tự động')) return replies;
  return [{ ...first, text: `${first.text}\n\n${ASSISTANT_TEXTS.introduction(office)}` }, ...rest];
}
