import type { LocatorStep } from '../knowledge/passage.ts';

export type Outcome = 'answered' | 'not_found' | 'no_access' | 'unavailable';

/** Where an answer stands, checked: the passage exists and holds the quoted words. */
export interface Citation {
  /** From 1, in the order in which the text uses them. */
  n: number;
  title: string;
  code: string | null;
  /** ISO day of issue. */
  date: string | null;
  /** As officials write it: "khoản 2 Điều 7". */
  locator: string;
  page: number | null;
  /** Words as they stand in the passage, line breaks included. */
  quote: string;
  path: string;
}

export interface Answer {
  question: string;
  outcome: Outcome;
  mode: 'extractive' | 'model';
  /** Ready to send: the answer, its source lines and what there is to note. */
  text: string;
  citations: Citation[];
  /** Questions that the person may have meant, offered as choices. */
  suggestions: { label: string; question: string }[];
  /** Source lines of the citations, in full; same order. */
  sources: string[];
  /** Ids of the passages behind the citations, for "xem nguyên văn"; same order. */
  passageIds: string[];
  /** What a reader has to know of the texts cited; stands at the end of `text` as well. */
  notes?: string[];
  /** Said before the answer: of which time it speaks, where that is not today. */
  lead?: string;
  /** That time, ISO day, where it is one. */
  asOf?: string;
  /** True for a refusal that only says that no words of the documents answer: somebody who understands may still find it. */
  open?: boolean;
  /** True for a refusal because the documents lack what was asked, not the question something. */
  lacking?: boolean;
  /** Name and version of the rules that a model answered by: "answer-question@1". */
  prompt?: string;
}

/** A stretch of a passage that is going to be quoted. */
export interface Quotation {
  passageId: string;
  documentId: string;
  locator: LocatorStep[];
  quote: string;
  /** Lines of a list that are too many to send, after the ones quoted. */
  left?: number;
}
