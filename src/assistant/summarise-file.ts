import { attachmentOf, formatLocator } from '../knowledge/locator.ts';
import type { LocatorStep, Passage } from '../knowledge/passage.ts';
import { capitalize } from '../vietnamese/capitalize.ts';
import { cutAtWord, wholeWords } from '../vietnamese/cut-at-word.ts';
import { formatDay } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/fold.ts';
import { splitSentences } from '../vietnamese/sentences.ts';
import { SUMMARY_TEXTS } from './attachment-texts.ts';
import type { FileContent } from './open-files.ts';

/** Longest parts of a summary, in UTF-16 units: all together about one message on Zalo. */
const LONGEST = { title: 200, contents: 930, telling: 550, heading: 70, sentence: 200 };
const TELLING_SENTENCES = 4;

type Content = Pick<FileContent, 'fields'> & { passages: readonly Passage[] };

/** How much a file holds: "20 điều, 4 chương, 6 trang". */
export function countParts(passages: readonly Pick<Passage, 'locator' | 'page'>[]): string {
  const body = passages.filter((passage) => !isMargin(passage));
  const count = (level: LocatorStep['level']) =>
    new Set(
      body.flatMap(({ locator }) => locator.filter((step) => step.level === level).map((step) => keyOf(locator, step))),
    ).size;
  const [articles, chapters] = [count('article'), count('chapter')];
  const headed = new Set(body.flatMap(({ locator }) => firstHeaded(locator).map((step) => keyOf(locator, step)))).size;
  const pages = Math.max(0, ...passages.map(({ page }) => page ?? 0));
  const parts = [
    ...(articles > 0 ? [SUMMARY_TEXTS.articles(articles)] : []),
    ...(chapters > 0 ? [SUMMARY_TEXTS.chapters(chapters)] : []),
    ...(articles === 0 && headed > 0 ? [SUMMARY_TEXTS.sections(headed)] : []),
  ];
  if (parts.length === 0) parts.push(SUMMARY_TEXTS.paragraphs(passages.length));
  return [...parts, ...(pages > 0 ? [SUMMARY_TEXTS.pages(pages)] : [])].join(', ');
}

/** Articles are counted through the chapters of a text, and anew in what is attached to it. */
const keyOf = (locator: readonly LocatorStep[], step: LocatorStep) =>
  JSON.stringify([attachmentOf(locator), step.level, step.label]);

function firstHeaded(locator: readonly LocatorStep[]): LocatorStep[] {
  const first = locator.find((step) => step.level !== 'attachment');
  return first === undefined || first.level === 'paragraph' ? [] : [first];
}

/** What a file is and holds, in its own words: no model, nothing added. At most about 2,000 characters. */
export function summariseFile(name: string, { fields, passages }: Content): string {
  const body = passages.filter((passage) => !isMargin(passage));
  const telling = chooseTelling(body);
  return [
    SUMMARY_TEXTS.head(name),
    ...describeDocument(fields),
    ...listContents(body, countParts(passages)),
    ...(telling.length === 0 ? [] : [SUMMARY_TEXTS.telling, ...telling]),
    SUMMARY_TEXTS.honest,
  ].join('\n');
}

/** Preamble and signature are not what a document is about. */
function isMargin({ locator }: Pick<Passage, 'locator'>): boolean {
  const [first] = locator;
  return first?.level === 'heading' && /^(?:phan mo dau|chu ky)$/.test(fold(first.label));
}

function describeDocument(fields: FileContent['fields']): string[] {
  const { title, typeName = '' } = fields;
  const full = fold(title).startsWith(fold(typeName)) ? title : `${typeName} ${title}`;
  return [cutAtWord(capitalize(full), LONGEST.title), ...describeIssue(fields)];
}

/** Number, day, issuer, signer and force on one line; no line where the text names none of them. */
export function describeIssue(fields: FileContent['fields']): string[] {
  const { code, issuedOn, issuer, signer, effectiveFrom, effectiveTo } = fields;
  const day = issuedOn === undefined ? undefined : formatDay(issuedOn);
  const facts = [
    ...(code === undefined
      ? day === undefined
        ? []
        : [SUMMARY_TEXTS.dated(day)]
      : [SUMMARY_TEXTS.numbered(code, day)]),
    ...(issuer === undefined ? [] : [SUMMARY_TEXTS.issuer(issuer)]),
    ...(signer === undefined ? [] : [SUMMARY_TEXTS.signer(signer)]),
    ...(effectiveFrom === undefined || effectiveFrom === issuedOn
      ? []
      : [SUMMARY_TEXTS.from(formatDay(effectiveFrom))]),
    ...(effectiveTo === undefined ? [] : [SUMMARY_TEXTS.to(formatDay(effectiveTo))]),
  ];
  return facts.length === 0 ? [] : [`${capitalize(facts.join('; '))}.`];
}

interface Group {
  /** Name of what is attached, at its first group. */
  attached?: string;
  /** Of the chapter or part; empty where there is none. */
  head: string;
  items: string[];
}

/** Chapters with their articles on one line each, as many as fit. */
function listContents(body: readonly Passage[], counts: string): string[] {
  const groups = groupParts(body);
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  if (total < 2) return [];
  const lines = [SUMMARY_TEXTS.contents(counts)];
  let left = LONGEST.contents;
  let shown = 0;
  for (const { attached, head, items } of groups) {
    const fitting: string[] = [];
    left -= head.length + (attached?.length ?? 0) + 4;
    for (const item of items) {
      if (item.length + 2 > left) break;
      left -= item.length + 2;
      fitting.push(item);
    }
    shown += fitting.length;
    if (attached !== undefined && fitting.length > 0) lines.push(attached);
    if (fitting.length > 0) lines.push(`${head === '' ? '' : `${head}: `}${fitting.join('; ')}`);
    if (fitting.length < items.length) break;
  }
  return shown === total ? lines : [...lines, SUMMARY_TEXTS.more(total - shown)];
}

function groupParts(body: readonly Passage[]): Group[] {
  const groups: Group[] = [];
  const seen = new Set<string>();
  let attachment: string | undefined;
  for (const { locator, heading } of body) {
    const own = locator.filter((step) => step.level !== 'attachment');
    const at = own.findIndex((step) => step.level === 'article');
    const leaf = at < 0 ? own[0] : own[at];
    if (leaf === undefined || leaf.level === 'paragraph' || seen.has(keyOf(locator, leaf))) continue;
    seen.add(keyOf(locator, leaf));
    const head = at > 0 ? nameStep(own[0]!) : '';
    const attached = attachmentOf(locator);
    if (groups.at(-1)?.head !== head || attached !== attachment) {
      const named = attached === undefined || attached === attachment ? {} : { attached: nameAttached(attached) };
      groups.push({ head, items: [], ...named });
    }
    attachment = attached;
    groups.at(-1)!.items.push(nameStep({ ...leaf, title: leaf.title ?? (own.at(-1) === leaf ? heading : '') }));
  }
  return groups;
}

const nameAttached = (label: string) => SUMMARY_TEXTS.attached(cutAtWord(label, LONGEST.heading));

/** "Điều 7. Thời hạn trả lời"; the words themselves of a heading without a number. */
function nameStep({ title = '', ...step }: LocatorStep): string {
  if (step.level === 'heading') return cutAtWord(step.label, LONGEST.heading);
  const number = capitalize(formatLocator([step]));
  return title === '' || title === step.label ? number : `${number}. ${cutAtWord(title, LONGEST.heading)}`;
}

/** What makes a sentence worth showing: who has to do what, by when, for how much. */
const TELLING: readonly (readonly [number, RegExp])[] = [
  [3, /\b(?:cham nhat|trong thoi han|thoi han|truoc ngay|hang thang|hang quy|khong qua|ke tu ngay)\b/],
  [2, /\b(?:chiu trach nhiem|chu tri|co trach nhiem|phai|nghiem cam|khong duoc|thong nhat|giao)\b/],
  [2, /\b(?:kinh phi|muc chi|muc ho tro|dong|trieu|ty dong)\b.*\d|\d.*\b(?:dong|trieu|ty)\b/],
  [-4, /\b(?:co hieu luc (?:thi hanh )?ke tu ngay ky|chiu trach nhiem thi hanh)\b/],
  [1, /\b(?:quy dinh|ap dung|muc dich|muc tieu|nhiem vu|yeu cau)\b/],
];

/** The best first sentences, one a passage, in reading order. */
function chooseTelling(body: readonly Passage[]): string[] {
  const candidates = body.flatMap((passage, index) => {
    const sentence = firstSentence(passage);
    return sentence === undefined ? [] : [{ passage, index, sentence, score: scoreSentence(sentence) }];
  });
  const chosen = candidates.toSorted((a, b) => b.score - a.score || a.index - b.index).slice(0, TELLING_SENTENCES);
  let left = LONGEST.telling;
  return chosen
    .toSorted((a, b) => a.index - b.index)
    .map(({ passage, sentence }) =>
      SUMMARY_TEXTS.sentence(cutAtWord(sentence, LONGEST.sentence), formatLocator(passage.locator)),
    )
    .filter((line) => (left -= line.length) >= 0);
}

function scoreSentence(sentence: string): number {
  const folded = fold(sentence);
  return TELLING.reduce((sum, [weight, pattern]) => sum + (pattern.test(folded) ? weight : 0), 0);
}

/** What stands before the words of a clause, a point or an item of a list. */
const MARKER = /^(?:\d{1,2}(?:\.\d{1,2})*[.)/-]*|\(\d{1,2}\)|[a-zđ]\)|[-–•+*])\s+/u;

/** The telling one of the first sentences that say something by themselves. */
function firstSentence({ text }: Passage): string | undefined {
  const lines = text.split('\n').map((line) => line.replace(MARKER, ''));
  const sentences = lines.flatMap((line) =>
    splitSentences(line)
      .slice(0, 1)
      .map((span) => span.text),
  );
  const whole = sentences.filter((sentence) => sentence.length >= 40 && !sentence.endsWith(':'));
  const best = whole.slice(0, 3).toSorted((a, b) => scoreSentence(b) - scoreSentence(a))[0];
  return best === undefined ? undefined : wholeWords(best, 1000);
}
