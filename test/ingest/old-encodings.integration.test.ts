import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Block } from '#ingest/block.ts';
import { readDocument } from '#ingest/read-document.ts';
import { decodePlainText } from '#ingest/legacy-fonts/decode-paragraphs.ts';
import { readDocx } from '#ingest/readers/read-docx.ts';
import { readHtml } from '#ingest/readers/read-html.ts';
import { readText } from '#ingest/readers/read-text.ts';
import { bareTools, systemTools } from './system-tools.ts';
import { toBytes, toTcvn3, toTcvn3Capitals, toVni } from './old-encodings.ts';
import { font, paragraph, run, wordFile } from './word-files.ts';

/** Word accuracy on real statutes. Skipped, and counted as such, without ../shared/data or without LibreOffice. */
const DATA = '../shared/data';
const present = existsSync(DATA);
const hasOffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].some((path) => existsSync(path));
const NEEDED = 0.995;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bang-ma-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The file as LibreOffice writes it in another format. */
function convert(bytes: Uint8Array, from: string, to: string): Buffer {
  writeFileSync(join(folder, `van-ban.${from}`), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const filter = from === 'txt' ? ['--infilter=Text (encoded):UTF8'] : [];
  execFileSync(
    'soffice',
    [profile, '--headless', ...filter, '--convert-to', to, '--outdir', folder, join(folder, `van-ban.${from}`)],
    { stdio: 'ignore' },
  );
  return readFileSync(join(folder, `van-ban.${to}`));
}

const words = (text: string) => text.normalize('NFC').match(/[\p{L}\p{M}\d]+/gu) ?? [];
const textOf = (blocks: readonly Block[]) =>
  blocks
    .map((block) =>
      block.kind === 'text' ? block.text : [block.header, ...block.rows.map((row) => row.cells)].flat().join(' '),
    )
    .join('\n');

/** The share of the expected words that are found, in their order. */
function accuracy(expected: readonly string[], found: readonly string[]): number {
  let at = 0;
  let right = 0;
  for (const word of expected) {
    const next = found.indexOf(word, at);
    if (next === -1 || next > at + 25) continue;
    right++;
    at = next + 1;
  }
  return right / Math.max(expected.length, found.length);
}

function report(name: string, share: number): number {
  console.log(`word accuracy, ${name}: ${(share * 100).toFixed(2)} %`);
  return share;
}

const Article = z.object({ id: z.string(), title: z.string(), text: z.string() });

test.skipIf(!present).each([
  ["Debian's programs", systemTools, hasOffice],
  ['npm packages alone', bareTools, true],
])('with %s the old Word file in TCVN3 reads as the same articles in Unicode', async (by, open, possible) => {
  if (!possible) return;
  const tools = open();
  const bytes = readFileSync(join(DATA, 'documents/bo-luat-hinh-su.doc'));
  const read = await readDocument(bytes, 'bo-luat-hinh-su.doc', { tools });
  tools.close();
  expect(read.fields.title).toMatch(/^Bộ luật hình sự/iu);
  expect(read.warnings).toEqual([expect.stringContaining('TCVN3')]);
  const articles = readFileSync(join(DATA, 'retrieval/alqac2022/corpus.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Article.parse(JSON.parse(line)))
    .filter(({ title }) => title === 'Bộ luật hình sự');
  const pairs = read.passages.map((passage) => ({
    passage,
    article: articles.find(({ id }) => id.endsWith(`@${passage.locator.at(-1)!.label}`)),
  }));
  expect(pairs.length).toBeGreaterThanOrEqual(25);
  const expected = pairs.flatMap(({ article }) => words(article?.text ?? 'không có'));
  expect(
    report(
      `.doc in .VnTime, ${by}`,
      accuracy(
        expected,
        pairs.flatMap(({ passage }) => words(passage.text)),
      ),
    ),
  ).toBeGreaterThanOrEqual(NEEDED);
});

test.skipIf(!present)('1,377 articles stay as they are, and come back one by one from both codes', () => {
  const articles = readFileSync(join(DATA, 'retrieval/alqac2022/corpus.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Article.parse(JSON.parse(line)).text.normalize('NFC'));
  expect(articles.filter((text) => decodePlainText(text).text !== text)).toEqual([]);
  for (const encode of [toTcvn3, toVni]) {
    const right = articles.flatMap((text) => {
      const found = words(decodePlainText(encode(text)).text.toLowerCase());
      return words(text.toLowerCase()).map((word, i) => word === found[i]);
    });
    expect(report('articles one by one', right.filter(Boolean).length / right.length)).toBeGreaterThanOrEqual(NEEDED);
  }
});

/** The lines of a statute in Unicode, as a person would type them anew in an old font. */
const linesOf = async () =>
  textOf((await readDocx(readFileSync(join(DATA, 'documents/bo-luat-lao-dong.docx')))).blocks)
    .split('\n')
    .filter((line) => line !== '');

const oldWord = (lines: readonly string[], code: 'tcvn3' | 'vni'): Buffer =>
  wordFile(
    lines
      .map((line, i) => {
        if (code === 'vni') return paragraph(run(toVni(line), font('VNI-Times')));
        // Titles in capitals, and every seventh paragraph ends in Unicode.
        if (i % 9 === 0) return paragraph(run(toTcvn3Capitals(line), font('.VnTimeH')));
        const cut = i % 7 === 0 ? line.lastIndexOf(' ') + 1 : line.length;
        return paragraph(
          run(toTcvn3(line.slice(0, cut)), font('.VnTime')) + run(line.slice(cut), font('Times New Roman')),
        );
      })
      .join(''),
  );

describe.skipIf(!present)('a statute typed anew in an old code', () => {
  test.each(['tcvn3', 'vni'] as const)('%s in Word, by its fonts', async (code) => {
    const lines = await linesOf();
    const expected = code === 'vni' ? lines : lines.map((line, i) => (i % 9 === 0 ? line.toUpperCase() : line));
    const { blocks } = await readDocx(oldWord(lines, code));
    // TCVN3 cannot say which words with a tone mark had a capital.
    const fold = (text: string) => (code === 'vni' ? text : text.toLowerCase());
    expect(
      report(`.docx in ${code}`, accuracy(words(fold(expected.join('\n'))), words(fold(textOf(blocks))))),
    ).toBeGreaterThanOrEqual(NEEDED);
  });

  test.skipIf(!hasOffice).each([
    ['tcvn3', 'doc'],
    ['vni', 'doc'],
    ['tcvn3', 'rtf'],
    ['vni', 'rtf'],
    ['tcvn3', 'odt'],
  ] as const)('%s in .%s, by conversion', async (code, format) => {
    const lines = await linesOf();
    const old = convert(convert(oldWord(lines, code), 'docx', format), format, 'docx');
    const { blocks } = await readDocx(old);
    expect(
      report(
        `.${format} in ${code}`,
        accuracy(words(lines.join('\n').toLowerCase()), words(textOf(blocks).toLowerCase())),
      ),
    ).toBeGreaterThanOrEqual(NEEDED);
  });

  test.each([
    ['tcvn3', toTcvn3],
    ['vni', toVni],
  ] as const)('%s in plain text and in a page, by its spelling', async (code, encode) => {
    const lines = await linesOf();
    const expected = words(lines.join('\n').toLowerCase());
    const plain = readText(toBytes(encode(lines.join('\n'))));
    expect(
      report(`.txt in ${code}`, accuracy(expected, words(textOf(plain.blocks).toLowerCase()))),
    ).toBeGreaterThanOrEqual(NEEDED);
    const page = `<html><body>${lines.map((line) => `<p>${encode(line)}</p>`).join('')}</body></html>`;
    expect(
      report(`.html in ${code}`, accuracy(expected, words(textOf(readHtml(toBytes(page)).blocks).toLowerCase()))),
    ).toBeGreaterThanOrEqual(NEEDED);
  });
});
