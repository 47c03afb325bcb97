import type { Insertable, Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type {
  ApprovedAnswer,
  ListedQuestion,
  NotedQuestion,
  QuestionEffect,
  QuestionStore,
} from '../agent/questions/question-list.ts';
import { questionKey } from '../agent/questions/same-question.ts';
import type { Database } from './open-database.ts';
import type { ApprovedAnswerTable, QuestionTable } from './question-tables.ts';
import type { Tables } from './tables.ts';

const ids = z.array(z.string()).catch([]);
const approvedPassages = z.array(z.object({ id: z.string(), documentId: z.string(), hash: z.string() })).catch([]);

export function createSqlQuestions(database: Database): QuestionStore {
  return {
    async list({ all, limit }) {
      const select = database.selectFrom('question').selectAll().orderBy('asked_at', 'desc').orderBy('id').limit(limit);
      const open = select.where((row) => row.or([row('outcome', '=', 'not_found'), row('rating', '=', 'wrong')]));
      return (await (all ? select : open).execute()).map(toQuestion);
    },
    async find(id) {
      const row = await database.selectFrom('question').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : toQuestion(row);
    },
    async listApproved() {
      const rows = await database.selectFrom('approved_answer').selectAll().orderBy('approved_at', 'desc').execute();
      return rows.map(toApproved);
    },
    async approve({ id, question, answer, passages, approvedAt }) {
      const written = { question, answer, passages: JSON.stringify(passages), approved_at: approvedAt };
      await database
        .insertInto('approved_answer')
        .values({ id, ...written })
        .onConflict((known) => known.column('id').doUpdateSet(written))
        .execute();
    },
    async withdraw(id) {
      const { numDeletedRows } = await database
        .deleteFrom('approved_answer')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}

/** Part of the transaction that marks the message handled. */
export async function applyQuestionEffect(
  transaction: Kysely<Tables>,
  effect: QuestionEffect,
  { now }: { now: Date },
): Promise<void> {
  if (effect.effect === 'comment_answer') {
    const { questionId, comment } = effect;
    await transaction.updateTable('question').set({ comment }).where('id', '=', questionId).execute();
    return;
  }
  const rating = effect.effect === 'rate_answer' ? effect.rating : null;
  await transaction
    .insertInto('question')
    .values({ ...toRow(effect.question), asked_at: now.toISOString(), rating, comment: null })
    // Judged again: the last judgement counts, and what was said of the one before goes with it.
    .onConflict((known) => known.column('id').doUpdateSet({ rating, comment: null }))
    .execute();
}

/** Questions asked before a moment are forgotten; approved answers stay until they are withdrawn. */
export async function removeOldQuestions(database: Database, before: Date): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('question')
    .where('asked_at', '<', before.toISOString())
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

function toRow(noted: NotedQuestion): Omit<Insertable<QuestionTable>, 'asked_at' | 'rating' | 'comment'> {
  return {
    id: noted.id,
    question: noted.question,
    same_key: questionKey(noted.question),
    outcome: noted.outcome,
    mode: noted.mode,
    prompt_version: noted.promptVersion ?? null,
    passage_ids: JSON.stringify(noted.passageIds),
    document_ids: JSON.stringify(noted.documentIds),
  };
}

function toQuestion(row: Selectable<QuestionTable>): ListedQuestion {
  return {
    id: row.id,
    askedAt: row.asked_at,
    question: row.question,
    key: row.same_key,
    outcome: row.outcome,
    mode: row.mode,
    passageIds: ids.parse(readJson(row.passage_ids)),
    documentIds: ids.parse(readJson(row.document_ids)),
    ...(row.prompt_version === null ? {} : { promptVersion: row.prompt_version }),
    ...(row.rating === null ? {} : { rating: row.rating }),
    ...(row.comment === null ? {} : { comment: row.comment }),
  };
}

function toApproved(row: Selectable<ApprovedAnswerTable>): ApprovedAnswer {
  const { id, question, answer } = row;
  return {
    id,
    question,
    answer,
    passages: approvedPassages.parse(readJson(row.passages)),
    approvedAt: row.approved_at,
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
