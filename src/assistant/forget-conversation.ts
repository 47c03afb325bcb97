import type { ForgetEffect } from '../conversations/forget.ts';
import { forgetPerson } from '../conversations/turns.ts';
import type { InboundMessage } from '../messaging/message.ts';
import type { AssistantState } from './route-message.ts';
import { TALK_TEXTS } from './talk-texts.ts';

export interface Forgotten {
  text: string;
  effects: ForgetEffect[];
  /** What the conversation remembers afterwards. */
  state: AssistantState;
}

/** Forgets a private conversation, or in a group what one person asked there. How much somebody wrote still counts. */
export function forgetConversation(
  { conversation, sender }: InboundMessage,
  { state, who }: { state: AssistantState; who: string },
): Forgotten {
  const { channel, account, conversationId, kind } = conversation;
  const place = { channel, account, conversationId };
  const { introduced, paces } = state;
  if (kind === 'private') {
    return {
      text: TALK_TEXTS.forgotten,
      effects: [{ effect: 'forget_conversation', place }],
      state: { introduced, choices: [], paces },
    };
  }
  const turns = forgetPerson(state.talk?.turns ?? {}, who);
  return {
    text: TALK_TEXTS.forgottenInGroup,
    effects: [{ effect: 'forget_conversation', place, senderId: sender.id }],
    state: { ...state, choices: [], talk: { turns } },
  };
}
