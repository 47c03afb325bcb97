import { hasReportPrefix } from '../../reports/classify-message.ts';
import type { ReportChoice } from '../../reports/report-choice.ts';
import type { Outcome, Turn } from '../turn.ts';
import { type Desk, reporterOf, toEffect, together } from './desk.ts';
import { reply } from './follow-report.ts';
import { solved, unsolvedBecause } from './say-solved.ts';
import { lookCloser } from './look-closer.ts';
import { foldedWords } from './take-report.ts';

type Asked<Does extends ReportChoice['does']> = Extract<ReportChoice, { does: Does }>;

/** With more words it is a tale of its own. */
const LONGEST_SAY = 25;
const LONGEST_YES = 12;
const FILLERS =
  '(?:(?:da|vang|thua|a|u|em|toi|minh|chau|bao cao|anh|chi|dong chi|ban|nhung|nhung ma|thuc te|hien|hien tai|hien nay|den nay|toi nay|hom nay|ba con bao|ba con noi|dan bao) )*';
const NOT_YET = new RegExp(
  `^${FILLERS}(?:(?:la |thi )?(?:van |cung )?(?:chua|chang|cha) |van (?:con|nhu|bi|the|khong|nguyen|tiep tuc) |khong (?:thay|co) ai |(?:\\S+ ){1,4}(?:van (?:con|chua|nhu|bi|the|nguyen|khong)|lai (?:hong|vo|tac|mat|bi|nhu|ngap|tai)|chua (?:thay|duoc|xong|sua|lam|co|nhan|ai|het|on)) )`,
);
const DONE = new RegExp(
  `^${FILLERS}(?:da|duoc|xong|on|tot|het)? ?(?:\\S+ ){0,5}(?:xong|on|duoc|sua|lam|don|thay|nhan|co|giai quyet|khac phuc|het|lai)(?: \\S+){0,3} roi(?: a| nhe| day| em| anh| cam on(?: \\S+){0,4})*$`,
);
const DOUBT = / (?:chua|chang|cha|khong|ko|k|van|nhung|lai hong|lai vo|moi) /;

/** Words that answer what was asked with numbers under it: an officer's question, or whether it is solved. */
export async function takePrompted(
  text: string,
  { turn, desk }: { turn: Turn; desk: Desk },
): Promise<Outcome | undefined> {
  if (turn.promptId === undefined || hasReportPrefix(text)) return undefined;
  const settle = toEffect({ effect: 'settle_prompt', id: turn.promptId });
  const outcome = await answerPrompt(text, { turn, desk });
  return outcome === undefined ? undefined : together({ replies: [], effects: [settle] }, outcome);
}

async function answerPrompt(text: string, place: { turn: Turn; desk: Desk }): Promise<Outcome | undefined> {
  const { turn, desk } = place;
  const find = (does: 'follow_reply' | 'follow_unsolved') => turn.state.choices.find((choice) => choice.does === does);
  const asked = (find('follow_reply') ?? find('follow_unsolved')) as
    Asked<'follow_reply'> | Asked<'follow_unsolved'> | undefined;
  if (asked === undefined || !(await desk.store.isReporter(asked.code, reporterOf(turn)))) return undefined;
  const report = await desk.store.find(asked.code);
  if (report === undefined) return undefined;
  if (asked.does === 'follow_unsolved') {
    const meant = saysSolved(text);
    if (meant === undefined) return undefined;
    return meant ? solved(report, desk) : seen(text, place, (hidden) => unsolvedBecause(report, hidden, place));
  }
  const { kind, certain } = desk.reader.classifyMessage(text, { openQuestion: 'words' });
  // "khoảng 5 bóng" reads like "khoản 5" of a document: without a question mark it answers.
  return kind === 'answer' && (certain || !text.includes('?'))
    ? seen(text, place, (hidden) => reply(report, hidden, place))
    : undefined;
}

/** What is done with a text in which also those are hidden whom a model finds. */
async function seen(
  text: string,
  place: { turn: Turn; desk: Desk },
  take: (text: string) => Promise<Outcome>,
): Promise<Outcome> {
  const look = await lookCloser(text, place);
  return together({ replies: [], effects: look?.effects ?? [] }, await take(look?.hide(text) ?? text));
}

/** Said in one's own words whether it is solved; undefined for anything else. */
export function saysSolved(text: string): boolean | undefined {
  if (text.includes('?')) return undefined;
  const words = foldedWords(text);
  const count = words.split(' ').length;
  if (count <= LONGEST_SAY && NOT_YET.test(`${words} `)) return false;
  return count <= LONGEST_YES && DONE.test(words) && !DOUBT.test(` ${words} `) ? true : undefined;
}
