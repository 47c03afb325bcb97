import { checkProse } from './check-prose.ts';
import { PROSE_SECTIONS, type ProseSection } from './compose-digest.ts';
import type { Digest } from './digest.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';
import type { DigestPlaces } from './names.ts';
import { createProseGround } from './prose-ground.ts';

/** The inputs of `prompts/write-digest.md`, as text. */
export interface DraftRequest {
  section: string;
  period: string;
  figures: string;
  reports: string;
}

/** Writes one section, by a model. What it writes is checked, see `check-prose.ts`. */
export type DraftProse = (request: DraftRequest, signal: AbortSignal) => Promise<string>;

export interface DraftOptions {
  draftProse: DraftProse;
  office: string;
  /** Told of what was dropped, in numbers, and of what the model failed at. */
  onDrafted?: (
    outcome: { section: ProseSection; kept: number; dropped: number } | { section: ProseSection; error: unknown },
  ) => void;
  /** Aborts when the digest is no longer wanted. */
  signal?: AbortSignal;
}

const MOST_FIGURES = 80;
const MOST_REPORTS = 40;
const MOST_SENTENCES = 8;

/**
 * Drafted and checked sentences of the sections that people write, asked for at once; a section that fails or keeps
 * nothing is left out. Rejects only with the reason of `signal`.
 */
export async function draftSections(
  digest: Digest,
  places: DigestPlaces,
  { draftProse, office, onDrafted, signal = new AbortController().signal }: DraftOptions,
): Promise<Partial<Record<ProseSection, string[]>>> {
  if (digest.received.reports === 0) return {};
  const ground = createProseGround(digest, places, office);
  const draft = async (section: ProseSection): Promise<[ProseSection, string[]][]> => {
    try {
      const { kept, dropped } = checkProse(await draftProse(requestFor(section, digest), signal), ground);
      onDrafted?.({ section, kept: kept.length, dropped: dropped.length });
      return kept.length > 0 ? [[section, kept.slice(0, MOST_SENTENCES)]] : [];
    } catch (error) {
      signal.throwIfAborted();
      // Without the model the digest is as it would be without a model.
      onDrafted?.({ section, error });
      return [];
    }
  };
  return Object.fromEntries((await Promise.all(PROSE_SECTIONS.map(draft))).flat());
}

function requestFor(section: ProseSection, digest: Digest): DraftRequest {
  const figures = digest.figures
    .filter(({ reports, before }) => reports > 0 || (before?.reports ?? 0) > 0)
    .slice(0, MOST_FIGURES)
    .map(({ id, label, reports, matters, before }) => ({
      id,
      label,
      reports,
      matters,
      ...(before === undefined ? {} : { before: before.reports }),
    }));
  const first = new Set([...digest.growing, ...digest.openMatters].map(({ code }) => code));
  const reports = [...digest.rows]
    .sort((one, other) => Number(first.has(other.code)) - Number(first.has(one.code)))
    .slice(0, MOST_REPORTS)
    .map(({ code, topic, areas, breadth, summary }) => ({ code, topic, areas, breadth, summary }));
  const lines = (items: readonly object[]) => items.map((item) => JSON.stringify(item)).join('\n');
  return {
    section: section === 'overview' ? DIGEST_TEXTS.headings.overview : DIGEST_TEXTS.headings.forecast,
    period: digest.period.label,
    figures: lines(figures),
    reports: lines(reports),
  };
}
