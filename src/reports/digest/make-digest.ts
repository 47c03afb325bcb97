import { localDay } from '../../clock.ts';
import { buildDigest, type DigestOptions } from './build-digest.ts';
import { composeDigest } from './compose-digest.ts';
import type { Digest } from './digest.ts';
import { type DraftOptions, type DraftProse, draftSections } from './draft-sections.ts';
import type { Letterhead } from './letterhead.ts';
import { SHEET_TEXTS } from './sheet-texts.ts';

export interface MakeDigestOptions extends DigestOptions {
  letterhead: Letterhead;
  /** Absent: what people write themselves is left to them. */
  draftProse?: DraftProse;
  onDrafted?: DraftOptions['onDrafted'];
}

export interface MadeDigest {
  digest: Digest;
  docx: Uint8Array;
  xlsx: Uint8Array;
  /** False where the machine has no font for charts. */
  charts: boolean;
}

/** Counts a period and writes the draft and the sheet. Throws as `buildDigest`. */
export async function makeDigest(options: MakeDigestOptions): Promise<MadeDigest> {
  const { letterhead, draftProse, onDrafted, now, signal } = options;
  const digest = await buildDigest(options);
  const prose =
    draftProse === undefined
      ? {}
      : await draftSections(digest, options.places, { draftProse, office: letterhead.office, onDrafted, signal });
  const { body, appendix } = composeDigest(digest, { office: letterhead.office, prose });
  // They take time and memory that a server which never writes a digest should not give.
  const [{ drawPictures }, { writeDocx }, { writeXlsx }] = await Promise.all([
    import('./rasterise.ts'),
    import('./write-docx.ts'),
    import('./write-xlsx.ts'),
  ]);
  const pictures = await drawPictures(body.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])));
  const { label } = digest.period;
  const docx = await writeDocx({ letterhead, label, day: localDay(now), blocks: body, appendix, pictures });
  const xlsx = await writeXlsx(digest, pictures === undefined ? [SHEET_TEXTS.noCharts] : []);
  return { digest, docx, xlsx, charts: pictures !== undefined };
}
