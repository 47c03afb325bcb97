import { cutAtWord } from '../src/vietnamese/cut-at-word.ts';
import { findDates } from '../src/vietnamese/dates.ts';
import { endsSentence, isUpperCase } from './clean-text.ts';
import { findType } from './document-types.ts';
import type { Line } from './line.ts';
import { parseMarker } from './markers.ts';
import { findPlace } from './news-place.ts';

/** A news item saved from a web site, without what the site put around it. */
export interface NewsItem {
  title: string;
  issuedOn?: string;
  place?: string;
  lines: Line[];
}

const PUBLISHED_WORDS =
  /ngày đăng|đăng ngày|đăng lúc|đăng tin|ngày viết|cập nhật lần cuối|cập nhật|lúc|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|ngày|view count|lượt xem|số lượt xem|lượt đọc|đã xem|xem|print|in bài|gốc|gmt\s?\+7|giờ|phút|tháng|năm|\bam\b|\bpm\b|\bsa\b|\bch\b|xuất bản|ngày tạo|ngày cập nhật|tác giả|người đăng|nguồn|đăng bởi|bbt|admin/giu;

/** What follows an article on news sites. A whole line, with or without a colon. */
const AFTER =
  /^(?:(?:các )?tin (?:khác|liên quan|cùng chuyên mục|đã đưa|mới hơn|cũ hơn|mới nhất|nổi bật|xem nhiều|đọc nhiều)|(?:các )?bài (?:viết )?(?:khác|liên quan|cùng chuyên mục)|tin,? bài (?:khác|liên quan)|ý kiến bạn đọc(?: \(\d+\))?|bình luận(?: \(\d+\))?|gửi bình luận|tiện ích thông tin|chia sẻ(?: bài viết)?|đánh giá bài viết.*|xem tiếp|xem thêm|đọc thêm|từ khóa|tags?|quay lại(?: trang trước)?|về (?:đầu )?trang(?: trước| chủ)?|in trang|gửi email|nguồn tin|qr code.*|chúng tôi trên mạng xã hội|mã qr code.*|loading\.*|thống kê truy cập|liên kết (?:website|web|trang)|thăm dò ý kiến|video|thư viện ảnh|ảnh hoạt động|thông báo mới|văn bản mới|đang truy cập.*|lượt truy cập.*|bản quyền.*|copyright.*)\s*:?$/iu;

/** Lines that sites put between headline and text. */
const CONTROLS =
  /^(?:[\d.,]+ lượt (?:xem|đọc|truy cập)|print|in bài viết|in|gốc|chia sẻ|share|tweet|like|facebook|zalo|twitter|email|gửi mail|lưu bài|nghe bài viết|đọc bài viết|cỡ chữ|màu chữ.*|a[+-]?|a\+ a-|theo dõi trên google news|loading\.*|xem ảnh|skip to main content|nhảy đến nội dung|view count\s*:?\s*\d*|lượt xem\s*:?\s*[\d.]*|tăng cỡ chữ|giảm cỡ chữ|đọc tin)$/iu;

/** Day of publishing when the line says nothing else: "Ngày đăng 11/01/2021 | 12:59 | View count: 122", "15:15, 25/02/2022". */
export function publishedOn(written: string): string | undefined {
  if (written.length > 120) return undefined;
  const line = written.replace(/(\d{1,2})\s+(tháng\s+\d{1,2}),?\s+(\d{4})/iu, 'ngày $1 $2 năm $3');
  const date = findDates(line).find((found) => /^\d{4}-\d\d-\d\d$/u.test(found.value));
  if (date === undefined) return undefined;
  const around = line.slice(0, date.start) + line.slice(date.end);
  const rest = around.replace(PUBLISHED_WORDS, '').replace(/\P{L}/gu, '').length;
  const timed = /(?<!\d)\d{1,2}[:h]\d{2}(?!\d)/u.test(around) && line.length < 90 && !endsSentence(line);
  const labelled =
    /^(?:ngày đăng|đăng ngày|cập nhật|tác giả|người đăng|đăng bởi|ngày tạo|lượt xem)|lượt xem\s*:/iu.test(line);
  return rest <= 2 || (timed && rest <= 12) || (labelled && rest <= 40) ? date.value : undefined;
}

/**
 * Reads `lines` as a news item. Undefined for anything else: a news item has a line near its start that says only
 * when it was published, or opens the way reports of a meeting do ("Sáng 20/5, …").
 */
export function readNews(all: readonly Line[], pageTitle = ''): NewsItem | undefined {
  const lines = all.flatMap(splitDatedHeadline);
  const long = lines.findIndex((line) => isParagraph(line));
  const lead = long === -1 ? lines.findIndex((line) => isSentence(line)) : long;
  if (lead === -1 || isOfficial(lines.slice(0, lead))) return undefined;
  const dated = findDated(lines, lead);
  // A handbook says "Cập nhật: 01/10/2026" too; only sites count readers and minutes.
  if (
    dated !== -1 &&
    !/ngày đăng|đăng ngày|lượt|view count|print|\d{1,2}[:h]\d{2}/iu.test(lines[dated]!.text) &&
    isStructured(lines)
  )
    return undefined;
  const opening = lines.slice(0, lead).findIndex((line) => isSentence(line));
  const text = opening === -1 ? lead : opening;
  if (dated === -1 && !REPORTS.test(lines[text]!.text) && (long === -1 || !isReport(lines, text))) return undefined;
  const anchor = dated === -1 ? text : dated;
  const after = dated === -1 ? text : lastDated(lines, dated, lead) + 1;
  const end = endOfArticle(lines, after);
  const body = dropBoxes(dropDuplicates(lines.slice(after, end)));
  const title = headline(lines, { anchor, lead, pageTitle }) ?? titleBelow(lines.slice(end)) ?? firstSentence(body);
  const issuedOn = dated === -1 ? dayInLead(lines[text]!.text) : dayOf(lines[dated]!.text);
  const place = findPlace(lines.map((line) => line.text));
  return {
    title: title.text,
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(place === undefined ? {} : { place }),
    lines: body.filter((line) => line !== title.line && line.text !== title.text),
  };
}

/** "Hội nghị ký kết … (28/09/2017 17:50)" as headline and day. */
function splitDatedHeadline(line: Line): Line[] {
  const match = /^(.{20,250}?)\s*\((\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[\s,-]+\d{1,2}[:h]\d{2})?)\)$/u.exec(line.text);
  return match === null
    ? [line]
    : [
        { ...line, text: match[1]! },
        { ...line, text: match[2]! },
      ];
}

/** The line above the first paragraph that says when the item was published; -1 when there is none. */
function findDated(lines: readonly Line[], lead: number): number {
  const above = lines.slice(Math.max(0, lead - 60), lead);
  const found = above.findIndex((line) => line.table === undefined && publishedOn(line.text) !== undefined);
  if (found !== -1) return Math.max(0, lead - 60) + found;
  // "Thời sự 26-11-2022": close to the text, a day may stand beside the section of the site.
  const near = lines.slice(Math.max(0, lead - 3), lead).findIndex((line) => SECTION_AND_DAY.test(line.text));
  return near === -1 ? -1 : Math.max(0, lead - 3) + near;
}

const SECTION_AND_DAY = /^[\p{L}\s-]{2,25}[\s|,-]+\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/u;

const dayOf = (text: string) =>
  publishedOn(text) ?? findDates(text).find((found) => /^\d{4}-\d\d-\d\d$/u.test(found.value))?.value;

/** Prose about a meeting, without any parts of its own. */
function isReport(lines: readonly Line[], lead: number): boolean {
  if (isStructured(lines)) return false;
  return lines
    .slice(0, lead + 2)
    .some((line) => /hội nghị|giao ban|cuộc họp|buổi làm việc|lễ ký kết|tọa đàm/iu.test(line.text));
}

const isStructured = (lines: readonly Line[]) =>
  lines.filter((line) => line.table !== undefined || (line.heading ?? 0) > 1).length > 1 ||
  lines.some((line) => /^(?:article|chapter|roman|capital)$/u.test(parseMarker(line.text)?.level ?? ''));

/** How reports of a meeting open: "Sáng ngày 11/1, …", "(HGĐT) - Chiều 22/7, …". */
const REPORTS =
  /^(?:\([^)]{2,40}\)\s*[-–]?\s*|[\p{Lu}][\p{L}\s.]{1,20}\s[-–]\s)?(?:sáng|chiều|tối|trưa|hôm nay|vừa qua|mới đây|ngày\s+\d{1,2}[/-]\d)[\s,]/iu;

function dayInLead(text: string): string | undefined {
  const day = findDates(text.slice(0, 80))[0]?.value;
  return day !== undefined && /^\d{4}-\d\d-\d\d$/u.test(day) ? day : undefined;
}

const isControl = (text: string) => CONTROLS.test(text) || publishedOn(text) !== undefined;

/** A letterhead, a type in capitals or a first article mean that this is no report of a news site. */
const isOfficial = (before: readonly Line[]) =>
  before.some(
    (line) =>
      /^(?:điều|chương)\s+[\divx]+\b|^số\s*:?\s*\d+\s*[-/]\s*\p{L}|^đảng cộng sản việt nam$|^cộng h(?:òa|oà) xã hội/iu.test(
        line.text,
      ) ||
      (isUpperCase(line.text) && line.text.length < 40 && findType(line.text)?.rest === ''),
  );

/** Some sites print the date twice, around the headline. */
function lastDated(lines: readonly Line[], first: number, lead: number): number {
  const again = lines.slice(first + 1, lead).findLastIndex((line) => publishedOn(line.text) !== undefined);
  return again === -1 ? first : first + 1 + again;
}

const isSentence = (line: Line) => line.text.length >= 40 && endsSentence(line.text);

const isParagraph = (line: Line) => line.text.length >= 150 && /[.…"”/]$/u.test(line.text);

function endOfArticle(lines: readonly Line[], from: number): number {
  const weights = lines.map((line, i) => (i >= from && isParagraph(line) ? line.text.length : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  for (let at = from; at < lines.length; at++) {
    // A box of other news may stand beside the text; what ends the article has most of the text before it.
    if (AFTER.test(lines[at]!.text) && passed >= total * 0.6) return at;
    passed += weights[at]!;
  }
  let end = lines.length;
  // Headlines of other news, each with its day.
  while (end - 2 > from && publishedOn(lines[end - 1]!.text) !== undefined && !isParagraph(lines[end - 2]!)) end -= 2;
  return end;
}

/** Takes out controls, and boxes of other news that stand before the text. */
function dropBoxes(lines: readonly Line[]): Line[] {
  let inBox = false;
  return lines.filter((line) => {
    if (line.table !== undefined) return true;
    if (AFTER.test(line.text)) inBox = true;
    else if (isParagraph(line) || endsSentence(line.text)) inBox = false;
    return !inBox && !isControl(line.text);
  });
}

/** The same caption is often there twice: as the picture's name and below it. */
function dropDuplicates(lines: readonly Line[]): Line[] {
  const key = (line: Line | undefined) => line?.text.replace(/[.\s]+$/u, '').toLowerCase();
  return lines.filter((line, i) => line.table !== undefined || key(line) !== key(lines[i - 1]));
}

interface Headline {
  text: string;
  line?: Line;
}

interface Place {
  /** The dated line, or the first paragraph where there is none. */
  anchor: number;
  /** The first paragraph. */
  lead: number;
  pageTitle: string;
}

function headline(lines: readonly Line[], { anchor, lead, pageTitle }: Place): Headline | undefined {
  const main = lines.find((line) => line.heading === 1 && line.text.length > 15);
  if (main !== undefined) return { text: main.text, line: main };
  const isCandidate = (line: Line) =>
    line.table === undefined &&
    line.text.length > 11 &&
    line.text.length <= 300 &&
    !/^(?:trang chủ|quang cảnh|toàn cảnh|ảnh)(?:\s|$)/iu.test(line.text) &&
    !AFTER.test(line.text) &&
    !isControl(line.text);
  const above = lines.slice(Math.max(0, anchor - 4), anchor).findLast(isCandidate);
  const below = lines
    .slice(anchor + 1, Math.max(lead, anchor + 3))
    .find((line) => isCandidate(line) && !endsSentence(line.text));
  // Over the date often stands only the section of the site: "Tin hoạt động".
  const isSection = above !== undefined && above.text.length < 40;
  if (above !== undefined && !(isSection && below !== undefined && below.text.length >= 40))
    return { text: above.text, line: above };
  const fromPage = pageTitle.split(/\s+[|»–-]\s+/u)[0]!.trim();
  if (fromPage.length > 25) return { text: fromPage };
  return below === undefined || below.text.length < 25 ? undefined : { text: below.text, line: below };
}

/** "QR CODE: Ký kết Chương trình …": some sites repeat the headline in a box below. */
function titleBelow(lines: readonly Line[]): Headline | undefined {
  for (const line of lines) {
    const title = /^qr[ -]?code\s*:\s*(.{20,})$/iu.exec(line.text)?.[1];
    if (title !== undefined) return { text: title };
  }
  return undefined;
}

function firstSentence(body: readonly Line[]): Headline {
  const first = body.find((line) => isParagraph(line))?.text ?? body[0]?.text ?? '';
  const sentence = /^.{30,}?[.…!](?=\s+\p{Lu}|$)/u.exec(first.slice(0, 2000))?.[0] ?? first;
  return { text: cutAtWord(sentence, 200).replace(/\.$/u, '') };
}
