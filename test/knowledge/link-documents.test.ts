import { expect, test } from 'vitest';
import type { KnowledgeDocument } from '#src/knowledge/document.ts';
import { findUncertain } from '#src/knowledge/find-uncertain.ts';
import { identityOf } from '#src/knowledge/identity.ts';
import { linkDocuments } from '#src/knowledge/link-documents.ts';
import { makeDocument } from '../fakes/knowledge.ts';

const OFFICE = 'Đảng ủy xã Suối Mơ';
const decision = (id: string, code: string, issuedOn: string, fields: Partial<KnowledgeDocument> = {}) =>
  makeDocument({ id, code, issuedOn, effectiveFrom: issuedOn, issuer: OFFICE, typeName: 'Quyết định', ...fields });

/** As they stand once linked. */
function linked(documents: KnowledgeDocument[]): Map<string, KnowledgeDocument> {
  const { changed } = linkDocuments(documents);
  return new Map([...documents, ...changed].map((document) => [document.id, document]));
}

const OLD = decision('cu', '17-QĐ/ĐU', '2025-08-05');
const RECENT = decision('moi', '61-QĐ/ĐU', '2026-01-02', { replaces: [{ code: '17-qd/du', issuedOn: '2025-08-05' }] });

test('replaced, repealed and amended documents know by whom and since when', () => {
  const repealed = decision('bo', '18-QĐ/ĐU', '2025-08-06');
  const amended = decision('sua', '19-QĐ/ĐU', '2025-08-07');
  const later = { repeals: [{ code: '18-qd/du' }], amends: [{ code: '19-qd/du' }], effectiveFrom: '2026-02-01' };
  const by = decision('sau', '62-QĐ/ĐU', '2026-01-20', later);
  const all = linked([OLD, RECENT, repealed, amended, by]);
  expect(all.get('cu')).toMatchObject({ effectiveTo: '2026-01-02', supersededBy: 'moi' });
  expect(all.get('bo')).toMatchObject({ effectiveTo: '2026-02-01', repealedBy: 'sau' });
  expect(all.get('sua')).toMatchObject({ amendedBy: ['sau'] });
  expect(all.get('sua')).not.toHaveProperty('effectiveTo');
  expect(linkDocuments([...all.values()]).changed).toEqual([]);
});

test('links go when the document that made them goes', () => {
  const all = linked([OLD, RECENT]);
  expect(linkDocuments([all.get('cu')!]).changed).toEqual([OLD]);
});

test('of two that claim to replace one, the first ended it; amendments stand in order', () => {
  const amends = [{ code: '17-qd/du' }];
  const second = decision('sau', '62-QĐ/ĐU', '2026-05-01', { replaces: RECENT.replaces, amends });
  const first = decision('truoc', '20-QĐ/ĐU', '2025-09-01', { amends });
  expect(linked([second, RECENT, first, OLD]).get('cu')).toMatchObject({
    supersededBy: 'moi',
    amendedBy: ['truoc', 'sau'],
  });
});

test('codes that come back are told apart by day and issuer, never taken from later', () => {
  const other = decision('khac', '17-QĐ/ĐU', '2024-03-01');
  const foreign = decision('noi-khac', '17-QĐ/ĐU', '2025-08-01', { issuer: 'Đảng ủy xã Bản Phùng' });
  const later = decision('muon', '17-QĐ/ĐU', '2026-06-01');
  const ended = (by: Partial<KnowledgeDocument>) =>
    [...linked([OLD, foreign, later, { ...RECENT, ...by }, ...(by.amends === undefined ? [] : [other])]).values()]
      .filter((document) => document.supersededBy !== undefined)
      .map((document) => document.id);
  expect(ended({ amends: [] })).toEqual(['cu']);
  expect(ended({ replaces: [{ code: '17-qd/du' }] })).toEqual(['cu']);
  expect(ended({ replaces: [{ code: '17-qd/du', issuer: 'Đảng ủy xã Bản Phùng' }] })).toEqual(['noi-khac']);
  expect(ended({ replaces: [{ code: '17-qd/du' }], amends: [] })).toEqual([]);
});

test('a body and those who sign for it are one issuer, however it is written', () => {
  const names = ['Ủy ban nhân dân xã Suối Mơ', 'UBND xã Suối Mơ', 'CHỦ TỊCH UBND XÃ SUỐI MƠ'];
  const identities = names.map((issuer) => identityOf({ ...OLD, issuer }));
  expect(new Set(identities).size).toBe(1);
  expect(identityOf({ ...OLD, issuer: 'UBND xã Suối Mua' })).not.toBe(identities[0]);
  for (const missing of ['code', 'issuer', 'issuedOn'] as const)
    expect(identityOf({ ...OLD, [missing]: undefined })).toBeUndefined();
});

const TODAY = { today: '2026-11-22', formerNames: ['Phòng Kinh tế huyện Suối Mơ', 'xã Bản Cũ'] };
const kinds = (documents: KnowledgeDocument[]) =>
  findUncertain(documents, TODAY).map(({ document, kind }) => `${document.id} ${kind}`);

test('what cannot be worked out is listed, with what it is about', () => {
  const twin = decision('khac', '17-QĐ/ĐU', '2024-03-01');
  const asks = { ...RECENT, replaces: [{ code: '17-qd/du' }] };
  expect(findUncertain([OLD, twin, asks], TODAY)).toMatchObject([
    { document: { id: 'moi' }, kind: 'ambiguous_reference', detail: expect.stringContaining('17-QĐ/ĐU (cu.docx)') },
  ]);
  const unclear = [{ kind: 'ends_without_day' as const, words: 'đến khi có quy chế mới' }];
  expect(kinds([{ ...OLD, unclear }])).toEqual(['cu ends_without_day']);
  expect(kinds([{ ...OLD, supersededBy: 'moi' }, RECENT])).toContain('cu replaced_without_day');
  expect(kinds([{ ...OLD, title: 'Kế hoạch giai đoạn 2021 - 2025' }])).toEqual(['cu period_over']);
  expect(kinds([{ ...OLD, title: 'Kế hoạch giai đoạn 2021 - 2026' }])).toEqual([]);
  expect(kinds([OLD, { ...twin, issuer: undefined }])).toEqual(['khac identity_incomplete']);
});

test.each([
  ['Ủy ban nhân dân huyện Suối Mơ', '2025-06-30', true],
  ['Ủy ban nhân dân xã Bản Cũ', '2024-01-01', true],
  ['Phòng Kinh tế huyện Suối Mơ', '2024-01-01', true],
  ['Ủy ban nhân dân huyện Suối Mơ', '2025-07-01', false],
  ['Ủy ban nhân dân tỉnh An Lạc', '2024-01-01', false],
])('documents of %s, %s: dissolved %s', (issuer, issuedOn, dissolved) => {
  expect(kinds([{ ...OLD, issuer, issuedOn }])).toEqual(dissolved ? ['cu issuer_dissolved'] : []);
});

test('what has ended needs no decision', () => {
  const unclear = [{ kind: 'ends_without_day' as const, words: 'đến khi' }];
  expect(
    kinds([{ ...OLD, unclear, effectiveTo: '2026-01-01', issuer: 'UBND huyện Suối Mơ', issuedOn: '2020-01-01' }]),
  ).toEqual([]);
});
