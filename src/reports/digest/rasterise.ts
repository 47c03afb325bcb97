import sharp from 'sharp';
import { type Drawing, drawChart } from './draw-chart.ts';
import type { ChartSpec } from './chart-spec.ts';

export interface Picture {
  png: Uint8Array;
  /** In points of the page, at 96 to the inch. */
  width: number;
  height: number;
  title: string;
}

/** Two dots for each point of the drawing, for print: the library takes 72 for one. */
const DENSITY = 144;
/** Two letters that look alike only where no font of the machine has either. */
const PROBES = ['Ế', 'ặ'];

/** Charts as pictures; undefined where the machine has no font with Vietnamese letters, for boxes tell nobody anything. */
export async function drawPictures(charts: readonly ChartSpec[]): Promise<Picture[] | undefined> {
  if (charts.length === 0) return [];
  if (!(await canWriteVietnamese())) return undefined;
  return Promise.all(
    charts.map(async (chart) => {
      const drawing = drawChart(chart);
      return { png: await rasterise(drawing), width: drawing.width, height: drawing.height, title: chart.title };
    }),
  );
}

async function rasterise({ svg }: Pick<Drawing, 'svg'>): Promise<Uint8Array> {
  return sharp(Buffer.from(svg), { density: DENSITY }).png({ compressionLevel: 9, palette: true }).toBuffer();
}

async function canWriteVietnamese(): Promise<boolean> {
  const [one, other] = await Promise.all(
    PROBES.map((letter) =>
      rasterise({
        svg: `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="#fff"/><text x="8" y="30" font-size="24" font-family="DejaVu Sans, sans-serif">${letter}</text></svg>`,
      }),
    ),
  );
  return Buffer.compare(one!, other!) !== 0;
}
