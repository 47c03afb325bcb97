import { type CommitmentDeskOptions, listVisible, type Visible } from '../assistant/commitments/desk.ts';
import { ownersText, sourceOf } from '../assistant/commitments/show-list.ts';
import { countDue, type CountedDue, findLate } from '../commitments/count-period.ts';
import type { Organisation } from '../organisation.ts';
import { visibleLevels } from '../people/access.ts';
import type { CommitmentLine, ReadCommitments } from '../reports/digest/digest-commitments.ts';
import { addDays, type Period } from '../reports/digest/period.ts';
import { createWorkingDays } from '../working-days.ts';

interface DigestCommitmentsOptions extends Pick<CommitmentDeskOptions, 'register' | 'listDocuments'> {
  organisation: Organisation;
}

/** The register as officers may see it: what was agreed on, with what is done; nothing that still waits for a yes. */
export function createCommitmentsReader(options: DigestCommitmentsOptions): ReadCommitments {
  const { organisation, register, listDocuments } = options;
  const access = visibleLevels(
    { role: 'officer' },
    organisation.units.map(({ id }) => id),
  );
  const workingDays = createWorkingDays(organisation);
  const settle = (day: string) => workingDays.add(day, 0);
  return async ({ period, next, countedOn, lateBefore }) => {
    const visible = await listVisible({ access, proposed: false }, { register, listDocuments });
    if (visible.length === 0) return undefined;
    const sources = new Map(visible.map((one) => [one.commitment, one]));
    const commitments = [...sources.keys()];
    const within = ({ from, until }: Period) => ({ from, to: addDays(until, -1), countedOn, lateBefore, settle });
    const toLine = (due: CountedDue) => describe(due, sources.get(due.commitment)!);
    return {
      due: countDue(commitments, within(period)).map(toLine),
      late: findLate(commitments, within(period)).map((late) => ({
        ...toLine(late),
        ...(late.missed > 1 ? { missed: late.missed } : {}),
      })),
      next: countDue(commitments, within(next))
        .filter(({ state }) => state === 'open' || state === 'late')
        .map(toLine),
    };
  };
}

function describe({ commitment, lastDay, doneOn, state }: CountedDue, visible: Visible): CommitmentLine {
  return {
    number: commitment.number,
    action: commitment.action,
    owners: ownersText(commitment),
    source: sourceOf(visible),
    due: lastDay,
    ...(doneOn === undefined ? {} : { doneOn }),
    state,
    restricted: visible.document?.access.startsWith('unit:') === true,
  };
}
