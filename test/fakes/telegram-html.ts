const TAGS = new Set(['b', 'i', 'u', 's', 'code', 'pre', 'a', 'blockquote', 'tg-spoiler', 'strong', 'em']);
const SIGNS: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** What a person sees of Telegram's HTML, or what Telegram finds wrong with it. */
export function readTelegramHtml(html: string): { text: string } | { error: string } {
  const open: string[] = [];
  let text = '';
  let end = 0;
  for (const match of html.matchAll(/<(\/?)([a-z-]+)(?:\s[^<>]*)?>|</gi)) {
    text += unescape(html.slice(end, match.index));
    end = match.index + match[0].length;
    const [, slash, tag = ''] = match;
    const at = `at byte offset ${Buffer.byteLength(html.slice(0, match.index))}`;
    if (!TAGS.has(tag)) return { error: `can't parse entities: Unsupported start tag "${tag}" ${at}` };
    if (slash === '') open.push(tag);
    else if (open.pop() !== tag) return { error: `can't parse entities: Unexpected end tag ${at}` };
  }
  if (open.length > 0)
    return { error: `can't parse entities: Can't find end tag corresponding to start tag ${open[0]}` };
  return { text: text + unescape(html.slice(end)) };
}

const unescape = (text: string) => text.replace(/&(lt|gt|amp|quot);/g, (_sign, name: string) => SIGNS[name] ?? '');
