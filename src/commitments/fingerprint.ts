import { createHash } from 'node:crypto';
import type { KnowledgeDocument } from '../knowledge/document.ts';

/** Raised when the rules change, so that every document is read again. */
const RULES_VERSION = 3;

/** What of a document the register was last brought in line with: by the rules, and by which reading of a model. */
export interface Fingerprint {
  rules: string;
  model?: string;
}

/** "rules" or "rules+model", as it is stored. */
export const formatFingerprint = ({ rules, model }: Fingerprint): string =>
  model === undefined ? rules : `${rules}+${model}`;

export function parseFingerprint(stored: string | undefined): Partial<Fingerprint> {
  const [rules, model] = stored?.split('+') ?? [];
  return { ...(rules === undefined ? {} : { rules }), ...(model === undefined ? {} : { model }) };
}

interface Circumstances {
  /** Names that owners are known by. */
  names: string;
  isOver: boolean;
}

export function rulesMark(document: KnowledgeDocument, { names, isOver }: Circumstances): string {
  const { contentHash, kind, typeName, issuedOn, effectiveTo } = document;
  return hash([RULES_VERSION, contentHash, kind, typeName, issuedOn, effectiveTo, isOver, names]);
}

/** Of the text alone: what else changes is worked out without asking again. */
export const modelMark = ({ contentHash }: KnowledgeDocument, reader: string): string => hash([contentHash, reader]);

const hash = (parts: unknown[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
