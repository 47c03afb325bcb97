import { fold } from '../../vietnamese/fold.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';

/** The lists of organisation.yaml that a digest names things by. */
export interface DigestPlaces {
  areas: readonly { id: string; name: string }[];
  topics: readonly { id: string; name: string }[];
  agencies: readonly { id: string; name: string; shortName?: string | undefined }[];
}

/** Stands for the whole ward among the ids of areas, none of which begins so. */
export const WHOLE = '*';

/** Ids to names. What was taken out of organisation.yaml since is still named, by its id. */
export interface Names {
  area: (id: string | undefined) => string;
  topic: (id: string | undefined) => string;
  agency: (id: string | undefined) => string;
  /** As it is called in a narrow column. */
  shortAgency: (id: string | undefined) => string;
  /** An agency by its id or its name however spelt, or words as they are; undefined for no words. */
  addressee: (words: string | undefined) => string | undefined;
  /** Where an area stands in organisation.yaml; what is not there comes last. */
  areaOrder: (id: string | undefined) => number;
}

export function createNames({ areas, topics, agencies }: DigestPlaces): Names {
  const { unknown, removed } = DIGEST_TEXTS;
  const lookUp = (list: DigestPlaces['areas'], missing: string) => {
    const names = new Map(list.map(({ id, name }) => [id, name]));
    return (id: string | undefined) => (id === undefined ? missing : (names.get(id) ?? removed(id)));
  };
  const agency = lookUp(agencies, unknown.agency);
  const spelt = new Map(agencies.flatMap(({ id, name }) => [id, fold(name)].map((key) => [key, name] as const)));
  const order = new Map([WHOLE, ...areas.map(({ id }) => id)].map((id, index) => [id, index]));
  return {
    area: lookUp([{ id: WHOLE, name: DIGEST_TEXTS.wholeArea }, ...areas], unknown.area),
    topic: lookUp(topics, unknown.topic),
    agency,
    shortAgency: lookUp(
      agencies.map(({ id, name, shortName }) => ({ id, name: shortName ?? name })),
      unknown.agency,
    ),
    addressee(words) {
      const said = words?.trim() ?? '';
      return said === '' ? undefined : (spelt.get(said) ?? spelt.get(fold(said)) ?? said);
    },
    areaOrder: (id) => order.get(id ?? '') ?? order.size,
  };
}
