const NAME = '\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+){1,2}';
/** A name of a place after what kind of place it is, or after the office that runs the site. */
const NAMED_PLACE = new RegExp(
  `(?<!\\p{L})(?:[Tt]hành phố|TP\\.?|[Tt]hị xã|[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Pp]hường|[Xx]ã|TT&VH|[Tt]ruyền thông(?: và| -|,) [Vv]ăn hóa)\\s(${NAME})(?!\\p{L})`,
  'gu',
);

/**
 * The place that a news item is about. People ask by it ("chương trình ký ở Móng Cái"), while the text, written for
 * readers there, may name it only in the byline or in what the site puts below. Names that fill a line (weather) do not count.
 */
export function findPlace(lines: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const match of line.matchAll(NAMED_PLACE)) {
      if (match[0].length >= line.trim().length) continue;
      counts.set(match[1]!, (counts.get(match[1]!) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
