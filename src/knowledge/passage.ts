/**
 * A step of the way from the document down to a passage, outermost first.
 * `clause` is khoản (or Party style "1-"), `point` is điểm (a, b, đ, or Party style "1.1-"),
 * `section` is mục (or Party style "I-"), `attachment` the regulation issued with a decision,
 * `item` a numbered item of a running list ("(5) …"), `paragraph` counts from 1 in texts without structure.
 */
export type LocatorLevel =
  | 'attachment'
  | 'appendix'
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'clause'
  | 'point'
  | 'heading'
  | 'table'
  | 'row'
  | 'paragraph'
  | 'item';

export interface LocatorStep {
  level: LocatorLevel;
  /** "7" for Điều 7, "b" for điểm b, "II" for mục II; the name itself for `attachment` and `heading`. */
  label: string;
  /** Heading of the step where it has one of its own: "Quy định chung" of Chương I. */
  title?: string;
}

/**
 * The unit that is indexed, searched and cited: an article (Điều) where there are articles, else the
 * smallest headed part, else a paragraph. Clauses and points stay inside as lines of `text`.
 */
export interface Passage {
  /** `<documentId>:<position>`. */
  id: string;
  documentId: string;
  /** From 0, in reading order. */
  position: number;
  locator: LocatorStep[];
  /** The heading without its number ("Thời hạn trả lời" of "Điều 7. Thời hạn trả lời"); empty when there is none. */
  heading: string;
  /** NFC. A line for each clause, point, list item, paragraph or table row. */
  text: string;
  /** From 1, where the reader knows pages. */
  page?: number;
  /** True when it was read from a picture and may be misread. */
  lowConfidence?: boolean;
}
