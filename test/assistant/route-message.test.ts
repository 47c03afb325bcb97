import { expect, test } from 'vitest';
import { assistantState, routeMessage } from '#src/assistant/route-message.ts';

const fresh = assistantState.parse({});

test.each([
  ['trợ giúp', 'help'],
  ['Tro giup', 'help'],
  ['/help', 'help'],
  ['?', 'help'],
  ['Bạn làm được gì?', 'help'],
  ['Xin chào', 'greeting'],
  ['chao em', 'greeting'],
  ['Em chào anh ạ', 'greeting'],
  ['alo', 'greeting'],
  ['cảm ơn', 'thanks'],
  ['Vâng, cảm ơn đồng chí nhiều', 'thanks'],
  ['ok', 'thanks'],
  ['bạn là ai', 'who_are_you'],
  ['Là người hay máy vậy?', 'who_are_you'],
  ['', 'empty'],
  ['   \n', 'empty'],
  ['👍', 'thanks'],
  ['👍🏽 🙏 ❤️', 'thanks'],
  ['/-strong /-heart', 'thanks'],
  ['😡', 'empty'],
  ['/-strong là gì', 'question'],
  ['Xin chào, quy chế phối hợp quy định mấy ngày phải trả lời?', 'question'],
  ['cảm ơn đồng chí, thế quá hạn thì sao', 'question'],
  ['chào cờ đầu tháng tổ chức khi nào', 'question'],
  ['1', 'question'],
  ['là gì', 'question'],
  ['<script>alert(1)</script>', 'question'],
  ["'; DROP TABLE inbox; --", 'question'],
])('"%s" is %s', (text, expected) => {
  expect(routeMessage(text, fresh).to).toBe(expected);
});

const offered = assistantState.parse({
  introduced: true,
  choices: [{ does: 'ask', question: 'Quyết định 238-QĐ/TW quy định gì?' }, { does: 'decline' }],
});

test.each([
  ['1', { does: 'ask', question: 'Quyết định 238-QĐ/TW quy định gì?' }],
  ['1.', { does: 'ask', question: 'Quyết định 238-QĐ/TW quy định gì?' }],
  ['có', { does: 'ask', question: 'Quyết định 238-QĐ/TW quy định gì?' }],
  ['số 1', { does: 'ask', question: 'Quyết định 238-QĐ/TW quy định gì?' }],
  ['Đúng rồi ạ', { does: 'ask', question: 'Quyết định 238-QĐ/TW quy định gì?' }],
  ['2', { does: 'decline' }],
  ['Không', { does: 'decline' }],
  ['thôi', { does: 'decline' }],
])('"%s" takes the choice that was offered', (text, choice) => {
  expect(routeMessage(text, offered)).toEqual({ to: 'choice', choice });
});

test('words that fit two of the choices take neither', () => {
  const two = assistantState.parse({ choices: [...offered.choices, { does: 'ask', question: 'Khác?' }] });
  expect(routeMessage('có', two).to).toBe('question');
});

test('"xem nguyên văn" shows the passages', () => {
  const shown = { does: 'show_passages', passageIds: ['a:1'] };
  expect(routeMessage('xem nguyen van', assistantState.parse({ choices: [shown] }))).toEqual({
    to: 'choice',
    choice: shown,
  });
});

test.each(['3', '0', '11', 'quyết định 61 nói gì'])('"%s" is no choice', (text) => {
  expect(routeMessage(text, offered).to).toBe('question');
});

test.each([{}, { choices: 'x' }, { introduced: 1 }, { choices: [{ does: 'format_disk' }] }])(
  'state that cannot be read counts as none: %o',
  (state) => {
    expect(assistantState.parse(state)).toEqual(fresh);
  },
);
