import type { DigestCommitments } from './digest-commitments.ts';
import type { Breadth, DigestState, Tendency } from './digest-report.ts';
import type { Figure } from './figure.ts';
import type { Period } from './period.ts';
import type { ShownTraits } from './small-cells.ts';

/** A matter as a line of a list: the words of its first report, and all reports that were joined to it. */
export interface MatterLine {
  /** Receipt code of its first report. */
  code: string;
  /** Codes of all its reports up to the end of the digest, sorted; `code` is among them. */
  codes: string[];
  summary: string;
  topic: string;
  /** Names, in the order of the organisation. */
  areas: string[];
  breadth?: Breadth;
  urgent: boolean;
  state: DigestState;
  agency?: string;
  /** ISO days in Việt Nam. */
  received: string;
  due?: string;
  /** Past its term when the digest ends. */
  overdue: boolean;
  /** Received before the period. */
  carriedOver: boolean;
}

export interface GrowingMatter extends MatterLine {
  /** Most reports that came in within the days that the office counts, and which. */
  window: { codes: string[]; from: string; to: string; areas: number };
}

/** One topic or one area. */
export interface Part {
  /** Absent: reports for which it is not known. */
  id?: string;
  name: string;
  figure: Figure;
  /** Absent where the reports are too few to be told apart by leaning, see `small-cells.ts`. */
  tendencies?: { tendency: Tendency; figure: Figure }[];
}

export interface TopicPart extends Part {
  /** Weightiest first. */
  matters: MatterLine[];
}

export interface AnswerTimes {
  /** Reports answered within the period, whenever they came in. */
  answered: Figure;
  onTime: Figure;
  late: Figure;
  /** In `unit`s from receipt to answer; absent when nothing was answered. */
  median?: number;
  medianBefore?: number;
  longest?: { days: number; code: string };
  byAgency: { name: string; answered: Figure; late: Figure; median: number }[];
}

export interface ProposalGroup {
  addressee: string;
  figure: Figure;
  /** Named by most reports first. */
  items: { text: string; areas: string[]; codes: string[] }[];
}

/** A report of the period as a row of a table. */
export interface ReportRow extends ShownTraits {
  code: string;
  /** ISO day in Việt Nam. */
  received: string;
  topic: string;
  areas: string[];
  summary: string;
  breadth?: Breadth;
  urgent: boolean;
  state: DigestState;
  agency?: string;
  due?: string;
  answered?: string;
  proposal?: string;
  addressee?: string;
  /** Code of the first report of the matter, where it is another one. */
  joinedTo?: string;
}

export interface Digest {
  period: Period;
  before: Period;
  /** ISO time up to which everything is counted: the end of the period, or now while it runs. */
  asOf: string;
  /** Days are working days of the office, or calendar days. */
  unit: 'working_days' | 'days';
  growth: Growth;
  received: Figure;
  urgent: Figure;
  withdrawn: Figure;
  topics: TopicPart[];
  areas: Part[];
  /** Empty where the reports of the period are too few. */
  tendencies: { tendency: Tendency; figure: Figure }[];
  /** Named by at least three reports. */
  groups: { name: string; figure: Figure }[];
  states: { state: DigestState; figure: Figure }[];
  timeline: { from: string; until: string; figure: Figure }[];
  answers: AnswerTimes;
  growing: GrowingMatter[];
  /** Topics with clearly more reports than in the period before. */
  rising: TopicPart[];
  open: Figure;
  carriedOver: Figure;
  overdue: Figure;
  /** What `open` counts: overdue first, the longest overdue first of all. */
  openMatters: MatterLine[];
  proposals: ProposalGroup[];
  rows: ReportRow[];
  /** Of months, quarters and years, where the office has a register. */
  commitments?: DigestCommitments;
  /** All figures above, by number. */
  figures: readonly Figure[];
  /** Reports left out because the time of their receipt cannot be read. */
  unreadable: number;
}

/** When a matter counts as growing: so many reports, from so many areas, within so many days. */
export interface Growth {
  reports: number;
  areas: number;
  days: number;
}
