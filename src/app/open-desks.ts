import { createCommitmentDesk } from '../assistant/commitments/commitment-desk.ts';
import { openDesk as openCommitments } from '../assistant/commitments/desk.ts';
import { createReportDesk, openDesk, type ReportDeskOptions } from '../assistant/reports/report-desk.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/open-database.ts';
import { rememberRegister } from '../db/sql-commitment-cache.ts';
import { createSqlReports } from '../db/sql-reports.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { Logger } from '../logger.ts';
import { createIdSource } from '../messaging/sortable-id.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { Organisation } from '../organisation.ts';
import { createDigestCommand } from '../reports/digest/digest-command.ts';
import { openDigestDownloads } from './digest-downloads.ts';
import { keepCommitments } from './keep-commitments.ts';
import { keepReports } from './keep-reports.ts';
import { commitmentDeskOptions } from './open-commitments.ts';
import { digestFolderOf, openDigest } from './open-digest.ts';
import { openReportMeaning } from './open-report-meaning.ts';
import { openTaskModel, type TaskModelParts } from './open-task-model.ts';

interface DesksOptions {
  config: Config;
  database: Database;
  organisation: Organisation;
  people: PeopleStore;
  knowledge: Pick<KnowledgeStore, 'listDocuments'>;
  shapeOf: ReportDeskOptions['shapeOf'];
  clock: Clock;
  logger: Logger;
  /** Told of each call to the model, when it is over. */
  count: TaskModelParts['count'];
  /** Tells the relay that there is something to send. */
  replied: { wake(): void };
}

/** What the office works with beside its documents: reports, commitments and the digests made of both. */
export async function openDesks(options: DesksOptions) {
  const { config, database, organisation, people, knowledge, shapeOf, clock, logger, count, replied } = options;
  const tasks = await openTaskModel({ chat: config.chat, database, clock, logger, count });
  const deskOptions = {
    store: createSqlReports(database),
    people,
    organisation,
    shapeOf,
    newId: createIdSource(clock),
    clock,
    ...(tasks.reports === undefined ? {} : { model: tasks.reports }),
    ...(config.embedding === undefined ? {} : { meaning: openReportMeaning(config.embedding, logger) }),
  };
  const register = rememberRegister(database, { clock });
  const digests = openDigest({ database, register, organisation, dataDir: config.dataDir, clock, ...tasks.digest });
  const { downloads, ...offering } = openDigestDownloads({ ...deskOptions, database, config });
  const digest = createDigestCommand({ ...digests, ...offering, clock });
  const commitmentOptions = commitmentDeskOptions({ ...deskOptions, register, knowledge });
  const reminding = openCommitments(commitmentOptions);
  return {
    register,
    reports: createReportDesk({ ...deskOptions, digest }),
    commitments: createCommitmentDesk(commitmentOptions),
    commitmentOptions,
    digests,
    downloads,
    offering,
    /** What is due: reminders, and what is kept no longer. */
    async keep() {
      const digestFolder = digestFolderOf(config.dataDir);
      await keepReports({ database, desk: openDesk(deskOptions), digestFolder, logger, replied });
      await keepCommitments({ database, desk: reminding, logger, replied });
    },
    close: () => tasks.close(),
  };
}
