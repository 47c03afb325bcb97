import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import { attachmentOf, formatLocator } from '../knowledge/locator.ts';
import type { LocatorStep } from '../knowledge/passage.ts';
import { cutAtWord } from '../vietnamese/cut-at-word.ts';
import { formatDay } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/fold.ts';
import type { Citation, Quotation } from './answer.ts';

/** Longest title in a source line, in UTF-16 units: shorter where a code names the document as well. */
const LONGEST_TITLE = { withCode: 90, alone: 160 };

export interface VerifiedCitation {
  citation: Citation;
  /** The source line. */
  source: string;
  /** Heading of a clause that is quoted whole; it says what the clause is about. */
  heading?: string;
  /** See `Quotation`. */
  left?: number;
  passageId: string;
  /** True when the passage was read from a picture and may be misread. */
  lowConfidence: boolean;
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
    lowConfidence: passage.lowConfidence === true,
    ...(quotation.left === undefined ? {} : { left: quotation.left }),
    ...(passage.heading !== '' && squeeze(quotation.quote) === squeeze(passage.text)
      ? { heading: passage.heading }
      : {}),
    source: formatSource(document, quotation.locator),
    citation: {
      n: index + 1,
      title: fullTitle(document),
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
  const attachment = attachmentOf(locator);
  const where = formatLocator(locator);
  return [where, nameDocument(document, attachment)].filter((part) => part !== '').join(' ');
}

/** "Quyết định 45-QĐ/ĐU ngày 12/3/2026"; the title and date of what has no code. */
export function nameBriefly(document: KnowledgeDocument): string {
  if (document.code === undefined) return nameDocument(document);
  const date = document.issuedOn === undefined ? '' : ` ngày ${formatDay(document.issuedOn)}`;
  return `${document.typeName ?? 'văn bản'} ${document.code}${date}`.trim();
}

function nameDocument(document: KnowledgeDocument, attachment?: string): string {
  const date = document.issuedOn === undefined ? '' : `ngày ${formatDay(document.issuedOn)}`;
  if (document.code === undefined) {
    const title = `“${shorten(document.title, LONGEST_TITLE.alone)}”`;
    return date === '' ? title : `${title} (${date})`;
  }
  if (attachment !== undefined) return `${shorten(attachment, LONGEST_TITLE.withCode)} (${nameBriefly(document)})`;
  return `${shorten(fullTitle(document), LONGEST_TITLE.withCode)} (${[document.code, date].join(' ').trim()})`;
}

/** The title with the type before it, once: "Quyết định ban hành Quy chế …". */
function fullTitle({ title, typeName = '' }: KnowledgeDocument): string {
  return fold(title).startsWith(fold(typeName)) ? title : `${typeName} ${lowerFirst(title)}`;
}

/** "Ban hành …" after "Quyết định"; "UBND …" keeps its capitals. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function shorten(title: string, longest: number): string {
  if (title.length <= longest) return title;
  // "Quy chế phối hợp giữa A với B trong …": what is between whom can be left out where a code follows.
  const between = title.search(/\s(?:giữa|trong|về việc|tại)\s/u);
  if (between > 12 && between <= longest) return `${title.slice(0, between)} …`;
  return cutAtWord(title, longest);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
