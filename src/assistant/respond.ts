import type { WriteAbout } from '../agent/about-answer/write-about.ts';
import type { QuestionStore } from '../agent/questions/question-list.ts';
import type { AnswerDependencies } from '../agent/answer-question.ts';
import { type Answerer, createAnswerer } from '../agent/create-answerer.ts';
import type { CommitmentChoice } from '../commitments/commitment-choice.ts';
import { isAttachmentEffect } from '../attachments/attachment.ts';
import type { Clock } from '../clock.ts';
import type { HistoryLimits } from '../conversations/turns.ts';
import type { Effect } from '../messaging/message.ts';
import { isChoiceOf, type ReportChoice } from '../reports/report-choice.ts';
import { tellsSecret } from '../vietnamese/secrecy.ts';
import { ADMISSION_TEXTS } from './admission-texts.ts';
import type { CommitmentDesk } from './commitments/commitment-desk.ts';
import { answerFileQuestion } from './ask-file.ts';
import { ASSISTANT_TEXTS } from './assistant-texts.ts';
import type { AttachmentOutcome } from './attachment-state.ts';
import { chooseAttachment } from './choose-attachment.ts';
import { isFileQuestion } from './file-question.ts';
import { forgetConversation } from './forget-conversation.ts';
import { judgeAnswer, readComment, readObjection } from './judge-answer.ts';
import { type AssistantState, type Choice, routeMessage } from './route-message.ts';
import type { AttachmentDependencies } from './take-attachment.ts';
import { hasAttachments, takeAttachments } from './take-attachments.ts';
import { showPassages } from './show-passages.ts';
import { putAnotherWay, tellAnswer } from './tell-answer.ts';
import { NO_TALK } from './talk-state.ts';
import { type AnswerWatch, watchAnswer } from './watch-answer.ts';
import type { ReportDesk } from './reports/report-desk.ts';
import type { Outcome, Turn } from './turn.ts';

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
  /** Absent: nobody is told of commitments. */
  commitments?: CommitmentDesk;
  /** Absent: opinion reports are neither taken nor worked on. */
  reports?: ReportDesk;
}

export interface Feedback {
  questions: Pick<QuestionStore, 'listApproved'>;
  /** The text without what could name a person. */
  hidePersonalData: (text: string) => { text: string };
}

/** What is said and done about a message, and what the numbers of the reply mean. Throws AppError. */
export async function respond(asked: Turn, dependencies: RespondDependencies): Promise<Outcome> {
  const { reports } = dependencies;
  if (reports === undefined) return respondToEvent(asked, dependencies);
  const turn = await reports.withPrompt(asked);
  const outcome = await reports.remindOfDraft(await respondToEvent(turn, dependencies), turn);
  // First, so that what a part of the desk makes of the message counts.
  return { ...outcome, effects: [...reports.redact(asked), ...(outcome.effects ?? [])] };
}

async function respondToEvent(turn: Turn, dependencies: RespondDependencies): Promise<Outcome> {
  switch (turn.message.event) {
    case 'choice':
      return press(turn, dependencies);
    case 'unsupported':
      return { replies: isBurst(turn.state, dependencies.clock) ? [] : [{ text: ADMISSION_TEXTS.unsupported }] };
    case 'started':
      return { replies: [{ text: greeting(turn.state, dependencies.office) }] };
    case undefined:
      if (!hasAttachments(turn.message)) return respondToText(turn.message.text, turn, dependencies);
      return takeSent(turn, dependencies);
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

/** Photos of a collaborator belong to a report; the rest is as with everybody. */
async function takeSent(turn: Turn, dependencies: RespondDependencies): Promise<Outcome> {
  const hide = dependencies.reports?.hides(turn.viewer);
  const attached = { ...dependencies.attachments, ...(hide === undefined ? {} : { hide }) };
  const outcome = await takeAttachments(turn.message, remembering(turn), attached);
  const photos = outcome.effects.flatMap((effect) => keptPhoto(effect) ?? []);
  if (photos.length === 0) return goOn(outcome, turn, dependencies);
  const progress = await dependencies.commitments?.takePhotos(photos, outcome.asText ?? turn.message.text, turn);
  if (progress !== undefined) {
    return { ...progress, attachments: outcome.state, effects: [...outcome.effects, ...(progress.effects ?? [])] };
  }
  const taken = await dependencies.reports?.takePhotos(photos, turn, outcome.asText !== undefined);
  if (taken === undefined) {
    const commitments = dependencies.commitments?.holdPhotos(photos, turn);
    return { ...(commitments && { commitments }), ...(await goOn(outcome, turn, dependencies)) };
  }
  const { asText, effects, state: attachments } = outcome;
  const kept: Outcome = { ...taken, attachments, effects: [...effects, ...(taken.effects ?? [])] };
  if (asText === undefined) return kept;
  const state: AssistantState = {
    ...turn.state,
    attachments,
    choices: [],
    ...(kept.reports && { reports: kept.reports }),
  };
  const answered = await respondToText(asText, { ...turn, state }, dependencies);
  return { ...kept, ...answered, effects: [...(kept.effects ?? []), ...(answered.effects ?? [])] };
}

const keptPhoto = (effect: Effect): string | undefined =>
  isAttachmentEffect(effect) && effect.effect === 'keep_attachment' && effect.attachment.kind === 'photo'
    ? effect.attachment.id
    : undefined;

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
  const mayBeKept = route.to === 'question' && !tellsSecret(text);
  const comment = mayBeKept ? takeComment(text, turn, dependencies) : undefined;
  if (comment !== undefined) return comment;
  const isOurs = route.to === 'choice' || route.to === 'forget';
  const promised = isOurs ? undefined : await dependencies.commitments?.take(text, turn);
  if (promised !== undefined) return promised;
  const reported = isOurs ? undefined : await dependencies.reports?.take(text, turn, route.to);
  if (reported !== undefined) return reported;
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
    case 'question': {
      const asked = await askFileOrDocuments(route.question, turn, dependencies);
      return dependencies.reports?.insteadOfNotFound(route.question, asked, turn) ?? asked;
    }
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
  if (isChoiceOf(chosen, 'commitment_')) return chooseCommitment(chosen, turn, dependencies);
  if (isChoiceOf(chosen, 'report_', 'follow_', 'work_')) return chooseReport(chosen, turn, dependencies);
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

async function chooseCommitment(
  chosen: CommitmentChoice,
  turn: Turn,
  dependencies: RespondDependencies,
): Promise<Outcome> {
  const outcome = await dependencies.commitments?.choose(chosen, turn);
  return outcome ?? { replies: [{ text: ADMISSION_TEXTS.oldButtons }], choices: [] };
}

async function chooseReport(chosen: ReportChoice, turn: Turn, dependencies: RespondDependencies): Promise<Outcome> {
  const outcome = await dependencies.reports?.choose(chosen, turn);
  if (outcome === undefined) return { replies: [{ text: ADMISSION_TEXTS.oldButtons }], choices: [] };
  if (chosen.does !== 'report_is_question') return outcome;
  const answered = await ask(chosen.text, turn, dependencies);
  return { ...answered, effects: [...(outcome.effects ?? []), ...(answered.effects ?? [])] };
}

async function ask(text: string, turn: Turn, dependencies: RespondDependencies): Promise<Outcome> {
  const { access } = turn;
  const answerer = dependencies.answer ?? createAnswerer({ knowledge: dependencies });
  const since = performance.now();
  const hide = dependencies.reports?.hides(turn.viewer);
  const tell = (signal: AbortSignal) =>
    tellAnswer(text, turn, {
      ...dependencies,
      ...(hide === undefined ? {} : { hide }),
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
