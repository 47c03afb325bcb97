import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { Answer } from './answer.ts';
import { ANSWER_TEXTS } from './answer-texts.ts';
import type { VerifiedCitation } from './citations.ts';
import { citeSentences } from './cite-sentences.ts';
import { MODEL_TEXTS } from './model-texts.ts';
import type { VerifiedSentence } from './verify-answer.ts';
import { amendmentNotes, forceNotes, textNotes } from './write-answer.ts';

export interface ModelAnswerInput {
  question: string;
  sentences: readonly VerifiedSentence[];
  /** Checked already. */
  missing?: string;
  followUp?: string;
  /** All that the person may see: what changed or replaced a text is named also where the model was not shown it. */
  library: ReadonlyMap<string, KnowledgeDocument>;
  today: string;
  store: KnowledgeStore;
  /** What the rules answer to the same question; its notes hold where both cite the same text. */
  extractive: Answer;
  prompt: string;
}

/** Sentences on one line read as a paragraph up to this many. */
const PARAGRAPH = 2;

/** The sentences with the numbers of their sources, the source lines, and what there is to note; undefined when none is left. */
export async function writeModelAnswer(input: ModelAnswerInput): Promise<Answer | undefined> {
  const { sentences, library, store } = input;
  const { shown, verified } = await citeSentences(sentences, { library, store });
  if (shown.length === 0) return undefined;
  const several = verified.length > 1;
  const lines = shown.map(({ text, cited }) => (several ? `${text} ${MODEL_TEXTS.marker(cited)}` : text));
  const sources = verified.map(({ citation, source }) =>
    several ? ANSWER_TEXTS.numberedSource(citation.n, source) : ANSWER_TEXTS.source(source),
  );
  const { lead, asOf } = input.extractive;
  const notes = [...new Set([...textNotes(verified), ...standingNotes(verified, input)])];
  return {
    question: input.question,
    outcome: 'answered',
    mode: 'model',
    text: [
      ...(lead === undefined ? [] : [lead]),
      lines.join(lines.length <= PARAGRAPH ? ' ' : '\n'),
      ...sources,
      ...notes,
      ...closing(input),
    ].join('\n'),
    citations: verified.map(({ citation }) => citation),
    sources: verified.map(({ source }) => source),
    passageIds: verified.map(({ passageId }) => passageId),
    suggestions: [],
    notes,
    ...(lead === undefined ? {} : { lead }),
    ...(asOf === undefined ? {} : { asOf }),
    prompt: input.prompt,
  };
}

/** Of each text cited how it stands today; what the rules note of one that was replaced, where it is cited too. */
function standingNotes(verified: readonly VerifiedCitation[], input: ModelAnswerInput): string[] {
  const { library, today, extractive } = input;
  const asOf = extractive.asOf === undefined ? {} : { asOf: extractive.asOf };
  const paths = new Set(verified.map(({ citation }) => citation.path));
  const documents = [...library.values()].filter(({ path }) => paths.has(path));
  const same = extractive.outcome === 'answered' && extractive.citations.some(({ path }) => paths.has(path));
  return [
    ...documents.flatMap((document) => forceNotes(document, library, today)),
    ...documents.flatMap((document) => amendmentNotes(document, { library, today, ...asOf })),
    ...(same ? (extractive.notes ?? []) : []),
  ];
}

const closing = ({ missing, followUp }: ModelAnswerInput) => [
  ...(missing === undefined ? [] : [MODEL_TEXTS.missing(missing)]),
  ...(followUp === undefined ? [] : [MODEL_TEXTS.followUp(followUp)]),
];
