import type { CommitmentView, ListCommitments } from '../../agent/document-tools.ts';
import type { Clock } from '../../clock.ts';
import type { Commitment } from '../../commitments/commitment.ts';
import type { CommitmentStore } from '../../commitments/commitment-store.ts';
import { rememberDays } from '../../commitments/due.ts';
import { createOwnerNames } from '../../commitments/owners.ts';
import { toWords } from '../../commitments/read-request.ts';
import { ownerWordsOf, type Row, rowNow, type Today } from '../../commitments/select-commitments.ts';
import { STATE_ORDER } from '../../commitments/state-words.ts';
import type { KnowledgeDocument } from '../../knowledge/document.ts';
import type { Organisation } from '../../organisation.ts';
import { createWorkingDays } from '../../working-days.ts';
import { listVisible, todayOf } from './desk.ts';
import { ownersText, sourceOf } from './show-list.ts';

/** More than any model is shown. */
const MOST = 100;

interface ListForModelOptions {
  register: Pick<CommitmentStore, 'list' | 'find'>;
  listDocuments: () => Promise<KnowledgeDocument[]>;
  organisation: Organisation;
  clock: Clock;
  /** Whether the model runs on the office's own machines; others are not told what stays there. */
  local: boolean;
}

/** What a model is told of the register: what the person may see, confirmed only, each with its clause. */
export function createListCommitments(options: ListForModelOptions): ListCommitments {
  const { register, organisation, clock, local } = options;
  const resolve = createOwnerNames(organisation);
  const workingDays = createWorkingDays(organisation);
  const settle = rememberDays((day) => workingDays.add(day, 0));
  const reckoned = { today: '', known: new WeakMap() };
  const today = () => todayOf({ clock, settle, reckoned });
  const listDocuments = async () =>
    (await options.listDocuments()).filter((document) => local || document.model !== 'local-only');
  return async ({ access, owner, dueBefore, state }) => {
    const now = today();
    const wanted = owner === undefined ? undefined : ownedBy(owner, resolve);
    const visible = await listVisible({ access, proposed: false }, { register, listDocuments });
    return visible
      .filter(({ commitment }) => wanted === undefined || wanted(commitment, now))
      .map((one) => ({ row: rowNow(one.commitment, now), one }))
      .filter(({ row: { day } }) => dueBefore === undefined || (day !== undefined && day <= dueBefore))
      .filter(({ row }) => state === undefined || viewState(row) === state)
      .toSorted((a, b) => STATE_ORDER.indexOf(a.row.state) - STATE_ORDER.indexOf(b.row.state))
      .slice(0, MOST)
      .map(({ row, one }) => ({
        text: `${row.commitment.action} (${sourceOf(one)})`,
        owner: ownersText(row.commitment),
        state: viewState(row),
        ...(row.day === undefined ? {} : { due: row.day }),
      }));
  };
}

function ownedBy(name: string, resolve: (name: string) => string | undefined) {
  const id = resolve(name);
  const words = ` ${toWords(name)} `;
  return (commitment: Commitment, now: Today) =>
    (id !== undefined && commitment.owners.some((owner) => owner.id === id)) ||
    ownerWordsOf(commitment, now).includes(words);
}

function viewState({ state }: Row): CommitmentView['state'] {
  return state === 'done' || state === 'overdue' ? state : 'open';
}
