import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readDocument } from '#ingest/read-document.ts';
import { answerFileQuestion } from '#src/assistant/ask-file.ts';
import {
  type AttachmentChoice,
  attachmentChoice,
  type AttachmentOutcome,
  SPOKEN_ATTACHMENT_CHOICES,
} from '#src/assistant/attachment-state.ts';
import { chooseAttachment } from '#src/assistant/choose-attachment.ts';
import { isFileQuestion } from '#src/assistant/file-question.ts';
import { createOpenFiles, type ReadFile } from '#src/assistant/open-files.ts';
import type { AttachmentDependencies } from '#src/assistant/take-attachment.ts';
import { hasAttachments, takeAttachments } from '#src/assistant/take-attachments.ts';
import { isAttachmentEffect } from '#src/attachments/attachment.ts';
import { createFileStore } from '#src/attachments/file-store.ts';
import type { Transcriber } from '#src/attachments/transcriber.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { applyAttachmentEffect, createSqlAttachments } from '#src/db/sql-attachments.ts';
import { createSqlConversationStore } from '#src/db/sql-conversation-store.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { AppError } from '#src/errors.ts';
import type { Attachment, AttachmentKind, ConversationRef, InboundMessage, Reply } from '#src/messaging/message.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { inboundMessage } from './messages.ts';

export interface DeskOptions {
  transcriber?: Transcriber;
  keepPhotos?: boolean;
  readFile?: ReadFile;
}

/** What was said to a message, and what went on to be handled as text. */
export interface Handled {
  replies: Reply[];
  /** All replies, one below the other. */
  text: string;
  asText?: string;
}

export interface Desk {
  clock: ManualClock;
  dependencies: AttachmentDependencies;
  /** Puts bytes where the platform would have them; the attachment leads to them. */
  upload(kind: AttachmentKind, bytes: Uint8Array, change?: Partial<Attachment>): Attachment;
  /** How often each upload was fetched. */
  fetched: Map<string, number>;
  /** What the platform answers instead of the bytes, by ref. */
  failures: Map<string, AppError>;
  send(change: Partial<InboundMessage>): Promise<Handled>;
  /** As send, until before the end is written: the process dies there. */
  sendAndDie(change: Partial<InboundMessage>): Promise<void>;
  /** Handles what a dead process left. */
  resume(): Promise<Handled>;
  rows(): Promise<{ id: string; kind: string; name: string | null; mime_type: string; sha256: string }[]>;
  /** Paths below DATA_DIR/attachments. */
  inboxRows(): Promise<{ status: string; text: string; details: string | null }[]>;
  filesKept(): string[];
  /** True when any file below DATA_DIR holds the words, in UTF-8 or UTF-16. */
  holdsAnywhere(words: string): boolean;
  logged: string[];
  close(): Promise<void>;
}

export const chatWith = (person: string, kind: ConversationRef['kind'] = 'private'): ConversationRef => ({
  channel: 'telegram',
  account: 'bot',
  conversationId: person,
  kind,
});

/** Attachments from inbox to reply on a real disk and database, with a handler that knows nothing else. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'phoihop-desk-'));
  const clock = createManualClock();
  const logged: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const database = await openDatabase(join(dataDir, 'phoihop.sqlite'));
  const conversations = createSqlConversationStore(database);
  const inbox = createSqlInbox(database, {
    clock,
    applyEffect: async (transaction, effect, context) => {
      if (!isAttachmentEffect(effect)) throw new AppError('internal', `unknown effect ${effect.effect}`);
      await applyAttachmentEffect(transaction, effect, context);
    },
  });
  const uploads = new Map<string, Uint8Array>();
  const fetched = new Map<string, number>();
  const failures = new Map<string, AppError>();
  const directory = join(dataDir, 'attachments');
  const files = createFileStore({ directory, clock });
  const readFile: ReadFile = options.readFile ?? ((bytes, name) => readDocument(bytes, name));
  const dependencies: AttachmentDependencies = {
    ...options,
    readFile,
    files,
    clock,
    logger,
    register: createSqlAttachments(database),
    openFiles: createOpenFiles({ files, readFile }),
    fetch: (_conversation, { ref = '' }) => {
      fetched.set(ref, (fetched.get(ref) ?? 0) + 1);
      const failure = failures.get(ref);
      if (failure !== undefined) return Promise.reject(failure);
      return Promise.resolve(uploads.get(ref) ?? new Uint8Array());
    },
  };

  async function handleNext(dies: boolean): Promise<Handled> {
    const [claimed] = await inbox.claim({ limit: 1, leaseMs: 1000 });
    if (claimed === undefined) throw new Error('nothing to handle');
    const { message, lease } = claimed;
    const state = await conversations.read(message.conversation);
    const context = { inboxId: lease.id, state, signal: new AbortController().signal };
    try {
      const outcome = await handle(message, context, dependencies);
      if (dies) return toHandled(outcome);
      const { replies, choices = state.choices, effects } = outcome;
      await inbox.complete(lease, { state: { attachments: outcome.state, choices }, effects, replies: [] });
      return { ...toHandled(outcome), replies };
    } catch (error) {
      await inbox.release(lease);
      throw error;
    }
  }

  return {
    clock,
    dependencies,
    fetched,
    failures,
    logged,
    upload(kind, bytes, change = {}) {
      const ref = `upload-${uploads.size + 1}`;
      uploads.set(ref, bytes);
      return { kind, ref, ...change };
    },
    async send(change) {
      await inbox.accept(inboundMessage({ conversation: chatWith('lan'), text: '', ...change }));
      return handleNext(false);
    },
    async sendAndDie(change) {
      await inbox.accept(inboundMessage({ conversation: chatWith('lan'), text: '', ...change }));
      await handleNext(true);
      clock.advance(2000);
    },
    resume: () => handleNext(false),
    rows: () => database.selectFrom('attachment').selectAll().orderBy('id').execute(),
    inboxRows: () => database.selectFrom('inbox').select(['status', 'text', 'details']).orderBy('id').execute(),
    filesKept: () => listFiles(directory),
    holdsAnywhere: (words) =>
      listFiles(dataDir).some((path) => {
        const content = readFileSync(path);
        return content.includes(words) || content.includes(Buffer.from(words, 'utf16le'));
      }),
    async close() {
      await database.destroy();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function handle(
  message: InboundMessage,
  context: Parameters<typeof takeAttachments>[1],
  dependencies: AttachmentDependencies,
): Promise<AttachmentOutcome> {
  const { conversation, text } = message;
  if (hasAttachments(message)) return takeAttachments(message, context, dependencies);
  const choice = chosen(text, attachmentChoice.array().parse(context.state.choices ?? []));
  if (choice !== undefined) return chooseAttachment(choice, { conversation, state: context.state }, dependencies);
  if (isFileQuestion(text, context.state, dependencies.clock.now())) {
    return answerFileQuestion({ text, conversation }, context, dependencies);
  }
  const state = (context.state.attachments ?? { files: [] }) as AttachmentOutcome['state'];
  return { replies: [], choices: [], effects: [], state, asText: text };
}

function chosen(text: string, choices: readonly AttachmentChoice[]): AttachmentChoice | undefined {
  const words = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  const said = SPOKEN_ATTACHMENT_CHOICES.filter(([, pattern]) => pattern.test(words)).map(([does]) => does);
  return /^\d$/.test(text) ? choices[Number(text) - 1] : choices.find(({ does }) => said.includes(does));
}

function toHandled({ replies, asText }: AttachmentOutcome): Handled {
  const text = replies.map((reply) => reply.text).join('\n');
  return { replies, text, ...(asText === undefined ? {} : { asText }) };
}

function listFiles(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .map((name) => join(directory, name))
      .filter((path) => statSync(path).isFile());
  } catch {
    return [];
  }
}
