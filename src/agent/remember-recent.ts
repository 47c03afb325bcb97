/**
 * `compute`, with what was worked out of late kept: for a function of a text alone, asked for the same texts again and
 * again. Keeps results of between one and two times `maxChars` characters of text; what was not asked for meanwhile goes.
 */
export function rememberRecent<Result>(compute: (text: string) => Result, maxChars: number): (text: string) => Result {
  let recent = new Map<string, Result>();
  let older = new Map<string, Result>();
  let chars = 0;
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const result = older.get(text) ?? compute(text);
    recent.set(text, result);
    chars += text.length;
    if (chars > maxChars) {
      older = recent;
      recent = new Map();
      chars = 0;
    }
    return result;
  };
}
