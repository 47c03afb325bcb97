import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchTelegram } from '#src/channels/telegram/telegram-http.ts';

const open = new Set<Server>();
afterEach(() => {
  for (const server of open) server.close();
  open.clear();
});

async function listen(server: Server): Promise<number> {
  open.add(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const serve = async (listener: RequestListener) =>
  `http://127.0.0.1:${await listen(createServer(listener))}/bot1:TOKEN/x`;
const serveTcp = (onSocket: (socket: Socket) => void) => listen(createTcpServer(onSocket));
const failureOf = (address: string, signal?: AbortSignal) =>
  fetchTelegram(address, { method: 'POST', body: '{"a":1}', ...(signal && { signal }) }).then(
    () => undefined,
    (error: unknown) => error as Error,
  );

describe('what certainly did not arrive', () => {
  it('a closed port', async () => {
    const port = await serveTcp(() => {});
    for (const server of open) server.close();
    expect(await failureOf(`http://127.0.0.1:${port}/bot1:TOKEN/x`)).toMatchObject({ code: 'channel_unreachable' });
  });

  it('a name that does not exist', async () => {
    const error = await failureOf('http://khong-co.invalid/bot1:TOKEN/x');
    expect(error).toMatchObject({ code: 'channel_unreachable', retryable: true });
  });

  it('a TLS handshake that is broken off, as where Telegram is blocked', async () => {
    const port = await serveTcp((socket) => {
      socket.once('data', () => socket.resetAndDestroy());
    });
    expect(await failureOf(`https://127.0.0.1:${port}/bot1:TOKEN/x`)).toMatchObject({ code: 'channel_unreachable' });
  });

  it('a TLS handshake that hangs until the deadline', async () => {
    const sockets: Socket[] = [];
    const port = await serveTcp((socket) => void sockets.push(socket));
    const error = await failureOf(`https://127.0.0.1:${port}/bot1:TOKEN/x`, AbortSignal.timeout(100));
    expect(error).toMatchObject({ code: 'channel_unreachable' });
    sockets.forEach((socket) => socket.destroy());
  });

  it('anything after a stop', async () => {
    const address = await serve(() => {});
    expect(await failureOf(address, AbortSignal.abort())).toMatchObject({ code: 'channel_unreachable' });
  });

  it.each([200, 403, 502])('what a page with status %d answers to', async (status) => {
    const address = await serve((_request, response) => void response.writeHead(status).end('<h1>Trang bị chặn</h1>'));
    expect(await failureOf(address)).toMatchObject({ code: 'channel_unreachable' });
  });
});

describe('what may have arrived', () => {
  it('a connection that is cut after the request', async () => {
    const address = await serve((request) => void request.on('end', () => request.socket.resetAndDestroy()).resume());
    expect(await failureOf(address)).toMatchObject({ code: 'channel_ambiguous', retryable: false });
  });

  it('an answer that does not come before the deadline', async () => {
    const sockets: Socket[] = [];
    const address = await serve((request) => void sockets.push(request.socket));
    expect(await failureOf(address, AbortSignal.timeout(100))).toMatchObject({ code: 'channel_ambiguous' });
    sockets.forEach((socket) => socket.destroy());
  });

  it('an answer that is cut in its middle', async () => {
    const address = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"ok":true');
      setTimeout(() => request.socket.destroy(), 20);
    });
    expect(await failureOf(address)).toMatchObject({ code: 'channel_ambiguous' });
  });

  it('a connection kept from before that is cut', async () => {
    let requests = 0;
    const address = await serve((request, response) => {
      if (++requests === 1) response.end('{"ok":true,"result":1}');
      else request.socket.resetAndDestroy();
    });
    await fetchTelegram(address);
    expect(await failureOf(address)).toMatchObject({ code: 'channel_ambiguous' });
  });

  it('an answer without end', async () => {
    const address = await serve((_request, response) => {
      const chunk = Buffer.alloc(1024 * 1024, ' ');
      const fill = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', fill);
      fill();
    });
    expect(await failureOf(address)).toMatchObject({ code: 'channel_ambiguous' });
  });

  it('what a gateway lost patience with', async () => {
    const address = await serve((_request, response) => void response.writeHead(504).end('<h1>504</h1>'));
    expect(await failureOf(address)).toMatchObject({ code: 'channel_ambiguous' });
  });
});

it('hands out an answer of Telegram, also one that says no', async () => {
  const address = await serve((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const description = `${request.method} ${Buffer.concat(chunks).toString()}`;
      response.writeHead(400).end(JSON.stringify({ ok: false, error_code: 400, description }));
    });
  });
  const answer = await fetchTelegram(address, { method: 'POST', body: '"ế"' });
  expect(await answer.json()).toEqual({ ok: false, error_code: 400, description: 'POST "ế"' });
});

it('leaves nothing behind on a connection that is kept', async () => {
  const warnings: Error[] = [];
  const note = (warning: Error) => void warnings.push(warning);
  process.on('warning', note);
  const address = await serve((_request, response) => void response.end('{"ok":true,"result":1}'));
  for (let n = 0; n < 15; n++) await fetchTelegram(address);
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', note);
  expect(warnings).toEqual([]);
});

it('names no address in what it throws', async () => {
  const address = await serve((request) => void request.socket.destroy());
  const error = await failureOf(address);
  expect(`${error?.message} ${error?.stack} ${String(error?.cause)}`).not.toContain('TOKEN');
});
