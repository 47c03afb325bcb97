import type { ModelCallRecord } from '../agent/answer-counts.ts';
import type { Clock } from '../clock.ts';
import { createIdSource } from '../messaging/sortable-id.ts';
import type { Database } from './open-database.ts';

export interface ModelCallOptions {
  clock: Clock;
  /** What a million tokens cost. */
  price?: { input: number; output: number };
  onError: (error: unknown) => void;
}

export interface SqlModelCalls {
  /** Written beside the answer, which does not wait for it. */
  record(call: ModelCallRecord): void;
  /** Resolves when all that was recorded is written. */
  settled(): Promise<void>;
}

export function createSqlModelCalls(database: Database, { clock, price, onError }: ModelCallOptions): SqlModelCalls {
  const nextId = createIdSource(clock);
  const writing = new Set<Promise<void>>();

  async function write(call: ModelCallRecord): Promise<void> {
    // Money for a million tokens is millionths of it for one.
    const cost = price === undefined ? null : call.inputTokens * price.input + call.outputTokens * price.output;
    await database
      .insertInto('model_call')
      .values({
        id: nextId(),
        at: call.at.toISOString(),
        model: call.model,
        prompt: call.prompt,
        passages: JSON.stringify(call.passageIds),
        input_tokens: call.inputTokens,
        output_tokens: call.outputTokens,
        cost_micros: cost === null ? null : Math.round(cost),
        ms: call.ms,
        outcome: call.outcome,
      })
      .execute();
  }

  return {
    record(call) {
      const written = write(call)
        .catch(onError)
        .finally(() => writing.delete(written));
      writing.add(written);
    },
    async settled() {
      await Promise.all(writing);
    },
  };
}

/** Forgets calls from before `before`; returns how many. */
export async function removeOldModelCalls(database: Database, before: Date): Promise<number> {
  const result = await database.deleteFrom('model_call').where('at', '<', before.toISOString()).executeTakeFirst();
  return Number(result.numDeletedRows);
}
