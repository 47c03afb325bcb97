import type { Clock } from '../../clock.ts';
import type { KnowledgeDocument } from '../../knowledge/document.ts';
import { effectivenessOn } from '../../knowledge/effectiveness.ts';
import type { KnowledgeStore } from '../../knowledge/knowledge-store.ts';
import type { Passage } from '../../knowledge/passage.ts';
import { findTypedCodes } from '../../vietnamese/document-codes.ts';
import type { Answer } from '../answer.ts';
import type { Draft } from '../answer-draft.ts';
import { ANSWER_TEXTS } from '../answer-texts.ts';
import { type CitedSentence, type CitedSentences, citeSentences } from '../cite-sentences.ts';
import { formatSource } from '../citations.ts';
import type { Desk } from '../desk.ts';
import { MODEL_TEXTS } from '../model-texts.ts';
import { stillAnswers } from '../still-answers.ts';
import type { Verification } from '../verify-answer.ts';
import { answerOf } from './about-answer.ts';
import { ABOUT_TEXTS } from './about-texts.ts';
import { headingOf } from './outline-matter.ts';
import { nameOf } from './compare-documents.ts';
import type { Shelf } from './read-library.ts';

export type NotWritten = 'model_found_nothing' | 'unsupported';
type Wanted = 'shorter' | 'simpler' | 'compare' | 'outline';

/** How much of what the model wrote is read; of `shorter` the first, and a second one while both are short. */
const MOST: Record<Wanted, number> = { shorter: 2, simpler: 5, compare: 6, outline: 12 };
const SHORT = 280;

/**
 * What of a draft is looked at. Compared texts are told apart: each sentence is held against one document alone, so that
 * the figure of one is never said of the other, and names no document itself.
 */
export function shapeDraft(draft: Draft, desk: Desk, wants: Wanted): Draft {
  const sentences = draft.sentences.slice(0, MOST[wants]);
  if (wants === 'shorter') {
    const both = sentences.reduce((sum, { text }) => sum + text.length, 0) <= SHORT;
    return { ...draft, sentences: both ? sentences : sentences.slice(0, 1) };
  }
  if (wants !== 'compare') return { ...draft, sentences };
  return {
    ...draft,
    sentences: sentences
      .filter(({ text }) => findTypedCodes(text).length === 0)
      .map((sentence) => {
        const first = sentence.passages.map((name) => desk.find(name)).find((handed) => handed !== undefined);
        const ofFirst = (name: string) => desk.find(name)?.document.id === first?.document.id;
        return { ...sentence, passages: sentence.passages.filter(ofFirst) };
      }),
  };
}

interface LayOutInput {
  wants: Wanted;
  question: string;
  draft: Draft;
  verification: Verification;
  extractive: Answer;
  shelf: Shelf;
  passages: readonly { passage: Passage; document: KnowledgeDocument }[];
  store: KnowledgeStore;
  clock: Clock;
  today: string;
  prompt: string;
}

/** The answer in the form that was asked for: numbers, headings, sources and notes are made here. */
export async function layOut(input: LayOutInput): Promise<Answer | NotWritten> {
  const { wants, question, draft, verification, shelf, store, clock } = input;
  const { sentences, dropped } = verification;
  const direct = wants === 'shorter' || wants === 'simpler';
  if (direct ? !stillAnswers(question, draft, verification) : dropped.length > sentences.length) return 'unsupported';
  const cited = await citeSentences(sentences, { library: shelf, store });
  const lines = cited.shown.length === 0 ? undefined : LAY_OUT[wants](cited, input);
  if (lines === undefined) return 'unsupported';
  const answer = answerOf(question, lines, { cited: cited.verified, shelf, dependencies: { clock } });
  return { ...answer, mode: 'model', prompt: input.prompt };
}

type LayOut = (cited: CitedSentences, input: LayOutInput) => string[] | undefined;

const LAY_OUT: Record<Wanted, LayOut> = {
  shorter: (cited) => [writeShown(cited).join(' '), ...sourceLines(cited)],
  simpler: (cited) => [...writeShown(cited), ...sourceLines(cited), ABOUT_TEXTS.retold],
  compare: compared,
  outline: outlined,
};

const marked = ({ text, cited }: CitedSentence) => `${text} ${MODEL_TEXTS.marker(cited)}`;

const writeShown = ({ shown, verified }: CitedSentences) =>
  shown.map((sentence) => (verified.length > 1 ? marked(sentence) : sentence.text));

const sourceLines = ({ verified }: CitedSentences) =>
  verified.map(({ citation, source }) =>
    verified.length > 1 ? ANSWER_TEXTS.numberedSource(citation.n, source) : ANSWER_TEXTS.source(source),
  );

const numberedSources = ({ verified }: CitedSentences) =>
  verified.map(({ citation, source }) => ANSWER_TEXTS.numberedSource(citation.n, source));

/** Undefined when one of the documents that have something to say is left without a sentence. */
function compared(cited: CitedSentences, { passages, today, question }: LayOutInput): string[] | undefined {
  const documents = [...new Set(passages.map(({ document }) => document))];
  const sides = documents.map((document) => ({
    document,
    own: cited.shown.filter(({ documentId }) => documentId === document.id),
  }));
  if (sides.length < 2 || sides.some(({ own }) => own.length === 0)) return undefined;
  return [
    ABOUT_TEXTS.compareHead(question),
    ...sides.flatMap(({ document, own }) => [
      ABOUT_TEXTS.compareDocument(nameOf(document), ABOUT_TEXTS.standing[effectivenessOn(document, today)]),
      ...own.map(marked),
    ]),
    ...numberedSources(cited),
    ABOUT_TEXTS.comparedByModel,
  ];
}

const LEAST_POINTS = 2;

function outlined(cited: CitedSentences, { passages, question }: LayOutInput): string[] | undefined {
  if (cited.shown.length < LEAST_POINTS) return undefined;
  const byPassage = [...Map.groupBy(cited.shown, ({ passageId }) => passageId)];
  const places = new Map(passages.map((one) => [one.passage.id, one]));
  const documents = new Set(byPassage.flatMap(([id]) => places.get(id)?.document ?? []));
  return [
    ABOUT_TEXTS.outlineDraft,
    ABOUT_TEXTS.outlineHead(question),
    ABOUT_TEXTS.outlinePart(1, ABOUT_TEXTS.outlineGrounds),
    ...[...documents].map((document) => ABOUT_TEXTS.outlineGround(formatSource(document, []))),
    ...byPassage.flatMap(([id, own], index) => [
      ABOUT_TEXTS.outlinePart(index + 2, headingOf(places.get(id)!)),
      ...own.map((point) => `- ${marked(point)}`),
    ]),
    ...numberedSources(cited),
    ABOUT_TEXTS.outlinedByModel,
  ];
}
