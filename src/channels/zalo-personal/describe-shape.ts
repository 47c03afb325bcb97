const MAX_KEYS = 40;

/** Key names and types of something unknown, for the log: never a value, never a key that may be one. */
export function describeShape(value: unknown, depth = 0): unknown {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  if (depth > 2) return 'object';
  if (Array.isArray(value)) return [`${value.length} × ${JSON.stringify(describeShape(value[0], depth + 1))}`];
  const keys = Object.entries(value).slice(0, MAX_KEYS);
  return Object.fromEntries(
    keys.map(([key, inner]) => [/^[a-z]\w{0,30}$/i.test(key) ? key : '…', describeShape(inner, depth + 1)]),
  );
}
