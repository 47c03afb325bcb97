import { expect, test } from 'vitest';
import { hideQuestion, type Redaction } from '#src/agent/personal-data.ts';
import { hidePersonalData, restorePersonalData } from '#src/vietnamese/personal-data.ts';

/** As the product is given it. */
const redaction: Redaction = {
  hidePersonalData: (text, known = []) => hidePersonalData(text, { known }),
  restorePersonalData,
};

test('what a question says of a person is hidden in it and in what is shown beside it, and put back', () => {
  const { text, hide, restore } = hideQuestion('Chị Hạnh 0912345678 hỏi về đất', redaction);
  expect(text).not.toMatch(/Hạnh|0912345678/);
  expect(hide('Đơn của Hạnh, điện thoại 0912345678.')).not.toMatch(/Hạnh|0912345678/);
  expect(restore(text)).toBe('Chị Hạnh 0912345678 hỏi về đất');
});

test.each([
  ['cô Lan nộp đơn thì bao giờ được trả lời?', 'Lan nộp đơn trả lời: gửi cho ai?', /lan/i],
  [
    'phan anh cua ong ly van bach phai tra loi trong may ngay',
    'Quá hạn chưa phản ánh cua ong ly van bach phai trả lời thì xử lý thế nào?',
    /bach/i,
  ],
  [
    'phan anh cua ong ly van bach phai tra loi trong may ngay',
    'Phản ánh của Lý Văn Bách phải trả lời trong mấy ngày ở phường?',
    /bách/i,
  ],
])('a name that only the first question tells is hidden where it is taken over: %#', (asked, rewritten, name) => {
  const alone = hideQuestion(rewritten, redaction);
  const together = hideQuestion(rewritten, redaction, [asked]);
  expect(together.text).not.toMatch(name);
  expect(together.text).toContain('[người dân 1]');
  // Where this is told without the first question as well, the case proves nothing.
  expect(alone.text === together.text).toBe(/Lý Văn Bách/.test(rewritten));
});

test('people of several messages never share a placeholder', () => {
  const before = ['Ông Lý Văn Bách hỏi gì?', 'còn bà Nông Thị Mai?'];
  const { text, hide, restore } = hideQuestion('Trần Văn Kín khiếu nại thì sao?', redaction, before);
  const shown = hide('Lý Văn Bách, Nông Thị Mai, Trần Văn Kín');
  expect(new Set(shown.match(/\[người dân \d\]/g)).size).toBe(3);
  expect(restore(shown)).toBe('Lý Văn Bách, Nông Thị Mai, Trần Văn Kín');
  expect(restore(text)).toBe('Trần Văn Kín khiếu nại thì sao?');
});

test('a name of one syllable hides no other word of the same letters', () => {
  const { text } = hideQuestion('Gia hạn mấy lần trong năm?', redaction, ['anh Nam, cô Lan hỏi thì ai trả lời?']);
  expect(text).toBe('Gia hạn mấy lần trong năm?');
});

test('a question of signs that mean something elsewhere stays as it is', () => {
  for (const text of ['$& $1 [người dân 9]', '(', '', '\\'])
    expect(hideQuestion(text, redaction, ['a $& b']).text).toBe(text);
});
