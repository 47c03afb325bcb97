import { readDocument, type ReadDocument } from '#ingest/read-document.ts';
import { attachmentOf, formatLocator } from '#src/knowledge/locator.ts';

/** Reads a text that stands in a test, as if it were a file. */
export function readLines(text: string, name = 'van-ban.txt'): Promise<ReadDocument> {
  return readDocument(new TextEncoder().encode(text), name);
}

/** Passages as "place <heading> first line", the attachment's place marked with "+". */
export function outlineOf({ passages }: ReadDocument): string[] {
  return passages.map(({ locator, heading, text }) => {
    const mark = attachmentOf(locator) === undefined ? '' : '+ ';
    return `${mark}${formatLocator(locator)} <${heading}> ${text.split('\n')[0]}`;
  });
}
