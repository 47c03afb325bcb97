import { expect, test } from 'vitest';
import { measureReports } from '#src/cli/evaluation/measure-reports.ts';
import { readReportSet } from '#src/cli/evaluation/report-set.ts';
import { reader } from './reader.ts';

/** Figures of `npm run eval:reports`; the sets are described in test/reports/README.md. */
const measured = (name: string) => measureReports(readReportSet(`test/reports/sets/${name}.jsonl`), reader);

test('messages that the rules were written with are understood', () => {
  const { fields } = measured('development');
  expect(fields.kind!.all).toBeGreaterThanOrEqual(150);
  expect(fields.kind!.accuracy).toBeGreaterThanOrEqual(0.97);
  expect(fields.topic!.accuracy).toBeGreaterThanOrEqual(0.95);
  expect(fields.area!.accuracy).toBeGreaterThanOrEqual(0.99);
  expect(fields.urgent!.accuracy).toBeGreaterThanOrEqual(0.98);
  expect(fields.breadth!.accuracy).toBeGreaterThanOrEqual(0.97);
  expect(fields.tendency!.accuracy).toBeGreaterThanOrEqual(0.97);
});

test('pairs of reports that the rules were written with are told apart', () => {
  const { pairs } = measured('development-pairs');
  expect(pairs!.truePositives + pairs!.falseNegatives).toBeGreaterThanOrEqual(80);
  expect(pairs!.precision).toBeGreaterThanOrEqual(0.95);
  expect(pairs!.recall).toBeGreaterThanOrEqual(0.95);
});
