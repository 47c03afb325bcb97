import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { ServerRoutes } from './create-server.ts';
import { DIGEST_PAGE_TEXTS as TEXTS } from './digest-page-texts.ts';

export interface DigestDownloads {
  /** Names of the files behind a link, with their endings; undefined for a link that is none any more. */
  list(token: string): Promise<string[] | undefined>;
  /** One of them; undefined as above, or where the file is gone. */
  read(token: string, name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

interface DigestRoutesOptions {
  downloads: DigestDownloads;
  now: () => number;
  /** Served within a minute by this process: files behind one link, and links that are none. */
  perMinute?: { ofToken: number; ofStrangers: number };
}

const TYPES: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** Nobody stores what was fetched, finds it by searching, or learns from the next page where it was. */
const HEADERS = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
};
const PAGE_HEADERS = {
  ...HEADERS,
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
};
const PER_MINUTE = { ofToken: 20, ofStrangers: 120 };
const MINUTE_MS = 60_000;

/**
 * `GET /digests/TOKEN`: a page with the files, so that an app that looks a link up to show a preview reads nothing of
 * them; `GET /digests/TOKEN/NAME`: one file.
 */
export function digestRoutes({ downloads, now, perMinute = PER_MINUTE }: DigestRoutesOptions): ServerRoutes {
  const app = new Hono();
  const [ofToken, ofStrangers] = [
    createMinuteLimit(perMinute.ofToken, now),
    createMinuteLimit(perMinute.ofStrangers, now),
  ];
  const busy = (context: Context) => context.text(TEXTS.busy, 429, { ...HEADERS, 'retry-after': '60' });
  // Whoever tries tokens never keeps those waiting who have one.
  const gone = (context: Context) => (ofStrangers.isOver('') ? busy(context) : context.text(TEXTS.gone, 404, HEADERS));
  app.get('/digests/:token{[\\w-]{43}}', async (context) => {
    const token = context.req.param('token');
    const names = await downloads.list(token);
    if (names === undefined) return gone(context);
    return context.html(page(token, names), 200, PAGE_HEADERS);
  });
  app.get('/digests/:token{[\\w-]{43}}/:name{[a-z0-9-]{1,80}\\.(?:docx|xlsx)}', async (context) => {
    const { token, name } = context.req.param();
    if ((await downloads.list(token)) === undefined) return gone(context);
    // Who only asks whether it is there takes nothing home.
    if (context.req.method === 'HEAD') return context.body(null, 200, HEADERS);
    if (ofToken.isOver(token)) return busy(context);
    const bytes = await downloads.read(token, name);
    if (bytes === undefined) return gone(context);
    return context.body(bytes, 200, {
      ...HEADERS,
      'content-type': TYPES[name.slice(-4)] ?? 'application/octet-stream',
      'content-disposition': `attachment; filename="${name}"`,
      'content-length': String(bytes.length),
    });
  });
  app.all('/digests/*', gone);
  return { path: '/digests', app };
}

function page(token: string, names: readonly string[]) {
  const links = names.map(
    (name) => html`<p><a href="${token}/${name}">${TEXTS.kinds[name.slice(-4)] ?? ''}</a><br />${name}</p>`,
  );
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${TEXTS.title}</title>
        <style>
          body {
            font: 18px/1.5 sans-serif;
            margin: 2rem auto;
            max-width: 34rem;
            padding: 0 1rem;
          }
          a {
            display: inline-block;
            padding: 0.6rem 1rem;
            border: 1px solid #8c1c13;
            border-radius: 6px;
            color: #8c1c13;
          }
        </style>
      </head>
      <body>
        <h1>${TEXTS.title}</h1>
        ${links}
        <p>${TEXTS.note}</p>
      </body>
    </html>`;
}

/** Counts by key within a minute; true from one more than is served. */
function createMinuteLimit(most: number, now: () => number) {
  const counts = new Map<string, number>();
  let since = -Infinity;
  return {
    isOver(key: string): boolean {
      if (now() - since >= MINUTE_MS) {
        since = now();
        counts.clear();
      }
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count > most;
    },
  };
}
