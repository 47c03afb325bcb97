/** As it may be stored: no lone surrogates, which UTF-8 cannot hold, no U+0000, which not every database takes, composed (NFC). */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').normalize('NFC');
}
