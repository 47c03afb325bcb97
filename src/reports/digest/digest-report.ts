import type { Breadth, Tendency } from '../report-draft.ts';
import { type HistoryEntry, type Report, type ReportState, UNROUTED_STATES } from '../report.ts';

export { BREADTHS, TENDENCIES, type Breadth, type Tendency } from '../report-draft.ts';
export type DigestState = ReportState;

/** In the order in which a digest lists them. */
export const REPORT_STATES = [
  'received',
  'checked',
  'assigned',
  'in_progress',
  'reopened',
  'answered',
  'closed',
  'not_responsible',
  'duplicate',
  'withdrawn',
] as const satisfies readonly ReportState[];

/** What a digest knows of one report: a matter and what became of it, never who sent it. Times are ISO. */
export interface DigestReport {
  /** Receipt code, "PA-26-000123". */
  code: string;
  receivedAt: string;
  /** Empty where it is not known; several count in each. */
  areaIds: readonly string[];
  /** The whole ward, not one area of it. */
  whole?: boolean;
  topicId?: string;
  tendency?: Tendency;
  breadth?: Breadth;
  urgent: boolean;
  /** As it is now. */
  state: DigestState;
  stateSince: string;
  /** Who is to answer. */
  agencyId?: string;
  answeredAt?: string;
  dueAt?: string;
  /** Where what is to be done next has another term: of a reopened report, the one for dealing with it anew. */
  openDueAt?: string;
  /** One or two sentences without anybody's identity. */
  summary: string;
  proposal?: string;
  /** Whom the proposal is for: the id of an agency, or words. */
  addressee?: string;
  /** Code of the report of the same matter that this one was joined to. */
  joinedTo?: string;
  /** Who is concerned, by work or situation in life. */
  groups?: readonly string[];
  /** All states, oldest first; without it what a report was at an earlier time is worked out from the times above. */
  history?: readonly { state: DigestState; at: string }[];
}

export interface DigestSource {
  /** Reports received from `from` (included) until `until` (not included), withdrawn ones too, in any order. */
  reportsBetween(from: Date, until: Date): AsyncIterable<DigestReport>;
  /** Reports received before `from` that are open or became done since, and what was joined to these; absent: none. */
  openSince?(from: Date): AsyncIterable<DigestReport>;
}

/** A stored report as a digest reads it. `history` is needed only where it changed after the digest ends. */
export function toDigestReport(report: Report, history?: readonly HistoryEntry[]): DigestReport {
  const { code, receivedAt, state, stateSince, summary, areaIds, whole, urgent, groups } = report;
  const { topicId, tendency, breadth, agencyId, answeredAt, proposal, joinedTo } = report;
  return {
    code,
    receivedAt,
    state,
    stateSince,
    summary,
    areaIds,
    whole,
    urgent,
    groups,
    dueAt: report.answerDue ?? report.forwardDue,
    ...(report.answerDue !== undefined && UNROUTED_STATES.some((state) => state === report.state)
      ? { openDueAt: report.forwardDue }
      : {}),
    ...(topicId === undefined ? {} : { topicId }),
    ...(tendency === undefined ? {} : { tendency }),
    ...(breadth === undefined ? {} : { breadth }),
    ...(agencyId === undefined ? {} : { agencyId }),
    ...(answeredAt === undefined ? {} : { answeredAt }),
    ...(proposal === undefined ? {} : { proposal }),
    ...(joinedTo === undefined ? {} : { joinedTo }),
    ...(history === undefined ? {} : { history: history.map(({ to, at }) => ({ state: to, at })) }),
  };
}
