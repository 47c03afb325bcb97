import type { Organisation } from '../organisation.ts';
import { expandAbbreviation } from '../vietnamese/abbreviations.ts';
import { fold } from '../vietnamese/fold.ts';

type Names = Pick<Organisation, 'office' | 'units' | 'agencies' | 'areas'>;

/** Levels above or beside the office: "Ban Tuyên giáo Tỉnh ủy" is not the ward's. */
const OTHER_LEVELS = [
  'tinh uy',
  'thanh uy',
  'thi uy',
  'huyen uy',
  'quan uy',
  'trung uong',
  'tinh',
  'thanh pho',
  'thi xa',
  'huyen',
  'quan',
  'khu vuc',
];
/** Said of the office's own level without telling more than the name does. */
const OWN_LEVEL = / (?:cua )?(?:dang uy|(?:dang uy )?(?:phuong|xa|dac khu|thi tran))$/;
/** Who speaks for a body is the body. */
const OFFICE_HOLDERS =
  /^(?:dong chi )?(?:lanh dao|thu truong|dai dien|pho chu tich(?: thuong truc)?|chu tich|pho truong|truong|pho giam doc|giam doc|pho chanh|chanh) (?=ban |uy ban |phong |van phong |trung tam |chi nhanh |cong an |tram )/;
/** Before 2025 the two boards were apart; read for the one that took over both. */
const MERGED: readonly [string, string][] = [
  ['ban tuyen giao', 'ban tuyen giao va dan van'],
  ['ban dan van', 'ban tuyen giao va dan van'],
];
const SAME: readonly [RegExp, string][] = [
  [/&/g, ' va '],
  [/(?<![a-z])(?:tg va dv|tg dv|tgdv)(?![a-z])/g, 'tuyen giao va dan van'],
  [/(?<![a-z])tg(?![a-z])/g, 'tuyen giao'],
  [/(?<![a-z])vp(?![a-z])/g, 'van phong'],
  [/(?<![a-z])(?:uy ban )?mat tran to quoc(?: viet nam)?/g, 'mat tran to quoc'],
  [/(?<![a-z])uy ban nhan dan(?![a-z])/g, 'uy ban nhan dan'],
];

/**
 * Finds which part of the office a name means: "unit:…", "agency:…" or "area:…". Knows abbreviations, the names before
 * 1 July 2025, names without their place, and who heads a body; undefined for everybody else and for what fits two.
 */
export function createOwnerNames(organisation: Names): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const place = fold(organisation.office.place)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const clean = (name: string) => normalise(name, place);
  const add = (name: string, id: string) => {
    const key = clean(name);
    // Two that are called the same: neither is meant.
    if (key !== '') known.set(key, known.has(key) && known.get(key) !== id ? undefined : id);
  };
  const own = clean(organisation.office.shortName);
  for (const { id, name, oldNames } of organisation.units) {
    for (const each of [name, ...oldNames]) add(each, `unit:${id}`);
  }
  for (const { id, name, shortName, oldNames } of organisation.agencies) {
    for (const each of [name, ...(shortName === undefined ? [] : [shortName]), ...oldNames]) add(each, `agency:${id}`);
  }
  for (const { id, name, oldNames } of organisation.areas) {
    for (const each of [name, ...oldNames]) add(each, `area:${id}`);
  }
  for (const [before, after] of MERGED) if (!known.has(before)) known.set(before, known.get(after));
  // In the office's own papers "Ban" is the office.
  if (own.startsWith('ban ')) known.set('ban', known.get(own));

  return (name) => {
    const bracket = /^([^(]+)\(([^)]+)\)\s*$/u.exec(name);
    // "Ủy ban nhân dân phường (Phòng Kinh tế)": the one in brackets does it, the one before answers for it.
    const candidates = bracket === null ? [name] : [bracket[1]!, bracket[2]!];
    return candidates.map(find).find((id) => id !== undefined);
  };

  function find(name: string): string | undefined {
    const key = clean(name);
    for (const each of [key, key.replace(OFFICE_HOLDERS, '').replace(/^(?=tuyen giao)/, 'ban ')]) {
      if (known.has(each)) return known.get(each);
      const shortened = each.replace(OWN_LEVEL, '');
      if (known.has(shortened)) return known.get(shortened);
    }
    return findShortened(key);
  }

  /** The beginning of one name only: "Phòng Kinh tế, Hạ tầng". */
  function findShortened(key: string): string | undefined {
    if (key.split(' ').length < 3 || OTHER_LEVELS.some((level) => ` ${key} `.includes(` ${level} `))) return undefined;
    const ids = new Set([...known].filter(([each]) => each.startsWith(`${key} `)).map(([, id]) => id));
    return ids.size === 1 ? [...ids][0] : undefined;
  }
}

/** Folded words with abbreviations written out, without the office's own place. */
function normalise(name: string, place: string): string {
  let words = fold(name)
    .replace(/[^a-z0-9&]+/g, ' ')
    .trim()
    .split(' ')
    .flatMap((word) => expandAbbreviation(word) ?? [word])
    .join(' ');
  for (const [pattern, form] of SAME) words = words.replace(pattern, form);
  words = words.replace(new RegExp(`(?<= (?:phuong|xa|dac khu|thi tran)) ${place}(?= |$)`), '');
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\S.*\S) (?:phuong|xa|dac khu|thi tran)$/, '');
}
