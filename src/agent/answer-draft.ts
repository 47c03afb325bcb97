import { z } from 'zod';
import { splitSentences } from '../vietnamese/sentences.ts';

/** What the model fills in; the text of the answer is made of it in code. */
export const ANSWER_SHAPE = z
  .object({
    answerable: z.boolean().describe('false khi các đoạn không nói điều được hỏi'),
    sentences: z
      .array(
        z.object({
          text: z.string().describe('một câu trả lời, dùng từ ngữ của văn bản, không ghi nguồn, không đánh số'),
          passages: z.array(z.string()).describe('mã các đoạn làm căn cứ, ví dụ ["P1"]'),
          quote: z.string().describe('chép nguyên văn chỗ làm căn cứ trong đoạn đầu tiên, một câu'),
        }),
      )
      .describe('1 đến 5 câu, câu đầu trả lời thẳng điều được hỏi'),
    missing: z.string().describe('điều được hỏi mà các đoạn không nêu, dùng từ của câu hỏi; rỗng nếu đủ'),
    follow_up: z.string().describe('một câu hỏi tiếp mà các đoạn trả lời được; rỗng nếu không có'),
  })
  .meta({ title: 'tra_loi', description: 'Trả lời câu hỏi của cán bộ.' });

const MOST_SENTENCES = 12;
const LONGEST_SENTENCE = 1200;

/** A sentence of the answer as the model wrote it. */
export interface DraftSentence {
  text: string;
  /** Names of passages that it is said to rest on. */
  passages: string[];
  quote?: string;
}

export interface Draft {
  answerable: boolean;
  sentences: DraftSentence[];
  missing?: string;
  followUp?: string;
}

const list = z.union([
  z.array(z.union([z.string(), z.number()]).transform(String)),
  z.string().transform((one) => [one]),
]);
const sentence = z.union([
  z.string().transform((text) => ({ text, passages: [] as string[], quote: undefined })),
  z.object({
    text: z.string(),
    passages: list.catch([]).default([]),
    quote: z.string().optional().catch(undefined),
  }),
]);
/** The same shape, read with indulgence: models leave out, add and mistake. */
const LENIENT = z.object({
  answerable: z.boolean().optional().catch(undefined),
  sentences: z.array(sentence.nullable().catch(null)).catch([]),
  missing: z.string().optional().catch(undefined),
  follow_up: z.string().optional().catch(undefined),
});

/** Reads what the model filled in; undefined when it is nothing of the kind. */
export function readDraft(output: unknown): Draft | undefined {
  if (typeof output !== 'object' || output === null || !('sentences' in output)) return undefined;
  const parsed = LENIENT.safeParse(output);
  if (!parsed.success) return undefined;
  const { answerable, missing, follow_up: followUp } = parsed.data;
  const sentences = parsed.data.sentences
    .filter((one) => one !== null)
    .map((one) => ({ ...one, text: flatten(one.text) }))
    .filter(({ text }) => text !== '' && text.length <= LONGEST_SENTENCE)
    .slice(0, MOST_SENTENCES)
    .map(({ text, passages, quote }) => ({
      text,
      passages: namesIn(passages),
      ...(quote === undefined ? {} : { quote }),
    }));
  return {
    answerable: answerable ?? sentences.length > 0,
    sentences,
    ...(missing === undefined || flatten(missing) === '' ? {} : { missing: flatten(missing) }),
    ...(followUp === undefined || flatten(followUp) === '' ? {} : { followUp: flatten(followUp) }),
  };
}

/**
 * Reads words that came instead of the shape: JSON in them, or prose, sentence by sentence with the passages that it
 * names in brackets. Undefined when there is nothing to read.
 */
export function readProse(text: string): Draft | undefined {
  const json = parseJson(text);
  if (json !== undefined) return readDraft(json);
  // A broken piece of JSON is no prose.
  if (/^\s*(?:```\w*\s*)?[{[]\s*"/u.test(text)) return undefined;
  const sentences = text
    .split('\n')
    .flatMap((line) => splitSentences(line.replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/u, '')))
    .map(({ text: words }) => ({
      text: flatten(words.replace(MARKERS, ' ')).replace(/\s+([.,;])/g, '$1'),
      passages: namesIn([words]),
    }))
    .filter(({ text: words }) => words.length > 1 && words.length <= LONGEST_SENTENCE)
    .slice(0, MOST_SENTENCES);
  return sentences.length === 0 ? undefined : { answerable: true, sentences };
}

const MARKERS = /[([]\s*P\d{1,3}(?:\s*[,;]\s*P\d{1,3})*\s*[)\]]/giu;

function namesIn(passages: readonly string[]): string[] {
  return [...new Set(passages.flatMap((one) => one.match(/(?<![\p{L}\d])P\d{1,3}(?!\d)/giu) ?? []))].map((name) =>
    name.toUpperCase(),
  );
}

const flatten = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

function parseJson(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start === -1 || end <= start) return undefined;
  try {
    return JSON.parse(text.slice(start, end + 1));
  } catch {
    return undefined;
  }
}
