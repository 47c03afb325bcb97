import type { Figure, Tally } from './figure.ts';

/** A stretch of text; `figure` is the number of the figure that stands behind it, shown small beside it. */
export type Inline = string | { text: string; bold?: boolean; figure?: string };

/** Figures as officials write them: 1.234,5. */
export const formatNumber = (value: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: 1 });

export const reportsOf = (figure: Figure): Inline => ({ text: formatNumber(figure.reports), figure: figure.id });
export const mattersOf = (figure: Figure): Inline => ({ text: formatNumber(figure.matters), figure: figure.id });
export const bold = (text: string): Inline => ({ text, bold: true });
export const plainOf = (inlines: readonly Inline[]): string =>
  inlines.map((one) => (typeof one === 'string' ? one : one.text)).join('');

/** A sentence with its `{slots}` filled; a slot that has no value is a mistake of ours. */
export function fill(template: string, values: Readonly<Record<string, Inline | readonly Inline[]>>): Inline[] {
  return template.split(/\{(\w+)\}/).flatMap((part, index): readonly Inline[] => {
    if (index % 2 === 0) return part === '' ? [] : [part];
    const value = values[part];
    if (value === undefined) throw new Error(`no value for {${part}}`);
    return Array.isArray(value) ? (value as readonly Inline[]) : [value as Inline];
  });
}

export type Change = { kind: 'up' | 'down'; by: number } | { kind: 'same' };

export function changeOf(now: Tally, before: Tally): Change {
  const by = now.reports - before.reports;
  if (by === 0) return { kind: 'same' };
  return { kind: by > 0 ? 'up' : 'down', by: Math.abs(by) };
}
