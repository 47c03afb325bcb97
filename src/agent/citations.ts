import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import { formatLocator } from '../knowledge/locator.ts';
import type { LocatorStep } from '../knowledge/passage.ts';
import { formatDay } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/fold.ts';
import type { Citation, Quotation } from './answer.ts';

const LONGEST_TITLE = 160;

export interface VerifiedCitation {
  citation: Citation;
  /** The source line. */
  source: string;
  /** Heading of a clause that is quoted whole; it says what the clause is about. */
  heading?: string;
  passageId: string;
}

/**
 * Numbers the quotations and checks each against the store: the passage is still there and holds the quoted words,
 * white space apart. What fails is left out. Call it last, right before the answer is written.
 */
export async function verifyCitations(
  quotations: readonly Quotation[],
  documents: ReadonlyMap<string, KnowledgeDocument>,
  store: KnowledgeStore,
): Promise<VerifiedCitation[]> {
  const passages = await store.findPassages(quotations.map((quotation) => quotation.passageId));
  const verified = quotations.flatMap((quotation) => {
    const passage = passages.find((candidate) => candidate.id === quotation.passageId);
    const document = documents.get(quotation.documentId);
    if (passage === undefined || document === undefined) return [];
    return squeeze(passage.text).includes(squeeze(quotation.quote)) ? [{ quotation, passage, document }] : [];
  });
  return verified.map(({ quotation, passage, document }, index) => ({
    passageId: passage.id,
    ...(passage.heading !== '' && squeeze(quotation.quote) === squeeze(passage.text)
      ? { heading: passage.heading }
      : {}),
    source: formatSource(document, quotation.locator),
    citation: {
      n: index + 1,
      title: document.title,
      code: document.code ?? null,
      date: document.issuedOn ?? null,
      locator: formatLocator(quotation.locator),
      page: passage.page ?? null,
      quote: quotation.quote,
      path: document.path,
    },
  }));
}

/** The source line: "khoản 2 Điều 7 Quy chế phối hợp … (Quyết định 45-QĐ/ĐU ngày 12/3/2026)". */
export function formatSource(document: KnowledgeDocument, locator: readonly LocatorStep[]): string {
  const attachment = locator.find((step) => step.level === 'attachment')?.label;
  const where = formatLocator(locator.filter((step) => step.level !== 'attachment'));
  return [where, nameDocument(document, attachment)].filter((part) => part !== '').join(' ');
}

/** "Quyết định 45-QĐ/ĐU ngày 12/3/2026"; the title and date of what has no code. */
export function nameBriefly(document: KnowledgeDocument): string {
  if (document.code === undefined) return nameDocument(document);
  const date = document.issuedOn === undefined ? '' : ` ngày ${formatDay(document.issuedOn)}`;
  return `${document.typeName ?? 'văn bản'} ${document.code}${date}`.trim();
}

function nameDocument(document: KnowledgeDocument, attachment?: string): string {
  if (document.code === undefined) {
    const date = document.issuedOn === undefined ? '' : ` (ngày ${formatDay(document.issuedOn)})`;
    return `“${shorten(document.title)}”${date}`;
  }
  if (attachment !== undefined) return `${shorten(titleCase(attachment))} (${nameBriefly(document)})`;
  const date = document.issuedOn === undefined ? '' : ` ngày ${formatDay(document.issuedOn)}`;
  const typed = document.typeName ?? '';
  const title = shorten(titleCase(document.title));
  const named = fold(title).startsWith(fold(typed)) ? title : `${typed} ${lowerFirst(title)}`;
  return `${named.trim()} (${document.code}${date})`;
}

function shorten(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  return `${title.slice(0, title.lastIndexOf(' ', LONGEST_TITLE))} …`;
}

/** Titles are often set in capitals; a sentence in capitals is hard to read on a phone. */
function titleCase(title: string): string {
  if (title !== title.toUpperCase()) return title;
  const lower = title.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

function lowerFirst(title: string): string {
  const second = title.charAt(1);
  // "UBND …" keeps its capitals.
  return second !== '' && second === second.toUpperCase() && /\p{L}/u.test(second)
    ? title
    : title.charAt(0).toLowerCase() + title.slice(1);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
