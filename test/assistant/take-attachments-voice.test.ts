import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ATTACHMENT_TEXTS } from '#src/assistant/attachment-texts.ts';
import { takeAttachments } from '#src/assistant/take-attachments.ts';
import { createOpenAiTranscriber } from '#src/providers/openai-transcriber.ts';
import { makeAdts, makeOgg, makePdf } from '../attachments/sample-files.ts';
import { type Desk, openDesk } from '../fakes/attachment-desk.ts';
import { inboundMessage } from '../fakes/messages.ts';
import { type OpenAiServer, startOpenAiServer } from '../fakes/openai-server.ts';

let server: OpenAiServer;
let desk: Desk;
beforeEach(async () => {
  server = await startOpenAiServer();
  const transcriber = createOpenAiTranscriber({ model: 'nghe-1', apiKey: 'khoa-thu', baseUrl: server.url });
  desk = await openDesk({ transcriber });
});
afterEach(async () => {
  await desk.close();
  await server.close();
});

const say = (bytes: Uint8Array = makeOgg(), change = {}) =>
  desk.send({ attachments: [desk.upload('voice', bytes, change)] });

describe('a recording', () => {
  test('is written down and shown, and counts only when it is confirmed', async () => {
    server.transcript = 'Tổ 4 mất nước ba ngày';
    const heard = await say();
    expect(heard.replies).toEqual([
      { text: 'Tôi nghe được: “Tổ 4 mất nước ba ngày”', choices: ['Đúng', 'Không đúng'] },
    ]);
    expect(heard.asText).toBeUndefined();
    expect(await desk.send({ text: '1' })).toMatchObject({ replies: [], asText: 'Tổ 4 mất nước ba ngày' });
  });

  test.each(['2', 'không', 'Sai rồi'])('that was misheard is to be typed: %s', async (answer) => {
    await say();
    const refused = await desk.send({ text: answer });
    expect(refused.text).toBe(ATTACHMENT_TEXTS.sayAgain);
    expect(refused.asText).toBeUndefined();
    expect((await desk.send({ text: '1' })).asText).toBe('1');
  });

  test('may be confirmed in words', async () => {
    await say();
    expect((await desk.send({ text: 'Đúng rồi' })).asText).toBe(server.transcript);
  });

  test.each([
    ['of Telegram', makeOgg(), 'ghi-am.ogg', 'audio/ogg'],
    ['of Zalo', makeAdts(3), 'ghi-am.aac', 'audio/aac'],
  ])('%s is called by what its bytes are', async (_, bytes, fileName, mimeType) => {
    await say(bytes, { name: 'voice.mp3', mimeType: 'audio/mpeg' });
    expect(server.requests).toMatchObject([{ fileName, mimeType, bytes: new Uint8Array(bytes) }]);
  });

  test('sent as a file is heard as well', async () => {
    const { text } = await desk.send({ attachments: [desk.upload('file', makeAdts(2), { name: 'hop.aac' })] });
    expect(text).toContain('Tôi nghe được');
  });

  test('with a caption: both are confirmed together', async () => {
    await desk.send({ text: 'tổ 4', attachments: [desk.upload('voice', makeOgg())] });
    expect((await desk.send({ text: '1' })).asText).toBe(`tổ 4\n${server.transcript}`);
  });

  test('is nowhere on the disk, nor what was said in a log', async () => {
    const sound = Buffer.concat([makeOgg(), Buffer.from('tieng-noi-cua-chi-Lan')]);
    server.transcript = 'Chị Lan nói chuyện riêng';
    await say(sound);
    expect(desk.holdsAnywhere('tieng-noi-cua-chi-Lan')).toBe(false);
    expect(desk.filesKept()).toEqual([]);
    expect(await desk.rows()).toEqual([]);
    expect(desk.logged.join()).not.toContain('Chị Lan');
  });
});

describe('a recording that is not heard', () => {
  test('without a model: text is asked for, nothing is fetched', async () => {
    delete desk.dependencies.transcriber;
    expect((await say()).text).toBe(ATTACHMENT_TEXTS.voiceWithoutModel);
    expect(desk.fetched.size).toBe(0);
  });

  test.each([
    ['longer than ten minutes by what the channel tells', makeOgg(), { seconds: 601 }, 0],
    ['longer than ten minutes by its frames', makeAdts(620), {}, 1],
  ])('%s', async (_, bytes, change, fetched) => {
    expect((await say(bytes, change)).text).toBe(ATTACHMENT_TEXTS.voiceTooLong(10));
    expect(desk.fetched.size).toBe(fetched);
    expect(server.requests).toEqual([]);
  });

  test.each([
    ['larger than 20 MB', Buffer.concat([makeOgg(), Buffer.alloc(21 << 20)]), ATTACHMENT_TEXTS.tooLarge(20 << 20)],
    ['no sound', makePdf([['a']]), ATTACHMENT_TEXTS.voiceBroken],
    ['nothing', Buffer.alloc(0), ATTACHMENT_TEXTS.voiceBroken],
  ])('%s', async (_, bytes, expected) => {
    expect((await say(bytes)).text).toBe(expected);
    expect(server.requests).toEqual([]);
  });

  test('in which nothing is understood', async () => {
    server.moods = ['empty'];
    const { text, replies } = await say();
    expect(text).toBe(ATTACHMENT_TEXTS.voiceUnclear);
    expect(replies[0]).not.toHaveProperty('choices');
  });

  test.each([401, 404, 429, 500])(
    'because the endpoint answers %s: text is asked for, and it is logged',
    async (status) => {
      server.moods = [status];
      server.transcript = 'Chị Lan nói chuyện riêng';
      expect((await say()).text).toBe(ATTACHMENT_TEXTS.voiceFailed);
      expect(desk.logged.join()).toContain(`HTTP ${status}`);
      expect(desk.logged.join()).not.toMatch(/Chị Lan|khoa-thu|sk-not/);
    },
  );

  test('because the process stops: it is heard again later', async () => {
    server.moods = ['hang'];
    const stopping = new AbortController();
    const message = inboundMessage({ attachments: [desk.upload('voice', makeOgg())] });
    const work = takeAttachments(message, { inboxId: 'i', state: {}, signal: stopping.signal }, desk.dependencies);
    setTimeout(() => stopping.abort(), 50);
    await expect(work).rejects.toMatchObject({ retryable: true });
  });
});
