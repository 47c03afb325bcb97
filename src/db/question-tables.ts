/** See NotedQuestion. Times are ISO 8601 text in UTC. */
export interface QuestionTable {
  id: string;
  asked_at: string;
  question: string;
  same_key: string;
  outcome: 'answered' | 'not_found';
  mode: string;
  prompt_version: string | null;
  /** JSON lists of ids. */
  passage_ids: string;
  document_ids: string;
  rating: 'right' | 'wrong' | null;
  comment: string | null;
}

export interface ApprovedAnswerTable {
  id: string;
  question: string;
  answer: string;
  /** JSON, see ApprovedPassage. */
  passages: string;
  approved_at: string;
}

export interface QuestionTables {
  question: QuestionTable;
  approved_answer: ApprovedAnswerTable;
}
