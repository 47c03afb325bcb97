import type { Organisation } from '../organisation.ts';
import type { Report } from './report.ts';

type Routing = Pick<Organisation, 'topics' | 'agencies'>;

/** Id of the agency responsible for the topic where it happened; undefined where a person has to decide. */
export function routeReport({ topicId, areaIds }: Pick<Report, 'topicId' | 'areaIds'>, office: Routing) {
  const topic = office.topics.find(({ id }) => id === topicId);
  if (topic === undefined) return undefined;
  const here = new Set(areaIds.map((area) => topic.agencyByArea[area] ?? topic.agency));
  const [only] = here;
  const wanted = here.size === 1 ? only : topic.agency;
  return office.agencies.find(({ id }) => id === wanted)?.id;
}

/** As it stands within a sentence. An agency that is no longer in the configuration is called by its id. */
export function agencyName(id: string, { agencies }: Pick<Organisation, 'agencies'>): string {
  const agency = agencies.find((one) => one.id === id);
  return agency === undefined ? `cơ quan cũ (${id})` : (agency.shortName ?? agency.name);
}

export function topicName(id: string | undefined, { topics }: Pick<Organisation, 'topics'>): string | undefined {
  const name = topics.find((topic) => topic.id === id)?.name;
  return name === undefined ? undefined : name.charAt(0).toLowerCase() + name.slice(1);
}
