import { marked, type Token, type Tokens } from 'marked';
import { textBlock, type Block } from '../block.ts';
import { cleanLine, endsSentence, isUpperCase } from '../clean-text.ts';
import { startsItem } from '../markers.ts';
import { decodeText } from './decode-text.ts';
import { readHtmlText } from './read-html.ts';
import { toUnicode, type TextContent } from './read-text.ts';

/** A Markdown file. A number or letter that starts an item is kept as it was written, not as Markdown would count. */
export function readMarkdown(bytes: Uint8Array): TextContent {
  const { text, warnings } = toUnicode(decodeText(bytes));
  const front = /^---\n[\s\S]*?\n---\n/u.exec(text)?.[0] ?? '';
  const blocks = marked.lexer(text.slice(front.length)).flatMap((token) => tokenBlocks(token));
  return { blocks, warnings, margins: front.split('\n') };
}

function tokenBlocks(token: Token): Block[] {
  switch (token.type) {
    case 'heading':
      return textLines(token.text as string, token.tokens).map((line) =>
        textBlock(line, { heading: token['depth'] as number }),
      );
    case 'paragraph':
    case 'text':
      return textLines(token.text as string, token.tokens).map((line) => textBlock(line));
    case 'list':
      return (token as Tokens.List).items.flatMap(listItem);
    case 'table':
      return [tableBlock(token as Tokens.Table)];
    case 'blockquote':
      return (token.tokens ?? []).flatMap((inner) => tokenBlocks(inner));
    case 'code':
      return (token.text as string)
        .split('\n')
        .flatMap((line) => (cleanLine(line) === '' ? [] : [textBlock(cleanLine(line))]));
    case 'html':
      return readHtmlText(token.raw);
    default:
      return [];
  }
}

function listItem(item: Tokens.ListItem): Block[] {
  const typed = /^\s*(\d+[.)]|[-*+])/u.exec(item.raw)?.[1] ?? '-';
  const marker = /\d/u.test(typed) ? typed : '-';
  const blocks = item.tokens.flatMap((token) => tokenBlocks(token));
  const first = blocks[0];
  if (first?.kind === 'text') blocks[0] = { ...first, text: `${marker} ${first.text}` };
  return blocks;
}

function tableBlock(table: Tokens.Table): Block {
  const cell = (value: Tokens.TableCell) => cleanLine(plainText(value.tokens));
  return { kind: 'table', header: table.header.map(cell), rows: table.rows.map((row) => ({ cells: row.map(cell) })) };
}

/** Lines of a paragraph. A line end in the source is kept only where an item, a new sentence or a hard break starts. */
function textLines(text: string, tokens: readonly Token[] | undefined): string[] {
  const lines: string[] = [];
  let hard = false;
  for (const raw of (tokens === undefined ? text : plainText(tokens)).split('\n')) {
    const line = cleanLine(raw);
    const last = lines.at(-1);
    if (line !== '') {
      const own = startsItem(line) || isUpperCase(line);
      if (last === undefined || hard || own || endsSentence(last) || isUpperCase(last)) lines.push(line);
      else lines[lines.length - 1] = `${last} ${line}`;
    }
    hard = line === '';
  }
  return lines;
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'br') return '\n\n';
      if (token.type === 'html') return /^<br/iu.test(token.raw) ? '\n\n' : '';
      if (token.type === 'image') return '';
      if ('tokens' in token && token.tokens !== undefined) return plainText(token.tokens);
      return unescapeHtml('text' in token ? (token.text as string) : token.raw);
    })
    .join('');
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function unescapeHtml(text: string): string {
  return text
    .replace(/&(amp|lt|gt|quot|nbsp);/gu, (_, name: string) => NAMED[name]!)
    .replace(/&#(\d{1,6});/gu, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10_ff_ff)));
}
