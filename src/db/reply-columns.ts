import type { Reply } from '../messaging/message.ts';

export interface ReplyColumns {
  text: string;
  choices: string | null;
  citations: string | null;
}

export function writeReply({ text, choices, citations }: Reply): ReplyColumns {
  return {
    text,
    choices: choices === undefined ? null : JSON.stringify(choices),
    citations: citations === undefined ? null : JSON.stringify(citations),
  };
}

/** The columns are written by `writeReply` alone, so they hold what it wrote. */
export function readReply({ text, choices, citations }: ReplyColumns): Reply {
  return {
    text,
    ...(choices === null ? {} : { choices: JSON.parse(choices) as Reply['choices'] }),
    ...(citations === null ? {} : { citations: JSON.parse(citations) as Reply['citations'] }),
  };
}
