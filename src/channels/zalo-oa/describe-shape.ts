const MAX_PATHS = 60;
const MAX_DEPTH = 6;

/** Names and types of what a payload holds ("message.attachments[].type:string"), without any of its values. */
export function describeShape(value: unknown): string {
  const paths: string[] = [];
  collect(value, '', { paths, depth: 0 });
  return paths.join(' ');
}

function collect(value: unknown, path: string, { paths, depth }: { paths: string[]; depth: number }): void {
  if (paths.length >= MAX_PATHS) return;
  if (typeof value !== 'object' || value === null || depth >= MAX_DEPTH) {
    paths.push(`${path}:${value === null ? 'null' : typeof value}`);
    return;
  }
  const into = { paths, depth: depth + 1 };
  if (Array.isArray(value)) {
    if (value.length === 0) paths.push(`${path}[]`);
    else collect(value[0], `${path}[]`, into);
    return;
  }
  for (const [key, held] of Object.entries(value)) {
    // A name in the place of a key would be somebody's words.
    const name = /^[a-z][\w-]{0,40}$/i.test(key) && !/\d{5}/.test(key) ? key : '?';
    collect(held, path === '' ? name : `${path}.${name}`, into);
  }
}
