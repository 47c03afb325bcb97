import type { ModelCallRecord } from '../src/agent/answer-counts.ts';
import { cleanQuestion, saidToPeople } from '../src/agent/desk.ts';
import { troubleOf } from '../src/agent/model-failure.ts';
import { loadPrompt, type Prompt } from '../src/agent/prompts.ts';
import { createTaskModel, type TaskModel } from '../src/agent/task-model.ts';
import type { ChatConfig } from '../src/chat-config.ts';
import { COMMITMENTS_FORM } from '../src/commitments/check-extraction.ts';
import { type ModelReadReport, type PassageReader, readWithModel } from '../src/commitments/read-with-model.ts';
import type { Database } from '../src/db/open-database.ts';
import { runAlone } from '../src/db/run-alone.ts';
import { createSqlModelCalls } from '../src/db/sql-model-calls.ts';
import { createOpenAiLlm } from '../src/providers/openai-llm/create-openai-llm.ts';
import { hidePersonalData, restorePersonalData } from '../src/vietnamese/personal-data.ts';
import { registerOptions, type RegisterOptions } from './sync-register.ts';

export interface ReadCommitmentsOptions extends RegisterOptions {
  chat: ChatConfig;
  signal?: AbortSignal;
  onDocument?: (done: number, of: number) => void;
}

/**
 * Lets the configured model look for commitments in what it has not read yet, one process at a time. Throws AppError
 * `config_invalid` when the prompt is broken, and what the database throws; never what the model does.
 */
export async function readCommitments(database: Database, options: ReadCommitmentsOptions): Promise<ModelReadReport> {
  const { chat, clock, signal, onDocument } = options;
  const prompt = loadPrompt('extract-commitments');
  const calls = createSqlModelCalls(database, {
    clock,
    // A record that is lost costs no document.
    onError: () => {},
    ...(chat.price === undefined ? {} : { price: chat.price }),
  });
  const tasks = createTaskModel({
    model: createOpenAiLlm(chat),
    limits: chat.limits,
    record: (call: ModelCallRecord) => calls.record(call),
  });
  try {
    return await runAlone(database, { name: 'commitments' }, () =>
      readWithModel({
        ...registerOptions(database, options),
        reader: createPassageReader(tasks, prompt, `${chat.model} ${prompt.name}`),
        ...(signal === undefined ? {} : { signal }),
        ...(onDocument === undefined ? {} : { onDocument }),
      }),
    );
  } finally {
    await calls.settled();
  }
}

/** Personal data stays here: it is put back where the answer has its placeholders. */
export function createPassageReader(tasks: TaskModel, prompt: Prompt, name: string): PassageReader {
  return {
    name,
    local: tasks.local,
    async read(passage, signal) {
      const whole = [passage.heading, passage.text].filter((part) => part !== '').join('\n');
      const { text, hidden } = hidePersonalData(saidToPeople(whole));
      const values = { passage: cleanQuestion(text) };
      try {
        const answer = await tasks.fillIn({
          prompt,
          values,
          form: COMMITMENTS_FORM,
          passageIds: [passage.id],
          signal,
        });
        return { answer: mapStrings(answer, (words) => restorePersonalData(words, hidden)) };
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble === 'filtered' || trouble === 'context_too_long') return undefined;
        throw error;
      }
    },
  };
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapStrings(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapStrings(one, change)]));
}

/** What a clerk should know of it; undefined when there was nothing to read. */
export function describeModelRead({ documents, added, left, error }: ModelReadReport): string | undefined {
  if (documents + left === 0) return undefined;
  const read = `Mô hình đã đọc ${documents} văn bản để tìm cam kết: thêm ${added} cam kết chờ duyệt`;
  if (left === 0) return `${read}.`;
  const why = error === undefined ? '' : ` (${troubleOf(error) ?? 'lỗi'})`;
  return `${read}; còn ${left} văn bản chưa đọc được${why}, lần nạp sau sẽ đọc tiếp.`;
}
