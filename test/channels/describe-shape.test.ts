import { describe, expect, it } from 'vitest';
import { describeShape } from '#src/channels/describe-shape.ts';

describe('the shape of something', () => {
  it.each<[unknown, string]>([
    [undefined, 'undefined'],
    [null, 'null'],
    ['bí mật', 'string'],
    [{ a: 1, b: [], c: [{ d: 'x' }, {}] }, '{a: number, b: [], c: [{d: string} ×2]}'],
    [{ 'Nguyễn Thị Bình': 1, '0912345678': 2, A: 3 }, '{?: number, ?: number, ?: number}'],
    [{ a: { b: { c: { d: { e: { f: 'x' } } } } } }, '{a: {b: {c: {d: {e: {…}}}}}}'],
  ])('%j', (value, shape) => {
    expect(describeShape(value)).toBe(shape);
  });

  it('stays short whatever it is given', () => {
    const wide = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, n) => [`k${'x'.repeat(n % 30)}_${'y'.repeat(n / 400)}`, n]),
    );
    expect(describeShape(wide).length).toBeLessThan(1500);
    const nest = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown;
    expect(describeShape(nest).length).toBeLessThan(60);
  });
});
