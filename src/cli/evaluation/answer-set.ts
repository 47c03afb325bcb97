import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../errors.ts';

const source = z.object({ file: z.string(), locator: z.string().optional() });

const answerLine = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  question: z.string().min(1),
  /** Asked right before, for a question that refers back. */
  after: z.string().nullish(),
  /** False: the right answer is to refuse. */
  answerable: z.boolean(),
  /** Of each group one string has to stand in the answer, case and white space aside. */
  must: z.array(z.array(z.string())).default([]),
  /** What carries the answer; each of `sources` is to be cited, one of the files of `alsoFrom` does as well. */
  source: source.nullish(),
  sources: z.array(source).default([]),
  alsoFrom: z.array(z.string()).default([]),
});
export type AnswerQuestion = z.output<typeof answerLine>;

/** Questions with what is expected of their answers, a JSON object a line. Throws AppError that names file and line. */
export function readAnswerSet(path: string): AnswerQuestion[] {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    throw new AppError('unreadable_file', `${path}: không có hoặc không đọc được tệp`, { cause: error });
  }
  const seen = new Map<string, number>();
  const questions = content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((text, index) => {
      if (text.trim() === '') return [];
      const line = index + 1;
      const question = parseLine(text);
      if (question === undefined) throw new AppError('unreadable_file', `${path}:${line}: dòng không đúng mẫu JSON`);
      const first = seen.get(question.id);
      if (first !== undefined) {
        throw new AppError('unreadable_file', `${path}:${line}: mã "${question.id}" đã có ở dòng ${first}`);
      }
      seen.set(question.id, line);
      return [question];
    });
  if (questions.length === 0) throw new AppError('unreadable_file', `${path}: tệp không có dòng nào`);
  return questions;
}

function parseLine(text: string): AnswerQuestion | undefined {
  try {
    return answerLine.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
