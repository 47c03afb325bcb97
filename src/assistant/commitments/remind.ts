import type { Role } from '../../config.ts';
import { planReminders, type Remindable, type ReminderItem, soonUntil } from '../../commitments/plan-reminders.ts';
import type { ReminderStore } from '../../commitments/reminder-store.ts';
import type { Effect } from '../../messaging/message.ts';
import { visibleLevels } from '../../people/access.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import { TEXTS } from './commitment-texts.ts';
import { type Desk, type Offered, placeId, type Said, todayOf, toEffect } from './desk.ts';
import { lastLinks, notifyAt } from './notify.ts';
import { ownersText, shortDay, sourceOf } from './show-list.ts';

/** Hours of the day in Việt Nam in which people are reminded, the last one not included. */
const HOURS = { from: 8, to: 17 };
const DAY_MS = 86_400_000;
/** What was said longer ago does not come up again under the same name. */
const REMEMBERED_DAYS = 60;
const MOST_SHOWN = 8;
const ROLES: readonly Role[] = ['staff', 'collaborator', 'officer', 'admin'];

export interface RemindOptions {
  desk: Desk;
  reminders: ReminderStore;
  isWorkingDay: (day: string) => boolean;
}

/**
 * The one message of today for each person who has something due or late, as effects that are to be made in one
 * transaction each; they throw `conflict` where that person was reminded today. Empty outside working hours.
 */
export async function findReminders({ desk, reminders, isWorkingDay }: RemindOptions): Promise<Effect[][]> {
  const now = todayOf(desk);
  const { today } = now;
  const hour = (desk.clock.now().getUTCHours() + 7) % 24;
  if (hour < HOURS.from || hour >= HOURS.to || !isWorkingDay(today)) return [];
  const [people, done] = await Promise.all([reachable(desk), reminders.remindedOn(today)]);
  if (people.every(({ personId }) => done.has(personId))) return [];
  const due = await listDue(soonUntil(now), desk);
  const remembered = {
    reminded: await reminders.remindedSince(daysFrom(today, -REMEMBERED_DAYS), { butNotOn: today }),
    mutes: await reminders.mutes(),
    toldToday: done,
  };
  const plan = planReminders(due, people, { now, remembered });
  const left = [...plan];
  const links = await lastLinks(
    left.map(([personId]) => personId),
    desk,
  );
  const sources = new Map(due.map(({ commitment, source }) => [commitment.number, source]));
  return left.flatMap(([personId, items]) => {
    const link = links.get(personId);
    if (link === undefined) return [];
    const noted = items.map(({ commitment: { number }, stage }) => ({ number, stage }));
    const note = toEffect({ effect: 'note_reminder', personId, day: today, items: noted });
    return [[note, ...notifyAt(link, reminderText(items, { today, sources }), desk)]];
  });
}

export const daysFrom = (day: string, count: number) =>
  new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

/** Those whom we may write to, with what they may see. */
async function reachable(desk: Desk): Promise<Remindable[]> {
  const { people, organisation } = desk;
  const units = organisation.units.map(({ id }) => id);
  const active = (await Promise.all(ROLES.map((role) => people.listActive(role)))).flat();
  const links = await lastLinks(
    active.map(({ id }) => id),
    desk,
  );
  const agencies = Map.groupBy(await desk.listContacts(), ({ personId }) => personId);
  return active
    .filter(({ id }) => links.has(id))
    .map(({ id, role, unitId }) => ({
      personId: id,
      parties: [
        ...(unitId === undefined ? [] : [placeId(unitId, organisation)]),
        ...(agencies.get(id) ?? []).map(({ agencyId }) => `agency:${agencyId}`),
      ],
      access: visibleLevels({ role, ...(unitId === undefined ? {} : { unitId }) }, units),
      officer: role === 'officer',
    }));
}

async function listDue(dueBy: string, { register, listDocuments }: Desk) {
  const [all, documents] = await Promise.all([
    // A due day is never moved to an earlier one.
    register.list({ decisions: ['confirmed'], dueBy }),
    listDocuments(),
  ]);
  const library = new Map(documents.map((document) => [document.id, document]));
  return all.flatMap((commitment) => {
    const { documentId } = commitment;
    if (documentId === undefined) return [{ commitment, level: 'internal' as const, source: TEXTS.byHand }];
    const document = library.get(documentId);
    if (document === undefined) return [];
    return [{ commitment, level: document.access, source: sourceOf({ commitment, document }) }];
  });
}

interface Telling {
  today: string;
  sources: ReadonlyMap<number, string>;
}

function reminderText(items: readonly ReminderItem[], { today, sources }: Telling): Said {
  const { reminder } = TEXTS;
  const shown = items.slice(0, MOST_SHOWN);
  const lines = shown.map(({ commitment, day, daysLeft, unreached }, index) => {
    const { number, action, difference } = commitment;
    const when = daysLeft < 0 ? reminder.late(-daysLeft) : daysLeft === 0 ? reminder.today : reminder.left(daysLeft);
    const notes = [
      TEXTS.due(shortDay(day, today)),
      when,
      ...(unreached ? [reminder.unreached(ownersText(commitment))] : []),
      ...(difference?.kind === 'gone' ? [reminder.gone] : []),
    ];
    const source = TEXTS.line(number, sources.get(number) ?? TEXTS.byHand);
    return `${index + 1}. ${cutAtWord(action, 90)} (${notes.join(', ')}) – ${source}`;
  });
  const first = shown[0]!.commitment.number;
  const choices: Offered[] = [
    ...shown.map(({ commitment: { number } }) => ({
      label: TEXTS.label(number),
      choice: { does: 'commitment_open' as const, number },
    })),
    {
      label: TEXTS.snooze,
      choice: { does: 'commitment_snooze', numbers: items.map(({ commitment: { number } }) => number) },
    },
    ...(shown.length === 1 && !shown[0]!.unreached
      ? [{ label: TEXTS.notMine, choice: { does: 'commitment_not_mine' as const, number: first } }]
      : []),
  ];
  return {
    text: [
      reminder.head(items.length),
      ...lines,
      ...(items.length > shown.length ? [reminder.more(items.length - shown.length)] : []),
      reminder.hint(first),
    ].join('\n'),
    choices,
  };
}
