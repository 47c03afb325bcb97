import type { HistoryEntry, Report, ReporterThread, ReportPlace, ReportState } from './report.ts';

export interface ReportFilter {
  states?: readonly ReportState[];
  agencyIds?: readonly string[];
  /** Those that were joined to this one. */
  joinedTo?: string;
  /** ISO times; from the first, before the second. */
  receivedFrom?: string;
  receivedBefore?: string;
  /** Only of this topic, of none, or of one of these areas. */
  near?: { topicId: string; areaIds: readonly string[] };
  /** Only what comes after this one in the list: the next page. */
  after?: { receivedAt: string; code: string };
  /** Default 500; `allReports` reads whatever there is. */
  limit?: number;
}

/** Somebody who reports: the person wherever they write; where nobody is asked who they are, the chat. */
export type Reporter = { personId: string } | { place: ReportPlace };

/** A report that is being written. Its texts have their personal data hidden. */
export interface StoredDraft {
  place: ReportPlace;
  personId?: string;
  /** JSON; what it holds is known to the intake. */
  body: unknown;
  /** ISO time of the last message about it. */
  touchedAt: string;
  /** ISO time at which the person was reminded of it. */
  remindedAt?: string;
}

/** Something the person was asked without having written first, with what the numbers under it mean. */
export interface Prompt {
  /** The correlationId of the message that asks. */
  id: string;
  place: ReportPlace;
  code?: string;
  /** JSON; what it holds is known to the assistant. */
  choices: unknown;
  /** ISO time. */
  askedAt: string;
}

/** What is written down when somebody looked at who reported, or took data out. */
export interface AuditEntry {
  id: string;
  /** ISO time. */
  at: string;
  /** Id of a person, or the name of the account on the server. */
  actor: string;
  action: string;
  code?: string;
  personId?: string;
  detail?: string;
}

/** Reports and what belongs to them. They are changed by effects, see `effects.ts`. */
export interface ReportStore {
  find(code: string): Promise<Report | undefined>;
  /** Newest first. */
  list(filter: ReportFilter): Promise<Report[]>;
  /** Newest first. */
  ofReporter(reporter: Reporter, limit: number): Promise<Report[]>;
  isReporter(code: string, reporter: Reporter): Promise<boolean>;
  /** In the order in which it happened. */
  history(code: string): Promise<HistoryEntry[]>;
  /** Who reported these; for sending, and for admins. */
  threads(codes: readonly string[]): Promise<ReporterThread[]>;
  findDraft(place: ReportPlace): Promise<StoredDraft | undefined>;
  /** Drafts that were last touched before a moment. */
  listDrafts(before: string): Promise<StoredDraft[]>;
  /** The last one in this chat that was not answered; with `id` that one, answered or not. */
  findPrompt(place: ReportPlace, id?: string): Promise<Prompt | undefined>;
  /** What was noted under this name, with marks from one to another. */
  listNotices(kind: string, marks: { from: string; to: string }): Promise<{ code: string; mark: string }[]>;
  /** Everybody who answers for an agency. */
  listContacts(): Promise<{ agencyId: string; personId: string }[]>;
  /** The next code of the series; the same again for the same key. A code is never given twice. */
  reserveCode(series: string, key: string): Promise<string>;
}
