import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerEmbeddings, createFakeEmbeddings, type FakeEmbeddings } from './openai-embeddings.ts';

/** How the server answers: as it should, with a status, never, with no words, or with something else than JSON. */
export type OpenAiMood = 'well' | 'empty' | 'hang' | 'nonsense' | number;

export interface HeardRequest {
  authorization: string | undefined;
  model: string;
  language: string;
  fileName: string;
  mimeType: string;
  bytes: Uint8Array;
}

export interface OpenAiServer {
  /** As in `OPENAI_BASE_URL`. */
  url: string;
  /** What it hears in every recording. */
  transcript: string;
  /** One for each of the next requests; the last one stays. */
  moods: OpenAiMood[];
  requests: HeardRequest[];
  /** `POST /v1/embeddings`; knows `nhung-1` (64 numbers) and `nhung-2` (32) unless told otherwise. */
  embeddings: FakeEmbeddings;
  close(): Promise<void>;
}

/** An OpenAI-compatible server on this machine, as far as the product uses one. */
export async function startOpenAiServer(model = 'nghe-1'): Promise<OpenAiServer> {
  const state = { transcript: 'Quy chế phối hợp quy định mấy ngày?', moods: ['well'] as OpenAiMood[] };
  const requests: HeardRequest[] = [];
  const embeddings = createFakeEmbeddings({ 'nhung-1': 64, 'nhung-2': 32 });
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => sendJson(response, 500, { error: { message: String(error) } }));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'POST' && request.url === '/v1/embeddings') {
      return answerEmbeddings(embeddings, request, response);
    }
    if (request.method !== 'POST' || request.url !== '/v1/audio/transcriptions') {
      return sendJson(response, 404, { error: { message: `no such path: ${request.url}` } });
    }
    const form = await readForm(request);
    const file = form.get('file');
    if (!(file instanceof File)) return sendJson(response, 400, { error: { message: 'file is missing' } });
    const heard = {
      authorization: request.headers.authorization,
      model: String(form.get('model')),
      language: String(form.get('language')),
      fileName: file.name,
      mimeType: file.type,
      bytes: new Uint8Array(await file.arrayBuffer()),
    };
    requests.push(heard);
    if (heard.model !== model) return sendJson(response, 404, { error: { message: `no such model: ${heard.model}` } });
    const mood = state.moods.length > 1 ? state.moods.shift() : state.moods[0];
    if (mood === 'hang') return;
    if (mood === 'nonsense') return void response.end('<html>gateway</html>');
    if (typeof mood === 'number') {
      // Real servers repeat parts of the request and of the key in what they say of it.
      return sendJson(response, mood, { error: { message: `sk-not-a-real-key: ${state.transcript}` } });
    }
    sendJson(response, 200, {
      text: mood === 'empty' ? ' \n' : state.transcript,
      usage: { type: 'duration', seconds: 4 },
    });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    embeddings,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  // The client waits for as long as it is told before it asks again.
  response.writeHead(status, { 'content-type': 'application/json', 'retry-after-ms': '1' }).end(JSON.stringify(body));
}

async function readForm(request: IncomingMessage): Promise<FormData> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  return new Response(Buffer.concat(chunks), { headers }).formData();
}
