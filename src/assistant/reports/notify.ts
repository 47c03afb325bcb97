import type { Clock } from '../../clock.ts';
import type { ChannelName, Effect } from '../../messaging/message.ts';
import type { ChannelShape } from '../../messaging/to-outbound.ts';
import type { PeopleStore } from '../../people/people-store.ts';
import type { Link } from '../../people/person.ts';
import type { Said } from '../../reports/report-choice.ts';
import type { ReportStore } from '../../reports/report-store.ts';
import type { ReporterThread, ReportPlace } from '../../reports/report.ts';
import { queueNotice } from '../queue-notice.ts';
import { joinedInto } from './joined.ts';

export interface Notice extends Said {
  code?: string;
  once?: { code: string; kind: string; mark: string };
}

export interface NotifierOptions {
  store: Pick<ReportStore, 'threads' | 'list'>;
  people: Pick<PeopleStore, 'findPrivateConversations' | 'listActive'>;
  shapeOf: (channel: ChannelName) => ChannelShape;
  newId: () => string;
  clock: Clock;
}

/** Messages to others than the one who is answered, as effects; to whoever cannot be reached there are none. */
export interface Notifier {
  people(personIds: readonly string[], notice: Notice): Promise<Effect[]>;
  /** This person, or all officers where they cannot be reached any more, or nobody is known. */
  officer(personId: string | undefined, notice: Notice): Promise<Effect[]>;
  /** Those who reported this and what was joined to it; each reads their own code. Nobody learns of the others. */
  reporters(code: string, make: (ownCode: string) => Notice): Promise<Effect[]>;
  /** The one whose report this is. */
  reporter(code: string, notice: Notice): Promise<Effect[]>;
  place(place: ReportPlace, notice: Notice): Effect[];
  /** Officers of the unit on duty, or all where it has none. */
  duty(unitId: string | undefined, notice: Notice): Promise<Effect[]>;
  officers(notice: Notice): Promise<Effect[]>;
}

export function createNotifier(options: NotifierOptions): Notifier {
  const { people, store } = options;

  const toPeople: Notifier['people'] = async (personIds, notice) => {
    const links = await people.findPrivateConversations([...new Set(personIds)]);
    // Who has several accounts reads it where they linked last.
    const last = new Map(links.map((link) => [link.personId, link]));
    return queue([...last.values()], notice, options);
  };
  const officers: Notifier['officers'] = async (notice) => {
    const all = await people.listActive('officer');
    return toPeople(
      all.map(({ id }) => id),
      notice,
    );
  };
  return {
    people: toPeople,
    officers,
    async officer(personId, notice) {
      const told = personId === undefined ? [] : await toPeople([personId], notice);
      return told.length > 0 ? told : officers(notice);
    },
    async duty(unitId, notice) {
      const all = await people.listActive('officer');
      const onDuty = all.filter((officer) => officer.unitId === unitId).map(({ id }) => id);
      const told = onDuty.length === 0 ? [] : await toPeople(onDuty, notice);
      return told.length > 0 ? told : officers(notice);
    },
    place: (place, notice) => queue([place], notice, options),
    async reporter(code, notice) {
      const [thread] = await store.threads([code]);
      const place = thread === undefined ? undefined : await placeOfThread(thread, people);
      return place === undefined ? [] : queue([place], notice, options);
    },
    async reporters(code, make) {
      const joined = await joinedInto(code, store);
      const threads = await store.threads([code, ...joined.map((report) => report.code)]);
      const effects: Effect[] = [];
      for (const thread of threads) {
        const place = await placeOfThread(thread, people);
        if (place !== undefined) effects.push(...queue([place], make(thread.code), options));
      }
      return effects;
    },
  };
}

/** Where the report came from, while the person is still reached there; else where they linked last. */
async function placeOfThread(
  { personId, place }: ReporterThread,
  people: NotifierOptions['people'],
): Promise<ReportPlace | undefined> {
  if (personId === undefined) return place;
  const links = await people.findPrivateConversations([personId]);
  const same = (link: Link) =>
    link.channel === place?.channel && link.account === place.account && link.conversationId === place.conversationId;
  return links.find(same) ?? links.at(-1);
}

function queue(places: readonly ReportPlace[], { once, ...notice }: Notice, options: NotifierOptions): Effect[] {
  const told = { ...options, from: 'report' as const };
  return places.flatMap((place) => {
    // Each place is told once of its own.
    const marked = once && { once: { ...once, mark: `${once.mark} ${place.channel} ${place.conversationId}` } };
    return queueNotice(place, { ...notice, ...marked }, told);
  });
}
