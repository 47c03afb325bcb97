import type { QuestionEffect, Rating } from '../agent/questions/question-list.ts';
import { QUESTION_TEXTS } from '../agent/questions/question-texts.ts';
import { readFollowUp } from '../agent/follow-up/read-follow-up.ts';
import type { Clock } from '../clock.ts';
import { cutAtWord } from '../vietnamese/cut-at-word.ts';
import { fold } from '../vietnamese/fold.ts';
import { ADMISSION_TEXTS } from './admission-texts.ts';
import type { TalkState } from './talk-state.ts';

/** What is said about a judgement, and what is kept of it. */
export interface Judged {
  text: string;
  effects: QuestionEffect[];
  talk: TalkState;
}

/** So long after it was asked for, a message may say what is wrong. */
const WAITS_MS = 30 * 60_000;
const LONGEST_COMMENT = 500;

/** "Đúng" or "Sai hoặc thiếu" under an answer; `who` is asked what is wrong. */
export function judgeAnswer(
  { questionId, rating }: { questionId: string; rating: Rating },
  { talk, who, clock }: { talk: TalkState; who: string; clock: Clock },
): Judged {
  const { judged } = talk;
  if (judged === undefined || judged.id !== questionId) return { text: ADMISSION_TEXTS.oldButtons, effects: [], talk };
  const effects: QuestionEffect[] = [{ effect: 'rate_answer', question: judged, rating }];
  const { awaiting: _, ...rest } = talk;
  if (rating === 'right') return { text: QUESTION_TEXTS.thanksRight, effects, talk: rest };
  const awaiting = { questionId, who, at: clock.now().toISOString() };
  return { text: QUESTION_TEXTS.whatIsWrong, effects, talk: { ...rest, awaiting } };
}

/** What is wrong, said without having been asked. */
const OBJECTS =
  /^(?:(?:cau tra loi |nhu vay |the la )?(?:sai|nham|chua dung|khong dung|chua du|con thieu)(?: (?:roi|cho|ngay|so|ten|van ban|nguon|muc|khoan|dieu|hoan toan))|thieu (?:phan|y|doan|khoan|dieu|noi dung|nguon|truong hop))(?: |$)/;

/** "Sai rồi, phải là ngày 25": a judgement and its reason in one; undefined for anything else. */
export function readObjection(
  text: string,
  { talk }: { talk: TalkState },
  hidePersonalData: (text: string) => { text: string },
): Judged | undefined {
  const { judged, awaiting: _, ...rest } = talk;
  if (judged === undefined || text.trim().endsWith('?')) return undefined;
  const words = (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  if (!OBJECTS.test(words)) return undefined;
  const comment = hidePersonalData(cutAtWord(text.trim(), LONGEST_COMMENT)).text;
  return {
    text: QUESTION_TEXTS.thanksComment,
    effects: [
      { effect: 'rate_answer', question: judged, rating: 'wrong' },
      { effect: 'comment_answer', questionId: judged.id, comment },
    ],
    talk: { ...rest, judged },
  };
}

const SKIPS = /^(?:bo qua|khong|ko|k|thoi|khong can|khong co gi|next|skip)(?: (?:a|di|nhe))*$/;
const COMPLAINS =
  /(?:^| )(?:sai|thieu|chua du|chua dung|khong dung|ko dung|khong phai|nham|phai la|moi dung|le ra|dung ra|lac de|cu roi|het hieu luc|thay roi|sua roi|khong lien quan|con co|chua co|nham van ban)(?: |$)/;
const ASKS =
  /(?:^| )(?:bao nhieu|bao gio|bao lau|khi nao|ngay nao|o dau|the nao|ra sao|tai sao|vi sao|la gi|gi|ai|may)(?: |$)|(?: khong| chua| nao| sao)$/;

/** The message as an answer to what is wrong; undefined when it is not one, and what was asked is then let go. */
export function readComment(
  text: string,
  { talk, who, clock }: { talk: TalkState; who: string; clock: Clock },
  hidePersonalData: (text: string) => { text: string },
): Judged | undefined {
  const { awaiting, ...rest } = talk;
  if (awaiting === undefined || awaiting.who !== who) return undefined;
  if (clock.now().getTime() - Date.parse(awaiting.at) > WAITS_MS) return undefined;
  const words = (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  if (SKIPS.test(words)) return { text: QUESTION_TEXTS.skipped, effects: [], talk: rest };
  const complains = COMPLAINS.test(words);
  const asks = text.trim().endsWith('?') || ASKS.test(words) || readFollowUp(text) !== undefined;
  if (asks && !complains) return undefined;
  const comment = hidePersonalData(cutAtWord(text.trim(), LONGEST_COMMENT)).text;
  const effects: QuestionEffect[] = [{ effect: 'comment_answer', questionId: awaiting.questionId, comment }];
  return { text: QUESTION_TEXTS.thanksComment, effects, talk: rest };
}
