import { localDay } from '../../clock.ts';
import type { DigestReport, DigestState } from './digest-report.ts';

/** A report with its times as numbers (milliseconds) and the matter that it belongs to. */
export interface Case {
  report: DigestReport;
  received: number;
  /** ISO day of receipt in Việt Nam. */
  day: string;
  answered?: number;
  due?: number;
  /** Until when it is to be dealt with while it is open, where that is not `due`. */
  openDue?: number;
  /** Code of the first report of the matter. */
  matter: string;
}

/** States in which nobody has to do anything before the reporter says so. */
export const DONE_STATES = ['answered', 'closed', 'not_responsible', 'duplicate', 'withdrawn'] as const;
const DONE: ReadonlySet<DigestState> = new Set(DONE_STATES);

/** Undefined when nobody can tell when it came in. */
export function toCase(report: DigestReport): Case | undefined {
  const received = Date.parse(report.receivedAt);
  if (Number.isNaN(received)) return undefined;
  const answered = time(report.answeredAt);
  const due = time(report.dueAt);
  const openDue = time(report.openDueAt);
  return {
    report,
    received,
    day: localDay(new Date(received)),
    ...(answered === undefined ? {} : { answered }),
    ...(due === undefined ? {} : { due }),
    ...(openDue === undefined ? {} : { openDue }),
    matter: report.code,
  };
}

function time(iso: string | undefined): number | undefined {
  const value = iso === undefined ? NaN : Date.parse(iso);
  return Number.isNaN(value) ? undefined : value;
}

/** What a report was at a moment after its receipt. */
export function stateAt({ report, answered }: Case, moment: number): DigestState {
  const then = report.history?.findLast(({ at }) => Date.parse(at) <= moment);
  if (then !== undefined) return then.state;
  // A state whose time cannot be read counts as reached.
  if (!(Date.parse(report.stateSince) > moment)) return report.state;
  return answered !== undefined && answered <= moment ? 'answered' : 'received';
}

export const isOpenAt = (one: Case, moment: number): boolean => !DONE.has(stateAt(one, moment));

/** Sets the matter of each: the report at the end of its chain of joinings. A circle of joinings is one matter too. */
export function assignMatters(cases: ReadonlyMap<string, Case>): void {
  for (const one of cases.values()) {
    const chain = new Set([one.report.code]);
    let end = one.report.code;
    for (;;) {
      const next = cases.get(end)?.report.joinedTo;
      if (next === undefined) break;
      if (chain.has(next)) {
        // Nobody is first in a circle: the smallest code stands for it, from wherever one enters it.
        end = [...chain].slice([...chain].indexOf(next)).toSorted()[0]!;
        break;
      }
      chain.add(next);
      end = next;
    }
    one.matter = end;
  }
}
