import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import { capitalize } from '../vietnamese/capitalize.ts';
import type { Answer, Quotation } from './answer.ts';
import { ANSWER_TEXTS } from './answer-texts.ts';
import { verifyCitations, type VerifiedCitation } from './citations.ts';
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
  const quotations = uniqueQuotations(sentences);
  const verified = await verifyCitations(quotations, library, store);
  const numbers = numberQuotations(quotations, verified);
  const shown = sentences.flatMap((sentence) => {
    const cited = [...new Set(sentence.quotations.flatMap((one) => numbers.get(keyOf(one)) ?? []))];
    return cited.length === 0 ? [] : [{ text: finish(sentence.text), cited }];
  });
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

const keyOf = ({ passageId, locator }: Quotation) => `${passageId} ${JSON.stringify(locator)}`;

/** One for each clause, in the order of use: the first words that were quoted of it. */
function uniqueQuotations(sentences: readonly VerifiedSentence[]): Quotation[] {
  const byClause = new Map<string, Quotation>();
  for (const quotation of sentences.flatMap((sentence) => sentence.quotations)) {
    if (!byClause.has(keyOf(quotation))) byClause.set(keyOf(quotation), quotation);
  }
  return [...byClause.values()];
}

/** The check may leave some out, and numbers the others through. */
function numberQuotations(
  quotations: readonly Quotation[],
  verified: readonly VerifiedCitation[],
): Map<string, number> {
  const numbers = new Map<string, number>();
  let next = 0;
  for (const quotation of quotations) {
    const candidate = verified[next];
    if (candidate?.passageId !== quotation.passageId || candidate.citation.quote !== quotation.quote) continue;
    numbers.set(keyOf(quotation), candidate.citation.n);
    next++;
  }
  return numbers;
}

function finish(text: string): string {
  const sentence = capitalize(text, true);
  return /[.!?…:”"]$/u.test(sentence) ? sentence : `${sentence.replace(/[,;]$/, '')}.`;
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
