import type { KnowledgeDocument } from '../../knowledge/document.ts';
import type { PastEvent } from '../../knowledge/document-register.ts';
import { type Effectiveness, effectivenessOn } from '../../knowledge/effectiveness.ts';
import type { Uncertainty } from '../../knowledge/find-uncertain.ts';
import { formatLocator } from '../../knowledge/locator.ts';
import type { Passage } from '../../knowledge/passage.ts';
import { formatDay } from '../../vietnamese/dates.ts';
import { speaksToModel } from '../../vietnamese/model-speech.ts';
import { FORCE_WORDS, HISTORY_WORDS, UNCERTAIN_WORDS } from './documents-texts.ts';

/** A document as `--json` shows it: what is known of it, and how it stands today. */
export type ShownDocument = Omit<KnowledgeDocument, 'contentHash'> & { force: Effectiveness };

export function showDocument(known: KnowledgeDocument, today: string): ShownDocument {
  const { contentHash: _, ...document } = known;
  return { ...document, force: effectivenessOn(document, today) };
}

/** "45-QĐ/ĐU" or the title of what has no code. */
export const nameOf = ({ code, title }: KnowledgeDocument): string => code ?? `“${title}”`;

export function formatDocument(document: KnowledgeDocument, today: string): string {
  const { id, code, issuedOn, access, path, effectiveTo } = document;
  const force = effectivenessOn(document, today);
  const since = force === 'ended' ? ` từ ${formatDay(effectiveTo!)}` : '';
  const day = issuedOn === undefined ? '-' : formatDay(issuedOn);
  return [id, code ?? '-', day, `${FORCE_WORDS[force]}${since}`, access, printable(path)].join('  ');
}

/** A file's name may hold anything, also what moves the cursor of a terminal. */
const printable = (path: string) => path.replace(/\p{Cc}/gu, '?');

export function formatUncertainty({ document, kind, detail }: Uncertainty): string {
  return `${nameOf(document)}  ${printable(document.path)}\n    ${UNCERTAIN_WORDS[kind]}: ${printable(detail)}`;
}

export function formatEvent({ at, what, path, detail }: PastEvent): string {
  const time = new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
  return [time, HISTORY_WORDS[what], printable(path), ...(detail === undefined ? [] : [detail])].join('  ');
}

interface Around {
  all: readonly KnowledgeDocument[];
  passages: readonly Passage[];
  today: string;
}

/** Places of the passages with words that speak to a model. */
export const placesOfOrders = (passages: readonly Passage[]): string[] =>
  passages
    .filter(({ heading, text }) => speaksToModel(`${heading}\n${text}`))
    .map(({ locator }) => formatLocator(locator));

/** One line for each thing that is known. */
export function formatDetails(document: KnowledgeDocument, { all, passages, today }: Around): string {
  const named = (id: string) => {
    const other = all.find((candidate) => candidate.id === id);
    return other === undefined ? id : nameOf(other);
  };
  const references = (list: KnowledgeDocument['replaces'] = []) =>
    list
      .map(({ code, issuedOn }) => (issuedOn === undefined ? code : `${code} ngày ${formatDay(issuedOn)}`))
      .join('; ');
  const day = (value: string | undefined) => (value === undefined ? '' : formatDay(value));
  const rows: [string, string][] = [
    ['mã trong kho', document.id],
    ['số, ký hiệu', document.code ?? ''],
    ['loại', document.typeName ?? ''],
    ['tên', document.title],
    ['cơ quan ban hành', document.issuer ?? ''],
    ['ngày ban hành', day(document.issuedOn)],
    ['hiệu lực', FORCE_WORDS[effectivenessOn(document, today)]],
    ['có hiệu lực từ', day(document.effectiveFrom)],
    ['hết hiệu lực từ', day(document.effectiveTo)],
    ['bị thay thế bởi', document.supersededBy === undefined ? '' : named(document.supersededBy)],
    ['bị bãi bỏ bởi', document.repealedBy === undefined ? '' : named(document.repealedBy)],
    ['được sửa đổi bởi', (document.amendedBy ?? []).map(named).join('; ')],
    ['thay thế', references(document.replaces)],
    ['bãi bỏ', references(document.repeals)],
    ['sửa đổi', references(document.amends)],
    ['căn cứ, thực hiện', references(document.implements)],
    ['quyền xem', document.access],
    ['đoạn đọc từ bản quét mờ', String(document.lowConfidence ?? '')],
    ['đoạn có câu như ra lệnh cho phần mềm', placesOfOrders(passages).join('; ')],
    ['tệp', printable(document.path)],
  ];
  return rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
