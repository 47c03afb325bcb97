import { setImmediate as breathe } from 'node:timers/promises';
import { localDay } from '../../clock.ts';
import { assignMatters, type Case, toCase } from './case.ts';
import type { DigestReport, DigestSource } from './digest-report.ts';
import { groupByMatter, type MatterCases, type Span } from './matter-lines.ts';
import { addDays, comparedPeriod, type Period, startOfDay } from './period.ts';
import { plainReport } from './plain-text.ts';
import { shownTraits, type Traits } from './small-cells.ts';

export interface ScopeOptions {
  source: DigestSource;
  period: Period;
  now: Date;
  signal?: AbortSignal;
}

/** The reports that a digest counts. All lists are in the order of receipt. */
export interface Scope {
  period: Period;
  before: Period;
  span: Span;
  /** Received in the period, and in the one before; not those that were taken back. */
  own: readonly Case[];
  earlier: readonly Case[];
  /** Answered in the period and in the one before, whenever received. */
  answered: { own: readonly Case[]; earlier: readonly Case[] };
  withdrawn: { own: readonly Case[]; codes: ReadonlySet<string> };
  /** All that were received up to the end of the period, by matter. */
  groups: ReadonlyMap<string, MatterCases>;
  traits: Traits;
  unreadable: number;
}

/** Of what was received earlier only that is read which was not done by then. */
const LOOK_BACK_DAYS = 366;
/** Reports after which others in this process get their turn. */
const READ_AT_ONCE = 1_000;

export async function readScope(options: ScopeOptions): Promise<Scope> {
  const { period, now } = options;
  const before = comparedPeriod(period, localDay(now));
  const until = Math.min(startOfDay(period.until).getTime(), now.getTime());
  const span = { from: startOfDay(period.from).getTime(), until };
  const { cases, unreadable } = await readCases(options, before, until);
  const kept = cases.filter((one) => !isWithdrawn(one));
  const inPeriod = within(span.from, until);
  const inBefore = within(startOfDay(before.from).getTime(), startOfDay(before.until).getTime());
  const own = kept.filter(({ received }) => inPeriod(received));
  const earlier = kept.filter(({ received }) => inBefore(received));
  const withdrawn = cases.filter(isWithdrawn);
  // Few of one period may be many with those of the other: each is looked at by itself.
  const [ownTraits, earlierTraits] = [shownTraits(own), shownTraits(earlier)];
  return {
    period,
    before,
    span,
    own,
    earlier,
    answered: {
      own: kept.filter(({ answered }) => inPeriod(answered)),
      earlier: kept.filter(({ answered }) => inBefore(answered)),
    },
    withdrawn: {
      own: withdrawn.filter(({ received }) => inPeriod(received)),
      codes: new Set(withdrawn.map(({ report }) => report.code)),
    },
    groups: groupByMatter(kept),
    traits: (one) => (inPeriod(one.received) ? ownTraits(one) : earlierTraits(one)),
    unreadable,
  };
}

/** Whoever takes a report back takes it out of what was counted before, too. */
const isWithdrawn = ({ report }: Case) => report.state === 'withdrawn';
const within = (from: number, until: number) => (time: number | undefined) =>
  time !== undefined && time >= from && time < until;

/** Every report that may matter, once each, with the matter it belongs to. */
async function readCases({ source, period, signal }: ScopeOptions, before: Period, until: number) {
  const found = new Map<string, Case>();
  let [unreadable, left] = [0, READ_AT_ONCE];
  const lookBack = addDays(period.from, -LOOK_BACK_DAYS);
  const from = startOfDay(before.from < lookBack ? before.from : lookBack);
  const read = async (reports: AsyncIterable<DigestReport>, span: Span) => {
    for await (const report of reports) {
      signal?.throwIfAborted();
      const one = toCase(plainReport(report));
      if (one === undefined) unreadable++;
      else if (one.received >= span.from && one.received < span.until) found.set(one.report.code, one);
      if (--left > 0) continue;
      left = READ_AT_ONCE;
      await breathe();
    }
  };
  await read(source.reportsBetween(from, new Date(until)), { from: from.getTime(), until });
  if (source.openSince !== undefined) await read(source.openSince(from), { from: -Infinity, until: from.getTime() });
  assignMatters(found);
  const cases = [...found.values()].toSorted(
    (one, other) => one.received - other.received || (one.report.code < other.report.code ? -1 : 1),
  );
  return { cases, unreadable };
}
