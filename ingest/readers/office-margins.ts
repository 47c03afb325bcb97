import type { Span } from '../legacy-fonts/decode-paragraphs.ts';
import { localName, walkXml } from './xml-events.ts';

/** Parts of sheets and slides that are no text of theirs, but where a stamp may stand: drawings, comments, masters, properties. */
export const MARGIN_PARTS =
  /^(?:(?:xl|ppt)\/(?:drawings\/(?:drawing|vmlDrawing)\d+\.(?:xml|vml)|diagrams\/data\d+\.xml|comments\/?\w*\.xml|threadedComments\/\w+\.xml|slideMasters\/\w+\.xml|slideLayouts\/\w+\.xml)|docProps\/(?:core|custom|app)\.xml)$/u;

/** The paragraphs of such parts, with the fonts of their runs. */
export function marginSpans(parts: ReadonlyMap<string, Buffer>): Span[][] {
  return [...parts].flatMap(([name, content]) =>
    MARGIN_PARTS.test(name) ? spansOf(name, content.toString('utf8')) : [],
  );
}

function spansOf(name: string, xml: string): Span[][] {
  const isProperties = name.startsWith('docProps/');
  const found: Span[][] = [];
  let spans: Span[] = [];
  let font: string | undefined;
  const flush = () => {
    if (spans.some(({ text }) => text.trim() !== '')) found.push(spans);
    spans = [];
  };
  walkXml(xml, {
    open: (tag, attribute) => {
      const local = localName(tag);
      if (local === 'r') font = undefined;
      else if (local === 'latin') font = attribute('typeface');
      else if (local === 'rFont') font = attribute('val');
      else if (local === 'textpath') found.push([{ text: attribute('string') ?? '' }]);
    },
    close: (tag) => {
      if (isProperties || /^(?:p|br|comment|text|div)$/u.test(localName(tag))) flush();
    },
    text: (text) => void spans.push({ text: text.replace(/\s+/gu, ' '), ...(font === undefined ? {} : { font }) }),
  });
  flush();
  return found;
}
