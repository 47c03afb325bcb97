import { expect, test } from 'vitest';
import { splitAtSemicolons, splitSentences } from '#src/vietnamese/sentences.ts';

test.each([
  ['Họp sáng 22/7. Đồng chí Minh dự.', ['Họp sáng 22/7.', 'Đồng chí Minh dự.']],
  ['1. Thời hạn là 5 ngày. Quá hạn thì báo cáo.', ['1. Thời hạn là 5 ngày.', 'Quá hạn thì báo cáo.']],
  ['TP. Hồ Chí Minh và đ/c. Lan cùng dự.', ['TP. Hồ Chí Minh và đ/c. Lan cùng dự.']],
  ['Đạt 1.234,5 triệu đồng trong năm.', ['Đạt 1.234,5 triệu đồng trong năm.']],
  ['Ông nói: “Làm ngay.” Mọi người đồng ý.', ['Ông nói: “Làm ngay.”', 'Mọi người đồng ý.']],
  ['Có được không? Có. Thế thì làm!', ['Có được không?', 'Có.', 'Thế thì làm!']],
  ['gồm điện, nước, v.v. và các khoản khác', ['gồm điện, nước, v.v. và các khoản khác']],
  ['', []],
  ['   ', []],
])('sentences of "%s"', (line, expected) => {
  expect(splitSentences(line).map((span) => span.text)).toEqual(expected);
});

test('offsets point into the line', () => {
  const line = '  Một câu.  Hai câu.';
  for (const span of splitSentences(line)) expect(line.slice(span.start, span.end)).toBe(span.text);
});

test('semicolons inside brackets and quotes do not part a sentence', () => {
  const line = 'Ban hành 22 văn bản (gồm 2 kế hoạch; 20 công văn); mở 19 lớp; nêu “vừa làm; vừa học”.';
  const [sentence] = splitSentences(line);
  expect(splitAtSemicolons(line, sentence!).map((part) => part.text)).toEqual([
    'Ban hành 22 văn bản (gồm 2 kế hoạch; 20 công văn)',
    'mở 19 lớp',
    'nêu “vừa làm; vừa học”.',
  ]);
});
