import type { Clock } from '../../clock.ts';
import type { MessageEffect } from '../../messaging/effects.ts';
import type { ChannelName, Effect, Reply } from '../../messaging/message.ts';
import type { ChannelShape } from '../../messaging/to-outbound.ts';
import type { Organisation } from '../../organisation.ts';
import type { Viewer } from '../../people/access.ts';
import type { PeopleStore } from '../../people/people-store.ts';
import { may } from '../../people/rights.ts';
import type { DigestCommand } from '../../reports/digest/digest-command.ts';
import type { ReportDeadlines } from '../../reports/deadlines.ts';
import type { ReportEffect } from '../../reports/effects.ts';
import type { AskModel } from '../../reports/read-with-model.ts';
import type { Said } from '../../reports/report-choice.ts';
import type { ReportMeaning } from '../../reports/report-meaning.ts';
import type { ReportReader } from '../../reports/report-reader.ts';
import type { Reporter, ReportStore } from '../../reports/report-store.ts';
import type { ProfileCache } from '../../reports/similar-reports.ts';
import type { ReportPlace } from '../../reports/report.ts';
import type { Outcome, Turn } from '../turn.ts';
import { type DeskState, freshState } from './desk-state.ts';
import type { Notifier } from './notify.ts';

export interface ReportDeskOptions {
  store: ReportStore;
  people: Pick<PeopleStore, 'findPrivateConversations' | 'listActive'>;
  organisation: Organisation;
  shapeOf: (channel: ChannelName) => ChannelShape;
  newId: () => string;
  clock: Clock;
  /** Absent: reports are compared by their words alone. */
  meaning?: ReportMeaning;
  /** Absent: no digests are made in chat. */
  digest?: DigestCommand;
  /** Absent: reports are understood by rules alone. */
  model?: ReportModel;
}

export interface ReportModel {
  ask: AskModel;
  /** Told why a text was left to the rules; never of the text. */
  onError: (error: unknown) => void;
}

/** What every part of the desk works with. */
export interface Desk {
  store: ReportStore;
  people: ReportDeskOptions['people'];
  office: Organisation;
  reader: ReportReader;
  /** Of stored summaries, which have their personal data hidden. */
  profiles: ProfileCache;
  meaning: ReportMeaning | undefined;
  deadlines: ReportDeadlines;
  notify: Notifier;
  /** The text with personal data hidden; what is hidden already stays. */
  hide: (text: string) => string;
  /** Names of places and bodies, which `hide` never takes for persons. */
  keep: readonly string[];
  model?: ReportModel;
  clock: Clock;
}

export const mayReport = ({ role }: Viewer) => may(role, 'send_reports');
export const mayWork = ({ role }: Viewer) => may(role, 'handle_reports');

export function placeOf({ message }: Pick<Turn, 'message'>): ReportPlace {
  const { channel, account, conversationId } = message.conversation;
  return { channel, account, conversationId };
}

export const reporterOf = (turn: Turn): Reporter =>
  turn.viewer.personId === undefined ? { place: placeOf(turn) } : { personId: turn.viewer.personId };

export const stateOf = ({ state }: Turn, { clock }: Desk): DeskState => freshState(state.reports, clock.now());

export function waiting(waits: Omit<NonNullable<DeskState['waits']>, 'at'>, turn: Turn, desk: Desk): DeskState {
  return { ...stateOf(turn, desk), waits: { ...waits, at: desk.clock.now().toISOString() } };
}

export function notWaiting(turn: Turn, desk: Desk): DeskState {
  const { waits: _waits, ...state } = stateOf(turn, desk);
  return state;
}

/** Checks what an effect holds, which the messaging does not know. */
export const toEffect = (effect: ReportEffect | MessageEffect): Effect => effect;

interface Also {
  effects?: Effect[];
  reports?: DeskState;
}

/** What is said becomes a reply, and its choices what the numbers mean. */
export function say(said: Said | string, also: Also = {}): Outcome {
  const { text, choices, numbered }: Said = typeof said === 'string' ? { text: said } : said;
  const reply: Reply =
    choices === undefined
      ? { text }
      : { text, choices: choices.map(({ label }) => label), ...(numbered === true ? { numbered } : {}) };
  return {
    replies: [reply],
    choices: (choices ?? []).map(({ choice }) => choice),
    ...also,
  };
}

/** Several outcomes as one: what is said in turn, the choices of the last. */
export function together(first: Outcome, second: Outcome): Outcome {
  return {
    ...first,
    ...second,
    replies: [...first.replies, ...second.replies],
    effects: [...(first.effects ?? []), ...(second.effects ?? [])],
  };
}
