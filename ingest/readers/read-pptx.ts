import { textBlock, type Block } from '../block.ts';
import { cleanLine, normalizeText } from '../clean-text.ts';
import { decodeParagraphs, joinSpans, type Span } from '../legacy-fonts/decode-paragraphs.ts';
import { oldEncodingWarning } from '../reading-texts.ts';
import { MARGIN_PARTS, marginSpans } from './office-margins.ts';
import { buildTable, type RawCell } from './table-grid.ts';
import { localName, walkXml, type XmlHandler } from './xml-events.ts';
import { readZipParts } from './zip-parts.ts';

const WANTED =
  /^ppt\/(?:presentation\.xml|_rels\/presentation\.xml\.rels|(?:slides|notesSlides)\/(?:_rels\/)?[\w.-]+\.(?:xml|rels))$/u;

export interface PptxContent {
  blocks: Block[];
  /** What is no text of a slide, where a stamp may stand: footers, hidden slides, masters, comments. */
  margins: string[];
  warnings: string[];
}

/** A presentation: its slides in order, each headed by its title; the number of the slide is its page. */
export async function readPptx(bytes: Uint8Array): Promise<PptxContent> {
  const parts = await readZipParts(bytes, (name) => WANTED.test(name) || MARGIN_PARTS.test(name));
  const around = marginSpans(parts);
  // The first reading only collects: in which code a paragraph stands can be told when all are known.
  const collected: (readonly Span[])[] = [...around];
  const first = readSlides(parts, (spans) => {
    collected.push(spans);
    return joinSpans(spans);
  });
  const { texts, encodings } = decodeParagraphs(collected);
  let at = around.length;
  const asIs = texts.every((text, i) => text === joinSpans(collected[i]!));
  const { blocks, margins } = asIs ? first : readSlides(parts, () => texts[at++]!);
  return {
    blocks,
    margins: [...texts.slice(0, around.length).map(cleanLine), ...margins],
    warnings: encodings.length === 0 ? [] : [oldEncodingWarning(encodings)],
  };
}

type Decode = (spans: readonly Span[]) => string;

function readSlides(parts: ReadonlyMap<string, Buffer>, decode: Decode): Pick<PptxContent, 'blocks' | 'margins'> {
  const part = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  const margins: string[] = [];
  const targets = relations(part('ppt/_rels/presentation.xml.rels'));
  const names = slideIds(part('ppt/presentation.xml')).flatMap((id) => targets.get(id)?.target ?? []);
  const blocks = names.flatMap((name, at) => {
    const slide = readSlide(part(`ppt/${name}`), decode);
    margins.push(...slide.frame);
    const own = [...relations(part(`ppt/slides/_rels/${name.slice(name.lastIndexOf('/') + 1)}.rels`)).values()];
    const notes = own.find((relation) => relation.type.endsWith('/notesSlide'))?.target;
    const said = notes === undefined ? undefined : readSlide(part(`ppt/${notes.replace(/^\.\.\//u, '')}`), decode);
    // A label stands before notes where they are text.
    margins.push(...(said?.frame ?? []), ...(said?.blocks.flatMap(blockLines) ?? []));
    const found = slideBlocks(slide, { page: at + 1, notes: said?.blocks ?? [] });
    if (!slide.hidden) return found;
    margins.push(...found.flatMap(blockLines));
    return [];
  });
  return { blocks, margins };
}

function slideIds(xml: string): string[] {
  const ids: string[] = [];
  walkXml(xml, {
    open: (name, attribute) => {
      if (localName(name) === 'sldId') ids.push(attribute('r:id') ?? '');
    },
    close: () => undefined,
    text: () => undefined,
  });
  return ids;
}

function relations(xml: string): Map<string, { target: string; type: string }> {
  const found = new Map<string, { target: string; type: string }>();
  walkXml(xml, {
    open: (name, attribute) => {
      if (localName(name) !== 'Relationship') return;
      const target = (attribute('Target') ?? '').replace(/^\/?ppt\//u, '');
      found.set(attribute('Id') ?? '', { target, type: attribute('Type') ?? '' });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

const blockLines = (block: Block): string[] =>
  block.kind === 'text' ? [block.text] : [...block.header, ...block.rows.flatMap((row) => row.cells)];

interface Slide {
  title: string;
  blocks: Block[];
  /** What stands in the slide's frame: date, footer. */
  frame: string[];
  hidden: boolean;
}

function slideBlocks(slide: Slide, { page, notes }: { page: number; notes: readonly Block[] }): Block[] {
  const said = notes.flatMap((block) => (block.kind === 'text' ? [`Ghi chú: ${block.text}`] : []));
  if (slide.title === '' && slide.blocks.length === 0 && said.length === 0) return [];
  return [
    textBlock(slide.title === '' ? `Trang chiếu ${page}` : slide.title, { heading: 2, page }),
    ...slide.blocks.map((block) => ({ ...block, page })),
    ...said.map((text) => textBlock(text, { page })),
  ];
}

/** What stands on every slide alike: date, footer, number. On a page of notes also the picture of the slide. */
const FRAME = /^(?:dt|ftr|hdr|sldNum|sldImg)$/u;

function readSlide(xml: string, decode: Decode): Slide {
  const walker = new SlideWalker(decode);
  walkXml(xml, walker);
  const { titles, blocks, frame, hidden } = walker;
  return { title: titles.join(' '), blocks, frame, hidden };
}

class SlideWalker implements XmlHandler {
  readonly titles: string[] = [];
  readonly blocks: Block[] = [];
  readonly frame: string[] = [];
  hidden = false;
  #decode: Decode;
  #role = '';
  #paragraph: Span[] = [];
  /** Of the run; undefined where the slide does not say. */
  #font: string | undefined;
  #inText = false;
  #rows: RawCell[][] | undefined;
  #cell: string[] | undefined;

  constructor(decode: Decode) {
    this.#decode = decode;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    const local = localName(name);
    if (local === 'sld') this.hidden = /^(?:0|false)$/u.test(attribute('show') ?? '');
    else if (local === 'sp') this.#role = '';
    else if (local === 'ph') this.#role = attribute('type') ?? 'body';
    else if (local === 'p') this.#paragraph = [];
    else if (local === 'br') this.#paragraph.push({ text: '\n' });
    else if (local === 'r' || local === 'fld') this.#font = undefined;
    else if (local === 'latin') this.#font = attribute('typeface');
    else if (local === 'tbl') this.#rows = [];
    else if (local === 'tr') this.#rows?.push([]);
    else if (local === 'tc') this.#openCell(attribute);
    this.#inText = local === 't';
  }

  close(name: string): void {
    const local = localName(name);
    if (local === 'p') this.#endParagraph();
    else if (local === 'tc') this.#endCell();
    else if (local === 'tbl') this.#endTable();
    this.#inText = false;
  }

  text(text: string): void {
    if (this.#inText) this.#paragraph.push({ text, ...(this.#font === undefined ? {} : { font: this.#font }) });
  }

  #openCell(attribute: (name: string) => string | undefined): void {
    const covered = /^(?:1|true)$/u.test(attribute('hMerge') ?? attribute('vMerge') ?? '');
    this.#cell = [];
    if (covered) return;
    const span = (name: string) => Math.min(100, Number(attribute(name)) || 1);
    this.#rows?.at(-1)?.push({ text: '', columns: span('gridSpan'), rows: span('rowSpan'), heading: false });
  }

  #endCell(): void {
    const raw = this.#rows?.at(-1)?.at(-1);
    if (raw !== undefined && this.#cell !== undefined && this.#cell.length > 0) raw.text = this.#cell.join('\n');
    this.#cell = undefined;
  }

  #endTable(): void {
    const built = buildTable(this.#rows ?? []);
    if (built.rows.length > 0 || built.header.length > 0) this.blocks.push({ kind: 'table', ...built });
    this.#rows = undefined;
  }

  #endParagraph(): void {
    const spans = this.#paragraph;
    this.#paragraph = [];
    if (spans.length === 0) return;
    const lines = normalizeText(this.#decode(spans))
      .split('\n')
      .map(cleanLine)
      .filter((line) => line !== '');
    if (this.#cell !== undefined) this.#cell.push(...lines);
    else if (/^(?:title|ctrTitle)$/u.test(this.#role)) this.titles.push(...lines);
    else if (FRAME.test(this.#role)) this.frame.push(...lines);
    else this.blocks.push(...lines.map((line) => textBlock(line)));
  }
}
