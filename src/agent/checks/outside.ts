const LINK =
  /(?:https?|ftp|file|data|javascript|mailto|tg|zalo):\S+|(?<![\p{L}\d@])(?:www\.|t\.me\/|zalo\.me\/|bit\.ly\/)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\d])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org|info|io|me|dev|app|site|xyz|top|cc|ru|cn|gov|edu|ly|link|online)(?:\/\S*)?(?![\p{L}\d])/giu;
/** Markup that programs turn into pictures, links or hidden text. */
const MARKUP = /!\[|\]\s*\(|\]\s*\[[^\]]*\]|^\s*\[[^\]]+\]:|<\/?[a-z!][^>]*>|&#?\w+;|`{1,3}|\$\(|\{\{|\}\}|<\||\|>/imu;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad\ufeff]|[\u{e0000}-\u{e007f}]/u;

/** True when a sentence holds markup, or characters that nobody sees. */
export const holdsMarkup = (sentence: string) => MARKUP.test(sentence) || INVISIBLE.test(sentence);

/** True when every link and address in the sentence stands in the source in the same letters. */
export function linksAgree(sentence: string, source: string): boolean {
  return (sentence.match(LINK) ?? []).every((link) => source.includes(link.replace(/[.,;:)\]”"]+$/u, '')));
}

const NAME = /(?<=[\p{L}\d,;:“"(]\s?)\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+/gu;

/** Names of two and more capitalised syllables, other than at the start of the sentence, stand in the source as a whole. */
export function namesAgree(sentence: string, source: string): boolean {
  const flat = (text: string) => text.replace(/\s+/gu, ' ').toLowerCase();
  const known = flat(source);
  return (sentence.match(NAME) ?? []).every((name) => known.includes(flat(name)));
}
