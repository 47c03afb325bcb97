import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOpenAiEmbedder } from '#src/providers/openai-embedder.ts';
import { createReportMeaning } from '#src/reports/report-meaning.ts';
import { type OpenAiServer, startOpenAiServer } from '../../fakes/openai-server.ts';
import { numberOf, openReportRoom, type ReportRoom } from './report-room.ts';

let server: OpenAiServer;
let room: ReportRoom;

const FIRST = 'lông vũ bay trắng cả xóm ở bản Pò Lầu, bà con kêu';
const SECOND = 'dân bản Pò Lầu phải quét hiên nhà ba lần một ngày vì thứ đó dính đầy';

beforeEach(async () => {
  server = await startOpenAiServer();
  server.embeddings.meanings = [
    ['phải quét hiên nhà ba lần một ngày vì thứ đó dính đầy', 'lông vũ bay trắng cả xóm, bà con kêu'],
  ];
});
afterEach(async () => {
  await room.close();
  await server.close();
});

async function openRoom(deadlineMs = 5000): Promise<void> {
  room = await openReportRoom({
    meaning: (clock) =>
      createReportMeaning({
        embedder: createOpenAiEmbedder({ model: 'nhung-1', apiKey: 'sk-invented-key-0001', baseUrl: server.url }),
        deadlineMs,
        now: () => clock.now().getTime(),
      }),
  });
  await room.link('Cộng tác viên Một', 'collaborator', '1');
  await room.link('Cộng tác viên Hai', 'collaborator', '2');
  const draft = await room.tell('1', FIRST);
  await room.tell('1', numberOf(draft, 'Gửi'));
}

test('the same matter in other words is offered to be joined, by its meaning', async () => {
  await openRoom();
  const draft = await room.tell('2', SECOND);
  expect(draft).toMatch(/1 phản ánh tương tự/);
});

test('the same two are not joined when the endpoint fails, and the draft is shown all the same', async () => {
  await openRoom();
  server.embeddings.moods = [500];
  const draft = await room.tell('2', SECOND);
  expect(draft).not.toMatch(/tương tự/);
  expect(draft).toMatch(/Gửi/);
});

test('an endpoint that hangs holds the draft up no longer than its time', async () => {
  await openRoom(50);
  server.embeddings.moods = ['hang'];
  const started = performance.now();
  const draft = await room.tell('2', SECOND);
  expect(performance.now() - started).toBeLessThan(2000);
  expect(draft).toMatch(/Gửi/);
});

test('only summaries without personal data are sent to be embedded', async () => {
  await openRoom();
  await room.tell('2', `${SECOND}, anh Nguyễn Văn Tửng 0912 345 678 cũng bảo thế`);
  const sent = server.embeddings.requests.flatMap(({ input }) => input).join('\n');
  expect(sent).toContain('quét hiên nhà');
  expect(sent).not.toMatch(/Tửng|0912|345/);
});
