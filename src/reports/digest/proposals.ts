import { fold } from '../../vietnamese/fold.ts';
import type { Case } from './case.ts';
import type { ProposalGroup } from './digest.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';
import type { FigureBook } from './figure.ts';
import type { Names } from './names.ts';

/** Proposals by whom they are for; the same one in other spelling, case or marks counts once, with all its codes. */
export function gatherProposals(cases: readonly Case[], names: Names, book: FigureBook): ProposalGroup[] {
  const proposing = cases.filter(({ report }) => report.proposal !== undefined);
  const addressees = Map.groupBy(proposing, ({ report }) => names.addressee(report.addressee, report.agencyId));
  return [...addressees]
    .toSorted(([name, one], [otherName, other]) => other.length - one.length || name.localeCompare(otherName, 'vi'))
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
