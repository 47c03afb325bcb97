import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { BREADTHS, TENDENCIES } from '../../reports/report-draft.ts';

const KINDS = ['report', 'addition', 'answer', 'question', 'other'] as const;
const known = z.object({ topic: z.string().optional(), areaIds: z.array(z.string()).optional() });

const message = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(KINDS),
  context: z
    .object({
      openDraft: known.optional(),
      openQuestion: z.enum(['area', 'what', 'words', 'choice']).optional(),
      recentReport: known.optional(),
    })
    .default({}),
  /** Id of a topic; null for none; absent when nobody has said. */
  topic: z.string().nullish(),
  /** "tdp-4", "tdp-4+tdp-5", "?tdp-1|tdp-2" (to be asked), "toàn phường"; null for none. */
  area: z.string().nullish(),
  urgent: z.boolean().optional(),
  breadth: z.enum(BREADTHS).nullish(),
  tendency: z.enum(TENDENCIES).nullish(),
  /** How many matters it holds; absent when nobody has said. */
  matters: z.int().optional(),
});
const side = z.object({ text: z.string(), day: z.iso.date() });
const pair = z.object({ id: z.string(), a: side, b: side, same: z.boolean() });

export type LabelledMessage = z.infer<typeof message>;
export type LabelledPair = z.infer<typeof pair>;

export interface ReportSet {
  messages: LabelledMessage[];
  pairs: LabelledPair[];
}

/** Reads a labelled set, a JSON value a line. Throws AppError `unreadable_file` that names file and line. */
export function readReportSet(path: string): ReportSet {
  const set: ReportSet = { messages: [], pairs: [] };
  const lines = read(path).split('\n');
  const seen = new Set<string>();
  lines.forEach((line, at) => {
    if (line.trim() === '') return;
    const fail = (reason: string): never => {
      throw new AppError('unreadable_file', `${path}:${at + 1}: ${reason}`);
    };
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return fail('không phải JSON.');
    }
    const parsed =
      typeof value === 'object' && value !== null && 'same' in value ? pair.safeParse(value) : message.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return fail(`thiếu hoặc sai mục "${issue?.path.join('.') ?? ''}".`);
    }
    if (seen.has(parsed.data.id)) fail(`mã "${parsed.data.id}" đã có ở trên.`);
    seen.add(parsed.data.id);
    if ('same' in parsed.data) set.pairs.push(parsed.data);
    else set.messages.push(parsed.data);
  });
  if (seen.size === 0) throw new AppError('unreadable_file', `${path}: không có dòng nào.`);
  return set;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new AppError('unreadable_file', `${path}: không có hoặc không đọc được.`, { cause: error });
  }
}
