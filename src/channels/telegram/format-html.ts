/**
 * A reply in Telegram's HTML: source lines slanted, lines that are one quotation set off. Takes no letter away and adds
 * none, so that what is seen is as long as the text. Tags never reach over a line, hence never over a part.
 */
export function formatHtml(text: string): string {
  return text.split('\n').map(formatLine).join('\n');
}

function formatLine(line: string): string {
  const safe = escapeHtml(line);
  if (/^\s*“[^“”]*”\s*$/.test(line)) return `<blockquote>${safe}</blockquote>`;
  return /^\s*Nguồn(?:\s|:|\[)/.test(line) ? `<i>${safe}</i>` : safe;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
