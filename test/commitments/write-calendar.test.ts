import { expect, test } from 'vitest';
import { escapeText, foldLine, writeCalendar } from '#src/commitments/write-calendar.ts';
import { makeCommitment } from '../fakes/commitments.ts';

const options = {
  name: 'Mặt trận',
  from: '2026-10-01',
  to: '2026-12-31',
  settle: (day: string) => (day === '2026-10-25' ? '2026-10-26' : day),
  now: new Date('2026-11-24T01:02:03.000Z'),
};
const write = (change: Parameters<typeof makeCommitment>[0] = {}) =>
  writeCalendar([{ commitment: makeCommitment(change), source: 'mục III; 12-CTr' }], options);

test('each open due day is an entry on the last working day in time', () => {
  const text = write();
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(text).toContain('DTSTART;VALUE=DATE:20261026\r\nDTEND;VALUE=DATE:20261027\r\n');
  expect(text).toContain('DTSTAMP:20261124T010203Z');
  expect(text).toContain('DESCRIPTION:mục III\\; 12-CTr');
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('what was done, is over or not yet confirmed is left out', () => {
  const met = { dueOn: '2026-10-25', doneOn: '2026-10-20', evidence: { kind: 'date' as const }, by: 'p' };
  expect(write({ completions: [met] }).match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(write({ startsOn: '2026-12-01' }).match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(write({ endsOn: '2026-12-01' }).match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(write({ decision: 'proposed' })).not.toContain('VEVENT');
});

test('what a document says cannot end a line', () => {
  expect(escapeText('a\r\nBEGIN:VEVENT,;\\\u0007')).toBe('a\\nBEGIN:VEVENT\\,\\;\\\\ ');
  expect(write({ action: 'x\r\nATTACH:http://a' })).not.toContain('\r\nATTACH');
});

test('no line is longer than 75 octets and unfolding gives the line back', () => {
  const line = `SUMMARY:${'Đối thoại với các hộ chưa nhận đền bù 🚧 '.repeat(9)}`;
  const folded = foldLine(line);
  expect(Math.max(...folded.split('\r\n').map((part) => Buffer.byteLength(part)))).toBeLessThanOrEqual(75);
  expect(folded.replaceAll('\r\n ', '')).toBe(line);
});
