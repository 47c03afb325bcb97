import type { ChartSpec } from './chart-spec.ts';
import { formatNumber } from './inline.ts';

/** In points of the picture; it is drawn as wide as the text of a page (165 mm). */
export const CHART_WIDTH = 624;

export interface Drawing {
  svg: string;
  width: number;
  height: number;
}

const FONT = 'DejaVu Sans, Noto Sans, Liberation Sans, Arial, sans-serif';
/** Told apart in grey too: most of these papers are printed without colour. */
const COLOURS = ['#8c1c13', '#d9a441'];
const NAME_WIDTH = 210;
const NAME_LETTERS = 32;
const VALUE_WIDTH = 64;
const TITLE_HEIGHT = 34;
const LEGEND_HEIGHT = 22;

interface Mark {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: string;
}

/** A chart as SVG. Every name in it is escaped. */
export function drawChart(chart: ChartSpec): Drawing {
  const { parts, height } = chart.shape === 'bars' ? drawBars(chart) : drawColumns(chart);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CHART_WIDTH}" height="${height}" font-family="${FONT}">`,
    `<rect width="${CHART_WIDTH}" height="${height}" fill="#ffffff"/>`,
    label(chart.title, { x: CHART_WIDTH / 2, y: 21, size: 14, anchor: 'middle', weight: 'bold' }),
    ...parts,
    ...(chart.series.length > 1 ? drawLegend(chart.series, height - LEGEND_HEIGHT) : []),
    '</svg>',
  ].join('');
  return { svg, width: CHART_WIDTH, height };
}

function drawBars({ rows, series }: ChartSpec): { parts: string[]; height: number } {
  const bar = 11;
  const rowHeight = bar * series.length + 12;
  const scale = (CHART_WIDTH - NAME_WIDTH - VALUE_WIDTH) / largest(rows);
  const parts = rows.flatMap(({ name, values }, index) => {
    const top = TITLE_HEIGHT + index * rowHeight;
    return [
      label(shorten(name, NAME_LETTERS), {
        x: NAME_WIDTH - 8,
        y: top + rowHeight / 2 - 2,
        size: 11,
        anchor: 'end',
      }),
      ...values.flatMap((value, at) => {
        const y = top + at * bar;
        const width = Math.max(value * scale, value > 0 ? 1 : 0);
        return [
          box({ x: NAME_WIDTH, y, width, height: bar - 1, colour: COLOURS[at % COLOURS.length]! }),
          label(formatNumber(value), { x: NAME_WIDTH + width + 5, y: y + bar - 2, size: 10, anchor: 'start' }),
        ];
      }),
    ];
  });
  const end = TITLE_HEIGHT + rows.length * rowHeight;
  const axis = `<path d="M${NAME_WIDTH} ${TITLE_HEIGHT - 4}V${end - 6}" stroke="#444" stroke-width="1"/>`;
  return { parts: [...parts, axis], height: end + (series.length > 1 ? LEGEND_HEIGHT + 6 : 6) };
}

function drawColumns({ rows }: ChartSpec): { parts: string[]; height: number } {
  const [left, plot, top] = [14, 150, TITLE_HEIGHT + 14];
  const slot = (CHART_WIDTH - 2 * left) / Math.max(1, rows.length);
  const scale = plot / largest(rows);
  // Names that would run into each other are set aslant.
  const aslant = Math.max(...rows.map(({ name }) => name.length)) * 6.2 > slot;
  const parts = rows.flatMap(({ name, values: [value = 0] }, index) => {
    const width = Math.min(48, slot * 0.62);
    const middle = left + (index + 0.5) * slot;
    const height = Math.max(value * scale, value > 0 ? 1 : 0);
    const y = top + plot - height;
    return [
      box({ x: middle - width / 2, y, width, height, colour: COLOURS[0]! }),
      label(formatNumber(value), { x: middle, y: y - 4, size: 10, anchor: 'middle' }),
      label(name, {
        x: middle + (aslant ? 4 : 0),
        y: top + plot + 15,
        size: 10,
        anchor: aslant ? 'end' : 'middle',
        ...(aslant ? { turn: -35 } : {}),
      }),
    ];
  });
  const axis = `<path d="M${left} ${top + plot}H${CHART_WIDTH - left}" stroke="#444" stroke-width="1"/>`;
  return { parts: [...parts, axis], height: top + plot + (aslant ? 60 : 26) };
}

function drawLegend(series: readonly string[], top: number): string[] {
  return series.flatMap((name, index) => {
    const x = NAME_WIDTH + index * 110;
    return [
      box({ x, y: top + 3, width: 11, height: 11, colour: COLOURS[index % COLOURS.length]! }),
      label(name, { x: x + 16, y: top + 13, size: 11, anchor: 'start' }),
    ];
  });
}

const largest = (rows: ChartSpec['rows']) => Math.max(1, ...rows.flatMap(({ values }) => values));

const box = ({ x, y, width, height, colour }: Mark) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${colour}"/>`;

interface LabelStyle {
  x: number;
  y: number;
  size: number;
  anchor: 'start' | 'middle' | 'end';
  weight?: 'bold';
  /** Degrees. */
  turn?: number;
}

function label(text: string, { x, y, size, anchor, weight, turn }: LabelStyle): string {
  const turned = turn === undefined ? '' : ` transform="rotate(${turn} ${round(x)} ${round(y)})"`;
  const heavy = weight === undefined ? '' : ` font-weight="${weight}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}" fill="#111"${heavy}${turned}>${escapeXml(text)}</text>`;
}

const round = (value: number) => Math.round(value * 10) / 10;
const shorten = (text: string, letters: number) =>
  text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeXml = (text: string) => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!);
