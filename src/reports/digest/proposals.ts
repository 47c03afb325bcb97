import { fold } from '../../vietnamese/fold.ts';
import type { Case } from './case.ts';
import { groupBy } from './count-parts.ts';
import type { ProposalGroup } from './digest.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';
import type { FigureBook } from './figure.ts';

/**
 * Proposals by whom they are for, once under each; the same one in other spelling, case or marks counts once, with all its
 * codes. What is for nobody known comes last.
 */
export function gatherProposals(
  cases: readonly Case[],
  addresseesOf: (one: Case) => readonly string[],
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
      items: itemsOf(own),
    }));
}

function itemsOf(cases: readonly Case[]): ProposalGroup['items'] {
  const same = Map.groupBy(cases, ({ report }) =>
    fold(report.proposal!)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return [...same.values()]
    .map((group) => ({ text: group[0]!.report.proposal!, codes: group.map(({ report }) => report.code).toSorted() }))
    .toSorted((one, other) => other.codes.length - one.codes.length || one.codes[0]!.localeCompare(other.codes[0]!));
}
