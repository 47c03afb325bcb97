import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CommitmentRequest, RequestReader } from '#src/commitments/read-request.ts';

const LABELS = z.strictObject({
  register: z.array(
    z.strictObject({
      text: z.string(),
      asks: z.enum(['list', 'who', 'one', 'claim', 'not_mine']),
      whose: z.enum(['mine', 'ward', 'party']).optional(),
      within: z.boolean().optional(),
      to: z.boolean().optional(),
      state: z.string().optional(),
    }),
  ),
  documents: z.array(z.string()),
});
type Label = z.infer<typeof LABELS>['register'][number];

export interface RequestScore {
  /** Of the register's, those that reach it; those that say whose, when and how it stands too. */
  reached: number;
  understood: number;
  register: number;
  /** Of all others, those that the register takes. */
  taken: number;
  documents: number;
  mistakes: string[];
}

/** Holds what the reader makes of labelled texts against what they ask for. */
export function scoreRequests(labelFile: string, read: RequestReader): RequestScore {
  const { register, documents } = LABELS.parse(JSON.parse(readFileSync(labelFile, 'utf8')));
  const score = { reached: 0, understood: 0, register: register.length, taken: 0, documents: documents.length };
  const mistakes: string[] = [];
  for (const label of register) {
    const request = read(label.text, '2026-11-22');
    if (request?.asks === label.asks) score.reached++;
    if (request !== undefined && isUnderstood(request, label)) score.understood++;
    else mistakes.push(`not understood: ${label.text} | ${JSON.stringify(request)}`);
  }
  for (const text of documents) {
    const request = read(text, '2026-11-22');
    if (request === undefined) continue;
    score.taken++;
    mistakes.push(`taken: ${text} | ${JSON.stringify(request)}`);
  }
  return { ...score, mistakes };
}

function isUnderstood(request: CommitmentRequest, { asks, whose, within, to, state }: Label): boolean {
  if (request.asks !== asks) return false;
  if (request.asks !== 'list') return true;
  // Within a span of time "đến hạn" asks for nothing more than the span.
  const said = request.within !== undefined && request.state === 'due_soon' ? undefined : request.state;
  return (
    (request.whose?.kind === 'name' ? 'party' : request.whose?.kind) === whose &&
    (request.within !== undefined) === (within ?? false) &&
    (request.to !== undefined) === (to ?? false) &&
    said === state
  );
}
