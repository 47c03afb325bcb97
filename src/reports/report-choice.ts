import { z } from 'zod';

const code = z.string();

/** What the numbers under a reply about reports mean: while one is written, afterwards, and for those who work on them. */
export const reportChoice = z.discriminatedUnion('does', [
  z.object({ does: z.literal('report_send') }),
  /** Sends it as one more voice for what is known already. */
  z.object({ does: z.literal('report_send_joined'), code }),
  z.object({ does: z.literal('report_edit') }),
  z.object({ does: z.literal('report_more') }),
  z.object({ does: z.literal('report_cancel') }),
  z.object({ does: z.literal('report_back') }),
  /** It was no report but a question. */
  z.object({ does: z.literal('report_is_question'), text: z.string() }),
  /** It was no question but a report; `inboxId`: the message that holds it. */
  z.object({ does: z.literal('report_take'), text: z.string(), inboxId: z.string() }),
  z.object({ does: z.literal('report_split'), matters: z.array(z.string()) }),
  z.object({ does: z.literal('report_whole') }),
  z.object({ does: z.literal('report_fix'), field: z.enum(['summary', 'area', 'topic', 'urgency']) }),
  z.object({ does: z.literal('report_area'), areaId: z.string() }),
  z.object({ does: z.literal('report_topic'), topicId: z.string() }),
  z.object({ does: z.literal('report_skip') }),
  z.object({ does: z.literal('report_append'), text: z.string() }),
  z.object({ does: z.literal('report_new'), text: z.string() }),
  /** Of a denunciation: where and about what, without anybody. */
  z.object({ does: z.literal('report_matter'), topicId: z.string().optional(), areaIds: z.array(z.string()) }),

  z.object({ does: z.literal('follow_show'), code }),
  z.object({
    does: z.literal('follow_add'),
    code,
    text: z.string().optional(),
    photos: z.array(z.string()).optional(),
  }),
  /** `text`: what it says instead. */
  z.object({ does: z.literal('follow_correct'), code, text: z.string().optional() }),
  z.object({ does: z.literal('follow_withdraw'), code, sure: z.boolean() }),
  z.object({ does: z.literal('follow_reply'), code }),
  z.object({ does: z.literal('follow_solved'), code }),
  z.object({ does: z.literal('follow_unsolved'), code }),
  z.object({ does: z.literal('follow_later'), code }),
  z.object({ does: z.literal('follow_nothing') }),

  /** `from`: how many of the list to leave out, which were shown before. */
  z.object({ does: z.literal('work_list'), from: z.int().min(0).optional() }),
  z.object({ does: z.literal('work_open'), code }),
  z.object({ does: z.literal('work_check'), code, version: z.int() }),
  z.object({ does: z.literal('work_agencies'), code }),
  z.object({ does: z.literal('work_assign'), code, version: z.int(), agencyId: z.string() }),
  z.object({ does: z.literal('work_start'), code, version: z.int() }),
  z.object({ does: z.literal('work_extend'), code }),
  z.object({ does: z.literal('work_ask'), code }),
  z.object({ does: z.literal('work_answer'), code }),
  z.object({ does: z.literal('work_answer_close'), code }),
  z.object({ does: z.literal('work_refuse'), code }),
  z.object({ does: z.literal('work_decline'), code }),
  z.object({ does: z.literal('work_return'), code }),
  z.object({ does: z.literal('work_close'), code, version: z.int() }),
  z.object({ does: z.literal('work_reopen'), code }),
  z.object({ does: z.literal('work_join'), code, version: z.int(), to: z.string() }),
  z.object({ does: z.literal('work_unjoin'), code, version: z.int() }),
  /** What was typed is right: it is done. */
  z.object({ does: z.literal('work_confirm'), code, version: z.int(), act: z.string(), text: z.string() }),
  z.object({ does: z.literal('work_retype'), code, act: z.string() }),
]);
export type ReportChoice = z.infer<typeof reportChoice>;

/** Those whose name begins so, of any choices. */
export const isChoiceOf = <Choice extends { does: string }, Prefix extends string>(
  choice: Choice,
  ...prefixes: Prefix[]
): choice is Extract<Choice, { does: `${Prefix}${string}` }> =>
  prefixes.some((prefix) => choice.does.startsWith(prefix));

/** What some of these are called by those who write words instead of their numbers; folded. */
export const SPOKEN_REPORT_CHOICES: readonly (readonly [ReportChoice['does'], RegExp])[] = [
  [
    'report_send',
    /^(?:gui|gui di|gui luon|dong y|ok|oke|okie|dung|dung roi|dung vay|phai|vang|co|chot|gui nhe)(?: a| nhe| em| anh)*$/,
  ],
  ['report_edit', /^(?:sua|sua lai|chua dung|sai|sai roi|khong dung)(?: a| nhe)*$/],
  ['report_more', /^(?:them|them anh|them thong tin|bo sung)(?: a| nhe)*$/],
  ['report_cancel', /^(?:huy|bo|huy bo|thoi|thoi khong gui|khong gui|khong gui nua|xoa)(?: a| nhe| di)*$/],
  ['report_is_question', /^(?:la cau hoi|cau hoi|toi hoi|hoi thoi|day la cau hoi)$/],
  ['report_skip', /^(?:bo qua|khong ro|khong biet|chua ro|khong)(?: a| nhe)*$/],
  ['follow_solved', /^(?:da giai quyet|roi|da xong|xong roi|duoc roi|da nhan|da nhan duoc|co|ok)(?: a| nhe)*$/],
  [
    'follow_unsolved',
    /^(?:chua|chua xong|chua giai quyet|chua duoc|chua nhan|chua nhan duoc|chua co)(?: a| dau| nhe)*$/,
  ],
  ['follow_later', /^(?:chua biet|hoi lai sau|de sau|chua ro)(?: a| nhe)*$/],
];

/** One line that a person can choose. */
export interface Offered {
  label: string;
  choice: ReportChoice;
}

/** What is said, with what can be chosen under it. */
export interface Said {
  text: string;
  choices?: Offered[];
  /** The text itself says what each number is. */
  numbered?: true;
}
