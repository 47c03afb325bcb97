import { join } from 'node:path';
import type { CommitmentDeskOptions } from '../assistant/commitments/desk.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/open-database.ts';
import { createSqlDigestSource } from '../db/sql-digest.ts';
import { createSqlKnowledgeStore } from '../db/sql-knowledge-store.ts';
import type { Organisation } from '../organisation.ts';
import type { DraftOptions, DraftProse } from '../reports/digest/draft-sections.ts';
import { FILE_TEXTS } from '../reports/digest/file-texts.ts';
import { letterheadOf } from '../reports/digest/letterhead.ts';
import { type MadeDigest, makeDigest } from '../reports/digest/make-digest.ts';
import type { Period } from '../reports/digest/period.ts';
import { saveDigest, type SavedDigest } from '../reports/digest/save-digest.ts';
import { routeReport } from '../reports/route.ts';
import { createWorkingDays } from '../working-days.ts';
import { addresseeFinder } from './addressees.ts';
import { createCommitmentsReader } from './read-digest-commitments.ts';

export interface OpenDigestOptions {
  database: Database;
  /** Of commitments. */
  register: CommitmentDeskOptions['register'];
  organisation: Organisation;
  dataDir: string;
  clock: Clock;
  draftProse?: DraftProse;
  onDrafted?: DraftOptions['onDrafted'];
}

/** Makes digests of the office's own reports, and writes them below DATA_DIR unless told where. */
export interface DigestDesk {
  make(period: Period, signal?: AbortSignal): Promise<MadeDigest>;
  save(made: MadeDigest, folder?: string): Promise<SavedDigest>;
}

export const digestFolderOf = (dataDir: string): string => join(dataDir, FILE_TEXTS.folder);

export function openDigest(options: OpenDigestOptions): DigestDesk {
  const { database, register, organisation, dataDir, clock, draftProse, onDrafted } = options;
  const source = createSqlDigestSource(database);
  const workingDays = createWorkingDays(organisation);
  const library = createSqlKnowledgeStore(database);
  const commitments = createCommitmentsReader({
    organisation,
    register,
    listDocuments: () => library.listDocuments(),
  });
  const findAddressees = addresseeFinder(organisation);
  return {
    make: (period, signal) =>
      makeDigest({
        source,
        places: organisation,
        period,
        now: clock.now(),
        growth: organisation.reports.growing,
        workingDays,
        findAddressees,
        commitments,
        responsible: ({ topicId, areaIds }) =>
          routeReport({ ...(topicId && { topicId }), areaIds: [...areaIds] }, organisation),
        letterhead: letterheadOf(organisation),
        ...(draftProse === undefined ? {} : { draftProse }),
        ...(onDrafted === undefined ? {} : { onDrafted }),
        ...(signal === undefined ? {} : { signal }),
      }),
    save: (made, folder = digestFolderOf(dataDir)) => saveDigest(made, folder),
  };
}
