import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../src/db/open-database.ts';
import { createSqlKnowledgeStore } from '../../src/db/sql-knowledge-store.ts';
import { openBm25Index } from '../../src/knowledge/bm25-index.ts';
import { watchLoop } from './loop-watch.ts';
import { inventDocument } from './scale.ts';
import { createRandom } from './search.ts';

const DOCUMENTS = 500;
const ADDED = 40;

/**
 * 100,000 passages searched in this process while another one adds documents: how long a search takes, and how long the
 * event loop is held at a time by searching and by taking over what was added.
 */
export async function benchUnderLoad(): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'phoihop-bench-'));
  const path = join(folder, 'bench.sqlite');
  try {
    const database = await openDatabase(path);
    const store = createSqlKnowledgeStore(database);
    const random = createRandom(11);
    for (let number = 0; number < DOCUMENTS; number++) {
      const { document, passages } = inventDocument(number, random);
      await store.replaceDocument(document, passages);
      if (process.stderr.isTTY) process.stderr.write(`\rindexing ${number + 1}/${DOCUMENTS}`);
    }
    const index = await openBm25Index(store);
    const questions = Array.from({ length: 200 }, () => inventDocument(0, random).passages[0]!.heading);
    for (const text of questions) await index.search({ text });
    const loop = watchLoop();
    const times: number[] = [];
    const adding = addElsewhere(path);
    for (let at = 0; !adding.done(); at++) {
      const start = performance.now();
      await index.search({ text: questions[at % questions.length]! });
      times.push(performance.now() - start);
      await sleep(10);
    }
    loop.stop();
    await index.close();
    await database.destroy();
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)]! * 100) / 100;
    return {
      passages: DOCUMENTS * 200,
      documents_added: ADDED,
      searches: times.length,
      p50_ms: at(0.5),
      p95_ms: at(0.95),
      loop_held_ms: loop.longestMs(),
      loop_computed_ms: loop.longestCpuMs(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function addElsewhere(path: string): { done: () => boolean } {
  const child = spawn(process.execPath, [import.meta.filename, path], { stdio: 'inherit' });
  let done = false;
  once(child, 'exit').then(
    () => (done = true),
    () => (done = true),
  );
  return { done: () => done };
}

if (import.meta.main) {
  const database = await openDatabase(process.argv[2]!);
  const store = createSqlKnowledgeStore(database);
  const random = createRandom(12);
  for (let number = DOCUMENTS; number < DOCUMENTS + ADDED; number++) {
    const { document, passages } = inventDocument(number, random);
    await store.replaceDocument(document, passages);
    await sleep(100);
  }
  await database.destroy();
}
