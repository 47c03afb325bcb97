import type { Outcome, Turn } from '../turn.ts';
import { type Desk, together } from './desk.ts';
import { emergencyLine, isDanger, tellDanger } from './send-report.ts';

/** Where a text tells of a danger to life: whom to call first, and those on duty know; then the rest. */
export async function alarmFirst(
  text: string,
  outcome: Outcome,
  { turn, desk }: { turn: Turn; desk: Desk },
): Promise<Outcome> {
  if (!isDanger(text, desk)) return outcome;
  const told = await tellDanger(text, turn, desk);
  return together({ replies: [{ text: emergencyLine(told, desk) }], effects: told }, outcome);
}
