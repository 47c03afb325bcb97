import { load } from 'cheerio';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '#src/reports/digest/chart-spec.ts';
import { CHART_WIDTH, drawChart } from '#src/reports/digest/draw-chart.ts';
import { drawPictures } from '#src/reports/digest/rasterise.ts';

const bars = (rows: ChartSpec['rows']): ChartSpec => ({
  shape: 'bars',
  title: 'Số phản ánh theo lĩnh vực',
  series: ['Kỳ này', 'Kỳ trước'],
  rows,
});
const columns = (names: string[]): ChartSpec => ({
  shape: 'columns',
  title: 'Thời gian',
  series: ['Kỳ này'],
  rows: names.map((name, at) => ({ name, values: [at] })),
});
const parse = (chart: ChartSpec) => load(drawChart(chart).svg, { xml: true });

describe('a chart', () => {
  it('draws bars as long as what they count, and writes the numbers beside them', () => {
    const $ = parse(
      bars([
        { name: 'Đất đai', values: [10, 5] },
        { name: 'Y tế', values: [0, 1234] },
      ]),
    );
    const widths = $('rect')
      .toArray()
      .slice(1, 5)
      .map((one) => Number($(one).attr('width')));
    expect(widths[3]).toBe(350);
    expect(widths[2]).toBe(0);
    expect(widths[0]! / widths[1]!).toBeCloseTo(2, 0);
    expect($.text()).toContain('1.234');
  });

  it('keeps everything inside its frame, whatever the names and numbers', () => {
    const wild = [
      bars([
        { name: 'Ế'.repeat(500), values: [1e9, 0] },
        { name: '', values: [1, 1] },
      ]),
      bars([]),
      columns([]),
      columns(['31/12/2026 đến 07/01/2027', ...'a b c d e f g h i j k l m n o'.split(' ')]),
    ];
    for (const chart of wild) {
      const { height, svg } = drawChart(chart);
      const $ = load(svg, { xml: true });
      for (const box of $('rect').toArray()) {
        expect(Number($(box).attr('x') ?? 0) + Number($(box).attr('width'))).toBeLessThanOrEqual(CHART_WIDTH);
        expect(Number($(box).attr('y') ?? 0) + Number($(box).attr('height'))).toBeLessThanOrEqual(height);
      }
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('takes markup in a name for letters', () => {
    const $ = parse(bars([{ name: '</text><image href="file:///etc/passwd"/>', values: [1, 1] }]));
    expect($('image')).toHaveLength(0);
    expect($.text()).toContain('</text><image');
  });
});

describe('a picture', () => {
  it('is twice as fine as a screen, and the marks of Vietnamese are in it', async () => {
    const [picture] = (await drawPictures([bars([{ name: 'Đất đai', values: [3, 2] }])]))!;
    const { width, format } = await sharp(picture!.png).metadata();
    expect({ width, format }).toEqual({ width: CHART_WIDTH * 2, format: 'png' });
    const [one, other] = await Promise.all(
      ['Dat dai', 'Đất đai'].map(async (name) => (await drawPictures([bars([{ name, values: [3, 2] }])]))![0]!.png),
    );
    expect(Buffer.compare(one!, other!)).not.toBe(0);
  });

  it('is not made where there is nothing to draw', async () => {
    expect(await drawPictures([])).toEqual([]);
  });
});
