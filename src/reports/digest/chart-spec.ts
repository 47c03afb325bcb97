export interface ChartSpec {
  /** Bars lie beside their names, columns stand over them. */
  shape: 'bars' | 'columns';
  title: string;
  /** One colour each; the first is the period of the digest. */
  series: string[];
  rows: { name: string; values: number[] }[];
}
