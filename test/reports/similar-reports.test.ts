import { expect, test } from 'vitest';
import { findSimilarReports, type ComparableReport, type SimilarOptions } from '#src/reports/similar-reports.ts';
import { reader } from './reader.ts';

const report = (id: string, text: string, day = '2026-11-20'): ComparableReport => ({
  id,
  text,
  day,
  draft: reader.extractReport(text, { today: day }),
});
const find = (one: ComparableReport, stored: ComparableReport[], options: Partial<SimilarOptions> = {}) =>
  findSimilarReports(one, stored, { rules: reader.rules, ...options });

const stored = [
  report('rac', 'Rác chợ Đồng Mận 4 ngày không ai dọn.', '2026-11-18'),
  report('cau', 'Cầu treo bản Nà Mẫu đứt một dây cáp.', '2026-11-19'),
  report('den-bu', 'Nhiều hộ tổ 4 bức xúc vì tiền bồi thường đường vành đai chậm chi trả.', '2026-11-19'),
];

test('the same matter in other words is found, with its reasons', () => {
  const found = find(report('new', 'to 4 dan keu den bu duong vanh dai chua co tien'), stored);
  expect(found.map(({ id }) => id)).toEqual(['den-bu']);
  expect(found[0]!.reasons).toEqual(
    expect.arrayContaining([
      { kind: 'words', words: expect.arrayContaining(['đền bù']) },
      { kind: 'place', areaIds: ['tdp-4'] },
      { kind: 'topic', topic: 'dat-dai' },
      { kind: 'time', days: 1 },
    ]),
  );
});

test('the likeliest comes first', () => {
  const two = [...stored, report('rac-2', 'Đồng Mận rác chất đống ở chợ không ai dọn.', '2026-11-19')];
  const found = find(report('new', 'chợ Đồng Mận rác chất đống'), two);
  expect(found.map(({ id }) => id).toSorted()).toEqual(['rac', 'rac-2']);
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
});

test.each([
  ['the same in another area', 'rác tổ 6 không ai dọn 4 ngày', '2026-11-20'],
  ['another matter in the same area', 'Đồng Mận mất điện', '2026-11-20'],
  ['the same long ago', 'rác chợ Đồng Mận không ai dọn', '2027-01-20'],
  ['nothing to compare', '', '2026-11-20'],
  ['emoji', '🙂🙂', '2026-11-20'],
])('%s is not found', (_, text, day) => {
  expect(find(report('new', text, day), stored)).toEqual([]);
});

test('a report is not like itself, nor like one of another night or another alley', () => {
  const own = report('rac', 'Rác chợ Đồng Mận 4 ngày không ai dọn.', '2026-11-18');
  expect(find(own, stored)).toEqual([]);
  const night = report('n', 'tối qua mất trộm xe máy ở tổ 1', '2026-11-02');
  expect(find(report('new', 'tối qua mất trộm xe máy ở tổ 1', '2026-11-20'), [night])).toEqual([]);
  const alley = report('a', 'ngõ 45 Trần Phú tổ 3 ngập nước');
  expect(find(report('new', 'ngõ 12 Trần Phú tổ 3 ngập nước'), [alley])).toEqual([]);
});

test('a place that is not known stands in nobody’s way', () => {
  expect(find(report('new', 'cầu treo bị đứt dây cáp'), stored).map(({ id }) => id)).toEqual(['cau']);
});

test('likeness of meaning joins what words do not, but not across places', () => {
  const near = (id: string) => (id === 'rac' ? 0.95 : 0.1);
  const here = report('new', 'chợ Đồng Mận bừa bộn, phế phẩm vứt tứ tung');
  expect(find(here, stored, { vectorSimilarity: near })).toEqual([
    expect.objectContaining({ id: 'rac', reasons: expect.arrayContaining([{ kind: 'meaning', similarity: 0.95 }]) }),
  ]);
  expect(find(report('new', 'chợ Mẫu Sơn bừa bộn, phế phẩm vứt tứ tung'), stored, { vectorSimilarity: near })).toEqual(
    [],
  );
});

test('the same report thirty times gives ten, and one among a thousand is found at once', () => {
  const many = Array.from({ length: 30 }, (_, at) => report(`r${at}`, 'Rác chợ Đồng Mận không ai dọn.'));
  expect(find(report('new', 'rác chợ Đồng Mận không ai dọn'), many)).toHaveLength(10);
  const areas = ['tổ 1', 'tổ 2', 'tổ 3', 'tổ 5'];
  const crowd = Array.from({ length: 1_000 }, (_, at) => report(`c${at}`, `đèn đường ${areas[at % 4]} hỏng cột ${at}`));
  const started = performance.now();
  const found = find(report('new', 'cau treo na mau dut cap'), [...crowd, ...stored]);
  expect(found.map(({ id }) => id)).toEqual(['cau']);
  expect(performance.now() - started).toBeLessThan(10_000);
});
