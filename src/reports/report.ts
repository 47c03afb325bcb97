import type { Breadth, ReportSource, ReportTime, Tendency, UrgencyReason } from './report-draft.ts';

export const REPORT_STATES = [
  'received',
  'checked',
  'assigned',
  'in_progress',
  'answered',
  'closed',
  'duplicate',
  'not_responsible',
  'withdrawn',
  'reopened',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** States in which somebody still has to do something. */
export const OPEN_STATES = ['received', 'checked', 'assigned', 'in_progress', 'answered', 'reopened'] as const;
/** States in which it is not yet decided who deals with it. */
export const UNROUTED_STATES = ['received', 'checked', 'reopened'] as const;
/** States in which an agency owes an answer. */
export const OWED_STATES = ['assigned', 'in_progress'] as const;

/** How often something of a kind was hidden: `{ 'họ tên': 1 }`. Never what it was. */
export type HiddenCounts = Record<string, number>;

/** What a report says. Personal data was taken out of every text in it. */
export interface ReportContent {
  /** One or two sentences. */
  summary: string;
  /** What the reporter wrote later. */
  additions: string[];
  /** Id of a topic of the organisation. */
  topicId?: string;
  /** Ids of areas; empty where it is not known. */
  areaIds: string[];
  /** The whole ward. */
  whole: boolean;
  /** Places as they were written. */
  placeWords: string[];
  when?: ReportTime;
  /** By work or situation in life. */
  groups: string[];
  tendency?: Tendency;
  breadth?: Breadth;
  urgent: boolean;
  /** Weightiest first; empty when it is not urgent, or was marked so by hand. */
  urgencyReasons: UrgencyReason[];
  proposal?: string;
  source?: ReportSource;
  hidden: HiddenCounts;
  /** Ids of kept photos. */
  photos: string[];
}

/** A matter that somebody reported. Who that was is kept apart, see `ReporterThread`. All times are ISO. */
export interface Report extends ReportContent {
  /** `PA-26-000123` */
  code: string;
  /** Counts changes from 1; a change is made to the version that was seen, or not at all. */
  version: number;
  state: ReportState;
  stateSince: string;
  receivedAt: string;
  /** Until when it is to be handed over, or answered. */
  forwardDue: string;
  /** Id of the agency that is to answer. */
  agencyId?: string;
  answerDue?: string;
  /** The term was prolonged; that is possible once. */
  extended: boolean;
  /** What the reporter was answered. */
  answer?: string;
  answeredAt?: string;
  closedAt?: string;
  /** Code of the report that this one was joined to. */
  joinedTo?: string;
}

export type ActorRole = 'reporter' | 'officer' | 'agency' | 'admin' | 'system';

/** Who did something. A reporter is never named here. */
export interface Actor {
  role: ActorRole;
  personId?: string;
}

export interface HistoryEntry {
  code: string;
  /** The version of the report that this made. */
  version: number;
  at: string;
  by: Actor;
  action: string;
  from?: ReportState;
  to: ReportState;
  /** Reason, question, addition …; without personal data. */
  why?: string;
  agencyId?: string;
}

/** A chat in which somebody is reached. */
export interface ReportPlace {
  channel: string;
  account: string;
  conversationId: string;
}

/** Who reported, and where they hear of it. Shown to admins only, and each look is written down. */
export interface ReporterThread {
  code: string;
  /** Absent on a channel that asks nobody who they are, and when it was anonymised. */
  personId?: string;
  /** Absent when it was anonymised. */
  place?: ReportPlace;
}

export const isOpen = ({ state }: Pick<Report, 'state'>): boolean => OPEN_STATES.some((open) => open === state);
