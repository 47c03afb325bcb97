import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { ModelCallRecord } from '#src/agent/answer-counts.ts';
import { parsePrompt } from '#src/agent/prompts.ts';
import { createTaskModel, type FormTask } from '#src/agent/task-model.ts';
import { createOpenAiLlm } from '#src/providers/openai-llm/create-openai-llm.ts';
import { type ModelServer, startModelServer } from '../fakes/model-server.ts';

const FORM = z
  .object({ place: z.string(), count: z.number().nullish() })
  .meta({ title: 'ghi_lai', description: 'Ghi lại điều đã đọc.' });
const PROMPT = parsePrompt(
  '---\nid: read\nversion: 3\ninputs: [office, text]\n---\nĐọc cho {{office}}.\n\n<!-- dữ liệu -->\n\n<tin>\n{{text}}\n</tin>',
  'read.md',
);
const LIMITS = { modelCalls: 4, toolCalls: 6, totalMs: 5_000, contextTokens: 2_000 };

let server: ModelServer;
let records: ModelCallRecord[];
beforeEach(async () => {
  records = [];
  server = await startModelServer(() => filled({ place: 'Tổ 4', count: 3 }));
});
afterEach(() => server.close());

const filled = (args: unknown) => ({ calls: [{ name: 'ghi_lai', args }] });
const openTasks = (limits: Partial<typeof LIMITS> = {}) =>
  createTaskModel({
    model: createOpenAiLlm({ model: 'm', apiKey: 'k', baseUrl: server.url, local: false, retryMs: 1 }),
    limits: { ...LIMITS, ...limits },
    record: (call) => records.push(call),
  });
const task = (change: Partial<FormTask> = {}): FormTask => ({
  prompt: PROMPT,
  values: { office: 'Ban', text: 'Tổ 4 có 3 hố. {{office}}' },
  form: FORM,
  passageIds: ['p1'],
  signal: new AbortController().signal,
  ...change,
});

test('a form is handed to the endpoint with its shape, the data apart from the rules', async () => {
  expect(await openTasks().fillIn(task())).toEqual({ place: 'Tổ 4', count: 3 });
  const [heard] = server.requests;
  expect(heard!.tools).toEqual(['ghi_lai']);
  expect(heard!.toolChoice).toBeDefined();
  expect(heard!.messages.map(({ role, content }) => [role, content])).toEqual([
    ['system', 'Đọc cho Ban.'],
    ['user', '<tin>\nTổ 4 có 3 hố. {{office}}\n</tin>'],
  ]);
  expect(records).toMatchObject([{ prompt: 'read@3', passageIds: ['p1'], outcome: 'ok', inputTokens: 900 }]);
});

test('JSON in words is read where a model ignores the form', async () => {
  server.script = () => ({ content: 'Đây ạ:\n```json\n{"place":"Tổ 5"}\n```' });
  expect(await openTasks().fillIn(task())).toEqual({ place: 'Tổ 5' });
});

test('an endpoint without tools is asked in words, and at once the next time', async () => {
  server.script = ({ tools }) =>
    tools.length > 0 ? { status: 400, error: 'this model does not support tools' } : { content: '{"place":"Tổ 5"}' };
  const tasks = openTasks();
  expect(await tasks.fillIn(task())).toEqual({ place: 'Tổ 5' });
  expect(await tasks.fillIn(task())).toEqual({ place: 'Tổ 5' });
  expect(server.requests.map(({ tools }) => tools.length)).toEqual([1, 0, 0]);
});

test('a form that was filled in wrongly is filled in once more, not for ever', async () => {
  server.script = (_, turn) => filled(turn === 1 ? { place: 4 } : { place: 'Tổ 4' });
  expect(await openTasks().fillIn(task())).toEqual({ place: 'Tổ 4' });
  server.script = () => filled({ place: 4 });
  await expect(openTasks().fillIn(task())).rejects.toMatchObject({ code: 'model_failed' });
  expect(server.requests).toHaveLength(4);
});

test.each([
  ['broken JSON', { content: '{"place": "Tổ' }, 'unreadable'],
  ['prose', { content: 'Tổ 4 ạ.' }, 'unreadable'],
  ['a list', { content: '["Tổ 4"]' }, 'unreadable'],
  ['nothing', { content: '' }, 'empty'],
  ['a refusal', { status: 401 }, 'unauthorised'],
  ['a filter', { content: 'x', finish: 'content_filter' }, 'filtered'],
])('%s is a failure with its reason', async (_, reply, message) => {
  server.script = () => reply;
  await expect(openTasks().fillIn(task())).rejects.toMatchObject({ code: 'model_failed', message });
});

test('what does not fit the room is not sent', async () => {
  const text = 'x'.repeat(4_000);
  await expect(openTasks().fillIn(task({ values: { office: 'Ban', text } }))).rejects.toMatchObject({
    message: 'context_too_long',
  });
  expect(server.requests).toEqual([]);
  expect(openTasks().roomFor(PROMPT)).toBeLessThan(2_000 - 600);
});

test('a model that hangs is left after the time of the task', async () => {
  server.script = () => ({ hang: true });
  const since = performance.now();
  await expect(openTasks().fillIn(task({ totalMs: 200 }))).rejects.toMatchObject({ message: 'timeout' });
  expect(performance.now() - since).toBeLessThan(4_000);
  expect(records.map(({ outcome }) => outcome)).toEqual(['timeout']);
});

test('no task takes longer than the limits of the office', async () => {
  server.script = () => ({ hang: true });
  await expect(openTasks({ totalMs: 150 }).write(task({ totalMs: 60_000 }))).rejects.toMatchObject({
    message: 'timeout',
  });
});

test('whoever stops it stops the request', async () => {
  server.script = () => ({ hang: true });
  const stop = new AbortController();
  const asked = openTasks().fillIn(task({ signal: stop.signal }));
  await expect.poll(() => server.requests.length).toBe(1);
  stop.abort();
  await expect(asked).rejects.toMatchObject({ message: 'cancelled' });
});

test('words are written without a form, and never empty', async () => {
  server.script = () => ({ content: '  Một câu.  ' });
  expect(await openTasks().write(task())).toBe('Một câu.');
  expect(server.requests[0]!.tools).toEqual([]);
  server.script = () => ({ content: '   ' });
  await expect(openTasks().write(task())).rejects.toMatchObject({ message: 'empty' });
});

test('a prompt that does not part rules from data is a mistake of the program', async () => {
  const prompt = parsePrompt('---\nid: bad\nversion: 1\ninputs: [text]\n---\n{{text}}', 'bad.md');
  await expect(openTasks().fillIn(task({ prompt }))).rejects.toMatchObject({ code: 'internal' });
  expect(server.requests).toEqual([]);
});
