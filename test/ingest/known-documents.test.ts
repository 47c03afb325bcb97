import { expect, test } from 'vitest';
import { createKnownDocuments } from '#ingest/known-documents.ts';
import type { KnowledgeDocument } from '#src/knowledge/document.ts';

const document = (id: string, code?: string): KnowledgeDocument => ({
  id,
  path: `${id}.txt`,
  kind: 'regulation',
  title: id,
  access: 'internal',
  replaces: [],
  contentHash: id,
  ...(code === undefined ? {} : { code }),
});

test('documents are found by their code however it is written, and under the new one once it changed', () => {
  const known = createKnownDocuments([document('a', '45-QĐ/ĐU'), document('b', '45 - QĐ/ĐU'), document('c')]);
  const ids = (code: string) => known.withCode(code).map(({ id }) => id);
  expect(ids('45-qd/du')).toEqual(['a', 'b']);
  known.put(document('a', '46-QĐ/ĐU'));
  known.remove('b');
  known.remove('b');
  expect(ids('45-qd/du')).toEqual([]);
  expect(ids('46-qd/du')).toEqual(['a']);
  expect(known.all().map(({ id }) => id)).toEqual(['c', 'a']);
});
