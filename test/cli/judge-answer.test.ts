import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer, Citation } from '#src/agent/answer.ts';
import { type AnswerQuestion, readAnswerSet } from '#src/cli/evaluation/answer-set.ts';
import { askSet } from '#src/cli/evaluation/ask-set.ts';
import { countCitations, findUnsupported, judge } from '#src/cli/evaluation/judge-answer.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { makePassages } from '../fakes/knowledge.ts';

const question = (change: Partial<AnswerQuestion> = {}): AnswerQuestion => ({
  id: 'q1',
  question: 'Trả lời trong mấy ngày?',
  answerable: true,
  must: [['5 ngày', 'năm ngày'], ['làm việc']],
  source: { file: 'a.pdf', locator: 'khoản 2 Điều 7' },
  sources: [],
  alsoFrom: ['b.pdf'],
  ...change,
});
const citation = (file: string, locator = 'khoản 2 Điều 7'): Citation => ({
  n: 1,
  title: 'Quy chế',
  code: '45-QĐ/ĐU',
  date: null,
  locator,
  page: null,
  quote: '',
  path: `samples/${file}`,
});
const answer = (text: string, citations: Citation[], change: Partial<Answer> = {}): Answer => ({
  question: '',
  outcome: 'answered',
  mode: 'extractive',
  text,
  citations,
  sources: [],
  suggestions: [],
  passageIds: [],
  ...change,
});
const refusal = answer('Tôi không tìm thấy.', [], { outcome: 'not_found' });

describe('an answer is judged by words and sources', () => {
  test.each([
    ['right', answer('“5 NGÀY\nlàm  việc”', [citation('a.pdf')]), ''],
    ['right from another file', answer('năm ngày làm việc', [citation('b.pdf')]), ''],
    ['a word missing', answer('5 ngày', [citation('a.pdf')]), 'lacks làm việc'],
    ['another file', answer('5 ngày làm việc', [citation('c.pdf')]), 'cites c.pdf'],
    ['no source at all', answer('5 ngày làm việc', []), 'cites '],
    ['refused', refusal, 'refused'],
  ])('%s', (_what, given, why) => {
    expect(judge(question(), given)).toMatchObject({ right: why === '', why });
  });

  test('what has no answer is to be refused', () => {
    const none = question({ answerable: false, must: [], source: null });
    expect(judge(none, refusal).right).toBe(true);
    expect(judge(none, answer('5 ngày', [citation('a.pdf')]))).toMatchObject({
      right: false,
      why: 'should have refused',
    });
  });

  test('citations are counted against what was wanted, places too', () => {
    const two = question({ sources: [{ file: 'd.pdf' }] });
    const given = answer('', [citation('a.pdf', 'khoản 3 Điều 7'), citation('c.pdf')]);
    expect(countCitations(two, given)).toEqual({
      cited: 2,
      rightlyCited: 1,
      wanted: 2,
      found: 1,
      wantedPlaces: 1,
      foundPlaces: 0,
    });
    expect(countCitations(question(), refusal)).toMatchObject({ cited: 0, wanted: 1, found: 0 });
    expect(countCitations(question(), answer('', [citation('b.pdf')]))).toMatchObject({ rightlyCited: 1, found: 1 });
  });

  test.each([
    ['mục II.3 điểm b', 'điểm b khoản 3 mục II', 1],
    ['cam kết 2', 'khoản 2 mục III', 1],
    ['chữ ký', 'phần chữ ký', 1],
    ['khoản 2 Điều 7', 'khoản 2 Điều 17', 0],
    ['khoản 1 Điều 7', 'Điều 7', 0],
  ])('"%s" of the set and "%s" of the answer', (locator, cited, found) => {
    const wanted = question({ source: { file: 'a.pdf', locator } });
    expect(countCitations(wanted, answer('', [citation('a.pdf', cited)])).foundPlaces).toBe(found);
  });
});

describe('sentences that the passages do not bear', () => {
  const passages = makePassages('d', [
    { text: '2. Cơ quan xử lý trả lời trong thời hạn 5 ngày làm việc.', heading: 'Thời hạn trả lời', article: '7' },
  ]);
  const unsupported = (text: string, change: Partial<Answer> = {}) =>
    findUnsupported(answer(text, [citation('a.pdf')], change), passages);

  test('a quotation, a paraphrase in its words and the lines around them are borne', () => {
    const text =
      'Câu trả lời đã được duyệt:\nCơ quan xử lý phải trả lời trong 5 ngày làm việc [1].\nNguồn: khoản 2 Điều 7.\nLưu ý: thay từ 01/01/2027.';
    expect(unsupported(text)).toEqual({ sentences: 1, unsupported: [] });
  });

  test('another figure and other words are not', () => {
    const text =
      'Trả lời trong thời hạn 9 ngày làm việc. Cơ quan xử lý trả lời.\nTrễ hạn thì bị cắt thi đua và phê bình.';
    expect(unsupported(text)).toEqual({
      sentences: 3,
      unsupported: ['Trả lời trong thời hạn 9 ngày làm việc.', 'Trễ hạn thì bị cắt thi đua và phê bình.'],
    });
  });

  test('a refusal states nothing, and notes of the program are no statements', () => {
    expect(findUnsupported(refusal, passages)).toEqual({ sentences: 0, unsupported: [] });
    const note = 'Mô hình không trả lời được lúc 8 giờ.';
    expect(unsupported(`Trả lời trong 5 ngày.\n${note}`, { notes: [note] }).unsupported).toEqual([]);
  });
});

test('a set is asked in order, a follow-up after its question, and summed up', async () => {
  const { store } = await createMemoryKnowledge();
  const asked: string[] = [];
  const answerer = ({ question: text }: { question: string }) => {
    asked.push(text);
    return Promise.resolve({
      ...(text.includes('vàng') ? refusal : answer('5 ngày làm việc', [citation('a.pdf')])),
      question: text,
    });
  };
  const set = [
    question(),
    question({ id: 'q2', question: 'Giá vàng?', answerable: false }),
    question({ id: 'q3', question: 'còn tháng 12?', after: 'Lịch tháng 11 trả lời trong mấy ngày?' }),
    question({ id: 'q4', must: [['7 ngày']] }),
  ];
  const { scores, verdicts } = await askSet(set, { answerer, store, clock: createManualClock(), access: [] });
  expect(asked).toEqual([
    'Trả lời trong mấy ngày?',
    'Giá vàng?',
    'Lịch tháng 11 trả lời trong mấy ngày?',
    'Lịch tháng 12 trả lời trong mấy ngày?',
    'Trả lời trong mấy ngày?',
  ]);
  expect(verdicts.map(({ right }) => right)).toEqual([true, true, false, false]);
  expect(scores).toMatchObject({ questions: 4, answerable: 3, right: 1, wrong: 1, refused: 1, unanswerable: 1 });
  expect(scores).toMatchObject({ rightly_refused: 1, citation_precision: 1, citation_recall: 0.667 });
});

describe('a set is read', () => {
  let directory: string;
  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'phoihop-set-'))));
  afterEach(() => rmSync(directory, { recursive: true, force: true }));
  const read = (content: string) => {
    const path = join(directory, 'set.jsonl');
    writeFileSync(path, content);
    return readAnswerSet(path);
  };

  test('leniently: unknown fields, blank lines, a mark at the start', () => {
    expect(read('\uFEFF{"id":7,"question":"a","answerable":false,"why":"x"}\r\n\n')).toMatchObject([
      { id: '7', must: [] },
    ]);
  });

  test.each([
    ['no JSON', '{"id":', /set\.jsonl:1/],
    ['a field missing', '{"id":"a","answerable":true}', /:1: dòng không đúng mẫu/],
    [
      'an id twice',
      '{"id":"a","question":"x","answerable":true}\n{"id":"a","question":"y","answerable":true}',
      /:2: mã "a" đã có ở dòng 1/,
    ],
    ['nothing', '\n', /không có dòng nào/],
  ])('and refused with the line: %s', (_what, content, message) => {
    expect(() => read(content)).toThrow(message);
  });

  test('a file that is not there is named', () => {
    expect(() => readAnswerSet(join(directory, 'none.jsonl'))).toThrow(/none\.jsonl/);
  });
});
