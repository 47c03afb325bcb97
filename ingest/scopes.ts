import type { LocatorStep } from '../src/knowledge/passage.ts';
import { endsSentence, isUpperCase } from './clean-text.ts';
import { findType } from './document-types.ts';
import { isIssuedWith, readHead, type Head } from './head.ts';
import { capitalize } from '../src/vietnamese/capitalize.ts';
import { sentenceCase } from './letter-case.ts';
import type { Line } from './line.ts';
import { parseMarker } from './markers.ts';
import { type Signature, splitSignature } from './signature.ts';

/** A part of the file that numbers its articles or sections for itself. */
export interface Scope {
  /** Where the part stands: nothing for the document itself, its attachment, its appendix. */
  steps: LocatorStep[];
  head: Head;
  lines: Line[];
  signature?: Signature;
}

/** Cuts a document into itself, the regulations attached to it, and appendices. Heads and signatures are taken off. */
export function splitScopes(lines: readonly Line[]): Scope[] {
  const text = lines.map((line) => line.text).join('\n');
  const main = readHead(lines, text);
  const starts = findStarts(lines, Math.max(main.end, 1));
  const bounds = [...starts.map((start) => start.at), lines.length];
  const scopes = [
    cutScope([], main, [...lines.slice(0, main.end === 0 ? 0 : main.start), ...lines.slice(main.end, bounds[0])]),
  ];
  let attachment: LocatorStep[] = [];
  for (const [i, start] of starts.entries()) {
    const part = lines.slice(start.at, bounds[i + 1]);
    if (start.kind === 'attachment') {
      const head = readHead(part, text);
      attachment = [{ level: 'attachment', label: attachmentName(head) }];
      scopes.push(cutScope(attachment, head, part.slice(head.end)));
    } else scopes.push(appendixScope(part, { attachment, text }));
  }
  return scopes;
}

interface Start {
  at: number;
  kind: 'attachment' | 'appendix';
}

function findStarts(lines: readonly Line[], from: number): Start[] {
  const starts: Start[] = [];
  const firstArticle = lines.findIndex((line) => parseMarker(line.text)?.level === 'article');
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.table !== undefined) continue;
    if (isAppendixLine(line, lines[at + 1])) starts.push({ at, kind: 'appendix' });
    else if (isIssuedWith(line.text) && !isUnderAppendix(starts.at(-1), at)) {
      const first = titleBefore(lines, at, Math.max(from, starts.at(-1)?.at ?? 0));
      if (first !== undefined && (starts.at(-1)?.at ?? -1) < first) starts.push({ at: first, kind: 'attachment' });
    } else if (isBareType(lines, at, firstArticle)) starts.push({ at, kind: 'attachment' });
  }
  return starts;
}

/** "(Kèm theo …)" under the heading of an appendix says where that belongs. */
const isUnderAppendix = (last: Start | undefined, at: number) => last?.kind === 'appendix' && at - last.at <= 8;

function isAppendixLine(line: Line, next: Line | undefined): boolean {
  if (/^(?:mẫu|biểu mẫu|biểu)\s+(?:số\s+)?\d{1,2}[a-z]?\s*[.:–-]?(?:\s|$)/iu.test(line.text)) {
    return (
      line.text.length < 120 &&
      !endsSentence(line.text) &&
      (isUpperCase(line.text) || line.heading !== undefined || isUpperCase(next?.text ?? ''))
    );
  }
  if (parseMarker(line.text)?.level !== 'appendix' || line.text.length > 160) return false;
  return (
    line.text.startsWith('PHỤ LỤC') || line.heading !== undefined || line.text.length < 20 || !endsSentence(line.text)
  );
}

/** The type line ("QUY CHẾ") of what "(ban hành kèm theo …)" at `at` belongs to. */
function titleBefore(lines: readonly Line[], at: number, from: number): number | undefined {
  for (let i = at - 1; i >= Math.max(from, at - 10); i--) {
    const line = lines[i]!;
    if (line.table !== undefined || endsSentence(line.text)) return undefined;
    if (findType(line.text) !== undefined && (isUpperCase(line.text) || line.heading !== undefined)) return i;
    if (/^(?:DANH SÁCH|DANH MỤC|DANH BẠ|BẢNG|LỊCH|NỘI DUNG)\b/u.test(line.text)) return i;
  }
  return undefined;
}

/** "QUY CHẾ" alone after the text has begun, with a new Điều 1 soon below. */
function isBareType(lines: readonly Line[], at: number, firstArticle: number): boolean {
  const line = lines[at]!;
  if (firstArticle === -1 || at < firstArticle || !isUpperCase(line.text) || line.text.endsWith(':')) return false;
  if (findType(line.text)?.rest !== '') return false;
  const below = lines.slice(at + 1, at + 12);
  const restarts = below.some((after) => {
    const marker = parseMarker(after.text);
    return marker?.level === 'article' && marker.label === '1';
  });
  return restarts && !below.some((after) => isIssuedWith(after.text));
}

function attachmentName(head: Head): string {
  return capitalize([head.typeName, head.title].filter((part) => part !== undefined && part !== '').join(' '));
}

function appendixScope(part: readonly Line[], context: { attachment: readonly LocatorStep[]; text: string }): Scope {
  const first = part[0]!.text;
  const marker = parseMarker(first);
  const label = marker?.level === 'appendix' ? marker.label : first.replace(/\s*[.:–-].*$/u, '');
  const titles = marker !== undefined && marker.rest !== '' ? [marker.rest] : [];
  let at = 1;
  for (; at < part.length && at < 8; at++) {
    const line = part[at]!;
    if (isIssuedWith(line.text)) continue;
    if (line.table !== undefined || endsSentence(line.text) || line.text.length > 200) break;
    const capitals = isUpperCase(line.text);
    if (
      parseMarker(line.text) !== undefined ||
      !(capitals || titles.length === 0) ||
      (titles.length > 0 && !isUpperCase(titles.at(-1)!))
    )
      break;
    titles.push(line.text);
  }
  const title = capitalize(titles.map((line) => sentenceCase(line, context.text)).join(' '));
  const level = marker?.level === 'appendix' ? 'appendix' : 'heading';
  const step: LocatorStep = { level, label, ...(title === '' ? {} : { title }) };
  return cutScope([...context.attachment, step], { title, start: 0, end: at }, part.slice(at));
}

function cutScope(steps: LocatorStep[], head: Head, lines: readonly Line[]): Scope {
  const { body, signature } = splitSignature(lines);
  return { steps, head, lines: body, ...(signature === undefined ? {} : { signature }) };
}
