import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { AppError } from '../errors.ts';
import { createBytewiseText } from './bytewise-text.ts';
import { isPostgres } from './engine.ts';
import * as messaging from './migrations/001-messaging.ts';
import * as knowledge from './migrations/002-knowledge.ts';
import * as channels from './migrations/003-channels.ts';
import * as people from './migrations/004-people.ts';
import * as attachments from './migrations/005-attachments.ts';
import * as ocr from './migrations/006-ocr.ts';
import * as vectors from './migrations/007-vectors.ts';
import * as documentLife from './migrations/008-document-life.ts';
import * as modelCalls from './migrations/009-model-calls.ts';
import * as questions from './migrations/010-questions.ts';
import * as reports from './migrations/011-reports.ts';
import * as commitments from './migrations/012-commitments.ts';
import * as digests from './migrations/013-digests.ts';
import * as commitmentReminders from './migrations/014-commitment-reminders.ts';
import * as digestLinks from './migrations/015-digest-links.ts';
import * as commitmentChanges from './migrations/016-commitment-changes.ts';

/** In order; a released migration is never edited, only followed by another. Forward only: no `down`. */
export const MIGRATIONS: Record<string, Migration> = {
  '001-messaging': messaging,
  '002-knowledge': knowledge,
  '003-channels': channels,
  '004-people': people,
  '005-attachments': attachments,
  '006-ocr': ocr,
  '007-vectors': vectors,
  '008-document-life': documentLife,
  '009-model-calls': modelCalls,
  '010-questions': questions,
  '011-reports': reports,
  '012-commitments': commitments,
  '013-digests': digests,
  '014-commitment-reminders': commitmentReminders,
  '015-digest-links': digestLinks,
  '016-commitment-changes': commitmentChanges,
};

/** Brings the schema to the newest version. Two processes may call it at once. */
// oxlint-disable-next-line typescript/no-explicit-any -- the schema is what this builds, so it has no type yet
export async function migrateToLatest(database: Kysely<any>, migrations = MIGRATIONS): Promise<void> {
  const db = isPostgres(database) ? database.withPlugin(createBytewiseText()) : database;
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof AppError) throw error;
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('previously executed migration')) {
    throw new AppError('database_newer', 'Cơ sở dữ liệu do một phiên bản mới hơn tạo ra; hãy cập nhật chương trình.', {
      cause: error,
    });
  }
  throw new AppError('internal', `migration failed: ${message}`, { cause: error });
}
