import { Hono } from 'hono';
import type { ServerRoutes } from './create-server.ts';

/** `GET /calendars/TOKEN.ics`; `read` gives undefined for a token that is unknown or revoked. */
export function calendarRoutes(read: (token: string) => Promise<string | undefined>): ServerRoutes {
  const app = new Hono();
  app.get('/calendars/:file{[\\w-]{43}\\.ics}', async (context) => {
    const calendar = await read(context.req.param('file').slice(0, -'.ics'.length));
    if (calendar === undefined) return context.notFound();
    return context.body(calendar, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    });
  });
  return { path: '/calendars', app };
}
