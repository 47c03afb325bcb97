import { fold } from '../../vietnamese/fold.ts';
import { findLinks } from '../../vietnamese/links.ts';
import { formatDay } from '../../vietnamese/dates.ts';
import { splitSentences } from '../../vietnamese/sentences.ts';
import { namesForbiddenGroup } from '../never-a-group.ts';
import type { Breadth } from './digest-report.ts';
import type { Figure } from './figure.ts';
import { mentions, type ProseGround, type ReportGround } from './prose-ground.ts';

export type DropReason =
  | 'no_reference'
  | 'unknown_reference'
  | 'percentage'
  | 'number'
  | 'number_in_words'
  | 'direction'
  | 'breadth'
  | 'place'
  | 'name'
  | 'group'
  | 'link'
  | 'too_long'
  | 'repeated';

export interface CheckedProse {
  kept: string[];
  dropped: { sentence: string; reason: DropReason }[];
}

const LONGEST = 500;
const REFERENCE = /S\d+|[A-Z]{1,4}-\d{2}-\d{3,}/g;
/** References after the full stop belong to the sentence before it. */
const BEHIND_STOP = /([.!?…])[ \t]*((?:\[[^\]\n]*\][ \t]*)+)(?=\s|$)/gu;

/**
 * The sentences of a drafted text that rest on what they cite, `[S3]` or `[PA-26-000123]`: every number, direction,
 * breadth, place and name in them stands behind a citation in the same sentence. The others are dropped.
 */
export function checkProse(text: string, ground: ProseGround): CheckedProse {
  const checked: CheckedProse = { kept: [], dropped: [] };
  const lines = text
    .normalize('NFC')
    .replace(BEHIND_STOP, (_, stop: string, references: string) => ` ${references.trim()}${stop}`)
    .split(/\n+/)
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/u, ''));
  for (const { text: sentence } of lines.flatMap(splitSentences)) {
    const reason = checked.kept.includes(sentence) ? 'repeated' : findFault(sentence, ground);
    if (reason === undefined) checked.kept.push(sentence);
    else checked.dropped.push({ sentence, reason });
  }
  return checked;
}

/** What a sentence cites. */
interface Cited {
  figures: Figure[];
  reports: ReportGround[];
  /** Folded words of the cited reports. */
  words: string;
}

function findFault(sentence: string, ground: ProseGround): DropReason | undefined {
  if (sentence.length > LONGEST) return 'too_long';
  const references = [...new Set(sentence.match(REFERENCE))];
  if (references.length === 0) return 'no_reference';
  if (references.some((id) => !ground.figures.has(id) && !ground.reports.has(id))) return 'unknown_reference';
  const reports = references.flatMap((id) => ground.reports.get(id) ?? []);
  const cited: Cited = {
    figures: references.flatMap((id) => ground.figures.get(id) ?? []),
    reports,
    words: reports.map(({ text }) => fold(text)).join(' \n '),
  };
  const said = sentence.replace(/\[[^\]]*\]/gu, ' ').replace(REFERENCE, ' ');
  // Nobody is sent to a page by a draft.
  if (findLinks(said).length > 0) return 'link';
  if (namesForbiddenGroup(withoutTitles(said, cited, ground))) return 'group';
  return (
    findFaultInWords(said, cited) ?? findFaultInNames(said, cited, ground) ?? findFaultInNumbers(said, cited, ground)
  );
}

/** A topic or an agency may be called so; people may not. */
function withoutTitles(said: string, { figures }: Cited, { names }: ProseGround): string {
  const titles = [...names, ...figures.map(({ label }) => label)].toSorted((one, other) => other.length - one.length);
  return titles.reduce((rest, title) => rest.replaceAll(title, ' ; '), said);
}

const BREADTH_PHRASES: [Breadth, RegExp][] = [
  ['tuyệt đại đa số', /tuyệt đại đa số/giu],
  ['đa số', /đa số|phần lớn|hầu hết|đa phần/giu],
  ['nhiều', /nhiều (?:ý kiến|người|hộ|bà con)/giu],
  ['một số', /một số (?:ý kiến|người|hộ|bà con)/giu],
];
const WORD_NUMBER =
  /(?<!\p{L})(?:một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|mươi|chục|trăm|nghìn|vài|mấy) (?:phản ánh|vụ việc|vụ|ý kiến|hộ|người|địa bàn|tổ|lĩnh vực|kiến nghị|cơ quan|trường hợp|lần|ngày|tháng)(?!\p{L})|gấp (?:đôi|ba|rưỡi)|(?:một|quá|hơn) nửa|hàng (?:chục|trăm|nghìn)/giu;

function findFaultInWords(said: string, { figures, reports, words }: Cited): DropReason | undefined {
  if (/%|phần trăm/iu.test(said)) return 'percentage';
  const inReports = (phrase: string) => mentions(words, fold(phrase));
  let rest = said;
  for (const [breadth, phrases] of BREADTH_PHRASES) {
    if (rest.search(phrases) !== -1 && !reports.some((report) => report.breadth === breadth)) return 'breadth';
    // "tuyệt đại đa số" is not also "đa số".
    rest = rest.replace(phrases, ' ');
  }
  if ([...said.matchAll(WORD_NUMBER)].some(([phrase]) => !inReports(phrase))) return 'number_in_words';
  for (const [word, sign] of [
    ['tăng', 1],
    ['giảm', -1],
  ] as const) {
    if (!new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(said) || inReports(word)) continue;
    if (!figures.some((figure) => Math.sign(changeOf(figure)) === sign)) return 'direction';
  }
  return undefined;
}

const changeOf = ({ reports, before }: Figure) => (before === undefined ? 0 : reports - before.reports);

/** Capitals that need no source. */
const KNOWN_CAPITALS = new Set('Nhân Đảng Nhà Ban Trong Từ Đến Về Các Ý Việt Nam'.split(' '));

function findFaultInNames(said: string, { figures, reports }: Cited, ground: ProseGround): DropReason | undefined {
  const sources = [...figures.map(({ label }) => label), ...reports.flatMap(({ names, text }) => [...names, text])];
  const supported = fold(sources.join(' \n '));
  if (ground.names.some((name) => mentions(fold(said), fold(name)) && !mentions(supported, fold(name)))) return 'place';
  const capitals = new Set([...sources, ground.office, ground.period].join(' ').match(/\p{Lu}[\p{L}]*/gu));
  const [, ...others] = [...said.matchAll(/[\p{L}\d]+/gu)].map(([word]) => word);
  const strange = others.some((word) => /^\p{Lu}/u.test(word) && !capitals.has(word) && !KNOWN_CAPITALS.has(word));
  return strange ? 'name' : undefined;
}

const NUMBER = /(?:(?<!\p{L})(tăng|giảm)(?: thêm| đi)? )?(?<![\p{L}\d/.,-])(\d[\d.,/]*)(?: (phản ánh|vụ việc))?/giu;
/** Only behind these words a number may be that of the period before. */
const COMPARED = /so với|kỳ trước|cùng kỳ|(?:tháng|quý|năm) trước/iu;

function findFaultInNumbers(said: string, cited: Cited, ground: ProseGround): DropReason | undefined {
  const { figures, reports } = cited;
  const comparedAt = said.search(COMPARED);
  const changes = new Set(figures.map(changeOf));
  const written = writtenNumbers(cited, ground);
  for (const { 1: direction, 2: figure, 3: unit, index } of said.matchAll(NUMBER)) {
    const text = trimNumber(figure!);
    const value = Number(text.replaceAll('.', '').replace(',', '.'));
    if (direction !== undefined) {
      if (!changes.has(direction.toLowerCase() === 'tăng' ? value : -value)) return 'number';
      continue;
    }
    const isCompared = comparedAt !== -1 && index > comparedAt;
    const tallies = isCompared
      ? figures.flatMap((one) => [one, ...(one.before === undefined ? [] : [one.before])])
      : figures;
    const isReports = tallies.some((one) => one.reports === value) || (reports.length > 0 && reports.length === value);
    const isMatters = tallies.some((one) => one.matters === value);
    const holds = { 'phản ánh': isReports, 'vụ việc': isMatters }[unit?.toLowerCase() ?? ''];
    if (!(holds ?? (isReports || isMatters || written.has(text)))) return 'number';
  }
  return undefined;
}

/** Numbers that stand in what is cited: of streets, of days, in names. */
function writtenNumbers({ figures, reports }: Cited, { period }: ProseGround): Set<string> {
  const sources = [
    period,
    ...figures.map(({ label }) => label),
    ...reports.flatMap(({ names, text, days }) => [...names, text, ...days.map(formatDay)]),
  ];
  return new Set(sources.flatMap((source) => source.match(/\d[\d.,/]*/g) ?? []).map(trimNumber));
}

const trimNumber = (text: string) => text.replace(/[.,/]+$/, '');
