import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isSpelledRight } from '#src/vietnamese/spelling.ts';

test.each('Được nghiêng quốc gìn giếng khuỷu ngoằn huỳnh yêu ở ỷ quýt thuở xoong hoà hòa UỶ ban ƯỚC gì'.split(' '))(
  '%s is spelled right',
  (word) => {
    expect(isSpelledRight(word)).toBe(true);
    expect(isSpelledRight(word.normalize('NFD'))).toBe(true);
  },
);

test.each(['®­îc', 'nhaân', 'hồc', 'các̀', 'zã', 'bõơ', 'đ', 'ngđ', 'cạtt', 'tôc', 'HĐND', 'café', ''])(
  '%j is not',
  (word) => {
    expect(isSpelledRight(word)).toBe(false);
  },
);

test('nearly all accented words of the samples are spelled right', () => {
  const words = readdirSync('samples/documents')
    .filter((name) => /\.(?:txt|md)$/u.test(name))
    .flatMap(
      (name) =>
        readFileSync(`samples/documents/${name}`, 'utf8')
          .normalize('NFC')
          .match(/[\p{L}\p{M}]+/gu) ?? [],
    )
    .filter((word) => !/^[\0-~]*$/u.test(word) && !/^[A-ZĐ]+$/u.test(word));
  expect(words.length).toBeGreaterThan(2000);
  const wrong = words.filter((word) => !isSpelledRight(word));
  expect(wrong.length / words.length).toBeLessThan(0.003);
});
