const SCHEME = /(?:https?|ftp|file|data|javascript|mailto|tg|zalo):/iu;
const ENDINGS = new Set(
  'com net org info biz vn asia me io ly gl gg cc ru cn dev site xyz top app link shop online click gov edu'.split(' '),
);

/** Addresses of pages and of mail, also those that a phone would make a link of by itself ("vay-nhanh.com"). */
export const findLinks = (text: string): string[] =>
  text
    .split(/[\s()[\]{}“”"<>,;]+/u)
    .map((word) => word.replace(/^[^\p{L}\d@]/u, ''))
    .filter(isLink)
    .map((word) => word.replace(/[.:!?'’]$/u, ''));

function isLink(word: string): boolean {
  if (SCHEME.test(word) || /^www\./iu.test(word)) return true;
  const at = word.indexOf('@');
  if (at > 0 && word.indexOf('.', at + 2) !== -1) return true;
  const host = word.split(/[/?#:]/u, 1)[0]!.replace(/[.!?'’]$/u, '');
  const dot = host.lastIndexOf('.');
  return dot > 0 && ENDINGS.has(host.slice(dot + 1).toLowerCase());
}
