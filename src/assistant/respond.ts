import type { WriteAbout } from '../agent/about-answer/write-about.ts';
import type { QuestionStore } from '../agent/questions/question-list.ts';
import type { AnswerDependencies } from '../agent/answer-question.ts';
import { type Answerer, createAnswerer } from '../agent/create-answerer.ts';
import type { Clock } from '../clock.ts';
import type { HistoryLimits } from '../conversations/turns.ts';
import type { AccessLevel } from '../knowledge/document.ts';
import type { Effect, InboundMessage, Reply } from '../messaging/message.ts';
import { ADMISSION_TEXTS } from './admission-texts.ts';
import { answerFileQuestion } from './ask-file.ts';
import { ASSISTANT_TEXTS } from './assistant-texts.ts';
import type { AttachmentOutcome, AttachmentState } from './attachment-state.ts';
import { chooseAttachment } from './choose-attachment.ts';
import { isFileQuestion } from './file-question.ts';
import { forgetConversation } from './forget-conversation.ts';
import { judgeAnswer, readComment, readObjection } from './judge-answer.ts';
import { type AssistantState, type Choice, routeMessage } from './route-message.ts';
import type { AttachmentDependencies } from './take-attachment.ts';
import { hasAttachments, takeAttachments } from './take-attachments.ts';
import { showPassages } from './show-passages.ts';
import { putAnotherWay, tellAnswer } from './tell-answer.ts';
import { NO_TALK, type TalkState } from './talk-state.ts';
import { type AnswerWatch, watchAnswer } from './watch-answer.ts';

export interface RespondDependencies extends AnswerDependencies {
  /** Name of the office, as the assistant introduces itself. */
  office: string;
  attachments: AttachmentDependencies;
  /** Absent: answers are quoted by rules alone. */
  answer?: Answerer;
  /** Absent: answers take no time worth looking after. */
  watch?: AnswerWatch;
  /** Where questions without an answer, and judged ones, are kept. Absent: nobody is asked to judge. */
  feedback?: Feedback;
  history?: HistoryLimits;
  /** Puts an answer into words of its own, where there is a model. */
  writeAbout?: WriteAbout;
}

export interface Feedback {
  questions: Pick<QuestionStore, 'listApproved'>;
  /** The text without what could name a person. */
  hidePersonalData: (text: string) => { text: string };
}

export interface Outcome {
  replies: Reply[];
  /** What the numbers of the reply mean; absent: those of an earlier reply still hold. */
  choices?: Choice[];
  effects?: Effect[];
  /** What is remembered of what was sent; absent: as before. */
  attachments?: AttachmentState;
  /** What is remembered of what was asked; absent: as before. */
  talk?: TalkState;
  /** Takes the place of all that was remembered. */
  forgotten?: AssistantState;
}

/** A message of somebody who was admitted. */
export interface Turn {
  message: InboundMessage;
  state: AssistantState;
  /** Who writes, within the conversation. */
  who: string;
  /** Levels that the answer may come from. */
  access: readonly AccessLevel[];
  inboxId: string;
  /** Aborts when the work is no longer wanted. */
  signal: AbortSignal;
}

/** What is said and done about a message, and what the numbers of the reply mean. Throws AppError. */
export async function respond(turn: Turn, dependencies: RespondDependencies): Promise<Outcome> {
  switch (turn.message.event) {
    case 'choice':
      return press(turn, dependencies);
    case 'unsupported':
      return { replies: isBurst(turn.state, dependencies.clock) ? [] : [{ text: ADMISSION_TEXTS.unsupported }] };
    case 'started':
      return { replies: [{ text: greeting(turn.state, dependencies.office) }] };
    case undefined:
      if (!hasAttachments(turn.message)) return respondToText(turn.message.text, turn, dependencies);
      return goOn(await takeAttachments(turn.message, remembering(turn), dependencies.attachments), turn, dependencies);
    case 'edit':
    // The gate lets none of these pass.
    case 'reaction':
    case 'blocked':
    case 'unblocked':
    case 'migrated':
      return respondToText(turn.message.text, turn, dependencies);
  }
}

/** Several files sent at once are several messages; one line answers them, and a quota counts it once. */
const BURST_MS = 60_000;
const isBurst = ({ unsupportedAt }: AssistantState, clock: Clock) =>
  unsupportedAt !== undefined && clock.now().getTime() - Date.parse(unsupportedAt) < BURST_MS;

/** What the handling of attachments knows of a conversation. */
const remembering = ({ inboxId, signal, state }: Turn) => ({
  inboxId,
  signal,
  state: state.attachments === undefined ? {} : { attachments: state.attachments },
});

/** What was said about an attachment; where it leads to a text (a caption, a transcript), that is then answered. */
async function goOn(outcome: AttachmentOutcome, turn: Turn, dependencies: RespondDependencies): Promise<Outcome> {
  const { replies, choices, effects, state: attachments, asText } = outcome;
  const taken: Outcome = { replies, effects, attachments, ...(choices === undefined ? {} : { choices }) };
  if (asText === undefined) return taken;
  // The numbers of an earlier reply do not stand in what was spoken or written under a picture.
  const state: AssistantState = { ...turn.state, attachments, choices: [] };
  const answered = await respondToText(asText, { ...turn, state }, dependencies);
  return { ...taken, ...answered, replies: [...replies, ...answered.replies] };
}

/** A button means what the reply under which it stands offered, however long ago that was. */
async function press(turn: Turn, dependencies: RespondDependencies): Promise<Outcome> {
  const { message, state } = turn;
  const { number, correlationId } = message.choice ?? { number: 0, correlationId: undefined };
  const chosen = correlationId === state.offeredBy ? state.choices[number - 1] : undefined;
  if (chosen === undefined) return { replies: [{ text: ADMISSION_TEXTS.oldButtons }] };
  return choose(chosen, turn, dependencies);
}

const greeting = (state: AssistantState, office: string) =>
  state.introduced ? ASSISTANT_TEXTS.greetingAgain : ASSISTANT_TEXTS.greeting(office);

async function respondToText(text: string, turn: Turn, dependencies: RespondDependencies): Promise<Outcome> {
  const route = routeMessage(text, turn.state);
  const say = (text: string): Outcome => ({ replies: [{ text }] });
  switch (route.to) {
    case 'help':
      return say(ASSISTANT_TEXTS.help);
    case 'greeting':
      return say(greeting(turn.state, dependencies.office));
    case 'cancel':
      return { ...say(ASSISTANT_TEXTS.cancelled), choices: [] };
    case 'thanks':
      return say(ASSISTANT_TEXTS.thanks);
    case 'who_are_you':
      return say(ASSISTANT_TEXTS.whoAreYou(dependencies.office));
    case 'empty':
      return say(ASSISTANT_TEXTS.empty);
    case 'forget': {
      const { text: said, effects, state } = forgetConversation(turn.message, turn);
      return { replies: [{ text: said }], effects, forgotten: state };
    }
    case 'choice':
      return choose(route.choice, turn, dependencies);
    case 'question':
      return takeComment(text, turn, dependencies) ?? askFileOrDocuments(route.question, turn, dependencies);
  }
}

/** The message says what is wrong with an answer, when somebody was asked that. */
function takeComment(text: string, turn: Turn, { clock, feedback }: RespondDependencies): Outcome | undefined {
  if (feedback === undefined) return undefined;
  const talk = turn.state.talk ?? NO_TALK;
  const read =
    readComment(text, { talk, who: turn.who, clock }, feedback.hidePersonalData) ??
    readObjection(text, { talk }, feedback.hidePersonalData);
  return read === undefined ? undefined : { replies: [{ text: read.text }], effects: read.effects, talk: read.talk };
}

async function askFileOrDocuments(text: string, turn: Turn, dependencies: RespondDependencies): Promise<Outcome> {
  const { conversation } = turn.message;
  const context = remembering(turn);
  if (!isFileQuestion(text, context.state, dependencies.clock.now())) {
    const put = await watched(turn, dependencies, async (signal) => ({
      told: await putAnotherWay(text, { ...turn, signal }, dependencies),
    }));
    // The message that called it off is answered next.
    if (put === undefined) return { replies: [], choices: [] };
    return put.told ?? ask(text, turn, dependencies);
  }
  return goOn(await answerFileQuestion({ text, conversation }, context, dependencies.attachments), turn, dependencies);
}

async function choose(chosen: Choice, turn: Turn, dependencies: RespondDependencies): Promise<Outcome> {
  switch (chosen.does) {
    case 'ask':
      return ask(chosen.question, turn, dependencies);
    case 'decline':
      return { replies: [{ text: ASSISTANT_TEXTS.declined }], choices: [] };
    case 'rate_answer': {
      const talk = turn.state.talk ?? NO_TALK;
      const judged = judgeAnswer(chosen, { talk, who: turn.who, clock: dependencies.clock });
      return { replies: [{ text: judged.text }], effects: judged.effects, talk: judged.talk };
    }
    case 'show_passages':
      // Still there for a second tap, or for whoever comes back to it.
      return { replies: await showPassages(chosen.passageIds, turn.access, dependencies) };
    case 'summarise_file':
    case 'leave_file':
    case 'show_in_file':
    case 'take_transcript':
    case 'drop_transcript': {
      const place = { conversation: turn.message.conversation, state: remembering(turn).state };
      return goOn(await chooseAttachment(chosen, place, dependencies.attachments), turn, dependencies);
    }
  }
}

async function ask(text: string, turn: Turn, dependencies: RespondDependencies): Promise<Outcome> {
  const { access } = turn;
  const answerer = dependencies.answer ?? createAnswerer({ knowledge: dependencies });
  const since = performance.now();
  const tell = (signal: AbortSignal) =>
    tellAnswer(text, turn, {
      ...dependencies,
      answer: (question, before = []) => answerer({ question, access, signal, before, since }),
    });
  return (await watched(turn, dependencies, tell)) ?? { replies: [], choices: [] };
}

/** Undefined when the person called it off. */
function watched<T>(
  turn: Turn,
  { watch }: RespondDependencies,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  return watch === undefined ? work(turn.signal) : watchAnswer(turn, watch, work);
}
