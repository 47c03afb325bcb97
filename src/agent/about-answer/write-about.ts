import type { Answer } from '../answer.ts';
import type { AboutInput } from './about-answer.ts';
import { compareDocuments } from './compare-documents.ts';
import { explainTerms } from './explain-terms.ts';
import { outlineMatter } from './outline-matter.ts';
import type { LibraryDependencies } from './read-library.ts';
import { shortenAnswer } from './shorten-answer.ts';

/**
 * Writes what is wanted in words of its own, from the documents that `extractive`, the answer of the rules, rests on;
 * gives that one where it cannot. Its citations are checked as those of any answer.
 */
export type WriteAbout = (input: AboutInput, extractive: Answer) => Promise<Answer>;

export interface AboutDependencies extends LibraryDependencies {
  /** Where there is a model. */
  writeAbout?: WriteAbout;
}

/**
 * The last answer shorter, explained, beside another document, or as an outline; made of the documents' own words unless
 * `writeAbout` does it. "verbatim" is not for it. Throws AppError when the store or the index fails.
 */
export async function writeAboutAnswer(input: AboutInput, dependencies: AboutDependencies): Promise<Answer> {
  const { writeAbout } = dependencies;
  if (writeAbout === undefined) return extract(input, dependencies);
  return writeAbout(input, await extract({ ...input, withModel: true }, dependencies));
}

async function extract(input: AboutInput, dependencies: LibraryDependencies): Promise<Answer> {
  switch (input.request.wants) {
    case 'shorter':
    case 'verbatim':
      return shortenAnswer(input, dependencies);
    case 'simpler':
      return explainTerms(input, dependencies);
    case 'compare':
      return compareDocuments(input, input.request, dependencies);
    case 'outline':
      return outlineMatter(input, input.request, dependencies);
  }
}
