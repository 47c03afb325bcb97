import type { CommitmentDeskOptions } from '../assistant/commitments/desk.ts';
import type { Database } from '../db/open-database.ts';
import { rememberRegister } from '../db/sql-commitment-cache.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { ReportStore } from '../reports/report-store.ts';

type Shared = Pick<CommitmentDeskOptions, 'people' | 'organisation' | 'shapeOf' | 'newId' | 'clock'>;

interface OpenCommitmentsOptions extends Shared {
  database: Database;
  knowledge: Pick<KnowledgeStore, 'listDocuments'>;
  store: Pick<ReportStore, 'listContacts'>;
}

/** What the desk and the reminders of commitments work with. */
export function commitmentDeskOptions(options: OpenCommitmentsOptions): CommitmentDeskOptions {
  const { database, knowledge, store, people, organisation, shapeOf, newId, clock } = options;
  return {
    register: rememberRegister(database, { clock }),
    listDocuments: () => knowledge.listDocuments(),
    listContacts: () => store.listContacts(),
    people,
    organisation,
    shapeOf,
    newId,
    clock,
  };
}
