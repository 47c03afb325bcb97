import type { Answer } from '../../agent/answer.ts';
import type { Answerer } from '../../agent/create-answerer.ts';
import { toTurn } from '../../assistant/remember-answer.ts';
import { answerInConversation } from '../../assistant/understand.ts';
import type { Clock } from '../../clock.ts';
import type { AccessLevel } from '../../knowledge/document.ts';
import type { KnowledgeStore } from '../../knowledge/knowledge-store.ts';
import type { AnswerQuestion } from './answer-set.ts';
import { countCitations, findUnsupported, judge, type Verdict } from './judge-answer.ts';

export interface AskedSet {
  answerer: Answerer;
  store: KnowledgeStore;
  clock: Clock;
  access: readonly AccessLevel[];
  /** Told after each question. */
  onAsked?: (done: number) => void;
}

export interface Scores {
  questions: number;
  answerable: number;
  right: number;
  wrong: number;
  refused: number;
  unanswerable: number;
  rightly_refused: number;
  wrongly_answered: number;
  sentences: number;
  unsupported_sentences: number;
  citation_precision: number;
  citation_recall: number;
  place_recall: number;
  ms_p50: number;
  ms_p95: number;
}

export interface Asked {
  scores: Scores;
  verdicts: Verdict[];
  /** Sentences that the cited passages do not bear, with the id of the question. */
  unsupported: { id: string; sentence: string }[];
}

/** Asks every question as a person would in chat, a follow-up after the question before it. Throws AppError. */
export async function askSet(questions: readonly AnswerQuestion[], asked: AskedSet): Promise<Asked> {
  const verdicts: Verdict[] = [];
  const times: number[] = [];
  const unsupported: Asked['unsupported'] = [];
  const sums = { cited: 0, rightlyCited: 0, wanted: 0, found: 0, wantedPlaces: 0, foundPlaces: 0 };
  let sentences = 0;
  for (const question of questions) {
    const { answer, ms } = await askOne(question, asked);
    times.push(ms);
    verdicts.push(judge(question, answer));
    const passages = await asked.store.findPassages([...new Set(answer.passageIds)]);
    const support = findUnsupported(answer, passages);
    sentences += support.sentences;
    unsupported.push(...support.unsupported.map((sentence) => ({ id: question.id, sentence })));
    const counts = question.answerable ? countCitations(question, answer) : undefined;
    for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += counts?.[name] ?? 0;
    asked.onAsked?.(verdicts.length);
  }
  const scores = {
    ...countVerdicts(verdicts),
    sentences,
    unsupported_sentences: unsupported.length,
    citation_precision: ratio(sums.rightlyCited, sums.cited),
    citation_recall: ratio(sums.found, sums.wanted),
    place_recall: ratio(sums.foundPlaces, sums.wantedPlaces),
    ms_p50: quantile(times, 0.5),
    ms_p95: quantile(times, 0.95),
  };
  return { scores, verdicts, unsupported };
}

async function askOne(
  { question, after }: AnswerQuestion,
  { answerer, store, clock, access }: AskedSet,
): Promise<{ answer: Answer; ms: number }> {
  const ask = (text: string, said: readonly string[] = []) => answerer({ question: text, access, before: said });
  const before = after ? await ask(after) : undefined;
  const told = (answer: Answer) => ({ answer, inboxId: 'before', at: clock.now().toISOString() });
  const turns = before === undefined ? [] : [await toTurn(told(before), store)];
  const start = performance.now();
  const { answer } = await answerInConversation({ text: question, turns, access }, { store, clock, answer: ask });
  return { answer, ms: performance.now() - start };
}

function countVerdicts(verdicts: readonly Verdict[]) {
  const count = (of: (verdict: Verdict) => boolean) => verdicts.filter(of).length;
  const answerable = count(({ question }) => question.answerable);
  const right = count(({ question, right: good }) => question.answerable && good);
  const refused = count(({ question, answer }) => question.answerable && answer.outcome !== 'answered');
  const rightlyRefused = count(({ question, right: good }) => !question.answerable && good);
  return {
    questions: verdicts.length,
    answerable,
    right,
    wrong: answerable - right - refused,
    refused,
    unanswerable: verdicts.length - answerable,
    rightly_refused: rightlyRefused,
    wrongly_answered: verdicts.length - answerable - rightlyRefused,
  };
}

/** Of nothing everything is right. */
const ratio = (part: number, whole: number) => (whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000);

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10;
}
