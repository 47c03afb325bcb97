import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, address)));
    server.listen(address.port, address.host, resolve);
  });
  const { port, family, address: bound } = server.address() as AddressInfo;
  const host = bound === '0.0.0.0' || bound === '::' ? 'localhost' : family === 'IPv6' ? `[${bound}]` : bound;
  return {
    url: `http://${host}:${port}`,
    port,
    close: (deadlineMs) => closeServer(server, deadlineMs),
  };
}

function closeServer(server: Server, deadlineMs: number): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), deadlineMs);
    // A connection whose request ends after the close stays open for further ones, unless it is told.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    server.close(() => {
      clearTimeout(deadline);
      clearInterval(sweep);
      resolve();
    });
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
