import type { Commitment } from './commitment.ts';
import { dueDays, type Settle } from './due.ts';

interface CalendarOptions {
  /** As calendars show it. */
  name: string;
  /** First and last day shown, ISO. */
  from: string;
  to: string;
  settle: Settle;
  /** Written as the time at which each entry was made. */
  now: Date;
}

/** Octets of a line without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;
const DAY_MS = 86_400_000;

/** Due days that are open as all-day entries of an iCalendar file (RFC 5545). Pure. */
export function writeCalendar(
  entries: readonly { commitment: Commitment; source: string }[],
  { name, from, to, settle, now }: CalendarOptions,
): string {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const after = new Map<string, string>();
  const dayAfter = (day: string): string => {
    const known = after.get(day) ?? compact(new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10));
    after.set(day, known);
    return known;
  };
  const events = entries.flatMap(({ commitment, source }) => {
    const { id, number, action, due, decision, completions, startsOn, endsOn } = commitment;
    if (due === undefined || decision !== 'confirmed') return [];
    const met = new Set(completions.map(({ dueOn }) => dueOn));
    const recurs = due.rule.kind === 'recurring';
    // The same under every one of its days, and folding takes longest.
    const said = [
      foldLine(`SUMMARY:${escapeText(`Việc số ${number}: ${action}`)}`),
      foldLine(`DESCRIPTION:${escapeText(source)}`),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ].join('\r\n');
    return dueDays(due.rule, { from, to })
      .filter(
        ({ day }) => !met.has(day) && (!recurs || ((startsOn ?? '') <= day && (endsOn === undefined || day < endsOn))),
      )
      .map(({ day }) => ({ day, lastDay: recurs ? settle(day) : day }))
      .flatMap(({ day, lastDay }) => [
        'BEGIN:VEVENT',
        foldLine(`UID:${id}-${day}@phoihop`),
        `DTSTAMP:${stamp}`,
        `DTSTART;VALUE=DATE:${compact(lastDay)}`,
        `DTEND;VALUE=DATE:${dayAfter(lastDay)}`,
        said,
      ]);
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//phoihop//commitments//VI',
    `X-WR-CALNAME:${escapeText(name)}`,
  ];
  return `${[...lines.map(foldLine), ...events, 'END:VCALENDAR'].join('\r\n')}\r\n`;
}

const compact = (day: string) => day.replaceAll('-', '');

/** Text values (RFC 5545, 3.3.11); other control characters are not allowed at all. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\p{Cc}]/gu, ' ');
}

/** Long lines go on after a line end and a space; characters stay whole. */
export function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= LINE_OCTETS) return line;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
