import { FILLERS } from './request-words.ts';

const LONGEST = 14;
/** In speech only: in papers it may be another body's. */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ['uy ban', 'uy ban nhan dan'],
  ['mat tran', 'mat tran to quoc'],
]);
/** One word that names a body. */
const ALONE: ReadonlySet<string> = new Set(['ubnd', 'mttq', 'hdnd', 'btgdv', 'tgdv', 'btg']);

/** The longest run of words that names a part of the office; folded words with one space between. */
export function findPartyWords(
  text: string,
  resolve: (name: string) => string | undefined,
): { id: string; words: string } | undefined {
  const words = text.split(' ').filter((word) => word !== '');
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const run = words.slice(from, from + length);
      if (length === 1 && !ALONE.has(run[0]!)) continue;
      const name = run.join(' ');
      const id = resolve(name) ?? resolve(SPOKEN.get(name) ?? '');
      // "Chi bộ khu phố 3" is not the street group.
      if (
        id !== undefined &&
        !/(?<=^| )(?:chi bo|chi hoi|chi doan|cong tac mat tran)$/.test(words.slice(0, from).join(' '))
      )
        return { id, words: name };
    }
  }
  return undefined;
}

/** With what names of bodies begin that organisation.yaml does not have. */
const HEAD =
  /(?<=^| )(?:doan thanh nien|hoi (?:lien hiep|phu nu|nong dan|cuu chien binh|nguoi|khuyen hoc|chu thap do|dong)|ban (?:quan ly|chi huy|chi dao|cong tac|giam sat|thanh tra)|phong|tram|chi (?:bo|hoi|doan)|truong|trung tam|cong doan|lien doan|uy ban kiem tra|dang uy|hop tac xa|dien luc|buu dien|quan su|kho bac|thuong truc)(?= |$)/;
const LONGEST_NAME = 9;

/** Words of such a name: from its head to the first word that says something else. */
export function findBodyWords(text: string): string | undefined {
  const head = HEAD.exec(text);
  if (head === null) return undefined;
  const known = head[0].split(' ').length;
  const words = text.slice(head.index).split(' ');
  const end = words.findIndex((word, index) => index >= known && FILLERS.has(word));
  const name = words.slice(0, end === -1 ? LONGEST_NAME : Math.min(end, LONGEST_NAME));
  return name.length < 2 ? undefined : name.join(' ');
}
