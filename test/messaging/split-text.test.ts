import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitReply, splitText } from '#src/messaging/split-text.ts';

describe('splitText', () => {
  it.each([
    { name: 'leaves a short text as it is', text: 'Điều 7.', limit: 10, parts: ['Điều 7.'] },
    { name: 'leaves a text of just the limit', text: '1234567890', limit: 10, parts: ['1234567890'] },
    {
      name: 'prefers the end of a paragraph',
      text: 'Một. Hai.\n\nBa. Bốn.',
      limit: 14,
      parts: ['Một. Hai.', 'Ba. Bốn.'],
    },
    {
      name: 'then the end of a line',
      text: 'Một hai.\nBa bốn năm sáu',
      limit: 16,
      parts: ['Một hai.', 'Ba bốn năm sáu'],
    },
    { name: 'then the end of a sentence', text: 'Một hai. Ba bốn năm', limit: 15, parts: ['Một hai.', 'Ba bốn năm'] },
    {
      name: 'keeps the closing quote with its sentence',
      text: '"Một hai." Ba bốn',
      limit: 12,
      parts: ['"Một hai."', 'Ba bốn'],
    },
    { name: 'then a clause', text: 'Một hai ba; bốn năm sáu', limit: 18, parts: ['Một hai ba;', 'bốn năm sáu'] },
    { name: 'then a word', text: 'phối hợp công tác', limit: 12, parts: ['phối hợp', 'công tác'] },
    {
      name: 'cuts a word only when it is longer than a part',
      text: 'a bbbbbbbbbbbb',
      limit: 5,
      parts: ['a', 'bbbbb', 'bbbbb', 'bb'],
    },
    {
      name: 'does not cut a number at its point',
      text: 'Số tiền 1.200.000 đồng',
      limit: 17,
      parts: ['Số tiền 1.200.000', 'đồng'],
    },
    { name: 'keeps an emoji whole', text: '😀😀😀', limit: 5, parts: ['😀😀', '😀'] },
    {
      name: 'keeps a letter with its marks',
      text: 'e\u0302\u0301e\u0302\u0301',
      limit: 4,
      parts: ['e\u0302\u0301', 'e\u0302\u0301'],
    },
    {
      name: 'fills a part rather than cut at a paragraph near its start',
      text: 'A.\n\nMột hai ba. Bốn năm sáu bảy',
      limit: 18,
      parts: ['A.\n\nMột hai ba.', 'Bốn năm sáu bảy'],
    },
  ])('$name', ({ text, limit, parts }) => {
    expect(splitText(text, limit)).toEqual(parts);
  });

  const texts = fc
    .array(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(' ', '\n', '\n\n', '. ', 'ường ', '😀', '👨‍👩‍👧', '; ')),
    )
    .map((pieces) => pieces.join(''));

  it('never makes a part longer than the limit or empty', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 60 }), (text, limit) => {
        for (const part of splitText(text, limit)) {
          expect(part.length).toBeLessThanOrEqual(limit);
          expect(part === '' && text.trim() !== '').toBe(false);
        }
      }),
    );
  });

  it('loses nothing but white space, and never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 60 }), (text, limit) => {
        const parts = splitText(text, limit);
        expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const part of parts) expect(part.isWellFormed()).toBe(true);
      }),
    );
  });

  it('never cuts a word that fits in a part', () => {
    const words = fc.array(fc.stringMatching(/^[a-zđê]{1,8}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 40 }), (list, limit) => {
        const parts = splitText(list.join(' '), limit);
        expect(parts.flatMap((part) => part.split(' '))).toEqual(list);
      }),
    );
  });

  it('is quick with long texts without a place to cut', () => {
    expect(splitText('a'.repeat(200_000), 2000)).toHaveLength(100);
  });
});

describe('splitReply', () => {
  it('keeps choices and citations with the last part', () => {
    const reply = { text: 'Một hai. Ba bốn.', choices: ['Có'], citations: [{ n: 1, source: 's', quote: 'q' }] };
    expect(splitReply(reply, 10)).toEqual([{ text: 'Một hai.' }, { ...reply, text: 'Ba bốn.' }]);
    expect(splitReply(reply, 100)).toEqual([reply]);
  });
});
