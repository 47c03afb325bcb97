import { expect, test } from 'vitest';
import { findNamedDocuments, mentionsCode, nearestByCode } from '#src/agent/document-names.ts';
import type { KnowledgeDocument } from '#src/knowledge/document.ts';
import { findTypedCodes } from '#src/vietnamese/document-codes.ts';

const document = (code: string): KnowledgeDocument => ({
  id: code,
  path: `${code}.txt`,
  kind: 'regulation',
  title: code,
  code,
  access: 'internal',
  replaces: [],
  contentHash: '',
});
const library = ['45-QĐ/ĐU', '238-QĐ/TW', '47-KH/TU', '228/CTr-UBND', '12-CTr/ĐU-UBND'].map(document);

test.each([
  ['quyết định 45-QĐ/ĐU nói gì', ['45-QĐ/ĐU'], []],
  ['qd 238 noi gi', ['238-QĐ/TW'], []],
  ['238 qd tw', ['238-QĐ/TW'], []],
  ['chương trình 228', ['228/CTr-UBND'], []],
  ['Quyết định 45-QĐ/TW', [], ['45-qd/tw']],
  ['quyết định 999', [], ['999-qd']],
  ['có bao nhiêu quyết định', [], []],
])('"%s" names %o and does not find %o', (question, known, unknown) => {
  const named = findNamedDocuments(question, library);
  expect(named.documents.map((entry) => entry.code)).toEqual(known);
  expect(named.unknown.map((code) => code.canonical)).toEqual(unknown);
});

test.each([
  ['Quyết định 239-QĐ/TW', '238-QĐ/TW'],
  ['kế hoạch 48-KH/TU', '47-KH/TU'],
  ['quyết định 54', '45-QĐ/ĐU'],
  ['Quyết định 999-QĐ/TW', '238-QĐ/TW'],
])('the nearest to %s is %s', (question, expected) => {
  const [code] = findTypedCodes(question);
  expect(nearestByCode(code!, library).documents[0]!.code).toBe(expected);
});

test('where no code looks alike, those of the same type are offered', () => {
  const [code] = findTypedCodes('kế hoạch 1999/KH-UBND');
  expect(nearestByCode(code!, library)).toEqual({ alike: false, documents: [document('47-KH/TU')] });
  const [other] = findTypedCodes('thông tư 1999/TT-BYT');
  expect(nearestByCode(other!, library).documents).toEqual([]);
});

test('a text mentions a code also by its short form', () => {
  const [code] = findTypedCodes('qd 238');
  expect(mentionsCode('theo Quyết định 238-QĐ/TW ngày 30/9/2020', code!)).toBe(true);
  expect(mentionsCode('quán triệt Quyết định 238 đến chi bộ', code!)).toBe(true);
  expect(mentionsCode('có 238 hộ dân', code!)).toBe(false);
});
