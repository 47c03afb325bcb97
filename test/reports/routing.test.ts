import { describe, expect, test } from 'vitest';
import { loadOrganisation } from '#src/organisation.ts';
import { createReportDeadlines } from '#src/reports/deadlines.ts';
import { codeSeries, findReceiptCode, formatReceiptCode } from '#src/reports/receipt-code.ts';
import { agencyName, routeReport, topicName } from '#src/reports/route.ts';

const office = loadOrganisation('samples/organisation.yaml');

describe('the responsible agency', () => {
  test.each([
    ['of the topic', 'dat-dai', ['tdp-4'], 'quy-dat'],
    ['of the place, where another one is named for it', 'hanh-chinh', ['na-mau'], 'ubnd'],
    ['of the topic, where the places have different ones', 'hanh-chinh', ['na-mau', 'tdp-4'], 'hanh-chinh-cong'],
    ['of both places, where they have the same', 'hanh-chinh', ['na-mau', 'po-lau'], 'ubnd'],
    ['of the topic, without a place', 'hanh-chinh', [], 'hanh-chinh-cong'],
    ['is for a person to say, without a topic', undefined, ['tdp-4'], undefined],
    ['is for a person to say, when the topic is gone', 'chuyen-cu', ['tdp-4'], undefined],
  ])('is that %s', (_what, topicId, areaIds, expected) => {
    expect(routeReport({ topicId, areaIds }, office)).toBe(expected);
  });

  test('that was removed from the configuration is not routed to, and is still called something', () => {
    const smaller = { ...office, agencies: office.agencies.filter(({ id }) => id !== 'quy-dat') };
    expect(routeReport({ topicId: 'dat-dai', areaIds: [] }, smaller)).toBeUndefined();
    expect(agencyName('quy-dat', smaller)).toBe('cơ quan cũ (quy-dat)');
    expect(agencyName('quy-dat', office)).toBe('Trung tâm Phát triển quỹ đất');
    expect(agencyName('y-te', office)).toBe('Trạm Y tế phường');
    expect(topicName('dat-dai', office)).toBe('đất đai, giải phóng mặt bằng');
    expect(topicName('gone', office)).toBeUndefined();
  });
});

describe('receipt codes', () => {
  test('are of the year in Việt Nam, also in the first hours of it', () => {
    expect(codeSeries('PA', new Date('2026-12-31T16:59:59Z'))).toBe('PA-26');
    expect(codeSeries('PA', new Date('2026-12-31T17:00:00Z'))).toBe('PA-27');
    expect(formatReceiptCode('PA-26', 123)).toBe('PA-26-000123');
    expect(formatReceiptCode('PA-26', 1_234_567)).toBe('PA-26-1234567');
  });

  test.each([
    ['PA-26-000123', 'PA-26-000123'],
    ['cho hỏi pa-26-123 đến đâu rồi', 'PA-26-000123'],
    ['PA 26 000123?', 'PA-26-000123'],
    ['pa26000123', 'PA-26-000123'],
    ['ＰＡ－26－000123'.normalize('NFKC'), 'PA-26-000123'],
    ['(PA–26–000123)', 'PA-26-000123'],
    ['PA-26-0001234', undefined],
    ['SPA-26-000123', undefined],
    ['PA-260001', undefined],
    ['PA 26', undefined],
    ['', undefined],
    ['PA-26-'.repeat(5000), undefined],
  ])('are found as they are typed: %s', (text, expected) => {
    expect(findReceiptCode(text, 'PA')).toBe(expected);
  });
});

describe('deadlines', () => {
  const deadlines = createReportDeadlines(office);

  test('are working days of the office, weekends and Tết left out', () => {
    // A Friday.
    expect(deadlines.forward(new Date('2026-11-20T03:00:00Z')).text).toBe('17 giờ ngày 23/11');
    expect(deadlines.answer(new Date('2026-11-24T03:00:00Z')).text).toBe('17 giờ ngày 01/12');
    expect(deadlines.answer(new Date('2026-02-13T03:00:00Z')).day).toBe('2026-02-27');
  });

  test('are prolonged from their end, or from now when that is past', () => {
    const due = new Date('2026-12-01T10:00:00Z');
    expect(deadlines.extend(due, new Date('2026-11-30T03:00:00Z')).day).toBe('2026-12-08');
    expect(deadlines.extend(due, new Date('2026-12-03T03:00:00Z')).day).toBe('2026-12-10');
  });

  test('count as overdue in working days', () => {
    const due = new Date('2026-11-27T10:00:00Z');
    expect(deadlines.overdueDays(due, new Date('2026-11-27T09:00:00Z'))).toBe(0);
    expect(deadlines.overdueDays(due, new Date('2026-11-27T11:00:00Z'))).toBe(0);
    expect(deadlines.overdueDays(due, new Date('2026-12-01T03:00:00Z'))).toBe(2);
  });
});
