import type { ConversationRef, ConversationState } from '../messaging/message.ts';
import { answerAbout, type AskFileDependencies, type FilePlace, say, showPassage } from './ask-file.ts';
import { type AttachmentChoice, type AttachmentOutcome, readAttachmentState } from './attachment-state.ts';
import { ATTACHMENT_TEXTS } from './attachment-texts.ts';

/** Does what was chosen under a reply about a file or a transcript. Throws AppError when disk or database fail. */
export async function chooseAttachment(
  choice: AttachmentChoice,
  { conversation, state: all }: { conversation: ConversationRef; state: ConversationState },
  dependencies: AskFileDependencies,
): Promise<AttachmentOutcome> {
  const state = readAttachmentState(all);
  switch (choice.does) {
    case 'summarise_file':
      return answerAbout({ asks: 'summary', fileId: choice.attachmentId }, { conversation, state }, dependencies);
    case 'leave_file':
      return say(ATTACHMENT_TEXTS.left, state);
    case 'show_in_file':
      return showPassages(choice, { conversation, state }, dependencies);
    case 'take_transcript':
      return { replies: [], choices: [], effects: [], state, asText: choice.text };
    case 'drop_transcript':
      return say(ATTACHMENT_TEXTS.sayAgain, state);
  }
}

async function showPassages(
  { attachmentId, passageIds }: { attachmentId: string; passageIds: string[] },
  { conversation, state }: FilePlace,
  { register, openFiles }: AskFileDependencies,
): Promise<AttachmentOutcome> {
  const attachment = await register.find(attachmentId, conversation);
  const file = attachment === undefined ? undefined : await openFiles.open(attachment);
  const name = attachment?.name ?? state.files.find(({ id }) => id === attachmentId)?.name ?? '';
  const passages = file?.passages.filter(({ id }) => passageIds.includes(id)) ?? [];
  if (passages.length === 0) return say(ATTACHMENT_TEXTS.fileGone(name), state);
  const replies = passages.map((passage) => ({ text: showPassage(passage, name) }));
  return { replies, effects: [], state };
}
