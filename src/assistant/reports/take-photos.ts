import { INTAKE_TEXTS as TEXTS } from '../../reports/report-texts.ts';
import type { Outcome, Turn } from '../turn.ts';
import { type Desk, stateOf, together } from './desk.ts';
import { goOn, readDraft } from './take-report.ts';

/** Photos go with what is being written, or wait for the text that comes after them. */
export async function takePhotos(ids: readonly string[], turn: Turn, desk: Desk): Promise<Outcome> {
  const { albumId } = turn.message;
  const again = albumId !== undefined && turn.state.attachments?.album?.id === albumId;
  const stored = await readDraft(turn, desk);
  if (stored === undefined)
    return { ...holdPhotos(ids, turn, desk), replies: again ? [] : [{ text: TEXTS.photoFirst }] };
  const added = await goOn(stored.draft, { on: 'photos', ids }, turn, desk);
  return again ? { ...added, replies: [] } : together({ replies: [{ text: TEXTS.photoAdded }] }, added);
}

/** The photos are remembered for the text that they belong to. */
export function holdPhotos(ids: readonly string[], turn: Turn, desk: Desk): Outcome {
  const at = desk.clock.now().toISOString();
  const before = stateOf(turn, desk);
  return { replies: [], reports: { ...before, photos: [...before.photos, ...ids.map((id) => ({ id, at }))] } };
}
