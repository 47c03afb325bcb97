import { fold } from './fold.ts';
import { FAMILY_NAMES, SURE_FAMILY_NAMES } from './name-lists.ts';

/** A name as it stands in a text, and the word before it. */
export interface NamedPerson {
  name: string;
  /** "chị", "Ông"; empty when none is known. */
  before?: string;
}

type Sex = 'man' | 'woman';

interface Known {
  key: string;
  sex: Sex | undefined;
}

const MEN = new Set('anh ong chu cau bo duong thay chong a'.split(' '));
const WOMEN = new Set('chi ba co di mo thim me vo'.split(' '));

/** The words of a name without their marks: what two spellings have in common. */
export const nameKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Tells which names mean one person: "Hạnh" is "Nguyễn Thị Hạnh" when no other full name ends so, and none that is a man's
 * where hers is a woman's. Returns the same key for all names of one person.
 */
export function createPersonKeys(people: readonly NamedPerson[]): (person: NamedPerson) => string {
  const full = new Map<string, Known>();
  for (const person of people) {
    const known = readPerson(person);
    if (isFull(known.key)) full.set(known.key, { key: known.key, sex: known.sex ?? full.get(known.key)?.sex });
  }
  return (person) => {
    const { key, sex } = readPerson(person);
    if (isFull(key)) return key;
    const longer = [...full.values()].filter((one) => one.key.endsWith(` ${key}`));
    const [only] = longer;
    const isSame = longer.length === 1 && (sex === undefined || only!.sex === undefined || sex === only!.sex);
    return isSame ? only!.key : key;
  };
}

/** Of two words only the surest families make a full name: "Bảo Hạnh" is none. */
function isFull(key: string): boolean {
  const words = key.split(' ');
  return (words.length > 2 ? FAMILY_NAMES : SURE_FAMILY_NAMES).folded.has(words[0]!) && words.length > 1;
}

function readPerson({ name, before = '' }: NamedPerson): Known {
  const key = nameKey(name);
  return { key, sex: sexOf(key, nameKey(before)) };
}

function sexOf(key: string, before: string): Sex | undefined {
  if (/ thi /.test(key)) return 'woman';
  if (/ van /.test(key)) return 'man';
  return MEN.has(before) ? 'man' : WOMEN.has(before) ? 'woman' : undefined;
}
