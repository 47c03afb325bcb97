import type { LocatorStep } from '../src/knowledge/passage.ts';
import { articlePassages, articleStarts } from './articles.ts';
import { isDecidingLine } from './head.ts';
import { readOutline } from './outline.ts';
import { outlinePassages } from './outline-passages.ts';
import type { PassageDraft } from './passage-draft.ts';
import type { Scope } from './scopes.ts';

/** Cuts the parts of a document into passages by their own structure: articles, else numbered parts, else paragraphs. */
export function draftDocument(scopes: readonly Scope[], text: string): PassageDraft[] {
  let tables = 0;
  const nextTable = () => ++tables;
  return scopes.flatMap((scope) => scopePassages(scope, { text, nextTable }));
}

function scopePassages(scope: Scope, context: { text: string; nextTable: () => number }): PassageDraft[] {
  return [...bodyPassages(scope, context), ...signaturePassages(scope)];
}

/** Who signed is asked for too; the name is quoted as it stands under the text. */
function signaturePassages({ signature, steps }: Scope): PassageDraft[] {
  if (signature === undefined) return [];
  const where: LocatorStep = { level: 'heading', label: 'Chữ ký' };
  return [{ steps: [...steps, where], heading: 'Người ký', lines: [signature.lines.join(' ')] }];
}

function bodyPassages(scope: Scope, context: { text: string; nextTable: () => number }): PassageDraft[] {
  const lines = scope.lines.filter((line) => line.table !== undefined || !isDecidingLine(line.text));
  const starts = articleStarts(lines);
  const heading = headingOf(scope.steps);
  if (starts.length > 0) {
    return articlePassages(lines, starts, { ...context, steps: scope.steps }).map((draft) =>
      withHeading(draft, heading),
    );
  }
  return outlinePassages(readOutline(lines, context.text), {
    steps: scope.steps,
    heading,
    nextTable: context.nextTable,
  });
}

/** Passages of an appendix without headings of their own are headed by the appendix. */
const headingOf = (steps: readonly LocatorStep[]) => steps.at(-1)?.title ?? '';

const withHeading = (draft: PassageDraft, heading: string): PassageDraft =>
  draft.heading === '' ? { ...draft, heading } : draft;
