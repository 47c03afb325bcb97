import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

const HIDDEN = '[đã ẩn]';

/** Fields that hold what people wrote, who they are, or what opens a door. Compared in lower case. */
const PRIVATE_FIELDS = new Set(
  (
    'text body quote content message_text question answer displayname display_name name phone sender ' +
    'token secret password authorization cookie cookies apikey api_key accesstoken access_token refreshtoken refresh_token mac'
  ).split(' '),
);

const SECRET_PATTERNS = [
  /(?<!\d)\d{6,}:[\w-]{10,}/g, // bot tokens, also inside URLs
  /\b(?:Bearer|Basic)\s+\S+/gi,
  /\bsk-[\w-]{8,}/g,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, // JSON web tokens
  /(?<![\w-])\+?\d(?:[ .-]?\d){8,14}(?![\w-])/g, // phone, identity and account numbers, however they are spaced
];

/** The one logger: JSON lines to stderr, with secrets, personal numbers and people's words taken out of every field. */
export function createLogger(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      base: null,
      // Errors are taken apart below; pino's own way would do it a second time.
      serializers: { err: (error: unknown) => error },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => scrubFields(fields, 0),
      },
      hooks: {
        logMethod(args, method) {
          const [first, ...rest] = args as unknown[];
          // An error is given to pino under `err` so that the formatter above sees it.
          const head = first instanceof Error ? [{ err: first }, first.message] : [first];
          const clean = [...head, ...rest].map((arg) => (typeof arg === 'string' ? scrubText(arg) : arg));
          method.apply(this, clean as [string]);
        },
      },
    },
    destination,
  );
}

/** `text` without anything that looks like a secret or a personal number. */
export function scrubText(text: string): string {
  return SECRET_PATTERNS.reduce((clean, pattern) => clean.replace(pattern, HIDDEN), text);
}

function scrubFields(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      PRIVATE_FIELDS.has(key.toLowerCase()) ? HIDDEN : scrub(value, depth + 1),
    ]),
  );
}

function scrub(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth > 6) return HIDDEN;
  if (value instanceof Error) return scrubError(value, depth);
  if (Array.isArray(value)) return value.map((item) => scrub(item, depth + 1));
  return scrubFields(value, depth);
}

function scrubError(error: Error, depth: number): Record<string, unknown> {
  return {
    type: error.name,
    message: scrubText(error.message),
    ...('code' in error ? { code: error.code } : {}),
    stack: scrubText(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: scrub(error.cause, depth + 1) }),
  };
}
