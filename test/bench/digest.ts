import { addresseeFinder } from '../../src/app/addressees.ts';
import { loadOrganisation } from '../../src/organisation.ts';
import { buildDigest } from '../../src/reports/digest/build-digest.ts';
import { letterheadOf } from '../../src/reports/digest/letterhead.ts';
import { makeDigest } from '../../src/reports/digest/make-digest.ts';
import { yearOf } from '../../src/reports/digest/period.ts';
import { createWorkingDays } from '../../src/working-days.ts';
import { createDigestSource } from '../fakes/digest-source.ts';
import { inventReports } from '../fakes/invented-reports.ts';
import { watchLoop } from './loop-watch.ts';

const REPORTS = 20_000;
const NOW = new Date('2026-11-05T01:00:00Z');

/** The digest of a year of 20,000 reports: counted alone, and with its draft and sheet; how long the loop was held. */
export async function benchDigest(): Promise<Record<string, number>> {
  const places = loadOrganisation('samples/organisation.yaml');
  const [from, until] = ['2026-01-01T00:00:00Z', NOW.toISOString()];
  const source = createDigestSource(inventReports({ count: REPORTS, seed: 5, from, until, places }));
  const findAddressees = addresseeFinder(places);
  const workingDays = createWorkingDays(places);
  const options = { source, places, period: yearOf('2026'), now: NOW, workingDays, findAddressees };
  const start = performance.now();
  const digest = await buildDigest(options);
  const counted = performance.now();
  const watch = watchLoop();
  const cpu = process.cpuUsage();
  const { docx, xlsx } = await makeDigest({ ...options, letterhead: letterheadOf(places) });
  const made = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  watch.stop();
  return {
    reports: digest.received.reports,
    figures: digest.figures.length,
    counted_ms: Math.round(counted - start),
    counted_and_written_ms: Math.round(made - counted),
    counted_and_written_cpu_ms: Math.round((user + system) / 1000),
    loop_held_cpu_ms: watch.longestCpuMs(),
    docx_kb: Math.round(docx.length / 1000),
    xlsx_kb: Math.round(xlsx.length / 1000),
  };
}
