import { findPhrases } from '../vietnamese/phrases.ts';
import type { TimeMention } from '../vietnamese/times.ts';
import type { TypedText } from '../vietnamese/typed-words.ts';
import { findDangers } from './matters/dangers.ts';
import { URGENCY_REASONS, type Urgency, type UrgencyReason } from './report-draft.ts';
import {
  DANGER_PATTERNS,
  DANGER_WORDS,
  DATE_NEAR,
  DATED_MATTER,
  DEADLINE_NEAR,
  DENIED,
  MISREAD,
  NEEDS_MARKS,
  NOT_NOW,
  RECEPTION,
  SINCE,
  SUPPLY_DAYS,
  SUPPLY_GONE,
} from './urgency-words.ts';

interface Sign {
  reason: UrgencyReason;
  start: number;
  end: number;
}

/** Cut by turns is not gone. */
const BY_TURNS = / (?:xoay vong|luan phien|chap chon|phap phu|luc co luc khong|ngay co ngay khong)(?= )/;
const DAY = 86_400_000;

/**
 * Whether a report cannot wait, and why (design: danger to life, health or livelihood; a date that matters to the people;
 * people who want to be heard). `times` are those of the same text; `today` is an ISO day.
 */
export function findUrgency(typed: TypedText, times: readonly TimeMention[], today: string): Urgency {
  const signs = [...dangers(typed), ...supply(typed, times), ...dates(typed, times, today), ...receptions(typed)];
  const reasons = URGENCY_REASONS.filter((reason) => signs.some((sign) => sign.reason === reason));
  return {
    urgent: reasons.length > 0,
    reasons,
    words: [...new Set(signs.map(({ start, end }) => typed.text.slice(start, end)))],
  };
}

/** A match over `joined` as a sign at the words it covers. */
function toSign(typed: TypedText, reason: UrgencyReason, match: { index: number; 0: string }): Sign {
  const first = typed.wordAt(match.index + 1);
  const last = Math.max(first, typed.wordAt(match.index + match[0].trimEnd().length + 1) - 1);
  return { reason, start: typed.words[first]!.start, end: typed.words[Math.min(last, typed.words.length - 1)]!.end };
}

function dangers(typed: TypedText): Sign[] {
  const words = findPhrases(typed, DANGER_WORDS)
    .filter(({ text, at }) => !NEEDS_MARKS.has(text) || typed.words[at]!.marked !== typed.words[at]!.folded)
    .map(({ label, at, length }) => ({
      reason: label,
      start: typed.words[at]!.start,
      end: typed.words[at + length - 1]!.end,
    }));
  const patterns = DANGER_PATTERNS.flatMap(([reason, pattern]) =>
    [...typed.joined.matchAll(new RegExp(pattern, 'g'))].map((match) => toSign(typed, reason, match)),
  );
  const wordings = findDangers(typed).map(({ label, at, length }) => ({
    reason: label,
    start: typed.words[at]!.start,
    end: typed.words[at + length - 1]!.end,
  }));
  const read = patterns.filter(({ start, end }) => !MISREAD.test(typed.text.slice(start, end)));
  return [...words, ...read, ...wordings].filter((sign) => !isOver(typed, sign));
}

/** "Đám cháy đã dập tắt", "tập huấn phòng cháy": said in the same sentence. */
function isOver(typed: TypedText, { start, end }: Sign): boolean {
  const from = Math.max(...['.', '\n', ';', '!'].map((stop) => typed.text.lastIndexOf(stop, start))) + 1;
  const stop = /[.\n;!]/.exec(typed.text.slice(end));
  const to = stop === null ? typed.text.length : end + stop.index;
  const sentence = typed.words.filter((word) => word.start >= from && word.end <= to).map((word) => word.folded);
  if (NOT_NOW.test(` ${sentence.join(' ')} `)) return true;
  const at = typed.words.findIndex((word) => word.start >= start);
  const clause = typed.words.findLastIndex((word, index) => index <= at && word.phraseStart);
  const before = typed.words.slice(Math.max(clause, 0), at).map((word) => word.folded);
  return DENIED.test(` ${before.join(' ')} `) || SINCE.test(` ${before.join(' ')} `);
}

function supply(typed: TypedText, times: readonly TimeMention[]): Sign[] {
  const match = SUPPLY_GONE.exec(typed.joined);
  const isLong = times.some((time) => (time.days ?? 0) >= SUPPLY_DAYS);
  return match !== null && isLong && !BY_TURNS.test(typed.joined) ? [toSign(typed, 'sinh kế', match)] : [];
}

function dates(typed: TypedText, times: readonly TimeMention[], today: string): Sign[] {
  const near = times.find(({ to }) => {
    const days = to === undefined ? Number.NaN : (Date.parse(to) - Date.parse(today)) / DAY;
    return days >= 0 && days <= DATE_NEAR;
  });
  const match = DATED_MATTER.exec(typed.joined);
  if (near !== undefined && match !== null) return [{ reason: 'thời điểm', start: near.start, end: near.end }];
  const deadline = / con \S+ ngay /.test(typed.joined) ? DEADLINE_NEAR.exec(typed.joined) : null;
  return deadline === null ? [] : [toSign(typed, 'thời điểm', deadline)];
}

function receptions(typed: TypedText): Sign[] {
  return RECEPTION.flatMap((pattern) => {
    const match = pattern.exec(typed.joined);
    return match === null ? [] : [toSign(typed, 'cần bố trí tiếp dân', match)];
  });
}
