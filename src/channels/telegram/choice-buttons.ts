import type { OutboundMessage } from '../../messaging/message.ts';

/** The platform's limit of what a button may carry. */
const MAX_DATA_BYTES = 64;
/** So many letters stand side by side on a phone, all buttons of a row together. */
const ROW_LETTERS = 30;
const MAX_LABEL = 120;

interface Button {
  text: string;
  callback_data: string;
}

/** One button for each choice, short ones side by side. Undefined without choices. */
export function choiceButtons({ choices = [], correlationId }: OutboundMessage): Button[][] | undefined {
  if (choices.length === 0) return undefined;
  const buttons = choices.map((label, index) => ({
    text: cut(`${index + 1} ${label}`.toWellFormed()),
    callback_data: `c:${index + 1}:${correlationId}`,
  }));
  // Only an id that is not ours is too long; without buttons the numbers can still be typed.
  if (buttons.some((button) => Buffer.byteLength(button.callback_data) > MAX_DATA_BYTES)) return undefined;
  const letters = buttons.reduce((sum, { text }) => sum + text.length, 0);
  return letters <= ROW_LETTERS ? [buttons] : buttons.map((button) => [button]);
}

function cut(label: string): string {
  return label.length <= MAX_LABEL ? label : `${label.slice(0, MAX_LABEL - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** What a button of ours carries; undefined for anything else. */
export function parseChoice(data: string | undefined): { number: number; correlationId: string } | undefined {
  const [, number, correlationId] = /^c:([1-9]\d?):([\w-]{1,60})$/.exec(data ?? '') ?? [];
  return number === undefined || correlationId === undefined ? undefined : { number: Number(number), correlationId };
}
