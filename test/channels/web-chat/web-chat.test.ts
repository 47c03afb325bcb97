import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#src/errors.ts';
import type { MessageHandler } from '#src/messaging/message.ts';
import { startChat, type RunningChat } from '../../fakes/compose-chat.ts';
import { readEventsUntil, type ServerEvent } from '../../fakes/event-stream.ts';

const CONVERSATION = 'abcdefghijklmnopqrstuv';
const citations = [{ n: 1, source: 'khoản 2 Điều 7', quote: '5 ngày' }];

const handler: MessageHandler = async ({ text }) => {
  if (text === 'hỏng') throw new AppError('message_invalid', 'broken');
  return { replies: [{ text: `trả lời ${text}`, choices: ['Xem nguyên văn'], citations }] };
};

let chat: RunningChat;
beforeEach(async () => {
  chat = await startChat({ handler, heartbeatMs: 30, pollMs: 20 });
});
afterEach(() => chat.stop());

const send = (body: unknown, init: RequestInit = {}) =>
  fetch(`${chat.url}/chat/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });
const listen = (init: RequestInit = {}, query = '') =>
  fetch(`${chat.url}/chat/events?conversationId=${CONVERSATION}${query}`, init);
const readUntil = async (count: number, response: Response) => {
  let left = count;
  return readEventsUntil(response, ({ event }) => event === 'message' && --left === 0);
};
const dataOf = ({ data }: ServerEvent) => JSON.parse(data) as Record<string, unknown>;
const textsOf = (events: ServerEvent[]) =>
  events.filter(({ event }) => event !== 'ready').map((event) => dataOf(event)['text']);

describe('web chat', () => {
  it('takes a message, and shows it and its answer to everybody who looks at the conversation', async () => {
    const tabs = await Promise.all([listen(), listen()]);
    const reading = Promise.all(tabs.map((tab) => readUntil(1, tab)));
    const response = await send({ conversationId: CONVERSATION, messageId: 'm1', text: 'hỏi' });
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ conversationId: CONVERSATION, messageId: 'm1' });
    for (const events of await reading) {
      expect(events.map(({ event }) => event)).toEqual(['ready', 'user-message', 'message']);
      expect(dataOf(events[1] as ServerEvent)).toMatchObject({ id: 'm1', text: 'hỏi' });
      expect(dataOf(events[2] as ServerEvent)).toEqual({
        id: expect.stringMatching(/:1$/) as string,
        replyTo: 'm1',
        sentAt: expect.any(String) as string,
        text: 'trả lời hỏi',
        choices: ['Xem nguyên văn'],
        citations,
      });
    }
  });

  it('makes a conversation for whoever has none, and keeps conversations apart', async () => {
    const [a, b] = await Promise.all(
      ['một', 'hai'].map(async (text) => (await send({ text })).json() as Promise<{ conversationId: string }>),
    );
    expect(a?.conversationId).not.toBe(b?.conversationId);
    const stream = await fetch(`${chat.url}/chat/events?conversationId=${b?.conversationId}`);
    expect(textsOf(await readUntil(1, stream))).toEqual(['hai', 'trả lời hai']);
  });

  it('answers a message once, whatever the number of deliveries', async () => {
    const message = { conversationId: CONVERSATION, messageId: 'm1', text: 'hỏi' };
    const statuses = await Promise.all([1, 2, 3].map(async () => (await send(message)).status));
    expect(statuses).toEqual([202, 202, 202]);
    await send({ ...message, messageId: 'm2', text: 'tiếp' });
    expect(textsOf(await readUntil(2, await listen()))).toEqual(
      expect.arrayContaining(['hỏi', 'tiếp', 'trả lời hỏi', 'trả lời tiếp']),
    );
    const { count } = await chat.database
      .selectFrom('inbox')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(2);
  });

  it.each([
    { name: 'the header that browsers send', resume: (id: string) => listen({ headers: { 'last-event-id': id } }) },
    { name: 'the address', resume: (id: string) => listen({}, `&lastEventId=${id}`) },
  ])('goes on after the last event, named by $name', async ({ resume }) => {
    for (const text of ['một', 'hai']) await send({ conversationId: CONVERSATION, text });
    const all = await readUntil(2, await listen());
    const first = all.find(({ event }) => event === 'message');
    const rest = await readUntil(1, await resume(first?.id ?? ''));
    expect(textsOf(rest)).toEqual(textsOf(all).slice(textsOf(all).indexOf('trả lời một') + 1));
  });

  it('tells the whole past before it says that it is ready', async () => {
    await chat.stop();
    chat = await startChat({ handler, worker: false });
    const texts = Array.from({ length: 450 }, (_, index) => `câu ${index}`);
    for (const text of texts) await send({ conversationId: CONVERSATION, text });
    const events = await readEventsUntil(await listen(), ({ event }) => event === 'ready');
    expect(textsOf(events)).toEqual(texts);
  });

  it('gives signs of life while nothing happens', async () => {
    const response = await listen();
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      if (text.includes(': still here')) break;
    }
    expect(text).toMatch(/event: ready[\s\S]*: still here/);
  });

  it('tells the person when the answer failed for good', async () => {
    await send({ conversationId: CONVERSATION, text: 'hỏng' });
    const [event] = (await readUntil(1, await listen())).slice(-1);
    expect(event === undefined ? undefined : dataOf(event)['text']).toBe(
      'Hiện tôi không tra cứu được, lỗi ở phía hệ thống.',
    );
  });

  it('answers a question of 20,000 characters, also with every character escaped', async () => {
    const text = 'ệ'.repeat(20_000);
    const escaped = `{"conversationId":"${CONVERSATION}","text":"${'\\u1ec7'.repeat(20_000)}"}`;
    expect((await send({ conversationId: CONVERSATION, text })).status).toBe(202);
    expect((await send(escaped)).status).toBe(202);
    expect((await send({ conversationId: CONVERSATION, text: `${text}.` })).status).toBe(400);
  });

  it.each([
    { name: 'broken JSON', body: '{"text":', status: 400 },
    { name: 'wrong types', body: { text: ['hỏi'] }, status: 400 },
    { name: 'a conversation id of no known form', body: { text: 'hỏi', conversationId: 'x' }, status: 400 },
    { name: 'a body of 5 MB', body: { text: 'a'.repeat(5_000_000) }, status: 413 },
  ])('refuses $name in plain words and serves the next request', async ({ body, status }) => {
    const response = await send(body);
    expect(response.status).toBe(status);
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    expect(error.message).toMatch(/\p{L}/u);
    expect((await send({ text: 'hỏi' })).status).toBe(202);
  });

  it('refuses a body of 5 MB that comes without a length, before it has all come', async () => {
    const chunk = new TextEncoder().encode('a'.repeat(50_000));
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (++sent > 100) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const response = await send('', { body, duplex: 'half' } as RequestInit);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(100);
    expect((await send({ text: 'hỏi' })).status).toBe(202);
  });

  it('refuses to show a conversation without its id', async () => {
    for (const query of ['', '?conversationId=', '?conversationId=1']) {
      expect((await fetch(`${chat.url}/chat/events${query}`)).status).toBe(400);
    }
  });

  it('forgets pages that went away', async () => {
    const aborts = Array.from({ length: 20 }, () => new AbortController());
    await Promise.all(aborts.map(({ signal }) => listen({ signal })));
    for (const abort of aborts) abort.abort();
    await pause(50);
    await send({ conversationId: CONVERSATION, text: 'hỏi' });
    expect(textsOf(await readUntil(1, await listen()))).toEqual(['hỏi', 'trả lời hỏi']);
  });

  it('ends the streams when it stops', async () => {
    const reading = (await listen()).text();
    await chat.stop();
    expect(await reading).toContain('event: ready');
    chat = await startChat({ handler });
  });
});

describe('chat page', () => {
  it('allows nothing but its own files, and hides nothing of the office’s name', async () => {
    const response = await fetch(`${chat.url}/chat`);
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self'/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(html).toContain('Ban Tuyên giáo và Dân vận phường Mẫu Sơn');
    expect(html).not.toMatch(/\{\{|style="|onclick|<script(?! type="module" src)/);
    const links = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link ?? '');
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect((await fetch(chat.url + link)).status).toBe(200);
  });

  it('is not sent again when it has not changed', async () => {
    const etag = (await fetch(`${chat.url}/chat/chat.js`)).headers.get('etag') ?? '';
    const again = await fetch(`${chat.url}/chat/chat.js`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('is where the root leads', async () => {
    const response = await fetch(`${chat.url}/`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/chat');
  });
});
