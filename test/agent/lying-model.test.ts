import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIngest } from '#ingest/run-ingest.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import { readAnswerSet } from '#src/cli/evaluation/answer-set.ts';
import { answerCall, type HeardChat, type ModelServer, startModelServer } from '../fakes/model-server.ts';
import { openOffice, type TestOffice } from './model-office.ts';

const ACCESS: ('public' | 'internal' | 'unit:ban-tgdv')[] = ['public', 'internal', 'unit:ban-tgdv'];
let server: ModelServer;
let office: TestOffice;

beforeAll(async () => {
  server = await startModelServer(() => ({}));
  const knowledge = await createMemoryKnowledge();
  await runIngest({ store: knowledge.store, paths: ['samples/documents'], options: {}, report: { file: () => {} } });
  await knowledge.index.refresh();
  office = await openOffice({ server, knowledge, limits: { totalMs: 10_000 }, llm: { callMs: 10_000 } });
});
afterAll(() => server.close());

interface Stated {
  text: string;
  passage: string;
}

/** What the first passages say, sentence by sentence, as a model would take it over. */
function statementsIn(request: HeardChat): Stated[] {
  const text = request.messages.map(({ content }) => content ?? '').join('\n');
  return [...text.matchAll(/<doan id="(P\d+)"[^>]*>\n([\s\S]*?)\n<\/doan>/g)].slice(0, 3).flatMap(([, passage, body]) =>
    body!
      .split('\n')
      .map((line) => line.replace(/^(?:\d+[.)]|[a-zđ]\)|\(\d+\)|-)\s*/u, '').trim())
      .filter((line) => line.length > 40 && line.length < 260 && !/[:(]$/.test(line) && !line.startsWith('(lược'))
      .map((line) => ({ text: line, passage: passage! })),
  );
}

/** Each makes a lie of a true statement; undefined where there is nothing to turn. */
const LIES: readonly ((text: string) => string | undefined)[] = [
  (text) => replaced(text, /(?<![\d/.-])([1-9]\d?)(?=\s\p{Ll})/u, (digits) => String(Number(digits) + 3)),
  (text) =>
    replaced(
      text,
      /(?<=\s)(?=(?:được|phải|báo cáo|tổ chức|thực hiện|gửi|phối hợp|chủ trì|tham gia|cung cấp|trả lời)\s)/u,
      () => 'không ',
    ),
  (text) => replaced(text, /(?:không|chưa)\s/u, () => ''),
  (text) => `${text.replace(/[.;]$/, '')} và nộp phạt hai triệu đồng.`,
  (text) => `${text.replace(/[.;]$/, '')} kèm theo ảnh chân dung của người hàng xóm.`,
  (text) =>
    replaced(
      text,
      /Ban Tuyên giáo và Dân vận|Ủy ban nhân dân phường|UBND phường|Đảng ủy/u,
      () => 'Viện kiểm sát nhân dân tối cao',
    ),
  (text) => replaced(text, /ngày \d+\/\d+(?:\/\d+)?/u, () => 'ngày 31/8/2031'),
  (text) => `Theo Quyết định 777-QĐ/TW, ${text}`,
  (text) => replaced(text, /(?<=\s)trước (?=ngày)/u, () => 'sau '),
  (text) => replaced(text, /(?:không quá|tối đa|chậm nhất)/u, () => 'ít nhất'),
  (text) => `${text.replace(/[.;]$/, '')}, do đồng chí Trần Văn Giả quyết định.`,
  (text) => replaced(text, /(?<=\s)(?:giờ|ngày làm việc|tháng|đồng)(?=[\s,.;])/u, () => 'thế kỷ'),
  () => 'Người nào chậm trễ đều bị khai trừ và thu hồi thẻ.',
  () => 'Mọi cán bộ đều được thưởng một chuyến du lịch Đà Lạt.',
  (text) => `${text.replace(/[.;]$/, '')}; xem thêm tại www.quyche-moi.top.`,
];

function replaced(text: string, pattern: RegExp, by: (match: string) => string): string | undefined {
  const changed = text.replace(pattern, by);
  return changed === text ? undefined : changed;
}

test('of a model that lies in one sentence of three no lie is shown, and most of what is true is', async () => {
  const questions = readAnswerSet('test/answers/questions.jsonl');
  const shown: string[] = [];
  const told = { lies: 0, truths: 0, kept: 0, model: 0 };
  let turn = 0;
  for (const { question } of [...questions, ...questions]) {
    turn++;
    let truths: Stated[] = [];
    let lie: Stated | undefined;
    server.script = (request) => {
      const stated = statementsIn(request);
      truths = stated.slice(turn % 2, (turn % 2) + 2);
      lie = stated
        .flatMap(({ text, passage }) => {
          const turned = LIES.map((_, index) => LIES[(index + turn) % LIES.length]!(text)).find(
            (one) => one !== undefined,
          );
          return turned === undefined ? [] : [{ text: turned, passage }];
        })
        .at(turn % Math.max(1, stated.length));
      const [first, second] = truths;
      const order = [first, lie, second].filter((one) => one !== undefined);
      return answerCall(order.map(({ text, passage }) => ({ text, passages: [passage], quote: text })));
    };
    const { text, mode } = await office.ask(question, ACCESS);
    if (lie === undefined || mode !== 'model') continue;
    told.model++;
    told.lies++;
    told.truths += truths.length;
    told.kept += truths.filter((one) => text.includes(one.text.replace(/[.,;]$/, '').slice(1))).length;
    if (text.includes(lie.text.replace(/[.,;]$/, '').slice(1))) shown.push(`${lie.text} [${question}]`);
  }
  expect(shown).toEqual([]);
  expect(told.lies).toBeGreaterThan(120);
  expect(told.kept / told.truths).toBeGreaterThan(0.9);
}, 60_000);
