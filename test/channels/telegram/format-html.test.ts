import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHtml } from '#src/channels/telegram/format-html.ts';
import { readTelegramHtml } from '../../fakes/telegram-html.ts';

describe('a reply as HTML', () => {
  it.each([
    ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
    ['“Trong 5 ngày.”', '<blockquote>“Trong 5 ngày.”</blockquote>'],
    ['Nguồn: Điều 5.', '<i>Nguồn: Điều 5.</i>'],
    ['Nguồn [1]: <b>.', '<i>Nguồn [1]: &lt;b&gt;.</i>'],
    ['Nguồn điện yếu', '<i>Nguồn điện yếu</i>'],
    ['Nguồncung', 'Nguồncung'],
    ['Ông nói “không” rồi đi', 'Ông nói “không” rồi đi'],
    ['“một” và “hai”', '“một” và “hai”'],
    ['“đoạn bị cắt', '“đoạn bị cắt'],
    ['a\n“b”\n\nc', 'a\n<blockquote>“b”</blockquote>\n\nc'],
    ['', ''],
  ])('%j', (text, html) => {
    expect(formatHtml(text)).toBe(html);
  });

  it('shows exactly the text, whatever it is', () => {
    const line = oneof(
      string({ unit: 'binary' }),
      string().map((words) => `“${words}”`),
      string().map((words) => `Nguồn: ${words}`),
      constantFrom('<b>', '&lt;', '</i>', '<', '“', '”', '&'),
    );
    const text = array(line).map((lines) => lines.join('\n'));
    assert(
      property(text, (given) => {
        expect(readTelegramHtml(formatHtml(given))).toEqual({ text: given });
      }),
    );
  });
});
