import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeParagraphs, decodePlainText } from '#ingest/legacy-fonts/decode-paragraphs.ts';
import { fontEncoding } from '#ingest/legacy-fonts/font-encoding.ts';
import { decodeTcvn3 } from '#ingest/legacy-fonts/tcvn3.ts';
import { decodeVni } from '#ingest/legacy-fonts/vni.ts';
import { decodeText } from '#ingest/readers/decode-text.ts';
import { LETTERS, toTcvn3, toTcvn3Capitals, toVni, toWindows1258 } from './old-encodings.ts';

const one = (...spans: [text: string, font?: string][]) =>
  decodeParagraphs([spans.map(([text, font]) => ({ text, ...(font === undefined ? {} : { font }) }))]).texts[0];

const samples = readdirSync('samples/documents')
  .filter((name) => /\.(?:txt|md)$/u.test(name))
  .map((name) => readFileSync(join('samples/documents', name), 'utf8').normalize('NFC').replaceAll('\r', ''));
const words = (text: string) => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/** The share of words that came out right; tone-marked capitals count as letters, TCVN3 has only small ones. */
function accuracy(expected: string, found: string, fold = (text: string) => text): number {
  const wanted = words(fold(expected));
  const got = words(fold(found));
  return wanted.filter((word, i) => word === got[i]).length / Math.max(wanted.length, got.length);
}

describe('tables', () => {
  test('there are 67 letters, and every one comes back from both codes', () => {
    expect(LETTERS).toHaveLength(67);
    for (const letter of LETTERS) {
      expect(decodeTcvn3(toTcvn3(letter))).toBe(letter);
      expect(decodeTcvn3(toTcvn3Capitals(letter.toUpperCase())).toUpperCase()).toBe(letter.toUpperCase());
      expect(decodeVni(toVni(letter))).toBe(letter);
      expect(decodeVni(toVni(letter.toUpperCase()))).toBe(letter.toUpperCase());
    }
  });

  test('letters after other letters, digits and signs come back as well', () => {
    const text = LETTERS.map((letter) => `nh${letter}ng ${letter}1 (${letter}), “${letter}” – ${letter}%.`).join(' ');
    expect(decodeTcvn3(toTcvn3(text))).toBe(text);
    expect(decodeVni(toVni(text))).toBe(text);
  });

  test('bytes of a symbol font stand for the same letters', () => {
    const symbols = Array.from(toTcvn3('được'), (c) =>
      c > '~' ? String.fromCodePoint(0xf000 + c.codePointAt(0)!) : c,
    );
    expect(decodeTcvn3(symbols.join(''))).toBe('được');
  });

  test('marks that stand behind no vowel stay what they are', () => {
    expect(decodeTcvn3('25 m², 30°, x³')).toBe('25 m², 30°, x³');
    expect(decodeVni('ø ï â')).toBe('ø ï â');
  });
});

test.each([
  ['.VnTime', 'tcvn3'],
  ['.VnTimeH', 'tcvn3-capitals'],
  ['.VnCentury SchoolbookH', 'tcvn3-capitals'],
  ['.VnArial NarrowH', 'tcvn3-capitals'],
  ['.vntimeh', 'tcvn3-capitals'],
  ['.VnAristote', 'tcvn3'],
  ['.VnTime;Times New Roman', 'tcvn3'],
  ['"  .VnArialH", serif', 'tcvn3-capitals'],
  ['ABCDEF+.VnTimeH', 'tcvn3-capitals'],
  ['VnTime', 'tcvn3'],
  ['VNI-Times', 'vni'],
  ['VNI Helve', 'vni'],
  ['vni-times', 'vni'],
  ['Times New Roman', 'unicode'],
  ['UVnTime', 'unicode'],
  ['VNtimes new roman', 'unicode'],
  ['Wingdings 2', 'pictures'],
  ['Symbol', 'symbol'],
  ['', undefined],
  [undefined, undefined],
])('the font %j is read as %s', (font, encoding) => {
  expect(fontEncoding(font)).toBe(encoding);
});

describe('where fonts are known', () => {
  test('a run in Times New Roman stays inside a paragraph in .VnTime', () => {
    expect(one([toTcvn3('Giao '), '.VnTime'], ['Ủy ban', 'Times New Roman'], [toTcvn3(' thực hiện.'), '.VnTime'])).toBe(
      'Giao Ủy ban thực hiện.',
    );
  });

  test('a word cut by runs, even inside a letter of VNI, is one word', () => {
    expect(one(['ñ', 'VNI-Times'], ['ö', 'VNI-Times'], ['ôï', 'VNI-Times'], ['c', 'VNI-Times'])).toBe('được');
    expect(one(['§', '.VnTimeH'], ['iÒu 5', '.VnTime'])).toBe('Điều 5');
  });

  test('fonts that end in H give capitals, also of plain letters, and leave digits alone', () => {
    expect(one([toTcvn3Capitals('Số 12, ngày mai họp'), '.VnTimeH'])).toBe('SỐ 12, NGÀY MAI HỌP');
    expect(one(['ban hanh', '.VnArialH'])).toBe('BAN HANH');
  });

  test('capitals with tone marks typed in a plain font come back', () => {
    expect(one([toTcvn3('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), '.VnTime'])).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(one([toTcvn3('Ủy ban họp. Ông Ước dự; ở xã.'), '.VnTime'])).toBe('Ủy ban họp. Ông Ước dự; ở xã.');
    expect(one([toTcvn3('Cán bộ ở UBND, QĐ của HĐND'), '.VnTime'])).toBe('Cán bộ ở UBND, QĐ của HĐND');
  });

  test('Unicode typed over a run that kept its old font stays', () => {
    expect(one(['Nguyễn Văn Bình', '.VnTime'])).toBe('Nguyễn Văn Bình');
    expect(one(['Bình', '.VnTime'], [' 5', 'Arial'])).toBe('Bình 5');
    expect(one(['Đảng ủy', '.VnTimeH'])).toBe('Đảng ủy');
    const sentence = 'Các tổ văn hóa, thể thao báo cáo hàng tháng và cùng nhau tháo gỡ khó khăn, vì dân.';
    expect(one([sentence, '.VnTime'])).toBe(sentence);
  });

  test('old bytes in a font that says Unicode are found by their spelling', () => {
    const sentence = 'Nhân dân trong phường được thông báo về lịch tiếp công dân của lãnh đạo.';
    expect(one([toTcvn3(sentence), 'Times New Roman'])).toBe(sentence);
    expect(one([toVni(sentence), 'Arial'])).toBe(sentence);
  });

  test('one odd word in another font does not overrule the fonts', () => {
    const { texts } = decodeParagraphs([
      [{ text: toTcvn3('đã họp'), font: '.VnTime' }],
      [{ text: 'Uû ban', font: 'Arial' }],
    ]);
    expect(texts).toEqual(['đã họp', 'Uû ban']);
  });

  test('bullets of picture fonts go, ticks and signs stay', () => {
    expect(one(['\uf0a7', 'Wingdings'], [toTcvn3(' Nhiệm vụ'), '.VnTime'])).toBe(' Nhiệm vụ');
    expect(one(['\uf0fe', 'Wingdings'], [' Có  ', 'Arial'], ['\uf0a8', 'Wingdings'], [' Không', 'Arial'])).toBe(
      '☑ Có  ☐ Không',
    );
    expect(one([toTcvn3('đạt '), '.VnTime'], ['\uf0b3', 'Symbol'], [' 80 %', '.VnTime'])).toBe('đạt ≥ 80 %');
  });
});

describe('where fonts are not known', () => {
  test.each([
    ['TCVN3', toTcvn3, (text: string) => text.toLowerCase()],
    ['VNI', toVni, (text: string) => text],
  ] as const)('the samples come back from %s', (name, encode, fold) => {
    for (const sample of samples) {
      const { text, encodings } = decodePlainText(encode(sample));
      expect(encodings).toEqual([name]);
      expect(accuracy(sample, text, fold)).toBeGreaterThanOrEqual(0.999);
    }
  });

  test('the samples in Unicode stay as they are, composed or not', () => {
    for (const sample of samples) {
      expect(decodePlainText(sample)).toEqual({ text: sample, encodings: [] });
      const apart = sample.normalize('NFD');
      expect(decodePlainText(apart)).toEqual({ text: apart, encodings: [] });
    }
  });

  test('the samples in Windows-1258 are not taken for an old code, which they resemble', () => {
    for (const sample of samples) {
      for (const line of sample.split('\n').filter((text) => words(text).length > 40)) {
        expect(accuracy(line, decodeText(toWindows1258(line)))).toBe(1);
      }
    }
  });

  test('paragraphs in three codes are told apart', () => {
    const parts = samples.flatMap((sample) => sample.split('\n').filter((line) => words(line).length > 12));
    expect(parts.length).toBeGreaterThan(30);
    const mixed = parts.map((part, i) => (i % 3 === 0 ? part : i % 3 === 1 ? toTcvn3(part) : toVni(part)));
    const { text, encodings } = decodePlainText(mixed.join('\n'));
    expect(encodings).toEqual(['TCVN3', 'VNI']);
    expect(accuracy(parts.join('\n'), text, (part) => part.toLowerCase())).toBeGreaterThanOrEqual(0.995);
  });

  test.each([
    'Ông René Müller và bà Zoë đến thăm café “Señor” ở São Paulo; độ ẩm 30°, 25 m², § 5, ± 2.',
    'Krông Pắk, Đắk Lắk, Plei Ku, Cư M’gar: các buôn họp chung.',
    'UBND, HĐND, MTTQ, QĐ-UBND, NĐ-CP, ĐU, TĐ, «bản tin», 3 × 4, 5 ÷ 2.',
    'Plan d’été: élèves, naïveté, forêt, où, dès, à côté.',
    'Thuở xưa, quở trách, khuỷu tay, ngoằn ngoèo, giếng, gìn giữ, quýt, huỳnh, quốc, xoong.',
  ])('%j is Unicode and stays', (text) => {
    expect(decodePlainText(text)).toEqual({ text, encodings: [] });
  });

  test('signs that stand alone in a text in TCVN3 are no letters', () => {
    const text = 'Bàn ghế của nhà văn hóa: 3 × 4 bộ, 6 ÷ 2 dãy, ô nhiễm, mục Đ của sổ, ± 2.';
    expect(decodePlainText(toTcvn3(text)).text).toBe(text);
  });

  test('a handful of odd words is no evidence', () => {
    expect(decodePlainText('Uû ban').text).toBe('Uû ban');
  });

  test('TCVN3 that lost its "ư" on the way is refused', () => {
    const lost = samples
      .map(toTcvn3)
      .join('\n')
      .replaceAll('\u00ad', '')
      .replace(/[õö÷øù]/gu, '');
    expect(() => decodePlainText(lost)).toThrow(expect.objectContaining({ code: 'unsupported_format' }));
  });

  test('a megabyte of nothing but marks, and ten thousand runs, take no long time', () => {
    const started = performance.now();
    decodePlainText('\u00b4'.repeat(1 << 20));
    const spans = Array.from({ length: 10_000 }, (_, i) => ({
      text: 'n­íc ',
      font: i % 2 === 0 ? '.VnTime' : 'Arial',
    }));
    decodeParagraphs([spans]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

test('more text than is read at once is refused before it is looked at, in one piece or in many', () => {
  const most = 'a'.repeat(2_000_000);
  expect(decodePlainText(most).text).toBe(most);
  expect(() => decodePlainText(`${most}a`)).toThrow(expect.objectContaining({ code: 'too_large' }));
  const halves = [[{ text: most.slice(1_000_000) }], [{ text: most.slice(1_000_000) }, { text: 'a' }]];
  expect(() => decodeParagraphs(halves)).toThrow(expect.objectContaining({ code: 'too_large' }));
});
