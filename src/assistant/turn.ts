import type { AccessLevel } from '../knowledge/document.ts';
import type { Effect, InboundMessage, Reply } from '../messaging/message.ts';
import type { Viewer } from '../people/access.ts';
import type { AttachmentState } from './attachment-state.ts';
import type { CommitmentState } from './commitments/desk-state.ts';
import type { DeskState } from './reports/desk-state.ts';
import type { AssistantState, Choice } from './route-message.ts';
import type { TalkState } from './talk-state.ts';

export interface Outcome {
  replies: Reply[];
  /** What the numbers of the reply mean; absent: those of an earlier reply still hold. */
  choices?: Choice[];
  effects?: Effect[];
  /** What is remembered of what was sent; absent: as before. */
  attachments?: AttachmentState;
  /** What is remembered about reports; absent: as before. */
  reports?: DeskState;
  /** What is remembered about commitments; absent: as before. */
  commitments?: CommitmentState;
  /** What is remembered of what was asked; absent: as before. */
  talk?: TalkState;
  /** Takes the place of all that was remembered. */
  forgotten?: AssistantState;
}

/** A message of somebody who was admitted. */
export interface Turn {
  message: InboundMessage;
  state: AssistantState;
  viewer: Viewer;
  /** Who writes, within the conversation. */
  who: string;
  /** Levels that the answer may come from. */
  access: readonly AccessLevel[];
  inboxId: string;
  /** The choices are those of a message that we sent without being asked, see report-store's Prompt. */
  promptId?: string;
  /** Aborts when the work is no longer wanted. */
  signal: AbortSignal;
}
