import { readAboutAnswer } from '../agent/about-answer/read-request.ts';
import { ABOUT_TEXTS } from '../agent/about-answer/about-texts.ts';
import { type AboutDependencies, writeAboutAnswer } from '../agent/about-answer/write-about.ts';
import type { Answer } from '../agent/answer.ts';
import { FOLLOW_UP_TEXTS } from '../agent/follow-up/follow-up-texts.ts';
import type { QuestionEffect } from '../agent/questions/question-list.ts';
import { QUESTION_TEXTS } from '../agent/questions/question-texts.ts';
import {
  comesFrom,
  HISTORY_LIMITS,
  type HistoryLimits,
  recentTurns,
  rememberTurn,
  type Turn as PastTurn,
} from '../conversations/turns.ts';
import type { AccessLevel } from '../knowledge/document.ts';
import type { InboundMessage, Reply } from '../messaging/message.ts';
import { ASSISTANT_TEXTS } from './assistant-texts.ts';
import { isGap, type NotingDependencies, toNoted, toTurn } from './remember-answer.ts';
import type { AnswerChoice, AssistantState } from './route-message.ts';
import { showPassages } from './show-passages.ts';
import { NO_TALK, type TalkState } from './talk-state.ts';
import { answerInConversation, type UnderstandDependencies, type Understood } from './understand.ts';

export interface TellDependencies extends AboutDependencies {
  answer: UnderstandDependencies['answer'];
  history?: HistoryLimits;
  /** Takes personal data out of what is remembered. Absent: it is remembered as it was asked. */
  hide?: (text: string) => string;
  feedback?: {
    questions: NonNullable<UnderstandDependencies['questions']>;
    hidePersonalData: NotingDependencies['hidePersonalData'];
  };
}

/** A message that asks, and what is known of its conversation. */
export interface Asking {
  message: InboundMessage;
  state: AssistantState;
  who: string;
  access: readonly AccessLevel[];
  inboxId: string;
  signal: AbortSignal;
}

export interface Told {
  replies: Reply[];
  choices: AnswerChoice[];
  effects?: QuestionEffect[];
  talk?: TalkState;
}

/** Answers a question of the conversation, offers what can be done with the answer, and remembers it. Throws AppError. */
export async function tellAnswer(text: string, asking: Asking, dependencies: TellDependencies): Promise<Told> {
  const { message, access } = asking;
  const turns = turnsOf(asking, dependencies);
  const understood = await answerInConversation(
    { text, turns, access },
    { ...dependencies, ...(dependencies.feedback === undefined ? {} : { questions: dependencies.feedback.questions }) },
  );
  const { answer } = understood;
  const { hide = (asked: string) => asked } = dependencies;
  const say = (said: string) =>
    understood.rewritten === undefined ? said : `${FOLLOW_UP_TEXTS.understood(hide(understood.rewritten))}\n${said}`;
  const remembered = await remember(understood, { ...asking, ...writtenFrom(text, understood, turns) }, dependencies);
  if (answer.suggestions.length > 0) {
    return {
      ...remembered,
      replies: [
        { text: say(answer.text), choices: [...answer.suggestions.map(({ label }) => label), ASSISTANT_TEXTS.no] },
      ],
      choices: [
        ...answer.suggestions.map((one): AnswerChoice => ({ does: 'ask', question: one.question })),
        { does: 'decline' },
      ],
    };
  }
  if (answer.outcome !== 'answered') {
    const withheld = answer.outcome === 'no_access' && message.conversation.kind === 'group';
    const noted = remembered.effects === undefined ? '' : `\n${QUESTION_TEXTS.noted}`;
    const said = withheld ? ASSISTANT_TEXTS.noAccessInGroup : `${answer.text}${noted}`;
    return { ...remembered, replies: [{ text: say(said) }], choices: [] };
  }
  return { ...remembered, ...offer(answer, say(answer.text), remembered.talk?.judged?.id) };
}

function turnsOf(
  { state, who }: Asking,
  { clock, history = HISTORY_LIMITS }: Pick<TellDependencies, 'clock' | 'history'>,
): PastTurn[] {
  return recentTurns(state.talk?.turns ?? {}, { who, now: clock.now(), limits: history });
}

/** The clause, and where answers are judged the two judgements. */
function offer(answer: Answer, text: string, questionId?: string): Pick<Told, 'replies' | 'choices'> {
  const offered: { label: string; choice: AnswerChoice }[] = [
    ...(answer.passageIds.length === 0
      ? []
      : [
          {
            label: ASSISTANT_TEXTS.showPassage,
            choice: { does: 'show_passages' as const, passageIds: answer.passageIds },
          },
        ]),
    ...(questionId === undefined
      ? []
      : (['right', 'wrong'] as const).map((rating) => ({
          label: QUESTION_TEXTS[rating],
          choice: { does: 'rate_answer' as const, rating, questionId },
        }))),
  ];
  const reply: Reply = { text, citations: citationViews(answer) };
  if (offered.length === 0) return { replies: [reply], choices: [] };
  return {
    replies: [{ ...reply, choices: offered.map(({ label }) => label) }],
    choices: offered.map(({ choice }) => choice),
  };
}

function citationViews(answer: Answer): NonNullable<Reply['citations']> {
  return answer.citations.map(({ n, quote }, index) => ({ n, source: answer.sources[index]!, quote }));
}

function writtenFrom(text: string, { rewritten }: Understood, turns: readonly PastTurn[]): { from?: string[] } {
  const last = turns.at(-1);
  return rewritten === undefined || last === undefined ? {} : { from: comesFrom(last, text) };
}

/** The turn for what may be asked back, and what the keeper of the documents is to see. */
async function remember(
  { answer, sameMatter }: Understood,
  asking: Asking & { from?: string[] },
  dependencies: TellDependencies,
): Promise<Pick<Told, 'talk' | 'effects'>> {
  const { state, who, inboxId, access } = asking;
  const { clock, history = HISTORY_LIMITS, feedback, store } = dependencies;
  const gap = isGap(answer);
  // Nothing can be said back to "please ask more clearly".
  if (answer.outcome !== 'answered' && !gap) return {};
  const now = clock.now();
  const talk = state.talk ?? NO_TALK;
  // Whoever asks on has nothing to add to what was wrong; others in the group may.
  const awaiting = talk.awaiting?.who === who ? {} : { awaiting: talk.awaiting };
  const told = { answer, inboxId, at: now.toISOString(), ...(asking.from === undefined ? {} : { from: asking.from }) };
  const turn = withoutPersons(await toTurn(told, store), dependencies);
  const turns = sameMatter === true ? talk.turns : rememberTurn(talk.turns, { who, turn, now, limits: history });
  if (feedback === undefined) return { talk: { turns, ...awaiting } };
  const { hidePersonalData } = feedback;
  const noted = await toNoted(told, turn, { access, index: dependencies.index, hidePersonalData });
  if (gap) return { talk: { turns, ...awaiting }, effects: [{ effect: 'note_question', question: noted }] };
  return { talk: { turns, ...awaiting, judged: noted } };
}

function withoutPersons(turn: PastTurn, { hide }: Pick<TellDependencies, 'hide'>): PastTurn {
  if (hide === undefined) return turn;
  const { question, from } = turn;
  return { ...turn, question: hide(question), ...(from === undefined ? {} : { from: from.map(hide) }) };
}

/** The last answer shorter, whole, explained, compared or as an outline; undefined when the message asks for none of it. */
export async function putAnotherWay(
  text: string,
  asking: Asking,
  dependencies: Omit<TellDependencies, 'answer'>,
): Promise<Told | undefined> {
  const request = readAboutAnswer(text);
  if (request === undefined) return undefined;
  const { access, signal } = asking;
  const turns = turnsOf(asking, dependencies);
  const last = turns.findLast(({ places }) => places.length > 0);
  if (request.wants === 'verbatim') {
    if (last === undefined) return { replies: [{ text: ABOUT_TEXTS.nothingBefore }], choices: [] };
    const passageIds = last.places.map(({ passageId }) => passageId);
    return {
      replies: await showPassages(passageIds, access, dependencies),
      choices: [{ does: 'show_passages', passageIds }],
    };
  }
  const answer = await writeAboutAnswer({ request, turns, access, signal }, dependencies);
  if (answer.passageIds.length === 0) return { replies: [{ text: answer.text }], choices: [] };
  return offer(answer, answer.text);
}
