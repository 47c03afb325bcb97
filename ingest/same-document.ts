import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { KnowledgeDocument } from '../src/knowledge/document.ts';

/** Times closer than this say nothing: copies and archives do not keep them exactly. */
const SAME_MS = 1000;

export interface Copy {
  document: KnowledgeDocument;
  modifiedMs: number;
}

export type Verdict = 'gone' | 'older' | 'stays';

/**
 * What becomes of the document in the index when another file turns out to be the same one: its file is `gone`, it is
 * `older`, or it `stays`. A clean text is not given up for a picture of it, however new.
 */
export async function judgeOther(other: KnowledgeDocument, copy: Copy): Promise<Verdict> {
  const modifiedMs = await modifiedAt(other.path);
  if (modifiedMs === undefined) return 'gone';
  const [low, otherLow] = [copy.document.lowConfidence ?? 0, other.lowConfidence ?? 0];
  if (low === 0 && otherLow > 0) return 'older';
  if (low > 0 && otherLow === 0) return 'stays';
  return copy.modifiedMs > modifiedMs + SAME_MS ? 'older' : 'stays';
}

/** Of the file, or of the archive that holds it; undefined when neither is there. */
async function modifiedAt(path: string): Promise<number | undefined> {
  for (let place = resolve(path); place !== dirname(place); place = dirname(place)) {
    const info = await stat(place).catch(() => undefined);
    if (info?.isFile() === true) return info.mtimeMs;
    if (info !== undefined) return undefined;
  }
  return undefined;
}
