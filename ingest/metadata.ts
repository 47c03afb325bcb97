import type { DocumentKind, KnowledgeDocument } from '../src/knowledge/document.ts';
import { findDates } from '../src/vietnamese/dates.ts';
import { findDocumentCodes } from '../src/vietnamese/document-codes.ts';
import { findType } from './document-types.ts';
import { findEdges, type Edges } from './edges.ts';
import { findEffectiveFrom, findEndDay, findPeriod, findUnclear } from './effect.ts';
import type { Head } from './head.ts';
import { capitalize } from '../src/vietnamese/capitalize.ts';
import type { NewsItem } from './news.ts';
import type { Scope } from './scopes.ts';

/** What the text itself says of the document; path, access and hash come from elsewhere. */
export type DocumentFields = Omit<
  KnowledgeDocument,
  'id' | 'path' | 'access' | 'contentHash' | 'supersededBy' | 'repealedBy' | 'amendedBy'
>;

/** Fields of a news item: dated, about a meeting or programme, never out of force. */
export function newsFields(news: NewsItem): DocumentFields {
  return {
    kind: 'meeting_summary',
    title: news.title,
    ...defined({ issuedOn: news.issuedOn, effectiveFrom: news.issuedOn, place: news.place }),
    replaces: [],
  };
}

/** Fields of a document with a head. `fallbackTitle` is used where the text has no title, normally the file's name. */
export function documentFields(scopes: readonly Scope[], fallbackTitle: string): DocumentFields {
  const main = scopes[0]!;
  const head = { ...main.head, ...codeOfIssue(main.head) };
  const lines = scopes.flatMap((scope) => scope.lines.map((line) => line.text));
  const signer = scopes.find((scope) => scope.signature !== undefined)?.signature?.signer;
  const title =
    head.typeName !== undefined && head.title !== ''
      ? head.title
      : capitalize(head.title || (head.typeName ?? fallbackTitle));
  const kind = kindOf(head, title);
  const programme = kind === 'programme';
  const period = programme ? findPeriod(title) : undefined;
  const stated =
    findEndDay(lines.join('\n')) ?? (programme && period !== undefined ? `${period.to + 1}-01-01` : undefined);
  const from = findEffectiveFrom(lines.join('\n'));
  const unclear = findUnclear(lines.join('\n'));
  const effectiveFrom = from === 'signing' || from === undefined ? head.issuedOn : from;
  return {
    kind,
    title,
    ...defined({
      typeName: head.typeName,
      code: head.code,
      issuer: head.issuer,
      issuedOn: head.issuedOn,
      place: head.place,
      signer,
    }),
    ...(period === undefined ? {} : { period }),
    ...defined({ effectiveFrom, effectiveTo: stated, statedEnd: stated }),
    ...edgesOf(findEdges(lines, title), codeKey(head.code)),
    ...(unclear.length === 0 ? {} : { unclear }),
  };
}

/** A regulation on its own, "(ban hành kèm theo Quyết định số 45-QĐ/ĐU, ngày 12/3/2026 của …)", is cited by that decision. */
function codeOfIssue(head: Head): Partial<Head> {
  if (head.issuedWith === undefined || head.code !== undefined) return {};
  const code = findDocumentCodes(head.issuedWith)[0];
  if (code === undefined) return {};
  const day = findDates(head.issuedWith.slice(code.end)).find((found) => found.value.length === 10)?.value;
  const issuer = /\scủa\s+(.+?)\s*\)?\.?$/u.exec(head.issuedWith)?.[1];
  return {
    code: code.raw.replace(/\s+/gu, ''),
    ...(day === undefined || head.issuedOn !== undefined ? {} : { issuedOn: day }),
    ...(issuer === undefined || head.issuer !== undefined ? {} : { issuer }),
  };
}

function kindOf(head: Head, title: string): DocumentKind {
  const type = head.typeName === undefined ? undefined : findType(head.typeName)?.type.kind;
  // "Thông báo kết luận" is often written "THÔNG BÁO / kết luận của đồng chí …".
  if (
    /^thông báo$/iu.test(head.typeName ?? '') &&
    /^(?:về )?kết luận|kết luận (?:hội nghị|cuộc họp|giao ban|của đồng chí)/iu.test(title)
  )
    return 'meeting_summary';
  if (/^thông báo$/iu.test(head.typeName ?? '') && /kết quả (?:hội nghị|cuộc họp|giao ban)/iu.test(title))
    return 'meeting_summary';
  if (type !== undefined) return type;
  if (/^(?:tóm tắt|kết luận|biên bản|nội dung)?\s*(?:hội nghị|cuộc họp|giao ban)/iu.test(title))
    return 'meeting_summary';
  return /^(?:chương trình|kế hoạch|đề án)\b/iu.test(title) ? 'programme' : 'regulation';
}

/** Without references to itself; only what is there, since most documents have none. */
function edgesOf(edges: Edges, own: string | undefined): Pick<DocumentFields, keyof Edges> {
  const others = (name: keyof Edges) => edges[name].filter((reference) => reference.code !== own);
  const present = (['repeals', 'amends', 'implements'] as const).flatMap((name) =>
    others(name).length === 0 ? [] : [[name, others(name)] as const],
  );
  return { replaces: others('replaces'), ...Object.fromEntries(present) };
}

const codeKey = (code: string | undefined) => (code === undefined ? undefined : findDocumentCodes(code)[0]?.canonical);

function defined<T extends Record<string, string | undefined>>(fields: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };
}
