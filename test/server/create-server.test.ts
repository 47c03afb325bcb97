import { Hono } from 'hono';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { AppError, type ErrorCode } from '#src/errors.ts';
import type { ChannelReport } from '#src/messaging/channel-report.ts';
import { createMetrics } from '#src/server/metrics.ts';
import { createServer, type ServerOptions } from '#src/server/create-server.ts';
import { loopbackHosts } from '#src/server/guards.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

function setUp(change: Partial<ServerOptions> = {}) {
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const channels = change.channels ?? (() => Promise.resolve([]));
  const metrics = createMetrics({
    depth: () => Promise.resolve([{ box: 'inbox', status: 'dead', count: 2 }]),
    channels,
    now: () => new Date('2026-11-22T01:00:10Z'),
  });
  const feature = new Hono();
  feature.get('/things', (context) => context.text('page'));
  feature.post('/things', async (context) => context.json({ length: (await context.req.text()).length }, 202));
  feature.get('/things/fail/:code', (context) => {
    throw new AppError(context.req.param('code') as ErrorCode, 'Vì sao.', { retryable: true });
  });
  feature.get('/things/crash', () => {
    throw new TypeError('chị Hạnh 0912345678');
  });
  const app = createServer({
    logger,
    metrics,
    ready: () => true,
    channels,
    routes: [{ path: '/things', app: feature, maxBodyBytes: 100, fromOwnPages: true }],
    ...change,
  });
  return { app, metrics, lines };
}

const errorOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string; message: string } }).error;

describe('createServer', () => {
  it('says that it lives, and whether it is ready', async () => {
    const { app } = setUp();
    expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await app.request('/readyz')).status).toBe(200);
    expect((await setUp({ ready: () => false }).app.request('/readyz')).status).toBe(503);
    expect((await setUp({ ready: () => Promise.reject(new Error('gone')) }).app.request('/readyz')).status).toBe(500);
  });

  it('shows what happened to messages, and what waits', async () => {
    const { app, metrics } = setUp();
    metrics.count('accepted', 'web-chat');
    const text = await (await app.request('/metrics')).text();
    expect(text).toContain('phoihop_messages_total{event="accepted",channel="web-chat"} 1');
    expect(text).toContain('phoihop_queue_depth{box="inbox",status="dead"} 2');
  });

  it('tells how each channel fares, also when one is in trouble', async () => {
    const channels = (): Promise<ChannelReport[]> =>
      Promise.resolve([
        {
          channel: 'telegram',
          state: 'needs_person',
          connected: false,
          problem: 'token_refused',
          lastError: 'channel_unauthorised',
          lastEventAt: '2026-11-22T01:00:00.000Z',
          unhandled: 1,
          unsent: 2,
          oldestUnsentAt: '2026-11-22T00:59:10.000Z',
        },
      ]);
    const { app } = setUp({ channels });
    const response = await app.request('/readyz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ready', channels: await channels() });
    const text = await (await app.request('/metrics')).text();
    expect(text).toContain('phoihop_channel_connected{channel="telegram"} 0');
    expect(text).toContain('phoihop_channel_needs_person{channel="telegram"} 1');
    expect(text).toContain('phoihop_channel_oldest_unsent_seconds{channel="telegram"} 60');
    expect(text).toContain('phoihop_channel_backlog{channel="telegram",box="outbox"} 2');
  });

  it('answers an unknown path in JSON', async () => {
    const response = await setUp().app.request('/nowhere');
    expect(response.status).toBe(404);
    expect((await errorOf(response)).code).toBe('not_found');
  });

  it.each([
    ['message_invalid', 400],
    ['not_found', 404],
    ['too_large', 413],
    ['database_busy', 503],
  ])('answers %s with %i and its own words', async (code, status) => {
    const response = await setUp().app.request(`/things/fail/${code}`);
    expect(response.status).toBe(status);
    expect(await errorOf(response)).toEqual({ code, message: 'Vì sao.' });
    expect(response.headers.has('retry-after')).toBe(status === 503);
  });

  it('says nothing of its own faults to the outside, and goes on', async () => {
    const { app } = setUp();
    const response = await app.request('/things/crash');
    expect(response.status).toBe(500);
    expect(JSON.stringify(await errorOf(response))).not.toMatch(/Hạnh|0912|TypeError/);
    expect((await app.request('/things')).status).toBe(200);
  });

  it.each([
    { name: 'a declared length', body: 'x'.repeat(101), length: true, status: 413 },
    { name: 'no declared length', body: 'x'.repeat(101), length: false, status: 413 },
    { name: 'a body of just the limit', body: 'x'.repeat(100), length: true, status: 202 },
    { name: 'a body of just the limit without a declared length', body: 'x'.repeat(100), length: false, status: 202 },
  ])('limits bodies: $name', async ({ body, length, status }) => {
    const headers = {
      ...JSON_TYPE,
      ...(length ? { 'content-length': String(body.length) } : { 'transfer-encoding': 'chunked' }),
    };
    const response = await setUp().app.request('/things', { method: 'POST', body, headers });
    expect(response.status).toBe(status);
  });

  it.each([
    { name: 'no origin, as programs do', headers: {}, status: 202 },
    { name: 'the own origin', headers: { origin: 'http://localhost', host: 'localhost' }, status: 202 },
    { name: 'the public address', headers: { origin: 'https://tro-ly.example.vn', host: '10.0.0.5' }, status: 202 },
    { name: 'another origin', headers: { origin: 'https://other.example', host: 'localhost' }, status: 403 },
    { name: 'another port', headers: { origin: 'http://localhost:81', host: 'localhost:80' }, status: 403 },
    { name: 'an opaque origin', headers: { origin: 'null', host: 'localhost' }, status: 403 },
  ])('takes messages from own pages: $name', async ({ headers, status }) => {
    const { app } = setUp({ publicUrl: 'https://tro-ly.example.vn' });
    const response = await app.request('/things', {
      method: 'POST',
      body: '{}',
      headers: { ...JSON_TYPE, ...(headers as Record<string, string>) },
    });
    expect(response.status).toBe(status);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', undefined])('refuses a body of type %s', async (type) => {
    const headers = new Headers(type === undefined ? {} : { 'content-type': type });
    const response = await setUp().app.request('/things', { method: 'POST', body: new Blob(['{}']), headers });
    expect(response.status).toBe(415);
  });

  it.each([
    { host: 'localhost:8080', status: 200 },
    { host: '127.0.0.1', status: 200 },
    { host: '[::1]:8080', status: 200 },
    { host: 'TRO-LY.example.vn', status: 200 },
    { host: 'rebound.example', status: 403 },
    { host: 'localhost.rebound.example:8080', status: 403 },
  ])('serves $host on loopback with $status', async ({ host, status }) => {
    const { app } = setUp({ allowedHosts: loopbackHosts('https://tro-ly.example.vn') });
    expect((await app.request('/things', { headers: { host } })).status).toBe(status);
  });

  it('logs requests without their query, headers or body', async () => {
    const { app, lines } = setUp();
    for (const path of ['/calendars/secret-token.ics', '/digests/secret-token', '//Digests/secret-token/a.docx']) {
      await app.request(path);
    }
    expect(lines.splice(0).join('')).not.toContain('secret-token');
    await app.request('/things?q=0912345678', {
      method: 'POST',
      body: '{"text":"chị Hạnh"}',
      headers: { ...JSON_TYPE, authorization: 'Bearer abc', 'content-length': '21' },
    });
    await app.request('/nowhere');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { method: 'POST', path: '/things', status: 202 },
      { method: 'GET', path: '/nowhere', status: 404 },
    ]);
    expect(lines.join('')).not.toMatch(/0912345678|Hạnh|Bearer/);
  });
});
