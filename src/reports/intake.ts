import { type Draft, type DraftSense, type Understood, understandDraft, type WaitsFor } from './draft.ts';
import { fold } from '../vietnamese/fold.ts';
import type { ReportField } from './report-draft.ts';

/** What happens to a draft. Texts have their personal data hidden. */
export type IntakeEvent =
  /** It was begun, or something was written to go on with it. */
  | { on: 'written'; text?: string }
  /** The text that the last question waited for. */
  | { on: 'answered'; text: string }
  | { on: 'skipped' }
  | { on: 'photos'; ids: readonly string[] }
  | { on: 'fix'; field: 'summary' | 'area' | 'topic' | 'urgency' }
  | { on: 'area'; areaId: string }
  | { on: 'topic'; topicId: string }
  | { on: 'edit' }
  | { on: 'more' }
  | { on: 'back' };

/** What is shown next. */
export type IntakeView =
  | { shows: 'question'; field: WaitsFor; candidates: string[] }
  | { shows: 'review' }
  | { shows: 'fields' }
  | { shows: 'topics' };

export interface IntakeStep {
  draft: Draft;
  view: IntakeView;
  understood: Understood;
}

/** More would be an interrogation; what is not known is stored as not known. */
export const MOST_QUESTIONS = 2;
export const MOST_PHOTOS = 10;
/** Longest text of a draft, in UTF-16 units; what is longer is cut. */
export const LONGEST_DRAFT = 6_000;

/** The draft after an event, and what is shown then. Pure: nothing is looked up, sent or written. */
export function advance(draft: Draft, event: IntakeEvent, sense: DraftSense): IntakeStep {
  const { waits: _answered, ...idle } = draft;
  const looked = (next: Draft): IntakeStep => lookOver(next, sense);
  switch (event.on) {
    case 'written':
      return looked(event.text === undefined ? idle : withText(idle, event.text));
    case 'answered':
      return takeAnswer(idle, { waits: draft.waits, text: event.text }, sense);
    case 'skipped':
    case 'back':
      return looked(idle);
    case 'photos':
      return looked({ ...draft, photos: [...new Set([...draft.photos, ...event.ids])].slice(0, MOST_PHOTOS) });
    case 'area':
      return looked({ ...idle, fixed: { ...idle.fixed, areaIds: [event.areaId], whole: false } });
    case 'topic':
      return looked({ ...idle, fixed: { ...idle.fixed, topicId: event.topicId } });
    case 'edit':
      return show(idle, { shows: 'fields' }, sense);
    case 'more':
      return wait(idle, 'more', sense);
    case 'fix':
      return fix(idle, event.field, sense);
  }
}

function fix(draft: Draft, field: Extract<IntakeEvent, { on: 'fix' }>['field'], sense: DraftSense): IntakeStep {
  switch (field) {
    case 'summary':
      return wait(draft, 'summary', sense);
    case 'area':
      return wait({ ...draft, fixed: { ...draft.fixed, areaIds: [], placeWords: [] } }, 'area', sense);
    case 'topic':
      return show(draft, { shows: 'topics' }, sense);
    case 'urgency': {
      const { urgent } = understandDraft(draft, sense).content;
      return lookOver({ ...draft, fixed: { ...draft.fixed, urgent: !urgent } }, sense);
    }
  }
}

function show(draft: Draft, view: IntakeView, sense: DraftSense): IntakeStep {
  return { draft, view, understood: understandDraft(draft, sense) };
}

function wait(draft: Draft, field: WaitsFor, sense: DraftSense): IntakeStep {
  const understood = understandDraft(draft, sense);
  return {
    draft: { ...draft, waits: field },
    view: { shows: 'question', field, candidates: field === 'area' ? understood.candidates : [] },
    understood,
  };
}

const withText = (draft: Draft, text: string): Draft => ({
  ...draft,
  text: [draft.text, text]
    .filter((part) => part.trim() !== '')
    .join('\n')
    .slice(0, LONGEST_DRAFT),
  later: [...draft.later, text.slice(0, Math.max(0, LONGEST_DRAFT - draft.text.length))],
});

/** Kept beside the text, which it does not change: the words of a place are no sign of a topic. */
const withLater = (draft: Draft, text: string): Draft => ({
  ...draft,
  later: [...draft.later, text.slice(0, LONGEST_ANSWER)],
});

const PLACE_FILLERS =
  /(?<!\p{L})(?:o|tai|cho|gan|ngay|dau|cuoi|canh|sau|truoc|doan|khu vuc|phia|ben|a|nhe|nha|da|vang|em|toi|thoi|day|do|la|thuoc|dia ban)(?!\p{L})/gu;
const CORRECTS = /(?<!\p{L})(?:khong phai|chu khong|nham|moi dung)(?!\p{L})/u;
const FEWEST_MORE = 3;

/** True for "bản Pò Lầu, có 2 người mắc kẹt": words are left when the place is taken out. */
function saysMore(text: string, placeWords: readonly string[]): boolean {
  const folded = fold(text);
  if (CORRECTS.test(folded) || placeWords.includes(text)) return false;
  const left = placeWords.reduce((rest, words) => rest.replace(fold(words), ' '), folded).replace(PLACE_FILLERS, ' ');
  return (left.match(/[\p{L}\p{N}]+/gu) ?? []).length >= FEWEST_MORE;
}

function takeAnswer(draft: Draft, { waits, text }: { waits?: WaitsFor | undefined; text: string }, sense: DraftSense) {
  if (waits === 'summary') {
    const anew = { ...draft, text: text.slice(0, LONGEST_DRAFT), later: [], fixed: withoutSummary(draft.fixed) };
    return lookOver(anew, sense);
  }
  return waits === 'area' ? takePlace(draft, text, sense) : lookOver(withText(draft, text), sense);
}

/** A place that is no area of ours is kept as it was written; of several with one name one is chosen. */
function takePlace(draft: Draft, text: string, sense: DraftSense): IntakeStep {
  const { area } = sense.reader.extractReport(text, { today: sense.today, ...homeOf(sense) });
  const placeWords = area.words.length > 0 ? area.words : [text.slice(0, LONGEST_PLACE)];
  const areaIds = area.ids.length > 0 ? area.ids : byNumber(text, sense);
  // Who says more than where says more of the matter.
  const isLong = text.trim().split(/\s+/u).length > LONGEST_PLACE_WORDS;
  const more = isLong ? withText(draft, text) : saysMore(text, placeWords) ? withLater(draft, text) : draft;
  const placed = { ...more, fixed: { ...draft.fixed, areaIds, whole: area.whole, placeWords } };
  if (areaIds.length > 0 || area.candidates.length === 0) return lookOver(placed, sense);
  const understood = understandDraft(placed, sense);
  return {
    draft: { ...placed, waits: 'area' },
    view: { shows: 'question', field: 'area', candidates: area.candidates },
    understood,
  };
}

const LONGEST_PLACE = 120;
const LONGEST_ANSWER = 500;
const LONGEST_PLACE_WORDS = 10;
const homeOf = ({ homeArea }: DraftSense) => (homeArea === undefined ? {} : { homeArea });

/** Asked for the place, "4" is "tổ dân phố 4". */
function byNumber(text: string, { office }: DraftSense): string[] {
  const number = /^\D{0,12}(\d{1,2})\D{0,3}$/u.exec(text.trim())?.[1];
  if (number === undefined) return [];
  const fitting = office.areas.filter(({ name }) => new RegExp(`\\s${Number(number)}$`, 'u').test(name));
  return fitting.length === 1 ? [fitting[0]!.id] : [];
}

function withoutSummary({ summary: _summary, ...rest }: Draft['fixed']): Draft['fixed'] {
  return rest;
}

/** Asks for what is missing, one thing at a time and never twice; else shows it all. */
function lookOver(draft: Draft, sense: DraftSense): IntakeStep {
  const understood = understandDraft(draft, sense);
  const next = askable(understood.missing).find((field) => !draft.asked.includes(field));
  if (next === undefined || draft.asked.length >= MOST_QUESTIONS || draft.waits !== undefined) {
    return { draft, understood, view: { shows: 'review' } };
  }
  const candidates = next === 'area' ? understood.candidates : [];
  return {
    understood,
    draft: { ...draft, asked: [...draft.asked, next], waits: next },
    view: { shows: 'question', field: next, candidates },
  };
}

/** A topic is never asked for: an officer knows it better, and it can be changed with one digit. */
const askable = (missing: readonly ReportField[]): WaitsFor[] =>
  missing.flatMap((field) => (field === 'topic' || field === 'urgency' ? [] : [field]));
