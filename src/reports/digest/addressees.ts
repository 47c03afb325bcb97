import type { Case } from './case.ts';
import type { DigestReport } from './digest-report.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';
import type { FindAddressees } from './find-addressees.ts';
import type { MatterCases } from './matter-lines.ts';
import type { Names } from './names.ts';

export interface AddresseesInput {
  names: Names;
  groups: ReadonlyMap<string, MatterCases>;
  /** Absent: the words of a proposal are not read. */
  findAddressees?: FindAddressees;
  /** Id of the agency that is to deal with what nobody was handed yet. */
  responsible?: (report: Pick<DigestReport, 'topicId' | 'areaIds'>) => string | undefined;
}

/**
 * Names of those whom a proposal is for, never none: who was entered, else whom its words ask, else the agency that
 * deals with the matter.
 */
export function createAddressees(input: AddresseesInput): (one: Case) => string[] {
  const { names, groups, findAddressees, responsible } = input;
  const known = new Map<string, string[]>();
  const read = (proposal: string): string[] => {
    const found = known.get(proposal) ?? findAddressees?.(proposal) ?? [];
    known.set(proposal, found);
    return found;
  };
  return ({ report, matter }) => {
    const entered = names.addressee(report.addressee);
    if (entered !== undefined) return [entered];
    const asked = read(report.proposal ?? '');
    if (asked.length > 0) return asked;
    const agencyId = report.agencyId ?? groups.get(matter)?.[0]?.report.agencyId ?? responsible?.(report);
    return [agencyId === undefined ? DIGEST_TEXTS.unknown.addressee : names.agency(agencyId)];
  };
}
