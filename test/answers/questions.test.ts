import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readDocument } from '#ingest/read-document.ts';

const SAMPLES = 'samples/documents';

/** A line of `questions.jsonl`, strictly; README.md beside it says what the fields mean. */
const QUESTION = z.strictObject({
  id: z.string(),
  question: z.string(),
  after: z.string().optional(),
  answerable: z.boolean(),
  why: z.string().optional(),
  must: z.array(z.array(z.string()).min(1)),
  source: z.strictObject({ file: z.string(), locator: z.string() }).nullable(),
  alsoFrom: z.array(z.string()).default([]),
  kind: z.enum(['date', 'number', 'who', 'list', 'item', 'place', 'definition', 'yes_no', 'procedure', 'followup']),
  typing: z.enum(['accented', 'noaccent', 'typo', 'telex']),
});

const questions = readFileSync(join(import.meta.dirname, 'questions.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => QUESTION.parse(JSON.parse(line)));
const answerable = questions.filter((question) => question.answerable);

const flatten = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
const texts = new Map<string, string>();

beforeAll(async () => {
  for (const file of readdirSync(SAMPLES).filter((name) => !name.endsWith('.yaml'))) {
    const { fields, passages } = await readDocument(readFileSync(join(SAMPLES, file)), file);
    const lines = passages.flatMap((passage) => [passage.heading, passage.text]);
    texts.set(file.normalize('NFC'), flatten([...lines, fields.title, fields.signer ?? ''].join('\n')));
  }
});

test.each(answerable)('$id: the answer to "$question" stands in its source', ({ source, alsoFrom, must }) => {
  const missing = [source!.file, ...alsoFrom].flatMap((file) => {
    const text = texts.get(file) ?? '';
    const groups = must.filter((group) => !group.some((alternative) => text.includes(flatten(alternative))));
    return groups.map((group) => `${file}: ${group.join(' / ')}`);
  });
  expect(missing).toEqual([]);
});

test('a third is typed without accents or with slips, a quarter cannot be answered', () => {
  const share = (count: number) => count / questions.length;
  expect(questions.length).toBeGreaterThanOrEqual(80);
  expect(share(questions.filter((question) => question.typing !== 'accented').length)).toBeGreaterThan(1 / 3);
  expect(share(questions.length - answerable.length)).toBeGreaterThanOrEqual(1 / 4);
});

test('every document that all the staff may see is asked about', () => {
  const asked = new Set(answerable.map((question) => question.source?.file));
  const ofOneUnit = '41-BC-BTGDV Du luan xa hoi thang 10.md';
  expect([...texts.keys()].filter((file) => !asked.has(file))).toEqual([ofOneUnit]);
});

test('no two questions share an id or a wording, and each that cannot be answered says why', () => {
  expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length);
  expect(new Set(questions.map((question) => question.question)).size).toBe(questions.length);
  const silent = questions.filter(({ answerable: yes, why, must }) => !yes && (why === undefined || must.length > 0));
  expect(silent).toEqual([]);
});
