import type { KnowledgeDocument } from '../knowledge/document.ts';
import { effectivenessOn } from '../knowledge/effectiveness.ts';
import type { Passage } from '../knowledge/passage.ts';
import { formatDay } from '../vietnamese/dates.ts';
import { speaksToModel } from '../vietnamese/model-speech.ts';
import { splitSentences } from '../vietnamese/sentences.ts';
import { formatSource } from './citations.ts';
import { estimateTokens } from './llm.ts';
import { MODEL_TEXTS } from './model-texts.ts';
import { rememberRecent } from './remember-recent.ts';

/** A passage that was put before the model, under the name that it cites it by. */
export interface HandedPassage {
  /** "P1": the same within one answer however often it is handed. */
  name: string;
  passage: Passage;
  document: KnowledgeDocument;
}

/** What lies before the model while it answers one question, and how much room is left. */
export interface Desk {
  /** Puts passages before the model, as a fenced text; those that lie there already or find no room are only named. */
  hand(passages: readonly { passage: Passage; document: KnowledgeDocument }[]): string;
  /** Counts a text towards the room; false when it does not fit. */
  take(text: string): boolean;
  find(name: string): HandedPassage | undefined;
  all(): HandedPassage[];
}

export interface DeskOptions {
  /** ISO day. */
  today: string;
  tokens: number;
  /** Takes personal data of the question out of what is shown. */
  hide: (text: string) => string;
}

/** Longest text of one passage that is handed, in UTF-16 units; the rest is to be opened. */
const LONGEST_PASSAGE = 2400;

export function createDesk({ today, tokens, hide }: DeskOptions): Desk {
  const handed = new Map<string, HandedPassage>();
  let left = tokens;

  function take(text: string): boolean {
    const cost = estimateTokens(text);
    if (cost > left) return false;
    left -= cost;
    return true;
  }

  function handOne({ passage, document }: Omit<HandedPassage, 'name'>): string {
    const known = [...handed.values()].find((other) => other.passage.id === passage.id);
    if (known !== undefined) return MODEL_TEXTS.handedBefore(known.name);
    const name = `P${handed.size + 1}`;
    const text = fence({ name, passage, document }, today, hide);
    if (!take(text)) return MODEL_TEXTS.noRoom;
    handed.set(name, { name, passage, document });
    return text;
  }

  return {
    take,
    hand: (passages) => [...new Set(passages.map(handOne))].join('\n'),
    find: (name) =>
      handed.get(
        name
          .trim()
          .replace(/^\[|\]$/g, '')
          .toUpperCase(),
      ),
    all: () => [...handed.values()],
  };
}

function fence({ name, passage, document }: HandedPassage, today: string, hide: (text: string) => string): string {
  const source = cleanForModel(formatSource(document, passage.locator));
  const heading = passage.heading === '' ? '' : `${cleanForModel(passage.heading)}\n`;
  const text = cleanForModel(passage.text);
  const shown = text.length <= LONGEST_PASSAGE ? text : `${cutAtLine(text)}\n${MODEL_TEXTS.cutPassage}`;
  return hide(
    `<doan id="${name}" nguon="${source}" hieu_luc="${describeForce(document, today)}">\n${heading}${shown}\n</doan>`,
  );
}

const cutAtLine = (text: string) =>
  text.slice(0, Math.max(text.lastIndexOf('\n', LONGEST_PASSAGE), LONGEST_PASSAGE / 2));

function describeForce(document: KnowledgeDocument, today: string): string {
  const { effectiveFrom, effectiveTo } = document;
  switch (effectivenessOn(document, today)) {
    case 'ended':
      return MODEL_TEXTS.ended(formatDay(effectiveTo!));
    case 'not_yet':
      return MODEL_TEXTS.notYet(formatDay(effectiveFrom!));
    case 'in_force':
      return MODEL_TEXTS.inForce;
  }
}

/** Text of a document as data: it cannot close its fence, and what gives orders to a machine is left out. */
export function cleanForModel(text: string): string {
  return saidToPeople(text)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad\ufeff]|[\u{e0000}-\u{e007f}]/gu, '')
    .replace(/[<>"]/g, (mark) => ({ '<': '‹', '>': '›' })[mark] ?? '”');
}

/** The question as data: all of it, but it cannot close its fence. */
export const cleanQuestion = (question: string): string =>
  question.replace(/[<>]/g, (mark) => (mark === '<' ? '‹' : '›'));

const REMEMBERED_CHARS = 400_000;

/** The sentences of a text that are not orders to a language model; lines stay lines. */
export const saidToPeople = rememberRecent(dropOrders, REMEMBERED_CHARS);

function dropOrders(text: string): string {
  if (!speaksToModel(text)) return text;
  const lines = text.split('\n').map((line) => {
    if (!speaksToModel(line)) return line;
    const kept = splitSentences(line).filter((sentence) => !speaksToModel(sentence.text));
    return [...kept.map((sentence) => sentence.text), MODEL_TEXTS.leftOut].join(' ');
  });
  const joined = lines.join('\n');
  // An order that runs over several sentences or lines is not told from what stands around it.
  return speaksToModel(joined) ? MODEL_TEXTS.leftOut : joined;
}
