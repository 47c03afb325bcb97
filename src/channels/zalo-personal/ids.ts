import { z } from 'zod';

const bigNumber = z.custom<{ toFixed(): string }>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    's' in value &&
    'e' in value &&
    'toFixed' in value &&
    typeof value.toFixed === 'function',
);

/** Ids come as strings, as numbers, and, from frames parsed by json-bigint, as objects; they leave as strings. */
export const idSchema = z
  .union([z.string(), z.number(), z.bigint(), bigNumber.transform((value) => value.toFixed())])
  .transform(String)
  .refine((id) => /^-?[\w.-]{1,64}$/.test(id), { error: 'not an id' });

/** Where Zalo puts a number that may come in any of those shapes, or not at all. */
export const looseNumber = z
  .union([z.string(), z.number(), z.bigint(), bigNumber.transform((value) => value.toFixed())])
  .transform(Number)
  .refine(Number.isFinite)
  .optional()
  .catch(undefined);

/** The order in which Zalo gave them out. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
