import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Recording } from '#src/attachments/transcriber.ts';
import { AppError } from '#src/errors.ts';
import { createOpenAiTranscriber } from '#src/providers/openai-transcriber.ts';
import { type OpenAiServer, startOpenAiServer } from '../fakes/openai-server.ts';

let server: OpenAiServer;
beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(() => server.close());

const recording: Recording = { bytes: Uint8Array.of(0xff, 0xf1, 1, 2), name: 'ghi-am.aac', mimeType: 'audio/aac' };

function transcribe(change: { model?: string; timeoutMs?: number; signal?: AbortSignal; baseUrl?: string } = {}) {
  const { signal = new AbortController().signal, ...options } = change;
  const transcriber = createOpenAiTranscriber({ model: 'nghe-1', apiKey: 'khoa-thu', baseUrl: server.url, ...options });
  return transcriber.transcribe(recording, { signal });
}

async function failureOf(work: Promise<string>): Promise<AppError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

test('sends the recording as it is, called by what it is, with model, key and language', async () => {
  server.transcript = '  Tổ 4 mất nước \n ba ngày  ';
  expect(await transcribe()).toBe('Tổ 4 mất nước ba ngày');
  expect(server.requests).toEqual([
    {
      authorization: 'Bearer khoa-thu',
      model: 'nghe-1',
      language: 'vi',
      fileName: 'ghi-am.aac',
      mimeType: 'audio/aac',
      bytes: recording.bytes,
    },
  ]);
});

test('composes what the server writes with separate marks', async () => {
  server.transcript = 'Phường Mẫu Sơn'.normalize('NFD');
  expect(await transcribe()).toBe('Phường Mẫu Sơn'.normalize('NFC'));
});

test('gives no words where nothing is heard', async () => {
  server.moods = ['empty'];
  expect(await transcribe()).toBe('');
});

test.each([429, 500, 503])('asks once more after %s', async (status) => {
  server.moods = [status, 'well'];
  expect(await transcribe()).toBe(server.transcript);
  expect(server.requests).toHaveLength(2);
});

describe('fails with the status alone, neither the key nor what was said', () => {
  test.each([
    [401, 1],
    [429, 2],
    [500, 2],
  ])('%s, after %s requests', async (status, requests) => {
    server.moods = [status];
    const error = await failureOf(transcribe());
    expect(error).toMatchObject({ code: 'internal', message: `transcription: HTTP ${status}`, retryable: true });
    expect(error.cause).toBeUndefined();
    expect(server.requests).toHaveLength(requests);
  });

  test('a model that is not there', async () => {
    expect((await failureOf(transcribe({ model: 'khac' }))).message).toBe('transcription: HTTP 404');
  });

  test('an answer that is none', async () => {
    server.moods = ['nonsense'];
    expect((await failureOf(transcribe())).message).toMatch(/^transcription: /);
  });

  test('a server that does not answer in time', async () => {
    server.moods = ['hang'];
    expect((await failureOf(transcribe({ timeoutMs: 50 }))).message).toBe('transcription: APIConnectionTimeoutError');
  });

  test('a server that is not there', async () => {
    const error = await failureOf(transcribe({ baseUrl: 'http://127.0.0.1:1/v1' }));
    expect(error.message).toBe('transcription: APIConnectionError');
  });

  test('a caller that waits no longer', async () => {
    server.moods = ['hang'];
    const caller = new AbortController();
    const work = failureOf(transcribe({ signal: caller.signal }));
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    caller.abort();
    expect((await work).message).toBe('transcription: APIUserAbortError');
    expect(server.requests).toHaveLength(1);
  });
});
