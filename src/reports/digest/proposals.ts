import { fold } from '../../vietnamese/fold.ts';
import type { Case } from './case.ts';
import { groupBy } from './count-parts.ts';
import type { Names } from './names.ts';
import { namesOfAreas } from './matter-lines.ts';
import type { ProposalGroup } from './digest.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';
import type { FigureBook } from './figure.ts';

export interface ProposalContext {
  addresseesOf: (one: Case) => readonly string[];
  names: Names;
}

/**
 * Proposals by whom they are for, once under each; the same one in other spelling, case or marks counts once, with all its
 * codes. What is for nobody known comes last.
 */
export function gatherProposals(
  cases: readonly Case[],
  { addresseesOf, names }: ProposalContext,
  book: FigureBook,
): ProposalGroup[] {
  const proposing = cases.filter(({ report }) => report.proposal !== undefined);
  const addressees = groupBy(proposing, addresseesOf);
  const isUnknown = (name: string) => Number(name === DIGEST_TEXTS.unknown.addressee);
  return [...addressees]
    .toSorted(
      ([name, one], [otherName, other]) =>
        isUnknown(name) - isUnknown(otherName) || other.length - one.length || name.localeCompare(otherName, 'vi'),
    )
    .map(([addressee, own]) => ({
      addressee,
      figure: book.add(DIGEST_TEXTS.figures.proposals(addressee), { now: own }),
      items: itemsOf(own, names),
    }));
}

/** "Đề nghị sửa" of a road and of a lamp are two. */
function itemsOf(cases: readonly Case[], names: Names): ProposalGroup['items'] {
  const wording = (text: string) =>
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const same = Map.groupBy(cases, ({ report: { topicId, proposal } }) => JSON.stringify([topicId, wording(proposal!)]));
  return [...same.values()]
    .map((group) => ({
      text: group[0]!.report.proposal!,
      areas: namesOfAreas(
        group.map(({ report }) => report),
        names,
      ),
      codes: group.map(({ report }) => report.code).toSorted(),
    }))
    .toSorted((one, other) => other.codes.length - one.codes.length || one.codes[0]!.localeCompare(other.codes[0]!));
}
