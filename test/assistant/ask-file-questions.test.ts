import { describe, expect, test } from 'vitest';
import { isFileQuestion, readFileQuestion } from '#src/assistant/file-question.ts';

const NOW = new Date('2026-11-22T01:00:00.000Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();
const OLD = { id: 'old', name: 'to-trinh kinh phi.docx', at: ago(200) };
const NEW = { id: 'new', name: 'Quy chế (bản 2).pdf', at: ago(5) };

const read = (text: string, files = [OLD, NEW], caption = false) =>
  readFileQuestion(text, { files, now: NOW, caption });

describe('what is asked of the file', () => {
  test.each([
    ['tóm tắt tệp này', { asks: 'summary' }],
    ['Tom tat file nay giup toi nhe', { asks: 'summary' }],
    ['tóm tắt', { asks: 'summary' }],
    ['tom tat noi dung chinh giup em', { asks: 'summary' }],
    ['tệp này nói gì?', { asks: 'summary' }],
    ['nội dung chính của văn bản này là gì', { asks: 'summary' }],
    ['tệp này có điều nào về kinh phí không?', { asks: 'mention', words: 'kinh phí' }],
    ['tep nay co dieu nao ve kinh phi ko', { asks: 'mention', words: 'kinh phi' }],
    ['file em vừa gửi nói gì về khen thưởng', { asks: 'mention', words: 'khen thưởng' }],
    ['tài liệu đính kèm có nhắc Quyết định 45-QĐ/ĐU không', { asks: 'mention', words: 'Quyết định 45-QĐ/ĐU' }],
    ['quy chế này có hiệu lực khi nào', { asks: 'mention', words: 'hiệu lực' }],
    ['văn bản vừa gửi mấy ngày phải trả lời', { asks: 'question', question: 'mấy ngày phải trả lời' }],
    ['trong tệp này, mấy ngày phải trả lời?', { asks: 'question', question: 'mấy ngày phải trả lời?' }],
    ['trong đó ai chịu trách nhiệm', { asks: 'question', question: 'ai chịu trách nhiệm' }],
    ['thời hạn trong tệp này là bao nhiêu', { asks: 'question', question: 'thời hạn là bao nhiêu' }],
    ['Điều 5 tệp này quy định gì', { asks: 'article', article: '5' }],
    ['tóm tắt khoản 2 Điều 5 của tệp này', { asks: 'article', article: '5', clause: '2' }],
    ['tệp này ai ký', { asks: 'issue' }],
    ['văn bản này ban hành ngày nào', { asks: 'issue' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual({ ...expected, fileId: 'new' });
    expect(read(text.normalize('NFD'))).toMatchObject({ asks: expected.asks, fileId: 'new' });
  });

  test('a file that is named in full is meant, though another came later', () => {
    expect(read('tóm tắt to-trinh kinh phi.docx')).toEqual({ asks: 'summary', fileId: 'old' });
    expect(read('trong tệp To-trinh kinh phi.DOCX có nói về lương không')).toMatchObject({
      words: 'lương',
      fileId: 'old',
    });
  });
});

describe('what goes to the documents', () => {
  test.each([
    'Quy chế phối hợp quy định mấy ngày?',
    'tóm tắt quy chế phối hợp',
    'Quyết định 45-QĐ/ĐU có hiệu lực khi nào',
    'kinh phí lấy ở đâu',
    'việc này ai phụ trách',
    'tệp',
    'cảm ơn',
    '',
    '???',
  ])('%j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test('"văn bản này" half an hour after the file; "tệp này" still means it', () => {
    const later = [{ ...NEW, at: ago(31) }];
    expect(read('văn bản này mấy ngày phải trả lời', later)).toBeUndefined();
    expect(read('trong đó ai chịu trách nhiệm', later)).toBeUndefined();
    expect(read('tệp này mấy ngày phải trả lời', later)).toMatchObject({ asks: 'question' });
    expect(read('văn bản này mấy ngày phải trả lời', [{ ...NEW, at: ago(29) }])).toMatchObject({ asks: 'question' });
  });

  test('everything where no file was sent, but that there is none is said of a file that is meant', () => {
    expect(read('tóm tắt tệp này', [])).toEqual({ asks: 'no_file' });
    for (const text of ['tóm tắt', 'hồ sơ gồm tài liệu đính kèm nào', 'văn bản này nói gì', 'trong đó ai ký']) {
      expect(read(text, [])).toBeUndefined();
    }
  });
});

describe('a caption', () => {
  test.each([
    ['em gửi dự thảo ạ', undefined],
    ['Kính gửi đồng chí xem', undefined],
    ['tóm tắt giúp', 'summary'],
    ['nói gì vậy?', 'summary'],
    ['có nói gì về kinh phí không', 'mention'],
    ['mấy ngày phải trả lời?', 'question'],
  ])('%s', (text, asks) => {
    expect(read(text, [NEW], true)?.asks).toBe(asks);
  });
});

test('the state of a conversation decides, and a broken one counts as none', () => {
  const question = 'tệp này nói gì về kinh phí';
  expect(isFileQuestion(question, { attachments: { files: [NEW] } }, NOW)).toBe(true);
  expect(isFileQuestion('văn bản này nói gì về kinh phí', { attachments: { files: 'x' } }, NOW)).toBe(false);
  expect(isFileQuestion('văn bản này nói gì về kinh phí', {}, NOW)).toBe(false);
});

test('a very long text is read in no time', () => {
  const started = performance.now();
  for (const text of ['tệp này '.repeat(5000), 'trong cái '.repeat(5000), `tệp này có ${'điều nào '.repeat(5000)}`])
    read(text);
  expect(performance.now() - started).toBeLessThan(10_000);
});
