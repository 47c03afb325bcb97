import { INTAKE_TEXTS as TEXTS } from '../../reports/report-texts.ts';
import { placeName } from '../../people/places.ts';
import { withoutWriter } from '../../reports/self-introduction.ts';
import type { Matter } from '../../reports/split-matters.ts';
import type { Desk } from './desk.ts';

/** The matters of a message, each with its place as far as it is named. */
export const mattersOf = (text: string, desk: Desk): string[] =>
  desk.reader.splitMatters(text).map((matter) => withPlace(matter, desk));

/** A part that names no place has the one that the message names: "Tổ 4 có hai việc: …". */
function withPlace({ text, areaIds }: Matter, { office, reader }: Desk): string {
  const [only, ...more] = areaIds;
  const name = only === undefined || more.length > 0 ? undefined : placeName(only, office);
  const { ids, candidates, words } = reader.extractReport(text, { today: '2026-01-01' }).area;
  if (name === undefined || ids.length + candidates.length + words.length > 0) return text;
  return `${text.trim().replace(/[.,;]+$/u, '')}, ${name}`;
}

/** Where the writer comes from is no place of the matter, unless none is named. */
export function aboutMatter(text: string, { reader }: Desk): string {
  const matter = withoutWriter(text);
  const { ids, candidates, words, whole } = reader.extractReport(matter, { today: '2026-01-01' }).area;
  return whole || ids.length + candidates.length + words.length > 0 ? matter : text;
}

/** Of a denunciation only this is taken. */
export function matterText(
  { topicId, areaIds }: { topicId?: string | undefined; areaIds: readonly string[] },
  { office }: Desk,
): string {
  const topic = office.topics.find(({ id }) => id === topicId)?.name.toLowerCase();
  const area = office.areas.find(({ id }) => id === areaIds[0])?.name;
  return TEXTS.matterText(topic, area);
}
