import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { AppError } from '../errors.ts';

export interface Listening {
  /** Address under which this machine reaches the server. */
  url: string;
  port: number;
  /** Takes no more requests, waits up to `deadlineMs` for running ones, then cuts what is left (open event streams). */
  close(deadlineMs: number): Promise<void>;
}

/** Throws AppError `config_invalid` when the port is taken or may not be used. */
export async function startListening(app: Hono, address: { host: string; port: number }): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const close = createCloser(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, address)));
    server.listen(address.port, address.host, resolve);
  });
  const { port, family, address: bound } = server.address() as AddressInfo;
  const host = bound === '0.0.0.0' || bound === '::' ? 'localhost' : family === 'IPv6' ? `[${bound}]` : bound;
  return {
    url: `http://${host}:${port}`,
    port,
    close,
  };
}

/**
 * Node's own close waits for connections on which nothing was asked yet (browsers open some in advance) and for those
 * whose last request ends after the close.
 */
function createCloser(server: Server): (deadlineMs: number) => Promise<void> {
  const open = new Set<Socket>();
  const busy = new Set<Socket>();
  let closing = false;
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    busy.add(socket);
    response.once('close', () => {
      busy.delete(socket);
      if (closing) socket.destroySoon();
    });
  });
  return (deadlineMs) =>
    new Promise((resolve) => {
      closing = true;
      const deadline = setTimeout(() => server.closeAllConnections(), deadlineMs);
      server.close(() => {
        clearTimeout(deadline);
        resolve();
      });
      for (const socket of open) if (!busy.has(socket)) socket.destroy();
    });
}

function explain(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): AppError {
  const why =
    error.code === 'EADDRINUSE'
      ? 'đã có chương trình khác dùng; đổi PORT'
      : error.code === 'EACCES'
        ? 'không được phép dùng; chọn PORT từ 1024 trở lên'
        : `không mở được (${error.code ?? error.name})`;
  return new AppError('config_invalid', `Cổng ${port} trên ${host} ${why}.`, { cause: error });
}
