import { dropReportPrefix } from '../../reports/classify-message.ts';
import { advance } from '../../reports/intake.ts';
import { type Draft, newDraft, saysNothing } from '../../reports/draft.ts';
import type { ReportChoice } from '../../reports/report-choice.ts';
import { INTAKE_TEXTS as TEXTS } from '../../reports/report-texts.ts';
import type { Outcome, Turn } from '../turn.ts';
import { alarmFirst } from './alarm.ts';
import { type Desk, placeOf, say, toEffect, together } from './desk.ts';
import { matterText } from './matters-of.ts';
import { isDanger, sendDraft } from './send-report.ts';
import { append, goOn, readDraft, senseOf, startBefore, startDraft } from './take-report.ts';

type DraftChoice = Extract<ReportChoice, { does: `report_${string}` }>;

/** Does what was chosen under a screen of a draft. `report_is_question` is left to whoever answers questions. */
export async function chooseForDraft(choice: DraftChoice, turn: Turn, desk: Desk): Promise<Outcome> {
  if (choice.does === 'report_take') {
    const { inboxId, text } = choice;
    const redact = toEffect({ effect: 'redact_messages', messages: [{ inboxId, text }] });
    const begun = await startBefore({ text: dropReportPrefix(text), rest: [], heldIn: { inboxId, text } }, turn, desk);
    return together({ replies: [], effects: [redact] }, await alarmFirst(text, begun, { turn, desk }));
  }
  if (choice.does === 'report_matter') return startDraft(matterText(choice, desk), turn, desk);
  const stored = await readDraft(turn, desk);
  if (choice.does === 'report_new') {
    const rest = stored === undefined ? [] : [stored.draft.text, ...stored.draft.rest];
    return startBefore({ text: choice.text, rest }, turn, desk);
  }
  if (choice.does === 'report_is_question' && stored === undefined) return { replies: [] };
  return stored === undefined ? say(TEXTS.noDraft) : chooseForOpen(choice, stored.draft, { turn, desk });
}

type OpenChoice = Exclude<DraftChoice, { does: 'report_take' | 'report_new' | 'report_matter' }>;

async function chooseForOpen(
  choice: OpenChoice,
  draft: Draft,
  { turn, desk }: { turn: Turn; desk: Desk },
): Promise<Outcome> {
  switch (choice.does) {
    case 'report_send':
      return send(draft, undefined, { turn, desk });
    case 'report_send_joined':
      return send(draft, choice.code, { turn, desk });
    case 'report_is_question':
    case 'report_cancel':
      return say(TEXTS.cancelled, { effects: [toEffect({ effect: 'drop_draft', place: placeOf(turn) })] });
    case 'report_split': {
      const [first = draft.text, ...rest] = choice.matters;
      const only = { ...draft, text: first, danger: isDanger(first, desk), rest: [...rest, ...draft.rest] };
      return goOn(only, { on: 'written' }, turn, desk);
    }
    case 'report_append':
      return append(choice.text, draft, { turn, desk });
    case 'report_whole':
    case 'report_back':
      return goOn(draft, { on: 'back' }, turn, desk);
    case 'report_skip':
      return goOn(draft, { on: 'skipped' }, turn, desk);
    case 'report_edit':
      return goOn(draft, { on: 'edit' }, turn, desk);
    case 'report_more':
      return goOn(draft, { on: 'more' }, turn, desk);
    case 'report_fix':
      return goOn(draft, { on: 'fix', field: choice.field }, turn, desk);
    case 'report_area':
      return goOn(draft, { on: 'area', areaId: choice.areaId }, turn, desk);
    case 'report_topic':
      return goOn(draft, { on: 'topic', topicId: choice.topicId }, turn, desk);
  }
}

/** After one matter of several the next is shown. */
async function send(
  draft: Draft,
  joinTo: string | undefined,
  { turn, desk }: { turn: Turn; desk: Desk },
): Promise<Outcome> {
  const { understood } = advance(draft, { on: 'back' }, senseOf(turn, desk));
  if (saysNothing(understood)) {
    return together(
      { replies: [{ text: TEXTS.tooShort }] },
      await goOn(draft, { on: 'fix', field: 'summary' }, turn, desk),
    );
  }
  const sent = await sendDraft({ draft, understood, ...(joinTo === undefined ? {} : { joinTo }) }, turn, desk);
  const [next, ...rest] = draft.rest;
  if (next === undefined) return sent;
  const shown = await goOn(newDraft(next, { rest, danger: isDanger(next, desk) }), { on: 'written' }, turn, desk);
  const after: Outcome = {
    ...shown,
    replies: shown.replies.map((reply) => ({ ...reply, text: `${TEXTS.nextMatter}\n${reply.text}` })),
    ...(sent.reports === undefined ? {} : { reports: sent.reports }),
  };
  return together(sent, after);
}
