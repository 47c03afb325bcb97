import type { LocatorStep } from './passage.ts';

/**
 * A place in a document as officials cite it, innermost first: "khoản 2 Điều 7", "điểm b khoản 1 Mục II". Chapters and
 * parts over an article are left out, since articles are counted through; so is the attachment, which the citation
 * names itself (see `attachmentOf`). Empty when the place is the document as a whole.
 */
export function formatLocator(steps: readonly LocatorStep[]): string {
  const own = steps.filter((step) => step.level !== 'attachment');
  const article = own.findIndex((step) => step.level === 'article');
  const appendix = own.findIndex((step) => step.level === 'appendix');
  const shown = article === -1 ? own : own.filter((_, i) => i >= article || i === appendix);
  const inArticle = article !== -1;
  return shown
    .map((step, i) => formatStep(step, { inArticle, inner: i > 0 }))
    .toReversed()
    .join(' ');
}

/** The name of the regulation issued with a decision that the place is in, if any. */
export function attachmentOf(steps: readonly LocatorStep[]): string | undefined {
  return steps.find((step) => step.level === 'attachment')?.label;
}

/** Parts of a document that bear no number or heading of their own. */
const OWN_PARTS: ReadonlyMap<string, string> = new Map([
  ['phần mở đầu', 'phần mở đầu'],
  ['chữ ký', 'phần chữ ký'],
]);

function formatStep(step: LocatorStep, { inArticle, inner }: { inArticle: boolean; inner: boolean }): string {
  switch (step.level) {
    case 'attachment':
      return step.label;
    case 'heading':
      return OWN_PARTS.get(step.label.toLowerCase()) ?? `mục “${step.label}”`;
    case 'appendix':
      return step.label === '' ? 'Phụ lục' : `Phụ lục ${step.label}`;
    case 'section':
      return `mục ${step.label}`;
    case 'clause':
      return `${inArticle || inner ? 'khoản' : 'mục'} ${step.label}`;
    case 'point':
      return `điểm ${step.label}`;
    case 'part':
      return `Phần ${step.label}`;
    case 'chapter':
      return `Chương ${step.label}`;
    case 'subsection':
      return `Tiểu mục ${step.label}`;
    case 'article':
      return `Điều ${step.label}`;
    case 'table':
      return `bảng ${step.label}`;
    case 'row':
      return `dòng ${step.label}`;
    case 'paragraph':
      return `đoạn ${step.label}`;
    case 'item':
      return `mục (${step.label})`;
  }
}
