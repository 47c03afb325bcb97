import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addresseeFinder } from '#src/app/addressees.ts';
import { OFFICE } from './office-digest.ts';

const find = addresseeFinder(OFFICE);
interface Line {
  proposal: string;
  to: string[];
}
const read = (name: string): Line[] =>
  readFileSync(`test/reports/digest/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

test.each(read('addressees'))('"$proposal" asks $to', ({ proposal, to }) => {
  expect(find(proposal)).toEqual(to);
});

test('of proposals written before the rules, nine in ten are read as a person reads them', () => {
  const lines = read('addressees-held-out');
  const right = lines.filter(({ proposal, to }) => JSON.stringify(find(proposal)) === JSON.stringify(to));
  expect(right.length / lines.length).toBeGreaterThanOrEqual(0.9);
});

test.each(['', ',', 'đề nghị', 'đề nghị ,,, và và', `đề nghị ${'và '.repeat(20_000)}`, '=cmd|calc đề nghị <b>'])(
  'nobody is asked in %#',
  (text) => {
    expect(find(text)).toEqual([]);
  },
);

test('who is named twice is asked once', () => {
  expect(find('Đề nghị phường sửa đường, đề nghị UBND phường dọn rác')).toEqual(['Ủy ban nhân dân phường Mẫu Sơn']);
});
