import { textBlock, type Block } from '../block.ts';
import { cleanLine, normalizeText } from '../clean-text.ts';
import { buildTable, type RawCell } from './table-grid.ts';
import { localName, walkXml, type XmlHandler } from './xml-events.ts';
import { readZipParts } from './zip-parts.ts';

const WANTED =
  /^ppt\/(?:presentation\.xml|_rels\/presentation\.xml\.rels|(?:slides|notesSlides)\/(?:_rels\/)?[\w.-]+\.(?:xml|rels))$/u;

/** A presentation: its slides in order, each headed by its title; the number of the slide is its page. */
export async function readPptx(bytes: Uint8Array): Promise<{ blocks: Block[] }> {
  const parts = await readZipParts(bytes, (name) => WANTED.test(name));
  const part = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  const targets = relations(part('ppt/_rels/presentation.xml.rels'));
  const names = slideIds(part('ppt/presentation.xml')).flatMap((id) => targets.get(id)?.target ?? []);
  const blocks = names.flatMap((name, at) => {
    const slide = readSlide(part(`ppt/${name}`));
    if (slide.hidden) return [];
    const own = [...relations(part(`ppt/slides/_rels/${name.slice(name.lastIndexOf('/') + 1)}.rels`)).values()];
    const notes = own.find((relation) => relation.type.endsWith('/notesSlide'))?.target;
    const said = notes === undefined ? [] : readSlide(part(`ppt/${notes.replace(/^\.\.\//u, '')}`)).blocks;
    return slideBlocks(slide, { page: at + 1, notes: said });
  });
  return { blocks };
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

interface Slide {
  title: string;
  blocks: Block[];
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

function readSlide(xml: string): Slide {
  const walker = new SlideWalker();
  walkXml(xml, walker);
  return { title: walker.titles.join(' '), blocks: walker.blocks, hidden: walker.hidden };
}

class SlideWalker implements XmlHandler {
  readonly titles: string[] = [];
  readonly blocks: Block[] = [];
  hidden = false;
  #role = '';
  #paragraph = '';
  #inText = false;
  #rows: RawCell[][] | undefined;
  #cell: string[] | undefined;

  open(name: string, attribute: (name: string) => string | undefined): void {
    const local = localName(name);
    if (local === 'sld') this.hidden = /^(?:0|false)$/u.test(attribute('show') ?? '');
    else if (local === 'sp') this.#role = '';
    else if (local === 'ph') this.#role = attribute('type') ?? 'body';
    else if (local === 'p') this.#paragraph = '';
    else if (local === 'br') this.#paragraph += '\n';
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
    if (this.#inText) this.#paragraph += text;
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
    const lines = normalizeText(this.#paragraph)
      .split('\n')
      .map(cleanLine)
      .filter((line) => line !== '');
    this.#paragraph = '';
    if (this.#cell !== undefined) this.#cell.push(...lines);
    else if (/^(?:title|ctrTitle)$/u.test(this.#role)) this.titles.push(...lines);
    else if (!FRAME.test(this.#role)) this.blocks.push(...lines.map((line) => textBlock(line)));
  }
}
