import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#ingest/read-document.ts';
import { isSpelledRight } from '#src/vietnamese/spelling.ts';
import { bareTools, commands, systemTools } from './system-tools.ts';

/** Real documents that are not part of the project; these tests are skipped, and counted as such, where they are missing. */
const DATA = '../shared/data';
const present = existsSync(DATA);
const read = (path: string) => readDocument(readFileSync(join(DATA, path)), path);

describe.skipIf(!present)('real news', () => {
  const expected: [string, string, string, number][] = [
    [
      '000',
      '2021-01-11',
      'Hội nghị triển khai chương trình phối hợp công tác giữa UBND thị xã và Ban Tuyên giáo Thị ủy',
      3,
    ],
    [
      '001',
      '2022-02-25',
      'Tổng kết Chương trình phối hợp giữa Ban Tuyên giáo Tỉnh ủy với HĐND, UBND tỉnh, VKSND, Tòa án nhân dân và Bộ CHQS tỉnh',
      5,
    ],
    ['002', '2020-06-25', 'Thị ủy tổng kết thực hiện Đề án số 01- ĐA/TU', 4],
    [
      '003',
      '2021-07-22',
      'Ký kết Chương trình phối hợp công tác theo Quyết định 238-QĐ/TW ngày 30/9/2020 của Ban Bí thư Trung ương Đảng',
      7,
    ],
    [
      '004',
      '2022-05-20',
      'Ký kết Chương trình phối hợp công tác giữa UBND Thành phố với các Ban Xây dựng Đảng Thành ủy, cơ quan Khối MTTQ và các đoàn thể chính trị xã hội Thành phố năm 2022',
      8,
    ],
  ];

  /** Named in the text, in what the site puts below it, or in the byline; the others name none. */
  const PLACES: Record<string, string> = { '002': 'Sơn Tây', '003': 'Hải Phòng', '004': 'Móng Cái' };

  test.each(expected)('%s', async (start, day, title, paragraphs) => {
    const file = readdirSync(join(DATA, 'news')).find((name) => name.startsWith(start))!;
    const { fields, passages } = await read(`news/${file}`);
    const place = PLACES[start];
    const named = place === undefined ? {} : { place };
    expect(fields).toEqual({
      kind: 'meeting_summary',
      title,
      issuedOn: day,
      effectiveFrom: day,
      replaces: [],
      ...named,
    });
    expect(passages.map((passage) => passage.locator)).toEqual(
      Array.from({ length: paragraphs }, (_, i) => [{ level: 'paragraph', label: String(i + 1) }]),
    );
    const text = passages.map((passage) => passage.text).join('\n');
    expect(text).not.toMatch(/thời tiết các vùng|QR Code|View count|Tin khác|Ý kiến bạn đọc|Loading|Print/iu);
    // No long paragraph of the file is lost.
    const source = readFileSync(join(DATA, 'news', file), 'utf8').normalize('NFC');
    const squeeze = (part: string) => part.replace(/\s+/gu, ' ').trim();
    const long = source
      .split('\n')
      .map(squeeze)
      .filter((line) => line.length > 170 && !line.startsWith(title));
    expect(long.filter((line) => !squeeze(text).includes(line))).toEqual([]);
  });

  test('the six contents of the programme stand on six lines', async () => {
    const file = readdirSync(join(DATA, 'news')).find((name) => name.startsWith('003'))!;
    const { passages } = await read(`news/${file}`);
    const items = passages[4]!.text.split('\n').filter((line) => /^\(\d\)/u.test(line));
    expect(items.map((line) => line.slice(0, 3))).toEqual(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)']);
    expect(items[4]).toMatch(/^\(5\) Phát hiện, nhân rộng nhân tố mới, .* phát triển kinh tế-xã hội\.$/u);
  });
});

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => String(from + i));

describe.skipIf(!present)('real statutes', () => {
  test.each([
    ['documents/bo-luat-lao-dong.docx', 'Bộ luật Lao động 2019'],
    ['documents/bo-luat-dan-su.pdf', 'Bộ luật Dân sự 2015'],
    ['documents/dan-su-thua-ke.html', 'Bộ luật Dân sự 2015'],
    ['documents/lao-dong-thoi-gio.txt', 'Bộ luật Lao động 2019'],
  ])('%s: every article once, in order, with its heading', async (path, title) => {
    const { fields, passages } = await read(path);
    expect(fields).toMatchObject({ kind: 'regulation', title });
    const labels = passages.map((passage) => passage.locator.at(-1)!.label);
    expect(passages.every((passage) => passage.locator.at(-1)!.level === 'article')).toBe(true);
    expect(labels).toEqual(range(Number(labels[0]), Number(labels.at(-1))));
    expect(passages.filter((passage) => passage.heading === '' || passage.heading.length > 200)).toEqual([]);
    expect(passages.every((passage) => passage.text === passage.text.normalize('NFC'))).toBe(true);
  });

  test.each([
    ["Debian's programs", systemTools, commands.soffice !== undefined],
    ['npm packages alone', bareTools, true],
  ])(
    'the old Word file in TCVN3, with %s: every article once, in order, with its heading',
    async (_, open, possible) => {
      if (!possible) return;
      const tools = open();
      const bytes = readFileSync(join(DATA, 'documents/bo-luat-hinh-su.doc'));
      const { fields, passages, warnings } = await readDocument(bytes, 'bo-luat-hinh-su.doc', { tools });
      tools.close();
      expect(fields.title).toMatch(/^bộ luật hình sự$/iu);
      expect(warnings).toEqual([expect.stringContaining('TCVN3')]);
      expect(passages.map((passage) => passage.locator)).toEqual(
        range(1, 30).map((label) => [{ level: 'article', label }]),
      );
      expect(passages[7]!.heading).toBe('Khái niệm tội phạm');
      expect(passages.filter((passage) => passage.heading === '' || passage.heading.length > 200)).toEqual([]);
      const words = passages.flatMap(({ text }) => text.match(/[\p{L}\p{M}¡-¿×÷]+/gu) ?? []);
      expect(words.length).toBeGreaterThan(4000);
      expect(words.filter((word) => word.length > 1 && !isSpelledRight(word)).length).toBeLessThan(
        words.length * 0.001,
      );
    },
  );

  test('the PDF knows its pages', async () => {
    const { passages } = await read('documents/bo-luat-dan-su.pdf');
    expect(passages[0]!.page).toBe(1);
    expect(passages.at(-1)!.page).toBe(15);
  });
});
