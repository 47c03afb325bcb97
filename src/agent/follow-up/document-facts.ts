import { type Clock, localDay } from '../../clock.ts';
import type { AccessLevel, KnowledgeDocument } from '../../knowledge/document.ts';
import { effectivenessOn } from '../../knowledge/effectiveness.ts';
import type { KnowledgeStore } from '../../knowledge/knowledge-store.ts';
import type { Passage } from '../../knowledge/passage.ts';
import { formatDay } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Answer, Quotation } from '../answer.ts';
import { ANSWER_TEXTS } from '../answer-texts.ts';
import { formatSource, nameBriefly, verifyCitations } from '../citations.ts';
import { capitalize } from '../../vietnamese/capitalize.ts';
import { DOCUMENT_FACT_TEXTS } from './follow-up-texts.ts';
import type { DocumentFact } from './phrases.ts';

export interface DocumentFactRequest {
  question: string;
  documentId: string;
  asks: DocumentFact;
  access: readonly AccessLevel[];
}

/**
 * What the library knows of a document as a whole: who signed it, when, its number, whether it is in force. Undefined
 * when the document is gone or may not be seen. Throws AppError when the store fails.
 */
export async function answerDocumentFact(
  { question, documentId, asks, access }: DocumentFactRequest,
  { store, clock }: { store: KnowledgeStore; clock: Clock },
): Promise<Answer | undefined> {
  const documents = new Map((await store.listDocuments()).map((document) => [document.id, document]));
  const document = documents.get(documentId);
  if (document === undefined || !access.includes(document.access)) return undefined;
  const { text, stands } = tell(asks, document, { documents, access, today: localDay(clock.now()) });
  const place = findPlace(await store.documentPassages(documentId), stands);
  const cited = place === undefined ? [] : await verifyCitations([place], documents, store);
  const sources = cited.length === 0 ? [formatSource(document, [])] : cited.map(({ source }) => source);
  return {
    question,
    outcome: 'answered',
    mode: 'extractive',
    text: [text, ANSWER_TEXTS.source(sources[0]!)].join('\n'),
    citations: cited.map(({ citation }) => citation),
    sources: cited.length === 0 ? [] : sources,
    suggestions: [],
    passageIds: cited.map(({ passageId }) => passageId),
  };
}

interface Told {
  text: string;
  /** A line of the document with one of these in it is the place. */
  stands: readonly string[];
}

interface Surroundings {
  documents: ReadonlyMap<string, KnowledgeDocument>;
  access: readonly AccessLevel[];
  today: string;
}

function tell(asks: DocumentFact, document: KnowledgeDocument, around: Surroundings): Told {
  const name = capitalize(nameBriefly(document));
  const unknown = { text: DOCUMENT_FACT_TEXTS.unknown(name), stands: [] };
  switch (asks) {
    case 'signer':
      return document.signer === undefined
        ? unknown
        : { text: DOCUMENT_FACT_TEXTS.signer(name, document.signer), stands: document.signer.split('; ') };
    case 'signedOn':
      return document.issuedOn === undefined
        ? unknown
        : {
            text: DOCUMENT_FACT_TEXTS.signedOn(capitalize(bareName(document)), document.issuedOn),
            stands: [formatDay(document.issuedOn)],
          };
    case 'issuer':
      return document.issuer === undefined
        ? unknown
        : { text: DOCUMENT_FACT_TEXTS.issuer(name, document.issuer), stands: [] };
    case 'number':
      return document.code === undefined
        ? unknown
        : { text: DOCUMENT_FACT_TEXTS.number(capitalize(document.typeName ?? 'văn bản'), document.code), stands: [] };
    case 'force':
      return { text: tellForce(name, document, around), stands: ['hiệu lực'] };
  }
}

const bareName = (document: KnowledgeDocument) => nameBriefly({ ...document, issuedOn: undefined });

function tellForce(name: string, document: KnowledgeDocument, { documents, access, today }: Surroundings): string {
  const { effectiveFrom, effectiveTo } = document;
  switch (effectivenessOn(document, today)) {
    case 'not_yet':
      return DOCUMENT_FACT_TEXTS.notYet(name, effectiveFrom!);
    case 'ended': {
      const next = document.supersededBy === undefined ? undefined : documents.get(document.supersededBy);
      // That something replaced it may be told; what it is only to those who may see it.
      return next === undefined || !access.includes(next.access)
        ? DOCUMENT_FACT_TEXTS.ended(name, effectiveTo!)
        : DOCUMENT_FACT_TEXTS.replaced(name, effectiveTo!, nameBriefly(next));
    }
    case 'in_force': {
      const line = DOCUMENT_FACT_TEXTS.inForce(name, effectiveFrom);
      return effectiveTo === undefined ? line : `${line} ${DOCUMENT_FACT_TEXTS.until(effectiveTo)}`;
    }
  }
}

function findPlace(passages: readonly Passage[], stands: readonly string[]): Quotation | undefined {
  const wanted = stands.map(fold);
  for (const { id, documentId, locator, text } of passages) {
    const line = text.split('\n').find((one) => wanted.some((words) => fold(one).includes(words)));
    if (line !== undefined) return { passageId: id, documentId, locator, quote: line };
  }
  return undefined;
}
