import { expect, test } from 'vitest';
import { findEdges } from '#ingest/edges.ts';
import { findEndDay, findUnclear } from '#ingest/effect.ts';

const NONE = { replaces: [], repeals: [], amends: [], implements: [] };

test.each([
  [
    'Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 17-QĐ/ĐU, ngày 05/8/2025 của Ban Thường vụ Đảng ủy phường.',
    { replaces: [{ code: '17-qd/du', issuedOn: '2025-08-05', issuer: 'Ban Thường vụ Đảng ủy phường' }] },
  ],
  ['Quy chế này thay thế cho Quy chế số 3-QC/ĐU.', { replaces: [{ code: '3-qc/du' }] }],
  [
    'Quyết định số 9/QĐ-UBND và Quyết định số 10/QĐ-UBND được thay thế bởi Quyết định này.',
    { replaces: [{ code: '9-qd/ubnd' }, { code: '10-qd/ubnd' }] },
  ],
  ['Bãi bỏ Quyết định số 8/QĐ-UBND.', { repeals: [{ code: '8-qd/ubnd' }] }],
  [
    'Quyết định số 8/QĐ-UBND ngày 5/8/2025 hết hiệu lực kể từ ngày Quyết định này có hiệu lực.',
    { repeals: [{ code: '8-qd/ubnd', issuedOn: '2025-08-05' }] },
  ],
  [
    'sửa đổi, bổ sung một số điều của Quy chế phối hợp ban hành kèm theo Quyết định số 45-QĐ/ĐU, ngày 12/3/2026',
    { amends: [{ code: '45-qd/du', issuedOn: '2026-03-12' }] },
  ],
  ['Điều 1. Sửa đổi khoản 2 Điều 6 Quyết định số 45-QĐ/ĐU như sau:', { amends: [{ code: '45-qd/du' }] }],
  ['1. Bãi bỏ Điều 5 Quyết định số 8/QĐ-UBND.', { amends: [{ code: '8-qd/ubnd' }] }],
  ['Quyết định này bãi bỏ Điều 5 Quyết định số 8/QĐ-UBND.', { amends: [{ code: '8-qd/ubnd' }] }],
  ['a) Thay thế Phụ lục I Kế hoạch số 28/KH-UBND;', { amends: [{ code: '28-kh/ubnd' }] }],
  [
    '- Căn cứ Quyết định số 45-QĐ/ĐU, ngày 12/3/2026 của Đảng ủy phường;',
    { implements: [{ code: '45-qd/du', issuedOn: '2026-03-12', issuer: 'Đảng ủy phường' }] },
  ],
  ['Thực hiện Kế hoạch số 28/KH-UBND về tiếp nhận phản ánh, Ban đề nghị:', { implements: [{ code: '28-kh/ubnd' }] }],
])('%s', (line, edges) => {
  expect(findEdges([line])).toEqual({ ...NONE, ...edges });
});

test.each([
  'Quy chế đã được sửa đổi, bổ sung theo Quyết định số 30-QĐ/ĐU.',
  'Khi cần sửa đổi, bổ sung Quy chế này thì báo cáo Ban Thường vụ.',
  'Ban hành kèm theo Quyết định số 45-QĐ/ĐU.',
  'Việc sửa đổi Điều lệ thực hiện sau.',
  '',
])('"%s" says nothing of others', (line) => {
  expect(findEdges([line])).toEqual(NONE);
});

test('what a reason says others have changed is no edge of this document', () => {
  const line = 'Căn cứ Luật số 91/2015/QH13 được sửa đổi bởi Luật số 12/2020/QH14 và thay thế Luật số 33/2005/QH11;';
  expect(findEdges([line])).toEqual({ ...NONE, implements: [{ code: '91/2015-qh' }] });
});

test('a document that is replaced as a whole is not amended besides', () => {
  const lines = ['Điều 1. Thay thế Quyết định số 8/QĐ-UBND.', 'Quyết định này thay thế Quyết định số 8/QĐ-UBND.'];
  expect(findEdges(lines)).toEqual({ ...NONE, replaces: [{ code: '8-qd/ubnd' }] });
});

test('a hostile line takes no time', () => {
  const started = performance.now();
  findEdges([
    `này ${'sửa đổi, bổ sung '.repeat(20_000)}`,
    `Quyết định số 1${' quyết định số 1'.repeat(20_000)}`,
    `này thay thế ${'Quyết định số 17-QĐ/ĐU, '.repeat(5000)}`,
  ]);
  findUnclear('này thực hiện '.repeat(20_000));
  findEndDay('này có hiệu lực đến '.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(10_000);
});

test.each([
  ['Quy định này có hiệu lực đến hết ngày 31/12/2026.', '2027-01-01'],
  ['Quyết định này hết hiệu lực kể từ ngày 01/01/2027.', '2027-01-01'],
  ['Các cơ quan căn cứ Kế hoạch này thực hiện xong trước ngày 30/6/2026.', undefined],
  ['Quyết định số 5 hết hiệu lực kể từ ngày Quyết định này có hiệu lực từ ngày 01/01/2027.', undefined],
])('the end that "%s" states', (text, day) => {
  expect(findEndDay(text)).toBe(day);
});

test.each([
  ['Quy chế này thực hiện đến khi có quy chế chính thức thay thế.', ['ends_without_day']],
  ['Quyết định này có hiệu lực kể từ ngày ... tháng ... năm 2026.', ['begins_without_day']],
  ['Các quy định trước đây trái với Quyết định này đều bãi bỏ.', ['repeals_unnamed']],
  ['Quyết định này có hiệu lực kể từ ngày ký.', []],
  ['Quyết định này có hiệu lực từ ngày 01/3/2026.', []],
])('what is unclear in "%s"', (text, kinds) => {
  expect(findUnclear(text).map((words) => words.kind)).toEqual(kinds);
});
