import { describe, expect, test } from 'vitest';
import { markLowConfidence } from '#ingest/low-confidence.ts';
import { estimateSkew } from '#ingest/readers/ocr/skew.ts';
import { splitInk } from '#ingest/readers/ocr/split-ink.ts';
import { parseTsv, toPage } from '#ingest/readers/ocr/tsv.ts';
import { looksUnread } from '#ingest/readers/pdf-text-quality.ts';
import { pdfBlocks } from '#ingest/readers/pdf-blocks.ts';

const WIDTH = 900;
const HEIGHT = 1200;

/** A page of lines of words, turned by some degrees, clockwise. */
function drawPage(degrees: number): Uint8Array {
  const grey = new Uint8Array(WIDTH * HEIGHT).fill(255);
  const slope = Math.tan((degrees * Math.PI) / 180);
  for (let line = 150; line < 1050; line += 30) {
    for (let x = 100; x < 800; x++) {
      if (x % 60 > 48) continue;
      for (let y = 0; y < 12; y++) {
        const row = Math.round(line + y + (x - WIDTH / 2) * slope);
        if (row >= 0 && row < HEIGHT) grey[row * WIDTH + x] = 0;
      }
    }
  }
  return grey;
}

describe('the skew of a page', () => {
  test.each([-5, -2.3, -0.5, 0.5, 1.7, 4])('of %d degrees is found within a fifth of a degree', (degrees) => {
    expect(Math.abs(estimateSkew(drawPage(degrees), WIDTH, HEIGHT) + degrees)).toBeLessThanOrEqual(0.2);
  });

  test('a straight page, an empty one and a photograph stay as they are', () => {
    expect(estimateSkew(drawPage(0), WIDTH, HEIGHT)).toBe(0);
    expect(estimateSkew(new Uint8Array(WIDTH * HEIGHT).fill(255), WIDTH, HEIGHT)).toBe(0);
    const noise = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => Math.imul(i, 2_654_435_761) >>> 24);
    expect(Math.abs(estimateSkew(noise, WIDTH, HEIGHT))).toBeLessThan(1);
  });
});

describe('the ink of a page', () => {
  const pixels = (...colours: [number, number, number][]) => Uint8Array.from(colours.flat());
  const paper: [number, number, number] = [255, 255, 255];
  const sheet = (inks: [number, number, number][]) => pixels(...inks, ...Array.from({ length: 200 }, () => paper));

  test('red goes, and what is black below it stays', () => {
    const { grey, red } = splitInk(
      sheet([
        [220, 40, 50],
        [60, 10, 15],
        [20, 20, 20],
        [10, 20, 30],
      ]),
      3,
    );
    expect([...grey.subarray(0, 4)].map((value) => value < 128)).toEqual([false, true, true, true]);
    expect([...red!.subarray(0, 4)].map((value) => value < 128)).toEqual([true, false, false, false]);
  });

  test('blue and grey ink stay', () => {
    const { grey, red } = splitInk(
      sheet([
        [30, 40, 160],
        [90, 90, 90],
      ]),
      3,
    );
    expect([...grey.subarray(0, 2)].every((value) => value < 128)).toBe(true);
    expect(red).toBeUndefined();
  });

  test('where all is red, red is the text', () => {
    const { grey } = splitInk(
      sheet([
        [220, 40, 50],
        [210, 30, 40],
        [200, 20, 30],
      ]),
      3,
    );
    expect([...grey.subarray(0, 3)].every((value) => value < 128)).toBe(true);
  });

  test.each([1, 3])('an empty page of %d channels is known', (channels) => {
    expect(splitInk(new Uint8Array(9000).fill(250), channels).blank).toBe(true);
  });
});

const row = (line: number, left: number, text: string, confidence = 95, top = 100 + line * 60, height = 40) =>
  `5\t1\t1\t1\t${line}\t1\t${left}\t${top}\t${text.length * 20}\t${height}\t${confidence}\t${text}`;
const tsv = (...rows: string[]) => ['level\tpage_num', '4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t', ...rows, ''].join('\n');

describe('what the recognition gives', () => {
  test('words keep their place, their line and how sure they are', () => {
    expect(parseTsv(tsv(row(1, 200, 'Điều'), row(1, 300, '1.', 88)))).toMatchObject([
      { text: 'Điều', left: 200, right: 280, top: 160, bottom: 200, confidence: 95 },
      { text: '1.', left: 300, confidence: 88 },
    ]);
  });

  test('frames of tables, scratches and scribble are left out, numbers and dashes are not', () => {
    const words = parseTsv(
      tsv(
        row(1, 0, '|', 90),
        row(1, 50, 'STT'),
        row(1, 200, '—_', 80),
        row(2, 0, '¬ÝzŠ', 20),
        row(3, 0, '7', 93),
        row(4, 0, '-', 91),
        row(4, 40, 'Họp'),
      ),
    );
    expect(words.map((word) => word.text)).toEqual(['STT', '7', '-', 'Họp']);
  });

  test.each(['', 'level', '5\t1\t1', '5\tx\ty\tz\tw\tv\ta\tb\tc\td\te\tchữ', '\0\0'])('%j gives no words', (broken) => {
    expect(parseTsv(broken)).toEqual([]);
  });

  test('lines with and without tails make one paragraph', () => {
    const lineOf = (line: number, text: string) =>
      [...text.matchAll(/\S+/gu)].map((match, i) =>
        // Letters have tails or do not, so that no two boxes are alike.
        row(line, 200 + match.index * 20, match[0], 95, 100 + line * 60 + (i % 2) * 8, 30 + (i % 3) * 8),
      );
    const words = parseTsv(
      tsv(
        ...lineOf(1, 'Các đồng chí trong Tổ cộng tác viên dư luận xã hội gửi báo cáo tháng cho Ban trước hết giờ'),
        ...lineOf(2, 'làm việc.'),
      ),
    );
    const page = toPage(words, { width: 2480, height: 3508, scale: 0.25, number: 3 });
    expect(page).toMatchObject({ number: 3, width: 620 });
    expect(pdfBlocks([page])).toEqual([
      {
        kind: 'text',
        page: 3,
        text: 'Các đồng chí trong Tổ cộng tác viên dư luận xã hội gửi báo cáo tháng cho Ban trước hết giờ làm việc.',
      },
    ]);
  });
});

describe('text that a scanner laid over its picture', () => {
  const page = (text: string) => ({
    number: 1,
    width: 595,
    height: 842,
    words: text.split(' ').map((word, i) => ({ text: word, left: i, right: i + 1, top: 0, bottom: 1 })),
  });

  test.each([
    ['Quy chế này quy định việc phối hợp giữa Ban và Ủy ban nhân dân phường trong giải quyết phản ánh', false],
    ['Quy che nay quy dinh viec phoi hop giua Ban va Uy ban nhan dan phuong trong giai quyet phan anh', true],
    ['Qu5 ch€ niy quy dlnh viQc ph6i hqp gifra Ban vd Uy ban nhin d6n phuong trong gi6i quyt5t', true],
    ['', true],
  ])('%j', (text, unread) => {
    expect(looksUnread(page(text))).toBe(unread);
  });
});

test('passages that reach into a doubtful page are marked, others are not', () => {
  const passages: { page?: number; lowConfidence?: boolean }[] = [1, 1, 3, 4, undefined, 6].map((page) =>
    page === undefined ? {} : { page },
  );
  const marked = (low: number[]) =>
    markLowConfidence(passages, low).flatMap((passage, i) => (passage.lowConfidence === true ? [i] : []));
  expect(marked([])).toEqual([]);
  expect(marked([2])).toEqual([1]);
  expect(marked([3])).toEqual([1, 2]);
  expect(marked([6])).toEqual([3, 5]);
  expect(marked([7])).toEqual([5]);
});
