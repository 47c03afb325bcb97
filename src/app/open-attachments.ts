import { join } from 'node:path';
import { readDocument } from '#ingest/read-document.ts';
import { ATTACHMENT_TEXTS } from '../assistant/attachment-texts.ts';
import { createOpenFiles, type ReadFile } from '../assistant/open-files.ts';
import type { AttachmentDependencies } from '../assistant/take-attachment.ts';
import { createFileStore } from '../attachments/file-store.ts';
import type { Transcriber } from '../attachments/transcriber.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/open-database.ts';
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

/** What the assistant needs to take, keep and read what people send. */
export async function openAttachments(parts: AttachmentParts): Promise<AttachmentDependencies> {
  const { config, database, channels, clock, logger } = parts;
  const files = createFileStore({ directory: join(config.dataDir, 'attachments'), clock });
  const readFile: ReadFile = (bytes, name) => readDocument(bytes, name);
  const transcriber = await openTranscriber(config);
  return {
    files,
    readFile,
    clock,
    logger,
    register: createSqlAttachments(database),
    openFiles: createOpenFiles({ files, readFile }),
    keepPhotos: true,
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

/** The vendor's package is loaded only where it is wanted. */
async function openTranscriber({ transcription }: Config): Promise<Transcriber | undefined> {
  if (transcription === undefined) return undefined;
  const { createOpenAiTranscriber } = await import('../providers/openai-transcriber.ts');
  return createOpenAiTranscriber(transcription);
}
