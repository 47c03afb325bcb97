import { answerQuestion } from '../agent/answer-question.ts';
import { ANSWER_TEXTS } from '../agent/answer-texts.ts';
import type { Answer } from '../agent/answer.ts';
import type { AttachmentRegister, KeptAttachment } from '../attachments/attachment.ts';
import type { Clock } from '../clock.ts';
import { toAppError } from '../errors.ts';
import { attachmentOf, formatLocator } from '../knowledge/locator.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { ConversationRef, ConversationState, Reply } from '../messaging/message.ts';
import { cutAtWord, wholeWords } from '../vietnamese/cut-at-word.ts';
import { fold } from '../vietnamese/fold.ts';
import {
  type AttachmentChoice,
  type AttachmentOutcome,
  type AttachmentState,
  readAttachmentState,
} from './attachment-state.ts';
import { ATTACHMENT_TEXTS } from './attachment-texts.ts';
import { type FileQuestion, readFileQuestion } from './file-question.ts';
import { findMentions, type Mention } from './find-mentions.ts';
import type { OpenFile, OpenFiles } from './open-files.ts';
import { describeIssue, summariseFile } from './summarise-file.ts';

export interface AskFileDependencies {
  register: AttachmentRegister;
  openFiles: OpenFiles;
  clock: Clock;
}

export interface FileAnswer {
  reply: Reply;
  choices: AttachmentChoice[];
}

const MENTIONS_SHOWN = 3;
const LONGEST_MENTION = 300;
/** Longest name of what is attached to a document, in UTF-16 units. */
const LONGEST_ATTACHED = 70;

/**
 * Answers what was typed about a file that was sent in this conversation; `isFileQuestion` tells whether it is such a
 * question. Files of other conversations are not there for it. Throws AppError when the disk or the database fails.
 */
export async function answerFileQuestion(
  { text, conversation }: { text: string; conversation: ConversationRef },
  context: { state: ConversationState },
  dependencies: AskFileDependencies,
): Promise<AttachmentOutcome> {
  const state = readAttachmentState(context.state);
  const question = readFileQuestion(text, { files: state.files, now: dependencies.clock.now() });
  if (question === undefined || question.asks === 'no_file') return say(ATTACHMENT_TEXTS.noFile, state);
  return answerAbout(question, { conversation, state }, dependencies);
}

/** Where a file was sent, and what is remembered there. */
export interface FilePlace {
  conversation: ConversationRef;
  state: AttachmentState;
}

export type AnswerableQuestion = Exclude<FileQuestion, { asks: 'no_file' }>;

export async function answerAbout(
  question: AnswerableQuestion,
  { conversation, state }: FilePlace,
  dependencies: AskFileDependencies,
): Promise<AttachmentOutcome> {
  const remembered = state.files.find((file) => file.id === question.fileId);
  const attachment = await dependencies.register.find(question.fileId, conversation);
  const name = attachment?.name ?? remembered?.name ?? '';
  const forgetful = { ...state, files: state.files.filter((file) => file.id !== question.fileId) };
  if (attachment === undefined) return say(ATTACHMENT_TEXTS.fileGone(name), forgetful);
  const answer = await askFile(question, attachment, dependencies);
  if (answer === undefined) return say(ATTACHMENT_TEXTS.fileGone(name), forgetful);
  const asked = { id: attachment.id, name, at: dependencies.clock.now().toISOString() };
  return {
    replies: [answer.reply],
    choices: answer.choices,
    effects: [],
    state: { ...forgetful, files: [...forgetful.files, asked] },
  };
}

export function say(text: string, state: AttachmentState): AttachmentOutcome {
  return { replies: [{ text }], choices: [], effects: [], state };
}

/** Undefined when the bytes are not kept any more. */
export async function askFile(
  question: AnswerableQuestion,
  attachment: KeptAttachment,
  { openFiles, clock }: Pick<AskFileDependencies, 'openFiles' | 'clock'>,
): Promise<FileAnswer | undefined> {
  const name = attachment.name ?? '';
  const opened = await openOrExplain(attachment, openFiles);
  if (opened === undefined) return undefined;
  if ('reason' in opened) return { reply: { text: ATTACHMENT_TEXTS.unreadable(name, opened.reason) }, choices: [] };
  const { file } = opened;
  switch (question.asks) {
    case 'summary':
      return { reply: { text: summariseFile(name, { fields: file.document, passages: file.passages }) }, choices: [] };
    case 'issue':
      return {
        reply: { text: describeIssue(file.document).join('\n') || ATTACHMENT_TEXTS.noIssue(name) },
        choices: [],
      };
    case 'article':
      return { reply: { text: showArticle(question, file.passages, name) }, choices: [] };
    case 'mention':
      return tellMentions(question.words, file, attachment);
    case 'question':
      return answerFrom(question.question, { file, attachment, clock });
  }
}

/** What was read once is read again, but a later version of the readers may refuse it. */
async function openOrExplain(
  attachment: KeptAttachment,
  openFiles: OpenFiles,
): Promise<{ file: OpenFile } | { reason: string } | undefined> {
  try {
    const file = await openFiles.open(attachment);
    return file === undefined ? undefined : { file };
  } catch (error) {
    const failure = toAppError(error);
    if (failure.retryable) throw failure;
    return { reason: failure.message };
  }
}

/** The same number may stand in a decision and in what is attached to it. */
function showArticle(asked: { article: string; clause?: string }, passages: readonly Passage[], name: string): string {
  const { article, clause } = asked;
  const found = passages
    .filter(({ locator }) => locator.some((step) => step.level === 'article' && fold(step.label) === article))
    .flatMap((passage) => (clause === undefined ? [passage] : cutClause(passage, clause)));
  if (found.length === 0) return ATTACHMENT_TEXTS.noArticle(article, clause, name);
  return found.map((passage) => showPassage(passage, name)).join('\n\n');
}

/** The clause with all that stands below it. */
function cutClause(passage: Passage, clause: string): Passage[] {
  const lines = passage.text.split('\n');
  const numbers = lines.map((line) => /^(\d{1,3})[.)/-](?!\d)/.exec(line)?.[1]);
  const start = numbers.indexOf(clause);
  if (start < 0) return [];
  const next = numbers.findIndex((number, index) => index > start && number !== undefined);
  const text = lines.slice(start, next < 0 ? lines.length : next).join('\n');
  return [{ ...passage, heading: '', text, locator: [...passage.locator, { level: 'clause', label: clause }] }];
}

/** A passage of a file whole, with its place below. */
export function showPassage({ heading, text, locator, page }: Passage, name: string): string {
  const attached = cutAtWord(attachmentOf(locator) ?? '', LONGEST_ATTACHED);
  const where = [formatLocator(locator), attached].filter((part) => part !== '').join(' ');
  return `${heading === '' ? '' : `${heading}\n`}${text}\n${ATTACHMENT_TEXTS.passageSource(where, name, page)}`;
}

function tellMentions(words: string, file: OpenFile, attachment: KeptAttachment): FileAnswer {
  const name = attachment.name ?? '';
  const found = findMentions(file.passages, words);
  if (found.length === 0) return { reply: { text: ATTACHMENT_TEXTS.notMentioned(words, name) }, choices: [] };
  const shown = found.slice(0, MENTIONS_SHOWN);
  const lines = [
    ATTACHMENT_TEXTS.mentioned(words, name, found.length),
    ...shown.map(({ unit, passage }) => ATTACHMENT_TEXTS.mention(quoteOf(unit.text), whereOf(unit.locator, passage))),
    ...(found.length > shown.length ? [ATTACHMENT_TEXTS.moreMentions(found.length - shown.length)] : []),
  ];
  return withPassages(lines.join('\n'), attachment, {
    passageIds: shown.map(({ passage }) => passage.id),
    citations: shown.map((mention, index) => citeMention(mention, { n: index + 1, name })),
  });
}

const quoteOf = (text: string) => wholeWords(text, LONGEST_MENTION);

function whereOf(locator: Mention['unit']['locator'], { page }: Passage): string {
  const where = formatLocator(locator);
  if (page === undefined) return where;
  return where === '' ? `trang ${page}` : `${where}, trang ${page}`;
}

function citeMention({ unit }: Mention, { n, name }: { n: number; name: string }) {
  return { n, source: ATTACHMENT_TEXTS.fileSource(formatLocator(unit.locator), name), quote: quoteOf(unit.text) };
}

interface Asking {
  file: OpenFile;
  attachment: KeptAttachment;
  clock: Clock;
}

async function answerFrom(question: string, { file, attachment, clock }: Asking): Promise<FileAnswer> {
  const name = attachment.name ?? '';
  const { store, index } = file;
  const answer = await answerQuestion({ question, access: [file.document.access] }, { store, index, clock });
  if (answer.outcome !== 'answered') return { reply: { text: refusal(answer, name) }, choices: [] };
  const sources = answer.citations.map(({ locator }) => ATTACHMENT_TEXTS.fileSource(locator, name));
  // The source is the file that the person sent, whatever the document in it is called.
  const text = answer.sources.reduce(
    (said, source, index) => said.replace(`: ${source}.`, () => `: ${sources[index]!}.`),
    answer.text,
  );
  return withPassages(text, attachment, {
    passageIds: answer.passageIds,
    citations: answer.citations.map(({ n, quote }, index) => ({ n, quote, source: sources[index]! })),
  });
}

/** The library is not what was asked; what the answer says of the question itself stays. */
function refusal({ text }: Answer, name: string): string {
  if (text.startsWith(ANSWER_TEXTS.notFound)) {
    return text.replace(ANSWER_TEXTS.notFound, () => ATTACHMENT_TEXTS.notInFile(name));
  }
  if (text === ANSWER_TEXTS.tooShort) return ATTACHMENT_TEXTS.askMore;
  return text.startsWith(ANSWER_TEXTS.unknownCode('').slice(0, -2)) ? ATTACHMENT_TEXTS.notInFile(name) : text;
}

function withPassages(
  text: string,
  attachment: KeptAttachment,
  { passageIds, citations }: { passageIds: string[]; citations: NonNullable<Reply['citations']> },
): FileAnswer {
  return {
    reply: { text, choices: [ATTACHMENT_TEXTS.showPassage], citations },
    choices: [{ does: 'show_in_file', attachmentId: attachment.id, passageIds: [...new Set(passageIds)] }],
  };
}
