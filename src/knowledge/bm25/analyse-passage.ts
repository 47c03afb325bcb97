import { expandAbbreviation } from '../../vietnamese/abbreviations.ts';
import { findDocumentCodes } from '../../vietnamese/document-codes.ts';
import { tokenize, type Token } from '../../vietnamese/tokens.ts';
import type { KnowledgeDocument } from '../document.ts';
import type { Passage } from '../passage.ts';

/** Flags of a term, as they are stored. */
export const PHRASE_START = 1;
export const LINE_START = 2;
export const CLAUSE_START = 4;
export const FLAG_BITS = 3;

export interface Term {
  folded: string;
  marked: string;
  /** PHRASE_START: no pair with the term before. LINE_START, CLAUSE_START: a line, a khoản begins. */
  flags: number;
}

export interface AnalysedPassage {
  position: number;
  /** Label of the article ("7"), or '' where there is none. */
  article: string;
  /** Name of the regulation issued with a decision, or ''. */
  attachment: string;
  title: Term[];
  heading: Term[];
  body: Term[];
  /** Codes the passage names, folded, full and partial. */
  codes: string[];
}

/** What stands at the start of a khoản: "2. ", "2- ", "2) ", "(2) ". */
const CLAUSE = /^\s*\(?\d{1,3}(?:[.)]|\s?[-–])\s/;
const ARTICLE_HEADING = /^\s*điều\s+(\d+[a-zđ]?)\b/iu;

/** Terms of a text: syllables, with abbreviations in their long form; codes stay as they are written. */
export function analyseText(text: string): { terms: Term[]; codes: string[] } {
  const found = /\d/.test(text) ? findDocumentCodes(text) : [];
  const terms: Term[] = [];
  for (const token of tokenize(text)) {
    const inCode = found.some((code) => token.start >= code.start && token.end <= code.end);
    pushTerms(terms, token, inCode ? undefined : expandAbbreviation(token.folded));
  }
  return { terms, codes: [...new Set(found.flatMap((code) => [code.canonical, code.partial]))] };
}

function pushTerms(terms: Term[], token: Token, long: readonly string[] | undefined): void {
  const flags = token.phraseStart ? PHRASE_START : 0;
  if (long === undefined) terms.push({ folded: token.folded, marked: token.marked, flags });
  else long.forEach((folded, at) => terms.push({ folded, marked: folded, flags: at === 0 ? flags : 0 }));
}

/** The name by which a document is known: its type, unless the title begins with it, and its title. */
export function documentName(document: Pick<KnowledgeDocument, 'title' | 'typeName'>): string {
  const { title, typeName } = document;
  if (typeName === undefined || title.toLowerCase().startsWith(typeName.toLowerCase())) return title;
  return `${typeName} ${title}`;
}

/** What the index keeps of a passage. The title field holds the document's name and what stands above the passage in it. */
export function analysePassage(document: KnowledgeDocument, passage: Passage): AnalysedPassage {
  const title = analyseText([documentName(document), ...namesAbove(passage)].join('\n'));
  const heading = analyseText(passage.heading);
  const body: Term[] = [];
  const codes = new Set([...title.codes, ...heading.codes]);
  for (const line of passage.text.split('\n')) {
    const analysed = analyseText(line);
    if (analysed.terms.length === 0) continue;
    analysed.terms[0]!.flags |= PHRASE_START | LINE_START | (CLAUSE.test(line) ? CLAUSE_START : 0);
    for (const term of analysed.terms) body.push(term);
    for (const code of analysed.codes) codes.add(code);
  }
  if (document.code !== undefined) for (const code of analyseText(document.code).codes) codes.add(code);
  return {
    position: passage.position,
    article: articleOf(passage),
    attachment: passage.locator.find((step) => step.level === 'attachment')?.label ?? '',
    title: title.terms,
    heading: heading.terms,
    body,
    codes: [...codes],
  };
}

/** Names, not numbers, of the steps above: the attached regulation, headed parts. */
function namesAbove(passage: Passage): string[] {
  const names = passage.locator.filter((step) => ['attachment', 'heading', 'appendix', 'table'].includes(step.level));
  return names.map((step) => step.label).filter((label) => label.length > 3 && label !== passage.heading);
}

function articleOf(passage: Passage): string {
  const step = passage.locator.findLast((step) => step.level === 'article');
  return (step?.label ?? ARTICLE_HEADING.exec(passage.heading)?.[1] ?? '').toLowerCase();
}
