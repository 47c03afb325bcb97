import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Attachment } from '#src/messaging/message.ts';
import { type OpenTelegram, openTelegram } from './open-telegram.ts';

const MB = 1024 * 1024;
let open: OpenTelegram;
beforeEach(async () => {
  open = await openTelegram();
});
afterEach(() => open.close());

const fetchIt = (attachment: Partial<Attachment>, limits: { maxBytes?: number; signal?: AbortSignal } = {}) =>
  open.adapter.channel.fetchAttachment!(
    { kind: 'file', ref: 'BQACd', ...attachment },
    { maxBytes: 20 * MB, signal: new AbortController().signal, ...limits },
  );
const failureOf = (...args: Parameters<typeof fetchIt>) =>
  fetchIt(...args).then(
    () => undefined,
    (error: unknown) => error as Error,
  );

describe('fetching what a person sent', () => {
  it('hands out its bytes', async () => {
    open.fake.addFile('BQACd', Buffer.from('Kính gửi'), 'documents/tờ trình số 1.docx');
    expect(Buffer.from(await fetchIt({})).toString()).toBe('Kính gửi');
  });

  it('refuses what is too large as told, without asking', async () => {
    const error = await failureOf({ bytes: 21 * MB }, { maxBytes: 50 * MB });
    expect(error).toMatchObject({ code: 'attachment_refused', message: expect.stringContaining('20 MB') });
    expect(open.fake.calls).toEqual([]);
  });

  it('refuses what turns out too large', async () => {
    open.fake.addFile('BQACd', Buffer.alloc(2 * MB));
    expect(await failureOf({}, { maxBytes: MB })).toMatchObject({
      code: 'attachment_refused',
      message: expect.stringContaining('1 MB'),
    });
    open.fake.addFile('BQACd', Buffer.alloc(21 * MB));
    expect(await failureOf({})).toMatchObject({
      code: 'attachment_refused',
      message: expect.stringContaining('20 MB'),
    });
  });

  it('does not begin to fetch what is announced as too large', async () => {
    open.fake.addFile('BQACd', Buffer.from('x'), 'documents/a.bin');
    const result = { file_id: 'BQACd', file_size: 2 * MB, file_path: 'documents/a.bin' };
    open.fake.answerNext({ ok: true, result }, 1, 'getFile');
    expect(await failureOf({}, { maxBytes: MB })).toMatchObject({ code: 'attachment_refused' });
  });

  it('refuses what is larger than its own announcement', async () => {
    open.fake.addFile('BQACd', Buffer.alloc(2 * MB), 'documents/a.bin');
    open.fake.answerNext(
      { ok: true, result: { file_id: 'BQACd', file_size: 5, file_path: 'documents/a.bin' } },
      1,
      'getFile',
    );
    expect(await failureOf({}, { maxBytes: MB })).toMatchObject({ code: 'attachment_refused' });
  });

  it.each([
    ['is not there any more', { ref: 'khong-co' }],
    ['cannot be fetched at all', { ref: undefined }],
  ])('refuses with a sentence what %s', async (_what, attachment) => {
    const error = await failureOf(attachment);
    expect(error).toMatchObject({ code: 'attachment_refused', message: expect.stringContaining('gửi lại') });
  });

  it('refuses a file that Telegram names and does not have', async () => {
    open.fake.answerNext({ ok: true, result: { file_id: 'BQACd', file_path: 'documents/gone.bin' } }, 1, 'getFile');
    expect(await failureOf({})).toMatchObject({ code: 'attachment_refused' });
  });

  it.each([{}, { file_path: '' }, { file_path: 5 }, null, 'x'])(
    'refuses when it is told no path: %j',
    async (result) => {
      open.fake.answerNext({ ok: true, result }, 1, 'getFile');
      expect(await failureOf({})).toMatchObject({ code: 'attachment_refused' });
    },
  );

  it.each([
    '../bot700100200:FAKE-token_of_the_tests-0123456789ab/a',
    '//khac.example.vn/a',
    'a?b=c#d',
    '..\\a',
    '@khac.example.vn/',
  ])('stays below its own token whatever path it is told: %s', async (path) => {
    open.fake.addFile('BQACd', Buffer.from('x'), 'a');
    open.fake.answerNext({ ok: true, result: { file_path: path } }, 1, 'getFile');
    expect(await failureOf({})).toMatchObject({ code: 'attachment_refused' });
  });

  it.each(['429', '401', '500', 'refuse'] as const)('comes back later after %s', async (failure) => {
    open.fake.failNext(failure, 1, 'getFile');
    expect(await failureOf({})).toMatchObject({ code: 'channel_unreachable', retryable: true });
  });

  it('comes back later for what is only temporarily unavailable', async () => {
    const description = 'Bad Request: file is temporarily unavailable';
    open.fake.answerNext({ ok: false, error_code: 400, description }, 1, 'getFile');
    expect(await failureOf({})).toMatchObject({ code: 'channel_unreachable' });
  });

  it('gives up when it is told to', async () => {
    open.fake.failNext('hang', 1, 'getFile');
    const error = await failureOf({}, { signal: AbortSignal.timeout(50) });
    expect(error).toMatchObject({ code: 'channel_unreachable' });
  });

  it('never shows the address, which holds the token', async () => {
    const errors: unknown[] = [];
    for (const failure of ['429', '401', '500', 'not-json', 'reset-after-receipt', 'refuse'] as const) {
      open.fake.failNext(failure, 1, 'getFile');
      errors.push(await failureOf({}));
    }
    await open.fake.heal();
    open.fake.addFile('BQACd', Buffer.from('x'), 'a');
    open.fake.answerNext({ ok: true, result: { file_path: 'khong-co' } }, 1, 'getFile');
    errors.push(await failureOf({}));
    const shown = errors.map((error) => JSON.stringify(error, ['message', 'stack', 'cause', 'code'])).join();
    expect(shown).not.toMatch(/FAKE|\/file\/bot|\/bot7/);
  });
});
