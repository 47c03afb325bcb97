import type { LocatorStep } from '../src/knowledge/passage.ts';
import { endsSentence } from './clean-text.ts';
import type { Line } from './line.ts';
import { parseMarker } from './markers.ts';
import { draftPassages, type PassageDraft } from './passage-draft.ts';

interface Context {
  steps: readonly LocatorStep[];
  heading: string;
  nextTable: () => number;
}

/** Passages of a text without parts: one for each paragraph, counted from 1, with its list where it opens one. */
export function paragraphPassages(lines: readonly Line[], context: Context): PassageDraft[] {
  const groups = groupParagraphs(lines);
  const drafts: PassageDraft[] = [];
  let number = 0;
  for (const group of groups) {
    if (group.length === 1 && group[0]!.table !== undefined) {
      drafts.push(...tablePassages(group, context, groups.length === 1));
      continue;
    }
    number++;
    const steps: LocatorStep[] = [...context.steps, { level: 'paragraph', label: String(number) }];
    drafts.push(...draftPassages(group, { ...context, steps }));
  }
  return drafts;
}

function tablePassages(group: readonly Line[], context: Context, alone: boolean): PassageDraft[] {
  const number = context.nextTable();
  const step: LocatorStep = { level: 'table', label: String(number) };
  const steps = alone && number === 1 ? [...context.steps] : [...context.steps, step];
  return draftPassages(group, { ...context, steps, nextTable: () => number });
}

/** A paragraph with what belongs to it: the items it opens, captions and names without a sentence of their own. */
function groupParagraphs(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let list = false;
  for (const line of lines) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (line.table !== undefined || before === undefined || before.table !== undefined) {
      groups.push([line]);
      list = line.table === undefined && opensList(line.text);
      continue;
    }
    const item = isItem(line.text);
    if (
      (item && (list || isItem(before.text))) ||
      isCaption(line.text) ||
      (isCaption(before.text) && last!.length === 1)
    )
      last!.push(line);
    else groups.push([line]);
    list = opensList(line.text) || (list && item);
  }
  return groups;
}

const opensList = (text: string) => text.endsWith(':');

const isItem = (text: string) => {
  const level = parseMarker(text)?.level;
  return (
    level === 'number' ||
    level === 'subnumber' ||
    level === 'letter' ||
    level === 'bullet' ||
    /^\(\d{1,2}\)/u.test(text)
  );
};

/** A line that is no sentence: the caption of a picture, a name, "Thời gian: …". */
const isCaption = (text: string) => text.length < 160 && (!endsSentence(text) || CAPTION.test(text));

const CAPTION =
  /^(?:quang cảnh|toàn cảnh|ảnh|ảnh minh họa|hình ảnh|một số hình ảnh|các đại biểu|đại biểu|các đơn vị|lãnh đạo|các tập thể|các cá nhân|(?:các )?đồng chí|đ\/c|ông|bà)\s(?:[^.;:]*\s)?(?:phát biểu|ký kết|tham dự|tại|trao|tặng|chụp ảnh|khen thưởng|thảo luận|trình bày)(?:\s[^.;:]*)?\.?$/iu;
