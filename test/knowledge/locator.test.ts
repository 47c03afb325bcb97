import { expect, test } from 'vitest';
import { attachmentOf, formatLocator } from '#src/knowledge/locator.ts';
import type { LocatorLevel } from '#src/knowledge/passage.ts';

test.each<[string, [LocatorLevel, string][]]>([
  ['', []],
  [
    'Điều 7',
    [
      ['chapter', 'II'],
      ['article', '7'],
    ],
  ],
  [
    'điểm đ khoản 2 Điều 7',
    [
      ['attachment', 'Quy chế'],
      ['article', '7'],
      ['clause', '2'],
      ['point', 'đ'],
    ],
  ],
  [
    'Điều 3 Phụ lục I',
    [
      ['appendix', 'I'],
      ['article', '3'],
    ],
  ],
  ['Phụ lục', [['appendix', '']]],
  [
    'điểm 1.1 khoản 1 mục II',
    [
      ['section', 'II'],
      ['clause', '1'],
      ['point', '1.1'],
    ],
  ],
  ['mục 3', [['clause', '3']]],
  [
    'điểm a mục 3',
    [
      ['clause', '3'],
      ['point', 'a'],
    ],
  ],
  [
    'bảng 1 mục III',
    [
      ['section', 'III'],
      ['table', '1'],
    ],
  ],
  [
    'mục (5) đoạn 6',
    [
      ['paragraph', '6'],
      ['item', '5'],
    ],
  ],
  ['mục “Trực ban”', [['heading', 'Trực ban']]],
  ['phần mở đầu', [['heading', 'Phần mở đầu']]],
])('"%s"', (text, steps) => {
  expect(formatLocator(steps.map(([level, label]) => ({ level, label })))).toBe(text);
});

test('the attachment is named apart from the place in it', () => {
  expect(
    attachmentOf([
      { level: 'attachment', label: 'Quy chế A' },
      { level: 'article', label: '1' },
    ]),
  ).toBe('Quy chế A');
  expect(attachmentOf([{ level: 'article', label: '1' }])).toBeUndefined();
});
