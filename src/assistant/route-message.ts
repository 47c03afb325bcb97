import { z } from 'zod';
import { commitmentChoice } from '../commitments/commitment-choice.ts';
import { reportChoice, SPOKEN_REPORT_CHOICES } from '../reports/report-choice.ts';
import { fold } from '../vietnamese/fold.ts';
import { attachmentChoice, attachmentState, SPOKEN_ATTACHMENT_CHOICES } from './attachment-state.ts';
import { pace } from './pace.ts';
import { ratingChoice, talkState } from './talk-state.ts';
import { isCancel } from './watch-answer.ts';
import { commitmentState } from './commitments/desk-state.ts';
import { deskState } from './reports/desk-state.ts';

const answerChoice = z.discriminatedUnion('does', [
  z.object({ does: z.literal('show_passages'), passageIds: z.array(z.string()) }),
  z.object({ does: z.literal('ask'), question: z.string() }),
  z.object({ does: z.literal('decline') }),
  ratingChoice,
]);
export type AnswerChoice = z.infer<typeof answerChoice>;
/** A numbered choice that the last reply offered, in the order of its numbers. */
const choice = z.union([answerChoice, attachmentChoice, reportChoice, commitmentChoice]);
export type Choice = z.infer<typeof choice>;

/** What the assistant remembers of a conversation. Unreadable state counts as none. */
export const assistantState = z
  .object({
    introduced: z.boolean().default(false),
    choices: z.array(choice).default([]),
    /** The correlationId of the reply that offered the choices: buttons of others are old. */
    offeredBy: z.string().optional(),
    /** When the choices were offered, ISO: what was asked later means the numbers. */
    choicesAt: z.string().optional(),
    /** Digest of the last text, to tell an edit that changed something from one that did not. */
    lastText: z.string().optional(),
    paces: z.record(z.string(), pace).default({}),
    /** When something last came that the channel does not hand out, ISO. */
    unsupportedAt: z.string().optional(),
    attachments: attachmentState.optional(),
    talk: talkState.optional(),
    reports: deskState.optional(),
    commitments: commitmentState.optional(),
  })
  .catch({ introduced: false, choices: [], paces: {} });
export type AssistantState = z.infer<typeof assistantState>;

export type Route =
  | { to: 'choice'; choice: Choice }
  | { to: 'help' | 'greeting' | 'thanks' | 'who_are_you' | 'empty' | 'forget' | 'cancel' }
  | { to: 'question'; question: string };

const SMALL_TALK: readonly (readonly ['help' | 'greeting' | 'thanks' | 'who_are_you', RegExp])[] = [
  [
    'help',
    /^(?:tro ?giup|giup(?: toi| minh| do)?|huong dan(?: su dung| dung)?|help|menu|bat dau|start|lam duoc gi|(?:ban|tro ly|bot) (?:lam|giup) duoc (?:nhung )?(?:gi|viec gi)|cach (?:dung|hoi|su dung))$/,
  ],
  [
    'greeting',
    /^(?:(?:da |em |toi )?(?:xin )?chao(?: (?:ban|em|anh|chi|dong chi|tro ly|bot|ad|cac dong chi|buoi sang|buoi chieu|ca nha|nhe|a|moi nguoi))*|hello|hi|hey|alo+|a lo|e|bot oi|tro ly oi|ban oi)$/,
  ],
  [
    'thanks',
    /^(?:(?:da |vang |ok(?:e|ie)? |toi |em |rat |xin )*(?:cam on|cam ta|thanks?|thank you|tks|thks)(?: (?:ban|em|anh|chi|dong chi|tro ly|bot|nhe|nhieu|a|rat nhieu|ad|lam|you))*|ok(?:e|ay|ie)?|duoc roi|tot|hay|tot lam|vang|da|da vang|uh|u|ro|da ro|biet roi)$/,
  ],
  [
    'who_are_you',
    /^(?:ban|may|em|tro ly|bot|day|dang noi chuyen voi|ai)? ?(?:la (?:ai|nguoi hay may|may hay nguoi|may a|robot|ai vay|ai the)|ten (?:la )?gi)(?: (?:vay|the|a|day))*$|^(?:ban|em|tro ly|bot) la gi$/,
  ],
];

/** "xóa hội thoại", "quên cuộc trò chuyện này đi". */
const FORGET =
  /^(?:(?:hay|giup toi|cho toi|lam on|toi muon|xin) )*(?:xoa|quen)(?: (?:het|toan bo|tat ca|giup|di))*(?: (?:noi dung|lich su|cac))*(?: (?:cuoc|doan))? ?(?:hoi thoai|tro chuyen|lich su|chat|doan chat|tin nhan)(?: (?:nay|tro chuyen|hoi thoai|chat|di|giup|giup toi|a|nhe|cua toi))*$/;

/** Signs that nod or thank, also as Zalo writes its own into the text. */
const NODS =
  /^(?:\/-(?:strong|heart|ok|rose|loveu|thanks)(?![\w-])|[👍👌🙏🤝💐🌹😊🙂✅❤♥☺]|\p{Emoji_Modifier}|\uFE0F|\s)+$/u;

/** Decides what a message is: a choice from our last reply, small talk, or a question. */
export function routeMessage(text: string, state: AssistantState): Route {
  if (text.trim() !== '' && NODS.test(text)) return { to: 'thanks' };
  const words = (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  if (words === '') return /[?!.]/.test(text) && text.trim() !== '' ? { to: 'help' } : { to: 'empty' };
  if (FORGET.test(words)) return { to: 'forget' };
  const chosen = findChoice(words, state.choices);
  if (chosen !== undefined) return { to: 'choice', choice: chosen };
  if (isCancel(text)) return { to: 'cancel' };
  const talk = SMALL_TALK.find(([, pattern]) => pattern.test(words));
  return talk === undefined ? { to: 'question', question: text } : { to: talk[0] };
}

/** What each choice is called by those who write words instead of its number. */
const SPOKEN: readonly (readonly [string, RegExp])[] = [
  ['ask', /^(?:co|dung|phai|vang|dung roi|dung vay|phai roi|da co)(?: a)?$/],
  ['decline', /^(?:khong|ko|k|khong phai|thoi|thoi khong|khong can)(?: a)?$/],
  ['show_passages', /^(?:xem |cho xem )?(?:nguyen van|toan van)(?: (?:di|a))?$/],
  ['rate_right', /^(?:dung|dung roi|chuan|chuan roi|chinh xac|dung the|dung vay)(?: a)?$/],
  [
    'rate_wrong',
    /^(?:sai|sai roi|thieu|con thieu|thieu roi|chua dung|khong dung|ko dung|chua du|sai hoac thieu)(?: a)?$/,
  ],
  ...SPOKEN_ATTACHMENT_CHOICES,
  ...SPOKEN_REPORT_CHOICES,
  ['commitment_snooze', /^(?:nhac lai sau|nhac lai|de sau|hoi lai sau|nhac sau)(?: 3 ngay)?(?: a| nhe)*$/],
  ['commitment_not_mine', /^(?:khong|ko) phai (?:la )?(?:viec )?(?:cua )?(?:toi|em|minh|chung toi)(?: a)?$/],
];

const nameOf = (choice: Choice) => (choice.does === 'rate_answer' ? `rate_${choice.rating}` : choice.does);

/** The choice that a message takes: its number ("1", "số 1"), or words that fit only one of those offered. */
function findChoice(words: string, choices: readonly Choice[]): Choice | undefined {
  const number = /^(?:(?:chon )?(?:so )?)?(\d{1,2})$/.exec(words)?.[1];
  if (number !== undefined) return choices[Number(number) - 1];
  const said = new Set(SPOKEN.filter(([, pattern]) => pattern.test(words)).map(([does]) => does));
  const fitting = choices.filter((choice) => said.has(nameOf(choice)));
  return fitting.length === 1 ? fitting[0] : undefined;
}
