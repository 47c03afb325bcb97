import type { OpenAI } from 'openai';
import { z } from 'zod';
import type { EmbeddingConfig } from '../config.ts';
import { AppError } from '../errors.ts';
import type { Embedded, Embedder } from '../knowledge/dense/embedder.ts';

export interface OpenAiEmbedderOptions extends Omit<EmbeddingConfig, 'price'> {
  /** How long one request may take; 60 s unless said. */
  timeoutMs?: number;
}

const PROVIDER_ADDRESS = 'https://api.openai.com/v1';

/** Servers of the same kind answer with more than this; `index` may be missing, vectors may be base64 of 32-bit floats. */
const answerSchema = z.object({
  data: z.array(
    z.object({
      index: z.number().int().nonnegative().optional(),
      embedding: z.union([z.array(z.number()), z.string()]),
    }),
  ),
  usage: z.object({ prompt_tokens: z.number().int().nonnegative().optional() }).nullish().catch(undefined),
});

/**
 * Any endpoint with OpenAI's `POST /embeddings`. The package is loaded as soon as there is an embedder: that takes longer
 * than a question can wait.
 */
export function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { model, dimensions } = options;
  const loading = load(options);
  // Said when it is first needed.
  loading.catch(() => {});
  return {
    model,
    ...(dimensions === undefined ? {} : { dimensions }),
    async embed(texts, { kind, signal }) {
      try {
        const client = await loading;
        const input = texts.map((text) => prefixOf(model, kind) + text);
        const body = { model, input, encoding_format: 'float', ...(dimensions === undefined ? {} : { dimensions }) };
        const answer: unknown = await client.post('/embeddings', { body, signal });
        return readAnswer(answer, { texts: texts.length, dimensions });
      } catch (error) {
        throw explainFailure(error);
      }
    },
  };
}

/** The E5 family was taught with these words before every text. */
function prefixOf(model: string, kind: 'passage' | 'query'): string {
  return /(?:^|[\W_])e5(?:$|[\W_])/i.test(model) && !/instruct/i.test(model) ? `${kind}: ` : '';
}

async function load({ apiKey, baseUrl, timeoutMs = 60_000 }: OpenAiEmbedderOptions): Promise<OpenAI> {
  const { OpenAI } = await import('openai');
  return new OpenAI({
    apiKey,
    baseURL: baseUrl ?? PROVIDER_ADDRESS,
    timeout: timeoutMs,
    // Who embeds knows better how long it is worth waiting.
    maxRetries: 0,
    // What the package would otherwise take from the environment; its log would hold what was embedded.
    organization: null,
    project: null,
    logLevel: 'off',
  });
}

function readAnswer(answer: unknown, asked: { texts: number; dimensions: number | undefined }): Embedded {
  const failed = (what: string) => new AppError('internal', `embeddings: ${what}`, { retryable: true });
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) throw failed('an answer of another shape');
  const { data, usage } = parsed.data;
  if (data.length !== asked.texts) throw failed(`${data.length} vectors for ${asked.texts} texts`);
  const placed = new Map(data.map(({ index, embedding }, at) => [index ?? at, toFloats(embedding)]));
  const vectors = data.map((_, at) => placed.get(at) ?? new Float32Array(0));
  const dimensions = vectors[0]?.length ?? 0;
  for (const vector of vectors) {
    if (vector.length === 0) throw failed('a vector is missing');
    if (vector.length !== dimensions) throw failed('vectors of different lengths');
    if (!isDirection(vector)) throw failed('a vector that is no direction');
  }
  if (asked.dimensions !== undefined && dimensions !== asked.dimensions) {
    throw new AppError('config_invalid', `embeddings: ${dimensions} numbers, not ${asked.dimensions} as asked for`);
  }
  const tokens = usage?.prompt_tokens;
  return { vectors, ...(tokens === undefined ? {} : { tokens }) };
}

function isDirection(vector: Float32Array): boolean {
  const sum = vector.reduce((total, value) => total + value * value, 0);
  return Number.isFinite(sum) && sum > 0;
}

function toFloats(embedding: number[] | string): Float32Array<ArrayBuffer> {
  if (typeof embedding !== 'string') return Float32Array.from(embedding);
  const bytes = new Uint8Array(Buffer.from(embedding, 'base64'));
  return new Float32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
}

/** A text was too long, or all of them together. */
const TOO_LARGE = new Set([400, 413, 422]);
const REFUSED = new Set([401, 403, 404]);

/** Without the endpoint's own words, which may repeat the key or what was embedded. */
function explainFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (typeof status !== 'number') {
    const what = error instanceof Error ? error.constructor.name : 'no answer';
    return new AppError('internal', `embeddings: ${what}`, { retryable: true });
  }
  if (TOO_LARGE.has(status)) return new AppError('too_large', `embeddings: HTTP ${status}`);
  if (REFUSED.has(status)) return new AppError('config_invalid', `embeddings: HTTP ${status}, wrong model or key`);
  const retryAfterMs = readRetryAfter(error);
  const after = retryAfterMs === undefined ? {} : { retryAfterMs };
  return new AppError('internal', `embeddings: HTTP ${status}`, { retryable: true, ...after });
}

function readRetryAfter(error: unknown): number | undefined {
  const headers = typeof error === 'object' && error !== null && 'headers' in error ? error.headers : undefined;
  if (!(headers instanceof Headers)) return undefined;
  const inMs = headers.get('retry-after-ms');
  const after = headers.get('retry-after');
  if (inMs === null && after === null) return undefined;
  const seconds = Number(after);
  const ms = inMs !== null ? Number(inMs) : Number.isFinite(seconds) ? seconds * 1000 : Date.parse(after!) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
