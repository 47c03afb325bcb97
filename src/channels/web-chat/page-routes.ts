import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';

const PAGE_DIRECTORY = new URL('page/', import.meta.url);

/** Nothing but our own files, no script or style in the page itself, in nobody's frame. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface PageOptions {
  /** Name of the office, shown at the top. */
  officeName: string;
  /** Questions to start with, shown while the conversation is empty. */
  examples: string[];
}

/** `GET /chat` and the files of the page, read once. */
export function addPageRoutes(routes: Hono, { officeName, examples }: PageOptions): void {
  const buttons = examples.map((text) => `<button class="example" type="button">${escapeHtml(text)}</button>`).join('');
  const html = readPageFile('chat.html')
    .replace('{{office}}', () => escapeHtml(officeName))
    .replace('{{examples}}', () => buttons);
  addFile(routes, { path: '/chat', type: 'text/html; charset=utf-8', content: html });
  addFile(routes, { path: '/chat/chat.css', type: 'text/css; charset=utf-8', content: readPageFile('chat.css') });
  addFile(routes, { path: '/chat/chat.js', type: 'text/javascript; charset=utf-8', content: readPageFile('chat.js') });
  addFile(routes, { path: '/chat/icon.svg', type: 'image/svg+xml', content: readPageFile('icon.svg') });
  routes.get('/', (context) => context.redirect('/chat'));
}

function addFile(routes: Hono, { path, type, content }: { path: string; type: string; content: string }): void {
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  routes.get(path, (context) => {
    context.header('etag', etag);
    context.header('cache-control', 'no-cache');
    if (context.req.header('if-none-match') === etag) return context.body(null, 304);
    context.header('content-type', type);
    context.header('content-security-policy', CONTENT_SECURITY_POLICY);
    context.header('referrer-policy', 'no-referrer');
    return context.body(content);
  });
}

function readPageFile(name: string): string {
  return readFileSync(new URL(name, PAGE_DIRECTORY), 'utf8');
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
