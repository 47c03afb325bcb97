import { passesFilter } from './filter.ts';
import type { Asked } from './asked.ts';
import type { Candidate, PassageReader } from './passage-reader.ts';
import type { SearchFilter } from '../knowledge-index.ts';
import type { View } from './view.ts';

/** More than this many passages are no citation of one place. */
const AT_MOST = 12;

/**
 * The passages that a question names by document and article ("Điều 143 Luật Tố tụng hành chính"), whatever their words;
 * those of the attachment meant, or of the document itself, first. Empty when it names none.
 */
export function findCited(
  view: View,
  asked: Asked,
  { reader, filter }: { reader: PassageReader; filter: SearchFilter },
): Candidate[] {
  const { naming } = asked.query;
  if (naming.documents.size === 0 || naming.articles.length === 0) return [];
  const found: (Candidate & { meant: boolean })[] = [];
  for (const part of view.segments) {
    const { segment, documents } = part;
    documents.forEach((document, index) => {
      const attachment = document && naming.documents.get(document.id);
      if (document === undefined || attachment === undefined || !passesFilter(document, filter)) return;
      for (let passage = segment.documentStart[index]!; passage < segment.documentStart[index + 1]!; passage++) {
        if (!naming.articles.includes(segment.articles[segment.article[passage]!]!)) continue;
        const meant = segment.attachments[segment.attachment[passage]!] === attachment;
        found.push({ ...reader.read(part, passage), meant });
      }
    });
  }
  if (found.length > AT_MOST) return [];
  return found.sort((a, b) => Number(b.meant) - Number(a.meant)).map(({ meant: _meant, ...rest }) => rest);
}
