import type { AttachmentEffect } from '../attachments/attachment.ts';
import { ATTACHMENT_LIMITS } from '../attachments/limits.ts';
import type { Attachment, ConversationState, InboundMessage, Reply } from '../messaging/message.ts';
import { cutAtWord } from '../vietnamese/cut-at-word.ts';
import { tellsSecret } from '../vietnamese/secrecy.ts';
import { answerAbout } from './ask-file.ts';
import {
  type AttachmentChoice,
  type AttachmentOutcome,
  type AttachmentState,
  readAttachmentState,
} from './attachment-state.ts';
import { ATTACHMENT_TEXTS } from './attachment-texts.ts';
import { readFileQuestion } from './file-question.ts';
import { countParts } from './summarise-file.ts';
import { type AttachmentDependencies, takeAttachment, type Taken } from './take-attachment.ts';

export interface AttachmentContext {
  inboxId: string;
  state: ConversationState;
  signal: AbortSignal;
}

/** A sticker is answered at most once in this time: it mostly says thanks. */
const STICKER_REST_MS = 3_600_000;
/** Longest transcript that is shown and taken, in UTF-16 units; ten minutes of speech are shorter. */
const LONGEST_TRANSCRIPT = 12_000;

type TakenFile = Extract<Taken, { file: unknown }>;

/**
 * Takes what a linked person sent beside text: fetches, checks, keeps or refuses it, and says so. Nothing is kept of
 * what is refused. Throws AppError (retryable) when the platform, the disk or the database fails: the message is then
 * handled again, and leaves one row and one file however often.
 */
export async function takeAttachments(
  message: InboundMessage,
  context: AttachmentContext,
  dependencies: AttachmentDependencies,
): Promise<AttachmentOutcome> {
  const state = readAttachmentState(context.state);
  const attachments = message.attachments ?? [];
  const taken: Taken[] = [];
  for (const [index, attachment] of attachments.slice(0, ATTACHMENT_LIMITS.perMessage).entries()) {
    const task = { message, attachment, id: `${context.inboxId}:${index + 1}`, signal: context.signal };
    const result = await takeAttachment(task, { ...context, ...dependencies });
    // Of what came together with a secret nothing is kept or answered either.
    if ('secret' in result || ('heard' in result && tellsSecret(result.heard))) {
      const forget: AttachmentEffect = { effect: 'forget_message' };
      return { ...sayOnce([ATTACHMENT_TEXTS.stateSecret], message, state), effects: [forget] };
    }
    taken.push(result);
  }
  if (attachments.length > ATTACHMENT_LIMITS.perMessage) {
    taken.push({ said: ATTACHMENT_TEXTS.tooMany(ATTACHMENT_LIMITS.perMessage) });
  }
  return answerTaken(taken, { message, state }, dependencies);
}

interface Answering {
  message: InboundMessage;
  state: AttachmentState;
}

async function answerTaken(
  taken: readonly Taken[],
  { message, state }: Answering,
  dependencies: AttachmentDependencies,
): Promise<AttachmentOutcome> {
  const now = dependencies.clock.now();
  const caption = message.text.trim();
  const files = taken.filter((one) => 'file' in one);
  const heard = taken.flatMap((one) => ('heard' in one ? [one.heard] : []));
  const sentences = taken.flatMap((one) => ('said' in one ? [one.said] : []));
  if (wantsStickerReply(taken, { message, state }, now)) sentences.push(ATTACHMENT_TEXTS.sticker);
  const notes = sayOnce(sentences, message, state);
  const kept: AttachmentOutcome = {
    ...notes,
    effects: taken.flatMap((one) => ('kept' in one ? [{ effect: 'keep_attachment', attachment: one.kept }] : [])),
    state: {
      ...notes.state,
      ...(sentences.includes(ATTACHMENT_TEXTS.sticker) ? { stickerAt: now.toISOString() } : {}),
      files: rememberFiles(state, files, now),
    },
  };
  // With a recording the caption belongs to what is to be confirmed.
  if (heard.length > 0) {
    const { hide = (text: string) => text } = dependencies;
    const said = [caption, ...heard].filter((text) => text !== '').join('\n');
    return addReply(kept, askWhetherHeard(hide(said)));
  }
  if (files.length === 0) return caption === '' ? kept : { ...kept, asText: caption };
  return answerCaption(caption, { files, kept, message }, dependencies);
}

interface Captioned {
  files: readonly TakenFile[];
  kept: AttachmentOutcome;
  message: InboundMessage;
}

/** A caption that asks something is answered from the file; otherwise it is said what can be asked. */
async function answerCaption(
  caption: string,
  { files, kept, message }: Captioned,
  dependencies: AttachmentDependencies,
): Promise<AttachmentOutcome> {
  const latest = files.at(-1)!;
  const question =
    caption === ''
      ? undefined
      : readFileQuestion(caption, { files: kept.state.files, now: dependencies.clock.now(), caption: true });
  if (question === undefined || question.asks === 'no_file') return addReply(kept, offerFiles(files));
  // The file's row is written with this message, so it is not in the register yet.
  const register = {
    ...dependencies.register,
    find: (id: string) => Promise.resolve(files.find(({ kept }) => kept.id === id)?.kept ?? latest.kept),
  };
  const place = { conversation: message.conversation, state: kept.state };
  const answered = await answerAbout({ ...question, fileId: latest.kept.id }, place, { ...dependencies, register });
  return { ...answered, replies: [...kept.replies, ...answered.replies], effects: kept.effects };
}

/** What the album was told already is not said again; an album comes as a message for each of its parts. */
function sayOnce(
  sentences: readonly string[],
  { albumId }: InboundMessage,
  state: AttachmentState,
): Omit<AttachmentOutcome, 'effects'> {
  const before = albumId !== undefined && state.album?.id === albumId ? state.album.said : [];
  const fresh = [...new Set(sentences)].filter((sentence) => !before.includes(sentence));
  const album = albumId === undefined ? {} : { album: { id: albumId, said: [...before, ...fresh] } };
  const replies = fresh.length === 0 ? [] : [{ text: fresh.join('\n') }];
  return { replies, state: { ...state, ...album } };
}

function wantsStickerReply(taken: readonly Taken[], { message, state }: Answering, now: Date): boolean {
  if (!taken.some((one) => 'sticker' in one) || taken.length > 1 || message.text.trim() !== '') return false;
  if (message.conversation.kind === 'group') return false;
  return state.stickerAt === undefined || now.getTime() - Date.parse(state.stickerAt) >= STICKER_REST_MS;
}

const REMEMBERED_FILES = 5;

function rememberFiles(state: AttachmentState, files: readonly TakenFile[], now: Date): AttachmentState['files'] {
  const added = files.map(({ kept }) => ({ id: kept.id, name: kept.name ?? '', at: now.toISOString() }));
  const before = state.files.filter(({ id }) => !added.some((file) => file.id === id));
  return [...before, ...added].slice(-REMEMBERED_FILES);
}

interface Offer {
  reply: Reply;
  choices: AttachmentChoice[];
}

function addReply(outcome: AttachmentOutcome, { reply, choices }: Offer): AttachmentOutcome {
  return { ...outcome, replies: [...outcome.replies, reply], choices };
}

function offerFiles(files: readonly TakenFile[]): Offer {
  const described = files.map(({ kept, file }) =>
    ATTACHMENT_TEXTS.fileSize(kept.name ?? '', countParts(file.passages)),
  );
  const received =
    described.length === 1 ? ATTACHMENT_TEXTS.received(described[0]!) : ATTACHMENT_TEXTS.receivedMany(described);
  const warnings = files.flatMap(({ warnings }) => warnings);
  const labels =
    files.length === 1
      ? [ATTACHMENT_TEXTS.summarise]
      : files.map(({ kept }) => ATTACHMENT_TEXTS.summariseNamed(cutAtWord(kept.name ?? '', 30)));
  return {
    reply: {
      text: [received, ...warnings, ATTACHMENT_TEXTS.howToAsk].join('\n'),
      choices: [...labels, ATTACHMENT_TEXTS.leave],
    },
    choices: [
      ...files.map(({ kept }): AttachmentChoice => ({ does: 'summarise_file', attachmentId: kept.id })),
      { does: 'leave_file' },
    ],
  };
}

/** Speech counts as said only when the person has seen what was understood. */
function askWhetherHeard(heard: string): Offer {
  const text = cutAtWord(heard, LONGEST_TRANSCRIPT);
  return {
    reply: {
      text: ATTACHMENT_TEXTS.heard(text),
      choices: [ATTACHMENT_TEXTS.heardRight, ATTACHMENT_TEXTS.heardWrong],
    },
    choices: [{ does: 'take_transcript', text }, { does: 'drop_transcript' }],
  };
}

/** True when a message is to be handled by `takeAttachments`. */
export const hasAttachments = ({ attachments }: { attachments?: Attachment[] }): boolean =>
  attachments !== undefined && attachments.length > 0;
