import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { line, makeDocx } from './docx-files.ts';
import { convert, picturesPdf, renderPages, wear } from './scans.ts';
import { SECRET_OFFICE_FILES } from './secret-office-files.ts';
import { planted } from './secret-files.ts';
import { commands } from './system-tools.ts';

let folder: string;
let docs: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mat-'));
  docs = join(folder, 'docs');
  for (const name of ['docs', 'data', 'temp']) mkdirSync(join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasOffice = commands.soffice !== undefined;
const hasScans = hasOffice && commands.pdftoppm !== undefined && commands.tesseract !== undefined;

const flat = (kind: string, body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.${kind}"><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document>`;
const sheet = (lines: readonly string[]) =>
  flat(
    'spreadsheet',
    `<table:table table:name="Sheet1">${lines.map((text) => `<table:table-row><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`).join('')}</table:table>`,
  );
const slide = (lines: readonly string[]) =>
  flat(
    'presentation',
    `<draw:page><draw:frame presentation:class="outline"><draw:text-box>${lines.map((text) => `<text:p>${text}</text:p>`).join('')}</draw:text-box></draw:frame></draw:page>`,
  );

/** Files that only LibreOffice and Tesseract open, by name. */
async function converted(n: () => string): Promise<[name: string, content: Buffer][]> {
  const files: [string, Buffer][] = [];
  const lines = () => ['TỐI MẬT', 'ĐẢNG ỦY XÃ SUỐI MƠ', 'BÁO CÁO kết quả công tác tháng 4', n()];
  if (hasOffice) {
    for (const format of ['doc', 'rtf', 'odt']) {
      const word = await makeDocx(lines().map((text) => line(text)));
      files.push([`van-ban.${format}`, await convert(word, 'docx', format)]);
    }
    for (const format of ['xls', 'ods', 'xlsx'])
      files.push([`bang.${format}`, await convert(sheet(lines()), 'fods', format)]);
    for (const format of ['ppt', 'odp', 'pptx'])
      files.push([`chieu.${format}`, await convert(slide(lines()), 'fodp', format)]);
  }
  if (hasScans) {
    const page = async (texts: readonly string[]) =>
      renderPages(await convert(await makeDocx(texts.map((text) => line(text))), 'docx', 'pdf'), 200)[0]!;
    const black = await page(lines());
    files.push(['anh.png', black], ['quet.pdf', await picturesPdf([await wear(black, {})])]);
    const red = await wear(await page(lines().slice(1)), { stamp: 'MẬT' });
    files.push(['dau-do.jpg', red], ['dau-do.pdf', await picturesPdf([red])]);
  }
  return files;
}

function run(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), TMPDIR: join(folder, 'temp') };
  return new Promise((resolve) => {
    execFile(process.execPath, ['ingest/main.ts', ...args], { env }, (_, stdout, stderr) =>
      resolve({ stdout, stderr }),
    );
  });
}

const filesBelow = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile());

test('nothing of a secret in any format is in the database, the log, the answer or a temporary file', async () => {
  let count = 200;
  const sentence = () => planted(++count);
  for (const { name, content } of SECRET_OFFICE_FILES) writeFileSync(join(docs, name), content(sentence()));
  const made = await converted(sentence);
  for (const [name, content] of made) writeFileSync(join(docs, name), content);
  writeFileSync(join(docs, 'thong-bao.txt'), 'THÔNG BÁO\nvề lịch trực\nLịch trực của thôn Hoa Gạo Trắng thay đổi.');

  const { stdout, stderr } = await run(docs, '--json');
  const summary = z
    .object({ added: z.int(), failed: z.array(z.object({ path: z.string(), code: z.string() })) })
    .parse(JSON.parse(stdout));
  const refused = [...SECRET_OFFICE_FILES.map((file) => file.refused ?? file.name), ...made.map(([name]) => name)];
  expect(summary.failed.map(({ path, code }) => `${path.slice(docs.length + 1)}: ${code}`).toSorted()).toEqual(
    refused.map((name) => `${name}: state_secret`).toSorted(),
  );
  // The notice, and the letter around a secret attachment.
  expect(summary.added).toBe(2);

  const kept = [...filesBelow(join(folder, 'data')), ...filesBelow(join(folder, 'temp'))].map((name) =>
    readFileSync(name),
  );
  expect(kept.some((bytes) => bytes.includes('Hoa Gạo Trắng'))).toBe(true);
  const places = [...kept, Buffer.from(stdout), Buffer.from(stderr)];
  const traces = ['Chim Sẻ', 'Đá Ngầm', 'dangam', 'chim se', 'Chim Sẻ'.normalize('NFD')].map((text) =>
    Buffer.from(text),
  );
  expect(traces.filter((trace) => places.some((bytes) => bytes.includes(trace))).map(String)).toEqual([]);
  expect(filesBelow(join(folder, 'temp'))).toEqual([]);
}, 300_000);
