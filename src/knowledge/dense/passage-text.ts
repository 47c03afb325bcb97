import { createHash } from 'node:crypto';
import { attachmentOf } from '../locator.ts';
import type { Passage } from '../passage.ts';

/** Part of every hash: another way of writing the text makes other vectors. */
const FORMAT = '1';
/** OpenAI's models read 8,191 tokens; of Vietnamese that is at least this many UTF-16 units. */
export const LONGEST_TEXT = 12_000;

/** What is embedded of a passage: names first, so that it is understood outside its document. At most LONGEST_TEXT. */
export function passageText(title: string, passage: Pick<Passage, 'locator' | 'heading' | 'text'>): string {
  const attachment = attachmentOf(passage.locator) ?? '';
  const parts = [title, attachment, passage.heading, passage.text].filter((part) => part !== '');
  return cutText(parts.join('\n'), LONGEST_TEXT);
}

/** The text's first `most` UTF-16 units, never half a character. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

/** Under which a passage's vectors are kept: 43 characters. */
export function hashText(text: string): string {
  return createHash('sha256').update(`${FORMAT}\0${text}`).digest('base64url');
}
