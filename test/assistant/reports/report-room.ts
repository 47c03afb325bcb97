import { createDeadReply } from '#src/assistant/admit.ts';
import { type AssistantDependencies, createMessageHandler } from '#src/assistant/handle-message.ts';
import { createReportDesk } from '#src/assistant/reports/report-desk.ts';
import type { DigestCommand } from '#src/reports/digest/digest-command.ts';
import type { PaceLimits } from '#src/assistant/pace.ts';
import type { AttachmentDependencies } from '#src/assistant/take-attachment.ts';
import type { Role } from '#src/config.ts';
import { applyFeatureEffect } from '#src/db/apply-effect.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlConversationStore } from '#src/db/sql-conversation-store.ts';
import { createSqlGroupStore } from '#src/db/sql-group-store.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlPeopleRegister } from '#src/db/sql-people-register.ts';
import { createSqlPeopleStore } from '#src/db/sql-people-store.ts';
import { createSqlReports } from '#src/db/sql-reports.ts';
import { AppError } from '#src/errors.ts';
import type { InboundMessage, Reply } from '#src/messaging/message.ts';
import { createIdSource } from '#src/messaging/sortable-id.ts';
import { answering, toOutbound } from '#src/messaging/to-outbound.ts';
import { loadOrganisation, type Organisation } from '#src/organisation.ts';
import { newInvitation } from '#src/people/invite.ts';
import { hashCode } from '#src/people/invitation-code.ts';
import type { PeopleStore } from '#src/people/people-store.ts';
import type { Person } from '#src/people/person.ts';
import type { ReportModel } from '#src/assistant/reports/desk.ts';
import type { ReportMeaning } from '#src/reports/report-meaning.ts';
import type { ReportStore } from '#src/reports/report-store.ts';
import { createManualClock, type ManualClock } from '../../fakes/manual-clock.ts';
import { noAttachments } from '../../fakes/no-attachments.ts';
import { closedLibrary, KEY, OFFICE, said } from '../assistant-room.ts';

export interface ReportRoom {
  clock: ManualClock;
  database: Database;
  store: ReportStore;
  office: Organisation;
  link(name: string, role: Role, id: string, unitId?: string): Promise<Person>;
  /** One message through inbox, handler and transaction; its replies as one text. */
  tell(id: string, text: string, change?: Partial<InboundMessage>): Promise<string>;
  replies(message: InboundMessage): Promise<Reply[]>;
  /** What was sent to a chat without being an answer, since it was last asked for. */
  pushed(id: string): Promise<string[]>;
  contact(agencyId: string, personId: string): Promise<void>;
  close(): Promise<void>;
}

interface RoomOptions {
  /** Default: any search fails the test. */
  knowledge?: ReturnType<typeof closedLibrary>;
  attachments?: (clock: ManualClock) => AttachmentDependencies;
  database?: Database;
  start?: string;
  limits?: PaceLimits;
  /** What stands in the office's file otherwise than in that of the samples. */
  change?: (office: Organisation) => Organisation;
  /** Absent: reports are understood by rules alone. */
  model?: ReportModel;
  meaning?: (clock: ManualClock) => ReportMeaning;
  digest?: (parts: { database: Database; organisation: Organisation; clock: ManualClock }) => DigestCommand;
  /** What else the assistant works with. */
  more?: (parts: RoomParts) => Partial<AssistantDependencies>;
}

export interface RoomParts {
  database: Database;
  clock: ManualClock;
  people: PeopleStore;
  office: Organisation;
  store: ReportStore;
}

/** A Tuesday morning; the office of the samples over SQLite, one conversation after the other. */
export async function openReportRoom(options: RoomOptions = {}): Promise<ReportRoom> {
  const clock = createManualClock(options.start ?? '2026-11-24T01:00:00.000Z');
  const database = options.database ?? (await openDatabase(':memory:'));
  const sample = loadOrganisation('samples/organisation.yaml');
  const office = options.change?.(sample) ?? sample;
  const people = createSqlPeopleStore(database, { clock });
  const store = createSqlReports(database);
  const shapeOf = () => ({ textLimit: 4096, buttons: true });
  const reports = createReportDesk({
    store,
    people,
    organisation: office,
    shapeOf,
    newId: createIdSource(clock),
    clock,
    ...(options.model === undefined ? {} : { model: options.model }),
    ...(options.meaning === undefined ? {} : { meaning: options.meaning(clock) }),
    ...(options.digest === undefined ? {} : { digest: options.digest({ database, organisation: office, clock }) }),
  });
  const gate = { people, openChannels: {} };
  const handler = createMessageHandler({
    ...(options.knowledge ?? closedLibrary()),
    ...gate,
    clock,
    office: OFFICE,
    key: KEY,
    groups: createSqlGroupStore(database),
    attachments: options.attachments?.(clock) ?? noAttachments(clock),
    places: office,
    reports,
    limits: options.limits ?? { perMinute: 1000, perHour: 10_000 },
    ...options.more?.({ database, clock, people, office, store }),
  });
  void createDeadReply(gate);
  const inbox = createSqlInbox(database, { clock, applyEffect: applyFeatureEffect });
  const conversations = createSqlConversationStore(database);
  const seen = new Map<string, number>();

  const replies = async (message: InboundMessage): Promise<Reply[]> => {
    await inbox.accept(message);
    for (let attempt = 1; ; attempt++) {
      const [claimed] = await inbox.claim({ limit: 1, leaseMs: 60_000 });
      if (claimed === undefined) return [];
      const { lease } = claimed;
      const state = await conversations.read(message.conversation);
      const result = await handler(claimed.message, { inboxId: lease.id, state, signal: new AbortController().signal });
      try {
        await inbox.complete(lease, {
          ...(result.conversation === undefined ? {} : { state: result.conversation }),
          ...(result.effects === undefined ? {} : { effects: result.effects }),
          replies: toOutbound(result.replies, { correlationId: lease.id, ...answering(message) }, shapeOf()),
        });
        return result.replies;
      } catch (error) {
        if (!(error instanceof AppError && error.retryable) || attempt === 3) throw error;
        await inbox.release(lease);
      }
    }
  };
  return {
    clock,
    database,
    store,
    office,
    replies,
    async link(name, role, id, unitId) {
      const { code, invitation } = newInvitation({ clock, key: KEY });
      const person = await createSqlPeopleRegister(database, { clock }).invite(
        { name, role, ...(unitId === undefined ? {} : { unitId }) },
        invitation,
      );
      const { id: invitationId } = (await people.findInvitation(hashCode(code, KEY)))!;
      const sender = { channel: 'telegram', account: 'bot', senderId: id };
      const effect = { effect: 'link_person', sender, conversationId: id, invitationId } as const;
      await applyFeatureEffect(database, effect, { inboxId: '', now: clock.now() });
      return person;
    },
    async tell(id, text, change = {}) {
      clock.advance(1000);
      const given = await replies(said(id, text, { sentAt: clock.now().toISOString(), ...change }));
      return given.map(withNumbers).join('\n---\n');
    },
    async pushed(id) {
      const rows = await database
        .selectFrom('outbox')
        .select('text')
        .where('conversation_id', '=', id)
        .where('correlation_id', 'like', 'report-%')
        .orderBy('id')
        .execute();
      const before = seen.get(id) ?? 0;
      seen.set(id, rows.length);
      return rows.slice(before).map(({ text }) => text);
    },
    async contact(agencyId, personId) {
      await database.insertInto('agency_contact').values({ agency_id: agencyId, person_id: personId }).execute();
    },
    close: () => database.destroy(),
  };
}

const withNumbers = ({ text, choices }: Reply) =>
  [text, ...(choices ?? []).map((label, index) => `${index + 1} ${label}`)].join('\n');

/** The number of a choice by its label. */
export function numberOf(reply: string, label: string): string {
  const found = reply.split('\n').find((line) => new RegExp(`^\\d+ ${label}`).test(line));
  if (found === undefined) throw new Error(`nothing offers "${label}" in:\n${reply}`);
  return found.split(' ')[0]!;
}
