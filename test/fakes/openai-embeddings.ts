import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { tokenize } from '#src/vietnamese/tokens.ts';

/** How an embedding request is answered: well, in one of several bad ways, or with a status. */
export type EmbeddingMood =
  | 'well'
  | 'base64'
  | 'without-index'
  | 'shuffled'
  | 'hang'
  | 'drop'
  | 'nonsense'
  | 'too-few'
  | 'not-a-number'
  | 'zero'
  | 'mixed-lengths'
  | 'own-length'
  | number;

export interface EmbeddingRequest {
  authorization: string | undefined;
  model: string;
  input: string[];
  dimensions: number | undefined;
}

/**
 * `POST /v1/embeddings` with vectors made of hashed words: texts with the same words lie near each other, texts that
 * only mean the same do not. So it measures the plumbing, and says nothing of what a real model would find.
 */
export interface FakeEmbeddings {
  /** Length of the vectors of each model that the server knows; may be changed while it runs. */
  models: Map<string, number>;
  /** One for each of the next requests; the last one stays. */
  moods: EmbeddingMood[];
  requests: EmbeddingRequest[];
  /** Longer texts, and requests of more texts, are refused with 413. */
  limits: { characters: number; texts: number };
  /** Texts that hold one of these are refused with 400. */
  refused: string[];
  /** Sent with every status that is not 200. */
  retryAfter: Record<string, string>;
  /** Words that mean others: each first is read as its second before the vector is made. */
  meanings: [words: string, meant: string][];
  /** How long every answer takes. */
  delayMs: number;
}

export function createFakeEmbeddings(models: Record<string, number>): FakeEmbeddings {
  return {
    models: new Map(Object.entries(models)),
    moods: ['well'],
    requests: [],
    limits: { characters: Infinity, texts: Infinity },
    refused: [],
    retryAfter: { 'retry-after-ms': '1' },
    meanings: [],
    delayMs: 0,
  };
}

/** The length of the folded words' sum, each at a place and with a sign that its letters give. */
export function hashWords(text: string, dimensions: number): number[] {
  const vector = Array.from({ length: dimensions }, () => 0);
  for (const { folded } of tokenize(text)) {
    let hash = 0x811c9dc5;
    for (const letter of folded) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
    vector[(hash >>> 8) % dimensions]! += (hash & 1) === 0 ? 1 : -1;
  }
  const length = Math.hypot(...vector);
  // A text without words lies somewhere too.
  if (length === 0) vector[0] = 1;
  return length === 0 ? vector : vector.map((value) => value / length);
}

const requestSchema = z.object({
  model: z.string(),
  input: z.union([z.string(), z.array(z.string())]),
  dimensions: z.number().optional(),
});

export async function answerEmbeddings(
  fake: FakeEmbeddings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, body: unknown) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...(status === 200 ? {} : fake.retryAfter) })
      .end(JSON.stringify(body));
  const parsed = requestSchema.safeParse(JSON.parse(await readText(request)));
  if (!parsed.success) return send(422, { error: { message: 'wrong request' } });
  const { model, dimensions } = parsed.data;
  const input = [parsed.data.input].flat();
  const { authorization } = request.headers;
  fake.requests.push({ authorization, model, input, dimensions });
  const mood = fake.moods.length > 1 ? fake.moods.shift()! : fake.moods[0]!;
  if (fake.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, fake.delayMs));
  if (mood === 'hang') return;
  if (mood === 'drop') return void response.socket?.destroy();
  if (mood === 'nonsense') return void response.end('<html>gateway</html>');
  // Real servers repeat parts of the request and of the key in what they say of it.
  if (typeof mood === 'number') return send(mood, { error: { message: `${authorization}: ${input[0]}` } });
  const length = (mood === 'own-length' ? undefined : dimensions) ?? fake.models.get(model);
  if (length === undefined || !fake.models.has(model)) return send(404, { error: { message: `no model ${model}` } });
  if (input.length > fake.limits.texts || input.some((text) => text.length > fake.limits.characters)) {
    return send(413, { error: { message: 'input too large' } });
  }
  if (input.some((text) => fake.refused.some((words) => text.includes(words)))) {
    return send(400, { error: { message: 'content' } });
  }
  const tokens = input.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const data = input.map((text, index) => toItem({ mood, index, vector: hashWords(readMeanings(fake, text), length) }));
  if (mood === 'shuffled') data.reverse();
  if (mood === 'too-few') data.pop();
  return send(200, { object: 'list', model, data, usage: { prompt_tokens: tokens, total_tokens: tokens } });
}

const readMeanings = ({ meanings }: FakeEmbeddings, text: string) =>
  meanings.reduce((rest, [words, meant]) => rest.replaceAll(words, meant), text);

function toItem({ mood, index, vector }: { mood: EmbeddingMood; index: number; vector: number[] }) {
  const item = (embedding: unknown) => ({ object: 'embedding', index, embedding });
  if (mood === 'base64') return item(Buffer.from(Float32Array.from(vector).buffer).toString('base64'));
  if (mood === 'without-index') return { embedding: vector };
  if (mood === 'not-a-number') return item([null, ...vector.slice(1)]);
  if (mood === 'zero') return item(vector.map(() => 0));
  return item(mood === 'mixed-lengths' && index > 0 ? vector.slice(1) : vector);
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
