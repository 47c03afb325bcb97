const MAX_KEYS = 20;
const MAX_DEPTH = 5;

/** How a payload is built: key names and types, no value that anybody wrote. For the log, where a shape is unknown. */
export function describeShape(value: unknown, depth = 0): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  if (depth >= MAX_DEPTH) return '…';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${describeShape(value[0], depth + 1)}]`;
  const entries = Object.entries(value);
  const fields = entries.slice(0, MAX_KEYS).map(([key, field]) => `${safeKey(key)}:${describeShape(field, depth + 1)}`);
  return `{${fields.join(',')}${entries.length > MAX_KEYS ? ',…' : ''}}`;
}

/** The name of an event, or of a key, as long as it looks like one. */
export function safeKey(key: string): string {
  return /^[a-z_][a-z_.]{0,47}$/i.test(key) ? key : '?';
}
