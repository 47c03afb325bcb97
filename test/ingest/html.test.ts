import { expect, test } from 'vitest';
import { readHtml } from '#ingest/readers/read-html.ts';

const textsOf = (html: string) =>
  readHtml(new TextEncoder().encode(html)).blocks.map((block) => (block.kind === 'text' ? block.text : block.kind));

test('in <pre> a line is a paragraph, elsewhere line ends are spaces', () => {
  expect(textsOf('<body><pre>Điều 1. Phạm vi\n<b>1. Một</b> câu.\n2. Hai.</pre><p>Ba\nbốn.</p></body>')).toEqual([
    'Điều 1. Phạm vi',
    '1. Một câu.',
    '2. Hai.',
    'Ba bốn.',
  ]);
});
