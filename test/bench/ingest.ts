import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { systemClock as clock } from '#src/clock.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { createSqlDocumentRegister } from '#src/db/sql-document-register.ts';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { runIngest, type IngestSummary } from '#ingest/run-ingest.ts';
import { createRandom } from './search.ts';

const DOCUMENTS = 200;
const ARTICLES = 40;
const MANY = 5000;
const WORDS =
  'quy định báo cáo cơ quan đơn vị trách nhiệm phối hợp thời hạn trả lời phản ánh nhân dân tổ chức thực hiện kế hoạch'.split(
    ' ',
  );

function inventText(number: number, random: () => number): string {
  const sentence = () => Array.from({ length: 40 }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  const articles = Array.from(
    { length: ARTICLES },
    (_, n) => `Điều ${n + 1}. Việc thứ ${n + 1}\n1. ${sentence()}.\n2. ${sentence()}.`,
  );
  return `ỦY BAN NHÂN DÂN\nXÃ SUỐI MƠ\nSố: ${number + 1}/QĐ-UBND\nSuối Mơ, ngày 03 tháng 02 năm 2026\nQUYẾT ĐỊNH\nVề việc ${sentence()}\n${articles.join('\n')}\n`;
}

/**
 * Text documents of 40 articles, from files to published (warm), against reading, splitting at "Điều" and inserting the
 * pieces in one transaction; then a folder of 5,000 files in which nothing changed.
 */
export async function benchIngest(): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'phoihop-bench-'));
  try {
    const random = createRandom(7);
    const old = Date.now() / 1000 - 3600;
    const write = (name: string, text: string) => {
      const path = join(folder, 'files', name);
      writeFileSync(path, text);
      utimesSync(path, old, old);
    };
    mkdirSync(join(folder, 'files'));
    for (let number = 0; number < DOCUMENTS; number++) write(`${number}.txt`, inventText(number, random));
    await ingestAll(folder, 'warm.sqlite');
    const product = await ingestAll(folder, 'product.sqlite');
    const plainMs = ingestPlainly(folder);
    for (let number = DOCUMENTS; number < MANY; number++) {
      write(
        `${number}.txt`,
        `Số: ${number + 1}/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc ${number}\nĐiều 1. Giao Văn phòng thực hiện.`,
      );
    }
    await ingestAll(folder, 'product.sqlite');
    const unchanged = await ingestAll(folder, 'product.sqlite');
    return {
      documents: DOCUMENTS,
      passages: product.passages,
      documents_per_second: Math.round((DOCUMENTS / product.ms) * 1000),
      plain_documents_per_second: Math.round((DOCUMENTS / plainMs) * 1000),
      ratio: Math.round((plainMs / product.ms) * 1000) / 1000,
      unchanged_files: unchanged.unchanged,
      unchanged_ms: unchanged.ms,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ingestAll(folder: string, name: string): Promise<IngestSummary> {
  const database = await openDatabase(join(folder, name));
  try {
    const store = createSqlKnowledgeStore(database);
    const register = createSqlDocumentRegister(database, { clock });
    const paths = [join(folder, 'files')];
    return await runIngest({ store, register, paths, options: {}, report: { file: () => {} } });
  } finally {
    await database.destroy();
  }
}

function ingestPlainly(folder: string): number {
  const started = performance.now();
  const database = new DatabaseSync(join(folder, 'plain.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE passages (path TEXT, position INTEGER, text TEXT); BEGIN');
  const insert = database.prepare('INSERT INTO passages VALUES (?, ?, ?)');
  for (const name of readdirSync(join(folder, 'files'))) {
    const text = readFileSync(join(folder, 'files', name), 'utf8');
    text.split(/\n(?=Điều \d+\.)/u).forEach((part, position) => insert.run(name, position, part));
  }
  database.exec('COMMIT');
  database.close();
  return performance.now() - started;
}
