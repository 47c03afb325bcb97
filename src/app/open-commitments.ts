import type { CommitmentDeskOptions } from '../assistant/commitments/desk.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { ReportStore } from '../reports/report-store.ts';

type Shared = Pick<CommitmentDeskOptions, 'people' | 'organisation' | 'shapeOf' | 'newId' | 'clock'>;

interface OpenCommitmentsOptions extends Shared {
  /** One for the whole process, which remembers what it read. */
  register: CommitmentDeskOptions['register'];
  knowledge: Pick<KnowledgeStore, 'listDocuments'>;
  store: Pick<ReportStore, 'listContacts'>;
}

/** What the desk and the reminders of commitments work with. */
export function commitmentDeskOptions(options: OpenCommitmentsOptions): CommitmentDeskOptions {
  const { register, knowledge, store, people, organisation, shapeOf, newId, clock } = options;
  return {
    register,
    listDocuments: () => knowledge.listDocuments(),
    listContacts: () => store.listContacts(),
    people,
    organisation,
    shapeOf,
    newId,
    clock,
  };
}
