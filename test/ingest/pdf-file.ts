/** A piece of text on a page; `y` counts from the bottom of a page 842 points high. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  size?: number;
}

/** A PDF that shows these texts. Its one font maps up to 220 different characters to Unicode, so that readers get them right. */
export function makePdf(pages: readonly (readonly PlacedText[])[]): Buffer {
  const characters = [...new Set(pages.flat().flatMap(({ text }) => Array.from(text)))];
  const codes = new Map(characters.map((character, i) => [character, i + 33]));
  const hex = (text: string) =>
    Array.from(text, (character) => codes.get(character)!.toString(16).padStart(2, '0')).join('');
  const content = (page: readonly PlacedText[]) =>
    page.map(({ text, x, y, size = 13 }) => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`).join('\n');
  const map = characters.map(
    (character) => `<${hex(character)}> <${character.charCodeAt(0).toString(16).padStart(4, '0')}>`,
  );
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
${chunk(map, 90)
  .map((part) => `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`)
  .join('\n')}
endcmap end end`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${5 + i * 2} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Courier /FirstChar 33 /LastChar 254 /Widths [${Array(222).fill(600).join(' ')}] /ToUnicode 4 0 R >>`,
    stream(cmap),
    ...pages.flatMap((page, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + i * 2} 0 R >>`,
      stream(content(page)),
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

const chunk = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

/** A page of these lines, one below the other. */
export const pageOf = (...lines: string[]): PlacedText[] => lines.map((text, i) => ({ text, x: 60, y: 720 - i * 18 }));
