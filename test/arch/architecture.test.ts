import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** The floors of the house, top to bottom. A room imports from its own folder and from floors below its own. */
const FLOORS: readonly (readonly string[])[] = [
  ['src/main.ts', 'src/cli'],
  ['src/app'],
  ['ingest'],
  ['src/server', 'src/channels', 'src/providers', 'src/db', 'src/assistant', 'src/console'],
  ['src/agent', 'src/reports', 'src/commitments', 'src/messaging'],
  ['src/knowledge', 'src/people', 'src/attachments', 'src/conversations', 'src/organisation.ts'],
  [
    'src/config.ts',
    'src/environment.ts',
    'src/explain-organisation.ts',
    'src/logger.ts',
    'src/command-line.ts',
    'src/sealed-text.ts',
    'src/secret-key.ts',
  ],
  ['src/working-days.ts'],
  ['src/vietnamese', 'src/errors.ts', 'src/clock.ts', 'src/chat-config.ts', 'src/lunar-holidays.ts'],
];

/** Which folders may name a package; packages not listed are free to the floor that uses them. */
const PACKAGE_ROOMS: Record<string, RegExp> = {
  hono: /^src\/(server|console|channels)\//,
  '@hono/node-server': /^src\/(server\/|main\.ts)/,
  kysely: /^src\/db\//,
  'node:sqlite': /^src\/db\//,
  pg: /^src\/db\/postgres-/,
  grammy: /^src\/channels\/telegram\//,
  'zca-js': /^src\/channels\/zalo-personal\//,
  sharp: /^(src\/attachments|src\/channels\/zalo-personal|src\/reports\/digest|ingest\/readers)\//,
  docx: /^src\/reports\/digest\//,
  exceljs: /^src\/(reports\/digest|cli)\//,
  croner: /^src\/app\//,
  'file-type': /^(src\/attachments|ingest\/readers)\//,
  langchain: /^src\/providers\/openai-llm\//,
  '@langchain/core': /^src\/providers\/openai-llm\//,
  '@langchain/openai': /^src\/providers\/openai-llm\//,
  openai: /^src\/providers\//,
  unpdf: /^ingest\/readers\//,
  cheerio: /^ingest\/readers\//,
  yauzl: /^ingest\/readers\//,
  marked: /^ingest\/readers\//,
  'word-extractor': /^ingest\/readers\//,
  'postal-mime': /^ingest\/readers\//,
  'tesseract.js': /^ingest\/readers\/ocr\//,
};

const files = ['src', 'ingest'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);

const IMPORT = /^\s*(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3]!);
}

/** The path of a file of ours, from the root; undefined for a package. */
function ownFile(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : undefined;
}

const isIn = (file: string, room: string) => file === room || file.startsWith(`${room}/`);
const roomOf = (file: string) => FLOORS.flat().find((room) => isIn(file, room));
const floorOf = (room: string) => FLOORS.findIndex((floor) => floor.includes(room));

test('every file stands in a room that has a floor', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
});

test.each(files)('%s imports only from its own room and from floors below', (file) => {
  const room = roomOf(file)!;
  const wrong = importsOf(file)
    .map((specifier) => ownFile(file, specifier))
    .filter((target) => target !== undefined)
    .filter((target) => !isIn(target, room) && floorOf(roomOf(target) ?? room) <= floorOf(room));
  expect(wrong).toEqual([]);
});

test.each(Object.entries(PACKAGE_ROOMS))('only %s is imported where %s', (name, rooms) => {
  const users = files.filter((file) =>
    importsOf(file).some((specifier) => specifier === name || specifier.startsWith(`${name}/`)),
  );
  expect(users.filter((file) => !rooms.test(file))).toEqual([]);
});

test('one file reads the environment', () => {
  const readers = files.filter((file) => /process\.env\b/.test(readFileSync(file, 'utf8')));
  expect(readers).toEqual(['src/environment.ts']);
});

test('no two files import each other in a circle', () => {
  const graph = new Map(
    files.map((file) => [file, importsOf(file).flatMap((specifier) => ownFile(file, specifier) ?? [])]),
  );
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...path, file]);
      if (circle !== undefined) return circle;
    }
    done.add(file);
    return undefined;
  };
  expect(files.map((file) => visit(file, [])).filter((circle) => circle !== undefined)).toEqual([]);
});

test('every path of the project that README and comments cite exists', () => {
  const cited = /(?<![\w/.-])((?:src|ingest|test|prompts|samples)\/[\w./-]*\w)/g;
  const documents = [
    ...['README.md', 'README.vi.md', 'samples/README.md'].filter((name) => existsSync(name)),
    ...files,
  ];
  const missing = documents.flatMap((document) =>
    [...readFileSync(document, 'utf8').matchAll(cited)]
      .map((match) => match[1]!)
      .filter((path) => !existsSync(path))
      .map((path) => `${document}: ${path}`),
  );
  expect(missing).toEqual([]);
});
