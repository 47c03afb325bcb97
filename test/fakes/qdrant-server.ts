import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFakeCollection, type FakeBody, type FakeCollection, type FakeSettings } from './qdrant-collection.ts';
import type { Exchange } from './qdrant-openapi.ts';
import { Refusal } from './qdrant-points.ts';

/** What goes wrong with a call. */
export type QdrantFailure =
  | { status: number; body?: string; type?: string; headers?: Record<string, string> }
  /** 200, done or not, the server does not know. */
  | 'wait-timeout'
  /** Read and never answered. */
  | 'hang'
  /** Done, then the connection breaks. */
  | 'reset'
  /** 200 with a page of HTML, as a proxy answers. */
  | 'html'
  /** 200 with JSON of another kind. */
  | 'strange';

export interface FakeQdrant {
  /** What `QDRANT_URL` is set to. */
  readonly url: string;
  /** Requests so far, with what was answered. */
  readonly exchanges: Exchange[];
  /** Names of all collections, and what they hold. */
  readonly collections: ReadonlyMap<string, FakeCollection>;
  readonly aliases: ReadonlyMap<string, string>;
  /** Makes the next calls of these fail. `path` is the end of the path ("/points/query"); `skip` go well before. */
  failNext(failure: QdrantFailure, options?: Partial<Omit<Failing, 'failure'>>): void;
  /** Takes back every failure that is still to come. */
  heal(): void;
  /** Nobody listens any more. */
  stop(): Promise<void>;
  /** Listens again at the same address. With `empty`, all data is lost. */
  start(options?: { empty?: boolean }): Promise<void>;
  close(): Promise<void>;
}

interface Request {
  query: Record<string, string>;
  body: FakeBody & FakeSettings;
}

interface Done {
  status: number;
  answer: { result?: unknown; status: unknown; time: number };
}

const MOST_BYTES = 32 * 1024 * 1024;

interface Failing {
  failure: QdrantFailure;
  times: number;
  skip: number;
  path: string;
  when: (method: string, path: string) => boolean;
}

/**
 * A local imitation of Qdrant 1.19: it proves what goes over the wire and that scores follow the server's formula, and
 * nothing about Qdrant itself. Answers 501 to what the tests do not ask for.
 */
export async function startFakeQdrant({
  apiKey,
  prefix = '',
}: { apiKey?: string; prefix?: string } = {}): Promise<FakeQdrant> {
  const collections = new Map<string, FakeCollection>();
  const aliases = new Map<string, string>();
  const exchanges: Exchange[] = [];
  let failing: Failing[] = [];
  let server: Server;
  let port = 0;

  function takeFailure(method: string, path: string): QdrantFailure | undefined {
    const one = failing.find((it) => path.endsWith(it.path) && it.when(method, path));
    if (one === undefined || one.skip-- > 0) return undefined;
    one.times--;
    failing = failing.filter(({ times }) => times > 0);
    return one.failure;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, 'http://fake');
    const method = request.method!;
    const raw = await readAll(request);
    if (!pathname.startsWith(prefix)) return answer(response, 404, { status: { error: 'not here' } });
    const path = pathname.slice(prefix.length);
    const query = Object.fromEntries(searchParams);
    const body: unknown = raw.length === 0 ? undefined : JSON.parse(raw.toString());
    if (apiKey !== undefined && request.headers['api-key'] !== apiKey) {
      return answer(response, 401, 'Must provide an API key or an Authorization bearer token');
    }
    const failure = takeFailure(method, path);
    if (failure === 'hang') return;
    if (typeof failure === 'object') {
      response.writeHead(failure.status, { 'content-type': failure.type ?? 'application/json', ...failure.headers });
      response.end(failure.body ?? JSON.stringify({ status: { error: 'told to fail' }, time: 0 }));
      return;
    }
    const done =
      raw.length > MOST_BYTES
        ? refused(new Refusal(400, 'Payload too large'))
        : perform(method, path, { query, body: body as Request['body'] });
    if (failure === 'wait-timeout') done.answer.result = { operation_id: 1, status: 'wait_timeout' };
    exchanges.push({ method, path, query, body, ...done });
    if (failure === 'reset') return void request.socket.destroy();
    if (failure === 'html') return answer(response, 200, '<html>Xin chào</html>');
    answer(
      response,
      done.status,
      failure === 'strange' ? { result: { points: 7, aliases: {} }, status: 'ok' } : done.answer,
    );
  }

  function perform(method: string, path: string, request: Request): Done {
    try {
      const result = route(method, path, request);
      return { status: 200, answer: { result, status: 'ok', time: 0.001 } };
    } catch (error) {
      return refused(error);
    }
  }

  function collectionAt(name: string): FakeCollection {
    const found = collections.get(aliases.get(name) ?? name);
    if (found === undefined) throw new Refusal(404, `Not found: Collection \`${name}\` doesn't exist!`);
    return found;
  }

  function route(method: string, path: string, { query, body }: Request): unknown {
    const [, first, name = '', ...rest] = path.split('/');
    const call = `${method} ${rest.join('/')}`;
    const updated = () => ({
      operation_id: exchanges.length,
      status: query.wait === 'true' ? 'completed' : 'acknowledged',
    });
    if (path === '/aliases' && method === 'GET') {
      return { aliases: [...aliases].map(([alias_name, collection_name]) => ({ alias_name, collection_name })) };
    }
    if (path === '/collections' && method === 'GET') {
      return { collections: [...collections.keys()].map((collection) => ({ name: collection })) };
    }
    if (path === '/collections/aliases' && method === 'POST') return changeAliases(body.actions ?? []);
    if (first !== 'collections') throw new Refusal(501, path);
    switch (call) {
      case 'PUT ':
        if (collections.has(name)) throw new Refusal(409, `Wrong input: Collection \`${name}\` already exists!`);
        collections.set(name, createFakeCollection(body));
        return true;
      case 'GET ':
        return collectionAt(name).info();
      case 'DELETE ':
        for (const [alias, target] of aliases) if (target === name) aliases.delete(alias);
        return collections.delete(name);
      case 'PUT index':
        collectionAt(name).createIndex(body);
        return updated();
      case 'PUT points':
        collectionAt(name).upsert(body);
        return updated();
      case 'POST points/delete':
        collectionAt(name).delete(body);
        return updated();
      case 'POST points/payload':
        collectionAt(name).setPayload(body);
        return updated();
      case 'POST points/scroll':
        return collectionAt(name).scroll(body);
      case 'POST points/query':
        return { points: collectionAt(name).query(body) };
      default:
        throw new Refusal(501, `${method} ${path}`);
    }
  }

  function changeAliases(actions: NonNullable<FakeBody['actions']>): boolean {
    for (const action of actions) {
      if (action.create_alias === undefined) throw new Refusal(501, Object.keys(action).join());
      const { alias_name, collection_name } = action.create_alias;
      if (collections.has(alias_name)) throw new Refusal(409, 'alias is the name of a collection');
      if (!collections.has(collection_name)) throw new Refusal(404, `Not found: ${collection_name}`);
      aliases.set(alias_name, collection_name);
    }
    return true;
  }

  const fake: FakeQdrant = {
    get url() {
      return `http://127.0.0.1:${port}${prefix}`;
    },
    exchanges,
    collections,
    aliases,
    failNext(failure, { times = 1, skip = 0, path = '', when = () => true } = {}) {
      failing.push({ failure, times, skip, path, when });
    },
    heal() {
      failing = [];
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
    async start({ empty = false } = {}) {
      if (empty) [collections, aliases].forEach((map) => map.clear());
      server = createServer((request, response) => {
        handle(request, response).catch((error: unknown) => answer(response, 500, String(error)));
      });
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      port = (server.address() as AddressInfo).port;
    },
    close: () => (server.listening ? fake.stop() : Promise.resolve()),
  };
  await fake.start();
  return fake;
}

function refused(error: unknown): Done {
  if (!(error instanceof Refusal)) throw error;
  return { status: error.status, answer: { status: { error: error.message }, time: 0.001 } };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function answer(response: ServerResponse, status: number, body: object | string): void {
  const isText = typeof body === 'string';
  response.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json' });
  response.end(isText ? body : JSON.stringify(body));
}
