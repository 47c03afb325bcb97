import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '#ingest/read-document.ts';
import { findTools } from '#ingest/readers/find-tools.ts';
import { createReaderTools, type ReaderTools } from '#ingest/readers/reader-tools.ts';
import { ATTACHMENT_TEXTS } from '../assistant/attachment-texts.ts';
import { createOpenFiles, type ReadFile } from '../assistant/open-files.ts';
import type { AttachmentDependencies } from '../assistant/take-attachment.ts';
import { createFileStore, filePath } from '../attachments/file-store.ts';
import type { Transcriber } from '../attachments/transcriber.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/open-database.ts';
import { readEnvironment } from '../environment.ts';
import { createSqlAttachments } from '../db/sql-attachments.ts';
import { AppError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Channel } from '../messaging/channel.ts';

export interface AttachmentParts {
  config: Config;
  database: Database;
  channels: readonly Channel[];
  clock: Clock;
  logger: Logger;
}

/** A message has two minutes; a page that is recognised takes two to five seconds. */
const MOST_SCANS = 15;

export interface OpenedAttachments extends AttachmentDependencies {
  /** Ends programs that still read, and removes their files. */
  close(): Promise<void>;
}

const FOLDER = 'attachments';

/** Where a file is kept, for people on the server. */
export const photoPathIn = (dataDir: string, sha256: string): string => filePath(join(dataDir, FOLDER), sha256);

/** What the assistant needs to take, keep and read what people send. */
export async function openAttachments(parts: AttachmentParts): Promise<OpenedAttachments> {
  const { config, database, channels, clock, logger } = parts;
  const files = createFileStore({ directory: join(config.dataDir, FOLDER), clock });
  let tools: Promise<ReaderTools> | undefined;
  const readFile: ReadFile = async (bytes, name) => readDocument(bytes, name, { tools: await (tools ??= openTools()) });
  const transcriber = await openTranscriber(config);
  return {
    files,
    readFile,
    clock,
    logger,
    register: createSqlAttachments(database),
    openFiles: createOpenFiles({ files, readFile }),
    keepPhotos: true,
    close: async () => (await tools)?.close(),
    ...(transcriber === undefined ? {} : { transcriber }),
    fetch(conversation, attachment, limits) {
      const channel = channels.find(({ name }) => name === conversation.channel);
      if (channel?.fetchAttachment === undefined) {
        throw new AppError('attachment_refused', ATTACHMENT_TEXTS.nothingToFetch);
      }
      return channel.fetchAttachment(attachment, limits);
    },
  };
}

const openTools = async (): Promise<ReaderTools> =>
  createReaderTools({
    commands: await findTools(readEnvironment().PATH ?? ''),
    tempRoot: tmpdir(),
    mostScans: MOST_SCANS,
  });

/** The vendor's package is loaded only where it is wanted. */
async function openTranscriber({ transcription }: Config): Promise<Transcriber | undefined> {
  if (transcription === undefined) return undefined;
  const { createOpenAiTranscriber } = await import('../providers/openai-transcriber.ts');
  return createOpenAiTranscriber(transcription);
}
