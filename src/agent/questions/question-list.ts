/** How an answer was taken by who asked. */
export type Rating = 'right' | 'wrong';

/** A question that was not answered, or whose answer was judged; nothing tells who asked. */
export interface NotedQuestion {
  /** Inbox id of the message that asked. */
  id: string;
  /** Without what could name a person. */
  question: string;
  outcome: 'answered' | 'not_found';
  mode: string;
  promptVersion?: string;
  /** Behind the answer; of a question without one, the nearest. */
  passageIds: string[];
  documentIds: string[];
}

/** What the conversation wants kept of questions, made in the transaction that marks the message handled. */
export type QuestionEffect =
  | { effect: 'note_question'; question: NotedQuestion }
  | { effect: 'rate_answer'; question: NotedQuestion; rating: Rating }
  /** Of an answer that was rated; without effect on one that is gone. */
  | { effect: 'comment_answer'; questionId: string; comment: string };

const NAMES: ReadonlySet<string> = new Set<QuestionEffect['effect']>([
  'note_question',
  'rate_answer',
  'comment_answer',
]);

/** Effects are made in this process only, so the name decides. */
export function isQuestionEffect(effect: { readonly effect: string }): effect is QuestionEffect {
  return NAMES.has(effect.effect);
}

export interface ListedQuestion extends NotedQuestion {
  /** ISO time. */
  askedAt: string;
  /** The same for questions that ask the same. */
  key: string;
  rating?: Rating;
  comment?: string;
}

/** A passage that an approved answer rests on, and what it said when the answer was approved. */
export interface ApprovedPassage {
  id: string;
  documentId: string;
  /** See `hashPassage`. */
  hash: string;
}

/** An answer that an admin gave to a question, for all who ask the same. */
export interface ApprovedAnswer {
  /** Id of the question it was given to. */
  id: string;
  question: string;
  answer: string;
  passages: ApprovedPassage[];
  /** ISO time. */
  approvedAt: string;
}

export interface QuestionStore {
  /** Unanswered and disputed ones, with `all` also those whose answer was called right; newest first. */
  list(options: { all: boolean; limit: number }): Promise<ListedQuestion[]>;
  find(id: string): Promise<ListedQuestion | undefined>;
  /** All approved answers, the newest first. */
  listApproved(): Promise<ApprovedAnswer[]>;
  /** Replaces one with the same id. */
  approve(answer: ApprovedAnswer): Promise<void>;
  /** True when there was one. */
  withdraw(id: string): Promise<boolean>;
}
