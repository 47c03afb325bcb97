import type { Answer } from '../agent/answer.ts';
import { ANSWER_TEXTS } from '../agent/answer-texts.ts';
import { foldText } from '../agent/coverage.ts';
import { answerDocumentFact } from '../agent/follow-up/document-facts.ts';
import { readFollowUp } from '../agent/follow-up/read-follow-up.ts';
import { rewriteFollowUp } from '../agent/follow-up/rewrite-follow-up.ts';
import { type ApprovedDependencies, findApprovedAnswer } from '../agent/questions/approved-answers.ts';
import type { Clock } from '../clock.ts';
import { type Turn as PastTurn, typedFor } from '../conversations/turns.ts';
import type { AccessLevel } from '../knowledge/document.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import { FUNCTION_WORDS } from '../vietnamese/function-words.ts';

export interface UnderstandDependencies {
  store: KnowledgeStore;
  clock: Clock;
  /** Absent: nobody approves answers. */
  questions?: ApprovedDependencies['questions'];
  /** Answers a question that stands by itself; `before` is what it was made of, where it was written out. */
  answer: (question: string, before?: readonly string[]) => Promise<Answer>;
}

export interface Understood {
  answer: Answer;
  /** The question as it was written out; absent for one that stands by itself. */
  rewritten?: string;
  /** True when the document of the last answer itself was asked about: what was talked of stays the same. */
  sameMatter?: boolean;
}

/**
 * Answers a question, one that refers back to the turns before it after writing it out. Of several ways to read it the
 * first that is answered counts. Throws AppError when a store or the index fails.
 */
export async function answerInConversation(
  { text, turns, access }: { text: string; turns: readonly PastTurn[]; access: readonly AccessLevel[] },
  dependencies: UnderstandDependencies,
): Promise<Understood> {
  const followUp = turns.length === 0 ? undefined : readFollowUp(text);
  const reference = followUp === undefined ? '' : await readReference(turns, access, dependencies.store);
  const rewriting = followUp === undefined ? undefined : rewriteFollowUp(followUp, { turns, reference });
  if (rewriting === undefined) {
    return { answer: (await findApproved(text, access, dependencies)) ?? (await dependencies.answer(text)) };
  }
  const [first] = rewriting.questions;
  if (rewriting.fact !== undefined) {
    const known = await answerDocumentFact({ question: first!, ...rewriting.fact, access }, dependencies);
    if (known !== undefined) return { answer: known, rewritten: first!, sameMatter: true };
  }
  // What somebody approved comes before any reading that has to be looked up.
  for (const question of rewriting.questions) {
    const approved = await findApproved(question, access, dependencies);
    if (approved !== undefined) return { answer: approved, rewritten: question };
  }
  const before = [...typedFor(turns), text];
  let refusal: Understood | undefined;
  for (const question of rewriting.questions) {
    const given = await dependencies.answer(question, before);
    const answer = await withoutOthers(given, rewriting.mustMention, dependencies.store);
    if (answer.outcome === 'answered') return { answer, rewritten: question };
    refusal ??= { answer, rewritten: question };
  }
  return refusal!;
}

/** "Còn Ban thì sao" is not answered by what is said of somebody else. */
async function withoutOthers(answer: Answer, wanted: string | undefined, store: KnowledgeStore): Promise<Answer> {
  if (wanted === undefined || answer.outcome !== 'answered') return answer;
  const passages = await store.findPassages(answer.passageIds);
  const said = foldText(
    [
      ...answer.citations.flatMap(({ quote, title, code, locator }) => [quote, title, code ?? '', locator]),
      ...passages.map(({ heading }) => heading),
    ].join('\n'),
  );
  const asked = foldText(wanted).words.filter((word) => !FUNCTION_WORDS.has(word));
  const phrase = ` ${asked.join(' ')} `;
  if (said.joined.includes(phrase)) return answer;
  const numbered = asked.some((word) => /^\d+$/.test(word));
  if (!numbered && asked.every((word) => said.syllables.has(word))) return answer;
  const nothing = { citations: [], sources: [], passageIds: [], suggestions: [] };
  return { ...answer, ...nothing, outcome: 'not_found', lacking: true, text: ANSWER_TEXTS.notFound };
}

async function findApproved(
  question: string,
  access: readonly AccessLevel[],
  { questions, store, clock }: UnderstandDependencies,
): Promise<Answer | undefined> {
  return questions === undefined ? undefined : findApprovedAnswer({ question, access }, { questions, store, clock });
}

/** The words of what was cited last, as far as they may still be seen. */
async function readReference(
  turns: readonly PastTurn[],
  access: readonly AccessLevel[],
  store: KnowledgeStore,
): Promise<string> {
  const places = turns.findLast((turn) => turn.places.length > 0)?.places ?? [];
  if (places.length === 0) return '';
  const documents = await store.listDocuments();
  const visible = new Set(documents.filter((document) => access.includes(document.access)).map(({ id }) => id));
  const passages = await store.findPassages([...new Set(places.map(({ passageId }) => passageId))]);
  return passages
    .filter(({ documentId }) => visible.has(documentId))
    .map(({ heading, text }) => `${heading}\n${text}`)
    .join('\n');
}
