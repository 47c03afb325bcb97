import { once } from 'node:events';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { describe, expect, it } from 'vitest';
import { startListening } from '#src/server/start-listening.ts';

const ADDRESS = { host: '127.0.0.1', port: 0 };

describe('startListening', () => {
  it('serves under the address that it names, until it is closed', async () => {
    const app = new Hono().get('/', (context) => context.text('hello'));
    const listening = await startListening(app, ADDRESS);
    expect(await (await fetch(listening.url)).text()).toBe('hello');
    await listening.close(1000);
    await expect(fetch(listening.url)).rejects.toThrow('fetch failed');
  });

  it('says in plain words that the port is taken', async () => {
    const first = await startListening(new Hono(), ADDRESS);
    await expect(startListening(new Hono(), { ...ADDRESS, port: first.port })).rejects.toMatchObject({
      code: 'config_invalid',
      message: expect.stringContaining('đã có chương trình khác dùng') as string,
    });
    await first.close(0);
  });

  it('lets a running request finish', async () => {
    const { promise: open, resolve: release } = Promise.withResolvers<void>();
    const { promise: inside, resolve: enter } = Promise.withResolvers<void>();
    const app = new Hono().get('/', async (context) => {
      enter();
      await open;
      return context.text('done');
    });
    const listening = await startListening(app, ADDRESS);
    const response = fetch(listening.url);
    await inside;
    const closed = listening.close(60_000);
    release();
    expect(await (await response).text()).toBe('done');
    await closed;
  });

  it('does not wait for a connection on which nothing was asked', async () => {
    const listening = await startListening(new Hono(), ADDRESS);
    const socket = connect(listening.port, '127.0.0.1');
    await once(socket, 'connect');
    const ended = once(socket, 'close');
    await listening.close(3_600_000);
    await ended;
    expect(socket.destroyed).toBe(true);
  });

  it('is not held up by an event stream that never ends', async () => {
    const app = new Hono().get('/', (context) => streamSSE(context, () => new Promise(() => {})));
    const listening = await startListening(app, ADDRESS);
    const response = await fetch(listening.url);
    await listening.close(10);
    await expect(response.text()).rejects.toThrow('terminated');
  });
});
