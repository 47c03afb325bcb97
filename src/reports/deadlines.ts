import type { Organisation } from '../organisation.ts';
import { localDay } from '../clock.ts';
import { isWith } from './lifecycle.ts';
import type { Report } from './report.ts';
import { createWorkingDays, type Deadline } from '../working-days.ts';

const DAY_MS = 86_400_000;
const OPENS_AT = '08:00';
/** In days; no office rests longer. */
const LONGEST_REST = 30;

export interface ReportDeadlines {
  /** By when what came in is handed over to an agency or answered. */
  forward(received: Date): Deadline;
  /** By when the agency answers what it was handed. */
  answer(assigned: Date): Deadline;
  /** The answer's term prolonged once, from its end or, when that is past, from now. */
  extend(due: Date, now: Date): Deadline;
  /** From when on a term is soon over: 8:00 on the working day before its last. */
  soonFrom(due: Date): Date;
  /** Working days that a term is overdue; 0 on its last day. */
  overdueDays(due: Date, now: Date): number;
}

/** Deadlines in the office's own working days. */
export function createReportDeadlines(
  office: Pick<Organisation, 'deadlines' | 'holidays' | 'makeUpDays'>,
): ReportDeadlines {
  const days = createWorkingDays(office);
  const day = (date: Date) => days.deadline(date, 0).day;
  const dayBefore = (date: Date): string => {
    for (let back = 1; back <= LONGEST_REST; back++) {
      const earlier = localDay(new Date(date.getTime() - back * DAY_MS));
      if (days.isWorkingDay(earlier)) return earlier;
    }
    return localDay(date);
  };
  return {
    forward: (received) => days.deadline(received, office.deadlines.forward),
    answer: (assigned) => days.deadline(assigned, office.deadlines.answer),
    extend: (due, now) => days.deadline(due > now ? due : now, office.deadlines.extension),
    soonFrom: (due) => new Date(`${dayBefore(due)}T${OPENS_AT}:00+07:00`),
    overdueDays: (due, now) => (now <= due ? 0 : Math.max(0, days.between(day(due), day(now)))),
  };
}

/** When what is to be done next is due; undefined where nothing is. */
export const dueOf = (report: Report): string | undefined => {
  if (isWith(report)) return report.answerDue;
  return report.state === 'answered' ? undefined : report.forwardDue;
};
