import { findDates } from '../src/vietnamese/dates.ts';
import { endsSentence } from './clean-text.ts';
import type { Line } from './line.ts';

/** A news item saved from a web site, without what the site put around it. */
export interface NewsItem {
  title: string;
  issuedOn: string;
  lines: Line[];
}

const PUBLISHED_WORDS =
  /ngày đăng|đăng ngày|đăng lúc|đăng tin|ngày viết|cập nhật lần cuối|cập nhật|lúc|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|ngày|view count|lượt xem|số lượt xem|lượt đọc|đã xem|xem|print|in bài|gốc|gmt\s?\+7|giờ|phút|tháng|năm|\bam\b|\bpm\b|\bsa\b|\bch\b|thời gian|xuất bản/giu;

/** What follows an article on news sites. A whole line, with or without a colon. */
const AFTER =
  /^(?:(?:các )?tin (?:khác|liên quan|cùng chuyên mục|đã đưa|mới hơn|cũ hơn|mới nhất|nổi bật|xem nhiều|đọc nhiều)|(?:các )?bài (?:viết )?(?:khác|liên quan|cùng chuyên mục)|tin,? bài (?:khác|liên quan)|ý kiến bạn đọc(?: \(\d+\))?|bình luận(?: \(\d+\))?|gửi bình luận|tiện ích thông tin|chia sẻ(?: bài viết)?|đánh giá bài viết.*|xem tiếp|xem thêm|đọc thêm|từ khóa|tags?|quay lại(?: trang trước)?|về (?:đầu )?trang(?: trước| chủ)?|in trang|gửi email|nguồn tin|qr code.*|chúng tôi trên mạng xã hội|mã qr code.*|loading\.*|thống kê truy cập|liên kết (?:website|web|trang)|thăm dò ý kiến|video|thư viện ảnh|ảnh hoạt động|thông báo mới|văn bản mới|đang truy cập.*|lượt truy cập.*|bản quyền.*|copyright.*)\s*:?$/iu;

/** Lines that sites put between headline and text. */
const CONTROLS =
  /^(?:print|in bài viết|in|gốc|chia sẻ|share|tweet|like|facebook|zalo|twitter|email|gửi mail|lưu bài|nghe bài viết|đọc bài viết|cỡ chữ|màu chữ.*|a[+-]?|a\+ a-|theo dõi trên google news|loading\.*|xem ảnh|skip to main content|nhảy đến nội dung|view count\s*:?\s*\d*|lượt xem\s*:?\s*[\d.]*|tăng cỡ chữ|giảm cỡ chữ|đọc tin)$/iu;

/** Day of publishing when the line says nothing else: "Ngày đăng 11/01/2021 | 12:59 | View count: 122", "15:15, 25/02/2022". */
export function publishedOn(line: string): string | undefined {
  if (line.length > 120) return undefined;
  const date = findDates(line).find((found) => /^\d{4}-\d\d-\d\d$/u.test(found.value));
  if (date === undefined) return undefined;
  const rest = (line.slice(0, date.start) + line.slice(date.end)).replace(PUBLISHED_WORDS, '').replace(/\P{L}/gu, '');
  return rest.length <= 2 ? date.value : undefined;
}

/**
 * Reads `lines` as a news item. Undefined for anything else: a news item has a line near its start that says only
 * when it was published, and paragraphs after it.
 */
export function readNews(lines: readonly Line[], pageTitle = ''): NewsItem | undefined {
  const dated = lines
    .slice(0, 60)
    .findIndex((line) => line.table === undefined && publishedOn(line.text) !== undefined);
  if (dated === -1 || isOfficial(lines.slice(0, dated))) return undefined;
  const after = lastDated(lines, dated) + 1;
  const end = endOfArticle(lines, after);
  const body = dropDuplicates(lines.slice(after, end)).filter(
    (line) => line.table !== undefined || !CONTROLS.test(line.text),
  );
  if (!body.some((line) => isParagraph(line))) return undefined;
  const title = headline(lines, dated, pageTitle) ?? titleBelow(lines.slice(end)) ?? firstSentence(body);
  return {
    title: title.text,
    issuedOn: publishedOn(lines[dated]!.text)!,
    lines: body.filter((line) => line !== title.line && line.text !== title.text),
  };
}

/** A letterhead's "Mẫu Sơn, ngày …" is no date of publishing, and neither is what follows "Điều 1". */
const isOfficial = (before: readonly Line[]) =>
  before.some((line) =>
    /^(?:điều|chương)\s+[\divx]+\b|^số\s*:?\s*\d+\s*[-/]\s*\p{L}|^đảng cộng sản việt nam$|^cộng h(?:òa|oà) xã hội/iu.test(
      line.text,
    ),
  );

/** Some sites print the date twice, around the headline. */
function lastDated(lines: readonly Line[], first: number): number {
  const again = lines.slice(first + 1, first + 6).findLastIndex((line) => publishedOn(line.text) !== undefined);
  return again === -1 ? first : first + 1 + again;
}

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
  return lines.length;
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

function headline(lines: readonly Line[], dated: number, pageTitle: string): Headline | undefined {
  const main = lines.find((line) => line.heading === 1);
  if (main !== undefined) return { text: main.text, line: main };
  const above = lines
    .slice(Math.max(0, dated - 4), dated)
    .filter((line) => line.table === undefined && !CONTROLS.test(line.text));
  const nearest = above.findLast((line) => line.text.length > 15 && !AFTER.test(line.text));
  if (nearest !== undefined) return { text: nearest.text, line: nearest };
  const last = lastDated(lines, dated);
  const between = lines.slice(dated + 1, last).find((line) => line.text.length > 15);
  if (between !== undefined) return { text: between.text, line: between };
  const fromPage = pageTitle.split(/\s+[|»–-]\s+/u)[0]!.trim();
  if (fromPage.length > 25) return { text: fromPage };
  const below = lines.slice(last + 1, last + 3).find((line) => line.text.length > 25 && !CONTROLS.test(line.text));
  if (below === undefined || endsSentence(below.text) || below.text.length > 250) return undefined;
  return { text: below.text, line: below };
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
  const sentence = /^.*?[^\d\s]{2,}[.…](?=\s|$)/u.exec(first)?.[0] ?? first;
  const short = sentence.length <= 200 ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', 200))}…`;
  return { text: short.replace(/\.$/u, '') };
}
