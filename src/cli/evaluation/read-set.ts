import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../errors.ts';

const id = z.union([z.string().min(1), z.number()]).transform(String);

const corpusLine = z.object({ id, title: z.string().default(''), article: z.string().default(''), text: z.string() });
const queryLine = z.object({ id, text: z.string() });

export type CorpusEntry = z.output<typeof corpusLine>;
export type EvaluationQuery = z.output<typeof queryLine>;

export interface EvaluationSet {
  corpus: CorpusEntry[];
  queries: EvaluationQuery[];
  /** For each query id, the grade of each document id that was judged relevant. */
  judged: Map<string, Map<string, number>>;
  /** Ids that the judgements name and the other files do not hold, told for people. */
  unknown: string[];
}

/** Reads a set in three files. Throws AppError that names the file and the line. */
export function readEvaluationSet(files: { corpus: string; queries: string; qrels: string }): EvaluationSet {
  const corpus = readJsonLines(files.corpus, corpusLine);
  const queries = readJsonLines(files.queries, queryLine);
  const { judged, rows } = readJudgements(files.qrels);
  const documentIds = new Set(corpus.map((entry) => entry.id));
  const queryIds = new Set(queries.map((query) => query.id));
  const unknown = rows.flatMap(({ line, query, document }) => [
    ...(queryIds.has(query) ? [] : [`${files.qrels}:${line}: không có câu hỏi "${query}" trong ${files.queries}`]),
    ...(documentIds.has(document) ? [] : [`${files.qrels}:${line}: không có đoạn "${document}" trong ${files.corpus}`]),
  ]);
  return { corpus, queries, judged, unknown };
}

function readLines(path: string): { line: number; text: string }[] {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'không có tệp này' : 'không đọc được tệp';
    throw new AppError('unreadable_file', `${path}: ${reason}`, { cause: error });
  }
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.map((text, index) => ({ line: index + 1, text })).filter(({ text }) => text.trim() !== '');
}

function readJsonLines<Line extends { id: string }>(path: string, schema: z.ZodType<Line>): Line[] {
  const seen = new Map<string, number>();
  const entries = readLines(path).map(({ line, text }) => {
    const entry = parseLine(text, schema);
    if (entry === undefined) throw new AppError('unreadable_file', `${path}:${line}: dòng không đúng mẫu JSON`);
    const first = seen.get(entry.id);
    if (first !== undefined) {
      throw new AppError('unreadable_file', `${path}:${line}: mã "${entry.id}" đã có ở dòng ${first}`);
    }
    seen.set(entry.id, line);
    return entry;
  });
  if (entries.length === 0) throw new AppError('unreadable_file', `${path}: tệp không có dòng nào`);
  return entries;
}

function parseLine<Line>(text: string, schema: z.ZodType<Line>): Line | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function readJudgements(path: string) {
  const judged = new Map<string, Map<string, number>>();
  const rows: { line: number; query: string; document: string }[] = [];
  for (const { line, text } of readLines(path)) {
    const [query, document, grade] = text.trim().split('\t');
    const isHeader = rows.length === 0 && grade !== undefined && Number.isNaN(Number(grade));
    if (isHeader) continue;
    if (query === undefined || document === undefined || grade === undefined || Number.isNaN(Number(grade))) {
      throw new AppError('unreadable_file', `${path}:${line}: cần ba cột cách nhau bằng tab: câu hỏi, đoạn, mức`);
    }
    rows.push({ line, query, document });
    if (Number(grade) <= 0) continue;
    const grades = judged.get(query) ?? new Map<string, number>();
    judged.set(query, grades.set(document, Number(grade)));
  }
  if (rows.length === 0) throw new AppError('unreadable_file', `${path}: tệp không có dòng nào`);
  return { judged, rows };
}
