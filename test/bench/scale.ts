import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openDatabase } from '../../src/db/open-database.ts';
import { createSqlKnowledgeStore } from '../../src/db/sql-knowledge-store.ts';
import type { KnowledgeDocument } from '../../src/knowledge/document.ts';
import type { Passage } from '../../src/knowledge/passage.ts';
import { createRandom } from './search.ts';

const DOCUMENTS = 500;
const PASSAGES_PER_DOCUMENT = 200;
const SYLLABLES = 190;
const ONSETS = 'b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const RHYMES =
  'a an ang anh ao au ăn âm ân e em en eo ê ên i ia iên iêu in inh o oa oai on ong ô ôn ông ơ ơi u ua ui un ung ư ưa ưng ươi ương'.split(
    ' ',
  );

/** Invented text: syllables by Zipf's law, so that posting lists are as uneven as in a language. */
export function inventDocument(
  number: number,
  random: () => number,
): { document: KnowledgeDocument; passages: Passage[] } {
  const id = `d${number}`;
  const syllable = () => {
    const rank = Math.floor(Math.exp(random() * Math.log(ONSETS.length * RHYMES.length * 5)));
    const tone = ['', '\u0301', '\u0300', '\u0309', '\u0323'][rank % 5]!;
    const rhyme = RHYMES[Math.floor(rank / 5) % RHYMES.length]!;
    return (
      ONSETS[Math.floor(rank / 5 / RHYMES.length) % ONSETS.length]! +
      rhyme[0]! +
      tone +
      rhyme.slice(1)
    ).normalize('NFC');
  };
  const words = (count: number) => Array.from({ length: count }, syllable).join(' ');
  const passages = Array.from({ length: PASSAGES_PER_DOCUMENT }, (_, position) => ({
    id: `${id}:${position}`,
    documentId: id,
    position,
    locator: [{ level: 'article' as const, label: String(position + 1) }],
    heading: words(6),
    text: [1, 2, 3, 4].map((clause) => `${clause}. ${words(SYLLABLES / 4)}.`).join('\n'),
  }));
  const document = { id, path: `${id}.txt`, title: `Quy chế ${words(8)}`, contentHash: id, replaces: [] };
  return { document: { ...document, kind: 'regulation', access: 'internal' }, passages };
}

/**
 * An office with many passages: how long a fresh process takes from its start until it has answered a question,
 * and how long one more document of 200 passages takes from the start of its writing until that process finds it.
 */
export async function benchScale(): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'phoihop-bench-'));
  const path = join(folder, 'bench.sqlite');
  try {
    const database = await openDatabase(path);
    const store = createSqlKnowledgeStore(database);
    const random = createRandom(11);
    const start = performance.now();
    for (let number = 0; number < DOCUMENTS; number++) {
      const { document, passages } = inventDocument(number, random);
      await store.replaceDocument(document, passages);
      if (process.stderr.isTTY) process.stderr.write(`\rindexing ${number + 1}/${DOCUMENTS}`);
    }
    const indexMs = performance.now() - start;
    const reader = await startReader(path);
    const { document, passages } = inventDocument(DOCUMENTS, random);
    passages[7]!.text += '\n5. Điều khoản tansinh.';
    const added = Date.now();
    await store.replaceDocument(document, passages);
    const written = Date.now();
    const found = await reader.nextLine();
    await reader.stop();
    await database.destroy();
    return {
      passages: DOCUMENTS * PASSAGES_PER_DOCUMENT,
      index_s: Math.round(indexMs / 1000),
      database_mb: Math.round(statSync(path).size / 1e6),
      ...(reader.ready as object),
      write_200_passages_ms: written - added,
      added_document_found_ms: found.at! - added,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startReader(path: string) {
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=64', join(import.meta.dirname, 'scale-reader.ts'), path],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async () => JSON.parse((await lines.next()).value as string) as Record<string, number>;
  return {
    ready: await nextLine(),
    nextLine,
    async stop() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
