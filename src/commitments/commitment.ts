import type { LocatorStep } from '../knowledge/passage.ts';

/** Who is named: as written, and which part of organisation.yaml that is, where it is one. */
export interface Party {
  name: string;
  /** "unit:ban-tgdv", "agency:ubnd" or "area:tdp-4". */
  id?: string;
}

/** A day within a period; `month` counts from 1 within it, `day` 31 is the last of the month, in weeks 1 is Monday. */
export interface DayOfPeriod {
  month?: number;
  day: number;
}

export const PERIODS = ['week', 'month', 'quarter', 'half_year', 'year'] as const;
export type Period = (typeof PERIODS)[number];
export const TERM_UNITS = ['working_day', 'day', 'hour', 'week', 'month'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

/** When something is due. All days are ISO `YYYY-MM-DD` and still in time. */
export type DueRule =
  | { kind: 'dates'; days: string[] }
  | { kind: 'recurring'; every: Period; on: DayOfPeriod[] }
  /** So long after something that the text names, or does not. */
  | { kind: 'within'; count: number; unit: TermUnit }
  /** All the time; never overdue. */
  | { kind: 'ongoing' };

export interface Due {
  /** As written: "trước ngày 25 hằng tháng". */
  words: string;
  rule: DueRule;
}

/** What a text says that somebody is to do. Every text field stands word for word in the passage, its heading or a line that leads to it. */
export interface FoundCommitment {
  documentId: string;
  passageId: string;
  /** Of the clause or row it stands in. */
  locator: LocatorStep[];
  /** Its number in the list it stands in: "4" for "nội dung 4". */
  item?: string;
  owners: Party[];
  partners: Party[];
  action: string;
  due?: Due;
  /** Who is to get the result. */
  addressee?: Party;
  quote: string;
  /** From 0 to 1: how sure the rules are that this is a commitment of these owners. */
  confidence: number;
  /** Only a model found it. */
  by?: 'model';
}

export const DECISIONS = ['proposed', 'confirmed', 'done', 'dropped', 'superseded'] as const;
/** What was decided of it; whether it is on track or overdue follows from that and the day, see `stateOn`. */
export type Decision = (typeof DECISIONS)[number];

/** What shows that it was done. */
export interface Evidence {
  kind: 'message' | 'document' | 'date';
  /** Id of the message or document, or what was written of it. */
  ref?: string;
}

/** One due day that was met; without a day for what has none or is over as a whole. */
export interface Completion {
  dueOn?: string;
  doneOn: string;
  evidence: Evidence;
  /** Person id. */
  by: string;
}

/** Somebody of an owner says that it is done; it counts once an officer has said yes. */
export interface Claim {
  /** Id of the message. */
  id: string;
  dueOn?: string;
  /** The day on which it was said, ISO. */
  day: string;
  /** Person id. */
  by: string;
  /** Ids of attachments. */
  photos: string[];
}

/** Fields that an officer may set; what was set stays when the document is read anew. */
export const ENTERED_FIELDS = ['owners', 'partners', 'action', 'due', 'addressee'] as const;
export type EnteredField = (typeof ENTERED_FIELDS)[number];

/** What the text of the document said last, beside what officers made of it. */
export type FoundFields = Pick<FoundCommitment, EnteredField>;

export interface Commitment extends Omit<FoundCommitment, 'documentId' | 'passageId'> {
  id: string;
  /** Short number by which people name it, given once. */
  number: number;
  /** Absent for what an officer entered without a document. */
  documentId?: string;
  passageId?: string;
  decision: Decision;
  /** Who decided so last, a person id or "cli"; absent while only the rules did. */
  decidedBy?: string;
  /** What it was before it was superseded. */
  before?: Decision;
  entered: EnteredField[];
  /** What the text said of them when officers entered them. */
  answered?: Partial<FoundFields>;
  found?: FoundFields;
  completions: Completion[];
  /** What waits for an officer's yes. */
  claims?: Claim[];
  /** Why it was dropped. */
  reason?: string;
  difference?: Difference;
  /** Of what recurs, nothing is asked for before this day; ISO. */
  startsOn?: string;
  /** First day on which nothing is asked for any more: its document is over then. */
  endsOn?: string;
}

/**
 * How the newest text of the document differs from what is kept: it no longer says this, or what it says now of fields
 * that officers set otherwise.
 */
export type Difference = { kind: 'gone' } | { kind: 'changed'; fields: EnteredField[] };

/** At or above it a commitment counts without an officer's yes. */
export const CONFIDENCE_BAR = 0.7;
