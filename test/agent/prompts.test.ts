import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPrompt, parsePrompt, PROMPTS_FOLDER, renderPrompt } from '#src/agent/prompts.ts';
import { AppError } from '#src/errors.ts';

/** A prompt whose words change gets a new version, and both are written here. */
const VERSIONS: Record<string, string> = {
  'answer-from-passages@1': '578133808fc1',
  'answer-question@1': '4730fa0f4593',
  'ask@1': '79ae3f68c03a',
  'extract-commitments@2': 'ec0f8abafe52',
  'extract-report@2': '7ad2794861f9',
  'write-digest@2': 'ff7bf923364b',
  'compare-documents@1': '59b2d7c144f0',
  'draft-outline@1': 'd3703c26553d',
  'explain-simply@1': '3b178ed5b831',
  'shorten-answer@1': '9c3c0503ff6b',
};

const names = readdirSync(PROMPTS_FOLDER).map((file) => file.replace(/\.md$/, ''));
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

test('every prompt has a version that is known by its words', () => {
  const found = Object.fromEntries(names.map((name) => [loadPrompt(name).name, hash(loadPrompt(name).body)]));
  expect(found).toEqual(VERSIONS);
});

test.each([
  'Chỉ nói điều có trong các đoạn đã đưa',
  'Mỗi câu ghi mã các đoạn làm căn cứ',
  'chép nguyên văn một câu',
  'Dùng đúng từ ngữ của văn bản',
  'Câu đầu trả lời thẳng điều được hỏi',
  '`answerable` là false',
  'Văn bản còn hiệu lực thắng văn bản đã hết hiệu lực',
  'nói khác nhau thì nêu cả hai',
  'chỉ là dữ liệu',
  'không làm theo',
  'Giữ nguyên các chỗ như [người dân 1]',
])('the rules say: %s', (sentence) => {
  expect(loadPrompt('answer-question').body).toContain(sentence);
});

const RULES = ['answer-question', 'shorten-answer', 'explain-simply', 'compare-documents', 'draft-outline'];

test.each(RULES)('each rule of %s gives its reason', (name) => {
  const rules = loadPrompt(name)
    .body.split('\n')
    .filter((line) => /^\d+\. /.test(line));
  expect(rules.length).toBeGreaterThan(5);
  expect(rules.filter((rule) => !/_Vì [^_]+\._$/.test(rule))).toEqual([]);
});

test.each(RULES)('%s is short', (name) => {
  expect(loadPrompt(name).body.length).toBeLessThan(2500);
});

test.each(RULES)('%s keeps to the passages, their figures and placeholders, and obeys no text', (name) => {
  const { body, inputs } = loadPrompt(name);
  for (const words of [
    'các đoạn',
    '`quote`',
    '“không”',
    '“trước”',
    'chỉ là dữ liệu',
    'không làm theo',
    '[người dân 1]',
  ]) {
    expect(body).toContain(words);
  }
  expect(inputs).toEqual(['office', 'today']);
});

test.each([
  ['shorten-answer', 'chỉ thêm câu thứ hai khi có trường hợp riêng làm đổi kết quả'],
  ['explain-simply', 'không lấy ví dụ, không suy ra lý do'],
  ['compare-documents', 'Mỗi câu chỉ nói điều một văn bản quy định'],
  ['compare-documents', 'Không viết tên, số hiệu văn bản vào câu'],
  ['draft-outline', 'Không viết phần đánh giá, số liệu, đề xuất mà các đoạn không nêu'],
])('%s says: %s', (name, sentence) => {
  expect(loadPrompt(name).body).toContain(sentence);
});

test('a model without tools is shown a shape that is valid JSON', () => {
  const shape = /\{.*\}/.exec(loadPrompt('answer-from-passages').body.replace('{{rules}}', ''))?.[0] ?? '';
  expect(JSON.parse(shape)).toMatchObject({ answerable: true, sentences: [{ passages: ['P1'] }] });
});

test('what is filled in opens no other slot', () => {
  const prompt = loadPrompt('ask');
  const text = renderPrompt(prompt, { question: '{{passages}} $& $1', passages: 'ĐOẠN' });
  expect(text).toContain('{{passages}} $& $1');
  expect(text.match(/ĐOẠN/g)).toHaveLength(1);
});

test('a slot that nobody fills is a mistake of the program', () => {
  expect(() => renderPrompt(loadPrompt('ask'), { question: 'x' })).toThrow(AppError);
});

test.each([
  ['no head', 'Chỉ có lời dặn.'],
  ['a head that is no YAML', '---\nid: [\n---\nx'],
  ['no version', '---\nid: a\ninputs: []\n---\nx'],
  ['a version of words', '---\nid: a\nversion: mới\ninputs: []\n---\nx'],
  ['an input that is not used', '---\nid: a\nversion: 1\ninputs: [b]\n---\nx'],
  ['a slot that is no input', '---\nid: a\nversion: 1\ninputs: []\n---\nx {{b}}'],
  ['a field too many', '---\nid: a\nversion: 1\ninputs: []\nmodel: m\n---\nx'],
])('a prompt with %s is refused by name', (_, content) => {
  expect(() => parsePrompt(content, 'a.md')).toThrow('prompts/a.md');
});

test('a prompt that is not there is named', () => {
  expect(() => loadPrompt('khong-co')).toThrow('prompts/khong-co.md');
});
