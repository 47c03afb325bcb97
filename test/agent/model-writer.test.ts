import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AboutInput } from '#src/agent/about-answer/about-answer.ts';
import { ABOUT_TEXTS } from '#src/agent/about-answer/about-texts.ts';
import type { AboutRequest } from '#src/agent/about-answer/read-request.ts';
import { writeAboutAnswer } from '#src/agent/about-answer/write-about.ts';
import type { Answer } from '#src/agent/answer.ts';
import type { Turn } from '#src/conversations/turns.ts';
import {
  type HeardChat,
  type ModelReply,
  type ModelServer,
  passageWith,
  startModelServer,
  toldTo,
} from '../fakes/model-server.ts';
import { OFFICE, openOffice, type TestOffice, type TestOfficeOptions, TODAY } from './model-office.ts';

let server: ModelServer;
let office: TestOffice;

beforeEach(async () => {
  server = await startModelServer(() => ({}));
  office = await openOffice({ server });
  server.script = () => writes([], { answerable: false });
});
afterEach(() => server.close());

type Stated = { text: string; passages: string[]; quote?: string };
const writes = (sentences: Stated[], more: object = {}): ModelReply => ({
  content: JSON.stringify({ answerable: true, sentences, missing: '', follow_up: '', ...more }),
});

const place = (passageId: string, clause?: string) => {
  const documentId = passageId.split(':')[0]!;
  return { passageId, documentId, name: 'Quy chế phối hợp', ...(clause === undefined ? {} : { clause }) };
};
const turnOn = (question: string, ...places: Turn['places']): Turn => ({
  id: 'i',
  at: TODAY.toISOString(),
  question,
  outcome: 'answered',
  mode: 'model',
  places,
});
const DAYS = turnOn('Cơ quan phải trả lời phản ánh trong mấy ngày?', place('quy-che:1', '2'));
const COMPARE: AboutRequest = { wants: 'compare', text: 'so sánh với văn bản cũ' };
const OUTLINE: AboutRequest = { wants: 'outline', text: 'dàn ý về trả lời phản ánh', about: 'trả lời phản ánh' };

async function write(request: AboutRequest, change: Partial<AboutInput> = {}): Promise<Answer> {
  const signal = new AbortController().signal;
  const input = { request, turns: [DAYS], access: ['public', 'internal'] as const, signal, ...change };
  const knowledge = { ...office.knowledge, clock: { now: () => TODAY } };
  return writeAboutAnswer(input, { ...knowledge, writeAbout: office.writeAbout });
}
const byRules = (request: AboutRequest, turns = [DAYS]) =>
  writeAboutAnswer(
    { request, turns, access: ['public', 'internal'], signal: new AbortController().signal, withModel: true },
    { ...office.knowledge, clock: { now: () => TODAY } },
  );

const five = (request: HeardChat): Stated => ({
  text: 'Cơ quan được giao xử lý trả lời trong 5 ngày làm việc',
  passages: [passageWith(request, 'thời hạn 5 ngày')],
  quote: 'trả lời bằng văn bản trong thời hạn 5 ngày làm việc',
});
const ten = (request: HeardChat): Stated => ({
  text: 'Đối với vụ việc phức tạp không quá 10 ngày làm việc',
  passages: [passageWith(request, '10 ngày')],
});
const fifteen = (request: HeardChat): Stated => ({
  text: 'Cơ quan được giao xử lý trả lời trong 15 ngày làm việc',
  passages: [passageWith(request, '15 ngày')],
});

describe('shorter', () => {
  test('is what the model writes of the passages that answered, with their source and notes', async () => {
    server.script = (request) => writes([five(request)]);
    const answer = await write({ wants: 'shorter' });
    expect(answer).toMatchObject({ mode: 'model', prompt: 'shorten-answer@1', passageIds: ['quy-che:1'] });
    expect(answer.text.split('\n')).toEqual([
      'Cơ quan được giao xử lý trả lời trong 5 ngày làm việc.',
      'Nguồn: khoản 2 Điều 7 Quy chế phối hợp (Quyết định 45-QĐ/ĐU ngày 12/3/2026).',
    ]);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]!.tools).toEqual([]);
    expect(String(server.requests[0]!.messages[1]!.content)).toContain(DAYS.question);
    expect(office.calls).toMatchObject([{ prompt: 'shorten-answer@1', passageIds: ['quy-che:1'] }]);
    expect(office.routes).toEqual(['model']);
  });

  test('is two sentences at most, however many the model writes', async () => {
    server.script = (request) =>
      writes([
        five(request),
        ten(request),
        { text: 'Quá thời hạn, Ban Tuyên giáo và Dân vận báo cáo Thường trực Đảng ủy', passages: ['P1'] },
      ]);
    const { text } = await write({ wants: 'shorter' });
    expect(text.split('\n')[0]).toMatch(/^Cơ quan .* 5 ngày làm việc\.(?: \[1\])? Đối với .* 10 ngày làm việc\./);
    expect(text).not.toContain('Thường trực');
  });

  test('of an answer from a text that has ended says so', async () => {
    server.script = (request) => writes([fifteen(request)]);
    const { text } = await write({ wants: 'shorter' }, { turns: [turnOn(DAYS.question, place('quy-che-cu:0', '2'))] });
    expect(text).toContain('đã được thay thế từ 12/3/2026 bởi Quyết định 45-QĐ/ĐU');
  });
});

describe('explained', () => {
  test('is left to the rules when the sentence that was to answer falls away', async () => {
    server.script = (request) => writes([{ text: 'Chậm một ngày thì phạt tiền.', passages: ['P1'] }, ten(request)]);
    expect((await write({ wants: 'simpler' })).text).toContain(ABOUT_TEXTS.modelUnsupported);
  });

  test('is several short sentences, said to be no quotation, with the definitions at hand', async () => {
    server.script = (request) =>
      writes([
        five(request),
        ten(request),
        {
          text: 'Vụ việc phức tạp là vụ việc liên quan từ hai cơ quan trở lên',
          passages: [passageWith(request, 'hai cơ quan trở lên')],
        },
      ]);
    const { text, mode } = await write({ wants: 'simpler' });
    expect(mode).toBe('model');
    expect(text).toMatch(
      /5 ngày làm việc\. \[1\]\n.*10 ngày làm việc\. \[1\]\n.*hai cơ quan trở lên\. \[2\]\nNguồn \[1\]/,
    );
    expect(text).toContain(ABOUT_TEXTS.retold);
  });

  test('is written also where the documents define no word of it', async () => {
    server.script = (request) =>
      writes([
        {
          text: 'Ủy ban nhân dân phường cung cấp thông tin trước ngày 20 hằng tháng',
          passages: [passageWith(request, 'ngày 20')],
        },
      ]);
    const turns = [turnOn('Ủy ban cung cấp thông tin khi nào?', place('quy-che:0', '1'))];
    expect((await byRules({ wants: 'simpler' }, turns)).passageIds).toEqual([]);
    expect(await write({ wants: 'simpler' }, { turns })).toMatchObject({ mode: 'model', outcome: 'answered' });
  });
});

describe('compared', () => {
  test('each sentence stands under the document that bears it, whatever the model names', async () => {
    server.script = (request) => {
      const both = [...five(request).passages, ...fifteen(request).passages];
      return writes([
        { ...five(request), passages: both },
        { ...fifteen(request), passages: both.toReversed() },
      ]);
    };
    const { text, mode } = await write(COMPARE);
    expect(mode).toBe('model');
    expect(text).toMatch(
      /45-QĐ\/ĐU ngày 12\/3\/2026 \(đang có hiệu lực\):\nCơ quan .* 5 ngày làm việc\. \[1\]\nQuyết định 17-QĐ\/ĐU.*\(đã hết hiệu lực\):\nCơ quan .* 15 ngày làm việc\. \[2\]\nNguồn \[1\]: .*45-QĐ.*\nNguồn \[2\]: .*17-QĐ/,
    );
    expect(text).toContain(ABOUT_TEXTS.comparedByModel);
  });

  test.each([
    [
      'the figures are told of the wrong document',
      (one: Stated, other: Stated) => [
        { ...other, text: `Theo Quyết định 45-QĐ/ĐU, ${other.text}` },
        { ...one, text: `Theo Quyết định 17-QĐ/ĐU, ${one.text}` },
      ],
    ],
    [
      'both are mixed into one sentence',
      (one: Stated, other: Stated) => [
        {
          text: 'Cơ quan được giao xử lý trả lời trong 15 ngày làm việc, nay 5 ngày làm việc',
          passages: [...one.passages, ...other.passages],
        },
      ],
    ],
    ['only one side is told', (one: Stated) => [one]],
  ])('when %s, the clauses are put side by side', async (_, make) => {
    server.script = (request) => writes(make(five(request), fifteen(request)));
    const answer = await write(COMPARE);
    expect(answer.mode).toBe('extractive');
    expect(answer.text).toBe(`${(await byRules(COMPARE)).text}\n${ABOUT_TEXTS.modelUnsupported}`);
  });
});

test('what one compared document says of the other is not told as its own', async () => {
  const documents = OFFICE.map((one) =>
    one.document.id !== 'quy-che'
      ? one
      : {
          ...one,
          passages: one.passages.map((passage) =>
            typeof passage !== 'string' && passage.article === '7'
              ? { ...passage, text: `${passage.text}\n4. Quy định này thay Quyết định 17-QĐ/ĐU.` }
              : passage,
          ),
        },
  );
  office = await openOffice({ server, documents });
  const wrong = (request: HeardChat): Stated => ({
    text: 'Theo Quyết định 17-QĐ/ĐU, cơ quan được giao xử lý trả lời bằng văn bản trong thời hạn 5 ngày làm việc',
    passages: five(request).passages,
  });
  server.script = (request) => writes([five(request), wrong(request), fifteen(request)]);
  const { text, mode } = await write(COMPARE);
  expect(mode).toBe('model');
  expect(text).not.toContain('Theo Quyết định 17-QĐ/ĐU');
});

describe('an outline', () => {
  test('is that of the rules when more points fall away than are left', async () => {
    const lies = ['Khen thưởng mỗi tổ 5 triệu đồng.', 'Tổ chức đi nước ngoài.', 'Mời nghệ sĩ biểu diễn.'];
    server.script = (request) =>
      writes([five(request), ten(request), ...lies.map((text) => ({ text, passages: ['P1'] }))]);
    expect((await write(OUTLINE)).text).toContain(ABOUT_TEXTS.modelUnsupported);
  });

  test('is a draft: grounds, headings and numbers made here, points of the model', async () => {
    server.script = (request) => writes([five(request), ten(request)]);
    const { text, mode } = await write(OUTLINE);
    expect(mode).toBe('model');
    expect(text).toMatch(
      /^Dự thảo, cần người duyệt\nDàn ý: trả lời phản ánh\n1\. Căn cứ\n- .*45-QĐ\/ĐU.*\n2\. Thời hạn trả lời phản ánh\n- Cơ quan .* 5 ngày làm việc\. \[1\]\n- Đối với/,
    );
    expect(text).toContain(ABOUT_TEXTS.outlinedByModel);
  });

  test('is that of the rules, also a draft, when the model writes one point or lies in most', async () => {
    for (const lies of [[], ['Khen thưởng mỗi tổ 5 triệu đồng.', 'Tổ chức đi nước ngoài.', 'Mời nghệ sĩ biểu diễn.']]) {
      server.script = (request) => writes([five(request), ...lies.map((text) => ({ text, passages: ['P1'] }))]);
      const { text, mode } = await write(OUTLINE);
      expect(mode).toBe('extractive');
      expect(text).toMatch(/^Dự thảo, cần người duyệt\n/);
      expect(text).toContain(ABOUT_TEXTS.modelUnsupported);
      expect(text).not.toMatch(/triệu|nghệ sĩ/);
    }
  });
});

const ALL: AboutRequest[] = [{ wants: 'shorter' }, { wants: 'simpler' }, COMPARE, OUTLINE];

describe.each(ALL)('$wants', (request) => {
  test.each<[string, (heard: HeardChat) => ModelReply, Partial<TestOfficeOptions>]>([
    ['refuses the key', () => ({ status: 401 }), {}],
    ['is out of order', () => ({ status: 500 }), {}],
    ['says nothing', () => ({ content: ' ' }), {}],
    ['gives broken JSON', () => ({ content: '{"sentences": [{"text": "Cơ quan' }), {}],
    ['breaks off', () => ({ content: 'x'.repeat(3000), cutAfter: 40 }), {}],
    ['has no room', () => ({ status: 400, error: 'maximum context length exceeded' }), {}],
    ['never answers', () => ({ hang: true }), { limits: { totalMs: 150 } }],
  ])('a model that %s costs nobody the answer, and it is said', async (_, script, options) => {
    office = await openOffice({ server, ...options });
    server.script = script;
    const answer = await write(request);
    expect(answer.text).toBe(`${(await byRules(request)).text}\n${ABOUT_TEXTS.modelFailed}`);
    expect(answer.text).not.toContain(ABOUT_TEXTS.onlyAModel);
    expect(office.routes).toEqual(['failed']);
    expect(office.errors).toEqual([]);
  });

  test('a model that finds nothing or lies leaves it to the rules, and it is said', async () => {
    for (const reply of [
      writes([], { answerable: false }),
      writes([{ text: 'Cơ quan phải trả lời trong 99 ngày và nộp phạt.', passages: ['P1'] }]),
    ]) {
      server.script = () => reply;
      const { text, mode } = await write(request);
      expect(mode).toBe('extractive');
      expect(text).toContain(ABOUT_TEXTS.modelUnsupported);
      expect(text).not.toContain('99');
    }
    expect(office.routes).toEqual(['model_found_nothing', 'unsupported']);
  });

  test('texts for local models are not shown to another, and it is said', async () => {
    const documents = OFFICE.map((one) =>
      one.document.id === 'quy-che' ? { ...one, document: { ...one.document, model: 'local-only' as const } } : one,
    );
    office = await openOffice({ server, documents });
    expect((await write(request)).text).toContain(ABOUT_TEXTS.notForModel);
    expect(server.requests).toHaveLength(0);
    office = await openOffice({ server, documents, llm: { local: true } });
    await write(request);
    expect(server.requests).toHaveLength(1);
  });

  test('what the person may not see any more is neither shown to the model nor told', async () => {
    const answer = await write(request, { access: ['public'] });
    expect(answer.citations).toEqual([]);
    expect(server.requests).toHaveLength(0);
  });

  test('it is given up when the person says so', async () => {
    server.script = () => ({ hang: true });
    const over = new AbortController();
    const writing = write(request, { signal: over.signal });
    await expect.poll(() => server.requests.length).toBe(1);
    over.abort(new Error('hủy'));
    await expect(writing).rejects.toThrow('hủy');
    expect(office.routes).toEqual(['cancelled']);
  });

  test('names in what was asked before stay here', async () => {
    const before = turnOn(
      'đồng chí Lý Văn Bách 0912345678 hỏi: Cơ quan phải trả lời phản ánh trong mấy ngày?',
      place('quy-che:1', '2'),
    );
    const own =
      request.wants === 'compare' ? { ...request, about: 'thời hạn trả lời phản ánh của ông Lý Văn Bách' } : request;
    await write(own, { turns: [before] });
    expect(server.requests).toHaveLength(1);
    expect(toldTo(server)).not.toMatch(/Bách|0912345678/);
  });
});

test('a name that was taken over from an earlier question stays here as well', async () => {
  const first = turnOn('đồng chí Lý Văn Bách phản ánh thì cơ quan trả lời trong mấy ngày?');
  const then = turnOn('Lý Văn Bách phản ánh, quá hạn thì sao?', place('quy-che:1', '3'));
  await write({ wants: 'shorter' }, { turns: [first, then] });
  expect(toldTo(server)).toContain('[người dân 1] phản ánh, quá hạn');
  expect(toldTo(server)).not.toContain('Bách');
});

test('with nothing to go by the model is not asked', async () => {
  for (const request of ALL.slice(0, 3)) expect((await write(request, { turns: [] })).passageIds).toEqual([]);
  expect((await write({ ...OUTLINE, about: 'chăn nuôi bò sữa công nghệ cao' })).passageIds).toEqual([]);
  expect(server.requests).toHaveLength(0);
});

test('a request that is too long for the model is put once more in half the room', async () => {
  server.script = (request, turn) =>
    turn === 1 ? { status: 400, error: 'maximum context length' } : writes([five(request)]);
  expect((await write({ wants: 'shorter' })).mode).toBe('model');
  expect(office.calls.map(({ outcome }) => outcome)).toEqual(['context_too_long', 'ok']);
});
