export interface ZaloFetchOptions {
  /** Every request goes here instead of to its own host; cookies still belong to the host it was meant for. */
  apiRoot?: string;
  timeoutMs: number;
  /** Ends every request under way. */
  signal?: AbortSignal;
}

/** The way to the network that zca-js is given, so that none of its requests can hang or go elsewhere in a test. */
export function createZaloFetch({ apiRoot, timeoutMs, signal }: ZaloFetchOptions): typeof fetch {
  return (input, init) => {
    const signals = [AbortSignal.timeout(timeoutMs), signal, init?.signal].filter((one) => one instanceof AbortSignal);
    const options: RequestInit = { ...init, signal: AbortSignal.any(signals) };
    if (apiRoot === undefined) return fetch(input, options);
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    // zca-js follows redirects itself and comes back here; fetch would go to the host they name.
    return fetch(`${apiRoot}${pathname}${search}`, { ...options, redirect: 'manual' });
  };
}
