/** How running lists count: "(1) …", "1) …", "Một là, …", "Thứ nhất, …". Each pattern captures the number or word. */
const COUNTERS: readonly { pattern: RegExp; words?: readonly string[] }[] = [
  { pattern: /\((\d{1,2})\)(?=\s*\p{L})/gu },
  { pattern: /(?<![\p{L}\d(./])(\d{1,2})\)(?=\s\p{L})/gu },
  {
    pattern: /(?<!\p{L})(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là(?=[,:\s])/giu,
    words: ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  },
  {
    pattern: /(?<!\p{L})thứ (nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?=[,:])/giu,
    words: ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  },
];

/**
 * A paragraph that runs through "(1) …; (2) …" as lines, an item on each, so that one can be found and quoted alone.
 * References such as "khoản (1) và (2)" are left as they are.
 */
export function splitRunningList(text: string): string[] {
  for (const { pattern, words } of COUNTERS) {
    const cuts = findCuts(text, pattern, words);
    if (cuts.length < 2) continue;
    const bounds = [0, ...cuts, text.length];
    return bounds
      .slice(1)
      .map((end, i) => text.slice(bounds[i], end).trim())
      .filter((line) => line !== '');
  }
  return [text];
}

/** Where the items 1, 2, 3 … start; each has to end like an item before the next one counts. */
function findCuts(text: string, pattern: RegExp, words: readonly string[] | undefined): number[] {
  const cuts: number[] = [];
  for (const item of text.matchAll(pattern)) {
    const number = words === undefined ? Number(item[1]) : words.indexOf(item[1]!.toLowerCase()) + 1;
    if (number !== cuts.length + 1) continue;
    const before = text.slice(cuts.at(-1) ?? 0, item.index);
    if (cuts.length === 0 ? opensList(before) : endsItem(before)) cuts.push(item.index);
  }
  return cuts;
}

const opensList = (before: string) => before === '' || /[:.;,–-]\s*$|\s(?:là|gồm|sau|như)\s*$/u.test(before);

const endsItem = (item: string) => item.length > 8 && /[.;,:…]["”)]?\s*(?:và\s*)?$|\s(?:và|hoặc)\s*$/u.test(item);
