import { syncRegister } from '#ingest/sync-register.ts';
import { localDay, systemClock as clock } from '../clock.ts';
import { parseCommandLine, runProgram } from '../command-line.ts';
import { parseConfig } from '../config.ts';
import { createSqlDocumentRegister } from '../db/sql-document-register.ts';
import { runAlone } from '../db/run-alone.ts';
import { createSqlKnowledgeStore } from '../db/sql-knowledge-store.ts';
import { databaseExists, openDatabase } from '../db/open-database.ts';
import { readEnvironment } from '../environment.ts';
import { AppError } from '../errors.ts';
import type { AccessLevel, KnowledgeDocument } from '../knowledge/document.ts';
import { findUncertain } from '../knowledge/find-uncertain.ts';
import { canonicalCode } from '../knowledge/identity.ts';
import { loadOrganisation, type Organisation } from '../organisation.ts';
import { parseLevel } from '../people/access.ts';
import { findDates, formatDay } from '../vietnamese/dates.ts';
import { findDocumentCodes } from '../vietnamese/document-codes.ts';
import {
  changeAccess,
  forgetOldVersions,
  retireDocument,
  rollBack,
  unretireDocument,
  type Shelves,
} from './documents/change-documents.ts';
import {
  formatDetails,
  formatDocument,
  formatEvent,
  formatUncertainty,
  nameOf,
  placesOfOrders,
  showDocument,
} from './documents/describe-documents.ts';
import { DOCUMENTS_TEXTS as TEXTS, USAGE } from './documents/documents-texts.ts';

type Command =
  | { does: 'list'; uncertain: boolean }
  | { does: 'show' | 'history'; name: string }
  | { does: 'retire'; name: string; from: string | undefined; undo: boolean }
  | { does: 'access'; name: string; level: AccessLevel }
  | { does: 'rollback' | 'forget-previous' };

/** What a command says: `text` for people, `json` for programs. */
interface Output {
  text: string;
  json: unknown;
}

/** "help" when that is all that was asked. Throws AppError `usage`. */
function parseCommand(): { command: Command; json: boolean } | 'help' {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseCommandLine({
    options: { json: flag, help: flag, uncertain: flag, undo: flag, from: { type: 'string' } },
    allowPositionals: true,
  });
  if (values.help) return 'help';
  const command = readCommand(positionals, values);
  if (command === undefined) throw new AppError('usage', 'Lệnh chưa đúng; xem cách dùng dưới đây.');
  return { command, json: values.json };
}

interface Flags {
  uncertain: boolean;
  undo: boolean;
  from?: string | undefined;
}

function readCommand(words: readonly string[], { uncertain, undo, from }: Flags): Command | undefined {
  const [does = '', name, level, ...more] = words;
  if ((from !== undefined || undo) && does !== 'retire') return undefined;
  if (uncertain && does !== 'list') return undefined;
  if (more.length > 0 || (level !== undefined && does !== 'access')) return undefined;
  switch (does) {
    case 'list':
      return name === undefined ? { does, uncertain } : undefined;
    case 'rollback':
    case 'forget-previous':
      return name === undefined ? { does } : undefined;
    case 'show':
    case 'history':
      return name === undefined ? undefined : { does, name };
    case 'retire':
      if (from !== undefined && undo) return undefined;
      return name === undefined
        ? undefined
        : { does, name, undo, from: from === undefined ? undefined : parseDay(from) };
    case 'access': {
      if (name === undefined || level === undefined) return undefined;
      const access = parseLevel(level);
      if (access === undefined) throw new AppError('usage', 'Quyền xem phải là public, internal hoặc unit:MÃ-ĐƠN-VỊ.');
      return { does, name, level: access };
    }
    default:
      return undefined;
  }
}

function parseDay(text: string): string {
  const iso = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : findDates(text)[0]?.value;
  if (iso === undefined || !/^\d{4}-\d\d-\d\d$/.test(iso))
    throw new AppError('usage', '--from phải là ngày có thật, viết như 2026-03-12 hoặc 12/3/2026.');
  return iso;
}

interface Office {
  shelves: Shelves;
  organisation: Organisation;
  today: string;
}

async function run(command: Command, { shelves, organisation, today }: Office): Promise<Output> {
  const documents = await shelves.store.listDocuments();
  switch (command.does) {
    case 'list':
      return command.uncertain ? listUncertain(documents, { organisation, today }) : listAll(documents, today);
    case 'show': {
      const document = findDocument(command.name, documents, today);
      const passages = await shelves.store.documentPassages(document.id);
      const json = { ...showDocument(document, today), ordersToModel: placesOfOrders(passages) };
      return { text: formatDetails(document, { all: documents, passages, today }), json };
    }
    case 'history':
      return showHistory(command.name, documents, { shelves, organisation, today });
    case 'retire':
      return retire(command, findDocument(command.name, documents, today), { shelves, organisation, today });
    case 'access': {
      checkUnit(command.level, organisation);
      const document = findDocument(command.name, documents, today);
      await changeAccess(document, command.level, shelves);
      return { text: TEXTS.access(nameOf(document), command.level), json: { id: document.id, access: command.level } };
    }
    case 'rollback': {
      const count = await rollBack(shelves);
      if (count === 0) throw new AppError('not_found', TEXTS.noPrevious);
      return { text: TEXTS.rolledBack(count), json: { rolledBack: count } };
    }
    case 'forget-previous': {
      const count = await forgetOldVersions(shelves);
      return { text: TEXTS.forgot(count), json: { forgotten: count } };
    }
  }
}

function listAll(documents: readonly KnowledgeDocument[], today: string): Output {
  const text = documents.map((document) => formatDocument(document, today)).join('\n') || TEXTS.none;
  return { text, json: documents.map((document) => showDocument(document, today)) };
}

function listUncertain(
  documents: readonly KnowledgeDocument[],
  { organisation, today }: Pick<Office, 'organisation' | 'today'>,
): Output {
  const formerNames = [
    ...organisation.agencies.flatMap((agency) => agency.oldNames),
    ...organisation.areas.flatMap((area) => area.oldNames.flatMap((name) => name.split(',').slice(1))),
  ].map((name) => name.trim());
  const found = findUncertain(documents, { today, formerNames });
  const rows = [...found.map(formatUncertainty), TEXTS.howToDecide];
  return {
    text: found.length === 0 ? TEXTS.nothingUncertain : rows.join('\n'),
    json: found.map(({ document: { id, code = null, path }, kind, detail }) => ({ id, code, path, kind, detail })),
  };
}

async function retire(
  { from, undo }: { from: string | undefined; undo: boolean },
  document: KnowledgeDocument,
  { shelves, today }: Office,
): Promise<Output> {
  if (undo) {
    if (!(await unretireDocument(document, shelves)))
      throw new AppError('not_found', TEXTS.notRetired(nameOf(document)));
    return { text: TEXTS.unretired(nameOf(document)), json: { id: document.id, endedOn: null } };
  }
  const day = from ?? today;
  await retireDocument(document, day, shelves);
  return { text: TEXTS.retired(nameOf(document), formatDay(day)), json: { id: document.id, endedOn: day } };
}

/** Also of what is no longer there. */
async function showHistory(
  name: string,
  documents: readonly KnowledgeDocument[],
  { shelves, today }: Office,
): Promise<Output> {
  const code = findDocumentCodes(name)[0]?.canonical;
  const past = await shelves.register.findPast({ code, path: name.normalize('NFC') });
  const present = matching(name, documents).map((document) => document.id);
  const events = await shelves.register.history([...new Set([...past, ...present, name])]);
  if (events.length === 0) findDocument(name, documents, today);
  return { text: events.map(formatEvent).join('\n'), json: events };
}

function matching(name: string, documents: readonly KnowledgeDocument[]): KnowledgeDocument[] {
  const exact = documents.filter((document) => document.id === name || document.path === name.normalize('NFC'));
  if (exact.length > 0) return exact;
  const code = findDocumentCodes(name)[0]?.canonical;
  return code === undefined ? [] : documents.filter((document) => canonicalCode(document) === code);
}

function findDocument(name: string, documents: readonly KnowledgeDocument[], today: string): KnowledgeDocument {
  const found = matching(name, documents);
  if (found.length > 1) {
    const rows = found.map((document) => formatDocument(document, today));
    throw new AppError('conflict', TEXTS.several(name, rows));
  }
  if (found[0] === undefined) throw new AppError('not_found', TEXTS.unknown(name));
  return found[0];
}

function checkUnit(level: AccessLevel, { units }: Organisation): void {
  const unit = level.startsWith('unit:') ? level.slice('unit:'.length) : undefined;
  if (unit === undefined || units.some(({ id }) => id === unit)) return;
  const ids = units.map(({ id }) => id);
  throw new AppError('usage', TEXTS.unknownUnit(unit, ids));
}

const CHANGES = new Set<Command['does']>(['retire', 'access', 'rollback', 'forget-previous']);

async function main(): Promise<number> {
  const parsed = parseCommand();
  if (parsed === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const config = parseConfig(readEnvironment());
  const organisation = loadOrganisation(config.organisationFile);
  if (!databaseExists(config.database)) throw new AppError('not_found', TEXTS.noDatabase);
  const database = await openDatabase(config.database);
  try {
    const store = createSqlKnowledgeStore(database);
    const shelves = { database, store, register: createSqlDocumentRegister(database, { clock }) };
    const office = { shelves, organisation, today: localDay(clock.now()) };
    const work = async () => {
      const done = await run(parsed.command, office);
      if (CHANGES.has(parsed.command.does))
        await syncRegister(database, { knowledge: shelves.store, organisation, clock });
      return done;
    };
    const onWait = () => process.stderr.write(`${TEXTS.waiting}\n`);
    const output = CHANGES.has(parsed.command.does)
      ? await runAlone(database, { name: 'ingest', onWait }, work)
      : await work();
    process.stdout.write(`${parsed.json ? JSON.stringify(output.json) : output.text}\n`);
    return 0;
  } finally {
    await database.destroy();
  }
}

await runProgram(main, USAGE);
