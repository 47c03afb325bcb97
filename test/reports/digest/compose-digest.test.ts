import { describe, expect, it, test } from 'vitest';
import type { Block } from '#src/reports/digest/blocks.ts';
import { composeDigest } from '#src/reports/digest/compose-digest.ts';
import type { Digest } from '#src/reports/digest/digest.ts';
import { plainOf } from '#src/reports/digest/inline.ts';
import { monthOf } from '#src/reports/digest/period.ts';
import { aReport, digestOf, OFFICE, someReports } from './office-digest.ts';

const compose = (digest: Digest, prose = {}) => composeDigest(digest, { office: OFFICE.office.name, prose });

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'heading':
          return block.text;
        case 'paragraph':
          return plainOf(block.runs);
        case 'table':
          return [block.caption, ...block.rows.map((row) => row.map(plainOf).join(' | '))].join('\n');
        case 'chart':
          return `[${block.chart.title}]`;
        case 'page_break':
          return '';
      }
    })
    .join('\n');
}

const OCTOBER_REPORTS = [
  ...someReports(3, { tendency: 'băn khoăn', breadth: 'nhiều', dueAt: '2026-10-20T10:00:00.000Z' }),
  aReport({
    code: 'PA-26-900001',
    urgent: true,
    topicId: 'giao-thong',
    areaIds: ['na-mau'],
    summary: 'Cầu treo đứt một dây cáp',
  }),
  aReport({ receivedAt: '2026-09-10T02:00:00.000Z', state: 'closed' }),
];

test('a digest reads in the four sections, in plain sentences with figures', async () => {
  const text = textOf(compose(await digestOf(OCTOBER_REPORTS)).body);
  expect(text).toContain(
    'Từ ngày 01/10/2026 đến ngày 31/10/2026, Ban Tuyên giáo và Dân vận phường Mẫu Sơn tiếp nhận 4 phản ánh về 4 vụ việc, tăng 3 phản ánh so với tháng 9 năm 2026 (1). Trong đó có 1 phản ánh khẩn.',
  );
  expect(text).toContain('Về khuynh hướng: 3 phản ánh nêu ý kiến băn khoăn;');
  expect(text).toContain(
    'Đến hết ngày 31/10/2026, còn 4 vụ việc (4 phản ánh) chưa được trả lời, trong đó 3 vụ việc quá hạn',
  );
  expect(text).toContain('1. Đất đai, giải phóng mặt bằng\n3 phản ánh về 3 vụ việc, tăng 2 phản ánh');
  expect(text).toMatch(/Nhiều ý kiến ở Tổ dân phố 4: Tiền bồi thường chậm chi trả \(PA-26-\d+\)\./);
  expect(text).toContain('Khẩn. Ý kiến ở Bản Nà Mẫu: Cầu treo đứt một dây cáp (PA-26-900001).');
  const headings = ['I. TÌNH', 'II. NỘI', 'III. VẤN', 'IV. KIẾN'].map((heading) => text.indexOf(heading));
  expect(headings).toEqual(headings.toSorted((one, other) => one - other));
  expect(headings).not.toContain(-1);
});

test('every number in a sentence of section I has its figure beside it, and every figure its row in the appendix', async () => {
  const digest = await digestOf(OCTOBER_REPORTS);
  const { body, appendix } = compose(digest);
  const cited = body.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.runs.flatMap((run) => (typeof run === 'object' && run.figure !== undefined ? [run.figure] : []))
      : [],
  );
  expect(cited.length).toBeGreaterThan(8);
  const rows = appendix.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const listed = new Map(rows.map(([id, , , codes]) => [plainOf(id!), plainOf(codes!)]));
  for (const { id, codes } of digest.figures.filter(({ reports }) => reports > 0)) {
    expect(listed.get(id)).toContain(codes.join(', '));
  }
  expect(cited.every((id) => digest.figures.some((figure) => figure.id === id))).toBe(true);
});

test('breadth stays in its words and is never a share', async () => {
  const reports = (['một số', 'đa số', 'tuyệt đại đa số'] as const).map((breadth) => aReport({ breadth }));
  const text = textOf(compose(await digestOf(reports)).body);
  for (const words of ['Một số ý kiến ở', 'Đa số ý kiến ở', 'Tuyệt đại đa số ý kiến ở']) expect(text).toContain(words);
  expect(text).not.toMatch(/%|phần trăm/);
});

test('what only people can say is left open in a place that is marked', async () => {
  const { body } = compose(await digestOf(OCTOBER_REPORTS));
  const gaps = body.filter((block) => block.kind === 'paragraph' && block.style === 'gap');
  expect(gaps.map((gap) => textOf([gap])).join()).toMatch(/nhận định chung.*dự báo.*kiến nghị/s);
});

test('checked prose stands before the open place, marked as written by a machine', async () => {
  const text = textOf(compose(await digestOf(OCTOBER_REPORTS), { overview: ['Câu một [S1].', 'Câu hai [S2].'] }).body);
  expect(text).toMatch(/Đoạn do máy viết.*\nCâu một \[S1\]\. Câu hai \[S2\]\.\n\[Ban bổ sung nhận định chung/);
});

describe('an empty or running period', () => {
  it('says that nothing came in, without tables of nought', async () => {
    const { body, appendix } = compose(await digestOf([]));
    const text = textOf(body);
    expect(text).toContain('không tiếp nhận phản ánh nào (kỳ trước: 0).');
    expect(text).toContain('mọi vụ việc đã tiếp nhận đều được trả lời');
    expect([...body, ...appendix].filter(({ kind }) => kind === 'table' || kind === 'chart')).toEqual([]);
  });

  it('says up to when it counts', async () => {
    const digest = await digestOf(
      [aReport({ receivedAt: '2026-11-02T02:00:00.000Z' }), aReport({ receivedAt: '2026-10-02T02:00:00.000Z' })],
      { period: monthOf('2026-11') },
    );
    const text = textOf(compose(digest).body);
    expect(text).toContain('Đến 8 giờ ngày 05/11/2026, còn 2 vụ việc');
    expect(text).toContain('Từ ngày 01/11/2026 đến ngày 05/11/2026');
    expect(text).toContain('bằng tháng 10 năm 2026 tính đến ngày 05/10/2026');
    const days = compose(digest).body.flatMap((block) => (block.kind === 'chart' ? block.chart.rows : []));
    expect(days.some(({ name }) => name.startsWith('08'))).toBe(false);
  });

  it('is not said to have risen where nothing came in before', async () => {
    const digest = await digestOf(someReports(9));
    const { body } = compose(digest);
    expect(textOf(body)).toContain('9 phản ánh về 9 vụ việc (tháng 9 năm 2026 không ghi nhận phản ánh nào)');
    expect(textOf(body)).not.toMatch(/tăng \d/);
    expect(digest.rising).toEqual([]);
    const heads = body.flatMap((block) => (block.kind === 'table' ? block.columns.map(({ title }) => title) : []));
    expect(heads).not.toContain('Kỳ trước');
    const charts = body.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
    expect(charts.map(({ series }) => series)).not.toContainEqual(['Kỳ này', 'Kỳ trước']);
  });
});

test('a large digest stays readable: lists are cut and say how much is left', async () => {
  const reports = someReports(300, { proposal: 'Chi trả sớm', dueAt: '2026-10-20T10:00:00.000Z' });
  const { body, appendix } = compose(await digestOf(reports));
  const tables = [...body, ...appendix].flatMap((block) => (block.kind === 'table' ? [block.rows.length] : []));
  expect(Math.max(...tables)).toBeLessThan(60);
  expect(textOf(body)).toContain('Và 295 vụ việc khác');
  expect(textOf(body)).toContain('… và 275 vụ việc khác');
  expect(textOf(appendix)).toContain('… và 240 mã khác');
});

test('a chart shows at most twelve parts and sums up the rest', async () => {
  const areas = Array.from({ length: 20 }, (_, at) => `khu-${at}`);
  const before = aReport({ areaIds: ['khu-0'], receivedAt: '2026-09-10T02:00:00.000Z' });
  const { body } = compose(await digestOf([before, ...areas.map((area) => aReport({ areaIds: [area] }))]));
  const charts = body.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
  const chart = charts.find(({ title }) => title.includes('địa bàn'))!;
  expect(chart.rows).toHaveLength(13);
  expect(chart.rows.at(-1)).toEqual({ name: '8 mục khác', values: [8, 0] });
  const thirteen = compose(await digestOf(areas.slice(0, 13).map((area) => aReport({ areaIds: [area] })))).body;
  const names = thirteen.flatMap((block) => (block.kind === 'chart' ? block.chart.rows.map(({ name }) => name) : []));
  expect(names.filter((name) => name.includes('mục khác'))).toEqual([]);
});
