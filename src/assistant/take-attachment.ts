import type { AttachmentRegister, KeptAttachment } from '../attachments/attachment.ts';
import { cleanPhoto } from '../attachments/clean-photo.ts';
import { cleanFileName, namesSecret } from '../attachments/file-name.ts';
import type { FileStore } from '../attachments/file-store.ts';
import { ATTACHMENT_LIMITS } from '../attachments/limits.ts';
import { type Recognised, recogniseFile } from '../attachments/recognise-file.ts';
import type { Transcriber } from '../attachments/transcriber.ts';
import type { Clock } from '../clock.ts';
import { AppError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { describeFailure } from '../messaging/describe-failure.ts';
import type { Attachment, ConversationRef, InboundMessage } from '../messaging/message.ts';
import { ATTACHMENT_TEXTS } from './attachment-texts.ts';
import type { FileContent, OpenFile, OpenFiles, ReadFile } from './open-files.ts';
import { takeVoice } from './take-voice.ts';

export interface AttachmentDependencies {
  /** `fetchAttachment` of the conversation's channel; AppError `attachment_refused` holds a sentence for the person. */
  fetch: (
    conversation: ConversationRef,
    attachment: Attachment,
    limits: { maxBytes: number; signal: AbortSignal },
  ) => Promise<Uint8Array>;
  files: FileStore;
  register: AttachmentRegister;
  openFiles: OpenFiles;
  readFile: ReadFile;
  /** Absent: recordings are not written down, and it is said so. */
  transcriber?: Transcriber;
  /** Photos are kept only where something is done with them. Default false: they are refused unseen. */
  keepPhotos?: boolean;
  /** Takes personal data out of what is shown and kept of a recording. Absent: it stays as it was spoken. */
  hide?: (text: string) => string;
  clock: Clock;
  logger: Logger;
}

/** What became of one attachment. */
export type Taken =
  | { said: string }
  | { kept: KeptAttachment; file: OpenFile; warnings: string[] }
  | { kept: KeptAttachment; said: string }
  | { heard: string }
  | { sticker: true }
  /** A state secret: nothing of it may be kept. */
  | { secret: true };

export interface Task {
  message: InboundMessage;
  attachment: Attachment;
  /** The id it gets when it is kept. */
  id: string;
  signal: AbortSignal;
}

const UNSEEN = {
  location: { said: ATTACHMENT_TEXTS.location },
  contact: { said: ATTACHMENT_TEXTS.contact },
  video: { said: ATTACHMENT_TEXTS.video },
  sticker: { sticker: true },
} as const;

export async function takeAttachment(task: Task, dependencies: AttachmentDependencies): Promise<Taken> {
  const { attachment, message } = task;
  const { kind, name = '', ref, bytes = 0 } = attachment;
  if (kind === 'location' || kind === 'contact' || kind === 'video' || kind === 'sticker') return UNSEEN[kind];
  if (namesSecret(name)) return { secret: true };
  if (message.conversation.kind === 'group') return { said: ATTACHMENT_TEXTS.privateOnly };
  if (kind === 'photo' && dependencies.keepPhotos !== true) return { said: ATTACHMENT_TEXTS.photoNotKept };
  if (ref === undefined) return { said: ATTACHMENT_TEXTS.nothingToFetch };
  if (bytes > ATTACHMENT_LIMITS.bytes) return { said: ATTACHMENT_TEXTS.tooLarge(ATTACHMENT_LIMITS.bytes) };
  const fetch = () => fetchBytes(task, dependencies);
  if (kind === 'voice' || kind === 'audio') return takeVoice(task, { ...dependencies, fetch });
  const fetched = await fetch();
  if ('said' in fetched) return fetched;
  return takeBytes(fetched.bytes, task, dependencies);
}

async function fetchBytes(
  { message, attachment, signal }: Task,
  dependencies: AttachmentDependencies,
): Promise<{ bytes: Uint8Array } | { said: string }> {
  const maxBytes = ATTACHMENT_LIMITS.bytes;
  try {
    const bytes = await dependencies.fetch(message.conversation, attachment, { maxBytes, signal });
    return bytes.length > maxBytes ? { said: ATTACHMENT_TEXTS.tooLarge(maxBytes) } : { bytes };
  } catch (error) {
    if (error instanceof AppError && error.code === 'attachment_refused') return { said: error.message };
    throw error;
  }
}

async function takeBytes(bytes: Uint8Array, task: Task, dependencies: AttachmentDependencies): Promise<Taken> {
  const { attachment } = task;
  const found = await recogniseFile(bytes, attachment.name);
  if (attachment.kind === 'photo' && found.is !== 'photo' && found.is !== 'other_image') {
    return {
      said:
        found.is === 'unusable' && found.why === 'empty' ? ATTACHMENT_TEXTS.photoBroken : ATTACHMENT_TEXTS.notAPhoto,
    };
  }
  switch (found.is) {
    case 'unusable':
      return { said: ATTACHMENT_TEXTS.unusable[found.why] };
    case 'other_image':
      return { said: ATTACHMENT_TEXTS.otherImage };
    case 'video':
      return { said: ATTACHMENT_TEXTS.video };
    case 'audio':
      return takeVoice(task, { ...dependencies, fetch: () => Promise.resolve({ bytes }) });
    case 'photo':
      return takePhoto(bytes, task, dependencies);
    case 'document':
      return takeDocument(bytes, { ...task, found }, dependencies);
  }
}

async function takePhoto(bytes: Uint8Array, task: Task, dependencies: AttachmentDependencies): Promise<Taken> {
  // Also when it was sent as a file.
  if (dependencies.keepPhotos !== true) return { said: ATTACHMENT_TEXTS.photoNotKept };
  let clean: Uint8Array;
  try {
    clean = await cleanPhoto(bytes);
  } catch (error) {
    if (!(error instanceof AppError) || error.retryable) throw error;
    return { said: error.code === 'too_large' ? ATTACHMENT_TEXTS.photoTooLarge : ATTACHMENT_TEXTS.photoBroken };
  }
  const kept = await keep(clean, { task, kind: 'photo', mimeType: 'image/jpeg' }, dependencies.files);
  return { kept, said: ATTACHMENT_TEXTS.photoKept };
}

type Document = Extract<Recognised, { is: 'document' | 'photo' | 'audio' | 'video' }>;

/** Read first and kept afterwards, so that of a state secret nothing reaches the disk. */
async function takeDocument(
  bytes: Uint8Array,
  task: Task & { found: Document },
  dependencies: AttachmentDependencies,
): Promise<Taken> {
  const { found } = task;
  const name = cleanFileName(task.attachment.name, found.extension);
  const read = await readOrExplain(bytes, { name, correlationId: task.id }, dependencies);
  if (!('content' in read)) return read;
  const kept = await keep(bytes, { task, kind: 'file', mimeType: found.mimeType, name }, dependencies.files);
  const file = await dependencies.openFiles.hold(kept, read.content);
  return { kept, file, warnings: read.content.warnings };
}

async function readOrExplain(
  bytes: Uint8Array,
  { name, correlationId }: { name: string; correlationId: string },
  { readFile, logger }: AttachmentDependencies,
): Promise<{ content: FileContent } | { said: string } | { secret: true }> {
  const refuse = (reason: string) => ({ said: ATTACHMENT_TEXTS.unreadable(name, reason) });
  try {
    return { content: await readFile(bytes, name) };
  } catch (error) {
    if (error instanceof RangeError) return refuse(ATTACHMENT_TEXTS.tooComplex);
    if (error instanceof AppError) {
      if (error.code === 'state_secret') return { secret: true };
      if (error.retryable) throw error;
      return refuse(error.code === 'torn_text' ? ATTACHMENT_TEXTS.tornText : forSender(error.message));
    }
    // The machine is short of something: later it may not be.
    if (error instanceof Error && 'code' in error) throw error;
    logger.error({ correlationId, failure: describeFailure(error) }, 'file not read');
    return refuse(ATTACHMENT_TEXTS.readerFailed);
  }
}

/** The readers speak to who loads documents into the library; here somebody sends them, and cannot install anything. */
const forSender = (reason: string) =>
  reason
    .replace(/Hãy cài [^,]*, hoặc /gu, 'Hãy ')
    .replace(/Hãy cài [^.]*\./gu, 'Hãy gửi tệp .docx hoặc .pdf.')
    .replace(/(?<!\p{L})nạp(?!\p{L})/gu, 'gửi');

interface Keeping {
  task: Task;
  kind: KeptAttachment['kind'];
  mimeType: string;
  name?: string;
}

async function keep(bytes: Uint8Array, keeping: Keeping, files: FileStore): Promise<KeptAttachment> {
  const { task, kind, mimeType, name } = keeping;
  const { channel, account, conversationId } = task.message.conversation;
  return {
    id: task.id,
    place: { channel, account, conversationId },
    inboxId: task.id.slice(0, task.id.lastIndexOf(':')),
    kind,
    sha256: await files.put(bytes),
    bytes: bytes.length,
    mimeType,
    ...(name === undefined ? {} : { name }),
  };
}
