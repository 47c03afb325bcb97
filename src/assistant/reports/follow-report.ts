import { localDay } from '../../clock.ts';
import { dropCorrectionPrefix } from '../../reports/addition-words.ts';
import { understandDraft, newDraft } from '../../reports/draft.ts';
import type { ReportChoice } from '../../reports/report-choice.ts';
import type { Report } from '../../reports/report.ts';
import { describeAdditions, describeContent } from '../../reports/show-draft.ts';
import { cutAtWord, cutForLine } from '../../vietnamese/cut-at-word.ts';
import type { Outcome, Turn } from '../turn.ts';
import { change, LONGEST_TEXT, type Place, tellWorkers, toWords } from './change-own.ts';
import { type Desk, notWaiting, placeOf, reporterOf, say, stateOf, toEffect, together, waiting } from './desk.ts';
import type { DeskState } from './desk-state.ts';
import { FOLLOW_TEXTS as TEXTS } from './follow-texts.ts';
import { handOn } from './do-join.ts';
import { mainOf } from './joined.ts';
import { type CloserLook, lookCloser } from './look-closer.ts';
import { solved, unsolved } from './say-solved.ts';
import { dayText, describeState, isCorrectable, showStatus } from './show-status.ts';
import { openIt } from './worker.ts';
import { foldedWords } from './take-report.ts';

export { notWaiting, waiting };

const MOST_LISTED = 8;
const ASK_AGAIN_DAYS = 3;
const DAY_MS = 86_400_000;

/** The person's reports of late; the one there is, at once. */
export async function listOwn(turn: Turn, desk: Desk): Promise<Outcome> {
  const reports = await desk.store.ofReporter(reporterOf(turn), MOST_LISTED);
  const [first] = reports;
  if (first === undefined) return say(TEXTS.none);
  if (reports.length === 1) return say(await showStatus(first, desk));
  const lines = reports.map(
    (report, index) =>
      `${index + 1}. ${report.code} · ${cutForLine(report.summary, 60)}\n   ${describeState(report, desk)}`,
  );
  return say({
    text: [TEXTS.list(reports.length), ...lines, TEXTS.listHint].join('\n'),
    choices: reports.map(({ code }) => ({ label: code, choice: { does: 'follow_show' as const, code } })),
    numbered: true,
  });
}

/** The report if the person sent it. What somebody else sent is as if it were not there. */
export async function findOwn(code: string, turn: Turn, { store }: Desk): Promise<Report | undefined> {
  return (await store.isReporter(code, reporterOf(turn))) ? store.find(code) : undefined;
}

export async function showOwn(code: string, turn: Turn, desk: Desk): Promise<Outcome> {
  const report = await findOwn(code, turn, desk);
  return report === undefined ? say(TEXTS.notTheirs(code)) : say(await showStatus(report, desk));
}

type FollowChoice = Extract<ReportChoice, { does: `follow_${string}` }>;

/** Does what was chosen under a report of one's own, or under what we told about it. */
export async function chooseForOwn(choice: FollowChoice, turn: Turn, desk: Desk): Promise<Outcome> {
  if (choice.does === 'follow_nothing') return say(TEXTS.left);
  const { code } = choice;
  const report = await findOwn(code, turn, desk);
  if (report === undefined) return say(TEXTS.notTheirs(code));
  const wait = (waits: NonNullable<DeskState['waits']>['for'], text: string): Outcome =>
    say(text, { reports: waiting({ for: waits, code }, turn, desk) });
  switch (choice.does) {
    case 'follow_show':
      return say(await showStatus(report, desk));
    case 'follow_add':
      if (choice.text === undefined) return wait('addition', TEXTS.sayMore(code));
      return together(
        { replies: [], effects: [toEffect({ effect: 'drop_draft', place: placeOf(turn) })] },
        await add(report, { text: choice.text, photos: choice.photos ?? [] }, { turn, desk }),
      );
    case 'follow_correct':
      if (!isCorrectable(report, await mainOf(report, desk.store))) return say(TEXTS.tooLateToCorrect(code));
      if (choice.text !== undefined) return correct(report, { text: choice.text, look: undefined }, { turn, desk });
      return wait('correction', TEXTS.sayCorrect(code));
    case 'follow_reply':
      return wait('reply', TEXTS.sayReply(code));
    case 'follow_withdraw':
      return choice.sure ? withdraw(report, { turn, desk }) : askWithdraw(report);
    case 'follow_solved':
      return solved(report, desk);
    case 'follow_unsolved':
      return unsolved(report, { turn, desk });
    case 'follow_later':
      return askLater(report, desk);
  }
}

export async function add(
  report: Report,
  { text, photos }: { text: string; photos: string[] },
  place: Place,
): Promise<Outcome> {
  const { turn, desk } = place;
  const words = toWords(text, desk);
  const added = change(report, { does: 'add', text: words, photos }, place);
  if (added === undefined) return say(TEXTS.cannotAdd(report.code));
  const main = await mainOf(report, desk.store);
  const told = await tellWorkers(main, TEXTS.toAgency.added(main.code, cutAtWord(words, 500)), desk);
  const shown = words === '' ? TEXTS.photosOf(photos.length) : cutAtWord(words, 300);
  return say(TEXTS.added(report.code, shown), {
    effects: [...added.effects, ...told],
    reports: { ...notWaiting(turn, desk), photos: [] },
  });
}

async function correct(
  report: Report,
  { text, look }: { text: string; look: CloserLook | undefined },
  place: Place,
): Promise<Outcome> {
  const { turn, desk } = place;
  const today = localDay(desk.clock.now());
  const draft = newDraft(dropCorrectionPrefix(text).slice(0, LONGEST_TEXT), {
    photos: report.photos,
    ...(look && { reading: look.reading }),
  });
  const { content, missing } = understandDraft(draft, { reader: desk.reader, office: desk.office, today });
  const places =
    content.areaIds.length > 0 || content.whole ? {} : { areaIds: report.areaIds, placeWords: report.placeWords };
  const { additions } = report;
  const isPlace = content.topicId === undefined && missing.includes('what') && Object.keys(places).length === 0;
  const { areaIds, whole, placeWords } = content;
  // "sửa địa bàn là tổ 5" says nothing of the matter, which stays.
  const corrected = isPlace
    ? { areaIds, whole, placeWords }
    : { ...content, ...places, additions, topicId: content.topicId ?? report.topicId };
  const isOpenToIt = isCorrectable(report, await mainOf(report, desk.store));
  const done = isOpenToIt ? change(report, { does: 'correct', content: corrected }, place) : undefined;
  if (done === undefined) return say(TEXTS.tooLateToCorrect(report.code), { reports: notWaiting(turn, desk) });
  const shown = [...describeContent(done.report, desk.office), ...describeAdditions(done.report)];
  return say([TEXTS.corrected(report.code), ...shown].join('\n'), {
    effects: done.effects,
    reports: notWaiting(turn, desk),
  });
}

function askWithdraw({ code, state }: Report): Outcome {
  if (state === 'withdrawn') return say(TEXTS.withdrawnBefore(code));
  return say({
    text: TEXTS.sureWithdraw(code),
    choices: [
      { label: TEXTS.yesWithdraw, choice: { does: 'follow_withdraw', code, sure: true } },
      { label: TEXTS.no, choice: { does: 'follow_nothing' } },
    ],
  });
}

async function withdraw(report: Report, place: Place): Promise<Outcome> {
  const { code, state } = report;
  if (state === 'withdrawn') return say(TEXTS.withdrawnBefore(code));
  const done = change(report, { does: 'withdraw' }, place);
  if (done === undefined) return say(TEXTS.cannotWithdraw(code));
  // Of what was joined somebody else's report is left, which is worked on all the same.
  const { effects, heir } = await handOn(report, place.desk);
  const isWithAgency = report.agencyId !== undefined && report.joinedTo === undefined;
  const told =
    heir !== undefined
      ? await tellWorkers(heir, TEXTS.toAgency.handedOn(code, heir.code), place.desk)
      : isWithAgency
        ? await tellWorkers(report, TEXTS.toAgency.withdrawn(code), place.desk)
        : [];
  return say(TEXTS.withdrawnNow(code, heir === undefined && told.length > 0), {
    effects: [...done.effects, ...effects, ...told],
  });
}

function askLater({ code }: Report, desk: Desk): Outcome {
  const due = new Date(desk.clock.now().getTime() + ASK_AGAIN_DAYS * DAY_MS).toISOString();
  return say(TEXTS.willAskAgain(dayText(due, desk.clock.now())), {
    effects: [toEffect({ effect: 'note_once', code, kind: 'ask_again', mark: due })],
  });
}

const SKIPS = /^(?:bo qua|khong|thoi|khong can|khong co)(?: a| nhe| dau)*$/;

/** The text that an earlier reply waited for; undefined when it is about something else. */
export async function takeAwaited(text: string, turn: Turn, desk: Desk): Promise<Outcome | undefined> {
  const { waits } = stateOf(turn, desk);
  if (waits === undefined || waits.for === 'report') return undefined;
  if (SKIPS.test(foldedWords(text))) return say(TEXTS.skipped, { reports: notWaiting(turn, desk) });
  // "Chưa nhận được đồng nào" reads like a question; what was waited for is left only for one that is marked as such.
  const { kind, certain } = desk.reader.classifyMessage(text, { openQuestion: 'words' });
  if (kind === 'question' && certain && text.includes('?')) return undefined;
  const report = await findOwn(waits.code, turn, desk);
  if (report === undefined || waits.for === 'work') return undefined;
  const look = await lookCloser(text, { turn, desk });
  const seen = { text: look?.hide(text) ?? text, look };
  const taken = await takeFor(waits.for, report, { ...seen, turn, desk });
  return together({ replies: [], effects: look?.effects ?? [] }, taken);
}

function takeFor(
  awaited: 'addition' | 'correction' | 'reply' | 'reason',
  report: Report,
  { text, look, ...place }: Place & { text: string; look: CloserLook | undefined },
): Promise<Outcome> {
  switch (awaited) {
    case 'addition':
      return add(report, { text, photos: stateOf(place.turn, place.desk).photos.map(({ id }) => id) }, place);
    case 'correction':
      return correct(report, { text, look }, place);
    case 'reply':
      return reply(report, text, place);
    case 'reason':
      return takeReason(report, text, place);
  }
}

export async function reply(report: Report, text: string, place: Place): Promise<Outcome> {
  const { turn, desk } = place;
  const words = toWords(text, desk);
  const done = change(report, { does: 'reply', text: words }, place);
  const reports = notWaiting(turn, desk);
  if (done === undefined) return say(TEXTS.noQuestion(report.code), { reports });
  // Of what is joined the question was asked where it was joined to.
  const main = await mainOf(report, desk.store);
  const asked = (await desk.store.history(main.code)).findLast(({ action }) => action === 'ask');
  const notice = {
    text: TEXTS.toAgency.replied(main.code, cutAtWord(words, 500)),
    code: main.code,
    choices: openIt(main),
  };
  const told = await desk.notify.officer(asked?.by.personId, notice);
  return say(TEXTS.replied(cutAtWord(words, 300)), { effects: [...done.effects, ...told], reports });
}

async function takeReason(own: Report, text: string, place: Place): Promise<Outcome> {
  const { turn, desk } = place;
  const words = toWords(text, desk);
  const report = await mainOf(own, desk.store);
  const done = change(report, { does: 'add', text: words, photos: [] }, place);
  const told = await tellWorkers(report, TEXTS.toAgency.reason(report.code, cutAtWord(words, 500)), desk);
  return together(
    { replies: [], effects: [...(done?.effects ?? []), ...told] },
    say(TEXTS.reasonNoted, { reports: notWaiting(turn, desk) }),
  );
}
