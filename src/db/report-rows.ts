import type { Insertable, Selectable } from 'kysely';
import type { ActorRole, HistoryEntry, Report, ReporterThread, ReportPlace, ReportState } from '../reports/report.ts';
import type { Prompt, StoredDraft } from '../reports/report-store.ts';
import type {
  ReportDraftTable,
  ReportHistoryTable,
  ReportPromptTable,
  ReportTable,
  ReportThreadTable,
} from './report-tables.ts';

export function writeReport(report: Report): Insertable<ReportTable> {
  return {
    code: report.code,
    version: report.version,
    state: report.state,
    state_since: report.stateSince,
    received_at: report.receivedAt,
    summary: report.summary,
    additions: JSON.stringify(report.additions),
    topic_id: report.topicId ?? null,
    area_id: report.areaIds[0] ?? null,
    area_ids: JSON.stringify(report.areaIds),
    whole: report.whole ? 1 : 0,
    place_words: JSON.stringify(report.placeWords),
    happened: report.when === undefined ? null : JSON.stringify(report.when),
    concerned: JSON.stringify(report.groups),
    tendency: report.tendency ?? null,
    breadth: report.breadth ?? null,
    urgent: report.urgent ? 1 : 0,
    urgency_reasons: JSON.stringify(report.urgencyReasons),
    proposal: report.proposal ?? null,
    source: report.source ?? null,
    hidden: JSON.stringify(report.hidden),
    photos: JSON.stringify(report.photos),
    agency_id: report.agencyId ?? null,
    forward_due: report.forwardDue,
    answer_due: report.answerDue ?? null,
    extended: report.extended ? 1 : 0,
    answer: report.answer ?? null,
    answered_at: report.answeredAt ?? null,
    closed_at: report.closedAt ?? null,
    joined_to: report.joinedTo ?? null,
  };
}

/** The columns are written by `writeReport` alone, so they hold what it wrote. */
export function readReport(row: Selectable<ReportTable>): Report {
  return {
    code: row.code,
    version: row.version,
    state: row.state as ReportState,
    stateSince: row.state_since,
    receivedAt: row.received_at,
    summary: row.summary,
    additions: list(row.additions),
    areaIds: list(row.area_ids),
    whole: row.whole === 1,
    placeWords: list(row.place_words),
    groups: list(row.concerned),
    urgent: row.urgent === 1,
    urgencyReasons: list<Report['urgencyReasons'][number]>(row.urgency_reasons),
    hidden: JSON.parse(row.hidden) as Report['hidden'],
    photos: list(row.photos),
    forwardDue: row.forward_due,
    extended: row.extended === 1,
    ...(row.happened === null ? {} : { when: JSON.parse(row.happened) as Report['when'] }),
    ...given('topicId', row.topic_id),
    ...given('tendency', row.tendency as Report['tendency'] | null),
    ...given('breadth', row.breadth as Report['breadth'] | null),
    ...given('proposal', row.proposal),
    ...given('source', row.source as Report['source'] | null),
    ...given('agencyId', row.agency_id),
    ...given('answerDue', row.answer_due),
    ...given('answer', row.answer),
    ...given('answeredAt', row.answered_at),
    ...given('closedAt', row.closed_at),
    ...given('joinedTo', row.joined_to),
  };
}

const list = <Item = string>(json: string) => JSON.parse(json) as Item[];

const given = <Name extends string, Value>(name: Name, value: Value | null) =>
  (value === null ? {} : { [name]: value }) as { [Key in Name]?: Value };

export function writeHistory(entry: HistoryEntry): Insertable<ReportHistoryTable> {
  return {
    report_code: entry.code,
    version: entry.version,
    at: entry.at,
    by_role: entry.by.role,
    by_person: entry.by.personId ?? null,
    action: entry.action,
    from_state: entry.from ?? null,
    to_state: entry.to,
    why: entry.why ?? null,
    agency_id: entry.agencyId ?? null,
  };
}

export function readHistory(row: Selectable<ReportHistoryTable>): HistoryEntry {
  return {
    code: row.report_code,
    version: row.version,
    at: row.at,
    by: { role: row.by_role as ActorRole, ...given('personId', row.by_person) },
    action: row.action,
    to: row.to_state as ReportState,
    ...given('from', row.from_state as ReportState | null),
    ...given('why', row.why),
    ...given('agencyId', row.agency_id),
  };
}

export function readThread(row: Selectable<ReportThreadTable>): ReporterThread {
  const { channel, account, conversation_id: conversationId } = row;
  const place =
    channel === null || account === null || conversationId === null ? undefined : { channel, account, conversationId };
  return { code: row.report_code, ...given('personId', row.person_id), ...(place === undefined ? {} : { place }) };
}

const readPlace = (row: { channel: string; account: string; conversation_id: string }): ReportPlace => ({
  channel: row.channel,
  account: row.account,
  conversationId: row.conversation_id,
});

export function readDraft(row: Selectable<ReportDraftTable>): StoredDraft {
  return {
    place: readPlace(row),
    body: JSON.parse(row.body) as unknown,
    touchedAt: row.touched_at,
    ...given('personId', row.person_id),
    ...given('remindedAt', row.reminded_at),
  };
}

export function readPrompt(row: Selectable<ReportPromptTable>): Prompt {
  return {
    id: row.id,
    place: readPlace(row),
    choices: JSON.parse(row.choices) as unknown,
    askedAt: row.asked_at,
    ...given('code', row.report_code),
  };
}
