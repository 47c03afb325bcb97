import type { Offered } from '../../reports/report-choice.ts';
import type { Actor, Report } from '../../reports/report.ts';
import { WORK_TEXTS as TEXTS } from './work-texts.ts';

/** Somebody who works on reports: an officer, or a contact of agencies. */
export interface Worker {
  actor: Actor;
  /** Only reports of these agencies; absent: all. */
  agencyIds?: string[];
}

export const openIt = ({ code }: Pick<Report, 'code'>): Offered[] => [
  { label: TEXTS.open, choice: { does: 'work_open', code } },
];
