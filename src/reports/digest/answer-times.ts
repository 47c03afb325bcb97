import { localDay } from '../../clock.ts';
import type { Case } from './case.ts';
import type { AnswerTimes } from './digest.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';
import type { FigureBook } from './figure.ts';
import type { Names } from './names.ts';

export interface AnswerTimesInput {
  /** Answered within the period, and within the one before. */
  answered: readonly Case[];
  answeredBefore: readonly Case[];
  names: Names;
  book: FigureBook;
  /** Days from one ISO day to a later one. */
  countDays: (from: string, to: string) => number;
}

export function computeAnswerTimes({
  answered,
  answeredBefore,
  names,
  book,
  countDays,
}: AnswerTimesInput): AnswerTimes {
  const labels = DIGEST_TEXTS.figures;
  const daysOf = (one: Case) => Math.max(0, countDays(one.day, localDay(new Date(one.answered!))));
  const median = (cases: readonly Case[]) => medianOf(cases.map(daysOf));
  const longest = answered.reduce<AnswerTimes['longest']>((most, one) => {
    const days = daysOf(one);
    return most === undefined || days > most.days ? { days, code: one.report.code } : most;
  }, undefined);
  const [own, before] = [median(answered), median(answeredBefore)];
  return {
    answered: book.add(labels.answered, { now: answered, before: answeredBefore }),
    onTime: book.add(labels.answeredOnTime, {
      now: answered.filter(isOnTime),
      before: answeredBefore.filter(isOnTime),
    }),
    late: book.add(labels.answeredLate, { now: answered.filter(isLate), before: answeredBefore.filter(isLate) }),
    ...(own === undefined ? {} : { median: own }),
    ...(before === undefined ? {} : { medianBefore: before }),
    ...(longest === undefined ? {} : { longest }),
    byAgency: [...Map.groupBy(answered, ({ report }) => report.agencyId)]
      .toSorted(([, one], [, other]) => other.length - one.length)
      .map(([agencyId, cases]) => {
        const name = agencyId === undefined ? DIGEST_TEXTS.answeredByOffice : names.agency(agencyId);
        return {
          name,
          answered: book.add(labels.answeredBy(name), { now: cases }),
          late: book.add(labels.answeredLateBy(name), { now: cases.filter(isLate) }),
          median: median(cases)!,
        };
      }),
  };
}

/** Without a term nobody is on time or late. */
const isOnTime = ({ answered, due }: Case) => due !== undefined && answered! <= due;
const isLate = ({ answered, due }: Case) => due !== undefined && answered! > due;

function medianOf(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
