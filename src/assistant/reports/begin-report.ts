import { dropReportPrefix } from '../../reports/classify-message.ts';
import { LONGEST_DRAFT } from '../../reports/intake.ts';
import { INTAKE_TEXTS as TEXTS } from '../../reports/report-texts.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import type { Outcome, Turn } from '../turn.ts';
import { type Desk, notWaiting, say, stateOf, waiting } from './desk.ts';
import { foldedWords, IN_A_ROW_MS, LONGEST_PLACE_WORDS, readDraft, SKIPS, startDraft } from './take-report.ts';

/** What becomes of a text while nothing is being written: the beginning of a report, or undefined for anything else. */
export async function beginReport(text: string, turn: Turn, desk: Desk): Promise<Outcome | undefined> {
  const { recent } = stateOf(turn, desk);
  const classified = desk.reader.classifyMessage(text, recent === undefined ? {} : { recentReport: recent });
  if (classified.why === 'nil_report') return say(TEXTS.nil);
  const row = joinRow(text, turn, desk);
  if (row !== undefined) return startDraft(row, turn, desk);
  if (classified.kind === 'question' && !classified.certain && isLikelyReport(text, desk)) {
    return askWhich(text, turn);
  }
  if (isPlaceOnly(text, desk)) return askWhich(text, turn);
  if (classified.kind !== 'report') return undefined;
  const body = dropReportPrefix(text);
  if (body.trim() === '') return say(TEXTS.begin, { reports: waiting({ for: 'report', code: '' }, turn, desk) });
  return startDraft(body, turn, desk);
}

/** The text that "/baocao" or "báo cáo:" alone waited for. */
export async function takeAwaitedReport(text: string, turn: Turn, desk: Desk): Promise<Outcome | undefined> {
  if (stateOf(turn, desk).waits?.for !== 'report' || (await readDraft(turn, desk)) !== undefined) return undefined;
  if (SKIPS.test(foldedWords(text))) return say(TEXTS.notBegun, { reports: notWaiting(turn, desk) });
  const { kind, certain } = desk.reader.classifyMessage(text);
  if (kind === 'question' && certain && text.includes('?')) return undefined;
  const begun = await startDraft(dropReportPrefix(text), turn, desk);
  const { waits: _waits, ...reports } = begun.reports ?? stateOf(turn, desk);
  return { ...begun, reports };
}

const isLikelyReport = (text: string, { reader }: Desk) =>
  reader.extractReport(text, { today: '2026-01-01' }).topic !== undefined;

function askWhich(text: string, turn: Turn): Outcome {
  return say({
    text: TEXTS.questionOrReport,
    choices: [
      { label: TEXTS.lookUp, choice: { does: 'report_is_question', text: cutAtWord(text, LONGEST_DRAFT) } },
      { label: TEXTS.asReport, choice: { does: 'report_take', text, inboxId: turn.inboxId } },
    ],
  });
}

const readPlaces = (text: string, { reader }: Desk): number => {
  const { ids, candidates } = reader.extractReport(text, { today: '2026-01-01' }).area;
  return ids.length + candidates.length;
};

/** Names a place of ours and says of it nothing that could be looked up. */
function isPlaceOnly(text: string, desk: Desk): boolean {
  const { kind, why } = desk.reader.classifyMessage(text);
  const isShort = foldedWords(text).split(' ').length <= LONGEST_PLACE_WORDS;
  return kind === 'other' && why === 'too_little' && isShort && !text.includes('?') && readPlaces(text, desk) > 0;
}

/** Where and what come in two messages, one just after the other: both as one text. */
function joinRow(text: string, { state }: Turn, desk: Desk): string | undefined {
  const before = state.choices.find(({ does }) => does === 'report_take');
  const age = desk.clock.now().getTime() - Date.parse(state.choicesAt ?? '');
  if (before?.does !== 'report_take' || !(age < IN_A_ROW_MS) || `${before.text}${text}`.includes('?')) return undefined;
  const isMatter = (one: string) => isLikelyReport(one, desk) && readPlaces(one, desk) === 0;
  const fit = (isPlaceOnly(before.text, desk) && isMatter(text)) || (isMatter(before.text) && isPlaceOnly(text, desk));
  return fit ? `${before.text}\n${text}` : undefined;
}
