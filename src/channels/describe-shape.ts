const MAX_KEYS = 24;
const MAX_DEPTH = 5;

/** The names and kinds of what a value holds, never what it says: for logging what we do not understand. */
export function describeShape(value: unknown, depth = 0): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  if (depth >= MAX_DEPTH) return '{…}';
  if (Array.isArray(value)) {
    return value.length === 0 ? '[]' : `[${describeShape(value[0], depth + 1)} ×${value.length}]`;
  }
  const entries = Object.entries(value);
  const shown = entries.slice(0, MAX_KEYS).map(([key, inner]) => `${nameOf(key)}: ${describeShape(inner, depth + 1)}`);
  return `{${shown.join(', ')}${entries.length > MAX_KEYS ? ', …' : ''}}`;
}

/** A key that is no plain field name may be something that a person wrote. */
export const nameOf = (key: string) => (/^[a-z][a-zA-Z_.]{0,47}$/.test(key) ? key : '?');
