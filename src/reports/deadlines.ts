import type { Organisation } from '../organisation.ts';
import { createWorkingDays, type Deadline } from '../working-days.ts';

export interface ReportDeadlines {
  /** By when what came in is handed over to an agency or answered. */
  forward(received: Date): Deadline;
  /** By when the agency answers what it was handed. */
  answer(assigned: Date): Deadline;
  /** The answer's term prolonged once, from its end or, when that is past, from now. */
  extend(due: Date, now: Date): Deadline;
  /** Working days that a term is overdue; 0 on its last day. */
  overdueDays(due: Date, now: Date): number;
}

/** Deadlines in the office's own working days. */
export function createReportDeadlines(
  office: Pick<Organisation, 'deadlines' | 'holidays' | 'makeUpDays'>,
): ReportDeadlines {
  const days = createWorkingDays(office);
  const day = (date: Date) => days.deadline(date, 0).day;
  return {
    forward: (received) => days.deadline(received, office.deadlines.forward),
    answer: (assigned) => days.deadline(assigned, office.deadlines.answer),
    extend: (due, now) => days.deadline(due > now ? due : now, office.deadlines.extension),
    overdueDays: (due, now) => (now <= due ? 0 : Math.max(0, days.between(day(due), day(now)))),
  };
}
