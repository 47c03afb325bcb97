import { type AnswerDependencies, answerQuestion } from '../agent/answer-question.ts';
import type { Answer } from '../agent/answer.ts';
import { formatSource } from '../agent/citations.ts';
import type { AccessLevel } from '../knowledge/document.ts';
import type { InboundMessage, MessageHandler, Reply } from '../messaging/message.ts';
import { ASSISTANT_TEXTS } from './assistant-texts.ts';
import { assistantState, type AssistantState, type Choice, routeMessage } from './route-message.ts';

export interface AssistantDependencies extends AnswerDependencies {
  /** Name of the office, as the assistant introduces itself. */
  office: string;
  /** Levels that the sender may see. */
  accessOf(message: InboundMessage): readonly AccessLevel[];
}

interface Outcome {
  replies: Reply[];
  choices?: Choice[];
}

/** Handles one message of a person: routes it, answers it, remembers what the numbers of the reply mean. */
export function createMessageHandler(dependencies: AssistantDependencies): MessageHandler {
  return async (message, context) => {
    const state = assistantState.parse(context.state);
    const { replies, choices = [] } = await respond(message, state, dependencies);
    const next: AssistantState = { introduced: true, choices };
    return { replies: state.introduced ? replies : introduce(replies, dependencies.office), conversation: next };
  };
}

async function respond(
  message: InboundMessage,
  state: AssistantState,
  dependencies: AssistantDependencies,
): Promise<Outcome> {
  const route = routeMessage(message.text, state);
  const say = (text: string): Outcome => ({ replies: [{ text }], choices: state.choices });
  switch (route.to) {
    case 'help':
      return say(ASSISTANT_TEXTS.help);
    case 'greeting':
      return say(state.introduced ? ASSISTANT_TEXTS.greetingAgain : ASSISTANT_TEXTS.greeting(dependencies.office));
    case 'thanks':
      return say(ASSISTANT_TEXTS.thanks);
    case 'who_are_you':
      return say(ASSISTANT_TEXTS.whoAreYou(dependencies.office));
    case 'empty':
      return say(ASSISTANT_TEXTS.empty);
    case 'choice':
      return choose(route.choice, message, dependencies);
    case 'question':
      return ask(route.question, message, dependencies);
  }
}

async function choose(chosen: Choice, message: InboundMessage, dependencies: AssistantDependencies): Promise<Outcome> {
  switch (chosen.does) {
    case 'ask':
      return ask(chosen.question, message, dependencies);
    case 'decline':
      return { replies: [{ text: ASSISTANT_TEXTS.declined }] };
    case 'show_passages':
      return { replies: await showPassages(chosen.passageIds, message, dependencies) };
  }
}

async function ask(question: string, message: InboundMessage, dependencies: AssistantDependencies): Promise<Outcome> {
  const answer = await answerQuestion({ question, access: dependencies.accessOf(message) }, dependencies);
  if (answer.suggestions.length > 0) {
    return {
      replies: [{ text: answer.text, choices: [...answer.suggestions.map(({ label }) => label), ASSISTANT_TEXTS.no] }],
      choices: [
        ...answer.suggestions.map((one): Choice => ({ does: 'ask', question: one.question })),
        { does: 'decline' },
      ],
    };
  }
  if (answer.outcome !== 'answered') return { replies: [{ text: answer.text }] };
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
  message: InboundMessage,
  dependencies: AssistantDependencies,
): Promise<Reply[]> {
  const access = dependencies.accessOf(message);
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
