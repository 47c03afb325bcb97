import { hasReportPrefix } from '../../reports/classify-message.ts';
import { canDo } from '../../reports/lifecycle.ts';
import { findReceiptCode } from '../../reports/receipt-code.ts';
import type { ReportChoice, Said } from '../../reports/report-choice.ts';
import { INTAKE_TEXTS as TEXTS } from '../../reports/report-texts.ts';
import type { Report } from '../../reports/report.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import type { Outcome, Turn } from '../turn.ts';
import { type Desk, reporterOf, say, stateOf } from './desk.ts';
import { chooseForOwn, findOwn, listOwn, showOwn } from './follow-report.ts';
import { FOLLOW_TEXTS } from './follow-texts.ts';
import { lookCloser } from './look-closer.ts';
import { foldedWords } from './take-report.ts';

interface Place {
  turn: Turn;
  desk: Desk;
}

const SHOWN_TEXT = 500;
/** Of a text with a code: with fewer words it asks for the report, with more it adds to it. */
const FEW_WORDS = 8;
const MOST_LISTED = 8;

export const findCode = (text: string, { office }: Desk) => findReceiptCode(text, office.reports.codePrefix);

/** A code alone, or a question about it, shows it; with words it is done; a text with a code is offered as an addition. */
export async function takeCode(code: string, text: string, { turn, desk }: Place): Promise<Outcome> {
  const act = readAct(text);
  if (act === 'withdraw') return chooseForOwn({ does: 'follow_withdraw', code, sure: false }, turn, desk);
  const { why } = desk.reader.classifyMessage(text);
  const asks = why === 'asks_status' || why === 'asks';
  if (asks || (foldedWords(text).split(' ').length <= FEW_WORDS && !ADDS.test(foldedWords(text)))) {
    return showOwn(code, turn, desk);
  }
  const report = await findOwn(code, turn, desk);
  if (report === undefined) return say(FOLLOW_TEXTS.notTheirs(code));
  return offerAddition(report, text, { turn, desk });
}

const CORRECTS =
  /^(?:(?:da|em|toi|xin|cho|a|u) )*(?:sua|chinh|dinh chinh|nham|nham roi|khong phai|y em la|y toi la|y la)(?: |$)/;
const ADDS = /^(?:(?:da|em|toi|xin) )*(?:bo sung|gui them|bao them|them) /;

export async function offerAddition(report: Report, raw: string, { turn, desk }: Place): Promise<Outcome> {
  const { code } = report;
  const look = await lookCloser(raw, { turn, desk });
  const text = look?.hide(raw) ?? raw;
  const hiding = { effects: look?.effects ?? [] };
  const photos = stateOf(turn, desk).photos.map(({ id }) => id);
  const asNew = { label: FOLLOW_TEXTS.asNew, choice: { does: 'report_new' as const, text } };
  const no = { label: TEXTS.no, choice: { does: 'follow_nothing' as const } };
  if (!canDo(report, 'add', 'reporter')) {
    return say({ text: FOLLOW_TEXTS.cannotAdd(code), choices: [asNew, no] }, hiding);
  }
  const isCorrection = CORRECTS.test(foldedWords(text)) && canDo(report, 'correct', 'reporter');
  const correct = { label: FOLLOW_TEXTS.correctWithIt(code), choice: { does: 'follow_correct' as const, code, text } };
  const addHere = { label: FOLLOW_TEXTS.addHere(code), choice: { does: 'follow_add' as const, code, text, photos } };
  const shown = cutAtWord(text, SHOWN_TEXT);
  return say(
    {
      text: isCorrection ? FOLLOW_TEXTS.correctOffer(code, shown) : FOLLOW_TEXTS.addOffer(code, shown),
      choices: [...(isCorrection ? [correct] : []), addHere, asNew, no],
    },
    hiding,
  );
}

/** What goes on with the report that was sent last: says so, or tells of the same matter without a place of its own. */
export async function takeAddition(text: string, { turn, desk }: Place): Promise<Outcome | undefined> {
  const { recent } = stateOf(turn, desk);
  if (recent === undefined || hasReportPrefix(text)) return undefined;
  const { kind } = desk.reader.classifyMessage(text, { recentReport: recent });
  if (kind !== 'addition' && !(kind === 'report' && isSameMatter(text, recent, desk))) return undefined;
  const report = await findOwn(recent.code, turn, desk);
  return report === undefined ? undefined : offerAddition(report, text, { turn, desk });
}

function isSameMatter(text: string, { topic }: { topic?: string | undefined }, { reader }: Desk): boolean {
  const read = reader.extractReport(text, { today: '2026-01-01' });
  const { ids, candidates, words, whole } = read.area;
  const hasPlace = ids.length + candidates.length + words.length > 0 || whole;
  return !hasPlace && topic !== undefined && read.topic === topic;
}

/** The message of a report that was sent is edited: the report is corrected with it, when that is wanted. */
export async function takeEdit(raw: string, { turn, desk }: Place): Promise<Outcome | undefined> {
  const { message } = turn;
  const { recent } = stateOf(turn, desk);
  const edited = message.messageId ?? message.externalId;
  if (message.event !== 'edit' || recent?.messageId !== edited) return undefined;
  const report = await findOwn(recent.code, turn, desk);
  if (report === undefined) return undefined;
  if (!canDo(report, 'correct', 'reporter')) return offerAddition(report, raw, { turn, desk });
  const look = await lookCloser(raw, { turn, desk });
  const text = look?.hide(raw) ?? raw;
  const offered = {
    text: FOLLOW_TEXTS.editedSent(report.code),
    choices: [
      { label: FOLLOW_TEXTS.correctWithIt(report.code), choice: { does: 'follow_correct', code: report.code, text } },
      { label: FOLLOW_TEXTS.asNew, choice: { does: 'report_new', text } },
      { label: TEXTS.no, choice: { does: 'follow_nothing' } },
    ],
  } satisfies Said;
  return say(offered, { effects: look?.effects ?? [] });
}

type Act = 'withdraw' | 'correct' | 'add';

const WISH = '(?:(?:da|em|toi|minh|chau|xin|cho|muon|can|dinh|nho|giup|lam on|hay|a) )*';
const OBJECT =
  '(?: (?:lai|giup|cho|cai|noi dung|thong tin|phan anh|bao cao|tin|tin nhan|y kien|kien nghi|ma|vu|viec|nay|do|truoc|vua roi|vua gui|da gui|lan truoc|hom qua|cua toi|cua em|di|a|nhe|voi|duoc khong|the nao))*';
const ACTS: readonly (readonly [Act, RegExp])[] = [
  ['withdraw', new RegExp(`^${WISH}(?:rut|thu hoi|xoa|huy|go)${OBJECT}$`)],
  ['correct', new RegExp(`^${WISH}(?:sua|chinh sua|dinh chinh)${OBJECT}$`)],
  ['add', new RegExp(`^${WISH}(?:bo sung|them)${OBJECT}$`)],
];

/** What is to be done with a report, when nothing else is said. A code in it does not count. */
function readAct(text: string): Act | undefined {
  const words = foldedWords(text.replace(/\p{L}{1,4}\s?-?\s?\d{2}\s?-?\s?\d{1,8}/giu, ' '));
  return ACTS.find(([, pattern]) => pattern.test(words))?.[0];
}

const CHOICES: Record<Act, (code: string) => Extract<ReportChoice, { does: `follow_${string}` }>> = {
  withdraw: (code) => ({ does: 'follow_withdraw', code, sure: false }),
  correct: (code) => ({ does: 'follow_correct', code }),
  add: (code) => ({ does: 'follow_add', code }),
};

/** "rút phản ánh": of the one that there is, or of the one that is chosen. Undefined: nothing of the kind is wanted. */
export async function takeAct(text: string, { turn, desk }: Place): Promise<Outcome | undefined> {
  const act = readAct(text);
  if (act === undefined) return undefined;
  const reports = await desk.store.ofReporter(reporterOf(turn), MOST_LISTED);
  const possible = reports.filter((report) => canDo(report, act, 'reporter'));
  const [first] = possible;
  if (first === undefined) return listOwn(turn, desk);
  if (possible.length === 1) return chooseForOwn(CHOICES[act](first.code), turn, desk);
  return say({
    text: FOLLOW_TEXTS.whichOne[act],
    choices: possible.map(({ code, summary }) => ({
      label: `${code} · ${cutAtWord(summary, 40)}`,
      choice: CHOICES[act](code),
    })),
  });
}
