/** Nothing of a request can have been read where the connection was never made. */
const NEVER_CONNECTED =
  /^(ENOTFOUND|EAI_\w+|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+)$/;

/** Whether a failed `fetch` certainly sent nothing: no name, no connection, no trusted certificate. */
export function isNeverConnected(error: unknown): boolean {
  return chain(error).some(
    (part) =>
      NEVER_CONNECTED.test(codeOf(part) ?? '') ||
      ('syscall' in part && part.syscall === 'connect') ||
      part.message.includes('before secure TLS connection was established'),
  );
}

/** Why a `fetch` failed, in one word; never its message, which may hold the address. */
export function causeOf(error: unknown): string {
  const parts = chain(error);
  return parts.map(codeOf).findLast((code) => code !== undefined) ?? parts[0]?.name ?? 'unknown';
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' && /^[A-Z_0-9]+$/.test(error.code) ? error.code : undefined;
}

/** The error, what caused it, and what that was made up of (one for each address tried). */
function chain(error: unknown, depth = 0): Error[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const parts = error instanceof AggregateError ? error.errors : [];
  return [error, ...[...parts, error.cause].flatMap((part) => chain(part, depth + 1))];
}
