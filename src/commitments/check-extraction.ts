import { z } from 'zod';
import type { Passage } from '../knowledge/passage.ts';
import type { FoundCommitment, Party } from './commitment.ts';
import { findDue } from './find-due.ts';

const words = z.string().trim().min(1).max(4_000);
const optionalWords = words.nullish().catch(undefined);
/** What a model answers to prompts/extract-commitments.md. Fields that it made up are left out, not trusted. */
const ANSWER = z.object({ commitments: z.array(z.unknown()).max(200) });
const ITEM = z.object({
  owner: optionalWords,
  partners: z.array(words).max(30).nullish().catch(undefined),
  action: words,
  due: optionalWords,
  addressee: optionalWords,
  quote: words,
});

/** The same as it is asked for: plain words, so that one wrong value does not cost another call. */
const part = (about: string) => z.string().nullish().describe(about);
export const COMMITMENTS_FORM = z
  .object({
    commitments: z.array(
      z.object({
        owner: part('cơ quan hoặc người chịu trách nhiệm chính, chép nguyên văn'),
        partners: z.array(z.string()).nullish().describe('cơ quan phối hợp, chép nguyên văn'),
        action: part('việc phải làm, chép nguyên văn; luôn phải có'),
        due: part('thời hạn hoặc chu kỳ, chép nguyên văn'),
        addressee: part('nơi nhận kết quả, chép nguyên văn'),
        quote: part('câu hoặc mục chứa cam kết, chép nguyên văn; luôn phải có'),
      }),
    ),
  })
  .meta({ title: 'ghi_cam_ket', description: 'Ghi các cam kết có trong đoạn; rỗng khi không có.' });

type ItemField = keyof z.infer<typeof ITEM>;

export interface Refusal {
  /** Position in the answer, from 0. */
  index: number;
  /** Which part does not stand in the passage, or "shape" when it is no commitment at all. */
  field: ItemField | 'shape';
}

export interface CheckOptions {
  passage: Passage;
  issuedOn?: string | undefined;
  resolve?: (name: string) => string | undefined;
}

/** Below the bar: what a model says waits for an officer. */
const BY_MODEL = 0.6;
const LEAST_WORDS = 2;

/**
 * Keeps of a model's answer what stands word for word in the passage. One wrong field refuses the whole commitment: who
 * makes up a name may have made up the rest.
 */
export function checkExtraction(
  answer: unknown,
  { passage, issuedOn, resolve = () => undefined }: CheckOptions,
): { commitments: FoundCommitment[]; refused: Refusal[] } {
  const parsed = ANSWER.safeParse(answer);
  if (!parsed.success) return { commitments: [], refused: [{ index: 0, field: 'shape' }] };
  const text = plain([passage.heading, passage.text].join('\n'));
  const commitments: FoundCommitment[] = [];
  const refused: Refusal[] = [];
  for (const [index, entry] of parsed.data.commitments.entries()) {
    const item = ITEM.safeParse(entry);
    const field = item.success ? findInvented(item.data, text) : 'shape';
    if (!item.success || field !== undefined) {
      refused.push({ index, field: field ?? 'shape' });
      continue;
    }
    commitments.push(toFound(item.data, { passage, issuedOn, resolve }));
  }
  return { commitments, refused };
}

function findInvented(item: z.infer<typeof ITEM>, text: string): ItemField | undefined {
  const stands = (part: string | null | undefined) => part == null || holdsWords(text, plain(part));
  if (!stands(item.quote)) return 'quote';
  if (!holdsWords(plain(item.quote), plain(item.action)) || item.action.split(/\s+/).length < LEAST_WORDS)
    return 'action';
  if (!stands(item.owner)) return 'owner';
  if (!(item.partners ?? []).every(stands)) return 'partners';
  if (!stands(item.due)) return 'due';
  return stands(item.addressee) ? undefined : 'addressee';
}

/** Whole words: "Ban" is not found in "Bản". */
function holdsWords(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + part.length] ?? ' ';
    if (!/[\p{L}\d]/u.test(before) && !/[\p{L}\d]/u.test(after)) return true;
  }
  return false;
}

const plain = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

function toFound(
  item: z.infer<typeof ITEM>,
  { passage, issuedOn, resolve }: CheckOptions & { resolve: (name: string) => string | undefined },
): FoundCommitment {
  const party = (name: string): Party => {
    const id = resolve(name);
    return id === undefined ? { name } : { name, id };
  };
  const due = item.due == null ? undefined : findDue(item.due, { termOnly: true, ...(issuedOn && { issuedOn }) });
  return {
    documentId: passage.documentId,
    passageId: passage.id,
    locator: passage.locator,
    owners: item.owner == null ? [] : [party(item.owner)],
    partners: (item.partners ?? []).map(party),
    action: item.action,
    ...(due === undefined ? {} : { due }),
    ...(item.addressee == null ? {} : { addressee: party(item.addressee) }),
    quote: item.quote,
    confidence: BY_MODEL,
    by: 'model',
  };
}
