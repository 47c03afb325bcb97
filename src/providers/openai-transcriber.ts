import type { OpenAI, toFile } from 'openai';
import type { Transcriber } from '../attachments/transcriber.ts';
import type { TranscriptionConfig } from '../config.ts';
import { AppError } from '../errors.ts';

export interface OpenAiTranscriberOptions extends TranscriptionConfig {
  /** How long one attempt may take; 60 s unless said. */
  timeoutMs?: number;
}

const PROVIDER_ADDRESS = 'https://api.openai.com/v1';

/** Any endpoint with OpenAI's `POST /audio/transcriptions`. The package is loaded at the first recording. */
export function createOpenAiTranscriber(options: OpenAiTranscriberOptions): Transcriber {
  let loading: Promise<Loaded> | undefined;
  return {
    async transcribe({ bytes, name, mimeType }, { signal }) {
      try {
        loading ??= load(options);
        const { client, toFile } = await loading;
        const file = await toFile(bytes, name, { type: mimeType });
        const heard: unknown = await client.audio.transcriptions.create(
          { file, model: options.model, language: 'vi', response_format: 'json' },
          { signal },
        );
        return readText(heard);
      } catch (error) {
        throw explainFailure(error);
      }
    },
  };
}

interface Loaded {
  client: OpenAI;
  toFile: typeof toFile;
}

async function load({ apiKey, baseUrl, timeoutMs = 60_000 }: OpenAiTranscriberOptions): Promise<Loaded> {
  const { OpenAI, toFile } = await import('openai');
  const client = new OpenAI({
    apiKey,
    baseURL: baseUrl ?? PROVIDER_ADDRESS,
    timeout: timeoutMs,
    maxRetries: 1,
    // What the package would otherwise take from the environment; its log would hold what was said.
    organization: null,
    project: null,
    logLevel: 'off',
  });
  return { client, toFile };
}

/** Servers of the same kind answer with more than this, or with less. */
function readText(heard: unknown): string {
  const text = typeof heard === 'object' && heard !== null && 'text' in heard ? heard.text : undefined;
  if (typeof text !== 'string') throw new AppError('internal', 'transcription: an answer without text');
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Without the endpoint's own words, which may repeat the key or what was said. */
function explainFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  const what =
    typeof status === 'number' ? `HTTP ${status}` : error instanceof Error ? error.constructor.name : 'no answer';
  return new AppError('internal', `transcription: ${what}`, { retryable: true });
}
