const ITEM = /\((\d{1,2})\)(?=\s*\p{L})/gu;

/**
 * A paragraph that runs through "(1) …; (2) …" as lines, an item on each, so that one can be found and quoted alone.
 * References such as "khoản (1) và (2)" are left as they are.
 */
export function splitRunningList(text: string): string[] {
  const items = [...text.matchAll(ITEM)];
  const first = items.findIndex((item) => item[1] === '1' && opensList(text, item.index));
  if (first === -1) return [text];
  const cuts: number[] = [];
  for (const item of items.slice(first)) {
    if (Number(item[1]) !== cuts.length + 1) continue;
    if (cuts.length > 0 && !endsItem(text.slice(cuts.at(-1), item.index))) continue;
    cuts.push(item.index);
  }
  if (cuts.length < 2) return [text];
  const bounds = [0, ...cuts, text.length];
  return bounds
    .slice(1)
    .map((end, i) => text.slice(bounds[i], end).trim())
    .filter((line) => line !== '');
}

const opensList = (text: string, at: number) =>
  at === 0 || /[:.;,–-]\s*$|\s(?:là|gồm|sau|như)\s*$/u.test(text.slice(0, at));

const endsItem = (item: string) => item.length > 8 && /[.;,:…]["”)]?\s*(?:và\s*)?$|\s(?:và|hoặc)\s*$/u.test(item);
