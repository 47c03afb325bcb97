import { type Draft, readDraft, readProse } from './answer-draft.ts';
import type { ModelResult } from './llm.ts';
import type { HiddenQuestion } from './personal-data.ts';

/** What the model gave, with personal data put back; undefined when it is nothing that can be read. */
export function readModelResult(result: ModelResult, { restore }: HiddenQuestion): Draft | undefined {
  const draft = 'text' in result ? readProse(result.text) : readDraft(result.output);
  if (draft === undefined) return undefined;
  const sentences = draft.sentences.map(({ text, passages, quote }) => ({
    text: restore(text),
    passages,
    ...(quote === undefined ? {} : { quote: restore(quote) }),
  }));
  return { ...draft, sentences };
}
