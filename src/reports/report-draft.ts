/** How widely an opinion is held, in the words of the trade; never turned into percentages. */
export const BREADTHS = ['một số', 'nhiều', 'đa số', 'tuyệt đại đa số'] as const;
export type Breadth = (typeof BREADTHS)[number];

export const TENDENCIES = ['tán thành', 'phản đối', 'băn khoăn'] as const;
export type Tendency = (typeof TENDENCIES)[number];

export const SOURCES = ['trực tiếp', 'hội nghị', 'mạng xã hội'] as const;
export type ReportSource = (typeof SOURCES)[number];

/** Why a report cannot wait: something in danger, a date that matters to the people, or people who want to be heard. */
export const URGENCY_REASONS = ['tính mạng', 'sức khỏe', 'sinh kế', 'thời điểm', 'cần bố trí tiếp dân'] as const;
export type UrgencyReason = (typeof URGENCY_REASONS)[number];

export interface Urgency {
  urgent: boolean;
  /** Only when urgent; the first is the weightiest. */
  reasons: UrgencyReason[];
  /** The words of the message that say so, as typed. */
  words: string[];
}

export interface ReportArea {
  /** Ids of areas that are certain. */
  ids: string[];
  /** Ids to choose from, when a name stands for several; empty when `ids` is not. */
  candidates: string[];
  /** The whole ward. */
  whole: boolean;
  /** Places as typed, "ngõ 12 Trần Phú"; may be there without any id. */
  words: string[];
  /** True when the area is that of the collaborator ("tổ tôi"), not named in the text. */
  fromHome: boolean;
}

export interface ReportTime {
  /** As typed. */
  raw: string;
  /** ISO day or month `YYYY-MM`; absent when the words name no day. */
  from?: string;
  to?: string;
}

export type ReportField =
  'what' | 'topic' | 'area' | 'when' | 'group' | 'tendency' | 'breadth' | 'urgency' | 'proposal' | 'source';

/** What a message reports, as understood; everything in it stands in the text (see `supported-by.ts`). */
export interface ReportDraft {
  /** One or two sentences in the person's own words; empty when there is no matter in the text. */
  summary: string;
  /** Id of a topic of the organisation. */
  topic?: string;
  /** Topics that fit nearly as well, best first. */
  otherTopics: string[];
  area: ReportArea;
  when?: ReportTime;
  /** By work or situation in life. */
  groups: string[];
  tendency?: Tendency;
  breadth?: Breadth;
  urgency: Urgency;
  proposal?: string;
  source?: ReportSource;
  /** What the office wants to know and the text does not say, weightiest first. */
  missing: ReportField[];
}
