import { basename } from 'node:path';
import type { Answer } from '../../agent/answer.ts';
import { foldText } from '../../agent/coverage.ts';
import type { Passage } from '../../knowledge/passage.ts';
import { FUNCTION_WORDS } from '../../vietnamese/function-words.ts';
import { splitSentences } from '../../vietnamese/sentences.ts';
import type { AnswerQuestion } from './answer-set.ts';

export interface Verdict {
  question: AnswerQuestion;
  answer: Answer;
  right: boolean;
  /** What is wrong; empty for a right one. */
  why: string;
}

/** An answer is right when it holds what it must and cites the right file; to what has no answer, when it refuses. */
export function judge(question: AnswerQuestion, answer: Answer): Verdict {
  const verdict = (why: string): Verdict => ({ question, answer, right: why === '', why });
  if (!question.answerable) return verdict(answer.outcome === 'answered' ? 'should have refused' : '');
  if (answer.outcome !== 'answered') return verdict('refused');
  const text = plain(answer.text);
  const missing = question.must.filter((group) => !group.some((words) => text.includes(plain(words))));
  if (missing.length > 0) return verdict(`lacks ${missing.map((group) => group.join(' / ')).join('; ')}`);
  const wanted = wantedFiles(question);
  const cited = citedFiles(answer);
  return verdict(wanted.length === 0 || wanted.some((file) => cited.includes(file)) ? '' : `cites ${cited.join(', ')}`);
}

export interface CitationCounts {
  cited: number;
  /** Of those cited, from a file that carries the answer. */
  rightlyCited: number;
  wanted: number;
  /** Of those wanted, cited, or replaced by a file that does as well. */
  found: number;
  /** Wanted with their clause, and cited there. */
  wantedPlaces: number;
  foundPlaces: number;
}

/** Citations against the sources of the set; nothing is counted for a question without sources or without an answer. */
export function countCitations(question: AnswerQuestion, answer: Answer): CitationCounts {
  const sources = sourcesOf(question);
  const none = { cited: 0, rightlyCited: 0, wanted: 0, found: 0, wantedPlaces: 0, foundPlaces: 0 };
  if (sources.length === 0 || answer.outcome !== 'answered') return { ...none, wanted: sources.length };
  const good = new Set(wantedFiles(question));
  const cited = citedFiles(answer);
  const also = question.alsoFrom.map(normal);
  const replaced = also.some((file) => cited.includes(file));
  const places = sources.filter(({ locator }) => locator !== undefined);
  return {
    cited: cited.length,
    rightlyCited: cited.filter((file) => good.has(file)).length,
    wanted: sources.length,
    found: sources.filter(({ file }) => cited.includes(normal(file)) || replaced).length,
    wantedPlaces: places.length,
    foundPlaces: places.filter(({ file, locator }) =>
      answer.citations.some(
        (citation) => normal(basename(citation.path)) === normal(file) && isPlace(citation.locator, locator!),
      ),
    ).length,
  };
}

/** Sets write places as people do: "mục II.3 điểm b" is "điểm b khoản 3 mục II". */
function isPlace(cited: string, wanted: string): boolean {
  const labels = labelsOf(wanted);
  const there = labelsOf(cited);
  if (labels.length === 0) return plain(cited).endsWith(plain(wanted).split(' ').slice(-2).join(' '));
  return labels.every((label) => there.includes(label));
}

const labelsOf = (place: string): readonly string[] =>
  place.normalize('NFC').match(/(?<![\p{L}\d])(?:\d+(?:\.\d+)?|[IVX]+|(?<=điểm )\p{L})(?![\p{L}\d])/gu) ?? [];

const normal = (file: string) => file.normalize('NFC');
const sourcesOf = ({ source, sources }: AnswerQuestion) => [...(source ? [source] : []), ...sources];
const wantedFiles = (question: AnswerQuestion) =>
  [...sourcesOf(question).map(({ file }) => file), ...question.alsoFrom].map(normal);
const citedFiles = ({ citations }: Answer) => citations.map(({ path }) => normal(basename(path)));

/** Share of a sentence's words that its passages must hold. */
const LEAST_HELD = 0.7;
/** Lines that the program writes around an answer. */
const FRAME = /^(?:Nguồn(?: \[\d+\])?: |Lưu ý: |Câu trả lời đã được duyệt:$|Tôi hiểu là: )/u;

/**
 * Sentences of an answer that state something, and those of them that the cited passages do not bear: a quotation that
 * does not stand there, a figure that is not there, or mostly other words. A coarse measure: it sees no wrong relation.
 */
export function findUnsupported(
  answer: Answer,
  passages: readonly Passage[],
): { sentences: number; unsupported: string[] } {
  if (answer.outcome !== 'answered') return { sentences: 0, unsupported: [] };
  const held = foldText(
    [
      ...passages.flatMap(({ heading, text, locator }) => [
        heading,
        text,
        ...locator.flatMap(({ label, title }) => [label, title ?? '']),
      ]),
      ...answer.citations.flatMap(({ title, code, date, locator }) => [title, code ?? '', date ?? '', locator]),
    ].join('\n'),
  );
  const notes = new Set(answer.notes ?? []);
  const lines = answer.text.split('\n').filter((line) => !FRAME.test(line) && !notes.has(line));
  const sentences = lines
    .flatMap((line) => splitSentences(line))
    .map(({ text }) => text.replace(/\s*\[\d+\](?=[\s.,;]|$)/g, ''))
    .filter((text) => !/^[^“”]*:$/u.test(text) && foldText(text).words.length > 0);
  const unsupported = sentences.filter((sentence) => {
    const words = foldText(sentence).words.filter((word) => !FUNCTION_WORDS.has(word));
    if (words.some((word) => /^\d/.test(word) && !held.syllables.has(word))) return true;
    const there = words.filter((word) => held.syllables.has(word)).length;
    return words.length > 0 && there < LEAST_HELD * words.length;
  });
  return { sentences: sentences.length, unsupported };
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}
