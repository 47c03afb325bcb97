import { findPhrases } from '../vietnamese/phrases.ts';
import { splitSentences } from '../vietnamese/sentences.ts';
import { readTyped } from '../vietnamese/typed-words.ts';
import { LONGEST_READ, type ReportRules } from './extract-report.ts';
import { findArea } from './find-area.ts';
import { findTopic } from './find-topic.ts';
import { MATTER_WORDS } from './kind-words.ts';

export interface Matter {
  /** The part of the message that is about it, as typed. */
  text: string;
  /** Areas that it names, or else the only one that the whole message names ("Tổ 4 có hai việc: …"). */
  areaIds: string[];
}

/** More would be a list of everything: the message is then offered as one. */
const MOST = 6;
const LIST_MARK =
  /^\s*(?:\(?\d{1,2}\s?[.):]|\d{1,2}\s(?:là|la)(?=\s)|[-*•+–]|\(?[a-eđ]\)|(?:thứ|thu) (?:nhất|hai|ba|tư|năm|nhat|tu|nam)|(?:một|hai|ba|bốn|mot|bon) (?:là|la)|việc (?:thứ )?(?:\d|một|hai|ba)|vụ (?:thứ )?\d|v(?:ấ|â|a)n đề (?:thứ )?\d)(?!\p{L})[\s,.:-]*/iu;
/** Begins another matter within a text. */
const TURN =
  /(?:^|[\s,.;!?]+)(?:ngoài ra|ngoai ra|bên cạnh đó|ben canh do|mặt khác|một việc nữa|mot viec nua|việc nữa là|viec nua la|còn (?:vụ|việc|chuyện|cái)|con (?:vu|viec|chuyen)|với lại|voi lai|thêm nữa|them nua|thêm việc|thêm vụ|rồi (?:vụ|chuyện|cái vụ|còn)|roi (?:vu|chuyen|con)|thứ (?:nhất|hai|ba|tư)|thu (?:nhat|hai|ba)|(?:hai|ba|hai|mot|một) (?:là|la)(?= )|đồng thời|nữa là|nua la|\d{1,2}[.)](?=\s))(?!\p{L})[\s,:-]*/giu;
/** What follows from the sentence before is no other matter. */
const FOLLOWS =
  /^\s*(?:nên|nen|vì vậy|vi vay|do đó|do do|do vậy|khiến|khien|làm|gây|gay|dẫn đến|dan den|hậu quả|vì|vi|bởi|đề nghị|de nghi|kiến nghị|kien nghi|mong|kính mong|bà con|ba con|nhân dân|người dân|nhiều|nhieu|một số|mot so|đa số|em|tôi|toi|trân trọng|cảm ơn|xin|đặc biệt|cụ thể|trong đó|nhất là)(?!\p{L})/iu;
const STRONG = 1.2;

interface Part {
  text: string;
  topic: string | undefined;
  weight: number;
  areas: string;
  hasMatter: boolean;
  /** A list mark or a turning word stands before it. */
  marked: boolean;
  /** It stands in a list, each item of which was meant as a matter. */
  listed: boolean;
}

/** Parts a message into its matters: at list marks and turning words, at sentences only when topics clearly differ. */
export function splitWithRules(text: string, rules: ReportRules): Matter[] {
  const areasOf = (part: string) => findArea(readTyped(part), rules.gazetteer).area.ids;
  const all = areasOf(text.slice(0, LONGEST_READ));
  const whole = [{ text: text.trim(), areaIds: all }];
  if (text.length > LONGEST_READ) return whole;
  const parts = cut(text).map((piece) => describe(piece, rules));
  const matters: Part[] = [];
  for (const part of parts) {
    const last = matters.at(-1);
    if (last !== undefined && !beginsAnother(part, last)) join(last, part, rules);
    else matters.push(part);
  }
  // What says no matter of its own (a greeting, a closing) goes with what it stands beside.
  const own = matters.filter(isMatter);
  if (own.length < 2 || own.length > MOST) return whole;
  return own.map((part) => {
    const named = areasOf(part.text);
    return { text: part.text, areaIds: named.length > 0 || all.length !== 1 ? named : all };
  });
}

interface Piece {
  text: string;
  marked: boolean;
  listed: boolean;
}

/** "Có 2 việc: …; …": what follows the colon is a list. */
const ANNOUNCES =
  /^[^:\n]{0,60}(?:\d|hai|ba|bốn|bon|mấy|may|vài|vai|một số|mot so|các|cac)\s+(?:việc|viec|vấn đề|van de|vụ|vu|ý|y|chuyện|chuyen|nội dung|noi dung)[^:\n]{0,40}:\s*/iu;

function cut(text: string): Piece[] {
  return text.split(/\n+/u).flatMap((line) => {
    const announced = ANNOUNCES.test(line);
    const bare = line.replace(ANNOUNCES, '');
    return splitSentences(bare)
      .flatMap(({ text: sentence }) => {
        const listed = LIST_MARK.test(sentence);
        return sentence
          .replace(LIST_MARK, '')
          .split(/;\s+/u)
          .map((part, at) => ({ part, listed: listed && at === 0, after: at > 0 }));
      })
      .flatMap(({ part, listed, after }) =>
        cutAtTurns(part).map((piece, order) => ({
          text: piece.text,
          marked: piece.marked || (order === 0 && (after || listed)),
          listed: order === 0 && (listed || (announced && after)),
        })),
      )
      .map((piece, at) => (announced && at === 0 ? { ...piece, listed: true } : piece));
  });
}

function cutAtTurns(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let marked = false;
  const push = (end: number) => {
    const piece = sentence.slice(start, end).trim();
    if (/\p{L}/u.test(piece)) pieces.push({ text: piece, marked, listed: false });
  };
  for (const match of sentence.matchAll(TURN)) {
    push(match.index);
    start = match.index + match[0].length;
    marked = true;
  }
  push(sentence.length);
  return pieces;
}

/** An item of a list need not use a word for trouble: "rác ngõ 12" is enough. */
const isMatter = ({ hasMatter, topic, listed }: Part): boolean => topic !== undefined && (hasMatter || listed);

function describe({ text, marked, listed }: Piece, rules: ReportRules): Part {
  const typed = readTyped(text);
  const { area, spans } = findArea(typed, rules.gazetteer);
  const { topic, weight } = findTopic(typed, rules.topics, spans);
  return {
    text,
    topic,
    weight,
    areas: [...area.ids, ...area.candidates].toSorted().join(' '),
    hasMatter: findPhrases(typed, MATTER_WORDS).length > 0,
    marked,
    listed,
  };
}

/** A marked part with a matter is another one when its topic or its place is; a plain next sentence only when both are. */
function beginsAnother(part: Part, last: Part): boolean {
  if (!isMatter(part) || !isMatter(last)) return false;
  const otherTopic = part.topic !== last.topic;
  if (part.marked) return otherTopic || (part.areas !== '' && last.areas !== '' && part.areas !== last.areas);
  const isElsewhere = part.areas !== '' && part.areas !== last.areas;
  return otherTopic && isElsewhere && part.weight >= STRONG && last.weight >= STRONG && !FOLLOWS.test(part.text);
}

function join(last: Part, part: Part, rules: ReportRules): void {
  Object.assign(
    last,
    describe(
      {
        text: `${last.text}${/[.!?;,]$/u.test(last.text) ? '' : '.'} ${part.text}`,
        marked: last.marked,
        listed: last.listed,
      },
      rules,
    ),
  );
}
