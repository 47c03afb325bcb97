import { z } from 'zod';
import type { LocatorLevel } from '../knowledge/passage.ts';
import { type Commitment, DECISIONS, type DueRule, ENTERED_FIELDS, PERIODS, TERM_UNITS } from './commitment.ts';

const day = z.iso.date();
const text = z.string();
const party = z.object({ name: text, id: text.optional() });
const LEVELS = [
  'attachment',
  'appendix',
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'clause',
  'point',
  'heading',
  'table',
  'row',
  'paragraph',
  'item',
] as const satisfies readonly LocatorLevel[];

const dayOfPeriod = z.object({ month: z.int().min(1).max(12).optional(), day: z.int().min(1).max(31) });
export const dueRuleSchema: z.ZodType<DueRule> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dates'), days: z.array(day).min(1) }),
  z.object({ kind: z.literal('recurring'), every: z.enum(PERIODS), on: z.array(dayOfPeriod).min(1) }),
  z.object({ kind: z.literal('within'), count: z.int().min(0).max(10_000), unit: z.enum(TERM_UNITS) }),
  z.object({ kind: z.literal('ongoing') }),
]);

const due = z.object({ words: text, rule: dueRuleSchema });
const evidence = z.object({ kind: z.enum(['message', 'document', 'date']), ref: text.optional() });
const fields = {
  owners: z.array(party),
  partners: z.array(party),
  action: text,
  due: due.optional(),
  addressee: party.optional(),
};

/** A commitment as it is stored. */
export const commitmentSchema: z.ZodType<Commitment> = z.object({
  ...fields,
  id: text,
  number: z.int().min(1),
  documentId: text.optional(),
  passageId: text.optional(),
  locator: z.array(z.object({ level: z.enum(LEVELS), label: text, title: text.optional() })),
  item: text.optional(),
  quote: text,
  confidence: z.number(),
  decision: z.enum(DECISIONS),
  decidedBy: text.optional(),
  before: z.enum(DECISIONS).optional(),
  entered: z.array(z.enum(ENTERED_FIELDS)),
  answered: z.object(fields).partial().optional(),
  found: z.object(fields).optional(),
  completions: z.array(z.object({ dueOn: day.optional(), doneOn: day, evidence, by: text })),
  reason: text.optional(),
  difference: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('gone') }),
      z.object({ kind: z.literal('changed'), fields: z.array(z.enum(ENTERED_FIELDS)) }),
    ])
    .optional(),
  startsOn: day.optional(),
  endsOn: day.optional(),
});
