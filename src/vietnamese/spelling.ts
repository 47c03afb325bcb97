const ONSETS = new Set(['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')]);
const RIMES = new Set(
  (
    'a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âu ây âm ân âng âp ât âc ' +
    'e eo em en eng ep et ec ê êu êm ên ênh êp êt êch i ia iu im in inh ip it ich iêu iêm iên iêng iêp iêt iêc ' +
    'o oi om on ong oong op ot oc ooc oa oai oao oay oam oan oang oanh oap oat oac oach oăm oăn oăng oăt oăc oe oeo oen oet ' +
    'ô ôi ôm ôn ông ôp ôt ôc ơ ơi ơm ơn ơp ơt u ua ui um un ung up ut uc uân uâng uât uây uê uêch uênh uơ uôi uôm uôn uông uôt uôc ' +
    'uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưi ưu ưng ưt ưc ươi ươu ươm ươn ương ươp ươt ươc y yêu yêm yên yêng yêt ynh yt'
  ).split(' '),
);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** True when a word is spelled as Vietnamese syllables are: onset, rime with its own marks, one tone that the ending allows. Any case. */
export function isSpelledRight(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = apart.replace(TONES, '').normalize('NFC');
  // A syllable that ends in c, ch, p or t has the acute or the dot.
  if (/(?:ch?|p|t)$/u.test(plain) && !/[\u0301\u0323]/u.test(tones[0] ?? '')) return false;
  for (let at = 0; at <= Math.min(3, plain.length - 1); at++) {
    if (ONSETS.has(plain.slice(0, at)) && RIMES.has(plain.slice(at))) return true;
  }
  return false;
}
