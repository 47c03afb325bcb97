import type { Answer } from '../agent/answer.ts';
import { findApprovedAnswer } from '../agent/questions/approved-answers.ts';
import { openAnswerer } from '../app/open-answerer.ts';
import { systemClock } from '../clock.ts';
import { parseCommandLine, runProgram } from '../command-line.ts';
import { createMeaning } from '../app/open-knowledge.ts';
import { type Config, parseConfig } from '../config.ts';
import { readEnvironment } from '../environment.ts';
import { type Database, openDatabase } from '../db/open-database.ts';
import { createSqlCommitments } from '../db/sql-commitments.ts';
import { createSqlKnowledgeStore } from '../db/sql-knowledge-store.ts';
import { createSqlQuestions } from '../db/sql-questions.ts';
import { AppError } from '../errors.ts';
import { createSqlVectorReader } from '../db/sql-vector-reader.ts';
import { type Bm25IndexOptions, openBm25Index } from '../knowledge/bm25-index.ts';
import { createDenseSearch } from '../knowledge/dense/create-dense-search.ts';
import { createNameChanges } from '../knowledge/name-changes.ts';
import { createLogger } from '../logger.ts';
import { loadOrganisation } from '../organisation.ts';
import { visibleLevels } from '../people/access.ts';

const USAGE = `Cách dùng: npm run ask -- "câu hỏi" [--json]

Hỏi kho văn bản từ cửa sổ lệnh, cùng cách trả lời như trong trò chuyện, với quyền của WEB_CHAT_ROLE.
  --json   in một giá trị JSON: question, outcome, mode, text, citations
  --help   in trang này

Mã thoát: 0 đã trả lời, hoặc đã nói rõ là văn bản không có; 1 không tra cứu được; 2 gõ sai lệnh.
`;

/** In the chat the question is kept and answered later; here it is not. */
const UNAVAILABLE = 'Hiện không tra cứu được, lỗi ở phía hệ thống. Đồng chí hỏi lại sau ít phút.';

/** What `--json` prints: the answer without what only the chat needs. */
function toJson({ question, outcome, mode, text, citations }: Answer): string {
  return JSON.stringify({ question, outcome, mode, text, citations });
}

function openMeaning(embedding: Config['embedding'], database: Database): Pick<Bm25IndexOptions, 'dense'> {
  if (embedding === undefined) return {};
  const { dense } = createMeaning(embedding, createSqlVectorReader(database));
  return { dense: createDenseSearch({ ...dense, pollMs: 0 }) };
}

async function ask(question: string): Promise<Answer> {
  const config = parseConfig(readEnvironment());
  const logger = createLogger(config.logLevel);
  const organisation = loadOrganisation(config.organisationFile);
  const access = visibleLevels(
    { role: config.webChat.role },
    organisation.units.map((unit) => unit.id),
  );
  const otherNames = createNameChanges([...organisation.areas, ...organisation.agencies]);
  try {
    const database = await openDatabase(config.database);
    try {
      const store = createSqlKnowledgeStore(database);
      const questions = createSqlQuestions(database);
      const approved = await findApprovedAnswer({ question, access }, { questions, store, clock: systemClock });
      if (approved !== undefined) return approved;
      const index = await openBm25Index(store, { pollMs: 0, ...openMeaning(config.embedding, database) });
      const { answer, close } = await openAnswerer({
        database,
        register: createSqlCommitments(database, { clock: systemClock }),
        organisation,
        logger,
        knowledge: { index, store, otherNames, clock: systemClock },
        ...(config.chat === undefined ? {} : { chat: config.chat }),
      });
      try {
        await index.refresh();
        return await answer({ question, access });
      } finally {
        await close();
        await index.close();
      }
    } finally {
      await database.destroy();
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'config_invalid') throw error;
    logger.error({ err: error }, 'cannot answer');
    return {
      question,
      outcome: 'unavailable',
      mode: 'extractive',
      text: UNAVAILABLE,
      suggestions: [],
      citations: [],
      sources: [],
      passageIds: [],
    };
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseCommandLine({
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const question = positionals.join(' ').trim();
  if (question === '') throw new AppError('usage', 'Chưa ghi câu hỏi.');
  const answer = await ask(question);
  process.stdout.write(`${values.json ? toJson(answer) : answer.text}\n`);
  return answer.outcome === 'unavailable' ? 1 : 0;
}

await runProgram(main, USAGE);
