import { load, type CheerioAPI } from 'cheerio';
import type { AnyNode, Element, Text } from 'domhandler';
import { AppError } from '../../src/errors.ts';
import { textBlock, type Block, type TableRow } from '../block.ts';
import { cleanLine } from '../clean-text.ts';
import { decodeParagraphs, decodePlainText, joinSpans, type Span } from '../legacy-fonts/decode-paragraphs.ts';
import { HIDDEN_TEXT_WARNING, oldEncodingWarning } from '../reading-texts.ts';
import { decodeText, refuseLostLetters } from './decode-text.ts';
import { createHtmlLooks, type HtmlLook } from './html-looks.ts';
import { buildTable, isLayoutTable, type RawCell } from './table-grid.ts';

const NEVER_SHOWN =
  'script, style, noscript, template, iframe, object, svg, canvas, video, audio, button, input, select, textarea, nav, footer, aside, ' +
  '[hidden], [aria-hidden="true"], [role="navigation"], [role="banner"], [role="search"], [role="complementary"], [role="contentinfo"]';

/** Names that news sites give to what surrounds an article. Whole words of id and class. */
const SURROUNDINGS =
  /(?:^|[\s_-])(?:menu|nav|navbar|breadcrumbs?|sidebar|footer|topbar|weather|thoitiet|thoi-tiet|related|relate|lienquan|lien-quan|tinkhac|tin-khac|tinlienquan|othernews|other-news|comments?|binhluan|binh-luan|share|sharing|social|addthis|toolbar|banner|ads?|advertisement|qrcode|qr-code|tags?|tag-list|rating|pagination|popup|modal|cookie|print-button|login|search-box|widget|counter|thongke|luottruycap)(?:$|[\s_-])/iu;

const MAX_DEPTH = 400;
/** Pictures inside the page are cut out before this is checked. */
const MAX_HTML_CHARACTERS = 12 << 20;

const BLOCKS = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export interface HtmlPage {
  blocks: Block[];
  /** `<title>`, for pages whose headline is nowhere else. */
  title: string;
  /** Lines that were left out, where a stamp may stand. */
  margins: string[];
  warnings: string[];
}

/** A saved web page without its menus, boxes and scripts, and without what is hidden from its readers. */
export function readHtml(bytes: Uint8Array): HtmlPage {
  const $ = load(decodeHtml(bytes));
  refuseDeepNesting($);
  const looks = createHtmlLooks($);
  const left: string[] = [];
  const remove = (element: Element) => {
    left.push(...textLines(element));
    $(element).remove();
  };
  $(NEVER_SHOWN).each((_, element) => {
    // Some pages put the whole article into <aside> or <footer>-like frames: what holds a headline stays.
    if (isElement(element) && $(element).find('h1').length === 0) remove(element);
  });
  removeSurroundings($, remove);
  removeLinkLists($, remove);
  const hidden: string[] = [];
  const title: Span[] = [{ text: $('title').first().text() }];
  // The first walk only collects: in which code a line stands can be told when all are known.
  const collected: (readonly Span[])[] = [title];
  const body = $('body')[0];
  const walk = (page: Omit<Page, 'looks'>) => (body === undefined ? [] : new Walker({ looks, ...page }).walk(body));
  const first = walk({
    hide: (text) => void hidden.push(text),
    decode: (spans) => {
      collected.push(spans);
      return joinSpans(spans);
    },
  });
  const { texts, encodings } = decodeParagraphs(collected);
  let at = 1;
  const asIs = texts.every((text, i) => text === joinSpans(collected[i]!));
  const blocks = asIs ? first : walk({ hide: () => undefined, decode: () => texts[at++]! });
  const warnings = [
    ...(encodings.length === 0 ? [] : [oldEncodingWarning(encodings)]),
    ...((hidden.join('').match(/\p{L}/gu)?.length ?? 0) < 4 ? [] : [HIDDEN_TEXT_WARNING]),
  ];
  const margins = decodePlainText([...left, ...hidden].join('\n')).text.split('\n');
  return {
    blocks,
    title: cleanLine(texts[0]!),
    margins: margins.map(cleanLine).filter((line) => line !== ''),
    warnings,
  };
}

/** The text of what is left out, an element a line. */
function textLines(root: Element): string[] {
  if (/^(?:script|style|svg|canvas|object|video|audio|iframe)$/u.test(root.name)) return [];
  return root.children.flatMap((child) => (isText(child) ? [child.data] : isElement(child) ? textLines(child) : []));
}

/** A piece of HTML inside another format, as blocks. */
export function readHtmlText(html: string): Block[] {
  const $ = load(html);
  const body = $('body')[0];
  const looks = createHtmlLooks($);
  return body === undefined ? [] : new Walker({ looks, hide: () => undefined, decode: joinSpans }).walk(body);
}

/** Pages made by people nest some dozens of levels; walking takes a stack frame for each. */
function refuseDeepNesting($: CheerioAPI): void {
  let level: AnyNode[] = [...$.root().toArray()];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH)
      throw new AppError('too_large', 'Trang web quá phức tạp để đọc. Hãy chép nội dung vào Word rồi nạp lại.');
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
}

function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const charset = /charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
  const text = charset === 'windows-1258' ? new TextDecoder('windows-1258').decode(bytes) : decodeText(bytes);
  const html = text.replace(/data:[\w/+.-]{3,60};base64,[\w+/=]*/gu, '');
  if (html.length > MAX_HTML_CHARACTERS)
    throw new AppError('too_large', 'Trang web quá dài. Hãy tách thành nhiều tệp nhỏ hơn.');
  refuseLostLetters(html);
  return html;
}

const hasSentences = (text: string) => text.split('\n').some((line) => cleanLine(line).length > 250);

function removeSurroundings($: CheerioAPI, remove: (element: Element) => void): void {
  $('body [class], body [id]').each((_, element) => {
    const name = `${$(element).attr('class') ?? ''} ${$(element).attr('id') ?? ''}`;
    if (!SURROUNDINGS.test(name) || element.tagName === 'body') return;
    const node = $(element);
    if (node.find('h1, article').length === 0 && !node.is('h1, article, main, table')) remove(element);
  });
}

/** Menus and boxes of other news are nearly all links, and none of their lines is a paragraph. */
function removeLinkLists($: CheerioAPI, remove: (element: Element) => void): void {
  $('ul, ol, div, section, p').each((_, element) => {
    const node = $(element);
    const links = node.find('a[href]').filter((__, link) => !/^(?:mailto|tel):/iu.test($(link).attr('href') ?? ''));
    if (links.length < 3 || node.find('h1, article, table').length > 0) return;
    const all = cleanLine(node.text()).length;
    if (cleanLine(links.text()).length > all * 0.7 && !hasSentences(node.text())) remove(element);
  });
}

const isElement = (node: AnyNode): node is Element => 'attribs' in node;
const isText = (node: AnyNode): node is Text => node.nodeType === 3;

interface Page {
  looks: (element: Element) => HtmlLook;
  /** Takes text that nobody sees. */
  hide: (text: string) => void;
  decode: (spans: readonly Span[]) => string;
}

class Walker {
  #page: Page;
  #blocks: Block[] = [];
  #line: Span[] = [];
  /** A list item's number or dash; dropped where the item has no text of its own. */
  #marker = '';
  /** Inside <pre>. */
  #keepsLines = false;

  constructor(page: Page) {
    this.#page = page;
  }

  walk(root: Element): Block[] {
    this.#children(root);
    this.#flush();
    return this.#blocks;
  }

  #children(node: Element): void {
    for (const child of node.children) this.#node(child);
  }

  #node(node: AnyNode): void {
    if (isText(node)) {
      this.#text(node);
      return;
    }
    if (!isElement(node)) return;
    if (node.name === 'br') this.#flush();
    else if (node.name === 'table') this.#table(node);
    else if (node.name === 'ol' || node.name === 'ul') this.#list(node);
    else if (/^h[1-6]$/u.test(node.name)) {
      this.#flush();
      this.#children(node);
      this.#flush(Number(node.name[1]));
    } else if (BLOCKS.has(node.name)) {
      this.#flush();
      const outside = this.#keepsLines;
      this.#keepsLines ||= node.name === 'pre';
      this.#children(node);
      this.#keepsLines = outside;
      this.#flush();
    } else this.#children(node);
  }

  /** Where lines are kept as they were typed, each is a paragraph. */
  #text(node: Text): void {
    const { parent } = node;
    const look = parent !== null && isElement(parent) ? this.#page.looks(parent) : undefined;
    if (look?.hidden === true) {
      this.#page.hide(node.data);
      return;
    }
    const font = look?.font === undefined ? {} : { font: look.font };
    const lines = this.#keepsLines ? node.data.split('\n') : [node.data];
    for (const [i, line] of lines.entries()) {
      if (i > 0) this.#flush();
      this.#line.push({ text: line.replace(/[^\S\u00a0]+/gu, ' '), ...font });
    }
  }

  #flush(heading?: number): void {
    const line = this.#line;
    this.#line = [];
    if (line.every((span) => span.text.trim() === '')) return;
    const text = cleanLine(`${this.#marker}${this.#page.decode(line)}`);
    this.#marker = '';
    if (text !== '') this.#blocks.push(textBlock(text, heading === undefined ? {} : { heading }));
  }

  #list(list: Element): void {
    this.#flush();
    const step = list.name === 'ol' ? 1 : 0;
    let number = Number.parseInt(list.attribs['start'] ?? '1', 10) || 1;
    for (const item of list.children) {
      if (!isElement(item)) continue;
      if (item.name === 'li') this.#marker = step === 0 ? '- ' : `${listMarker(number, list.attribs['type'])} `;
      number += step;
      this.#children(item);
      this.#flush();
      this.#marker = '';
    }
  }

  #table(table: Element): void {
    this.#flush();
    const rows = tableRows(table);
    const caption = table.children.find((child): child is Element => isElement(child) && child.name === 'caption');
    if (caption !== undefined) {
      this.#children(caption);
      this.#flush();
    }
    const cells = rows.map((row) => row.map((cell) => rawCell(cell, this.#page)));
    if (isLayoutTable(cells)) {
      for (const cell of rows.flat()) {
        this.#children(cell);
        this.#flush();
      }
      return;
    }
    const built: { header: string[]; rows: TableRow[] } = buildTable(cells);
    if (built.rows.length > 0 || built.header.length > 0) this.#blocks.push({ kind: 'table', ...built });
  }
}

function listMarker(number: number, type: string | undefined): string {
  if (type === 'a') return `${String.fromCodePoint(96 + Math.min(number, 26))})`;
  if (type === 'I') return `${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][number - 1] ?? number}.`;
  return `${number}.`;
}

function tableRows(table: Element): Element[][] {
  const rows: Element[][] = [];
  const visit = (node: Element) => {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (child.name === 'tr') {
        rows.push(child.children.filter((cell): cell is Element => isElement(cell) && /^t[dh]$/u.test(cell.name)));
      } else if (/^t(?:head|body|foot)$/u.test(child.name)) visit(child);
    }
  };
  visit(table);
  return rows;
}

function rawCell(cell: Element, page: Page): RawCell {
  const span = (name: string) => Math.min(100, Math.max(1, Number.parseInt(cell.attribs[name] ?? '1', 10) || 1));
  const lines = new Walker(page)
    .walk(cell)
    .flatMap((block) => (block.kind === 'text' ? [block.text] : tableLines(block.rows)));
  return { text: lines.join('\n'), columns: span('colspan'), rows: span('rowspan'), heading: cell.name === 'th' };
}

const tableLines = (rows: readonly TableRow[]) =>
  rows.map((row) => row.cells.filter((cell) => cell !== '').join(' | '));
